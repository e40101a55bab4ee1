"""字数: characters, words, paragraphs, lines and manuscript paper of any stretches of text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from editor.display.hit import PageText
from editor.display.words import words_of
from editor.edit.selection import TextSelection
from editor.model.place import Part
from editor.session.session import Session
from editor.session.texts import (
    Scope,
    Stretch,
    issue_texts,
    page_texts,
    selected_texts,
    story_texts,
)
from editor.values.ids import ArticleId, PageId

SQUARES = 20
"""Squares of a row, and rows of a page, of manuscript paper (400 字)."""


@dataclass(frozen=True, slots=True)
class Counts:
    """``characters`` without blanks, as papers pay for them; ``han`` only the Chinese ones;
    ``words`` Western ones and numbers. ``rows`` of manuscript paper, a paragraph beginning two
    squares in. ``lines`` as they are set; None where none are."""

    characters: int = 0
    han: int = 0
    words: int = 0
    paragraphs: int = 0
    rows: int = 0
    lines: int | None = None

    @property
    def sheets(self) -> float:
        """Pages of manuscript paper."""
        return self.rows / SQUARES


def counted(stretches: Iterable[Stretch], lines: int | None = None) -> Counts:
    """What is in some stretches; notes are not counted, nor are empty paragraphs."""
    characters = han = words = paragraphs = rows = 0
    for text in _texts(stretches):
        characters += sum(not char.isspace() for char in text)
        western = [end - start for start, end, kind in words_of(text) if kind == "western"]
        han += sum(end - start for start, end, kind in words_of(text) if kind == "han")
        words += len(western)
        paragraphs += 1
        squares = 2 + len(text) - sum(western) + sum(-(-length // 2) for length in western)
        rows += -(-squares // SQUARES)
    return Counts(characters, han, words, paragraphs, rows, lines)


def counts_of(session: Session, scope: Scope, page: PageId | None) -> Counts:
    """What the issue, a page, the story at the caret or the selection holds as it stands."""
    state, issue = session.state, session.issue
    shown = issue.page(page) if page is not None else None
    match scope:
        case Scope.SELECTION:
            return counted(selected_texts(state), _selected_lines(session, page))
        case Scope.STORY:
            return counted(story_texts(state), _story_lines(session))
        case Scope.PAGE if shown is not None:
            layout = session.layout(shown.id)
            return counted(page_texts(issue, shown, layout), len(PageText(layout.display).lines))
        case Scope.ISSUE:
            return counted(issue_texts(issue))
        case _:
            return Counts()


def _texts(stretches: Iterable[Stretch]) -> Iterator[str]:
    for each in stretches:
        text = each.paragraph.text[each.start : each.end]
        if text.strip() and not each.notes:
            yield text


def _selected_lines(session: Session, page: PageId | None) -> int | None:
    selection = session.selection
    if not isinstance(selection, TextSelection) or page is None or session.issue.page(page) is None:
        return None
    first, last = selection.span
    lines = PageText(session.layout(page).display).story(first.ref, selection.frame)
    inside = [
        line
        for line in lines
        if (line.ref, line.end) > (first.ref, first.offset)
        and (line.ref, line.start) < (last.ref, last.offset)
    ]
    return len(inside)


def _story_lines(session: Session) -> int | None:
    """The lines that a story's body takes, with those that found no room."""
    selection = session.selection
    if not isinstance(selection, TextSelection) or selection.head.ref.part is not Part.BODY:
        return None
    fit = session.fit(ArticleId(selection.head.ref.owner))
    if fit is None:
        return None
    found = (session.issue.find_frame(frame) for frame in fit.frames)
    pages = dict.fromkeys(place[0].id for place in found if place is not None)
    texts = (PageText(session.layout(page).display) for page in pages)
    return fit.over_lines + sum(len(text.story(selection.head.ref)) for text in texts)
