"""Prints what fitting costs, in milliseconds of CPU.

python -m tests.bench.fit. First the fit table of the sample's stories, for 800 characters: eight
widths of one to eight columns of the page, each parted into all legs of 11 to 24 字 that fit it.
``new`` is a story never seen before, ``known`` one that is set on a page already, so that its
paragraphs are read; the table itself is made anew each time. Then 适排 for every story of the
sample, made shorter and longer by some characters.
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

from editor.edit.state import State
from editor.edit.text import Splice
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.layout.fittable import Block, FitTable
from editor.model.article import Article
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.place import Part, TextRef
from editor.session.copyfit import copyfit
from editor.store.project import open_project
from editor.values.data import data_folder

T = TypeVar("T")

SAMPLE = "samples/kaifaqu"
CHARACTERS = 800
LEAST = 200
"""Shorter stories tell little."""
WIDTHS, LEGS, MEASURES = range(1, 9), range(1, 9), range(11, 25)
CHANGES = (-90, -40, -15, 15, 40, 90)


def main() -> int:
    """Print both tables."""
    issue = open_project(data_folder("resources") / SAMPLE, read_only=True).issue
    fonts = FontLibrary()
    stories = [article for article in issue.articles if article.character_count >= LEAST]
    plain = [article for article in stories if is_plain(issue, article)]
    others = [article for article in stories if article not in plain]
    say(f"{'fit table / 800 characters':34}{'median':>9}{'worst':>9}  ms")
    for name, chosen in (("plain text", plain), ("with subheads, tables", others)):
        report(f"{name}, new", costs(issue, chosen, fonts, known=False))
        report(f"{name}, known", costs(issue, chosen, fonts, known=True))
    took, closed = fitting(issue, fonts)
    say(f"{'适排 / story':33}{statistics.median(took):9.2f}{max(took):9.2f}  ms")
    say(f"{closed} of {len(took)} closed within the limits")
    return 0


def say(line: str) -> None:
    """One line of the table."""
    sys.stdout.write(line + "\n")


def report(name: str, made: Iterator[float]) -> None:
    """A row of figures."""
    told = list(made)
    say(f"{name:34}{statistics.median(told):9.2f}{max(told):9.2f}")


def is_plain(issue: Issue, article: Article) -> bool:
    """Whether a story is nothing but paragraphs of text."""
    names = (style.name for style in issue.styles.paragraph)
    styles = (issue.styles.paragraph_style(name) for name in names)
    subheads = {style.name for style in styles if style is not None and style.takes_lines}
    return not any(each.table or each.style in subheads for each in article.body)


def blocks(grid: PageGrid) -> tuple[Block, ...]:
    """Eight widths in all legs that they can be parted into."""
    found = []
    for width in WIDTHS:
        whole = int(width * grid.column_chars + (width - 1) * grid.gutter_chars)
        for legs in LEGS:
            measure, left = divmod(whole - (legs - 1), legs)
            if measure in MEASURES and left <= 1.6 * (legs - 1):
                found.append(Block(measure * grid.cell, (0,) * legs))
    return tuple(found)


def table(engine: Engine, issue: Issue, article: Article) -> FitTable:
    """The fit table of one story on its page's grid."""
    grid = issue.pages[0].grid
    return engine.fit_table(issue, article, grid, blocks(grid))


def costs(
    issue: Issue, stories: list[Article], fonts: FontLibrary, *, known: bool
) -> Iterator[float]:
    """Milliseconds for each 800 characters of some stories."""
    table(Engine(fonts), issue, stories[0])
    for article in stories:
        engine = Engine(fonts)
        if known:
            engine.story(issue, article.id)
        seconds, _ = taken(partial(table, engine, issue, article))
        yield 1e3 * seconds * CHARACTERS / article.character_count


def taken(work: Callable[[], T]) -> tuple[float, T]:
    """The CPU seconds of some work, and what it made."""
    start = time.process_time()
    made = work()
    return time.process_time() - start, made


def fitting(issue: Issue, fonts: FontLibrary) -> tuple[list[float], int]:
    """What 适排 takes for every placed story at some lengths in milliseconds, and how often it
    closes."""
    engine, took, closed = Engine(fonts), list[float](), 0
    for article in issue.articles:
        for changed in lengths(issue, article):
            if engine.story(changed, article.id) is not None:
                seconds, found = taken(partial(copyfit, changed, article.id, engine))
                took.append(1e3 * seconds)
                closed += found.fits
    return took, closed


def lengths(issue: Issue, article: Article) -> Iterator[Issue]:
    """The issue with an article's longest paragraph shortened and lengthened."""
    at = max(range(len(article.body)), key=lambda number: len(article.body[number].text))
    text = article.body[at].text
    for change in CHANGES:
        if len(text) > abs(change) + 20:
            more = (text * 2)[5 : 5 + change] if change > 0 else ""
            edit = Splice(TextRef(article.id, Part.BODY, at), 5, 5 + max(0, -change), more)
            yield edit.apply(State(issue)).issue


if __name__ == "__main__":
    raise SystemExit(main())
