"""Damaged picture files by the thousand: ``python -m tests.fuzz.pictures [CASES [FIRST]]``.

Every case spoils one picture in a way that its number decides. Looking at it and making it ready
for the press must succeed or raise PictureError, within seconds.
"""

import io
import random
import tempfile
from pathlib import Path

from PIL import Image, ImageCms

from editor.model.frame import Cutout
from editor.model.output import COATED, X4
from editor.pictures.icc import read_icc
from editor.pictures.opening import PictureError
from editor.pictures.press import Darkroom, Press, Wanted
from editor.pictures.probe import probe
from editor.values.geometry import Rect, Size
from tests.fuzz.cases import main, run_cases
from tests.fuzz.spoiling import spoiled

SECONDS = 20
KINDS = {".jpg": "JPEG", ".png": "PNG", ".tif": "TIFF", ".webp": "WEBP", ".bmp": "BMP"}
WANTED = [
    Wanted(Rect(0, 0, 1, 1), Size(100, 60), cutout=cutout)
    for cutout in (Cutout.NONE, Cutout.PATH, Cutout.ALPHA)
]


def originals():
    """A small picture of each kind, by file name."""
    rng = random.Random(0)
    rgb = Image.frombytes("RGB", (60, 40), rng.randbytes(7200))
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    kinds = {
        "rgb.jpg": (rgb, {"quality": 80, "icc_profile": srgb}),
        "progressive.jpg": (rgb, {"progressive": True}),
        "cmyk.jpg": (rgb.convert("CMYK"), {}),
        "rgb.png": (rgb, {"icc_profile": srgb}),
        "palette.png": (rgb.convert("P"), {"transparency": 3}),
        "alpha.png": (Image.merge("RGBA", (*rgb.split(), rgb.getchannel(0))), {}),
        "rgb.tif": (rgb, {"compression": "tiff_lzw"}),
        "cmyk.tif": (rgb.convert("CMYK"), {"compression": "tiff_adobe_deflate"}),
        "line.tif": (rgb.convert("1"), {"compression": "group4"}),
        "rgb.webp": (rgb, {"lossless": True}),
        "gray.bmp": (rgb.convert("L"), {}),
    }
    return {name: _encoded(name, *kind) for name, kind in kinds.items()}


def _encoded(name, image, options):
    out = io.BytesIO()
    image.save(out, KINDS[Path(name).suffix], **options)
    return out.getvalue()


def run_case(number, files, folder, darkroom):
    """Spoils a picture and uses it: ``refused`` or ``used``."""
    rng = random.Random(number)
    name = rng.choice(sorted(files))
    data = spoiled(files[name], rng)
    path = folder / name
    path.write_bytes(data)
    try:
        probe(path)
        darkroom.make(path, data, rng.choice(WANTED))
    except PictureError as error:
        if name not in error.words.zh or name not in error.words.en:
            raise AssertionError("the sentence does not name the file") from error
        return "refused"
    return "used"


def run(cases, first=0):
    """How many cases went which way, and the slowest in seconds."""
    files = originals()
    darkroom = Darkroom(Press.of(COATED, X4, read_icc(COATED.icc)))
    with tempfile.TemporaryDirectory() as folder:
        return run_cases(
            lambda number: run_case(number, files, Path(folder), darkroom),
            cases,
            first,
            seconds=SECONDS,
        )


if __name__ == "__main__":
    main(run)
