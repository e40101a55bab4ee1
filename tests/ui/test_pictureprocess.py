"""Small pictures drawn in another process: one that fails or dies takes no other with it."""

import os
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from editor.model.color import Swatch
from editor.session.templates import shipped_templates
from editor.ui.picture_process import PictureProcess
from editor.ui.picture_worker import CoverDrawing, TemplateDrawing
from editor.ui.templates import TemplatePictures
from editor.values.color import Cmyk


@dataclass(frozen=True)
class Deadly:
    """What ends the process that draws it."""

    to: Path

    def draw(self, fonts: object) -> None:
        os._exit(3)


@pytest.fixture
def process():
    made = PictureProcess()
    yield made
    made.deleteLater()


def drawing(path: Path) -> TemplateDrawing:
    return TemplateDrawing(shipped_templates()[0], (80, 110), path)


def test_a_template_is_drawn_within_its_size(process, tmp_path, qtbot):
    with qtbot.waitSignal(process.drawn) as told:
        process.want(drawing(tmp_path / "new" / "a.png"))
    image = QImage(str(told.args[0]))
    assert (image.width(), image.height()) == (80, 109)
    qtbot.waitUntil(lambda: not process.is_busy)
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["a.png"]


def test_what_fails_or_dies_takes_no_other_with_it(process, tmp_path, qtbot):
    came = []
    process.drawn.connect(came.append)
    process.want(CoverDrawing(tmp_path / "gone", (80, 110), tmp_path / "a.png"))
    process.want(Deadly(tmp_path / "b.png"))
    process.want(drawing(tmp_path / "c.png"))
    qtbot.waitUntil(lambda: not process.is_busy)
    assert came == [tmp_path / "c.png"]


def test_what_was_asked_for_is_drawn_once_until_it_changes(process, tmp_path, qtbot):
    came = []
    process.drawn.connect(came.append)
    for _ in range(3):
        process.want(drawing(tmp_path / "a.png"))
    qtbot.waitUntil(lambda: not process.is_busy)
    process.want(drawing(tmp_path / "a.png"))
    assert not process.is_busy
    assert came == [tmp_path / "a.png"]
    process.want(drawing(tmp_path / "a.png"), 1.0)
    qtbot.waitUntil(lambda: not process.is_busy)
    assert came == [tmp_path / "a.png"] * 2


def test_a_template_whose_colours_changed_has_another_picture(qapp):
    pictures = TemplatePictures(QSize(80, 110))
    plain = shipped_templates()[0]
    red, blue = (
        replace(plain, swatches=(Swatch("栏目色", value),))
        for value in (Cmyk(0, 1, 1, 0), Cmyk(1, 1, 0, 0))
    )
    assert len({pictures.path(each) for each in (plain, red, blue)}) == 3
