"""Checks of single lines: set too loosely, or alone at the head or foot of a column."""

from collections.abc import Iterator

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding
from editor.check.sheet import Sheet
from editor.layout.report import LoneLine, LooseLine
from editor.model.place import Part, TextRef
from editor.values.ids import ArticleId
from editor.values.language import Words


def loose_lines(page: Sheet, context: Context) -> Iterator[Finding]:
    """Justified lines with gaping spaces."""
    for fact in page.facts:
        if isinstance(fact, LooseLine):
            text = _text_words(fact.at.ref, context)
            words = on_page(
                context.page_words(page.page),
                f"{text.zh}有一行字距过疏（多出 {fact.stretch:.2f} 字）。",
                f"a line of {text.en} is set too loosely ({fact.stretch:.2f} em more per gap).",
            )
            yield finding("text.loose", words, page.page, fact.frame, fact.at)


def lone_lines(page: Sheet, context: Context) -> Iterator[Finding]:
    """Single lines of a paragraph at a column's head or foot that nothing could cure."""
    for fact in page.facts:
        if isinstance(fact, LoneLine):
            text = _text_words(fact.at.ref, context)
            words = on_page(
                context.page_words(page.page),
                f"{text.zh}有一行孤在{'栏头' if fact.head else '栏尾'}。",
                f"a line of {text.en} stands alone at the "
                f"{'head' if fact.head else 'foot'} of a column.",
            )
            yield finding("text.lone", words, page.page, fact.frame, fact.at)


def _text_words(ref: TextRef, context: Context) -> Words:
    """《标题》第 3 段 / paragraph 3 of “title” in a body; any other text is just text."""
    if ref.part is not Part.BODY:
        return Words("文字", "the text")
    title, number = context.article_words(ArticleId(ref.owner)), ref.paragraph + 1
    return Words(f"{title.zh}第 {number} 段", f"paragraph {number} of {title.en}")
