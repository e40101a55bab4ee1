"""A picture being drawn: gradients, shapes, light and shadow on a supersampled ground."""

import itertools
import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

Xy = tuple[float, float]
Rgb = tuple[int, int, int]


def mix(first: Rgb, second: Rgb, share: float) -> Rgb:
    """The colour between two, 0 for the first and 1 for the second."""
    return tuple(round(a + (b - a) * share) for a, b in zip(first, second, strict=True))  # type: ignore[return-value]


class Canvas:
    """A picture in pixels of its final size, drawn ``factor`` times larger."""

    def __init__(self, width: int, height: int, factor: int = 3) -> None:
        self.width, self.height, self.factor = width, height, factor
        self.image = Image.new("RGB", (width * factor, height * factor))

    def sky(self, stops: Sequence[tuple[float, Rgb]]) -> None:
        """A vertical gradient over the whole picture; stops from 0 (top) to 1."""
        rows = np.linspace(0, 1, self.image.height)
        places = [stop for stop, _ in stops]
        bands = [np.interp(rows, places, [rgb[i] for _, rgb in stops]) for i in range(3)]
        column = np.stack(bands, axis=1)[:, None, :]
        full = np.repeat(column, self.image.width, axis=1)
        self.image = Image.fromarray(full.round().astype(np.uint8), "RGB")

    def poly(self, points: Sequence[Xy], fill: Rgb) -> None:
        """A flat polygon."""
        ImageDraw.Draw(self.image).polygon(self._scaled(points), fill=fill)

    def shade(self, points: Sequence[Xy], start: tuple[Xy, Rgb], end: tuple[Xy, Rgb]) -> None:
        """A polygon with a straight gradient between two places."""
        mask, box = self._mask(points)
        if mask is None:
            return
        (x0, y0), (x1, y1) = (self._scaled([start[0], end[0]]))[:2]
        ys, xs = np.mgrid[box[1] : box[3], box[0] : box[2]].astype(np.float32)
        length = (x1 - x0) ** 2 + (y1 - y0) ** 2 or 1
        share = np.clip(((xs - x0) * (x1 - x0) + (ys - y0) * (y1 - y0)) / length, 0, 1)[..., None]
        colors = np.array(start[1]) * (1 - share) + np.array(end[1]) * share
        self.image.paste(Image.fromarray(colors.round().astype(np.uint8), "RGB"), box[:2], mask)

    def rect(self, x: float, y: float, width: float, height: float, fill: Rgb) -> None:
        """A flat upright rectangle."""
        self.poly([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], fill)

    def line(self, start: Xy, end: Xy, width: float, fill: Rgb) -> None:
        """A straight bar with square ends."""
        angle = math.atan2(end[1] - start[1], end[0] - start[0])
        dx, dy = math.sin(angle) * width / 2, -math.cos(angle) * width / 2
        (x0, y0), (x1, y1) = start, end
        self.poly(
            [(x0 + dx, y0 + dy), (x1 + dx, y1 + dy), (x1 - dx, y1 - dy), (x0 - dx, y0 - dy)], fill
        )

    def path(self, points: Sequence[Xy], width: float, fill: Rgb) -> None:
        """A bent bar with round joints."""
        for start, end in itertools.pairwise(points):
            self.line(start, end, width, fill)
        for x, y in points:
            self.oval(x, y, width / 2, width / 2, fill)

    def oval(self, x: float, y: float, rx: float, ry: float, fill: Rgb) -> None:
        """An ellipse around a middle."""
        f = self.factor
        box = [(x - rx) * f, (y - ry) * f, (x + rx) * f, (y + ry) * f]
        ImageDraw.Draw(self.image).ellipse(box, fill=fill)

    def glow(self, x: float, y: float, radius: float, light: tuple[Rgb, float]) -> None:
        """Soft light around a place: colour and strength from 0 to 1, screened on."""
        self._radiate((x, y), (radius, radius), light, screened=True)

    def mist(self, middle: Xy, reach: Xy, veil: tuple[Rgb, float]) -> None:
        """A soft oval of colour laid over a place."""
        self._radiate(middle, reach, veil, screened=False)

    def _radiate(self, middle: Xy, reach: Xy, light: tuple[Rgb, float], *, screened: bool) -> None:
        f, (x, y), (rx, ry) = self.factor, middle, reach
        box = self._clip((x - rx) * f, (y - ry) * f, (x + rx) * f, (y + ry) * f)
        if box[0] >= box[2] or box[1] >= box[3]:
            return
        ys, xs = np.mgrid[box[1] : box[3], box[0] : box[2]].astype(np.float32)
        far = np.hypot((xs - x * f) / (rx * f), (ys - y * f) / (ry * f))
        power = (np.clip(1 - far, 0, 1) ** 2 * light[1])[..., None]
        under = np.asarray(self.image.crop(box), dtype=np.float32) / 255
        color = np.array(light[0], dtype=np.float32) / 255
        lit = 1 - (1 - under) * (1 - power * color) if screened else under + (color - under) * power
        self.image.paste(Image.fromarray((lit * 255).round().astype(np.uint8), "RGB"), box[:2])

    def shadow(
        self, points: Sequence[Xy], blur: float, dark: float, tone: Rgb = (46, 52, 84)
    ) -> None:
        """A soft shadow multiplied on; ``dark`` from 0 to 1."""
        f = self.factor
        scaled, pad = self._scaled(points), int(blur * f * 3) + 2
        xs, ys = [p[0] for p in scaled], [p[1] for p in scaled]
        box = self._clip(min(xs) - pad, min(ys) - pad, max(xs) + pad, max(ys) + pad)
        if box[0] >= box[2] or box[1] >= box[3]:
            return
        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        moved = [(px - box[0], py - box[1]) for px, py in scaled]
        ImageDraw.Draw(mask).polygon(moved, fill=round(255 * dark))
        mask = mask.filter(ImageFilter.GaussianBlur(blur * f)) if blur else mask
        under = self.image.crop(box)
        shaded = ImageChops.multiply(under, Image.new("RGB", under.size, tone))
        self.image.paste(shaded, box[:2], mask)

    def veil(self, top: float, bottom: float, color: Rgb, strength: tuple[float, float]) -> None:
        """Haze over the rows from ``top`` to ``bottom``, its strength going from one to another."""
        f = self.factor
        rows = np.linspace(strength[0], strength[1], max(1, round((bottom - top) * f)))
        alpha = np.repeat((rows * 255).round().astype(np.uint8)[:, None], self.image.width, axis=1)
        self.image.paste(color, (0, round(top * f)), Image.fromarray(alpha, "L"))

    def soften(self, top: float, bottom: float, blur: float) -> None:
        """The rows between out of focus."""
        f = self.factor
        box = (0, round(top * f), self.image.width, round(bottom * f))
        part = self.image.crop(box).filter(ImageFilter.GaussianBlur(blur * f))
        self.image.paste(part, box[:2])

    def save(self, to: Path, profile: bytes, *, grain: float = 2.2, seed: int = 1) -> None:
        """The picture at its final size with a little grain, as JPEG at 300 ppi."""
        small = self.image.resize((self.width, self.height), Image.Resampling.BOX)
        noise = np.random.default_rng(seed).normal(0, grain, (self.height, self.width, 1))
        pixels = np.clip(np.asarray(small, dtype=np.float32) + noise, 0, 255)
        out = Image.fromarray(pixels.round().astype(np.uint8), "RGB")
        out.save(to, "JPEG", quality=86, subsampling=0, dpi=(300, 300), icc_profile=profile)

    def _scaled(self, points: Sequence[Xy]) -> list[Xy]:
        return [(x * self.factor, y * self.factor) for x, y in points]

    def _clip(self, x0: float, y0: float, x1: float, y1: float) -> tuple[int, int, int, int]:
        width, height = self.image.size
        return (max(0, int(x0)), max(0, int(y0)), min(width, int(x1) + 1), min(height, int(y1) + 1))

    def _mask(self, points: Sequence[Xy]) -> tuple[Image.Image | None, tuple[int, int, int, int]]:
        scaled = self._scaled(points)
        xs, ys = [p[0] for p in scaled], [p[1] for p in scaled]
        box = self._clip(min(xs), min(ys), max(xs), max(ys))
        if box[0] >= box[2] or box[1] >= box[3]:
            return None, box
        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        ImageDraw.Draw(mask).polygon([(x - box[0], y - box[1]) for x, y in scaled], fill=255)
        return mask, box
