"""The inks of single sRGB colours, as drawings use them."""

from PIL import Image

from editor.pictures.inks import Inks
from editor.values.color import Cmyk


class RgbInks:
    """sRGB colours in the inks of ``icc``, at most ``limit`` together: black is black ink alone,
    grey a screen of it."""

    def __init__(self, icc: bytes, limit: float) -> None:
        self._inks = Inks(icc, limit)
        self._known: dict[tuple[int, int, int], Cmyk] = {}

    def __call__(self, red: int, green: int, blue: int) -> Cmyk:
        """The inks of a colour, 0 to 255 each."""
        key = (red, green, blue)
        if key not in self._known:
            self._known[key] = self._converted(key)
        return self._known[key]

    def _converted(self, rgb: tuple[int, int, int]) -> Cmyk:
        if len(set(rgb)) == 1:
            (gray,) = self._inks.black(Image.new("L", (1, 1), rgb[0])).tobytes()
            return Cmyk(0, 0, 0, 1 - gray / 255 if rgb[0] else 1)
        c, m, y, k = self._inks.printed(Image.new("RGB", (1, 1), rgb), b"").tobytes()
        return Cmyk(c / 255, m / 255, y / 255, k / 255)
