"""样式: paragraph, character and object styles as trees, and an editor for the chosen one."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSplitter,
    QTabBar,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.edit.stylenames import names_of
from editor.edit.styles import StyleKind
from editor.model.style import CharacterStyle, FrameStyle, ParagraphStyle
from editor.session.stylemaking import AnyStyle, in_frame_style, setting, styles_of
from editor.ui.applying import apply_style
from editor.ui.desk import Desk
from editor.ui.dialogs.asking import NAME, Question, ask_text
from editor.ui.fields import LengthField
from editor.ui.form import Form
from editor.ui.panels.objectstylerows import object_style_rows
from editor.ui.panels.panel import Panel, command_button, icon_button, scrolled
from editor.ui.panels.stylerows import character_sections, paragraph_sections
from editor.ui.panels.styleverbs import StyleVerbs
from editor.ui.sections import SectionedForm
from editor.ui.selected import chosen_text, head_mark, head_paragraph
from editor.values.language import Words

KINDS = (StyleKind.PARAGRAPH, StyleKind.CHARACTER, StyleKind.FRAME)
EXACTLY = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
Bases = tuple[tuple[str, str], ...]
"""Names of styles with those of their bases."""


class StylesPanel(Panel):
    """Three kinds of styles: a tree each, and the fields of the chosen style."""

    chapter = "styles"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("样式", "Styles"))
        self._names: tuple[StyleKind, Bases] | None = None
        self._form: SectionedForm[Any] | Form[Any] | None = None
        self._made_for: tuple[object, ...] = ()
        self.kinds = QTabBar()
        self.kinds.setAccessibleName(self.say("样式种类", "Kinds of styles"))
        self.kinds.addTab(self.say("段落样式", "Paragraph"))
        self.kinds.addTab(self.say("字符样式", "Character"))
        self.kinds.addTab(self.say("对象样式", "Object"))
        self.kinds.setDrawBase(False)
        self.kinds.setUsesScrollButtons(False)
        self.verbs = StyleVerbs(desk, self, self)
        self.list = QTreeWidget()
        self.list.setHeaderHidden(True)
        self.list.setIndentation(14)
        self.list.setAccessibleName(self.say("样式列表", "List of styles"))
        self.list.setUniformRowHeights(True)
        self.list.ensurePolished()
        self._editor = QWidget()
        self._fields = QVBoxLayout(self._editor)
        self._fields.setContentsMargins(12, 10, 12, 12)
        self._fields.addStretch(1)
        self._build()
        self.kinds.currentChanged.connect(self.refresh)
        self.list.currentItemChanged.connect(self._show_style)
        self.list.itemDoubleClicked.connect(self._apply)
        desk.bridge.changed.connect(self.refresh)
        desk.bridge.selectionChanged.connect(self._follow)
        self.refresh()

    @property
    def kind(self) -> StyleKind:
        """The kind of the styles that are shown."""
        return KINDS[self.kinds.currentIndex()]

    @property
    def current(self) -> str:
        """The name of the chosen style; empty when none is."""
        item = self.list.currentItem()
        return "" if item is None else item.text(0)

    def refresh(self) -> None:
        """Bring list and fields up to the issue."""
        styles = styles_of(self.desk.issue, self.kind)
        names = tuple((style.name, style.base) for style in styles)
        if (self.kind, names) != self._names:
            self._fill(names)
        self._show_style()

    def choose(self, name: str) -> None:
        """Make a style the current one."""
        for item in self.list.findItems(name, EXACTLY):
            self.list.setCurrentItem(item)

    def _build(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(4, 0, 8, 0)
        bar.setSpacing(0)
        bar.addWidget(self.kinds, 1)
        add, remove = Words("新样式", "New style"), Words("删除样式", "Delete style")
        bar.addWidget(command_button(self.desk, "style.add", "add", add))
        bar.addWidget(command_button(self.desk, "style.remove", "delete", remove))
        bar.addWidget(self._more())
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.list)
        split.addWidget(scrolled(self._editor))
        split.setSizes([170, 330])
        split.setChildrenCollapsible(False)
        column = self.column(margins=(0, 0, 0, 0))
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(split, 1)

    def _more(self) -> QToolButton:
        more = icon_button(self.desk.look, "more", self.say("更多", "More"))
        menu = QMenu(more)
        menu.aboutToShow.connect(lambda: self.verbs.fill(menu))
        more.setMenu(menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return more

    def _fill(self, names: Bases) -> None:
        """All styles, each below the one that it is based on."""
        current = self.current
        self._names = (self.kind, names)
        self.list.blockSignals(True)
        self.list.clear()
        items = {name: QTreeWidgetItem([name]) for name, _ in names}
        for name, base in names:
            if base in items and not _above(items[base], items[name]):
                items[base].addChild(items[name])
            else:
                self.list.addTopLevelItem(items[name])
        self.list.expandAll()
        chosen = items.get(current) or self.list.topLevelItem(0)
        if chosen is not None:
            self.list.setCurrentItem(chosen)
        self.list.blockSignals(False)

    def _style(self) -> AnyStyle | None:
        styles = styles_of(self.desk.issue, self.kind)
        return next((style for style in styles if style.name == self.current), None)

    def _show_style(self) -> None:
        style = self._style()
        issue = self.desk.issue
        names = (issue.styles.fonts, issue.palette, self._names)
        made_for = (self.kind, *names)
        if made_for != self._made_for or self._form is None:
            self._made_for = made_for
            self._make_form()
        if self._form is not None:
            self._form.setEnabled(style is not None and not self.desk.bridge.session.read_only)
            if style is not None:
                self._form.show_value(style)

    def _make_form(self) -> None:
        if self._form is not None:
            self._fields.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        look = self.desk.look

        def issue() -> Any:  # noqa: ANN401
            return self.desk.issue

        if self.kind is StyleKind.FRAME:
            self._form = Form(look, object_style_rows(look, self.desk.issue))
        else:
            paragraph = self.kind is StyleKind.PARAGRAPH
            sections = (paragraph_sections if paragraph else character_sections)(look, issue)
            self._form = SectionedForm(look, sections, self.desk.shell.settings)
        for field in self._form.findChildren(LengthField):
            field.patient = True
        self._form.edited.connect(self._set)
        self._fields.insertWidget(0, self._form)
        self._form.show()

    def _set(self, style: AnyStyle) -> None:
        self.desk.bridge.do(setting(style))

    def _apply(self, item: QTreeWidgetItem) -> None:
        match self.kind:
            case StyleKind.PARAGRAPH:
                apply_style(self.desk, item.text(0))
            case StyleKind.CHARACTER:
                apply_style(self.desk, item.text(0), character=True)
            case _:
                edit = in_frame_style(self.desk.bridge.session.state, item.text(0))
                if edit is not None:
                    self.desk.bridge.do(edit)

    def _follow(self) -> None:
        state = self.desk.bridge.session.shown
        if chosen_text(state) is None:
            return
        paragraph = head_paragraph(state)
        name = paragraph.style if paragraph else None
        if self.kind is not StyleKind.PARAGRAPH:
            name = head_mark(state) if self.kind is StyleKind.CHARACTER else None
        if name:
            self.choose(name)

    def add(self) -> None:
        """A new style under a name that is asked for."""
        question = Question(Words("新样式", "New Style"), NAME, self.chapter)
        name = ask_text(self.desk.look, question, self)
        if not name:
            return
        if name in names_of(self.desk.issue, self.kind):
            self.desk.tell(Words(f"已经有样式“{name}”。", f"There is a style “{name}” already."))
            self.choose(name)
            return
        self._set(self._new(name))
        self.choose(name)

    def _new(self, name: str) -> AnyStyle:
        """A style like the chosen one; a paragraph style is based on that."""
        base = self._style()
        match self.kind:
            case StyleKind.PARAGRAPH:
                return ParagraphStyle(name, base.name if base is not None else "")
            case StyleKind.CHARACTER:
                return CharacterStyle(name) if base is None else replace(base, name=name)
            case _:
                return FrameStyle(name, base.name if base is not None else "")


def _above(item: QTreeWidgetItem, other: QTreeWidgetItem) -> bool:
    """Whether one row is another or below it: styles based on each other in a circle."""
    at: QTreeWidgetItem | None = item
    while at is not None:
        if at is other:
            return True
        at = at.parent()
    return False
