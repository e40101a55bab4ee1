"""Sets a benchmark corpus and writes its print PDF.

python -m tests.bench.corpus INDIR OUT.pdf. With CMYK=1 in the environment the CMYK copies of the
photos are taken. Photos pass through as they are; with --inks they are converted for newsprint, and
those made before are taken from the folder --cache. With --project OUT is the issue's folder
instead, for ``banxin export``.
"""

import argparse
import datetime
import os
import sys
from dataclasses import replace
from pathlib import Path

from editor.cli.memory import never_collecting
from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.document import write_pdf
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.model.issue import Issue
from editor.model.output import NEWSPRINT, NO_MARKS, PhotoColors
from tests.bench.build import read_corpus
from tests.bench.place import lay_out, overset

WHEN = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
UNTOUCHED = replace(NEWSPRINT, colors=PhotoColors.KEEP, ppi=1e6)
"""Newsprint, with photos as their files hold them."""


def main(
    folder: Path | str,
    target: Path | str,
    *,
    project: bool = False,
    inks: bool = False,
    cache: Path | None = None,
) -> int:
    """Write the PDF, or the issue's folder; 1 when text found no room."""
    source = Path(folder)
    fonts = FontLibrary()
    corpus = read_corpus(source, cmyk="CMYK" in os.environ)
    issue, pages = lay_out(Engine(fonts), corpus)
    left = overset(pages)
    if left:
        sys.stderr.write(f"{left} characters found no room\n")
    if not inks:
        issue = replace(issue, profiles=(UNTOUCHED,))
    if project:
        save(issue, source, Path(target))
    else:
        job = ExportJob(issue, pages, fonts, source, WHEN, source.name, marks=NO_MARKS, cache=cache)
        write_pdf(job, Path(target))
    return int(left > 0)


def save(issue: Issue, photos: Path, target: Path) -> None:
    """Write the issue's folder."""
    from editor.store.project import create_project  # noqa: PLC0415

    files = {photo.file: photos / photo.file for photo in issue.photos}
    create_project(target, issue, files).close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--project", action="store_true")
    parser.add_argument("--inks", action="store_true")
    parser.add_argument("--cache", type=Path)
    with never_collecting():
        sys.exit(main(**vars(parser.parse_args())))
