"""Checks of tables: what does not fit in their cells and columns."""

from collections.abc import Iterator

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding
from editor.check.sheet import Sheet
from editor.layout.report import TightTable
from editor.values.language import Words

CAUSES = {
    "word": Words(
        "表格里有一格太窄，单词或数字被拆开了。",
        "a cell of a table is too narrow: a word or number is torn.",
    ),
    "columns": Words(
        "表格的列宽之和超出了栏宽，各列已经收窄。",
        "the columns of a table are wider than the measure; they were made narrower.",
    ),
    "vertical": Words(
        "竖排文字里不能排表格，只显示了文字。",
        "a table cannot be set in vertical text; only its words are shown.",
    ),
}
"""What is said of each cause of a TightTable."""


def tight_tables(page: Sheet, context: Context) -> Iterator[Finding]:
    """Tables with something that does not fit."""
    for fact in page.facts:
        if isinstance(fact, TightTable):
            cause = CAUSES[fact.cause]
            words = on_page(context.page_words(page.page), cause.zh, cause.en)
            yield finding("text.table", words, page.page, fact.frame, fact.at)
