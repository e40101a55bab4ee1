"""A page as XML: grid, credits and frames, the same vocabulary as templates."""

from dataclasses import dataclass
from typing import Any

from lxml import etree
from lxml.etree import _Element as Element

from editor.model.frame import (
    Box,
    CaptionFrame,
    Frame,
    GroupFrame,
    LabelFrame,
    PanelFrame,
    PhotoFrame,
    RuleFrame,
    TextFrame,
    TitleFrame,
)
from editor.model.grid import PageGrid
from editor.model.page import Credits, Page, RulerGuide
from editor.model.place import Part
from editor.store.forms import BOX, form_of, read_box, read_number
from editor.store.records import Record, expect, no_text, only, trouble
from editor.store.text_xml import read_paragraph, write_paragraph
from editor.store.xml import escaped, unescaped
from editor.values.geometry import Rect
from editor.values.ids import FrameId

_PAGE = Record(Page, children=("grid", "frames", "credits", "overridden", "guides"))
_GRID = Record(PageGrid, lengths=("bleed", "cell", "leading"))
_CREDITS = Record(Credits)
_GUIDE = Record(RulerGuide, lengths=("at",))
_BOX = Record(Box, children=("rect",))
_PART_STYLES = "styles"

FRAMES: dict[str, Record[Any]] = {
    "text": Record(TextFrame, lengths=("gutter",), children=("box",)),
    "title": Record(TitleFrame, lengths=("space",), children=("box", _PART_STYLES)),
    "photo": Record(PhotoFrame, children=("box",)),
    "caption": Record(CaptionFrame, children=("box",)),
    "panel": Record(PanelFrame, children=("box",)),
    "rule": Record(RuleFrame, children=("box",)),
    "label": Record(LabelFrame, children=("box", "text")),
    "group": Record(GroupFrame, children=("box", "frames")),
}
"""The element of each kind of frame."""

_TAGS = {record.build: tag for tag, record in FRAMES.items()}
_SLOTTED = {"text": "article", "title": "article", "photo": "photo", "caption": "photo"}
_PART = form_of(Part)


@dataclass(frozen=True, slots=True)
class Source:
    """Where frames are read from: the file, the size of its 字, and whether it is a template.

    In a template ``slot`` names what fills a frame, and ids are optional.
    """

    file: str
    grid: PageGrid
    template: bool = False


def write_page(page: Page, *, template: bool = False) -> Element:
    """``<page id="…" number="1" name="要闻"><grid …/><text …/>…</page>``."""
    root = etree.Element("page")
    _PAGE.write(root, page)
    grid = etree.SubElement(root, "grid")
    for name, form in _GRID.forms.items():
        grid.set(name, form.write(getattr(page.grid, name)))
    if page.credits != Credits():
        _CREDITS.write(etree.SubElement(root, "credits"), page.credits)
    for key in page.overridden:
        etree.SubElement(root, "overridden", frame=escaped(key))
    for guide in page.guides:
        _GUIDE.write(etree.SubElement(root, "guide"), guide)
    for frame in page.frames:
        _write_frame(root, frame, template)
    return root


def _write_frame(parent: Element, frame: Frame, template: bool) -> None:
    tag = _TAGS[type(frame)]
    element = etree.SubElement(parent, tag)
    box = frame.box
    element.set("id", escaped(box.id))
    element.set("box", BOX.write(box.rect))
    FRAMES[tag].write(element, frame)
    _BOX.write(element, box)
    filled = _SLOTTED.get(tag)
    if template and filled and filled in element.attrib:
        element.set("slot", str(element.attrib.pop(filled)))
    match frame:
        case TitleFrame():
            for part, style in frame.styles:
                etree.SubElement(element, "style", part=_PART.write(part), name=escaped(style))
        case LabelFrame():
            for paragraph in frame.text:
                write_paragraph(element, "p", paragraph)
        case GroupFrame():
            for member in frame.frames:
                _write_frame(element, member, template)
        case _:
            pass


def read_page(root: Element, file: str, *, template: bool = False) -> Page:
    """The page. Raises StoreError, also for an id that two frames share."""
    expect(root, file, "page")
    only(root, file, {"version", *_PAGE.forms})
    no_text(root, file)
    values = _PAGE.values(root, file)
    grids = root.findall("grid")
    if len(grids) != 1:
        raise trouble(root, file, "应有一个 <grid>", "needs one <grid>")
    cell = _GRID.values(grids[0], file).get("cell", 9.0)
    values["grid"] = _GRID.read(grids[0], file, cell)
    source = Source(file, values["grid"], template)
    frames, overridden, guides = list[Frame](), list[FrameId](), list[RulerGuide]()
    for child in root:
        if child.tag == "credits":
            values["credits"] = _CREDITS.read(child, file)
        elif child.tag == "overridden":
            only(child, file, {"frame"})
            overridden.append(FrameId(unescaped(child.get("frame", ""))))
        elif child.tag == "guide":
            guides.append(_GUIDE.read(child, file, cell))
        elif child.tag != "grid":
            frames.append(_read_frame(child, source))
    _unique(root, file)
    values |= {"overridden": tuple(overridden), "guides": tuple(guides)}
    return Page(frames=tuple(frames), **values)


def _unique(root: Element, file: str) -> None:
    seen: set[str] = set()
    for element in root.iter(*FRAMES):
        key = element.get("id")
        if key is not None and key in seen:
            raise trouble(element, file, f"重复使用了编号 {key}", f"repeats the id {key}")
        seen.add(str(key))


def _read_frame(element: Element, source: Source) -> Frame:
    file = source.file
    expect(element, file, *FRAMES)
    tag = str(element.tag)
    record = FRAMES[tag]
    filled = _SLOTTED.get(tag)
    slots = {"slot"} if source.template and filled else set()
    only(element, file, {"box", "cells", *_BOX.forms, *record.forms, *slots})
    values = record.values(element, file, source.grid.cell)
    values["box"] = _read_box(element, source)
    slot = element.get("slot")
    if slot is not None and filled:
        values[filled] = unescaped(slot)
    values.update(_read_children(element, source))
    frame: Frame = record.build(**values)
    return frame


def _read_children(element: Element, source: Source) -> dict[str, object]:
    file = source.file
    no_text(element, file)
    if element.tag == "group":
        return {"frames": tuple(_read_frame(child, source) for child in element)}
    if element.tag == "label":
        for child in element:
            expect(child, file, "p")
        return {"text": tuple(read_paragraph(child, file, "报眉") for child in element)}
    if element.tag == "title":
        return {"styles": tuple(_read_part_style(child, file) for child in element)}
    if len(element):
        raise trouble(element[0], file, "不应出现在这里", "should not stand here")
    return {}


def _read_part_style(element: Element, file: str) -> tuple[object, str]:
    expect(element, file, "style")
    only(element, file, {"part", "name"})
    try:
        part = _PART.read(element.get("part", ""), 0)
    except ValueError as error:
        raise trouble(element, file, f"属性 part：{error}", f"attribute part: {error}") from error
    return part, unescaped(element.get("name", ""))


def _read_box(element: Element, source: Source) -> Box:
    file = source.file
    if source.template and element.get("id") is None:
        element.set("id", f"t{element.getroottree().getpath(element)}")
    values = _BOX.values(element, file, source.grid.cell)
    return Box(rect=_read_rect(element, source), **values)


def _read_rect(element: Element, source: Source) -> Rect:
    """``box`` in lengths, or ``cells`` as column, line, columns and lines of the grid."""
    box, cells = element.get("box"), element.get("cells")
    try:
        if box is not None:
            return read_box(box, source.grid.cell)
        column, line, columns, lines = (read_number(word) for word in (cells or "").split())
        return source.grid.rect(column, line, columns, lines)
    except ValueError as error:
        raise trouble(
            element,
            source.file,
            "需要 box（左 上 宽 高）或 cells（栏 行 栏数 行数）",
            "needs box (left top width height) or cells (column line columns lines)",
        ) from error


def frame_ids(page: Page) -> tuple[FrameId, ...]:
    """The ids of all frames of a page, groups and their members too."""
    found: list[FrameId] = []
    waiting = list(page.frames)
    while waiting:
        frame = waiting.pop()
        found.append(frame.box.id)
        if isinstance(frame, GroupFrame):
            waiting.extend(frame.frames)
    return tuple(found)
