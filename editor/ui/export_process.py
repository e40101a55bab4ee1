"""Starts an export in a separate process, follows it, and stops it without leaving traces."""

import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.exporters.exporter import UnwritableError
from editor.ui.export_work import Work, serve_export
from editor.ui.otherprocess import Following
from editor.values.language import Words

DIED = Words(
    "导出进程意外结束，没有写出新文件。请再试一次；若仍然失败，请检查内存和磁盘空间。",
    "The export process ended unexpectedly and made no new file. Try again; if it fails again, "
    "check memory and disk space.",
)


class ExportProcess(QObject):
    """One export. Emits ``progressed`` and then ``finished`` (what was made), ``failed``
    (Words) or ``stopped``. ``omitted`` says which pictures were left out, and why."""

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, request: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.omitted: list[Words] = []
        self._request = request
        self._folder: Path | None = None
        self._following = Following(self)
        self._following.told.connect(self._take)
        self._following.died.connect(self._died)

    def start(self) -> None:
        """Start; a folder that cannot be written to is reported as a failure."""
        to = self._request.to
        try:
            self._folder = Path(tempfile.mkdtemp(prefix=".banxin-export-", dir=to.parent))
        except OSError as error:
            self.failed.emit(UnwritableError(to, error).words)
            return
        self._following.start(serve_export, (self._request, self._folder), daemon=False)

    def stop(self) -> None:
        """End the process now; nothing is left behind."""
        if self._following.process is None:
            return
        self._clear(now=True)
        self.stopped.emit()

    def _take(self, report: tuple[object, ...]) -> None:
        match report:
            case ("progress", int(done), int(total)):
                self.progressed.emit(done, total)
            case ("omitted", Words() as words):
                self.omitted.append(words)
            case ("done", paths):
                self._clear()
                self.finished.emit(paths)
            case ("failed", words):
                self._clear()
                self.failed.emit(words)

    def _died(self) -> None:
        self._clear()
        self.failed.emit(DIED)

    def _clear(self, *, now: bool = False) -> None:
        """See the process gone, ended ``now`` or at its end, and remove its folder."""
        self._following.end(now=now)
        folder, self._folder = self._folder, None
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
