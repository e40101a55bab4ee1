"""Made pictures kept on the disk, so that the next export does not make them again.

Nothing here may stop an export: what cannot be read is made again, what cannot be written is not
kept. Several processes may use the folder at once, since files take their names when whole.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, replace
from pathlib import Path

from platformdirs import user_cache_path

from editor.model.frame import Cutout
from editor.pictures.press import Press, Space, Wanted
from editor.pictures.raster import Raster
from editor.values.geometry import Rect
from editor.values.path import Path as Outline

MOST = 1 << 30
"""Bytes that are kept at most; what was not used for longest goes first."""
LEAVE = 0.8
"""The share of them that is left when room is made."""
FORMAT = b"banxin picture 1\n"
ENDING = ".picture"
DIGEST = 32
PLAIN = frozenset(each.name for each in fields(Raster)) - {
    "data", "palette", "icc", "part", "mask", "clip",
}  # fmt: skip
"""What a head says as it is."""


def cache_folder() -> Path:
    """The user's folder for made pictures."""
    return user_cache_path("banxin", appauthor=False) / "pictures"


def picture_key(content: bytes, wanted: Wanted, press: Press) -> str:
    """The name of a made picture: ``content`` is the digest of the file, the rest all settings
    that it depends on; levels that differ in nothing else share their pictures."""
    icc = hashlib.sha256(press.icc).hexdigest()
    settings = replace(
        press,
        icc=b"",
        alpha=press.alpha and wanted.cutout is Cutout.ALPHA,
        icc_version=press.icc_version if press.space is Space.KEEP else 0,
    )
    said = repr((FORMAT, content, wanted, icc, settings))
    return hashlib.sha256(said.encode()).hexdigest()


class PictureCache:
    """The made pictures of a folder; without one nothing is kept."""

    def __init__(self, folder: Path | None, most: int = MOST) -> None:
        self._folder = folder
        self._most = most
        self._added = False

    def get(self, key: str) -> Raster | None:
        """A picture that was made before."""
        if self._folder is None:
            return None
        path = self._folder / (key + ENDING)
        try:
            raster = unpacked(path.read_bytes())
        except (OSError, ValueError, KeyError, TypeError):
            return None
        with suppress(OSError):
            os.utime(path)
        return raster

    def has(self, key: str) -> bool:
        """Whether such a picture was made before, as far as the folder tells."""
        return self._folder is not None and (self._folder / (key + ENDING)).is_file()

    def put(self, key: str, raster: Raster) -> None:
        """Keep a picture."""
        if self._folder is None:
            return
        path = self._folder / (key + ENDING)
        draft = path.with_name(f".{os.getpid()}-{os.urandom(4).hex()}.part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(packed(raster))
            draft.replace(path)
            self._added = True
        except OSError:
            with suppress(OSError):
                draft.unlink(missing_ok=True)

    def tidy(self) -> None:
        """Make room, when something was added."""
        if self._folder is None or not self._added:
            return
        self._added = False
        found = sorted(_sized(self._folder))
        total = sum(size for _, size, _ in found)
        if total <= self._most:
            return
        for _, size, path in found:
            if total <= self._most * LEAVE:
                return
            with suppress(OSError):
                path.unlink()
                total -= size


def packed(raster: Raster) -> bytes:
    """A picture as bytes that tell when they are damaged."""
    layers = [raster, raster.mask] if raster.mask is not None else [raster]
    head = json.dumps([_head(layer) for layer in layers]).encode()
    parts = [part for each in layers for part in (each.data, each.palette, each.icc)]
    body = b"".join((head, b"\n", *parts))
    return FORMAT + hashlib.sha256(body).digest() + body


def unpacked(data: bytes) -> Raster:
    """The picture in such bytes. Raises ValueError, KeyError or TypeError for others."""
    digest, body = data[len(FORMAT) :][:DIGEST], data[len(FORMAT) + DIGEST :]
    if not data.startswith(FORMAT) or hashlib.sha256(body).digest() != digest:
        raise ValueError
    head, _, rest = body.partition(b"\n")
    layers, at = [], 0
    for said in json.loads(head):
        parts = []
        for size in said.pop("sizes"):
            parts.append(rest[at : at + size])
            at += size
        layers.append(_layer(said, *parts))
    return replace(layers[0], mask=layers[1] if len(layers) > 1 else None)


def _head(raster: Raster) -> dict[str, object]:
    said: dict[str, object] = {name: getattr(raster, name) for name in sorted(PLAIN)}
    part = raster.part
    said["part"] = [part.x, part.y, part.width, part.height]
    said["clip"] = raster.clip.commands if raster.clip is not None else None
    said["sizes"] = [len(raster.data), len(raster.palette), len(raster.icc)]
    return said


def _layer(said: dict[str, object], data: bytes, palette: bytes, icc: bytes) -> Raster:
    part, clip = said.pop("part"), said.pop("clip")
    if not isinstance(part, list):
        raise TypeError
    outline = None
    if isinstance(clip, list):
        outline = Outline(tuple((kind, tuple(values)) for kind, values in clip))
    plain: dict[str, object] = {**said, "part": Rect(*part), "clip": outline}
    return Raster(data=data, palette=palette, icc=icc, **plain)  # type: ignore[arg-type]


def _sized(folder: Path) -> Iterator[tuple[float, int, Path]]:
    """The files of a folder: when each was last used, and its size."""
    with suppress(OSError):
        for path in folder.iterdir():
            with suppress(OSError):
                about = path.stat()
                yield about.st_mtime, about.st_size, path
