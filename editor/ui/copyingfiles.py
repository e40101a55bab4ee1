"""Files copied before anything else goes on: in a thread, with progress and a way to stop."""

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from editor.ui.dialogs.waiting import StopDialog, Wait
from editor.ui.look import Look
from editor.values.language import Words
from editor.values.progress import Progress, StoppedError

T = TypeVar("T")
PATIENCE = 0.15
"""Seconds after which it is said that files are being copied."""
STOPPING = Words("正在取消……", "Cancelling …")


def copied(look: Look, parent: QWidget | None, work: Callable[[Progress], T]) -> T | None:
    """What work gives that copies files; None when it was cancelled. Raises what it raises."""
    copying = _Copying(work)
    if copying.wait(PATIENCE) is not None:
        StopDialog(look, copying.wait, parent, copying.stop).ask()
    return copying.result()


class _Copying(Generic[T]):
    """The work, and how far it is."""

    def __init__(self, work: Callable[[Progress], T]) -> None:
        self._work = work
        self._done, self._total = 0, 0
        self._stopped = False
        self._found: list[T] = []
        self._error: BaseException | None = None
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def wait(self, seconds: float = 0.0) -> Wait | None:
        """How far it is; None when it has ended, within so many seconds."""
        self._thread.join(seconds)
        if not self._thread.is_alive():
            return None
        if self._stopped:
            return Wait(STOPPING)
        if not self._total:
            return Wait(Words("正在复制文件……", "Copying files …"))
        number, total = self._done + 1, self._total
        return Wait(
            Words(
                f"正在复制文件，第 {number} 个，共 {total} 个……",
                f"Copying files, {number} of {total} …",
            ),
            self._done,
            total,
        )

    def stop(self) -> None:
        """Go no further, and leave nothing behind."""
        self._stopped = True

    def result(self) -> T | None:
        """What it gave."""
        if isinstance(self._error, StoppedError):
            return None
        if self._error is not None:
            raise self._error
        return self._found[0]

    def _run(self) -> None:
        try:
            self._found.append(self._work(self._tell))
        except BaseException as error:  # noqa: BLE001  (raised again where it is waited for)
            self._error = error

    def _tell(self, done: int, total: int) -> None:
        if self._stopped:
            raise StoppedError
        self._done, self._total = done, total
