"""反馈信息: versions and settings to send along with a report; nothing of the articles."""

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from editor.ui.desk import Desk
from editor.ui.dialogs.about import program_version
from editor.ui.dialogs.dialog import Dialog
from editor.values.language import Words

LIBRARIES = ("PySide6-Essentials", "uharfbuzz", "pillow", "reportlab", "pikepdf", "pypdfium2")


class SupportDialog(Dialog):
    """The information as text, and a button that copies it."""

    chapter = "help"

    def __init__(self, desk: Desk) -> None:
        title = Words("反馈信息", "Information for Support")
        super().__init__(desk.look, title, desk.dialog_parent)
        remark = self.say(
            "报告问题时请附上。里面没有稿件内容。",
            "Send this along when you report a problem. It holds nothing of your articles.",
        )
        self.add_heading(self.windowTitle(), remark)
        self.text = QPlainTextEdit(support_text(desk))
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.windowTitle())
        self.column.addWidget(self.text)
        copy = QPushButton(self.say("复制", "Copy"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy)
        self.column.addWidget(copy)
        self.add_buttons(Words("关闭", "Close"), None)
        self.resize(520, 440)

    def copy(self) -> None:
        """Put the information on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())


def support_text(desk: Desk) -> str:
    """Versions, system and settings, a line each."""
    settings, screen = desk.shell.settings, desk.dialog_parent.screen()
    size, issue = screen.size(), desk.issue
    lines = {
        "Banxin": program_version() or "checkout",
        "Python": platform.python_version(),
        "Qt": qVersion(),
        "System": f"{QSysInfo.prettyProductName()} {QSysInfo.currentCpuArchitecture()}",
        "Platform": QGuiApplication.platformName(),
        "Screen": f"{size.width()} x {size.height()} @ {screen.devicePixelRatio():g}",
        "Interface": f"{desk.look.language} {desk.look.theme.name} {settings.zoom}%",
        "Keys": settings.keys,
        "Issue": f"{len(issue.pages)} pages, {len(issue.articles)} articles, "
        f"{len(issue.photos)} photos, profile {issue.output}",
        **{name: _version(name) for name in LIBRARIES},
    }
    return "\n".join(f"{name}: {value}" for name, value in lines.items())


def show_support(desk: Desk) -> None:
    """Show it."""
    SupportDialog(desk).ask()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"
