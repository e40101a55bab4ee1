"""Pictures that go into a PDF as their files hold them, not a pixel decoded."""

from editor.pictures.jpeg import JpegError, read_head, without_notes
from editor.pictures.png import PngError, read_png
from editor.pictures.raster import Raster


def original(kind: str, data: bytes, turn: int) -> Raster | None:
    """The data of a JPEG or PNG file as they are; None when a PDF cannot hold them so."""
    try:
        match kind:
            case "JPEG" | "MPO":
                return _jpeg(data, turn)
            case "PNG":
                return _png(data, turn)
    except (JpegError, PngError):
        pass
    return None


def _jpeg(data: bytes, turn: int) -> Raster:
    head = read_head(data)
    return Raster(
        without_notes(data),
        "DCTDecode",
        head.width,
        head.height,
        head.components,
        inverted=head.components == 4 and head.adobe,
        turn=turn,
    )


def _png(data: bytes, turn: int) -> Raster:
    png = read_png(data)
    return Raster(
        png.rows,
        "FlateDecode",
        png.width,
        png.height,
        png.channels,
        png.bits,
        png.palette,
        predicted=True,
        turn=turn,
    )
