"""A whole PDF file from laid-out pages, of the level that is asked for."""

import hashlib
import zlib
from collections import deque
from collections.abc import Mapping, Sequence
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
from editor.exporters.pdf.intent import output_intent, press_profile
from editor.exporters.pdf.links import Guide, Standing
from editor.exporters.pdf.objects import (
    ObjectFile,
    Ref,
    Stream,
    Value,
    array,
    dictionary,
    string,
)
from editor.exporters.pdf.page import PageWriter, RecordedSheet
from editor.exporters.pdf.pagetree import PageTree
from editor.exporters.pdf.recording import Recorder
from editor.exporters.pdf.refusals import (
    refuse_nesting,
    refuse_taken_inks,
    refuse_transparency,
)
from editor.exporters.pdf.spots import SpotInks, spot_looks
from editor.exporters.pdf.stores import Stores
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
    """A page whose content is being compressed: its dictionary, and how many pages of the issue
    are on it."""

    ref: Ref
    entries: dict[str, Value]
    count: int
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
        self._stores = Stores(self._file, job, level, self._spots)
        self._written = 0
        self._tree = PageTree(self._file, len(job.sheets))
        self._fonts = self._file.reserve()
        self._states = self._file.reserve()
        self._spaces = self._file.reserve()

    def write(self) -> None:
        """All objects of the file."""
        refuse_transparency(self._job.pages, self._job.issue, self._level)
        refuse_taken_inks(self._job.issue)
        refuse_nesting(self._job.pages, self._job.issue, self._level)
        icc = self._press_profile()
        recorder = Recorder(self._job, self._level, self._gatherer)
        recorded = [recorder.record(pages) for pages in self._job.sheets]
        self._stores.expect(picture for each in recorded for picture in each.pictures())
        subsets = cut(self._table, self._workers)
        guide = self._guide(recorded)
        self._write_pages(recorded, guide)
        self._write_resources(subsets)
        self._write_catalog(icc, guide)

    def close(self) -> None:
        """Stop making pictures, and let go of the files that pages were taken from."""
        self._stores.close()

    def _press_profile(self) -> Future[bytes] | None:
        """What the output intent holds, being compressed; a proof has no intent."""
        if not self._level.standard:
            return None
        return self._pack(press_profile(self._job.profile, self._level, self._job.icc))

    def _pack(self, data: bytes) -> Future[bytes]:
        return self._workers.submit(zlib.compress, data, self._level.effort)

    def _guide(self, recorded: Sequence[RecordedSheet]) -> Guide | None:
        """What leads through the file, where the level has links."""
        if not self._level.links:
            return None
        sheets = zip(self._tree.pages, recorded, self._job.sheets, strict=True)
        standing = {
            page.page: Standing(ref, each.sheet.space_of(number), page)
            for ref, each, pages in sheets
            for number, page in enumerate(pages)
        }
        return Guide(self._job.issue, standing)

    def _write_pages(self, recorded: Sequence[RecordedSheet], guide: Guide | None) -> None:
        waiting: deque[_Waiting] = deque()
        for number, each in enumerate(recorded):
            waiting.append(self._start_page(number, each, guide))
            if len(waiting) > AHEAD:
                self._finish_page(waiting.popleft())
        while waiting:
            self._finish_page(waiting.popleft())

    def _start_page(self, number: int, recorded: RecordedSheet, guide: Guide | None) -> _Waiting:
        content = ContentWriter(self._inks, self._gatherer.styles, self._table)
        page = PageWriter(content, self._stores)
        packing = self._pack(page.write(recorded))
        pages = self._job.sheets[number]
        entries = recorded.sheet.boxes()
        entries["Resources"] = self._resources(page.pictures)
        if page.transparent:
            entries["Group"] = dictionary(S="/Transparency", CS=self._inks.space)
        links = guide.links(each.page for each in pages) if guide is not None else ()
        if links:
            entries["Annots"] = array(*links)
        entries["Parent"] = self._tree.parent(number)
        return _Waiting(self._tree.pages[number], entries, len(pages), packing)

    def _resources(self, pictures: Mapping[str, Ref]) -> Value:
        entries: dict[str, Value] = {
            "Font": self._fonts,
            "ExtGState": self._states,
            "ColorSpace": self._spaces,
        }
        if pictures:
            entries["XObject"] = dictionary(**pictures)
        return dictionary(**entries)

    def _finish_page(self, page: _Waiting) -> None:
        packed = page.content.result()
        content = self._file.add(Stream(packed, "FlateDecode"))
        self._file.put(page.ref, dictionary(Type="/Page", Contents=content, **page.entries))
        self._written += page.count
        if self._job.progress is not None:
            self._job.progress(self._written, len(self._job.pages))

    def _write_resources(self, subsets: Sequence[Subset]) -> None:
        fonts: dict[str, Value] = {}
        for subset in subsets:
            fonts |= embed(self._file, subset, self._table)
        self._file.put(self._fonts, dictionary(**fonts))
        self._inks.write(self._file, self._spots, self._states, self._spaces)

    def _write_catalog(self, icc: Future[bytes] | None, guide: Guide | None) -> None:
        entries: dict[str, Value] = {}
        if icc is not None:
            intent = output_intent(self._file, self._job.profile, icc.result())
            entries["OutputIntents"] = array(intent)
        if guide is not None:
            entries["Outlines"] = guide.write_bookmarks(self._file)
            entries["PageMode"] = "/UseOutlines"
        identity = self._identity()
        metadata = Stream(packet(identity), entries={"Type": "/Metadata", "Subtype": "/XML"})
        root = dictionary(
            Type="/Catalog",
            Pages=self._tree.write(),
            Lang=string("zh-CN"),
            Metadata=self._file.add(metadata),
            ViewerPreferences=dictionary(DisplayDocTitle="true"),
            **entries,
        )
        ids = (identity.document, identity.instance)
        self._file.close(self._file.add(root), self._file.add(info(identity)), ids)

    def _identity(self) -> Identity:
        """The same pages of an issue are one document; each file of it is another instance."""
        job, title = self._job, plain_title(self._job.title)
        pages = " ".join(page.page for page in job.pages)
        document = f"{title} {job.issue.info.date} {job.issue.info.serial} {pages}".encode()
        said = f"{job.when.isoformat()} {self._level.standard}".encode()
        instance = b"%s %s" % (self._file.digest, said)
        return Identity(title, job.when, _hex(document), _hex(instance), self._level)


def _hex(data: bytes) -> str:
    return hashlib.md5(data, usedforsecurity=False).hexdigest()
