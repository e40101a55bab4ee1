"""Sets a benchmark corpus and writes its print PDF.

python -m tests.bench.corpus INDIR OUT.pdf. With CMYK=1 in the environment the CMYK copies of the
photos are taken. With --project OUT is the issue's folder instead, for ``banxin export``.
"""

import datetime
import os
import sys
from pathlib import Path

from editor.cli.memory import never_collecting
from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.document import write_pdf
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.model.issue import Issue
from editor.model.output import NO_MARKS
from tests.bench.build import read_corpus
from tests.bench.place import lay_out, overset

WHEN = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def main(folder: str, target: str, *, project: bool = False) -> int:
    """Write the PDF, or the issue's folder; 1 when text found no room."""
    source = Path(folder)
    fonts = FontLibrary()
    corpus = read_corpus(source, cmyk="CMYK" in os.environ)
    issue, pages = lay_out(Engine(fonts), corpus)
    left = overset(pages)
    if left:
        sys.stderr.write(f"{left} characters found no room\n")
    if project:
        save(issue, source, Path(target))
    else:
        job = ExportJob(issue, pages, fonts, source, WHEN, source.name, marks=NO_MARKS)
        write_pdf(job, Path(target))
    return int(left > 0)


def save(issue: Issue, photos: Path, target: Path) -> None:
    """Write the issue's folder."""
    from editor.store.project import create_project  # noqa: PLC0415

    files = {photo.file: photos / photo.file for photo in issue.photos}
    create_project(target, issue, files).close()


if __name__ == "__main__":
    named = [argument for argument in sys.argv[1:] if argument != "--project"]
    if len(named) != 2:
        sys.exit("usage: python -m tests.bench.corpus INDIR OUT [--project]")
    with never_collecting():
        sys.exit(main(*named, project="--project" in sys.argv))
