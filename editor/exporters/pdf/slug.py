"""The line beside a page that says what it is: title, date, page, profile, level and time."""

from collections.abc import Sequence
from itertools import groupby

from editor.display.items import Glyphs, PlacedGlyphs, SetLine, TextItem
from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.marks import EVERY_PLATE, INDENT, LENGTH, OFFSET
from editor.fonts.face import Face
from editor.fonts.library import FontLibrary
from editor.layout.report import PageLayout
from editor.model.font import FaceKey
from editor.model.output import Level

FACE = FaceKey("Noto Sans SC", 400)
SIZE = 6.0
GAP = "　"


def page_line(job: ExportJob, pages: Sequence[PageLayout], level: Level) -> str:
    """``周刊　2026-11-23　A01 要闻　新闻纸 冷固轮转 220%　PDF/X-4　2026-11-23 08:00``."""
    shown = (job.issue.page(page.page) for page in pages)
    names = (f"{page.number} {page.name}".strip() for page in shown if page is not None)
    parts = (
        job.title,
        f"{job.issue.info.date:%Y-%m-%d}",
        "、".join(names),
        job.profile.words.zh,
        level.standard or level.name,
        f"{job.when:%Y-%m-%d %H:%M}",
    )
    return GAP.join(part for part in parts if part)


def set_page_line(
    text: str, fonts: FontLibrary, room: float, bottom: float
) -> tuple[TextItem, ...]:
    """The line below the bleed, whose lower edge is ``bottom``; smaller where the room is narrow.

    Characters that no font has are left out.
    """
    if not fonts.families or room <= 0:
        return ()
    known = [(char, face) for char in text if (face := fonts.face_for(char, FACE)) is not None]
    length = sum(face.advance(face.gid(char)) for char, face in known)
    size = min(SIZE, room / max(length, 1.0))
    runs: list[PlacedGlyphs] = []
    at = 0.0
    for face, pairs in groupby(known, lambda pair: pair[1]):
        run = _run(face, "".join(char for char, _ in pairs), size)
        runs.append(PlacedGlyphs(at, 0.0, run))
        at += run.length
    baseline = bottom + OFFSET + LENGTH / 2 + size * 0.38
    line = SetLine(0, len(known), (), at, size * 0.88, size * 0.12, tuple(runs))
    return (TextItem(INDENT, baseline, line),)


def _run(face: Face, text: str, size: float) -> Glyphs:
    ids = tuple(face.gids(text))
    offsets, at = [], 0.0
    for gid in ids:
        offsets.append(at)
        at += face.advance(gid) * size
    return Glyphs(face.key, size, EVERY_PLATE, ids, tuple(offsets), text, at)
