"""色板: the named colours of an issue, mixed from inks or with spot inks of their own."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from editor.edit.edit import Edit
from editor.edit.state import State
from editor.edit.styles import RemoveStyle, SetSwatch, StyleKind
from editor.model.color import RICH_BLACK, Swatch
from editor.model.issue import Issue
from editor.pictures.proof import appearance
from editor.session.swatches import FIXED, swatch_changes, used_colors
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog, ask_discard
from editor.ui.dialogs.swatchrows import swatch_rows
from editor.ui.form import Form
from editor.ui.icons import plain_icon
from editor.ui.inks import color_words, coverage
from editor.ui.panels.panel import heading, icon_button, muted
from editor.ui.tints import TintStrip, screen_color
from editor.values.color import Cmyk, Color
from editor.values.language import Words

TITLE = Words("色板", "Swatches")
CHIP = QSize(28, 18)
NEW = Swatch("", Cmyk(0, 1, 0.9, 0.1))


class SwatchDialog(Dialog):
    """Works on a copy of the issue's colours, which becomes one step when it is accepted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, TITLE, desk.dialog_parent)
        self._before = desk.issue
        self._state = State(desk.issue)
        self._used = used_colors(desk.issue)
        self.list = QListWidget()
        self._name, self._remark = heading(desk.look, ""), muted("")
        self.form: Form[Any] = Form(desk.look, swatch_rows(desk.look))
        icc = desk.bridge.session.icc_folder
        self._press = appearance(desk.issue.profile, icc, proof=True, paper=False)
        self.strip = TintStrip(self._press)
        self._sign, self.total = QLabel(), QLabel()
        self._build()
        self.list.currentRowChanged.connect(lambda _: self._show_swatch())
        self.form.edited.connect(self._set)
        self.form.previewed.connect(self._show_color)
        self._fill(self.issue.palette[0].name)
        self.resize(640, 470)

    @property
    def issue(self) -> Issue:
        """The issue with the colours as they are here."""
        return self._state.issue

    @property
    def swatch(self) -> Swatch:
        """The colour of the current row."""
        palette = self.issue.palette
        return palette[min(max(0, self.list.currentRow()), len(palette) - 1)]

    def change(self) -> Edit | None:
        """The step from the issue's colours to those here; None when nothing was changed."""
        return swatch_changes(self._before, self.issue)

    def add(self) -> None:
        """A new colour, like the current one."""
        label = self.say("名称", "Name")
        name, ok = QInputDialog.getText(self, self.say("新颜色", "New Colour"), label)
        name = name.strip()
        if not ok or not name:
            return
        known = [each.name for each in self.issue.palette]
        if name not in known:
            like = NEW if self.swatch.name in FIXED else self.swatch
            self._do(SetSwatch(replace(like, name=name)))
        self._fill(name)

    def remove(self) -> None:
        """The current colour away, when nothing uses it."""
        if self.swatch.name not in self._used and self.swatch.name not in FIXED:
            self._do(RemoveStyle(StyleKind.SWATCH, self.swatch.name))

    def reject(self) -> None:
        """Nothing changed is thrown away unasked."""
        question = Words("放弃对色板的修改？", "Discard the changes to the swatches?")
        if self.change() is None or ask_discard(self.look, question, self):
            super().reject()

    def _build(self) -> None:
        self.list.setAccessibleName(self.windowTitle())
        self.list.setProperty("framed", True)
        self.list.setIconSize(CHIP)
        self.list.setFixedWidth(196)
        add = icon_button(self.look, "add", self.say("新颜色", "New colour"))
        self._remove = icon_button(self.look, "delete", self.say("删除颜色", "Delete colour"))
        add.clicked.connect(self.add)
        self._remove.clicked.connect(self.remove)
        tools = QHBoxLayout()
        tools.setSpacing(0)
        tools.addWidget(add)
        tools.addWidget(self._remove)
        tools.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.list, 1)
        left.addLayout(tools)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addLayout(left)
        row.addLayout(self._right(), 1)
        self.column.addLayout(row, 1)
        self.add_buttons()

    def _right(self) -> QVBoxLayout:
        total = QHBoxLayout()
        total.setSpacing(6)
        total.addWidget(self._sign)
        total.addWidget(self.total, 1)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(self._name)
        column.addWidget(self._remark)
        column.addWidget(self.form)
        column.addLayout(total)
        column.addWidget(self.strip)
        column.addStretch(1)
        return column

    def _set(self, swatch: Swatch) -> None:
        if swatch != self.swatch:
            self._do(SetSwatch(swatch))

    def _do(self, edit: Edit) -> None:
        name = self.swatch.name
        self._state = edit.apply(self._state)
        self._fill(name)

    def _fill(self, name: str) -> None:
        """All colours, and this one the current row where it is there."""
        palette = self.issue.palette
        row = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for swatch in palette:
            item = QListWidgetItem(self._chip(swatch.color), swatch.name, self.list)
            item.setToolTip(self.look.say(color_words(swatch.color)))
        names = [swatch.name for swatch in palette]
        self.list.setCurrentRow(names.index(name) if name in names else max(0, row - 1))
        self.list.blockSignals(False)
        self._show_swatch()

    def _chip(self, color: Color) -> QIcon:
        """A little area of a colour."""
        picture = QPixmap(CHIP * 2)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setPen(QColor(self.look.theme.faint))
        painter.setBrush(screen_color(color, self._press))
        painter.drawRoundedRect(1, 1, picture.width() - 3, picture.height() - 3, 5, 5)
        painter.end()
        return plain_icon(picture)

    def _show_swatch(self) -> None:
        swatch = self.swatch
        used = swatch.name in self._used
        self._name.setText(swatch.name)
        self._remark.setText(self.look.say(_remark(self.issue, swatch, used=used)))
        self.form.setEnabled(swatch.name not in FIXED)
        self.form.show_value(swatch)
        self._remove.setEnabled(swatch.name not in FIXED and not used)
        self._show_color(swatch)

    def _show_color(self, swatch: Swatch) -> None:
        """Tints and ink of a colour, also while it is being mixed."""
        self.strip.show_color(swatch.color)
        ink, limit = coverage(swatch.color), self.issue.profile.ink_limit
        over = ink > limit + 1e-6
        theme = self.look.theme
        color = theme.red if over else theme.green
        icon = self.look.icons.pixmap(
            "error" if over else "ok", color, 16, self.devicePixelRatioF()
        )
        self._sign.setPixmap(icon)
        self.total.setText(
            self.say(f"总墨量 {ink:.0%}（上限 {limit:.0%}）", f"Ink {ink:.0%} (limit {limit:.0%})")
        )
        self.total.setStyleSheet(f"color: {color}")


def edit_swatches(desk: Desk) -> None:
    """Show the colours and take over what was changed."""
    dialog = SwatchDialog(desk)
    edit = dialog.change() if dialog.ask() else None
    if edit is not None:
        desk.bridge.do(edit)


def _remark(issue: Issue, swatch: Swatch, *, used: bool) -> Words:
    if swatch.name == RICH_BLACK:
        profile = issue.profile.words
        return Words(
            f"大面积黑底用；墨量由输出配置“{profile.zh}”规定。",
            f"For large areas; its inks come from the output profile “{profile.en}”.",
        )
    if swatch.name in FIXED:
        return Words(
            "文字和线用的黑，只用黑墨，不能改。", "The black of text and rules: black ink alone."
        )
    if used:
        return Words("版面或样式正在使用。", "Used by pages or styles.")
    return Words("没有用到，可以删除。", "Not used; it can be deleted.")
