"""What a picture file is, told from its head: kind, size, colours, transparency."""

from pathlib import Path

from PIL import Image

from editor.model.photo import is_vector
from editor.pictures.clipping import has_clipping
from editor.pictures.icc import described, fits
from editor.pictures.opening import PictureError, opened, upright_size
from editor.pictures.picturefile import Colors, Probe, colors_of
from editor.values.language import Words

__all__ = ["Colors", "PictureError", "Probe", "probe"]


def probe(path: Path, page: int = 0) -> Probe:
    """What a picture file is; ``page`` is that of a PDF, counted from 0. Pixels are not read.

    Raises PictureError for what cannot be printed.
    """
    if is_vector(path.name):
        from editor.pictures.placed import probe_placed  # noqa: PLC0415  (loads much)

        return probe_placed(path, page)
    with opened(path) as image:
        icc = image.info.get("icc_profile") or b""
        colors = colors_of(image.mode)
        usable = bool(icc) and fits(icc, colors)
        width, height = upright_size(image)
        return Probe(
            (image.format or "").lower().replace("mpo", "jpeg"),
            width,
            height,
            colors,
            described(icc) if usable else "",
            image.has_transparency_data,
            has_clipping(image),
            faults=_faults(image, path.name, wrong_profile=bool(icc) and not usable),
        )


def _faults(image: Image.Image, name: str, *, wrong_profile: bool) -> tuple[tuple[str, Words], ...]:
    faults: list[tuple[str, Words]] = []
    if wrong_profile:
        words = Words(
            f"图片“{name}”内嵌的颜色特性文件不能用，按没有特性文件处理。请核对颜色。",
            f"The colour profile in “{name}” cannot be used and is ignored. Check its colours.",
        )
        faults.append(("profile", words))
    if image.format in {"WEBP", "PNG"} and getattr(image, "n_frames", 1) > 1:
        words = Words(
            f"图片“{name}”是动画，只印第一幅画面。",
            f"“{name}” is an animation; its first picture is printed.",
        )
        faults.append(("frames", words))
    return tuple(faults)
