"""样式: paragraph and character styles, and an editor for the chosen one."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from editor.edit.styles import RemoveStyle, SetCharacterStyle, SetParagraphStyle, StyleKind
from editor.model.style import CharacterStyle, ParagraphStyle
from editor.ui.commands.texts import set_character_style, set_paragraph_style
from editor.ui.desk import Desk
from editor.ui.panels.panel import Panel, icon_button, scrolled
from editor.ui.panels.stylerows import character_sections, paragraph_sections
from editor.ui.sections import SectionedForm
from editor.ui.selected import chosen_text, head_mark, head_paragraph
from editor.values.language import Words


class StylesPanel(Panel):
    """Two kinds of styles: a list each, and the fields of the chosen style."""

    chapter = "styles"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("样式", "Styles"))
        self._names: tuple[str, ...] = ()
        self._form: SectionedForm[Any] | None = None
        self._made_for: tuple[object, ...] = ()
        self.kinds = QTabBar()
        self.kinds.addTab(self.say("段落样式", "Paragraph"))
        self.kinds.addTab(self.say("字符样式", "Character"))
        self.kinds.setDrawBase(False)
        self.list = QListWidget()
        self.list.setAccessibleName(self.say("样式列表", "List of styles"))
        self.list.setUniformItemSizes(True)
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
    def paragraph(self) -> bool:
        """Whether paragraph styles are shown (else character styles)."""
        return self.kinds.currentIndex() == 0

    @property
    def current(self) -> str:
        """The name of the chosen style; empty when none is."""
        item = self.list.currentItem()
        return "" if item is None else item.text()

    def refresh(self) -> None:
        """Bring list and fields up to the issue."""
        sheet = self.desk.issue.styles
        styles = sheet.paragraph if self.paragraph else sheet.character
        names = tuple(style.name for style in styles)
        if names != self._names or self.list.count() != len(names):
            self._fill(names)
        self._show_style()

    def choose(self, name: str) -> None:
        """Make a style the current one."""
        for item in self.list.findItems(name, Qt.MatchFlag.MatchExactly):
            self.list.setCurrentItem(item)

    def _build(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(4, 0, 8, 0)
        bar.setSpacing(0)
        bar.addWidget(self.kinds, 1)
        add = icon_button(self.desk.look, "add", self.say("新样式", "New style"))
        remove = icon_button(self.desk.look, "delete", self.say("删除样式", "Delete style"))
        add.clicked.connect(self._add)
        remove.clicked.connect(self._remove)
        bar.addWidget(add)
        bar.addWidget(remove)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.list)
        split.addWidget(scrolled(self._editor))
        split.setSizes([170, 330])
        split.setChildrenCollapsible(False)
        column = self.column(margins=(0, 0, 0, 0))
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(split, 1)

    def _fill(self, names: tuple[str, ...]) -> None:
        current = self.current
        self._names = names
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems(names)
        self.list.setCurrentRow(names.index(current) if current in names else 0)
        self.list.blockSignals(False)

    def _style(self) -> ParagraphStyle | CharacterStyle | None:
        sheet = self.desk.issue.styles
        styles: tuple[ParagraphStyle | CharacterStyle, ...]
        styles = sheet.paragraph if self.paragraph else sheet.character
        return next((style for style in styles if style.name == self.current), None)

    def _show_style(self) -> None:
        style = self._style()
        issue = self.desk.issue
        names = (issue.styles.fonts, issue.palette, self._names)
        made_for = (self.paragraph, *names)
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
            self._form.deleteLater()
        look = self.desk.look

        def issue() -> Any:  # noqa: ANN401
            return self.desk.issue

        sections = (paragraph_sections if self.paragraph else character_sections)(look, issue)
        self._form = SectionedForm(look, sections, self.desk.shell.settings)
        self._form.edited.connect(self._set)
        self._fields.insertWidget(0, self._form)
        self._form.show()

    def _set(self, style: ParagraphStyle | CharacterStyle) -> None:
        if isinstance(style, ParagraphStyle):
            self.desk.bridge.do(SetParagraphStyle(style))
        else:
            self.desk.bridge.do(SetCharacterStyle(style))

    def _apply(self, item: QListWidgetItem) -> None:
        if self.paragraph:
            set_paragraph_style(self.desk, item.text())
        else:
            set_character_style(self.desk, item.text())

    def _follow(self) -> None:
        state = self.desk.bridge.session.shown
        if chosen_text(state) is None:
            return
        paragraph = head_paragraph(state)
        name = head_mark(state) if not self.paragraph else paragraph.style if paragraph else None
        if name:
            self.choose(name)

    def _add(self) -> None:
        title = self.say("新样式", "New Style")
        name, ok = QInputDialog.getText(self, title, self.say("名称", "Name"))
        name = name.strip()
        if not ok or not name:
            return
        if name in self._names:
            self.desk.tell(Words(f"已经有样式“{name}”。", f"There is a style “{name}” already."))
            self.choose(name)
            return
        base = self._style()
        if isinstance(base, ParagraphStyle) or (base is None and self.paragraph):
            self._set(ParagraphStyle(name, base.name if base else ""))
        else:
            self._set(CharacterStyle(name) if base is None else replace(base, name=name))
        self.choose(name)

    def _remove(self) -> None:
        if self.current:
            kind = StyleKind.PARAGRAPH if self.paragraph else StyleKind.CHARACTER
            self.desk.bridge.do(RemoveStyle(kind, self.current))
