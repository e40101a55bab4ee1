"""Random edits of the names of styles, fonts and colours."""

from random import Random
from typing import Any, Protocol

from editor.edit.edit import Edit
from editor.edit.state import State
from editor.edit.stylenames import RenameStyle, ReplaceStyle, names_of
from editor.edit.styles import RemoveStyle, StyleKind


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


STYLE_MAKERS: dict[type, Any] = {RemoveStyle: _remove, RenameStyle: _rename, ReplaceStyle: _replace}
