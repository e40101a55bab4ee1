"""Random edits of every kind, made for the issue as it is; some do not fit it."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from random import Random

from editor.edit import (
    articles,
    edit,
    frames,
    issue,
    pages,
    photos,
    restore,
    rotating,
    styles,
    text,
)
from editor.edit.edit import Edit
from editor.edit.selection import NOTHING, FrameSelection, TextSelection
from editor.edit.state import State
from editor.edit.texts import paragraphs_of
from editor.edit.tree import walk
from editor.model.article import Article, ArticleState
from editor.model.color import Paint, Swatch
from editor.model.composing import Kinsoku, PunctMode
from editor.model.fitting import Fitting, Shifted
from editor.model.frame import (
    Anchor,
    Box,
    CaptionFrame,
    ColumnFit,
    Direction,
    Frame,
    GroupFrame,
    LabelFrame,
    PanelFrame,
    PhotoFit,
    PhotoFrame,
    RuleFrame,
    RuleKind,
    Stroke,
    TextFrame,
    TitleFit,
    TitleFrame,
    Wrap,
)
from editor.model.issue import IssueInfo
from editor.model.page import Credits, Page
from editor.model.photo import Photo
from editor.model.place import Part, TextPoint, TextRef
from editor.model.style import Align, ParagraphStyle
from editor.model.text import Paragraph, mark
from editor.values.color import Cmyk, Gray, Spot
from editor.values.geometry import Insets, Rect
from editor.values.language import Words
from tests.edit.issues import GRID
from tests.edit.random_masters import MASTER_MAKERS, MASTER_WEIGHTS
from tests.edit.random_output import OUTPUT_MAKERS
from tests.edit.random_pages import PAGE_MAKERS
from tests.edit.random_styles import STYLE_MAKERS
from tests.edit.random_tables import random_table

WORDS = ("编", "开发区", "，。", "「", "2026 年", "ABC km", "——", "……", "𠮷", "\n", "　", "é", "\t")
STYLES = ("正文", "小标题", "主题", "没有的样式")
MARKS = ("加粗", "电头", "没有")

WEIGHTS: dict[type, float] = {
    text.Splice: 8,
    text.ReplaceRange: 3,
    text.SplitParagraph: 2,
    frames.AddFrame: 4,
    frames.MoveFrames: 3,
    frames.RemoveFrames: 0.4,
    frames.SetFrame: 0.4,
    articles.RemoveArticle: 0.2,
    photos.RemovePhoto: 0.2,
    pages.AddPage: 0.3,
    pages.RemovePage: 0.1,
    pages.SetPage: 0.2,
    **MASTER_WEIGHTS,
    styles.SetStyleSheet: 0.2,
}
"""How often a kind comes, other than once."""


class RandomEdits:
    """A source of edits for a state, by one random generator; new ids are counted."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)
        self.count = 0

    def edit(self, state: State) -> Edit:
        """Any edit, those that take much away less often."""
        weights = [WEIGHTS.get(kind, 1.0) for kind in MAKERS]
        return self.kind(self.rng.choices(list(MAKERS), weights)[0], state)

    def kind(self, kind: type, state: State) -> Edit:
        """An edit of one kind."""
        return MAKERS[kind](self, state)

    def new_id(self, prefix: str = "n") -> str:
        self.count += 1
        return f"{prefix}-{self.count}"

    def words(self, most: int = 4) -> str:
        return "".join(self.rng.choices(WORDS, k=self.rng.randint(0, most)))

    def maybe(self, value):
        return value if self.rng.random() < 0.6 else None

    def number(self, low: float = -50, high: float = 300) -> float:
        return round(self.rng.uniform(low, high), self.rng.randint(0, 6))

    def rect(self) -> Rect:
        x, y = self.number(), self.number()
        return Rect(x, y, self.number(0, 300), self.number(0, 300))

    def fitting(self) -> Fitting:
        shifted = (Shifted(self.new_id("f"), self.rect(), self.rect()),)
        mode = self.maybe(self.rng.choice(tuple(PunctMode)))
        return Fitting(self.number(-1, 1), self.number(0, 2), 1.0, mode, 1, shifted)

    def paragraph(self) -> Paragraph:
        made = Paragraph(self.words(6), self.rng.choice(STYLES))
        start = self.rng.randint(0, len(made.text))
        return mark(made, start, self.rng.randint(start, len(made.text)), self.rng.choice(MARKS))

    def paragraphs(self) -> tuple[Paragraph, ...]:
        return tuple(self.paragraph() for _ in range(self.rng.randint(0, 3)))

    def page(self, state: State) -> Page:
        full = [page for page in state.issue.pages if page.frames]
        return self.rng.choice(full or state.issue.pages or (Page("none", "0", "", GRID),))

    def frame(self, state: State) -> tuple[Page, Frame]:
        page = self.page(state)
        found = list(walk(page.frames))
        return page, self.rng.choice(found) if found else PanelFrame(Box("none", Rect(0, 0, 1, 1)))

    def some_ids(self, state: State) -> tuple[str, tuple[str, ...]]:
        page = self.page(state)
        keys = [frame.box.id for frame in walk(page.frames)]
        return page.id, tuple(self.rng.sample(keys, min(len(keys), self.rng.randint(1, 3))))

    def text_frame(self, state: State) -> str:
        found = [
            frame.box.id
            for page in state.issue.pages
            for frame in walk(page.frames)
            if isinstance(frame, TextFrame)
        ]
        return self.rng.choice(found or ["none"])

    def article(self, state: State) -> Article:
        return self.rng.choice(state.issue.articles or (Article("none"),))

    def photo(self, state: State) -> Photo:
        return self.rng.choice(state.issue.photos or (Photo("none", "x"),))

    def ref(self, state: State) -> TextRef:
        """A paragraph, mostly one that is there."""
        labels = [
            frame.box.id
            for page in state.issue.pages
            for frame in walk(page.frames)
            if isinstance(frame, LabelFrame)
        ]
        part = self.rng.choice([*Part, Part.BODY, Part.BODY, Part.BODY])
        match part:
            case Part.CAPTION | Part.CREDIT:
                owner = self.photo(state).id
            case Part.LABEL:
                owner = self.rng.choice(labels or ["none"])
            case _:
                owner = self.article(state).id
        count = len(paragraphs_of(state.issue, owner, part) or ((),))
        return TextRef(owner, part, self.rng.randrange(count))

    def point(self, state: State, ref: TextRef) -> TextPoint:
        paragraphs = paragraphs_of(state.issue, ref.owner, ref.part) or ()
        length = len(paragraphs[ref.paragraph].text) if ref.paragraph < len(paragraphs) else 0
        return TextPoint(ref, self.rng.randint(0, length))

    def stretch(self, state: State) -> tuple[TextPoint, TextPoint]:
        ref = self.ref(state)
        count = len(paragraphs_of(state.issue, ref.owner, ref.part) or ((),))
        other = replace(ref, paragraph=self.rng.randrange(count))
        points = self.point(state, ref), self.point(state, other)
        return min(points), max(points)

    def paint(self) -> Paint:
        return Paint(self.rng.choice(("黑", "红", "无")), round(self.rng.random(), 2))

    def stroke(self) -> Stroke:
        return Stroke(self.rng.choice(list(RuleKind)), self.number(0, 4), self.paint())

    def box(self, key: str | None = None) -> Box:
        wrap = self.maybe(Wrap(Insets.all(self.number(0, 9))))
        locked = self.rng.random() < 0.1
        return Box(key or self.new_id("f"), self.rect(), wrap, Insets(1, 2.5, 0, 4), locked, "底纹")

    def any_frame(self, state: State, key: str | None = None) -> Frame:
        place, rng = self.box(key), self.rng
        article, photo = self.maybe(self.article(state).id), self.maybe(self.photo(state).id)
        direction, anchor = rng.choice(list(Direction)), rng.choice(list(Anchor))
        return rng.choice(
            (
                TextFrame(
                    place,
                    article,
                    rng.randint(1, 4),
                    self.number(0, 12),
                    rng.choice(list(ColumnFit)),
                    direction,
                    self.maybe(self.text_frame(state)) if rng.random() < 0.3 else None,
                    rng.random() < 0.5,
                    self.maybe(self.stroke()),
                ),
                TitleFrame(
                    place,
                    article,
                    direction=direction,
                    styles=((Part.DECK, "副题"),),
                    fit=rng.choice(list(TitleFit)),
                ),
                PhotoFrame(place, photo, rng.choice(list(PhotoFit)), border=self.stroke()),
                CaptionFrame(place, photo),
                PanelFrame(place, self.maybe(self.stroke()), self.maybe(self.paint())),
                RuleFrame(place, self.stroke()),
                LabelFrame(place, (self.paragraph(), self.paragraph()), direction, anchor),
                GroupFrame(place, (RuleFrame(self.box()), CaptionFrame(self.box(), photo))),
            )
        )

    def selection(self, state: State):
        first, last = self.stretch(state)
        return self.rng.choice(
            (
                NOTHING,
                FrameSelection(*self.some_ids(state)),
                TextSelection(last, first, self.text_frame(state)),
            )
        )

    def paragraph_style(self) -> ParagraphStyle:
        rng = self.rng
        return ParagraphStyle(
            rng.choice(STYLES),
            rng.choice(("", *STYLES)),
            self.maybe("宋体"),
            self.maybe(rng.randint(100, 900)),
            self.maybe(self.number(5, 40)),
            align=self.maybe(rng.choice(list(Align))),
            kinsoku=self.maybe(rng.choice(list(Kinsoku))),
            punct=self.maybe(rng.choice(list(PunctMode))),
            paint=self.maybe(self.paint()),
        )

    def swatch(self) -> Swatch:
        inks = Cmyk(*(round(self.rng.random(), 2) for _ in range(4)))
        color = self.rng.choice((inks, Gray(0.5), Spot("金", inks, 0.5)))
        return Swatch(self.rng.choice(("红", "蓝", "黑")), color)

    def new_page(self, state: State) -> Page:
        framed = (self.any_frame(state), self.any_frame(state))
        return Page(self.new_id("v"), str(self.rng.randint(1, 9)), self.words(), GRID, framed)

    def changed_article(self, state: State) -> Article:
        return replace(
            self.article(state),
            headline=self.paragraph(),
            body=self.paragraphs(),
            notes=self.words(),
            state=self.rng.choice(list(ArticleState)),
        )

    def changed_page(self, state: State) -> Page:
        page = self.page(state)
        kept = tuple(frame for frame in page.frames if self.rng.random() < 0.7)
        return replace(page, name=self.words(), frames=kept, credits=Credits("甲", "乙"))

    def info(self) -> IssueInfo:
        date = datetime.date(2026, 1, 1) + datetime.timedelta(self.rng.randint(0, 999))
        return IssueInfo(self.words(), self.rng.randint(1, 52), 7, date, (("口号", self.words()),))


def _together(source: RandomEdits, state: State) -> Edit:
    first = source.kind(text.Splice, state)
    return edit.Together((first, edit.Select(source.selection(state))), Words("两步", "Two"))


def _splice(source: RandomEdits, state: State) -> Edit:
    first, last = source.stretch(state)
    end = last.offset if last.ref == first.ref else first.offset
    return text.Splice(first.ref, first.offset, end, source.words())


def _split(source: RandomEdits, state: State) -> Edit:
    point = source.point(state, source.ref(state))
    return text.SplitParagraph(point.ref, point.offset)


def _style_paragraphs(source: RandomEdits, state: State) -> Edit:
    first, last = source.stretch(state)
    return text.StyleParagraphs(first.ref, last.ref, source.rng.choice(STYLES))


def _group(source: RandomEdits, state: State) -> Edit:
    page = source.page(state)
    keys = [frame.box.id for frame in page.frames]
    chosen = tuple(source.rng.sample(keys, min(len(keys), 3)))
    return frames.GroupFrames(page.id, chosen, source.new_id("g"))


def _ungroup(source: RandomEdits, state: State) -> Edit:
    found = [
        (page.id, frame.box.id)
        for page in state.issue.pages
        for frame in walk(page.frames)
        if isinstance(frame, GroupFrame)
    ]
    return frames.Ungroup(*source.rng.choice(found or [("v1", "none")]))


def _set_frame(source: RandomEdits, state: State) -> Edit:
    page, frame = source.frame(state)
    new = source.any_frame(state, frame.box.id)
    return frames.SetFrame(page.id, new)


def _restore(source: RandomEdits, state: State) -> Edit:
    after = source.kind(source.rng.choice((text.Splice, frames.MoveFrames)), state).apply(state)
    return restore.difference(state.issue, after.issue)


Maker = Callable[[RandomEdits, State], Edit]

MAKERS: dict[type, Maker] = {
    edit.Together: _together,
    edit.Select: lambda s, st: edit.Select(s.selection(st)),
    restore.Restore: _restore,
    text.Splice: _splice,
    text.SplitParagraph: _split,
    text.JoinParagraphs: lambda s, st: text.JoinParagraphs(s.ref(st)),
    text.ReplaceRange: lambda s, st: text.ReplaceRange(*s.stretch(st), s.paragraphs()),
    text.MarkText: lambda s, st: text.MarkText(*s.stretch(st), s.maybe(s.rng.choice(MARKS))),
    text.SetRuby: lambda s, st: text.SetRuby(*s.stretch(st), s.rng.choice(("", "han zi"))),
    text.StyleParagraphs: _style_paragraphs,
    text.SetLooseness: lambda s, st: text.SetLooseness(s.ref(st), s.rng.randint(-2, 2)),
    text.SetTable: lambda s, st: text.SetTable(s.ref(st), s.maybe(random_table(s.rng))),
    articles.AddArticle: lambda s, st: articles.AddArticle(
        Article(s.new_id("a"), body=s.paragraphs()), s.maybe(s.rng.randint(0, 4))
    ),
    articles.RemoveArticle: lambda s, st: articles.RemoveArticle(s.article(st).id),
    articles.SetArticle: lambda s, st: articles.SetArticle(s.changed_article(st)),
    articles.SetFitting: lambda s, st: articles.SetFitting(s.article(st).id, s.fitting()),
    articles.AttachPhotos: lambda s, st: articles.AttachPhotos(
        s.article(st).id, (s.photo(st).id, s.photo(st).id)
    ),
    photos.AddPhoto: lambda s, st: photos.AddPhoto(
        Photo(s.new_id("p"), s.new_id("图") + ".jpg", 3, 2)
    ),
    photos.RemovePhoto: lambda s, st: photos.RemovePhoto(s.photo(st).id),
    photos.SetPhoto: lambda s, st: photos.SetPhoto(replace(s.photo(st), caption=s.paragraph())),
    **PAGE_MAKERS,
    frames.AddFrame: lambda s, st: frames.AddFrame(
        s.page(st).id, s.any_frame(st), s.maybe(s.rng.randint(0, 5))
    ),
    frames.RemoveFrames: lambda s, st: frames.RemoveFrames(*s.some_ids(st)),
    frames.MoveFrames: lambda s, st: frames.MoveFrames(*s.some_ids(st), s.number(), s.number()),
    frames.ResizeFrame: lambda s, st: frames.ResizeFrame(
        s.frame(st)[0].id, s.frame(st)[1].box.id, s.rect()
    ),
    rotating.RotateFrames: lambda s, st: rotating.RotateFrames(*s.some_ids(st), s.number()),
    frames.SetFrame: _set_frame,
    frames.LinkFrames: lambda s, st: frames.LinkFrames(s.text_frame(st), s.text_frame(st)),
    frames.UnlinkFrame: lambda s, st: frames.UnlinkFrame(s.text_frame(st)),
    frames.GroupFrames: _group,
    frames.Ungroup: _ungroup,
    frames.OrderFrames: lambda s, st: frames.OrderFrames(
        *s.some_ids(st), s.rng.choice(("front", "back", "forward", "backward"))
    ),
    frames.LockFrames: lambda s, st: frames.LockFrames(*s.some_ids(st), s.rng.random() < 0.3),
    issue.SetInfo: lambda s, st: issue.SetInfo(s.info()),
    **OUTPUT_MAKERS,
    **MASTER_MAKERS,
    **STYLE_MAKERS,
}
