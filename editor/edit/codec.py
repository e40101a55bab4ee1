"""Edits as plain dicts and back: what the journal, macros and scripts write down."""

import datetime
import math
import re
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Literal, NewType, Union, cast, get_args, get_origin, get_type_hints

from editor.edit import (
    articles,
    edit,
    frames,
    guides,
    issue,
    layers,
    masters,
    output,
    pages,
    photos,
    restore,
    rotating,
    stylenames,
    styles,
    text,
    turning,
)
from editor.edit.edit import Edit, EditError
from editor.model.text import Paragraph, sound
from editor.values.language import Words

EDITS: tuple[type, ...] = (
    edit.Together, edit.Select,
    restore.Restore,
    text.Splice, text.SplitParagraph, text.JoinParagraphs, text.ReplaceRange, text.MarkText,
    text.SetRuby, text.StyleParagraphs, text.SetLooseness, text.SetTable,
    articles.AddArticle, articles.RemoveArticle, articles.SetArticle,
    articles.SetFitting, articles.AttachPhotos,
    photos.AddPhoto, photos.RemovePhoto, photos.SetPhoto,
    pages.AddPage, pages.RemovePage, pages.MovePage, pages.SetPage,
    pages.OrderPages, pages.NumberPages, pages.SetPageState,
    frames.AddFrame, frames.RemoveFrames, frames.MoveFrames, frames.ResizeFrame, frames.SetFrame,
    frames.LinkFrames, frames.UnlinkFrame, frames.GroupFrames, frames.Ungroup, frames.OrderFrames,
    frames.LockFrames, turning.MoveFramesToPage, rotating.RotateFrames,
    guides.SetGuides,
    issue.SetInfo,
    masters.AddMaster, masters.RemoveMaster, masters.ApplyMaster, masters.TakeOver,
    masters.GiveBack,
    layers.SetLayers, layers.PutOnLayer, layers.RenameLayer, layers.RemoveLayer,
    output.ChooseOutput, output.SetOutputProfile, output.RemoveOutputProfile,
    styles.SetParagraphStyle, styles.SetCharacterStyle, styles.SetFrameStyle, styles.RemoveStyle,
    styles.SetSwatch, styles.SetFont, styles.SetStyleSheet, styles.SetWords,
    styles.SetStyleKeys,
    stylenames.RenameStyle, stylenames.ReplaceStyle,
)  # fmt: skip
"""Every kind of edit. Only these, and the model values that their fields are made of, are read."""

MAX_DEPTH = 100
"""Values nested deeper than this are no edit of ours."""

KIND = "is"
"""The key that names a value's class: a word of Python, so that no field can have the name."""

LARGEST = 2**53
"""Whole numbers beyond this are none of ours."""

_UNSTORABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def encode(value: Edit) -> dict[str, object]:
    """The edit as a dict of plain JSON values.

    Raises EditError for an edit of another kind and for what no project file can hold: control
    characters, lone surrogates, numbers that are not finite.
    """
    if type(value) not in EDITS:
        raise _error(type(value).__name__)
    return _record(value, 0)


def decode(data: object) -> Edit:
    """The edit that was encoded. Raises EditError for anything else."""
    return _decoded_edit(data, 0)


def storable(string: str) -> bool:
    """Whether a project file can hold all the characters."""
    return _UNSTORABLE.search(string) is None


def _error(what: object) -> EditError:
    short = repr(what)[:60]
    return EditError(
        Words(f"无法识别的操作记录：{short}", f"This is no record of an edit: {short}")
    )


def _plain(value: object, depth: int) -> object:
    if isinstance(value, tuple):
        return [_plain(item, depth + 1) for item in value]
    if type(value) in _known():
        return _record(value, depth)
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, datetime.date):
        return value.isoformat()
    return _checked(value, _is_scalar(value))


def _is_scalar(value: object) -> bool:
    match value:
        case None | bool():
            return True
        case str():
            return storable(value)
        case _:
            return _is_number(value)


def _record(value: object, depth: int) -> dict[str, object]:
    if depth > MAX_DEPTH:
        raise _error(KIND)
    kind: type = type(value)
    out: dict[str, object] = {KIND: kind.__name__}
    for name in _shape(kind):
        out[name] = _plain(getattr(value, name), depth + 1)
    return out


def _decoded_edit(data: object, depth: int) -> Edit:
    kind = data.get(KIND) if isinstance(data, Mapping) else None
    for edit_class in EDITS:
        if edit_class.__name__ == kind:
            return cast("Edit", _decoded_record(edit_class, data, depth))
    raise _error(data)


def _decoded_record(kind: type, data: object, depth: int) -> object:
    shape = _shape(kind)
    if not isinstance(data, Mapping) or not _complete(kind, data) or depth > MAX_DEPTH:
        raise _error(data)
    if data[KIND] != kind.__name__:
        raise _error(data[KIND])
    given = {name: _decoded(shape[name], data[name], depth + 1) for name in data if name != KIND}
    value = kind(**given)
    if isinstance(value, Paragraph) and not sound(value):
        raise _error(value)
    return value


def _complete(kind: type, data: Mapping[str, object]) -> bool:
    """Whether all fields are there, but those that the class has a default for: a journal of an
    earlier version does not know them."""
    return data.keys() <= {KIND, *_shape(kind)} and data.keys() >= {KIND, *_needed(kind)}


def _decoded(hint: object, data: object, depth: int) -> object:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        fitting = (choice for choice in get_args(hint) if _fits(choice, data))
        return _decoded(next(fitting, None), data, depth)
    if origin is tuple:
        return _decoded_tuple(get_args(hint), data, depth)
    if origin is Literal:
        return _checked(data, isinstance(data, str) and data in get_args(hint))
    if hint is Edit:
        return _decoded_edit(data, depth)
    if isinstance(hint, type) and is_dataclass(hint):
        return _decoded_record(hint, data, depth)
    return _decoded_scalar(hint, data)


def _decoded_tuple(hints: tuple[object, ...], data: object, depth: int) -> tuple[object, ...]:
    if not isinstance(data, list) or depth > MAX_DEPTH:
        raise _error(data)
    if hints[-1] is Ellipsis:
        hints = hints[:1] * len(data)
    if len(hints) != len(data):
        raise _error(data)
    return tuple(_decoded(hint, item, depth + 1) for hint, item in zip(hints, data, strict=True))


def _decoded_scalar(hint: object, data: object) -> object:
    if isinstance(hint, NewType):
        hint = hint.__supertype__
    if hint is types.NoneType:
        return _checked(data, data is None)
    if hint is str:
        return _checked(data, isinstance(data, str) and storable(data))
    if hint is bool:
        return _checked(data, isinstance(data, bool))
    if hint is int:
        return _checked(data, type(data) is int and abs(data) <= LARGEST)
    if hint is float:
        return _checked(data, _is_number(data))
    return _decoded_word(hint, data)


def _decoded_word(hint: object, data: object) -> object:
    if not isinstance(data, str) or not isinstance(hint, type):
        raise _error(data)
    try:
        if hint is datetime.date:
            return datetime.date.fromisoformat(data)
        return hint(data) if issubclass(hint, Enum) else _checked(data, False)
    except ValueError:
        raise _error(data) from None


def _checked(data: object, good: bool) -> object:
    if not good:
        raise _error(data)
    return data


def _is_number(data: object) -> bool:
    if isinstance(data, int):
        return not isinstance(data, bool) and abs(data) <= LARGEST
    return isinstance(data, float) and math.isfinite(data)


def _fits(hint: object, data: object) -> bool:
    """Whether data may be a value of one choice of a union."""
    if hint is types.NoneType:
        return data is None
    if isinstance(hint, type) and is_dataclass(hint):
        return isinstance(data, Mapping) and data.get(KIND) == hint.__name__
    return data is not None and not isinstance(data, Mapping)


@cache
def _shape(kind: type) -> dict[str, object]:
    """The fields of a class with their types."""
    hints = get_type_hints(kind)
    return {item.name: hints[item.name] for item in fields(kind)}


@cache
def _needed(kind: type) -> frozenset[str]:
    """The fields without a default."""
    missing = (MISSING, MISSING)
    needed = (item for item in fields(kind) if (item.default, item.default_factory) == missing)
    return frozenset(item.name for item in needed)


@cache
def _known() -> frozenset[type]:
    """The classes of edits and of all values that can be in them."""
    found: set[type] = set()
    waiting: list[object] = list(EDITS)
    while waiting:
        hint = waiting.pop()
        waiting.extend(get_args(hint))
        if isinstance(hint, type) and is_dataclass(hint) and hint not in found:
            found.add(hint)
            waiting.extend(_shape(hint).values())
    return frozenset(found)
