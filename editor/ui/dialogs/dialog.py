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
COPY = Words("复制", "Copy")
STAY = Words("继续编辑", "Keep Editing")
DISCARD = Words("放弃", "Discard")
SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
"""How messages can be taken along by hand."""


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

    def showEvent(self, event: QShowEvent) -> None:
        """Let what is larger than the screen scroll; typing replaces what the first field holds."""
        fit_screen(self)
        super().showEvent(event)
        if self.focusWidget() is None:
            self.focusNextChild()
        field = self.focusWidget()
        if isinstance(field, QLineEdit):
            field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 shows the manual; the dialog stays as it is."""
        if event.matches(QKeySequence.StandardKey.HelpContents):
            from editor.ui.manual import show_manual  # noqa: PLC0415  (reads Markdown: loads much)

            show_manual(self.look, self.chapter, self)
        else:
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
        self.column.addSpacing(4)
        self.column.addWidget(box)
        return button


def say_problem(look: Look, words: Words, parent: QWidget | None = None) -> None:
    """Tell that something could not be done, and why; the sentence can be copied."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(look.say(Words("版心", "Banxin")))
    box.setText(look.say(words))
    box.setTextInteractionFlags(SELECTABLE)
    okay = box.addButton(look.say(OK), QMessageBox.ButtonRole.AcceptRole)
    copy = box.addButton(look.say(COPY), QMessageBox.ButtonRole.ActionRole)
    box.setDefaultButton(okay)
    box.setEscapeButton(okay)
    box.exec()
    while box.clickedButton() is copy:
        QGuiApplication.clipboard().setText(box.text())
        box.exec()
    box.deleteLater()


def ask(look: Look, words: Words, yes: Words, parent: QWidget | None = None) -> bool:
    """A question with one way forward; False when the editor would rather not."""
    box = _question(look, words, parent)
    accept = box.addButton(look.say(yes), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(look.say(CANCEL), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(accept)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is accept


def ask_discard(look: Look, words: Words, parent: QWidget | None = None) -> bool:
    """Whether to throw away what was typed; Enter and Escape keep it."""
    box = _question(look, words, parent)
    stay = box.addButton(look.say(STAY), QMessageBox.ButtonRole.RejectRole)
    away = box.addButton(look.say(DISCARD), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is away


def ask_unsaved(look: Look, title: str, parent: QWidget | None = None) -> str:
    """``save``, ``discard`` or ``cancel`` for an issue with unsaved changes."""
    question = Words(f"《{title}》有未保存的修改。", f"“{title}” has unsaved changes.")
    box = _question(look, question, parent)
    save = box.addButton(look.say(Words("保存", "Save")), QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(
        look.say(Words("不保存", "Don't Save")), QMessageBox.ButtonRole.DestructiveRole
    )
    cancel = box.addButton(look.say(CANCEL), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(cancel)
    box.exec()
    box.deleteLater()
    clicked = box.clickedButton()
    return "save" if clicked is save else "discard" if clicked is leave else "cancel"


def _question(look: Look, words: Words, parent: QWidget | None) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(look.say(Words("版心", "Banxin")))
    box.setText(look.say(words))
    return box
