"""A disk that fails at a chosen step, once or from then on."""

import errno
import io
import os
from contextlib import contextmanager
from unittest import mock

STEPS = ("replace", "rename", "unlink", "mkdir", "open", "fsync", "write", "ftruncate", "truncate")


class Disk:
    """Counts the steps that write; step ``fail_at`` fails, and all later ones if ``for_good``."""

    def __init__(self, fail_at, error, for_good):
        self.fail_at = fail_at
        self.error = error
        self.for_good = for_good
        self.steps = 0

    @property
    def failed(self):
        return self.steps > self.fail_at

    def step(self, target):
        if ".lock" in str(target):
            return
        self.steps += 1
        now = self.steps - 1
        if now == self.fail_at or (self.for_good and now > self.fail_at):
            raise OSError(self.error, os.strerror(self.error), str(target))

    def wrapped(self, function):
        def call(target, *args, **kwargs):
            self.step(target)
            return function(target, *args, **kwargs)

        return call

    def opened(self, function):
        def call(target, mode="r", *args, **kwargs):
            if "w" in mode:
                self.step(target)
            return function(target, mode, *args, **kwargs)

        return call


@contextmanager
def failing(fail_at, error=errno.ENOSPC, *, for_good=False):
    disk = Disk(fail_at, error, for_good)
    patches = [mock.patch.object(os, name, disk.wrapped(getattr(os, name))) for name in STEPS]
    patches.append(mock.patch.object(io, "open", disk.opened(io.open)))
    for patch in patches:
        patch.start()
    try:
        yield disk
    finally:
        for patch in patches:
            patch.stop()
