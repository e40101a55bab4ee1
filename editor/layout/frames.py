"""What each kind of frame shows besides a story: one call per kind, keyed by its values."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import assert_never

from editor.display.items import Item, Shape
from editor.layout.caption import lay_caption
from editor.layout.columns import columns_of
from editor.layout.label import lay_label
from editor.layout.looks import Looks
from editor.layout.photo import lay_photo, shaped
from editor.layout.places import sound
from editor.layout.report import Fact
from editor.layout.setting import Setter
from editor.layout.strokes import border, rule
from editor.layout.title import lay_title
from editor.layout.wrap import obstacle_of
from editor.model.article import SINGLE_PARTS, Article
from editor.model.contouring import wrap_of
from editor.model.fields import expanded
from editor.model.frame import (
    CaptionFrame,
    Direction,
    Frame,
    GroupFrame,
    LabelFrame,
    PanelFrame,
    PhotoFrame,
    RuleFrame,
    Stroke,
    TextFrame,
    TitleFrame,
    Wrap,
)
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.style import FrameStyle, inner_rect
from editor.model.text import Paragraph
from editor.values.color import BLACK
from editor.values.geometry import Rect
from editor.values.path import Path


@dataclass(frozen=True, slots=True)
class FrameLayout:
    """The items of one frame, back to front, and what was found."""

    items: tuple[Item, ...] = ()
    facts: tuple[Fact, ...] = ()


Work = tuple[Hashable, Callable[[], FrameLayout]]
"""A key for the memo, and the work to do when it is not remembered."""


class FrameWork:
    """Lays out the frames of one page. Keys hold all values that a result depends on."""

    def __init__(
        self,
        issue: Issue,
        page: Page,
        looks: Looks,
        setter: Setter,
        photo_state: Callable[[Photo], str],
    ) -> None:
        self.issue = issue
        self.page = page
        self.looks = looks
        self.setter = setter
        self.photo_state = photo_state

    def layout(self, frame: Frame) -> Work:
        """The key and the work of one frame."""
        key, make = self._content(frame)
        style = self._style(frame)
        if style is None:
            return key, make

        def styled() -> FrameLayout:
            content = make()
            return replace(content, items=(*self._decoration(frame, style), *content.items))

        return (key, style, self.looks), styled

    def inner(self, frame: Frame) -> Rect:
        """The frame's rectangle without its own or its style's inset."""
        return inner_rect(frame.box, self._style(frame))

    def wrap(self, frame: Frame) -> Wrap | None:
        """How the frame pushes text away now, by itself or by its style."""
        return wrap_of(self.issue, frame)

    def _style(self, frame: Frame) -> FrameStyle | None:
        name = frame.box.style
        return self.issue.styles.frame_style(name) if name else None

    def _decoration(self, frame: Frame, style: FrameStyle) -> tuple[Shape, ...]:
        return self._panel(frame.box.rect, style.border, style)

    def _panel(
        self, rect: Rect, stroke: Stroke | None, source: FrameStyle | PanelFrame
    ) -> tuple[Shape, ...]:
        shapes: tuple[Shape, ...] = ()
        fill = self.looks.color(source.fill)
        if fill is not None:
            shapes = (Shape(Path.rectangle(rect), fill=fill),)
        if stroke is not None:
            shapes += border(rect, stroke, self.looks.color(stroke.paint) or BLACK)
        return shapes

    def _content(self, frame: Frame) -> Work:
        if isinstance(frame, TextFrame | TitleFrame | CaptionFrame | LabelFrame):
            return self._words(frame)
        return self._drawing(frame)

    def _words(self, frame: TextFrame | TitleFrame | CaptionFrame | LabelFrame) -> Work:
        match frame:
            case TextFrame():
                return self._text(frame)
            case TitleFrame():
                return self._title(frame)
            case CaptionFrame():
                return self._caption(frame)
            case LabelFrame():
                return self._label(frame)
            case _:
                assert_never(frame)

    def _drawing(self, frame: PhotoFrame | PanelFrame | RuleFrame | GroupFrame) -> Work:
        key = (frame, self.looks)
        match frame:
            case PhotoFrame():
                return self._photo(frame)
            case PanelFrame(box, stroke):
                return key, lambda: FrameLayout(self._panel(box.rect, stroke, frame))
            case RuleFrame(box, stroke):
                color = self.looks.color(stroke.paint) or BLACK
                return key, lambda: FrameLayout(rule(box.rect, stroke, color))
            case GroupFrame():
                return (frame.box.id, "group"), FrameLayout
            case _:
                assert_never(frame)

    def _text(self, frame: TextFrame) -> Work:
        """Rules between the legs, and unknown names of the story that begins here."""
        article = self.issue.article(frame.article) if frame.follows is None else None
        names = _names_in(article) if article else ()
        marks = tuple(Paragraph("", p.style, p.spans, table=p.table) for p in names)

        def make() -> FrameLayout:
            unknown = [fact for p in marks for fact in self.looks.unknown(p, frame.box.id)]
            return FrameLayout(self._column_rules(frame), tuple(dict.fromkeys(unknown)))

        return (frame, self.page.grid, self.looks, marks), make

    def _column_rules(self, frame: TextFrame) -> tuple[Shape, ...]:
        if frame.column_rule is None:
            return ()
        inner = self.inner(frame)
        vertical = frame.direction is Direction.VERTICAL
        span = (inner.y, inner.height) if vertical else (inner.x, inner.width)
        columns = columns_of(frame, span, sound(self.page.grid))
        color = self.looks.color(frame.column_rule.paint) or BLACK
        shapes: list[Shape] = []
        for (start, width), (following, _) in pairwise(columns):
            middle = (start + width + following) / 2
            line = Rect(middle, inner.y, 0, inner.height)
            if vertical:
                line = Rect(inner.x, middle, inner.width, 0)
            shapes += rule(line, frame.column_rule, color)
        return tuple(shapes)

    def _title(self, frame: TitleFrame) -> Work:
        article = self.issue.article(frame.article)
        if article is None:
            return (frame, "empty"), FrameLayout
        parts = tuple(part for part in frame.parts if part in SINGLE_PARTS)
        texts = tuple(article.paragraphs(part)[0] for part in parts)
        frame = replace(frame, parts=parts)
        inner = self.inner(frame)

        def make() -> FrameLayout:
            unknown = [fact for p in texts for fact in self.looks.unknown(p, frame.box.id)]
            items, facts = lay_title(frame, inner, article, self.looks, self.setter)
            return FrameLayout(items, (*facts, *unknown))

        return (frame, article.id, texts, self.looks), make

    def _photo(self, frame: PhotoFrame) -> Work:
        photo = self.issue.photo(frame.photo)
        cause = self.photo_state(photo) if photo is not None else "none"
        rect, wrap = self.inner(frame), self.wrap(frame)
        corners = obstacle_of(frame.box.rect, wrap).corners if wrap is not None else ()

        def make() -> FrameLayout:
            plain = replace(frame, border=None) if corners else frame
            items, facts = lay_photo(plain, rect, photo, cause, self.looks, self.setter)
            if corners:
                items = shaped(items, corners, frame.border, self.looks)
            return FrameLayout(items, facts)

        return (frame, photo, cause, corners, self.looks), make

    def _caption(self, frame: CaptionFrame) -> Work:
        photo = self.issue.photo(frame.photo)
        if photo is None:
            return (frame, "empty"), FrameLayout
        inner = self.inner(frame)
        return (frame, photo, self.looks), lambda: FrameLayout(
            *lay_caption(frame, inner, photo, self.looks, self.setter)
        )

    def _label(self, frame: LabelFrame) -> Work:
        text = tuple(expanded(paragraph, self.issue, self.page) for paragraph in frame.text)
        inner = self.inner(frame)

        def make() -> FrameLayout:
            unknown = [fact for p in text for fact in self.looks.unknown(p, frame.box.id)]
            items, facts = lay_label(frame, inner, text, self.looks, self.setter)
            return FrameLayout(items, (*facts, *unknown))

        return (frame, text, self.looks), make


def _names_in(article: Article) -> tuple[Paragraph, ...]:
    """A paragraph for every combination of names that a body uses."""
    return tuple({(p.style, p.spans, p.table): p for p in article.body}.values())
