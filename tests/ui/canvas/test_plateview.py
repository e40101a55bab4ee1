"""Separations over the page: what is shown, what edits do to it, what the pointer reads."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from editor.edit.output import SetOutputProfile
from editor.model.output import NEWSPRINT
from editor.pictures.plates.plates import Plates
from editor.pictures.proof import Plain, appearance
from editor.ui.canvas.plateimages import colored, film, too_much
from editor.ui.canvas.plateview import Mode, point_words
from editor.ui.plates_worker import packed, unpacked
from editor.values.color import Cmyk


def made(**inks):
    """Plates of 40 × 30 pixels, 72 ppi, each ink flat."""
    names = {"c": "Cyan", "m": "Magenta", "y": "Yellow", "k": "Black"}
    shown = dict.fromkeys(names.values(), 0) | {names.get(k, k): v for k, v in inks.items()}
    coverages = {ink: np.full((30, 40), v, np.uint8) for ink, v in shown.items()}
    return Plates(72, coverages, {"专绿": Cmyk(1, 0, 1, 0)})


def pixel(image: QImage, x=20, y=15):
    color = QColor(image.pixel(x, y))
    return color.red(), color.green(), color.blue()


def test_film_is_black_where_ink_prints():
    assert pixel(film(made(c=255), "Cyan")) == (0, 0, 0)
    assert pixel(film(made(c=255), "Black")) == (255, 255, 255)
    assert film(made(c=51), "Cyan").size().toTuple() == (40, 30)


def test_inks_together_look_as_the_press_prints_them():
    look = appearance(NEWSPRINT, None)
    both = colored(made(m=255, y=255, k=255), ("Magenta", "Yellow"), look)
    assert pixel(both) == look.rgb(Cmyk(0, 1, 1, 0))
    assert pixel(colored(made(m=255), ("Yellow",), look)) == look.paper


def test_a_spot_ink_lies_over_the_others():
    look = appearance(NEWSPRINT, None)
    alone = colored(made(专绿=255), ("专绿",), look)
    assert pixel(alone) == pytest.approx(look.rgb(Cmyk(1, 0, 1, 0)), abs=1)


def test_plain_colours_multiply():
    image = colored(made(c=255, y=255), ("Cyan", "Yellow"), Plain(b""))
    assert pixel(image) == (0, 255, 0)


def test_too_much_ink_is_red_and_reported():
    plates = made(c=255, m=255)
    plates.inks["Black"][:15] = 255
    image, report = too_much(plates, 2.2)
    red, green, _ = pixel(image, 20, 5)
    assert red > 180
    assert green < 60
    assert len(set(pixel(image, 20, 25))) == 1
    assert report.most == pytest.approx(3)
    assert len(report.areas) == 1


def test_plates_come_from_the_other_process_as_they_were():
    sent = made(c=200, 专绿=7)
    sent.inks["Black"][3:9, 5] = 90
    got = unpacked(packed(sent))
    assert (got.ppi, got.looks) == (sent.ppi, sent.looks)
    assert all((got.inks[ink] == sent.inks[ink]).all() for ink in sent.inks)


def test_stopping_at_once_leaves_no_process(canvas, plates):
    plates.toggle("Black")
    plates.off()
    assert not plates._process.is_running


def test_a_place_is_said_in_inks_and_in_all():
    words = point_words((("Cyan", 60), ("Magenta", 0), ("Yellow", 20), ("Black", 100), ("专金", 5)))
    assert words.zh.split() == [
        "C",
        "60",
        "M",
        "0",
        "Y",
        "20",
        "K",
        "100",
        "专金",
        "5",
        "共",
        "185%",
    ]
    assert point_words(()).zh == ""


@pytest.fixture
def plates(canvas):
    yield canvas.plates
    canvas.plates.close()


def shown(plates, qtbot):
    qtbot.waitUntil(lambda: plates.image is not None)
    return plates.image


def test_a_plate_is_separated_aside_and_shown(canvas, plates, qtbot):
    plates.toggle("Black")
    assert plates.active
    assert plates.image is None
    assert plates.words().zh == "正在分色…"
    image = shown(plates, qtbot)
    assert QColor(image.pixel(1, 1)).lightness() == 255
    assert "黑" in plates.words().zh
    size = canvas.stage.layout.display.size
    assert image.width() == pytest.approx(size.width * 120 / 72, abs=1)
    canvas.grab()


def test_plates_are_added_and_taken_away(canvas, plates, qtbot):
    plates.toggle("Black")
    shown(plates, qtbot)
    plates.toggle("Cyan")
    assert plates.inks == {"Black", "Cyan"}
    shown(plates, qtbot)
    plates.toggle("Black")
    plates.toggle("Cyan")
    assert plates.mode is Mode.PAGE
    assert plates.image is None
    plates.all_inks()
    shown(plates, qtbot)
    assert "全部" in plates.words().zh
    plates.all_inks()
    assert not plates.active


def test_an_edit_shows_the_page_until_it_is_separated_again(canvas, plates, qtbot):
    plates.toggle_ink()
    shown(plates, qtbot)
    canvas.enter_text("one", None)
    canvas.typist.insert("字")
    assert plates.active
    assert plates.image is None
    assert plates.at(10, 10) == ()
    shown(plates, qtbot)


def test_turning_the_page_ends_what_is_computed(canvas, plates, qtbot):
    plates.toggle("Black")
    canvas.show_page("none")
    assert plates.image is None
    assert not plates._process.is_running


def test_values_are_read_on_the_page_alone(canvas, plates, qtbot):
    assert plates.at(10, 10) == ()
    plates.toggle_ink()
    shown(plates, qtbot)
    assert [ink for ink, _ in plates.at(10, 10)][:4] == ["Cyan", "Magenta", "Yellow", "Black"]
    assert plates.at(-5, 10) == ()
    assert plates.at(10, 1e5) == ()


def test_the_soft_proof_is_on_and_can_be_switched(canvas):
    black = canvas.pictures.press.rgb(Cmyk(0, 0, 0, 1))
    assert black != (0, 0, 0)
    canvas.colors.show(proof=False, paper=False)
    assert canvas.pictures.press.rgb(Cmyk(0, 0, 0, 1)) == (0, 0, 0)
    canvas.colors.show(proof=True, paper=True)
    canvas.preview_mode = True
    canvas.settle()
    corner = canvas.stage.camera.box(canvas.stage.page.frames[0].box.rect.moved(-5, -5)).topLeft()
    paper = canvas.viewport().grab().toImage().pixelColor(corner.toPoint())
    assert paper.getRgb()[:3] == canvas.pictures.press.paper


def test_another_output_profile_shows_other_colours(canvas):
    before = canvas.pictures.press.rgb(Cmyk(1, 0, 0, 0))
    coated = replace(canvas.stage.issue.profile, icc="ISOcoated_v2_300_bas.ICC")
    canvas.bridge.do(SetOutputProfile(coated))
    assert canvas.pictures.press.rgb(Cmyk(1, 0, 0, 0)) != before
