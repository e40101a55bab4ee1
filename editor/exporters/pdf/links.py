"""What leads through a proof: bookmarks for pages and headlines, links from jump lines."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from editor.display.damage import mapped
from editor.display.items import FrameItems, TextItem, texts_in
from editor.exporters.pdf.objects import (
    ObjectFile,
    Ref,
    Value,
    array,
    box,
    dictionary,
    number,
    string,
)
from editor.layout.chains import Chain, chains_of
from editor.layout.jumps import jumps_of
from editor.layout.report import PageLayout
from editor.model.frame import TitleFrame, leaves
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.place import Part
from editor.model.shown import whole
from editor.values.geometry import Matrix, Point, Rect
from editor.values.ids import FrameId, PageId


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a page of the issue stands in the file: the PDF page and the way to its paper."""

    ref: Ref
    space: Matrix
    layout: PageLayout

    def target(self, place: Point) -> Value:
        """The destination that shows a place of the page at the window's top left."""
        there = self.space.of(place)
        return array(self.ref, "/XYZ", number(there.x), number(there.y), "null")

    def area(self, rect: Rect) -> str:
        """A rectangle of the page on the paper."""
        near = self.space.of(Point(rect.x, rect.bottom))
        far = self.space.of(Point(rect.right, rect.y))
        return box(near.x, near.y, far.x, far.y)


@dataclass(frozen=True, slots=True)
class _Bookmark:
    """A title and where it leads, with those below it."""

    title: str
    target: Value
    below: tuple["_Bookmark", ...] = ()


class Guide:
    """The bookmarks and links of the pages of an issue that are in the file."""

    def __init__(self, issue: Issue, standing: Mapping[PageId, Standing]) -> None:
        self._issue = issue
        self._standing = standing
        self._links = self._jumps()

    def links(self, pages: Iterable[PageId]) -> tuple[Value, ...]:
        """The link annotations on some pages."""
        return tuple(link for page in pages for link in self._links.get(page, ()))

    def write_bookmarks(self, file: ObjectFile) -> Ref:
        """Write the outline: pages, and below each its headlines; returns its root."""
        shown = [page for page in self._issue.pages if page.id in self._standing]
        pages = [self._bookmark(page) for page in shown]
        root = file.reserve()
        first, last = _write_level(file, root, pages)
        ends = {"First": first, "Last": last} if first is not None and last is not None else {}
        file.put(root, dictionary(Type="/Outlines", Count=len(pages), **ends))
        return root

    def _bookmark(self, page: Page) -> _Bookmark:
        here = self._standing[page.id]
        titles = [
            (frame.box.rect, article.title)
            for frame in leaves(whole(self._issue, page).frames)
            if isinstance(frame, TitleFrame)
            and Part.HEADLINE in frame.parts
            and (article := self._issue.article(frame.article)) is not None
            and article.title
        ]
        titles.sort(key=lambda each: (each[0].y, each[0].x))
        below = tuple(
            _Bookmark(title, here.target(Point(rect.x, rect.y))) for rect, title in titles
        )
        name = f"{page.number} {page.name}".strip() or "—"
        return _Bookmark(name, here.target(Point(0, 0)), below)

    def _jumps(self) -> dict[PageId, list[Value]]:
        """The links of jump lines by page."""
        found: dict[PageId, list[Value]] = {}
        for chain in chains_of(self._issue.pages):
            for page, link in self._jumps_of(chain):
                found.setdefault(page, []).append(link)
        return found

    def _jumps_of(self, chain: Chain) -> Iterator[tuple[PageId, Value]]:
        jumps = jumps_of(chain, self._issue.info)
        for at, (link, jump) in enumerate(zip(chain.links, jumps, strict=True)):
            for text, other in ((jump.come, at - 1), (jump.go, at + 1)):
                here = self._standing.get(link.page.id)
                if not text or here is None:
                    continue
                partner = chain.links[other]
                there = self._standing.get(partner.page.id)
                rect = _line_of(here.layout, link.frame.box.id, text)
                if there is not None and rect is not None:
                    corner = partner.frame.box.rect
                    target = there.target(Point(corner.x, corner.y))
                    yield link.page.id, _link(here.area(rect), target)


def _link(area: str, target: Value) -> Value:
    return dictionary(Type="/Annot", Subtype="/Link", Rect=area, Border="[0 0 0]", Dest=target)


def _line_of(layout: PageLayout, frame: FrameId, text: str) -> Rect | None:
    """Where a jump line stands in a frame."""
    shown: Sequence[FrameItems] = layout.display.frames
    lines = (
        (item, matrix)
        for each in shown
        if each.frame == frame
        for item, matrix in texts_in(each.items)
        if item.ref is None
    )
    for item, matrix in lines:
        if "".join(run.glyphs.text for run in item.line.runs) == text:
            return mapped(_rect(item), matrix)
    return None


def _rect(item: TextItem) -> Rect:
    line = item.line
    depth = line.ascent + line.descent
    if item.vertical:
        return Rect(item.x - line.descent, item.y, depth, line.length)
    return Rect(item.x, item.y - line.ascent, line.length, depth)


def _write_level(
    file: ObjectFile, parent: Ref, bookmarks: Sequence[_Bookmark]
) -> tuple[Ref | None, Ref | None]:
    """Write bookmarks that stand below each other, those below them closed; returns the first and
    the last."""
    refs = [file.reserve() for _ in bookmarks]
    for at, (ref, bookmark) in enumerate(zip(refs, bookmarks, strict=True)):
        entries: dict[str, Value] = {"Parent": parent}
        if at:
            entries["Prev"] = refs[at - 1]
        if at + 1 < len(refs):
            entries["Next"] = refs[at + 1]
        first, last = _write_level(file, ref, bookmark.below)
        if first is not None and last is not None:
            entries |= {"First": first, "Last": last, "Count": -len(bookmark.below)}
        title = string(bookmark.title)
        file.put(ref, dictionary(Title=title, Dest=bookmark.target, **entries))
    return (refs[0], refs[-1]) if refs else (None, None)
