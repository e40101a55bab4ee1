"""色板: the named colours of the issue, mixed, renamed, and given to what is selected."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QMenu,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.edit.edit import Together
from editor.edit.stylenames import RenameStyle, ReplaceStyle, is_needed, uses_in
from editor.edit.styles import RemoveStyle, SetSwatch, StyleKind
from editor.model.color import Swatch
from editor.session.painting import Target, painted, usual_target
from editor.session.stylemaking import free_name
from editor.session.swatches import FIXED
from editor.session.usecount import UseCount
from editor.ui.desk import Desk
from editor.ui.dialogs.asking import Question, ask_one_of
from editor.ui.form import Form
from editor.ui.icons import plain_icon
from editor.ui.inks import color_words, coverage
from editor.ui.panels.panel import Panel, icon_button, muted, scrolled
from editor.ui.panels.swatchlist import SwatchList
from editor.ui.panels.swatchrows import swatch_rows
from editor.ui.tints import TintStrip, screen_color
from editor.ui.turns import Turns
from editor.values.color import Cmyk, Color, Spot
from editor.values.language import Words, many

CHIP = QSize(28, 18)
NEW = Cmyk(0, 1, 0.9, 0.1)
TARGETS = (
    (Target.FILL, Words("填充", "Fill")),
    (Target.BORDER, Words("线", "Line")),
    (Target.TEXT, Words("文字", "Text")),
)
NO_PART = Words(
    "先选中能上色的内容：线框、图片框、线、标签，或一段文字。",
    "First select what can take the colour: a panel, photo, rule or label, or some text.",
)
VERBS = ("swatch.rename", "swatch.remove_unused", "style.import")
"""Commands that stand in the panel's menu."""
UNUSED = Words("删除没有用到的颜色", "Delete Unused Colours")


class SwatchesPanel(Panel):
    """A list of colours over the inks of the chosen one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("色板", "Swatches"))
        self._shown: tuple[object, ...] = ()
        self.list = SwatchList(self.say("颜色列表", "List of colours"), CHIP)
        self.form: Form[Any] = Form(desk.look, swatch_rows(desk.look))
        self._press = desk.canvas.colors.as_printed()
        self.strip = TintStrip(self._press)
        self._sign, self.total, self.remark = QLabel(), QLabel(), muted("")
        self._build()
        self.list.currentRowChanged.connect(lambda _: self._show_swatch())
        self.list.itemDoubleClicked.connect(lambda _: self.apply(None))
        self.list.entered_.connect(lambda: self.apply(None))
        self.list.renaming.connect(self.rename)
        self.form.edited.connect(self._set)
        self.form.previewed.connect(self._preview)
        self._uses = UseCount(StyleKind.SWATCH)
        self._counting = Turns(lambda: desk.canvas.is_busy, self)
        desk.bridge.changed.connect(self.refresh)
        desk.bridge.changed.connect(self._counting.stop)
        desk.bridge.layoutIdle.connect(self.when_seen(self._count))
        self.refresh()

    @property
    def swatch(self) -> Swatch:
        """The colour of the current row."""
        palette = self.desk.issue.palette
        return palette[min(max(0, self.list.currentRow()), len(palette) - 1)]

    def choose(self, name: str) -> None:
        """Make a colour the current one."""
        for item in self.list.findItems(name, Qt.MatchFlag.MatchExactly):
            self.list.setCurrentItem(item)

    def refresh(self) -> None:
        """Bring list and inks up to the issue."""
        issue = self.desk.issue
        shown = (issue.swatches, issue.profile)
        if len(shown) == len(self._shown) and all(
            a is b for a, b in zip(shown, self._shown, strict=True)
        ):
            return
        self._shown = shown
        self._press = self.desk.canvas.colors.as_printed()
        self.strip.set_press(self._press)
        self._fill(self.swatch.name if self.list.count() else "")

    def set_seen(self, seen: bool) -> None:
        """Uses are counted while the panel is seen."""
        super().set_seen(seen)
        if seen:
            self._count()

    def apply(self, target: Target | None) -> None:
        """Give the current colour to a part of what is selected, or to what is most likely."""
        state = self.desk.bridge.session.state
        edit = painted(state, target or usual_target(state), self.swatch.name)
        if edit is None:
            self.desk.tell(NO_PART)
        else:
            self.desk.bridge.do(edit)

    def add(self) -> None:
        """A new colour under the next free name; it is mixed and renamed afterwards."""
        name = free_name(self.say("新颜色", "New colour"), self.desk.issue.palette)
        if self.desk.bridge.do(SetSwatch(Swatch(name, NEW))):
            self.choose(name)

    def duplicate(self) -> None:
        """The current colour once more."""
        swatch = self.swatch
        name = free_name(swatch.name, self.desk.issue.palette)
        if self.desk.bridge.do(SetSwatch(replace(swatch, name=name))):
            self.choose(name)

    def rename(self, new: str) -> None:
        """Another name for the current colour, wherever it is used."""
        old = self.swatch.name
        if new.strip() in {"", old}:
            self._fill(old)
        elif self.desk.bridge.do(RenameStyle(StyleKind.SWATCH, old, new.strip())):
            self.choose(new.strip())
        else:
            self._fill(old)

    def remove(self) -> None:
        """The current colour away; where it is used, another one is asked for."""
        name = self.swatch.name
        if is_needed(StyleKind.SWATCH, name) or name in FIXED:
            return
        if not uses_in(self.desk.issue, StyleKind.SWATCH)[name]:
            self.desk.bridge.do(RemoveStyle(StyleKind.SWATCH, name))
            return
        others = [each.name for each in self.desk.issue.palette if each.name != name]
        title = Words("删除颜色", "Delete Colour")
        label = Words(f"“{name}”正在使用，换成", f"“{name}” is in use. Replace it by")
        by = ask_one_of(self.desk.look, Question(title, label, "styles"), others, self)
        if by:
            self.desk.bridge.do(ReplaceStyle(StyleKind.SWATCH, name, by, remove=True))

    def remove_unused(self) -> None:
        """All colours that nothing uses away, in one step."""
        used = uses_in(self.desk.issue, StyleKind.SWATCH)
        names = [each.name for each in self.desk.issue.swatches if each.name not in used]
        edits = tuple(RemoveStyle(StyleKind.SWATCH, name) for name in names if name not in FIXED)
        if edits:
            self.desk.bridge.do(Together(edits, UNUSED))
        count = len(edits)
        self.desk.tell(Words(f"删除了 {count} 种颜色。", f"{many(count, 'colour')} deleted."))

    def edit_name(self) -> None:
        """Edit the name of the current colour in the list."""
        self.list.edit_current()

    def fill_menu(self, menu: QMenu) -> None:
        """The commands that have no button here."""
        menu.clear()
        for name in VERBS:
            action = self.desk.action(name)
            if action is not None:
                menu.addAction(action)

    def _build(self) -> None:
        editor = QWidget()
        column = QVBoxLayout(editor)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.remark)
        column.addWidget(self.form)
        total = QHBoxLayout()
        total.setSpacing(6)
        total.addWidget(self._sign)
        total.addWidget(self.total, 1)
        column.addLayout(total)
        column.addWidget(self.strip)
        column.addStretch(1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.list)
        split.addWidget(scrolled(editor))
        split.setSizes([190, 330])
        split.setChildrenCollapsible(False)
        whole = self.column(margins=(0, 4, 0, 0))
        whole.setSpacing(4)
        whole.addLayout(self._bar())
        whole.addWidget(split, 1)

    def _bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 8, 0)
        row.setSpacing(0)
        self.targets: dict[Target, QToolButton] = {}
        for target, words in TARGETS:
            button = QToolButton()
            button.setText(self.desk.look.say(words))
            name = self.say(f"当前颜色用到所选内容的{words.zh}", f"Give the colour to: {words.en}")
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _=False, to=target: self.apply(to))
            self.targets[target] = button
            row.addWidget(button)
        row.addStretch(1)
        self._tools = []
        for icon, words, act in (
            ("add", Words("新颜色", "New colour"), self.add),
            ("duplicate", Words("复制颜色", "Duplicate colour"), self.duplicate),
            ("delete", Words("删除颜色", "Delete colour"), self.remove),
        ):
            button = icon_button(self.desk.look, icon, self.desk.look.say(words))
            button.clicked.connect(lambda _=False, act=act: act())
            self._tools.append(button)
            row.addWidget(button)
        row.addWidget(self._more())
        return row

    def _more(self) -> QToolButton:
        more = icon_button(self.desk.look, "more", self.say("更多", "More"))
        menu = QMenu(more)
        menu.aboutToShow.connect(lambda: self.fill_menu(menu))
        more.setMenu(menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return more

    def _set(self, swatch: Swatch) -> None:
        if swatch != self.desk.bridge.session.state.issue.swatch(swatch.name):
            self.desk.bridge.do(SetSwatch(swatch))

    def _preview(self, swatch: Swatch) -> None:
        self.desk.bridge.preview(SetSwatch(swatch))

    def _fill(self, name: str) -> None:
        """All colours, and this one the current row where it is there."""
        palette, row = self.desk.issue.palette, self.list.currentRow()
        self.list.blockSignals(True)
        if [each.name for each in palette] != self.list.names():
            self.list.clear()
            for swatch in palette:
                item = QListWidgetItem(swatch.name, self.list)
                if not is_needed(StyleKind.SWATCH, swatch.name):
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        for at, swatch in enumerate(palette):
            item = self.list.item(at)
            item.setIcon(self._chip(swatch.color))
            item.setToolTip(self.desk.look.say(color_words(swatch.color)))
        names = self.list.names()
        self.list.setCurrentRow(names.index(name) if name in names else max(0, row - 1))
        self.list.blockSignals(False)
        self._show_uses()
        self._show_swatch()

    def _chip(self, color: Color) -> QIcon:
        """A little area of a colour; a spot ink has a dot in its corner."""
        picture = QPixmap(CHIP * 2)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setPen(QColor(self.desk.look.theme.faint))
        painter.setBrush(screen_color(color, self._press))
        painter.drawRoundedRect(1, 1, picture.width() - 3, picture.height() - 3, 5, 5)
        if isinstance(color, Spot):
            painter.setBrush(QColor(255, 255, 255))
            painter.drawEllipse(picture.width() - 18, picture.height() - 18, 11, 11)
        painter.end()
        return plain_icon(picture)

    def _count(self) -> None:
        self._counting.begin(self._show_uses())

    def _show_uses(self) -> Iterator[None]:
        """How often each colour is used, at the right of its name."""
        yield from self._uses.steps(self.desk.issue)
        for row, name in enumerate(self.list.names()):
            count = self._uses[name]
            words = Words(f"{count} 处", f"{count} ×") if count else Words("未用", "unused")
            self.list.set_note(row, self.desk.look.say(words))

    def _show_swatch(self) -> None:
        swatch, fixed = self.swatch, self.swatch.name in FIXED
        read_only = self.desk.bridge.session.read_only
        self.form.setEnabled(not fixed and not read_only)
        self.form.show_value(swatch)
        self._tools[2].setEnabled(not fixed and not read_only)
        for button in (*self._tools[:2], *self.targets.values()):
            button.setEnabled(not read_only)
        kind = color_words(swatch.color)
        note = Words("；固定色，不能改。", "; fixed.") if fixed else Words("", "")
        self.remark.setText(
            self.say(f"{swatch.name}　{kind.zh}{note.zh}", f"{swatch.name}  {kind.en}{note.en}")
        )
        self._show_color(swatch)

    def _show_color(self, swatch: Swatch) -> None:
        """Tints and ink of a colour, also while it is being mixed."""
        self.strip.show_color(swatch.color)
        ink, limit = coverage(swatch.color), self.desk.issue.profile.ink_limit
        over = ink > limit + 1e-6
        theme, look = self.desk.look.theme, self.desk.look
        color = theme.red if over else theme.green
        icon = look.icons.pixmap("error" if over else "ok", color, 16, self.devicePixelRatioF())
        self._sign.setPixmap(icon)
        words = Words(f"总墨量 {ink:.0%}（上限 {limit:.0%}）", f"Ink {ink:.0%} (limit {limit:.0%})")
        if over:
            words = Words(f"{words.zh}，太多", f"{words.en}: too much")
        self.total.setText(self.desk.look.say(words))
        self.total.setStyleSheet(f"color: {color}")
