"""One open issue as Qt signals: edits go down as values, changes come up as signals."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from editor.edit.edit import Edit
from editor.edit.selection import Selection
from editor.session.session import Change, Session
from editor.ui.finishing import Unfinished
from editor.values.language import BanxinError, Language, Words

IDLE_MS = 300
"""How long nothing must change before checks and thumbnails are brought up to date."""

PAUSE_MS = 2_000
"""A pause in typing after which undo takes back only what comes later."""

READ_ONLY = Words(
    "这期以只读方式打开，不能修改。要改，请先“另存为”。",
    "This issue is open read-only and cannot be changed. Save it under another name first.",
)


class Bridge(QObject):
    """A session for widgets. Refused edits become a ``message`` instead of an exception; so does
    every edit of a project that is only read.

    ``changed`` carries the session's Change whenever the shown issue is another value (previews
    included); ``selectionChanged`` follows it when the selection differs too. ``layoutIdle``
    comes once after changes have rested for ``IDLE_MS``, ``filesRead`` when more is known of the
    files of photos. ``unfinished`` are those who may hold
    something that is being typed, turned or scaled.
    """

    changed = Signal(object)
    selectionChanged = Signal()  # noqa: N815
    pathChanged = Signal()  # noqa: N815
    layoutIdle = Signal()  # noqa: N815
    filesRead = Signal()  # noqa: N815
    message = Signal(str)

    def __init__(
        self, session: Session, language: Language = Language.ZH, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.language = language
        self.unfinished: list[Unfinished] = []
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.layoutIdle)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(session.break_merge)
        session.listeners.append(self._on_change)

    def do(self, edit: Edit) -> bool:
        """Carry out an edit; False (and a message) when it does not fit the issue."""
        if self._refused():
            return False
        self._pause.start()
        return self._try(lambda: self.session.do(edit))

    def preview(self, edit: Edit | None) -> bool:
        """Show what an edit would do, without history; None shows the issue as it is."""
        if edit is not None and self._refused():
            return False
        return self._try(lambda: self.session.preview(edit))

    def select(self, selection: Selection) -> None:
        """Select something; no history entry."""
        self.session.select(selection)

    @property
    def pending(self) -> bool:
        """Whether something may have been begun that is no step yet."""
        return any(each.pending for each in self.unfinished)

    def finish(self) -> None:
        """Make steps of what is being typed, turned or scaled: before saving, closing, undo."""
        for each in tuple(self.unfinished):
            each.finish()

    def undo(self) -> None:
        """Take the last step back, the one that is being done first; nothing when there is
        none."""
        self.finish()
        if self.session.can_undo:
            self._try(self.session.undo)

    def redo(self) -> None:
        """Do the step again that was taken back last; nothing when there is none."""
        self.finish()
        if self.session.can_redo:
            self._try(self.session.redo)

    def go_to(self, count: int) -> None:
        """Undo or redo until so many steps are done, at once."""
        self.finish()
        self._try(lambda: self.session.go_to(count))

    def detach(self) -> None:
        """Listen no longer: the window is going."""
        self._idle.stop()
        self._pause.stop()
        if self._on_change in self.session.listeners:
            self.session.listeners.remove(self._on_change)

    def _refused(self) -> bool:
        if self.session.read_only:
            self.message.emit(READ_ONLY.text(self.language))
        return self.session.read_only

    def _try(self, step: Callable[[], None]) -> bool:
        try:
            step()
        except BanxinError as error:
            self.message.emit(error.words.text(self.language))
            return False
        return True

    def _on_change(self, change: Change) -> None:
        if change.after.issue is not change.before.issue:
            self.changed.emit(change)
            self._idle.start()
        if change.after.selection != change.before.selection:
            self.selectionChanged.emit()
