"""素材库: frames kept as assets, and assets put on a page with the styles that they need."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Protocol, TypeVar

from editor.edit.edit import Edit, Select, Together
from editor.edit.frames import AddFrame
from editor.edit.photos import AddPhoto
from editor.edit.selection import FrameSelection
from editor.edit.state import State
from editor.edit.styles import (
    SetCharacterStyle,
    SetFont,
    SetFrameStyle,
    SetParagraphStyle,
    SetSwatch,
)
from editor.edit.tree import walk
from editor.model.asset import Asset
from editor.model.color import Paint, Swatch
from editor.model.frame import (
    CaptionFrame,
    Frame,
    GroupFrame,
    LabelFrame,
    PhotoFrame,
    RuleFrame,
    TextFrame,
    TitleFrame,
    leaves,
    moved,
    with_box,
)
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.style import CharacterStyle, FrameStyle, ParagraphStyle, StyleSheet
from editor.model.text import Span
from editor.values.geometry import Point
from editor.values.ids import FrameId, PhotoId, new_id
from editor.values.language import Words

PLACE = Words("放置素材", "Place asset")
STORY_STYLES = {
    TextFrame: ("正文",),
    TitleFrame: ("主题", "引题", "副题"),
    CaptionFrame: ("图说", "摄影"),
}
"""The styles in which frames show what is not there yet."""


def asset_of(
    issue: Issue, frames: tuple[Frame, ...], name: str, group: str, *, photos: bool = False
) -> Asset:
    """Frames (at least one) as an asset: from the origin on, without articles, with the styles and
    colours that they use, and with their ``photos`` where these are wanted."""
    wanted = photos_of(issue, frames) if photos else ()
    bare = tuple(_bare(frame) for frame in frames)
    bare = shown_as(bare, {photo.id: photo.id for photo in wanted})
    whole = Asset(name, Words(name, name), group, bare)
    corner = whole.rect
    put = tuple(moved(frame, -corner.x, -corner.y) for frame in bare)
    styles, swatches = needed(issue, put, wanted)
    return replace(whole, frames=put, styles=styles, swatches=swatches, photos=wanted)


def photos_of(issue: Issue, frames: tuple[Frame, ...]) -> tuple[Photo, ...]:
    """The photos that frames show, in the order of the issue."""
    shown = {frame.photo for frame in leaves(frames) if isinstance(frame, PhotoFrame)}
    return tuple(photo for photo in issue.photos if photo.id in shown)


def shown_as(frames: tuple[Frame, ...], keys: Mapping[PhotoId, PhotoId]) -> tuple[Frame, ...]:
    """The frames with other photos in place of theirs; those that are not named show none."""
    return tuple(_showing(frame, keys) for frame in frames)


def usual_group(frames: Iterable[Frame]) -> str:
    """The group that frames usually belong to."""
    shown = tuple(leaves(tuple(frames)))
    kinds = {type(each) for each in shown}
    if kinds & {TextFrame, TitleFrame}:
        return "story"
    if LabelFrame in kinds or any(isinstance(each, PhotoFrame) and each.photo for each in shown):
        return "column"
    return "rule" if kinds == {RuleFrame} else "box"


def needed(
    issue: Issue, frames: tuple[Frame, ...], photos: tuple[Photo, ...] = ()
) -> tuple[StyleSheet, tuple[Swatch, ...]]:
    """The styles, fonts and colours that frames, and the words of photos, use, with what these
    are based on."""
    sheet = issue.styles
    told = [text for photo in photos for text in (photo.caption, photo.credit)]
    names = {name for frame in leaves(frames) for name in _style_names(frame)}
    paragraph = _with_bases(sheet.paragraph, names | {text.style for text in told})
    marks = {span.style for frame in leaves(frames) for span in _spans(frame)}
    marks |= {span.style for text in told for span in text.spans}
    character = _with_bases(sheet.character, marks)
    frame_styles = _with_bases(sheet.frame, {each.box.style for each in leaves(frames)})
    used = {each.font for each in paragraph} | {each.font for each in character}
    fonts = tuple(font for font in sheet.fonts if font.name in used)
    styles = StyleSheet(paragraph, character, frame_styles, fonts)
    paints = {paint.swatch for part in (frames, styles) for paint in _paints(part)}
    return styles, tuple(each for each in issue.swatches if each.name in paints)


def placed(
    state: State, asset: Asset, page: Page, corner: Point, photos: Iterable[AddPhoto] = ()
) -> Edit:
    """The edit that puts an asset on a page with its top left at a corner, and adds the styles
    and colours that the issue lacks, those of a name that is there staying as they are, and the
    ``photos`` that the frames show."""
    frames = tuple(moved(each, corner.x, corner.y) for each in _renewed(asset.frames))
    adds = tuple(AddFrame(page.id, frame) for frame in frames)
    chosen = Select(FrameSelection(page.id, tuple(each.box.id for each in frames)))
    return Together((*missing(state.issue, asset), *photos, *adds, chosen), PLACE)


def missing(issue: Issue, asset: Asset) -> tuple[Edit, ...]:
    """What the issue needs before it can show an asset."""
    sheet, own = issue.styles, asset.styles
    fonts = (SetFont(each) for each in _lacking(own.fonts, sheet.fonts))
    swatches = (SetSwatch(each) for each in _lacking(asset.swatches, issue.swatches))
    marks = (SetCharacterStyle(each) for each in _lacking(own.character, sheet.character))
    paragraphs = (SetParagraphStyle(each) for each in _lacking(own.paragraph, sheet.paragraph))
    boxes = (SetFrameStyle(each) for each in _lacking(own.frame, sheet.frame))
    return (*fonts, *swatches, *marks, *paragraphs, *boxes)


def landing(page: Page, asset: Asset, point: Point) -> Point:
    """The corner of an asset dropped at a point, on the grid of the page: its left at a column
    where one is near, else at a 字, its top at a line."""
    grid, size = page.grid, asset.size
    x, y = point.x - size.width / 2, point.y - size.height / 2
    step = grid.column_width + grid.gutter
    column = round((x - grid.origin.x) / step) if step > 0 else 0
    edge = grid.origin.x + column * step
    cell = max(grid.cell, 1.0)
    if abs(edge - x) > step / 4 or not 0 <= column < grid.columns:
        edge = grid.origin.x + round((x - grid.origin.x) / cell) * cell
    leading = max(grid.leading, 1.0)
    return Point(edge, grid.origin.y + round((y - grid.origin.y) / leading) * leading)


class _Named(Protocol):
    @property
    def name(self) -> str: ...


N = TypeVar("N", bound=_Named)
S = TypeVar("S", ParagraphStyle, CharacterStyle, FrameStyle)


def _lacking(wanted: Iterable[N], known: Iterable[N]) -> Iterator[N]:
    """What is wanted and known under no name."""
    names = {each.name for each in known}
    return (each for each in wanted if each.name not in names)


def _bare(frame: Frame) -> Frame:
    """The frame without article and master; labels keep their words."""
    frame = with_box(frame, replace(frame.box, master=None, locked=False))
    match frame:
        case TextFrame() | TitleFrame():
            return replace(frame, article=None)
        case GroupFrame(frames=frames):
            return replace(frame, frames=tuple(_bare(each) for each in frames))
        case _:
            return frame


def _showing(frame: Frame, keys: Mapping[PhotoId, PhotoId]) -> Frame:
    match frame:
        case PhotoFrame(photo=photo) | CaptionFrame(photo=photo):
            return replace(frame, photo=keys.get(photo) if photo is not None else None)
        case GroupFrame(frames=frames):
            return replace(frame, frames=shown_as(frames, keys))
        case _:
            return frame


def _renewed(frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """The frames under new ids; threads among them stay, others are cut."""
    ids = {frame.box.id: FrameId(new_id("f")) for frame in walk(frames)}
    return tuple(_renamed(frame, ids) for frame in frames)


def _renamed(frame: Frame, ids: Mapping[FrameId, FrameId]) -> Frame:
    frame = with_box(frame, replace(frame.box, id=ids[frame.box.id]))
    match frame:
        case TextFrame(follows=before):
            return replace(frame, follows=ids.get(before) if before is not None else None)
        case GroupFrame(frames=frames):
            return replace(frame, frames=tuple(_renamed(each, ids) for each in frames))
        case _:
            return frame


def _style_names(frame: Frame) -> Iterator[str]:
    yield from STORY_STYLES.get(type(frame), ())
    if isinstance(frame, LabelFrame):
        yield from (paragraph.style for paragraph in frame.text)
    if isinstance(frame, TitleFrame):
        yield from (name for _, name in frame.styles)


def _spans(frame: Frame) -> Iterator[Span]:
    if isinstance(frame, LabelFrame):
        for paragraph in frame.text:
            yield from paragraph.spans


def _with_bases(styles: tuple[S, ...], names: Collection[str]) -> tuple[S, ...]:
    """The named styles and those that they are based on, in the order of the sheet."""
    bases = {each.name: each.base for each in styles}
    found = set[str]()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in bases and name not in found:
            found.add(name)
            waiting.append(bases[name])
    return tuple(each for each in styles if each.name in found)


def _paints(value: object) -> Iterator[Paint]:
    if isinstance(value, Paint):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _paints(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _paints(getattr(value, field.name))
