"""A whole PDF file from laid-out pages, of the level that is asked for."""

import hashlib
import zlib
from collections import deque
from collections.abc import Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from editor.exporters.exporter import ExportJob, whole_file
from editor.exporters.pdf.colour import Inks
from editor.exporters.pdf.content import ContentWriter
from editor.exporters.pdf.fonts import Subset, cut, embed
from editor.exporters.pdf.glyphs import GlyphTable
from editor.exporters.pdf.identity import Identity, info, packet, plain_title
from editor.exporters.pdf.images import ImageStore
from editor.exporters.pdf.intent import output_intent, press_profile
from editor.exporters.pdf.objects import (
    ObjectFile,
    Ref,
    Stream,
    Value,
    array,
    dictionary,
    string,
)
from editor.exporters.pdf.page import RecordedPage, Sheet, record, write_content
from editor.exporters.pdf.placed import FormStore
from editor.exporters.pdf.spots import SpotInks, spot_looks
from editor.exporters.pdf.textblock import TextGatherer
from editor.model.output import Level

AHEAD = 6
"""How many pages may wait for their compression."""


def write_pdf(job: ExportJob, to: Path) -> None:
    """Write the pages as one PDF, byte for byte the same for the same job.

    Raises ExportError; then nothing is left under the name ``to`` that was not there before.
    """
    with whole_file(to) as out:
        write_document(job, out)


def write_document(job: ExportJob, out: BinaryIO, level: Level | None = None) -> None:
    """Write to an open file, of a ``level`` in place of the job's. Raises ExportError."""
    with ThreadPoolExecutor(2, thread_name_prefix="pdf") as workers:
        document = _Document(job, out, workers, level or job.level)
        with closing(document):
            document.write()


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A page whose content is being compressed."""

    sheet: Sheet
    pictures: dict[str, Ref]
    content: Future[bytes]


class _Document:
    """The parts of one file in the making."""

    def __init__(self, job: ExportJob, out: BinaryIO, workers: Executor, level: Level) -> None:
        self._job = job
        self._level = level
        self._workers = workers
        self._file = ObjectFile(out, level.version)
        self._table = GlyphTable(job.fonts)
        self._gatherer = TextGatherer(self._table)
        self._spots = SpotInks(self._file, spot_looks(job.issue))
        self._inks = Inks(level.screen)
        self._images = ImageStore(self._file, job, level)
        self._forms = FormStore(self._file, job.photos, self._spots)
        self._digest = hashlib.md5(usedforsecurity=False)
        self._tree = self._file.reserve()
        self._fonts = self._file.reserve()
        self._states = self._file.reserve()
        self._spaces = self._file.reserve()

    def write(self) -> None:
        """All objects of the file."""
        icc = self._press_profile()
        pages = [
            record(page.display, self._gatherer.block, marked=self._job.shown_marks.any)
            for page in self._job.pages
        ]
        subsets = cut(self._table, self._workers)
        kids = self._write_pages(pages)
        self._write_resources(subsets)
        self._file.put(self._tree, dictionary(Type="/Pages", Kids=array(*kids), Count=len(kids)))
        self._write_catalog(icc)

    def close(self) -> None:
        """Let go of the files that pages were taken from."""
        self._forms.close()

    def _press_profile(self) -> Future[bytes] | None:
        """What the output intent holds, being compressed; a proof has no intent."""
        if not self._level.standard:
            return None
        return self._pack(press_profile(self._job.profile, self._level, self._job.icc))

    def _pack(self, data: bytes) -> Future[bytes]:
        return self._workers.submit(zlib.compress, data, self._level.effort)

    def _write_pages(self, pages: Sequence[RecordedPage]) -> list[Ref]:
        kids: list[Ref] = []
        waiting: deque[_Waiting] = deque()
        for page in pages:
            writer = ContentWriter(self._inks, self._gatherer.styles, self._table)
            pictures = write_content(page, writer, self._images, self._forms)
            waiting.append(_Waiting(page.sheet, pictures, self._pack(writer.data)))
            if len(waiting) > AHEAD:
                kids.append(self._write_page(waiting.popleft(), len(kids)))
        while waiting:
            kids.append(self._write_page(waiting.popleft(), len(kids)))
        return kids

    def _write_page(self, page: _Waiting, before: int) -> Ref:
        packed = page.content.result()
        self._digest.update(packed)
        content = Stream(packed, "FlateDecode")
        resources: dict[str, Value] = {
            "Font": self._fonts,
            "ExtGState": self._states,
            "ColorSpace": self._spaces,
        }
        if page.pictures:
            pictures: dict[str, Value] = {**page.pictures}
            resources["XObject"] = dictionary(**pictures)
        ref = self._file.add(
            dictionary(
                Type="/Page",
                Parent=self._tree,
                Contents=self._file.add(content),
                Resources=dictionary(**resources),
                **page.sheet.boxes(),
            )
        )
        if self._job.progress is not None:
            self._job.progress(before + 1, len(self._job.pages))
        return ref

    def _write_resources(self, subsets: Sequence[Subset]) -> None:
        fonts: dict[str, Value] = {}
        for subset in subsets:
            fonts |= embed(self._file, subset, self._table)
            self._digest.update(subset.name.encode())
        self._file.put(self._fonts, dictionary(**fonts))
        self._inks.write(self._file, self._spots, self._states, self._spaces)

    def _write_catalog(self, icc: Future[bytes] | None) -> None:
        identity = self._identity()
        metadata = Stream(packet(identity), entries={"Type": "/Metadata", "Subtype": "/XML"})
        entries: dict[str, Value] = {}
        if icc is not None:
            intent = output_intent(self._file, self._job.profile, icc.result())
            entries["OutputIntents"] = array(intent)
        root = dictionary(
            Type="/Catalog",
            Pages=self._tree,
            Lang=string("zh-CN"),
            Metadata=self._file.add(metadata),
            ViewerPreferences=dictionary(DisplayDocTitle="true"),
            **entries,
        )
        ids = (identity.document, identity.instance)
        self._file.close(self._file.add(root), self._file.add(info(identity)), ids)

    def _identity(self) -> Identity:
        title = plain_title(self._job.title)
        document = hashlib.md5(title.encode(), usedforsecurity=False).hexdigest()
        self._digest.update(f"{title} {self._job.when.isoformat()}".encode())
        return Identity(title, self._job.when, document, self._digest.hexdigest(), self._level)
