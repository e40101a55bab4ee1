"""Which state of a page a proof shows: a short digest of all that is to be seen on it."""

import hashlib

from editor.display.recorder import dump
from editor.layout.report import PageLayout
from editor.model.frame import PhotoFrame, leaves
from editor.model.issue import Issue

DIGITS = 8
"""Hexadecimal digits: enough to tell the proofs of a page apart."""


def state_of(issue: Issue, layout: PageLayout) -> str:
    """The digest: the same for the same page on every machine, another when anything on it has
    changed by a hundredth of a point, or a picture's file."""
    digest = hashlib.sha256(dump(layout.display).encode())
    page = issue.page(layout.page)
    for frame in leaves(page.frames) if page is not None else ():
        photo = issue.photo(frame.photo) if isinstance(frame, PhotoFrame) else None
        if photo is not None:
            digest.update(f"{photo.file}:{photo.fingerprint}\n".encode())
    return digest.hexdigest()[:DIGITS]
