"""适排: a story made to fill its frames exactly, as one step, and what it took in words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from editor.check.fit import is_over, is_short
from editor.edit.articles import SetFitting
from editor.edit.edit import Edit, Together
from editor.edit.state import State
from editor.edit.text import SetLooseness
from editor.edit.texts import with_paragraphs
from editor.layout.engine import Engine
from editor.layout.fitplan import FitPlan
from editor.layout.report import StoryFit
from editor.model.article import Article
from editor.model.fitting import PLAIN
from editor.model.issue import Issue
from editor.model.place import Part, TextRef
from editor.model.text import Paragraph, part_of, splice
from editor.session.fitsearch import FitSearch, Unfitted, edits_of, unfitted
from editor.session.fitwords import photo_words, plan_words
from editor.session.giveway import lines_given, taken_back
from editor.values.ids import ArticleId
from editor.values.language import Words, many

FIT = Words("适排", "Copyfit")
UNFIT = Words("取消适排", "Undo Copyfit")
FITS = Words("正好排满，不用适排。", "The story fits as it is.")
FITTED = Words("已经排满（{0}）。", "The story fits ({0}).")
NATURAL = Words("已恢复样式原样，正好排满。", "Set as its styles have it again, the story fits.")
UNPLACED = Words("这篇稿件还没有上版。", "The story is not on any page yet.")
EMPTY = Words("这篇稿件没有正文。", "The story has no body text.")
FURTHER = 12
"""By so many lines beyond its limit a photo is tried when nothing else closes a story."""
MOST_ADDED = 5_000
"""Where more characters are free than this, their number is not tried out."""
LONG = 200_000
"""Characters that are set in all, about, to find out how many are too many."""
NUDGES = 40
"""By so many characters the length is tried that would close a story."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """What 适排 found: the edit that makes the story fit (None where nothing is to be done, or
    nothing helps), and what to say."""

    edit: Edit | None
    words: Words
    fits: bool = True


def copyfit(issue: Issue, article_id: ArticleId, engine: Engine) -> Fitted:
    """Fit a story that does not fit, starting from how its styles have it: what was fitted before
    is taken back."""
    article = issue.article(article_id)
    if article is not None and article.character_count and closes(engine.story(issue, article_id)):
        return Fitted(None, _already(issue, article))
    reset = tuple(_resets(issue, article)) if article is not None else ()
    story = unfitted(_after(issue, reset), article_id, engine)
    if story is None:
        return Fitted(None, UNPLACED, fits=False)
    if not story.article.character_count:
        return Fitted(None, EMPTY, fits=False)
    search = FitSearch(story, engine)
    plan = search.plan()
    if plan is None:
        return Fitted(None, _remedies(story, search), fits=False)
    edits = (*reset, *(edits_of(story, plan) or ()))
    words = plan_words(plan)
    said = Words(f"适排：{words.zh}。", f"Copyfit: {words.en}.") if words.zh else NATURAL
    return Fitted(Together(edits, FIT), said)


def closes(fit: StoryFit | None) -> bool:
    """Whether a story is neither over nor short."""
    return fit is not None and not (is_over(fit) or is_short(fit))


def _already(issue: Issue, article: Article) -> Words:
    looseness = tuple(each.looseness for each in article.body)
    lines = lines_given(issue, article.fitting.shifted)
    words = plan_words(FitPlan(0, lines, article.fitting, looseness))
    said = Words(FITTED.zh.format(words.zh), FITTED.en.format(words.en))
    return said if words.zh else FITS


def is_fitted(article: Article) -> bool:
    """Whether there is something that ``unfit`` would take back."""
    return article.fitting != PLAIN or any(each.looseness for each in article.body)


def unfit(issue: Issue, article_id: ArticleId) -> Edit | None:
    """The edit that sets a story as its styles have it, and gives photos their heights back."""
    article = issue.article(article_id)
    if article is None or not is_fitted(article):
        return None
    return Together(tuple(_resets(issue, article)), UNFIT)


def _resets(issue: Issue, article: Article) -> Iterator[Edit]:
    for shifted in article.fitting.shifted:
        back = taken_back(issue, shifted)
        if back is not None:
            yield back
    for at, paragraph in enumerate(article.body):
        if paragraph.looseness:
            yield SetLooseness(TextRef(article.id, Part.BODY, at), 0)
    if article.fitting != PLAIN:
        yield SetFitting(article.id, PLAIN)


def _after(issue: Issue, edits: tuple[Edit, ...]) -> Issue:
    return Together(edits, FIT).apply(State(issue)).issue


def _remedies(story: Unfitted, search: FitSearch) -> Words:
    """What would close a story that nothing within the limits closes: “删 41 字，或图高 −5 行”."""
    fit = search.fit(FitPlan())
    if fit is None:
        return UNPLACED
    found = [*_length(story, search.engine, fit), *_photo(story, search, fit)]
    if not found:
        return Words("适排不了。", "The story cannot be made to fit.")
    zh = "，或".join(words.zh for words in found)
    en = ", or ".join(words.en for words in found)
    how = Words("排不下", "too long") if fit.over_lines else Words("排不满", "too short")
    return Words(
        f"在限度内{how.zh}：{zh}即可。", f"Still {how.en} within the limits. This would do: {en}."
    )


def _length(story: Unfitted, engine: Engine, fit: StoryFit) -> Iterator[Words]:
    """How many characters less, or more, close the story without anything else."""
    if fit.over_lines:
        count = _cut(story, engine, fit)
        if count:
            yield Words(f"删 {count} 字", f"cut {many(count, 'character')}")
    elif fit.short_lines:
        count = _added(story, engine, fit)
        if count:
            yield Words(f"补 {count} 字", f"add {many(count, 'character')}")


def _cut(story: Unfitted, engine: Engine, fit: StoryFit) -> int | None:
    """Characters to delete, from the story's end or else in its longest paragraph, so that it
    closes."""
    body, whole = story.article.body, story.article.character_count
    at, offset = (fit.cut.ref.paragraph, fit.cut.offset) if fit.cut is not None else (0, 0)
    ended = (_ended(body, at, offset + nudge) for nudge in _nudges(whole))
    shortened = (_shortened(body, fit.over_chars + nudge) for nudge in _nudges(whole))
    for kept in (*ended, *shortened):
        if kept is not None and _closes(story, engine, kept):
            return whole - replace(story.article, body=kept).character_count
    return None


def _shortened(body: tuple[Paragraph, ...], count: int) -> tuple[Paragraph, ...] | None:
    """The body with so many characters less in its longest paragraph."""
    at = max(range(len(body)), key=lambda number: len(body[number].text))
    middle = (len(body[at].text) - count) // 2
    if count <= 0 or middle <= 0:
        return None
    return (*body[:at], splice(body[at], middle, middle + count, ""), *body[at + 1 :])


def _ended(body: tuple[Paragraph, ...], at: int, offset: int) -> tuple[Paragraph, ...] | None:
    """The body up to a place in one of its paragraphs, or near it in its neighbours."""
    while at > 0 and offset <= 0:
        at -= 1
        offset += len(body[at].text)
    while at + 1 < len(body) and offset > len(body[at].text):
        offset -= len(body[at].text)
        at += 1
    if not 0 < offset <= len(body[at].text):
        return None
    return (*body[:at], part_of(body[at], 0, offset))


def _added(story: Unfitted, engine: Engine, fit: StoryFit) -> int | None:
    """Characters to add to the story's last paragraph so that it closes."""
    body, whole = story.article.body, story.article.character_count
    if fit.short_chars > MOST_ADDED:
        return fit.short_chars
    for nudge in _nudges(whole + fit.short_chars):
        count = fit.short_chars + nudge
        if count > 0:
            longer = (*body[:-1], splice(body[-1], 0, 0, "字" * count))
            if _closes(story, engine, longer):
                return count
    return None


def _nudges(characters: int) -> Iterator[int]:
    """Nought, then ever further from it on both sides; less far for long stories."""
    yield 0
    for step in range(1, min(NUDGES, LONG // max(characters, 1))):
        yield -step
        yield step


def _closes(story: Unfitted, engine: Engine, body: tuple[Paragraph, ...]) -> bool:
    issue = with_paragraphs(story.issue, story.article.id, Part.BODY, body)
    return closes(engine.story(issue, story.article.id))


def _photo(story: Unfitted, search: FitSearch, fit: StoryFit) -> Iterator[Words]:
    """By how much a photo would have to change beyond its limit."""
    sign = -1 if fit.over_lines else 1
    for at, photo in enumerate(story.photos):
        for lines in range(photo.limit + 1, photo.limit + FURTHER + 1):
            if search.loosened(FitPlan(at, sign * lines), float("inf")) is not None:
                yield photo_words(sign * lines)
                return
