"""Prints what composition alone costs: CPU seconds for all paragraphs of a corpus.

python -m tests.bench.compose INDIR ... [--profile]. ``remembered`` composes as the program does,
equal paragraphs once; ``every`` composes each paragraph anew, for both composers and by steps.
"""

import argparse
import cProfile
import pstats
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from operator import itemgetter
from pathlib import Path

from editor.cli.memory import never_collecting
from editor.compose.paragraph import Typesetter, compose
from editor.fonts.library import FontLibrary
from editor.layout.looks import Looks
from editor.layout.setting import Setter
from editor.model.composing import Composer
from editor.model.style import ResolvedStyle
from editor.model.text import Paragraph
from tests.bench.build import page_grid, read_corpus, read_data

Job = tuple[Paragraph, ResolvedStyle]
RUNS = 3


class Bench:
    """All paragraphs of a corpus in the styles of one composer."""

    def __init__(self, folder: Path, composer: Composer) -> None:
        issue = read_corpus(folder, composer=composer).issue
        self.looks = Looks(issue.styles, issue.swatches)
        self.width = (page_grid(read_data(folder)["geometry"]).column_width,)
        self.jobs: list[Job] = [
            (paragraph, self.looks.paragraph(paragraph.style))
            for article in issue.articles
            for paragraph in article.body
            if paragraph.text
        ]
        self.typesetter = Typesetter(FontLibrary())
        for paragraph, style in self.jobs[:50]:
            self.typesetter.paragraph(paragraph, style, {}, self.width)

    @property
    def characters(self) -> int:
        """How many there are."""
        return sum(len(paragraph.text) for paragraph, _ in self.jobs)

    def remembered(self) -> None:
        """Compose as the program does."""
        setter = Setter(self.typesetter)
        for paragraph, style in self.jobs:
            setter.lines(paragraph, style, self.looks, self.width)

    def every(self) -> None:
        """Compose each paragraph anew."""
        for paragraph, style in self.jobs:
            self.typesetter.paragraph(paragraph, style, {}, self.width)

    def steps(self) -> dict[str, float]:
        """The seconds of each step of ``every``."""
        start = time.process_time()
        prepared = [self.typesetter.prepare(text, style, {}) for text, style in self.jobs]
        middle = time.process_time()
        for text, (_, style) in zip(prepared, self.jobs, strict=True):
            compose(text, style, self.width)
        end = time.process_time()
        return {"prepare": middle - start, "break and set": end - middle}


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path, nargs="+")
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    with never_collecting():
        for corpus in options.corpora:
            for composer in Composer:
                bench = Bench(corpus, composer)
                report(f"{corpus.name}, {composer.value} composer", bench)
                if options.profile:
                    profile(bench.every)
    return 0


def report(name: str, bench: Bench) -> None:
    """Print what a composer took."""
    different = {paragraph.text for paragraph, _ in bench.jobs}
    say(
        f"{name}: {bench.characters} characters, {len(bench.jobs)} paragraphs, "
        f"{len(different)} different"
    )
    say(f"  {'remembered':16}{least(bench.remembered):7.3f} s CPU")
    say(f"  {'every':16}{least(bench.every):7.3f} s CPU")
    for step, seconds in bench.steps().items():
        say(f"    {step:14}{seconds:7.3f}")


def least(work: Callable[[], None]) -> float:
    """The least CPU seconds of some runs."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def profile(work: Callable[[], None]) -> None:
    """Print the share of each file and the dearest functions; profiling slows small ones most."""
    profiler = cProfile.Profile()
    profiler.runcall(work)
    files: defaultdict[str, float] = defaultdict(float)
    for entry in profiler.getstats():
        path = "~" if isinstance(entry.code, str) else entry.code.co_filename
        files["/".join(Path(path).parts[-2:])] += entry.inlinetime
    for path, seconds in sorted(files.items(), key=itemgetter(1), reverse=True)[:12]:
        say(f"    {seconds:7.3f} {path}")
    pstats.Stats(profiler, stream=sys.stdout).sort_stats("tottime").print_stats(25)


def say(line: str) -> None:
    """A line of the report."""
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
