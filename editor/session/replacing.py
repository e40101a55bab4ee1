"""Replacing what was found: only the characters that differ, so that styles and readings stay."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from editor.edit.articles import SetArticle
from editor.edit.edit import Edit, Select, Together
from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.edit.text import MarkText, Splice, StyleParagraphs
from editor.edit.texts import paragraphs_of
from editor.model.place import TextPoint
from editor.session.search import Hit
from editor.session.story import shared
from editor.values.ids import ArticleId
from editor.values.language import Words


@dataclass(frozen=True, slots=True)
class Restyle:
    """Styles that replaced text gets; empty names leave what is there."""

    paragraph: str = ""
    character: str = ""


def replaced(state: State, hits: Iterable[Hit], restyle: Restyle = Restyle()) -> Edit | None:
    """One step that replaces hits; those whose text is another by now are left out. None when
    nothing would change."""
    chosen = [hit for hit in hits if _stands(state, hit)]
    chosen.sort(key=lambda hit: (hit.ref, hit.start), reverse=True)
    edits: list[Edit] = _notes(state, [hit for hit in chosen if hit.notes])
    edits += [edit for hit in chosen if not hit.notes for edit in _edits(hit, restyle)]
    if not edits:
        return None
    if isinstance(state.selection, TextSelection):
        edits.append(Select(state.selection))
    count = len(chosen)
    many = Words(f"替换 {count} 处", f"Replace {count}")
    return Together(tuple(edits), many if count > 1 else Words("替换", "Replace"))


def _stands(state: State, hit: Hit) -> bool:
    if hit.notes:
        article = state.issue.article(ArticleId(hit.ref.owner))
        return article is not None and article.notes[hit.start : hit.end] == hit.old
    paragraphs = paragraphs_of(state.issue, hit.ref.owner, hit.ref.part) or ()
    index = hit.ref.paragraph
    return index < len(paragraphs) and paragraphs[index].text[hit.start : hit.end] == hit.old


def _edits(hit: Hit, restyle: Restyle) -> Iterator[Edit]:
    new = hit.old if hit.new is None else hit.new
    if new != hit.old:
        head = shared(hit.old, new)
        rest = min(len(hit.old), len(new)) - head
        tail = shared(hit.old[::-1], new[::-1])
        tail = min(tail, rest)
        yield Splice(hit.ref, hit.start + head, hit.end - tail, new[head : len(new) - tail])
    if restyle.paragraph:
        yield StyleParagraphs(hit.ref, hit.ref, restyle.paragraph)
    if restyle.character and new:
        ends = TextPoint(hit.ref, hit.start), TextPoint(hit.ref, hit.start + len(new))
        yield MarkText(*ends, restyle.character)


def _notes(state: State, hits: list[Hit]) -> list[Edit]:
    """The notes of articles, last hits first."""
    changed: dict[ArticleId, str] = {}
    for hit in hits:
        key = ArticleId(hit.ref.owner)
        article = state.issue.article(key)
        if article is not None and hit.new is not None:
            notes = changed.get(key, article.notes)
            changed[key] = notes[: hit.start] + hit.new + notes[hit.end :]
    found = ((state.issue.article(key), notes) for key, notes in changed.items())
    return [SetArticle(replace(article, notes=notes)) for article, notes in found if article]
