"""Random edits of styles, fonts and colours."""

from collections.abc import Callable
from random import Random
from typing import Any, Protocol

from editor.edit import styles
from editor.edit.edit import Edit
from editor.edit.state import State
from editor.edit.stylenames import RenameStyle, ReplaceStyle, names_of
from editor.edit.styles import RemoveStyle, StyleKind
from editor.model.font import Companion, CompositeFont
from editor.model.style import CharacterStyle, FrameStyle, StyleSheet

MARKS = ("加粗", "电头", "没有")


class Source(Protocol):
    rng: Random


def _rename(source: Source, state: State) -> Edit:
    kind = source.rng.choice(list(StyleKind))
    name = source.rng.choice((*names_of(state.issue, kind), "没有"))
    return RenameStyle(kind, name, source.rng.choice((name, "新名", "加粗", "又一个")))


def _remove(source: Source, state: State) -> Edit:
    del state
    names = ("正文", "小标题", "主题", "没有的样式", "加粗", "电头", "没有", "红", "宋体", "底纹")
    return RemoveStyle(source.rng.choice(list(StyleKind)), source.rng.choice(names))


def _replace(source: Source, state: State) -> Edit:
    kind = source.rng.choice(list(StyleKind))
    names = (*names_of(state.issue, kind), "没有", "")
    name, by = source.rng.choice(names), source.rng.choice(names)
    return ReplaceStyle(kind, name, by, source.rng.random() < 0.3)


STYLE_MAKERS: dict[type, Callable[[Any, Any], Any]] = {
    RemoveStyle: _remove,
    RenameStyle: _rename,
    ReplaceStyle: _replace,
    styles.SetParagraphStyle: lambda s, st: styles.SetParagraphStyle(s.paragraph_style()),
    styles.SetCharacterStyle: lambda s, st: styles.SetCharacterStyle(
        CharacterStyle(s.rng.choice(MARKS), whole=s.maybe(True), size=s.maybe(0.8))
    ),
    styles.SetFrameStyle: lambda s, st: styles.SetFrameStyle(
        FrameStyle(s.new_id("框"), "底纹", s.maybe(s.stroke()), s.maybe(s.paint()))
    ),
    styles.SetSwatch: lambda s, st: styles.SetSwatch(s.swatch()),
    styles.SetFont: lambda s, st: styles.SetFont(
        CompositeFont(s.rng.choice(("宋体", "楷体")), "Noto Serif SC", Companion("X", 1.1, 0.05))
    ),
    styles.SetStyleSheet: lambda s, st: styles.SetStyleSheet(
        StyleSheet((s.paragraph_style(),), fonts=st.issue.styles.fonts)
    ),
    styles.SetWords: lambda s, st: styles.SetWords(("开发区", s.words())),
    styles.SetStyleKeys: lambda s, st: styles.SetStyleKeys((styles.StyleKey(s.words(), "Alt+3"),)),
}
