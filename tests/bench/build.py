"""A benchmark corpus as a real issue: one story per page, photos pushing its text away."""

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PIL import Image

from editor.model.article import Article
from editor.model.composing import Composer
from editor.model.font import CompositeFont
from editor.model.frame import Box, CaptionFrame, Frame, PhotoFrame, TextFrame, Wrap
from editor.model.grid import PageGrid
from editor.model.issue import Issue, IssueInfo
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.style import Align, ParagraphStyle, StyleSheet
from editor.model.text import Paragraph
from editor.values.geometry import Point, Rect, Size
from editor.values.ids import ArticleId, FrameId, PageId, PhotoId

SUBHEAD = "## "


@dataclass(frozen=True, slots=True)
class Due:
    """A photo that belongs after a paragraph of a page's story."""

    photo: PhotoId
    after: int


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a photo stands: a sheet of its story, a column, and lines from the top."""

    sheet: int
    column: int
    line: int


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a corpus asks for: the issue without its photos placed, and the photos due per story."""

    issue: Issue
    due: dict[ArticleId, tuple[Due, ...]]


def read_data(folder: Path) -> dict[str, Any]:
    """What the ``corpus.json`` of a folder says."""
    data: dict[str, Any] = json.loads((folder / "corpus.json").read_text(encoding="utf-8"))
    return data


def read_corpus(folder: Path, *, cmyk: bool = False, composer: Composer = Composer.LINE) -> Corpus:
    """The corpus of a folder with its ``corpus.json`` and pictures."""
    data = read_data(folder)
    grid = page_grid(data["geometry"])
    articles, photos, due = [], [], {}
    for number, stories in enumerate(data["pages"], start=1):
        article, wanted = _story(ArticleId(f"a{number}"), stories)
        articles.append(article)
        named = [
            _photo(folder, item, f"ph{number}-{i}", cmyk) for i, (item, _) in enumerate(wanted)
        ]
        photos += named
        if named:
            pairs = zip(named, wanted, strict=True)
            due[article.id] = tuple(Due(photo.id, after) for photo, (_, after) in pairs)
    issue = Issue(
        info=IssueInfo(title=folder.name),
        pages=tuple(sheet(grid, article.id, 0) for article in articles),
        articles=tuple(articles),
        photos=tuple(photos),
        styles=styles(data["geometry"], composer),
    )
    return Corpus(issue, due)


def page_grid(geometry: dict[str, float]) -> PageGrid:
    """The page grid of a corpus, whose lengths are in points."""
    size = geometry["size"]
    return PageGrid(
        trim=Size(geometry["page_w"], geometry["page_h"]),
        origin=Point(geometry["left"], geometry["top"]),
        columns=int(geometry["columns"]),
        column_chars=geometry["column_w"] / size,
        gutter_chars=geometry["gap"] / size,
        cell=size,
        leading=geometry["leading"],
        lines=int(geometry["lines"]),
    )


def styles(geometry: dict[str, float], composer: Composer = Composer.LINE) -> StyleSheet:
    """Body text, headlines and plain lines in the sizes of the corpus."""
    body = ParagraphStyle(
        "正文",
        font="宋体",
        size=geometry["size"],
        leading=geometry["leading"],
        indent=2,
        composer=composer,
    )
    plain = ParagraphStyle("引题", base="正文", indent=0, align=Align.LEFT)
    headline = replace(
        plain,
        name="主题",
        weight=700,
        size=geometry["headline_size"],
        leading=geometry["headline_leading"],
    )
    named = [replace(plain, name=name) for name in ("副题", "署名", "图说", "摄影")]
    subhead = replace(plain, name="小标题", weight=700)
    return StyleSheet(
        paragraph=(body, plain, headline, subhead, *named),
        fonts=(CompositeFont("宋体", "Noto Serif SC"),),
    )


def sheet(grid: PageGrid, article: ArticleId, number: int) -> Page:
    """Sheet ``number`` of a story; sheets after the first follow the one before."""
    text = TextFrame(
        Box(FrameId(f"{article}-t{number}"), grid.type_area),
        article if number == 0 else None,
        columns=grid.columns,
        gutter=grid.gutter,
        follows=FrameId(f"{article}-t{number - 1}") if number else None,
    )
    name = f"{article[1:]}" + (f"+{number}" if number else "")
    return Page(PageId(f"{article}-p{number}"), name, "", grid, (text,))


def photo_frames(grid: PageGrid, photo: PhotoId, spot: Spot, lines: int) -> tuple[Frame, Frame]:
    """A photo one column wide with ``lines`` of caption below it."""
    height = photo_lines(grid)
    picture = grid.rect(spot.column, spot.line, 1, height)
    caption = grid.rect(spot.column, spot.line + height, 1, lines)
    return (
        PhotoFrame(_box(f"{photo}-f", picture), photo),
        CaptionFrame(_box(f"{photo}-c", caption), photo),
    )


def photo_lines(grid: PageGrid) -> int:
    """Lines that a photo of 3:2 takes in one column."""
    return int(-(-grid.column_width * 2 / 3 // grid.leading))


def caption_lines(grid: PageGrid, photo: Photo) -> int:
    """Lines that a caption takes, counted generously."""
    return -(-(len(photo.caption.text) + 1) // int(grid.column_chars))


def _box(name: str, rect: Rect) -> Box:
    return Box(FrameId(name), rect, Wrap())


def _photo(folder: Path, item: dict[str, str], name: str, cmyk: bool) -> Photo:
    file = item["cmyk" if cmyk else "file"]
    with Image.open(folder / file) as picture:
        width, height = picture.size
    return Photo(PhotoId(name), file, width, height, Paragraph(item["caption"], "图说"))


def _story(
    name: ArticleId, stories: list[dict[str, object]]
) -> tuple[Article, list[tuple[dict[str, str], int]]]:
    """All articles of a page as one story, and its photos with the paragraph before each."""
    body: list[Paragraph] = []
    photos: list[tuple[dict[str, str], int]] = []
    for story in stories:
        body += _title(story)
        left = list(story["photos"])
        for text in story["paragraphs"]:
            subhead = text.startswith(SUBHEAD)
            body.append(Paragraph(text.removeprefix(SUBHEAD), "小标题" if subhead else "正文"))
            if left:
                photos.append((left.pop(0), len(body) - 1))
        body.append(Paragraph())
    return Article(name, body=tuple(body[:-1])), photos


def _title(story: dict[str, object]) -> list[Paragraph]:
    byline = f"□　{story['byline']}" if story["byline"] else ""
    parts = (
        (story["kicker"], "引题"),
        (story["headline"], "主题"),
        (story["deck"], "副题"),
        (byline, "署名"),
    )
    return [Paragraph(str(text), style) for text, style in parts if text]
