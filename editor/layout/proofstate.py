"""Which state of a page a proof shows: a short digest of all that is to be seen on it."""

import hashlib

from editor.display.items import Glyphs
from editor.display.painter import replay
from editor.display.recorder import Recorder
from editor.layout.report import PageLayout
from editor.model.frame import PhotoFrame, leaves
from editor.model.issue import Issue
from editor.values.units import format_number

DIGITS = 8
"""Hexadecimal digits: enough to tell the proofs of a page apart."""


def state_of(issue: Issue, layout: PageLayout) -> str:
    """The digest: the same for the same page on every machine, another when anything on it has
    changed by a hundredth of a point, or a picture's file."""
    painted = _Exactly()
    replay(layout.display, painted)
    digest = hashlib.sha256("\n".join(painted.lines).encode())
    page = issue.page(layout.page)
    for frame in leaves(page.frames) if page is not None else ():
        photo = issue.photo(frame.photo) if isinstance(frame, PhotoFrame) else None
        if photo is not None:
            digest.update(f"{photo.file}:{photo.fingerprint}\n".encode())
    return digest.hexdigest()[:DIGITS]


class _Exactly(Recorder):
    """A recorder that notes every glyph and where it stands."""

    def glyphs(self, x: float, y: float, run: Glyphs) -> None:
        """The run, and its glyphs with their offsets."""
        super().glyphs(x, y, run)
        places = (format_number(offset, 2) for offset in run.offsets)
        self.lines.append(" ".join(f"{gid}:{at}" for gid, at in zip(run.ids, places, strict=True)))
