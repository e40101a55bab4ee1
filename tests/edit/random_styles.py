"""Random edits of the names of styles, fonts and colours."""

from random import Random
from typing import Any, Protocol

from editor.edit.edit import Edit
from editor.edit.state import State
from editor.edit.stylenames import RenameStyle, ReplaceStyle, names_of
from editor.edit.styles import StyleKind


class Source(Protocol):
    rng: Random


def _rename(source: Source, state: State) -> Edit:
    kind = source.rng.choice(list(StyleKind))
    name = source.rng.choice((*names_of(state.issue, kind), "没有"))
    return RenameStyle(kind, name, source.rng.choice((name, "新名", "加粗", "又一个")))


def _replace(source: Source, state: State) -> Edit:
    kind = source.rng.choice(list(StyleKind))
    names = (*names_of(state.issue, kind), "没有", "")
    name, by = source.rng.choice(names), source.rng.choice(names)
    return ReplaceStyle(kind, name, by, source.rng.random() < 0.3)


STYLE_MAKERS: dict[type, Any] = {RenameStyle: _rename, ReplaceStyle: _replace}
