"""A disk that fills up: files that are opened to be written take only so many bytes in all."""

import errno
import io
import os
from pathlib import Path


def fill_disk(monkeypatch, room: int) -> None:
    """From now on new files of ``Path.open`` have ``room`` bytes together."""
    left = [room]
    usual = Path.open

    class Limited(io.FileIO):
        def write(self, data):
            left[0] -= len(data)
            if left[0] < 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return super().write(data)

    def opened(self, mode="r", *arguments, **more):
        if not set(mode) & set("wxa"):
            return usual(self, mode, *arguments, **more)
        return io.BufferedWriter(Limited(self, mode.replace("b", "")))

    monkeypatch.setattr(Path, "open", opened)
