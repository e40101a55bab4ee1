"""Pictures made for a press: several at once in other processes, and those of last time again."""

import hashlib
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from pathlib import Path

from editor.pictures.cache import PictureCache, picture_key
from editor.pictures.opening import PictureError, opened, read_file
from editor.pictures.press import Darkroom, Press, Wanted
from editor.pictures.raster import Raster
from editor.values.language import Words

WORTH = 60_000_000
"""Pixels to be decoded from which other processes are worth the time that they take to start."""
PROCESSES = 2
"""More would need more memory than an office machine should be asked for."""
FOUR_INKS = 4
AHEAD = 6
"""So many pictures are made before they are fetched."""

Order = tuple[Path, Wanted]
REFUSED = (OSError, RuntimeError, AssertionError, ValueError)
"""What a system says that does not let this process start others."""


class Workshop:
    """Makes pictures. Say what will be fetched, in that order, then fetch it; ``close`` at the
    end, whatever happened. Raises ProfileError when the press has no usable profile."""

    def __init__(self, press: Press, cache: PictureCache, worth: int = WORTH) -> None:
        self._darkroom = Darkroom(press)
        self._cache = cache
        self._worth = worth
        self._digests: dict[Path, bytes] = {}
        self._pool: ProcessPoolExecutor | None = None
        self._waiting: deque[Order] = deque()
        self._begun: dict[Order, Future[Raster | Words]] = {}

    def expect(self, orders: Sequence[Order]) -> None:
        """What will be fetched, each once. Other processes begin when there is enough to do."""
        costs = {order: self._cost(order) for order in orders}
        if sum(costs.values()) < self._worth or (os.cpu_count() or 1) < 2:
            return
        self._waiting.extend(order for order in orders if costs[order])
        self._pool = _pool()
        self._go_on()

    def fetch(self, path: Path, wanted: Wanted) -> Raster:
        """The picture. Raises PictureError."""
        order = (path, wanted)
        future = self._begun.pop(order, None)
        if future is None:
            return self._make(order)
        try:
            made = future.result()
        except BrokenProcessPool:
            self.close()
            return self._make(order)
        self._go_on()
        if isinstance(made, Words):
            raise PictureError(made)
        self._cache.put(self._key(order), made)
        return made

    def close(self) -> None:
        """End what is being made; wait for the other processes to be gone."""
        pool, self._pool = self._pool, None
        self._waiting.clear()
        self._begun.clear()
        if pool is not None:
            pool.shutdown(cancel_futures=True)
        self._cache.tidy()

    def _make(self, order: Order) -> Raster:
        path, wanted = order
        data = read_file(path)
        raster = self._darkroom.untouched(path, data, wanted)
        if raster is not None and raster.channels < FOUR_INKS:
            return raster
        key = self._key(order, data)
        raster = self._cache.get(key)
        if raster is None:
            raster = self._darkroom.make(path, data, wanted)
            self._cache.put(key, raster)
        return raster

    def _go_on(self) -> None:
        """Keep some pictures in the making."""
        while self._pool is not None and self._waiting and len(self._begun) < AHEAD:
            order = self._waiting.popleft()
            try:
                self._begun[order] = self._pool.submit(_made, self._darkroom.press, *order)
            except REFUSED:
                self._pool.shutdown(wait=False)
                self._pool = None

    def _cost(self, order: Order) -> int:
        """How many pixels must be decoded; none when the picture is there or cannot be read."""
        path, wanted = order
        try:
            with opened(path) as image:
                pixels = image.width * image.height
                if image.mode != "CMYK" and self._darkroom.stays(image, wanted):
                    return 0
            return 0 if self._cache.has(self._key(order)) else pixels
        except PictureError:
            return 0

    def _key(self, order: Order, data: bytes | None = None) -> str:
        path, wanted = order
        if path not in self._digests:
            content = read_file(path) if data is None else data
            self._digests[path] = hashlib.sha256(content).digest()
        return picture_key(self._digests[path], wanted, self._darkroom.press)


def _pool() -> ProcessPoolExecutor | None:
    """Processes that make pictures; None when there cannot be any."""
    if multiprocessing.current_process().daemon:
        return None
    context = multiprocessing.get_context("spawn")
    try:
        return ProcessPoolExecutor(PROCESSES, context, _begin)
    except REFUSED:
        return None


def _begin() -> None:
    """The first thing that another process does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A process that was killed tells nobody; whoever works for it must not stay."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _made(press: Press, path: Path, wanted: Wanted) -> Raster | Words:
    """A picture, or why there is none: errors do not travel well between processes."""
    try:
        return _darkroom(press).make(path, read_file(path), wanted)
    except PictureError as error:
        return error.words


@lru_cache(1)
def _darkroom(press: Press) -> Darkroom:
    """The one of a process that works for another; its colour tables take time to compute."""
    return Darkroom(press)
