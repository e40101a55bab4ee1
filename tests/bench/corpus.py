"""Sets a benchmark corpus and writes its print PDF.

python -m tests.bench.corpus INDIR OUT.pdf. With CMYK=1 in the environment the CMYK copies of the
photos are taken.
"""

import datetime
import os
import sys
from pathlib import Path

from editor.cli.memory import collect_rarely
from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.document import write_pdf
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from tests.bench.build import read_corpus
from tests.bench.place import lay_out, overset

WHEN = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def main(folder: str, target: str) -> int:
    """Write the PDF; 1 when text found no room."""
    collect_rarely()
    source = Path(folder)
    fonts = FontLibrary()
    corpus = read_corpus(source, cmyk="CMYK" in os.environ)
    issue, pages = lay_out(Engine(fonts), corpus)
    left = overset(pages)
    if left:
        sys.stderr.write(f"{left} characters found no room\n")
    job = ExportJob(issue, pages, fonts, source, WHEN, source.name, marks=False)
    write_pdf(job, Path(target))
    return int(left > 0)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python -m tests.bench.corpus INDIR OUT.pdf")
    sys.exit(main(sys.argv[1], sys.argv[2]))
