"""Checks of stories and titles: what found no room, what is set badly, what is not there."""

from collections.abc import Iterator

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding
from editor.check.fit import fit_words
from editor.check.sheet import Sheet
from editor.edit.tree import walk
from editor.layout.report import NarrowFrame, OversetTitle, StoryFit
from editor.model.article import Article
from editor.model.frame import CaptionFrame, LabelFrame, TextFrame, TitleFrame, leaves
from editor.model.page import Page
from editor.values.ids import FrameId
from editor.values.language import Words, many

KINDS = {
    TitleFrame: ("标题", "the title"),
    CaptionFrame: ("图说", "the caption"),
    LabelFrame: ("文字", "the label"),
}


def overset_story(page: Sheet, context: Context) -> Iterator[Finding]:
    """Body text that found no room, told once, where the text is cut off."""
    for fact in page.facts:
        if not isinstance(fact, StoryFit) or not (fact.over_lines or fact.over_chars):
            continue
        last = fact.frames[-1] if fact.frames else None
        home = context.pages.get(last) if last is not None else None
        if home is not None and home.id != page.page:
            continue
        name = context.article_words(fact.article)
        lines, chars, fit = fact.over_lines, fact.over_chars, fit_words(fact)
        words = on_page(
            context.page_words(page.page),
            f"{name.zh}{fit.zh}，排不下。",
            f"{name.en} is {many(lines, 'line')} ({many(chars, 'character')}) too long "
            "for its frames.",
        )
        yield finding("text.overset", words, page.page, last, fact.cut)


def overset_title(page: Sheet, context: Context) -> Iterator[Finding]:
    """Titles, captions and labels larger than their frames."""
    for fact in page.facts:
        if isinstance(fact, OversetTitle):
            zh, en = _kind(fact.frame, context)
            words = on_page(
                context.page_words(page.page),
                f"{zh}超出了框" + (f"，余 {fact.over} 字。" if fact.over else "。"),
                f"{en} is larger than its frame"
                + (f" by {many(fact.over, 'character')}." if fact.over else "."),
            )
            yield finding("text.title-overset", words, page.page, fact.frame)


def narrow_frames(page: Sheet, context: Context) -> Iterator[Finding]:
    """Frames that cannot take one character."""
    for fact in page.facts:
        if isinstance(fact, NarrowFrame):
            words = on_page(
                context.page_words(page.page),
                "有一个框太窄，连一个字也排不下。",
                "a frame is too narrow for even one character.",
            )
            yield finding("text.narrow", words, page.page, fact.frame)


def empty_frames(page: Sheet, context: Context) -> Iterator[Finding]:
    """Text frames without a story, or with a story without a word."""
    found = context.issue.page(page.page)
    for frame in _heads(found) if found is not None else ():
        article = context.issue.article(frame.article)
        if article is not None and article.character_count:
            continue
        name = context.article_words(frame.article)
        place = context.page_words(page.page)
        if article is None:
            words = on_page(place, "有一个文本框没有放稿件。", "a text frame shows no article.")
        else:
            words = on_page(place, f"{name.zh}没有正文。", f"{name.en} has no body text.")
        yield finding("text.empty", words, page.page, frame.box.id)


def unplaced_articles(context: Context) -> Iterator[Finding]:
    """Articles that are on no page; a title alone places an article without a body."""
    placed = {frame.article for page in context.issue.pages for frame in _heads(page)}
    titled = {
        frame.article
        for page in context.issue.pages
        for frame in leaves(page.frames)
        if isinstance(frame, TitleFrame)
    }
    for article in context.issue.articles:
        if article.id not in placed and (article.id not in titled or _has_body(article)):
            name = context.article_words(article.id)
            words = Words(
                f"{name.zh}还没有上版。",
                f"{name.en[:1].upper()}{name.en[1:]} is not on any page yet.",
            )
            yield finding("article.unplaced", words)


def _has_body(article: Article) -> bool:
    return any(paragraph.text.strip() for paragraph in article.body)


def _heads(page: Page) -> Iterator[TextFrame]:
    for frame in walk(page.frames):
        if isinstance(frame, TextFrame) and frame.follows is None:
            yield frame


def _kind(frame_id: FrameId, context: Context) -> tuple[str, str]:
    page = context.pages.get(frame_id)
    frame = page.frame(frame_id) if page is not None else None
    return KINDS.get(type(frame), ("文字", "a text")) if frame is not None else ("文字", "a text")
