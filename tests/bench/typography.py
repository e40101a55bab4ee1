"""Prints what an editor sees in set pages: ours with both composers beside Typst's.

python -m tests.bench.typography INDIR ... [--faults]. Each INDIR holds a ``corpus.json``. All three
files are made in the same run and read back from their glyphs alone; ``--faults`` lists the lines
that are at fault or loose.
"""

import argparse
import datetime
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.document import write_pdf
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.model.composing import Composer
from editor.model.output import NO_MARKS
from tests.bench.build import SUBHEAD, read_corpus, read_data
from tests.bench.glyphs import read_lines
from tests.bench.measure import Figures, figures
from tests.bench.place import lay_out

WHEN = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
ROWS: tuple[tuple[str, Callable[[Figures], str]], ...] = (
    ("body lines", lambda f: f"{f.lines}"),
    ("closing mark at line start", lambda f: f"{f.closing_at_start}"),
    ("opening mark at line end", lambda f: f"{f.opening_at_end}"),
    ("worst Han stretch, em", lambda f: f"{f.stretch_worst:.3f}"),
    ("95 of 100 lines stretch, em", lambda f: f"{f.stretch_p95:.3f}"),
    ("widest Han–Latin gap, em", lambda f: f"{f.gap_worst:.3f}"),
    ("split sign-offs", lambda f: f"{f.split_signs}"),
    ("lone last characters", lambda f: f"{f.lone_last}"),
    ("lines on one grid", lambda f: f"{f.on_grid:.1%}"),
    ("paragraphs found whole", lambda f: f"{f.whole}/{f.paragraphs}"),
)


def main() -> int:
    """Print a table for each corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path, nargs="+")
    parser.add_argument("--faults", action="store_true")
    options = parser.parse_args()
    for corpus in options.corpora:
        found = measured(corpus)
        say(f"{corpus.name:28}" + "".join(f"{program:>12}" for program in found))
        for row, told in ROWS:
            say(f"{row:28}" + "".join(f"{told(one):>12}" for one in found.values()))
        say("")
        if options.faults:
            tell_faults(found)
    return 0


def measured(folder: Path) -> dict[str, Figures]:
    """The figures of each program on a corpus."""
    data = read_data(folder)
    found = {}
    with tempfile.TemporaryDirectory() as place:
        for program, make in programs().items():
            target = Path(place) / f"{program}.pdf"
            make(folder, target)
            lines = list(read_lines(target, data["geometry"]))
            found[program] = figures(lines, list(texts(data)), data["geometry"])
    return found


def programs() -> dict[str, Callable[[Path, Path], None]]:
    """What sets a corpus, by name; Typst where it is installed."""
    made: dict[str, Callable[[Path, Path], None]] = {
        composer.value: lambda folder, target, composer=composer: compose(folder, target, composer)
        for composer in Composer
    }
    try:
        from tests.bench.typst_peer import compile_to  # noqa: PLC0415
    except ImportError:
        say("typst: not installed")
        return made
    return {**made, "typst": compile_to}


def compose(folder: Path, target: Path, composer: Composer) -> None:
    """Set a corpus with one of our composers."""
    fonts = FontLibrary()
    issue, pages = lay_out(Engine(fonts), read_corpus(folder, composer=composer))
    job = ExportJob(issue, pages, fonts, folder, WHEN, folder.name, marks=NO_MARKS)
    write_pdf(job, target)


def texts(data: dict[str, Any]) -> Iterator[str]:
    """All texts of a corpus in reading order."""
    for page in data["pages"]:
        for story in page:
            byline = f"□{story['byline']}" if story["byline"] else ""
            head = (story["kicker"], story["headline"], story["deck"], byline)
            yield from filter(None, head)
            yield from (text.removeprefix(SUBHEAD) for text in story["paragraphs"])


def tell_faults(found: dict[str, Figures]) -> None:
    """List the lines at fault."""
    for program, one in found.items():
        for fault in one.faults:
            say(f"  {program}: {fault}")


def say(line: str) -> None:
    """A line of the report."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
