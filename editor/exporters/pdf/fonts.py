"""Embedding: subset font programs and the Type0 fonts, horizontal and vertical, that show them."""

import hashlib
import zlib
from collections.abc import Iterable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass

import numpy as np
import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import PDFDictionary

from editor.exporters.exporter import ExportError
from editor.exporters.pdf.glyphs import SEVERAL, GlyphTable, UsedFace
from editor.exporters.pdf.objects import (
    ObjectFile,
    Ref,
    Stream,
    Value,
    array,
    box,
    dictionary,
    name,
    number,
    packed,
)
from editor.exporters.pdf.tounicode import to_unicode
from editor.fonts.face import Face
from editor.values.language import Words

KEPT = frozenset(
    {"CFF ", "CFF2", "glyf", "loca", "head", "hhea", "hmtx", "maxp", "cvt ", "fpgm", "prep"}
    | {"fvar", "gvar", "cvar", "HVAR", "avar", "MVAR"}
)
"""The tables that an embedded program needs, and those from which its instance is made."""
FLAGS = (
    hb.SubsetFlags.NO_HINTING
    | hb.SubsetFlags.NOTDEF_OUTLINE
    | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    | hb.SubsetFlags.DESUBROUTINIZE
)


LONGEST_ARRAY = 8191
"""The most values in an array (PDF 1.4, appendix C)."""
LONGEST_NAME = 80
"""Characters of a font's own name that are kept: names have room for 127 with what is added."""


@dataclass(frozen=True, slots=True)
class Subset:
    """A face cut down to its shown glyphs. ``glyphs`` pairs each code with the face's glyph id;
    ``packing`` will hold the compressed program."""

    used: UsedFace
    name: str
    glyphs: tuple[tuple[int, int], ...]
    outlines: str
    size: int
    packing: Future[bytes]


def cut(table: GlyphTable, workers: Executor) -> tuple[Subset, ...]:
    """Subset every face and give its glyphs their codes in the table.

    Programs are compressed by ``workers`` meanwhile. Raises ExportError for a font that must not
    be embedded.
    """
    return tuple(_cut(table, used, workers) for used in table.faces)


def _cut(table: GlyphTable, used: UsedFace, workers: Executor) -> Subset:
    face = used.face
    if not face.embeddable:
        family = face.key.family
        raise ExportError(
            Words(
                f"字体“{family}”的许可不允许嵌入 PDF。请换用别的字体。",
                f"The licence of the font “{family}” forbids embedding. Choose another font.",
            )
        )
    shown = np.flatnonzero(table.used[used.base : used.base + used.count]).tolist()
    gids = sorted({0, *shown})
    plan = hb.SubsetPlan(face.hb_face, _wanted(face, gids))
    codes = dict(plan.old_to_new_glyph_mapping)
    for gid in gids:
        table.codes[used.base + gid] = codes[gid]
    program = plan.execute()
    cff = "CFF " in program.table_tags
    data = bytes(program.reference_table("CFF ").data if cff else program.blob.data)
    letters = hashlib.md5(repr((face.postscript_name, gids)).encode(), usedforsecurity=False)
    tag = "".join(chr(65 + byte % 26) for byte in letters.digest()[:6])
    return Subset(
        used,
        f"{tag}+{face.postscript_name[:LONGEST_NAME]}",
        tuple(sorted((codes[gid], gid) for gid in gids)),
        "CFF" if cff else "glyf",
        len(data),
        workers.submit(zlib.compress, data, 6),
    )


def _wanted(face: Face, gids: Iterable[int]) -> hb.SubsetInput:
    wanted = hb.SubsetInput()
    wanted.flags = FLAGS
    tags = set(face.hb_face.table_tags)
    if tags & {"CFF ", "CFF2"}:
        wanted.flags |= hb.SubsetFlags.CFF_IDENTITY_CHARSET
    if "CFF2" in tags:
        wanted.flags |= hb.SubsetFlags.DOWNGRADE_CFF2
    for gid in gids:
        wanted.glyph_set.add(gid)
    for tag in tags - KEPT:
        wanted.drop_table_tag_set.add(int.from_bytes(tag.encode("ascii"), "big"))
    if face.variations:
        wanted.pin_all_axes_to_default(face.hb_face)
    for tag, value in face.variations.items():
        wanted.pin_axis_location(face.hb_face, tag, value)
    return wanted


def embed(file: ObjectFile, subset: Subset, table: GlyphTable) -> dict[str, Ref]:
    """Write a subset face; returns its fonts by resource name: ``F1``, and ``F1V`` if upright."""
    used, cff = subset.used, subset.outlines == "CFF"
    parts: dict[str, Value] = {
        "Type": "/Font",
        "Subtype": "/CIDFontType0" if cff else "/CIDFontType2",
        "BaseFont": name(subset.name),
        "CIDSystemInfo": "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
        "FontDescriptor": file.add(_descriptor(file, subset)),
        "DW": 1000,
        "W": _widths(subset, table),
    }
    if not cff:
        parts["CIDToGIDMap"] = "/Identity"
    if used.upright:
        parts["DW2"] = box(used.face.em_top * 1000, -1000)
    descendant = file.add(dictionary(**parts))
    says = file.add(packed(to_unicode(_texts(subset, table))))
    encodings = {used.resource: "Identity-H"}
    if used.upright:
        encodings[used.resource + "V"] = "Identity-V"
    fonts = {}
    for resource, encoding in encodings.items():
        font = dictionary(
            Type="/Font",
            Subtype="/Type0",
            BaseFont=name(f"{subset.name}-{encoding}" if cff else subset.name),
            Encoding=f"/{encoding}",
            DescendantFonts=array(descendant),
            ToUnicode=says,
        )
        fonts[resource] = file.add(font)
    return fonts


def _descriptor(file: ObjectFile, subset: Subset) -> PDFDictionary:
    face = subset.used.face
    inks = np.array([face.ink(gid) for _, gid in subset.glyphs]) * 1000
    lines = face.hb_font.get_font_extents("ltr")
    cff = subset.outlines == "CFF"
    entries: dict[str, Value] = {"Subtype": "/CIDFontType0C"} if cff else {"Length1": subset.size}
    program = file.add(Stream(subset.packing.result(), "FlateDecode", entries))
    ascent = lines.ascender / face.upem * 1000
    return dictionary(
        Type="/FontDescriptor",
        FontName=name(subset.name),
        Flags=4,
        FontBBox=box(*np.floor(inks[:, :2].min(axis=0)), *np.ceil(inks[:, 2:].max(axis=0))),
        ItalicAngle=0,
        Ascent=round(ascent),
        Descent=round(lines.descender / face.upem * 1000),
        CapHeight=round(ascent * 0.85),
        StemV=80,
        **{"FontFile3" if cff else "FontFile2": program},
    )


def _widths(subset: Subset, table: GlyphTable) -> str:
    """Widths by codes, without those that are one em wide."""
    used = subset.used
    advances = table.advances[used.base : used.base + used.count].tolist()
    widths = [(code, number(advances[gid])) for code, gid in subset.glyphs]
    return _by_runs(widths, [advances[gid] != 1000 for _, gid in subset.glyphs])


def _by_runs(entries: Sequence[tuple[int, str]], told: Sequence[bool]) -> str:
    """``[first [entry …] first [entry …] …]`` of the entries to be told.

    All are told where the runs would be too many for one array, and long runs are cut.
    """
    runs = _runs([entry for entry, tell in zip(entries, told, strict=True) if tell])
    if 2 * len(runs) > LONGEST_ARRAY:
        runs = _runs(entries)
    told_runs = (f"{first}[{' '.join(texts)}]" for first, texts in runs)
    return f"[{' '.join(told_runs)}]"


def _runs(entries: Sequence[tuple[int, str]]) -> list[tuple[int, list[str]]]:
    """The first code and the texts of entries whose codes follow each other."""
    runs: list[tuple[int, list[str]]] = []
    for code, text in entries:
        first, texts = runs[-1] if runs else (-1, [])
        if first + len(texts) == code and 0 < len(texts) < LONGEST_ARRAY:
            texts.append(text)
        else:
            runs.append((code, [text]))
    return runs


def _texts(subset: Subset, table: GlyphTable) -> list[tuple[int, str]]:
    used = subset.used
    chars = table.chars[used.base : used.base + used.count].tolist()
    texts = []
    for code, gid in subset.glyphs:
        char = chars[gid]
        text = used.words.get(used.base + gid, "") if char in {0, SEVERAL} else chr(char)
        if text:
            texts.append((code, text))
    return texts
