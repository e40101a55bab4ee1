"""Where a style is used: texts and frames, each with a place to go to."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.edit.stylenames import uses_in
from editor.edit.styles import StyleKind
from editor.model.article import SINGLE_PARTS
from editor.model.frame import CaptionFrame, Frame, LabelFrame, TextFrame, TitleFrame, leaves
from editor.model.issue import Issue
from editor.model.place import Part, TextPoint, TextRef
from editor.model.text import Paragraph
from editor.values.ids import FrameId
from editor.values.language import Words

SHOWN = 16
"""Characters of a text that are told."""


@dataclass(frozen=True, slots=True)
class Use:
    """A place at which a style is used; ``frame`` is None where the text stands on no page."""

    words: Words
    frame: FrameId | None = None
    at: TextPoint | None = None


def style_uses(issue: Issue, kind: StyleKind, name: str) -> tuple[Use, ...]:
    """All places of a style in articles, captions and credits, then those of frames and their
    labels on pages and masters."""
    return (
        *_in_articles(issue, kind, name),
        *_in_photos(issue, kind, name),
        *_in_frames(issue, kind, name),
    )


def _in_articles(issue: Issue, kind: StyleKind, name: str) -> Iterator[Use]:
    frames = list(leaves(tuple(frame for page in issue.pages for frame in page.frames)))
    for article in issue.articles:
        for part in (*SINGLE_PARTS, Part.BODY):
            for number, paragraph in enumerate(article.paragraphs(part)):
                if paragraph.text and uses_in(paragraph, kind)[name]:
                    at = TextPoint(TextRef(article.id, part, number), _start(paragraph, kind, name))
                    frame = _frame_of(frames, article.id, part)
                    yield Use(_words(paragraph, article.title), frame, at)


def _in_photos(issue: Issue, kind: StyleKind, name: str) -> Iterator[Use]:
    frames = list(leaves(tuple(frame for page in issue.pages for frame in page.frames)))
    for photo in issue.photos:
        for part, text in ((Part.CAPTION, photo.caption), (Part.CREDIT, photo.credit)):
            if text.text and uses_in(text, kind)[name]:
                shows = (f for f in frames if isinstance(f, CaptionFrame) and f.photo == photo.id)
                frame = next((each.box.id for each in shows), None)
                at = TextPoint(TextRef(photo.id, part), _start(text, kind, name))
                yield Use(_words(text, photo.file), frame, at)


def _in_frames(issue: Issue, kind: StyleKind, name: str) -> Iterator[Use]:
    places = [
        *((page, Words(f"{page.number} 版", f"page {page.number}")) for page in issue.pages),
        *((page, Words(f"母版“{page.name}”", f"master “{page.name}”")) for page in issue.masters),
    ]
    for page, place in places:
        for frame in leaves(page.frames):
            if uses_in(frame, kind)[name]:
                what = frame.text[0].text[:SHOWN] if isinstance(frame, LabelFrame) else ""
                tail = f"：{what}" if what else ""
                yield Use(
                    Words(f"{place.zh}的框{tail}", f"Frame on {place.en} {what}"), frame.box.id
                )


def _start(paragraph: Paragraph, kind: StyleKind, name: str) -> int:
    if kind is not StyleKind.CHARACTER:
        return 0
    return next((span.start for span in paragraph.spans if span.style == name), 0)


def _frame_of(frames: list[Frame], article: str, part: Part) -> FrameId | None:
    wanted = TextFrame if part is Part.BODY else TitleFrame
    found = (each for each in frames if isinstance(each, wanted) and each.article == article)
    return next((each.box.id for each in found), None)


def _words(paragraph: Paragraph, title: str) -> Words:
    text = paragraph.text[:SHOWN].replace("\n", " ")
    return Words(f"《{title[:SHOWN]}》{text}", f"{title[:SHOWN]}: {text}")
