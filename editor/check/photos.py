"""Checks of photos: missing, changed or too coarse files, colours and cut-outs at the level."""

from collections.abc import Iterator
from dataclasses import replace
from math import hypot
from typing import NamedTuple

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding, fixed_by
from editor.check.sheet import Area, Sheet
from editor.display.items import Picture
from editor.edit.frames import SetFrame
from editor.edit.photos import SetPhoto
from editor.layout.report import MissingPhoto
from editor.model.frame import Cutout, PhotoFrame
from editor.model.output import PhotoColors
from editor.model.photo import Photo
from editor.pictures.picturefile import Colors, Probe
from editor.values.language import Words
from editor.values.units import format_mm

INCH = 72.0
SLACK = 0.5
"""Pixels per inch of rounding."""


class Shown(NamedTuple):
    """A photo on the page: its frame, what lies in its file, and where it is painted."""

    frame: PhotoFrame
    photo: Photo
    probe: Probe | None
    area: Area
    picture: Picture


def missing_photos(page: Sheet, context: Context) -> Iterator[Finding]:
    """Photo frames that print as a marked area."""
    for fact in page.facts:
        if not isinstance(fact, MissingPhoto):
            continue
        match fact.cause:
            case "missing":
                zh = f"找不到照片文件“{fact.file}”。"
                en = f"the photo file “{fact.file}” is missing."
            case "broken":
                zh = f"照片文件“{fact.file}”已损坏或不是图片，无法读取。"
                en = f"the photo file “{fact.file}” is damaged or no picture."
                photo = context.issue.photo(fact.photo)
                fault = context.sources.fault(photo) if photo is not None else None
                zh, en = (fault.zh, fault.en) if fault is not None else (zh, en)
            case _:
                zh, en = "有一个图片框没有放照片。", "a photo frame shows no photo."
        words = on_page(context.page_words(page.page), zh, en)
        yield finding(f"photo.{fact.cause}", words, page.page, fact.frame)


def changed_photos(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Photos whose file is not the one that was placed."""
    for shown in _shown(sheet, context):
        photo, now = shown.photo, context.sources.fingerprint(shown.photo)
        if not now or not photo.fingerprint or now == photo.fingerprint:
            continue
        words = Words(
            f"照片文件“{photo.file}”在上版以后被换过或改过，请看清是不是要用的那一张。",
            f"the file “{photo.file}” was changed since it was placed; make sure that it is "
            "the picture you want.",
        )
        size = (photo.width, photo.height)
        if shown.probe is not None:
            size = (shown.probe.width, shown.probe.height)
        accepted = replace(photo, fingerprint=now, width=size[0], height=size[1])
        told = _told("photo.changed", shown, words, sheet, context)
        yield fixed_by(told, SetPhoto(accepted), "就用现在的文件", "Use the file as it is now")


def coarse_photos(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Photos of fewer pixels per inch than the profile wants, as they are cropped and scaled."""
    profile = context.profile
    for shown in _shown(sheet, context):
        if shown.photo.is_vector:
            continue
        found = _resolution(shown)
        if found is None:
            continue
        line = shown.probe is not None and shown.probe.colors is Colors.LINE
        wanted = profile.line_ppi if line else profile.ppi_low
        if found >= wanted - SLACK:
            continue
        code, least = ("photo.ppi-line", wanted) if line else ("photo.ppi-low", wanted)
        if not line and found < profile.ppi_least - SLACK:
            code, least = "photo.ppi-least", profile.ppi_least
        width = format_mm(shown.area.bounds.width * found / wanted, 0)
        what = Words("线条图", "line art") if line else Words("照片", "the photo")
        words = Words(
            f"{what.zh}“{shown.photo.file}”只有 {found:.0f}ppi（至少 {least:.0f}）；"
            f"请缩到 {width} 宽以内，或换大图。",
            f"{what.en} “{shown.photo.file}” has only {found:.0f} ppi ({least:.0f} at least); "
            f"show it no wider than {width}, or get a larger file.",
        )
        yield _told(code, shown, words, sheet, context)


def photo_colors(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """What becomes of photos that are not in the printer's inks."""
    keeps = context.profile.colors is PhotoColors.KEEP and context.level.icc_colours
    for shown in _shown(sheet, context):
        probe, file = shown.probe, shown.photo.file
        if probe is None or shown.photo.is_vector:
            continue
        if probe.colors in (Colors.RGB, Colors.LAB) and not keeps:
            words = Words(
                f"照片“{file}”是 RGB 图，导出时转成油墨色。",
                f"the photo “{file}” is RGB; it is converted to inks on export.",
            )
            yield _told("photo.rgb", shown, words, sheet, context)
        if not probe.profile and probe.colors in (Colors.RGB, Colors.CMYK, Colors.GRAY):
            taken = "sRGB" if probe.colors is Colors.RGB else context.profile.condition
            words = Words(
                f"照片“{file}”没有颜色特性文件，当作 {taken}。",
                f"the photo “{file}” has no colour profile; it is taken for {taken}.",
            )
            yield _told("photo.untagged", shown, words, sheet, context)


def cutouts(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Transparent photos that the level forbids, and clipping paths that are not there."""
    for shown in _shown(sheet, context):
        probe, cutout = shown.probe, shown.picture.cutout
        if cutout is Cutout.ALPHA and not context.level.transparency:
            words = Words(
                f"照片“{shown.photo.file}”是透明抠图，{context.level.standard} 不许有透明。"
                "请改放在白底上，或用带路径的抠图，或改用 PDF/X-4。",
                f"the photo “{shown.photo.file}” is a transparent cut-out, which "
                f"{context.level.standard} forbids. Put it on white, cut it along a path, or "
                "use PDF/X-4.",
            )
            yield _whole(_told("photo.alpha", shown, words, sheet, context), shown, sheet)
        elif cutout is Cutout.PATH and probe is not None and not probe.path:
            words = Words(
                f"照片“{shown.photo.file}”没有剪切路径，抠不出来。",
                f"the photo “{shown.photo.file}” has no clipping path to be cut along.",
            )
            yield _whole(_told("photo.path", shown, words, sheet, context), shown, sheet)


def picture_faults(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """What a printer would not accept of a picture file of pixels."""
    for shown in _shown(sheet, context):
        if shown.probe is None or shown.photo.is_vector:
            continue
        for code, words in shown.probe.faults:
            yield _told(f"picture.{code}", shown, words, sheet, context)


def _whole(found: Finding, shown: Shown, sheet: Sheet) -> Finding:
    edit = SetFrame(sheet.page, replace(shown.frame, cutout=Cutout.NONE))
    return fixed_by(found, edit, "放在白底上", "Put it on white")


def _resolution(shown: Shown) -> float | None:
    """Pixels per inch as painted, across or down, whichever is less; None when not known."""
    picture, matrix = shown.picture, shown.area.matrix
    size = (shown.photo.width, shown.photo.height)
    if shown.probe is not None:
        size = (shown.probe.width, shown.probe.height)
    across = picture.rect.width * hypot(matrix.a, matrix.b) / INCH
    down = picture.rect.height * hypot(matrix.c, matrix.d) / INCH
    if min(*size, across, down) <= 0:
        return None
    return min(size[0] * picture.crop.width / across, size[1] * picture.crop.height / down)


def _shown(sheet: Sheet, context: Context) -> Iterator[Shown]:
    for area, picture in sheet.pictures():
        frame = sheet.model.frame(area.frame) if sheet.model is not None else None
        if isinstance(frame, PhotoFrame):
            photo = context.issue.photo(frame.photo)
            if photo is not None:
                yield Shown(frame, photo, context.sources.probe(photo), area, picture)


def _told(code: str, shown: Shown, words: Words, sheet: Sheet, context: Context) -> Finding:
    place = on_page(context.page_words(sheet.page), words.zh, words.en)
    return finding(code, place, sheet.page, shown.frame.box.id)
