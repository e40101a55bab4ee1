"""What is done with the chosen style besides changing its fields: names, uses, replacing."""

from dataclasses import replace
from typing import Protocol

from PySide6.QtWidgets import QMenu, QWidget

from editor.edit.edit import Edit, Together
from editor.edit.stylenames import RenameStyle, ReplaceStyle, names_of, unused, uses_in
from editor.edit.styles import RemoveStyle, StyleKind
from editor.session.stylemaking import (
    AnyStyle,
    frame_style_from,
    free_name,
    look_of,
    one_frame,
    redefined,
    setting,
    styles_of,
)
from editor.ui.applying import apply_style
from editor.ui.desk import Desk
from editor.ui.dialogs.asking import NAME, Question, ask_one_of, ask_text
from editor.ui.panels.uses import UsesPanel
from editor.ui.selected import chosen_text, head_mark, head_paragraph
from editor.values.language import Words, many

VERBS = (
    "style.rename",
    "style.duplicate",
    "style.from_selection",
    "style.redefine",
    "style.replace",
    "style.remove_unused",
    "style.uses",
    "style.import",
    "style.import_template",
)
"""Commands that stand in the panel's menu."""
UNUSED = Words("删除没有用到的样式", "Delete Unused Styles")
NO_LIKE = Words(
    "先选中要照着做的文字或框。", "First select the text or frame that it is to be like."
)


class Chooser(Protocol):
    """The panel: which style is chosen."""

    @property
    def kind(self) -> StyleKind:
        """The kind of the styles that are shown."""
        ...

    @property
    def current(self) -> str:
        """The name of the chosen style."""
        ...

    def choose(self, name: str) -> None:
        """Make a style the current one."""
        ...


class StyleVerbs:
    """Acts on the style that a panel has chosen."""

    def __init__(self, desk: Desk, panel: Chooser, parent: QWidget) -> None:
        self._desk, self._panel, self._parent = desk, panel, parent

    def fill(self, menu: QMenu) -> None:
        """All verbs as entries of a menu."""
        menu.clear()
        for name in VERBS:
            action = self._desk.action(name)
            if action is not None:
                menu.addAction(action)

    def list_uses(self) -> None:
        """Every place where the style is used, in a panel of its own."""
        dock = self._desk.dock("uses")
        dock.show()
        dock.raise_()
        dock.activateWindow()
        (panel,) = dock.findChildren(UsesPanel)
        panel.begin(self._panel.kind, self._panel.current)

    def rename(self) -> None:
        """Another name, wherever the style is used."""
        name = self._ask_name(Words("改名", "Rename"), self._panel.current)
        if name and self._desk.bridge.do(RenameStyle(self._panel.kind, self._panel.current, name)):
            self._panel.choose(name)

    def duplicate(self) -> None:
        """The style once more under a name of its own."""
        style = self._style()
        if style is not None:
            name = free_name(style.name, styles_of(self._desk.issue, self._panel.kind))
            self._desk.bridge.do(setting(replace(style, name=name)))
            self._panel.choose(name)

    def from_selection(self) -> None:
        """A new style like the selected text or frame, which it is given to."""
        state, kind = self._desk.bridge.session.state, self._panel.kind
        like = self._like("")
        if like is None:
            self._desk.tell(NO_LIKE)
            return
        name = self._ask_name(Words("按所选内容新建样式", "New Style from Selection"), "")
        if not name or name in names_of(self._desk.issue, kind):
            return
        if kind is StyleKind.FRAME:
            self._do(frame_style_from(state, name))
        else:
            self._do(setting(replace(like, name=name)))
            if kind is StyleKind.PARAGRAPH:
                apply_style(self._desk, name)
        self._panel.choose(name)

    def redefine(self) -> None:
        """The style made like the selected text or frame."""
        style = self._style()
        like = self._like(style.base) if style is not None else None
        if style is None or like is None:
            self._desk.tell(NO_LIKE)
            return
        self._do(redefined(style, like))

    def substitute(self) -> None:
        """Another style wherever this one is used; this one stays."""
        by = self._ask_other(Words("换成另一样式", "Replace Style"))
        if by:
            self._do(ReplaceStyle(self._panel.kind, self._panel.current, by))

    def remove(self) -> None:
        """The style away; where it is used, another one is asked for."""
        kind, name = self._panel.kind, self._panel.current
        if not name:
            return
        if not uses_in(self._desk.issue, kind)[name]:
            self._do(RemoveStyle(kind, name))
            return
        by = self._ask_other(Words("删除样式", "Delete Style"))
        if by:
            self._do(ReplaceStyle(kind, name, by, remove=True))

    def remove_unused(self) -> None:
        """All styles of the kind that nothing uses away, in one step."""
        names = unused(self._desk.issue, self._panel.kind)
        if names:
            edits = tuple(RemoveStyle(self._panel.kind, name) for name in names)
            self._do(Together(edits, UNUSED))
        count = len(names)
        self._desk.tell(Words(f"删除了 {count} 个样式。", f"{many(count, 'style')} deleted."))

    def _style(self) -> AnyStyle | None:
        styles = styles_of(self._desk.issue, self._panel.kind)
        return next((each for each in styles if each.name == self._panel.current), None)

    def _like(self, base: str) -> AnyStyle | None:
        """The style of the kind that the selection has, or looks like."""
        state, sheet = self._desk.bridge.session.state, self._desk.issue.styles
        match self._panel.kind:
            case StyleKind.FRAME:
                frame = one_frame(state)
                return look_of(frame, self._panel.current, base) if frame is not None else None
            case StyleKind.CHARACTER:
                name = head_mark(state) or ""
                return next((each for each in sheet.character if each.name == name), None)
            case _:
                paragraph = head_paragraph(state) if chosen_text(state) else None
                name = paragraph.style if paragraph is not None else ""
                return next((each for each in sheet.paragraph if each.name == name), None)

    def _ask_name(self, title: Words, name: str) -> str:
        question = Question(title, NAME, "styles")
        answer = ask_text(self._desk.look, question, self._parent, name)
        return answer if answer != name else ""

    def _ask_other(self, title: Words) -> str:
        name, kind = self._panel.current, self._panel.kind
        others = [each for each in names_of(self._desk.issue, kind) if each != name]
        label = Words(f"用到“{name}”的地方换成", f"Where “{name}” is used, use instead")
        if not others:
            return ""
        question = Question(title, label, "styles")
        return ask_one_of(self._desk.look, question, others, self._parent)

    def _do(self, edit: Edit | None) -> None:
        if edit is not None:
            self._desk.bridge.do(edit)
