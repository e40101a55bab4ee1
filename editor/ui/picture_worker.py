"""The drawing of small pictures of pages in a process of its own: templates and first pages."""

import os
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from editor.fonts.library import FontLibrary
from editor.model.issue import Issue
from editor.model.template import Template
from editor.values.language import BanxinError

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True)
class TemplateDrawing:
    """A template with blind text, within ``size`` pixels, to be kept as a PNG."""

    template: Template
    size: tuple[int, int]
    to: Path

    def draw(self, fonts: FontLibrary) -> "QImage | None":
        """The picture."""
        from editor.ui.templates import blind_issue  # noqa: PLC0415  (the window's process has it)

        template = self.template
        return _first_page(blind_issue(template), template.pictures, self.size, fonts)


@dataclass(frozen=True, slots=True)
class CoverDrawing:
    """The first page of the issue in a folder, within ``size`` pixels, to be kept as a PNG."""

    issue: Path
    size: tuple[int, int]
    to: Path

    def draw(self, fonts: FontLibrary) -> "QImage | None":
        """The picture; None for an issue without pages. Raises BanxinError."""
        from editor.store.project import open_project  # noqa: PLC0415  (loads much)

        opened = open_project(self.issue, read_only=True)
        with opened.project:
            return _first_page(opened.issue, opened.project.photos, self.size, fonts)


Drawing = TemplateDrawing | CoverDrawing


def serve_drawing(pipe: Connection) -> None:
    """Take drawings from the pipe, draw one after the other, and report each that was kept:
    ``("drawn", path)``, or ``("failed", path)``; then ``("done",)``."""
    with suppress(EOFError, OSError):
        drawings, fonts = pipe.recv(), FontLibrary()
        for drawing in drawings:
            pipe.send(("drawn" if _kept(drawing, fonts) else "failed", drawing.to))
        pipe.send(("done",))


def _kept(drawing: Drawing, fonts: FontLibrary) -> bool:
    try:
        image = drawing.draw(fonts)
        if image is None:
            return False
        drawing.to.parent.mkdir(parents=True, exist_ok=True)
        draft = drawing.to.with_name(f".{drawing.to.stem}-{os.getpid()}.png")
        whole = image.save(str(draft))
        if whole:
            draft.replace(drawing.to)
    except (BanxinError, OSError, MemoryError):
        return False
    return whole


def _first_page(
    issue: Issue, photos: Path, size: tuple[int, int], fonts: FontLibrary
) -> "QImage | None":
    from editor.layout.engine import Engine  # noqa: PLC0415  (loads much)
    from editor.ui.canvas.qtpainter import render_page  # noqa: PLC0415

    if not issue.pages:
        return None
    display = Engine(fonts).page(issue, issue.pages[0].id).display
    scale = min(size[0] / display.size.width, size[1] / display.size.height)
    return render_page(display, fonts, photos, scale)
