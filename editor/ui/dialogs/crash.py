"""What is said when the program itself fails: one sentence, details to copy, nothing lost."""

import traceback
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from editor.ui.dialogs.dialog import Dialog
from editor.ui.look import Look
from editor.values.language import Words

TITLE = Words("程序出错了", "Something went wrong")
SENTENCE = Words(
    "刚才的操作没有完成。稿件没有丢失：每一步修改都已写入日志，可以继续工作，也可以重新打开。",
    "The last action did not finish. Nothing is lost: every edit is in the journal. "
    "You can go on working, or open the issue again.",
)


class CrashDialog(Dialog):
    """The sentence, and the details behind a button."""

    chapter = "help"

    def __init__(self, look: Look, details: str, parent: QWidget | None = None) -> None:
        super().__init__(look, TITLE, parent)
        self.add_heading(look.say(TITLE), look.say(SENTENCE))
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.say("错误详情", "Error details"))
        self.details.hide()
        show = QPushButton(self.say("显示详情", "Show Details"))
        show.setProperty("quiet", True)
        show.setCheckable(True)
        show.toggled.connect(self._reveal)
        self.copy = QPushButton(self.say("复制详情", "Copy Details"))
        self.copy.setProperty("quiet", True)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        for button in (show, self.copy):
            button.setAutoDefault(False)
        self.column.addWidget(show)
        self.column.addWidget(self.details)
        self.column.addWidget(self.copy)
        self.add_buttons(Words("继续工作", "Go On"), None)
        self.setMinimumWidth(460)

    def _reveal(self, shown: bool) -> None:
        self.details.setVisible(shown)
        self.adjustSize()


def crash_details(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> str:
    """The text that helps to find the fault."""
    return "".join(traceback.format_exception(kind, error, trace))
