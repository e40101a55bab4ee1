"""Generated issues: every kind of frame, chains, groups, spans, odd numbers and characters.

Strategies follow the annotations of the model, so that a field added there is generated too.
"""

import datetime
import types
from dataclasses import fields, replace
from enum import Enum
from typing import NewType, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from editor.model.article import Article
from editor.model.frame import Frame, GroupFrame, TextFrame
from editor.model.issue import Issue, IssueInfo
from editor.model.layer import LAYERS, Layer
from editor.model.output import OutputProfile
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.style import StyleSheet
from editor.model.text import Paragraph, Span

ODD = "\x00\x01\t\n\r\x0b\x1f\x7f\x85\xa0\u200b\u2028\ufeff\ufffe\uffff\ud800\udfff<>&\"'\\{}　"
CHARACTERS = st.one_of(
    st.characters(), st.sampled_from(ODD), st.sampled_from("本刊讯：今年以来，“双招双引”——")
)
TEXTS = st.one_of(st.text(CHARACTERS, max_size=12), st.sampled_from(["\\u{0}", "\\u{5c}u{41}"]))
NUMBERS = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False),
    st.floats(-2000, 2000).map(lambda value: round(value, 3)),
    st.sampled_from([0.0, -0.0, 9.0, 0.1, 1e-7, 1e22, 390 * 72 / 25.4, 12.5 * 72 / 25.4]),
)


@st.composite
def paragraphs(draw):
    text = draw(TEXTS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=4)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    spans = tuple(Span(start, end, draw(TEXTS), draw(TEXTS)) for start, end in pairs)
    return Paragraph(text, draw(TEXTS), spans, draw(st.integers(-3, 3)))


def of(hint):
    """A strategy for an annotated type of the model."""
    simple = {
        str: TEXTS,
        int: st.integers(-(10**12), 10**12),
        float: NUMBERS,
        bool: st.booleans(),
        datetime.date: st.dates(),
        types.NoneType: st.none(),
        Paragraph: paragraphs(),
    }
    if hint in simple:
        return simple[hint]
    if isinstance(hint, NewType):
        return of(hint.__supertype__)
    if get_origin(hint) in (Union, types.UnionType):
        return st.one_of(*map(of, get_args(hint)))
    if get_origin(hint) is tuple:
        return of_tuple(get_args(hint))
    if issubclass(hint, Enum):
        return st.sampled_from(hint)
    return record(hint)


def of_tuple(hints):
    if hints[-1] is Ellipsis:
        return st.lists(of(hints[0]), max_size=3).map(tuple)
    return st.tuples(*map(of, hints))


def record(kind, **given):
    """Any value of a dataclass, with strategies given for some fields."""
    hints = get_type_hints(kind)
    parts = {
        item.name: given[item.name] if item.name in given else of(hints[item.name])
        for item in fields(kind)
    }
    return st.builds(kind, **parts)


LEAVES = [kind for kind in get_args(Frame) if kind is not GroupFrame]
FRAMES = st.recursive(
    st.one_of(*map(record, LEAVES)),
    lambda inner: record(GroupFrame, frames=st.lists(inner, max_size=3).map(tuple)),
    max_leaves=5,
)


def numbered(things):
    """The things with ids of their own, some of them strange."""
    odd = ("", "A", "a", "../x", "con", "头条", "\x00")
    return tuple(
        replace(thing, id=odd[index] if index < len(odd) else f"x{index}")
        for index, thing in enumerate(things)
    )


def tidy(frames, start):
    """Frames with ids of their own and chains without circles."""
    out = []
    for number, given in enumerate(frames):
        name = f"{start}.{number}"
        frame = replace(given, box=replace(given.box, id=name))
        if isinstance(frame, GroupFrame):
            frame = replace(frame, frames=tidy(frame.frames, name))
        if isinstance(frame, TextFrame) and frame.follows is not None:
            before = [each.box.id for each in out if isinstance(each, TextFrame)]
            frame = replace(frame, follows=before[-1] if before else "gone")
        out.append(frame)
    return tuple(out)


def pages_of(pages):
    return tuple(
        replace(page, frames=tidy(page.frames, f"{index}"))
        for index, page in enumerate(numbered(pages))
    )


PAGES = st.lists(record(Page, frames=st.lists(FRAMES, max_size=4).map(tuple)), max_size=3)
PHOTOS = st.lists(
    record(Photo, file=st.sampled_from(["a.jpg", "图 1.png", "b&'.tif", ""])), max_size=3
)


PROFILES = st.lists(
    record(OutputProfile, icc=st.sampled_from(["own.icc", "特性 1.icc"])), max_size=2
)


def unique(styles):
    names = {}
    for style in styles:
        names.setdefault(style.name, style)
    return tuple(names.values())


def sheet(styles):
    named = ("paragraph", "character", "frame", "fonts")
    return replace(styles, **{name: unique(getattr(styles, name)) for name in named})


def masters_of(pages):
    """The pages as masters, with ids of their own."""
    return tuple(
        replace(page, id=f"m{index}{page.id}", frames=tidy(page.frames, f"m{index}"))
        for index, page in enumerate(numbered(pages))
    )


def layers_of(own):
    """The layers of every issue, and some of its own."""
    return unique((*LAYERS, *(each for each in own if each.name)))


ISSUES = st.builds(
    lambda info, pages, articles, photos, styles, swatches, profiles, output, masters, own: Issue(
        info, pages_of(pages), numbered(articles), numbered(photos), sheet(styles),
        unique(swatches), unique(profiles), output, masters_of(masters), layers_of(own),
    ),
    record(IssueInfo),
    PAGES,
    st.lists(record(Article), max_size=3),
    PHOTOS,
    record(StyleSheet),
    of(get_type_hints(Issue)["swatches"]),
    PROFILES,
    st.sampled_from(["newsprint", "coated", "自己的", "", "\x00"]),
    PAGES,
    st.lists(record(Layer), max_size=2),
)  # fmt: skip
