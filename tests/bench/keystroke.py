"""Prints what one typed character costs: to the display list, and to the painted window.

python -m tests.bench.keystroke [INDIR ...] [--keys N]. Each INDIR holds a ``corpus.json``; without
one 100 pages are made from the sample's text. With the ``typst`` package installed its own
incremental figure for the same corpus is printed beside, and the ratio to it.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from editor.cli.memory import collect_rarely
from editor.edit.state import State
from editor.edit.text import Splice
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.model.article import Article
from editor.model.frame import TextFrame, leaves
from editor.model.issue import Issue
from editor.model.place import Part, TextRef
from editor.session.session import Session
from editor.store.project import create_project
from editor.values.data import data_folder
from editor.values.ids import PageId
from tests.bench.build import Corpus, page_grid, read_corpus, sheet, styles
from tests.bench.place import lay_out

SAMPLE = "samples/kaifaqu"
PAGES = 100
GEOMETRY = {
    "page_w": 793.7, "page_h": 1133.9, "columns": 5, "column_w": 135.0, "gap": 14.0, "size": 9.0,
    "leading": 13.0, "lines": 81, "left": 31.35, "top": 40.43,
    "headline_size": 18.0, "headline_leading": 26.0,
}  # fmt: skip
"""Pages of 280 × 400 mm with five columns of 15 字, as the issue corpus has."""


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path, nargs="*")
    parser.add_argument("--keys", type=int, default=60)
    options = parser.parse_args()
    collect_rarely()
    fonts = FontLibrary()
    session = Session.open(data_folder("resources") / SAMPLE, fonts=fonts, read_only=True)
    sample, photos = session.issue, session.project.photos
    say(f"{'':34}{'median':>9}{'p95':>9}{'worst':>9}  ms")
    typed("sample", sample, photos, fonts, options.keys)
    if not options.corpora:
        issue, _ = lay_out(Engine(fonts), made_from(sample))
        typed(f"{len(issue.pages)} pages", issue, photos, fonts, options.keys)
        say("typst: name a corpus to compare on the same text")
    for folder in options.corpora:
        issue, _ = lay_out(Engine(fonts), read_corpus(folder))
        own = typed(folder.name, issue, folder, fonts, options.keys)
        peer(folder, own, options.keys)
    return 0


def typed(name: str, issue: Issue, photos: Path, fonts: FontLibrary, count: int) -> float:
    """Type into the longest story; the median milliseconds to the display list."""
    article = longest(issue)
    times = to_list(issue, article, fonts, count)
    report(f"{name}, edit to display list", times)
    files = {photo.file: photos / photo.file for photo in issue.photos}
    report(f"{name}, edit to painted", to_paint(issue, article, files, count))
    return statistics.median(times[1:])


def made_from(sample: Issue) -> Corpus:
    """A hundred pages filled with the sample's body text, each page starting elsewhere in it."""
    grid = page_grid(GEOMETRY)
    pool = [p for article in sample.articles for p in article.body if p.style == "正文"]
    room = 0.94 * grid.columns * grid.lines
    articles = []
    for number in range(1, PAGES + 1):
        body, used = [], 0
        while used < room:
            paragraph = pool[(number * 7 + len(body)) % len(pool)]
            body.append(paragraph)
            used += len(paragraph.text) // int(grid.column_chars) + 1
        articles.append(Article(f"a{number}", body=tuple(body)))
    pages = tuple(sheet(grid, article.id, 0) for article in articles)
    sheets = replace(sample, pages=pages, articles=tuple(articles), photos=())
    return Corpus(replace(sheets, styles=styles(GEOMETRY)), {})


def longest(issue: Issue) -> Article:
    """The story with the most characters that stands on a page."""
    placed = {
        frame.article
        for page in issue.pages
        for frame in leaves(page.frames)
        if isinstance(frame, TextFrame)
    }
    stories = [article for article in issue.articles if article.id in placed]
    return max(stories, key=lambda article: article.character_count)


def keys(article: Article) -> Callable[[int], Splice]:
    """The nth key: typed one after the other in the middle of the story."""
    number = len(article.body) // 2
    middle = len(article.body[number].text) // 2
    ref = TextRef(article.id, Part.BODY, number)
    return lambda nth: Splice(ref, middle + nth, middle + nth, "新闻出版编辑"[nth % 6])


def home(issue: Issue, article: Article) -> PageId:
    """The page on which the story begins."""
    for page in issue.pages:
        for frame in leaves(page.frames):
            if isinstance(frame, TextFrame) and frame.article == article.id:
                return page.id
    raise KeyError(article.id)


def to_list(issue: Issue, article: Article, fonts: FontLibrary, count: int) -> list[float]:
    """Milliseconds from an edit to the display list of its page, for each key."""
    engine, state, key, page = Engine(fonts), State(issue), keys(article), home(issue, article)
    for each in issue.pages:
        engine.page(issue, each.id)
    times = []
    for nth in range(count):
        start = time.perf_counter()
        state = key(nth).apply(state)
        engine.page(state.issue, page)
        times.append((time.perf_counter() - start) * 1000)
    return times


def to_paint(
    issue: Issue, article: Article, photos: dict[str, Path], count: int
) -> list[float] | None:
    """Milliseconds from an edit, journal included, to the painted window; None without Qt."""
    try:
        from tests.bench.painted import paint_times  # noqa: PLC0415
    except ImportError as error:
        say(f"no window here: {error}")
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "issue"
        create_project(path, issue, photos).close()
        key = keys(article)
        return paint_times(path, home(issue, article), [key(nth) for nth in range(count)])


def peer(corpus: Path, own: float, count: int) -> None:
    """Typst's figure on the same corpus where it is installed, and how ours compares."""
    try:
        from tests.bench.typst_peer import typing_times  # noqa: PLC0415
    except ImportError:
        say("typst: not installed")
        return
    times = typing_times(corpus, min(count, 12))
    report(f"{corpus.name}, typst, edit to PDF", times)
    say(f"{f'{corpus.name}, display list : typst':34}1/{statistics.median(times[1:]) / own:.1f}")


def report(name: str, times: list[float] | None) -> None:
    """One line of the table; the first key, which warms up, is left out."""
    if times:
        rest = sorted(times[1:])
        p95 = rest[int(0.95 * (len(rest) - 1))]
        say(f"{name:34}{statistics.median(rest):9.2f}{p95:9.2f}{rest[-1]:9.2f}")


def say(line: str) -> None:
    """A line of the report."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
