"""What this program is."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import OK, Dialog
from editor.ui.icons import seal
from editor.ui.look import Look
from editor.values.language import Words


class AboutDialog(Dialog):
    """Name, version, and what it stands on."""

    chapter = "help"

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__(look, Words("关于版心", "About Banxin"), desk.dialog_parent)
        mark = QLabel()
        mark.setPixmap(seal(72, desk.dialog_parent.devicePixelRatioF()))
        name = QLabel("版心 Banxin")
        name.setFont(look.font(factor=1.7, weight=600))
        text = QVBoxLayout()
        text.addWidget(name)
        for line in self._lines():
            label = QLabel(line)
            label.setProperty("role", "muted")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            text.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text)
        self.column.addLayout(row)
        self.add_buttons(OK, None)

    def _lines(self) -> tuple[str, ...]:
        number = program_version()
        version = [self.say(f"{number} 版", f"Version {number}")] if number else []
        return (
            *version,
            self.say(
                "中文报纸与周刊的编排程序：所见即所印。",
                "Chinese newspaper and weekly pages, composed as they print.",
            ),
            f"MIT · Qt {qVersion()} · Noto · LXGW · HarfBuzz · ReportLab",
        )


def program_version() -> str:
    """The installed version, or nothing in a checkout that was never installed."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415  (loads e-mail)

    try:
        return version("banxin")
    except PackageNotFoundError:
        return ""


def show_about(desk: Desk) -> None:
    """Show it."""
    AboutDialog(desk.look, desk).ask()
