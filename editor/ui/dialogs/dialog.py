"""What all dialogs share: title, margins, language, buttons and the questions they ask."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.dialogs.screenfit import fit_screen
from editor.ui.look import Look
from editor.values.language import Words

OK = Words("确定", "OK")
CANCEL = Words("取消", "Cancel")
PROGRAM = Words("版心", "Banxin")
COPY = Words("复制", "Copy")
STAY = Words("继续编辑", "Keep Editing")
DISCARD = Words("放弃", "Discard")
SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
"""How messages can be taken along by hand."""

Role = QMessageBox.ButtonRole
Answer = tuple[Words, QMessageBox.ButtonRole]
"""What a button says, and its part."""


class Dialog(QDialog):
    """A dialog with a title, a column of content and buttons at its foot. F1 opens the manual at
    its ``chapter`` beside it."""

    chapter: str

    def __init__(self, look: Look, title: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setWindowTitle(look.say(title))
        self.setAccessibleName(look.say(title))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(22, 20, 22, 18)
        self.column.setSpacing(12)
        self._foot: int | None = None

    def showEvent(self, event: QShowEvent) -> None:
        """Let what is larger than the screen scroll; typing replaces what the first field holds."""
        count = self.column.count()
        fit_screen(self, self.column, count if self._foot is None else self._foot)
        super().showEvent(event)
        if self.focusWidget() is None:
            self.focusNextChild()
        field = self.focusWidget()
        if isinstance(field, QLineEdit):
            field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 shows the manual; the dialog stays as it is."""
        if not _helped(event, self.look, self.chapter, self):
            super().keyPressEvent(event)

    def ask(self) -> bool:
        """Show it until it is answered; whether it was accepted. It goes with the next turn of
        the event loop: read its fields before."""
        accepted = bool(self.exec())
        self.deleteLater()
        return accepted

    def say(self, zh: str, en: str) -> str:
        """A text in the chosen language."""
        return self.look.say(Words(zh, en))

    def add_heading(self, text: str, remark: str = "") -> None:
        """A large line and a quiet one under it."""
        label = QLabel(text)
        label.setFont(self.look.font(factor=1.3, weight=600))
        self.column.addWidget(label)
        if remark:
            small = QLabel(remark)
            small.setWordWrap(True)
            small.setProperty("role", "muted")
            self.column.addWidget(small)

    def path_row(self, field: QLineEdit, browse: Callable[[], None]) -> QWidget:
        """A field for a path with a button that asks for one."""
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        button = QPushButton(self.say("选择…", "Choose…"))
        button.setAutoDefault(False)
        button.clicked.connect(browse)
        layout.addWidget(field, 1)
        layout.addWidget(button)
        return row

    def begin_foot(self) -> None:
        """What is added from now on stays in view where the rest has to scroll."""
        self._foot = self.column.count()

    def add_buttons(self, accept: Words = OK, reject: Words | None = CANCEL) -> QPushButton:
        """The buttons at the foot; returns the accepting one, which is the default."""
        box = QDialogButtonBox()
        button = box.addButton(self.look.say(accept), QDialogButtonBox.ButtonRole.AcceptRole)
        button.setDefault(True)
        if reject is not None:
            other = box.addButton(self.look.say(reject), QDialogButtonBox.ButtonRole.RejectRole)
            other.setAutoDefault(False)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self.begin_foot()
        self.column.addSpacing(4)
        self.column.addWidget(box)
        return button


class Box(QMessageBox):
    """A sentence and its answers. F1 opens the manual at a ``chapter``: else at that of the dialog
    over which it stands, else at its first page."""

    def __init__(
        self,
        look: Look,
        words: Words,
        parent: QWidget | None = None,
        chapter: str = "",
        title: Words = PROGRAM,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.chapter = chapter or getattr(parent, "chapter", "")
        self.setOption(QMessageBox.Option.DontUseNativeDialog)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(look.say(title))
        self.setText(look.say(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 shows the manual; the question stays."""
        if not _helped(event, self._look, self.chapter, self):
            super().keyPressEvent(event)

    def choose(self, *answers: Answer) -> int:
        """The place of the answer that is given: the first for Enter, that which rejects (there
        is one) for Escape."""
        buttons = [self.addButton(self._look.say(words), role) for words, role in answers]
        escape = [role for _, role in answers].index(Role.RejectRole)
        self.setDefaultButton(buttons[0])
        self.setEscapeButton(buttons[escape])
        self.exec()
        self.deleteLater()
        clicked = self.clickedButton()
        return buttons.index(clicked) if clicked in buttons else escape


def say_problem(look: Look, words: Words, parent: QWidget | None = None, chapter: str = "") -> None:
    """Tell that something could not be done, and why; the sentence can be copied."""
    box = Box(look, words, parent, chapter)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextInteractionFlags(SELECTABLE)
    okay = box.addButton(look.say(OK), Role.AcceptRole)
    copy = box.addButton(look.say(COPY), Role.ActionRole)
    box.setDefaultButton(okay)
    box.setEscapeButton(okay)
    box.exec()
    while box.clickedButton() is copy:
        QGuiApplication.clipboard().setText(box.text())
        box.exec()
    box.deleteLater()


def ask(
    look: Look, words: Words, yes: Words, parent: QWidget | None = None, chapter: str = ""
) -> bool:
    """A question with one way forward; False when the editor would rather not."""
    box = Box(look, words, parent, chapter)
    return box.choose((yes, Role.AcceptRole), (CANCEL, Role.RejectRole)) == 0


def ask_discard(look: Look, words: Words, parent: QWidget | None = None) -> bool:
    """Whether to throw away what was typed; Enter and Escape keep it."""
    box = Box(look, words, parent)
    return box.choose((STAY, Role.RejectRole), (DISCARD, Role.DestructiveRole)) == 1


def ask_unsaved(look: Look, title: str, parent: QWidget | None = None) -> str:
    """``save``, ``discard`` or ``cancel`` for an issue with unsaved changes."""
    question = Words(f"《{title}》有未保存的修改。", f"“{title}” has unsaved changes.")
    chosen = Box(look, question, parent).choose(
        (Words("保存", "Save"), Role.AcceptRole),
        (Words("不保存", "Don't Save"), Role.DestructiveRole),
        (CANCEL, Role.RejectRole),
    )
    return ("save", "discard", "cancel")[chosen]


def _helped(event: QKeyEvent, look: Look, chapter: str, parent: QWidget) -> bool:
    """Whether a key asked for the manual, which is shown beside ``parent``."""
    if not event.matches(QKeySequence.StandardKey.HelpContents):
        return False
    from editor.ui.manual import show_manual  # noqa: PLC0415  (reads Markdown: loads much)

    show_manual(look, chapter, parent)
    return True
