"""属性 of a photo frame: its file, turns, cut-outs and tone on sliders; the commands of photos."""

import io
import shutil
import threading
from dataclasses import replace

import pikepdf
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton

from editor.edit.photos import SetPhoto
from editor.model.frame import Cutout, PhotoFit
from editor.model.output import COATED, NEWSPRINT
from editor.model.photo import Photo
from editor.model.tone import AS_TAKEN
from editor.pictures.probe import Colors, Probe
from editor.session.newphotos import place_page
from editor.session.pictureresolution import ppi_words
from editor.session.picturing import MOVE, placed
from editor.ui import pageturns, revealing
from editor.ui.commands.photos import replace_file
from editor.ui.fields import ChoiceField, FlagField, LengthField
from editor.ui.intake import Intake
from editor.ui.panels.inspectphoto import file_words
from editor.ui.sliders import Scale, SliderField
from editor.values.ids import PhotoId
from tests.ui.test_inspector import choose, field, frame, select, type_in


def test_angle_and_cut_out(window):
    select(window, "f1")
    type_in(field(window, LengthField, "角度"), "-12.5度")
    choose(field(window, ChoiceField, "抠图"), "按透明")
    assert (frame(window, "f1").angle, frame(window, "f1").cutout) == (-12.5, Cutout.ALPHA)
    assert field(window, LengthField, "角度").text() == "-12.5°"


def drag(slider: SliderField, *steps: int) -> None:
    slider.line.setSliderDown(True)
    for step in steps:
        slider.line.setSliderPosition(step)


def test_dragging_previews_and_the_release_is_one_step(window):
    select(window, "f1")
    slider = field(window, SliderField, "亮度")
    steps = len(window.bridge.session.done)
    drag(slider, 120, 150)
    shown = window.bridge.session.shown.issue.find_frame("f1")[1]
    assert shown.tone.brightness == 0.5
    assert slider.field.text() == "50%"
    assert window.bridge.session.issue.find_frame("f1")[1].tone == AS_TAKEN
    assert len(window.bridge.session.done) == steps
    slider.line.setSliderDown(False)
    assert frame(window, "f1").tone.brightness == 0.5
    assert len(window.bridge.session.done) == steps + 1
    window.bridge.undo()
    assert slider.line.value() == 100


def test_a_drag_back_to_the_start_is_no_step(window):
    select(window, "f1")
    slider = field(window, SliderField, "对比")
    steps = len(window.bridge.session.done)
    drag(slider, 120, 100)
    slider.line.setSliderDown(False)
    assert len(window.bridge.session.done) == steps
    assert window.bridge.session.shown is window.bridge.session.state


def test_black_stays_below_white_and_reset_undoes_all(window):
    select(window, "f1")
    type_in(field(window, SliderField, "黑场").field, "60%")
    type_in(field(window, SliderField, "白场").field, "50%")
    tone = frame(window, "f1").tone
    assert (tone.black, tone.white) == (0.6, pytest.approx(0.62))
    field(window, FlagField, "黑白").click()
    assert frame(window, "f1").tone.gray
    field(window, QToolButton, "影调恢复原样").click()
    assert frame(window, "f1").tone == AS_TAKEN
    assert not field(window, QToolButton, "影调恢复原样").isEnabled()


def test_commands_turn_flip_and_fit(window):
    select(window, "f1")
    for name in ("right", "right", "right", "flip_y", "gray", "fit"):
        window.actions_.trigger(f"object.photo.{name}")
    changed = frame(window, "f1")
    assert (changed.turn, changed.flip_y, changed.tone.gray) == (1, True, True)
    assert changed.fit is PhotoFit.FIT
    assert window.actions_["object.photo.fit"].isChecked()
    window.actions_.trigger("object.photo.gray")
    assert not frame(window, "f1").tone.gray


def test_commands_need_a_photo(window):
    select(window, "b1")
    window.actions_.refresh()
    names = ("right", "flip_x", "gray", "fill", "replace", "show", "open")
    assert not any(window.actions_[f"object.photo.{name}"].isEnabled() for name in names)


def test_the_file_and_its_resolution_are_shown(window):
    select(window, "f1")
    texts = [
        each.text()
        for each in window.docks.inspector.findChildren(QLabel)
        if each.isVisibleTo(window.docks.inspector)
    ]
    assert "gate.jpg" in texts
    assert any(text.startswith("有效精度") for text in texts)


def test_another_file_keeps_caption_and_frames(window, qtbot, tmp_path):
    select(window, "f1")
    data = io.BytesIO()
    Image.new("RGB", (640, 480)).save(data, "PNG")
    (tmp_path / "new.png").write_bytes(data.getvalue())
    old = window.issue.photo(frame(window, "f1").photo)
    replace_file(window, old, tmp_path / "new.png")
    qtbot.waitUntil(lambda: not Intake.of(window).busy)
    new = window.issue.photo(old.id)
    assert (new.file, new.width, new.height) == ("new.png", 640, 480)
    assert (new.caption, new.credit) == (old.caption, old.credit)
    assert frame(window, "f1").photo == old.id


def test_a_file_that_cannot_be_copied_changes_nothing(window, qtbot, tmp_path):
    old = window.issue.photos[0]
    replace_file(window, old, tmp_path / "none.png")
    qtbot.waitUntil(lambda: not Intake.of(window).busy)
    assert window.issue.photo(old.id) == old
    assert any("none.png" in text for text in window.notices.texts)


def test_file_and_folder_open_in_the_systems_programs(window, monkeypatch, qtbot):
    opened, asked = [], []
    monkeypatch.setattr(revealing, "ran", lambda arguments: bool(asked.append(arguments)))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url)))
    select(window, "f1")
    photos = window.bridge.session.project.photos
    window.actions_.trigger("object.photo.open")
    window.actions_.trigger("object.photo.show")
    qtbot.waitUntil(lambda: len(opened) == 2)
    assert len(asked) == 1
    assert [url.toLocalFile() for url in opened] == [str(photos / "gate.jpg"), str(photos)]
    assert "没有能打开" in window.statusBar().currentMessage()
    shutil.rmtree(photos)
    window.photo_watch.look()
    qtbot.waitUntil(lambda: not window.actions_["object.photo.open"].isEnabled())


def test_what_is_said_of_a_resolution():
    assert ppi_words(300, NEWSPRINT).zh == "有效精度 300 ppi"
    assert ppi_words(160, COATED).zh == "有效精度 160 ppi，偏低（宜 200 以上）"
    assert ppi_words(90, NEWSPRINT).zh == "有效精度 90 ppi，太低（至少 100）"


def test_what_is_said_of_a_file():
    plain = Photo(PhotoId("p"), "a.jpg", 30, 20)
    assert file_words(plain, None).zh == "JPEG · 30 × 20 px"
    assert file_words(Photo(PhotoId("p"), "a.tif"), None).zh == "TIFF"
    probe = Probe("jpeg", 30, 20, Colors.CMYK, "FOGRA39", path=True)
    assert file_words(plain, probe).zh == "JPEG · 四色 · FOGRA39 · 有裁剪路径 · 30 × 20 px"
    advert = Photo(PhotoId("p"), "a.pdf", 7200, 14400, page=1)
    pages = Probe("pdf", 7200, 14400, Colors.CMYK, pages=3)
    assert file_words(advert, pages).zh == "PDF · 矢量 · 四色 · 第 2/3 页 · 25.4 × 50.8 mm"


@pytest.mark.parametrize("scale", [Scale(-1, 1), Scale(0.25, 4, by_factor=True), Scale(0, 0.9)])
def test_a_scale_finds_its_steps_again(scale):
    assert (scale.value(0), scale.value(200)) == (scale.low, scale.high)
    assert all(scale.step(scale.value(step)) == step for step in range(0, 201, 5))
    assert Scale(0.25, 4, by_factor=True).value(100) == 1


def test_the_focal_point_is_typed_and_fills_the_frame(window):
    select(window, "f1")
    old = window.issue.photos[0]
    window.bridge.do(SetPhoto(replace(old, width=300, height=200)))
    steps = len(window.bridge.session.done)
    type_in(field(window, LengthField, "焦点横"), "80%")
    photo = window.issue.photos[0]
    assert (photo.focus.x, photo.focus.y) == (0.8, 0.5)
    assert len(window.bridge.session.done) == steps + 1
    one = placed(window.issue, "f1")
    window.bridge.do(one.moved(5, 0).edit(MOVE))
    type_in(field(window, LengthField, "焦点竖"), "25")
    assert window.issue.photos[0].focus.y == 0.25
    assert frame(window, "f1").fit is PhotoFit.FILL


@pytest.fixture
def advert(window):
    """The photo shows the first of three pages of a PDF."""
    pdf = pikepdf.new()
    for wide in (200, 300, 400):
        pdf.add_blank_page(page_size=(wide, 100))
    pdf.save(window.bridge.session.project.photos / "ad.pdf")
    old = window.issue.photos[0]
    window.bridge.do(SetPhoto(replace(old, file="ad.pdf", width=20000, height=10000)))
    select(window, "f1")
    return "ad.pdf"


def test_the_page_of_a_pdf_is_typed(window, qtbot, advert):
    page = field(window, LengthField, "PDF 第几页")
    assert page.isVisibleTo(window)
    assert page.text() == "1"
    type_in(page, "3")
    qtbot.waitUntil(lambda: window.issue.photos[0].page == 2)
    assert window.issue.photos[0].width == 40000
    type_in(field(window, LengthField, "PDF 第几页"), "9")
    assert window.issue.photos[0].page == 2


def test_pages_are_passed_by_arrow_keys_in_one_step_read_beside_the_window(
    window, qtbot, advert, monkeypatch
):
    read = []

    def reading(project, photo, page):
        read.append((page, threading.current_thread() is threading.main_thread()))
        return place_page(project, photo, page)

    monkeypatch.setattr(pageturns, "place_page", reading)
    page, steps = field(window, LengthField, "PDF 第几页"), len(window.bridge.session.done)
    QTest.keyClick(page, Qt.Key.Key_Up)
    QTest.keyClick(page, Qt.Key.Key_Up)
    assert page.text() == "3"
    qtbot.waitUntil(lambda: window.issue.photos[0].page == 2)
    assert read == [(2, False)]
    assert len(window.bridge.session.done) == steps + 1


def test_a_page_that_cannot_be_read_is_told(window, qtbot, advert):
    photos = window.bridge.session.project.photos
    page = field(window, LengthField, "PDF 第几页")
    (photos / advert).write_bytes(b"no pdf")
    type_in(page, "3")
    qtbot.waitUntil(lambda: any(advert in text for text in window.notices.texts))
    assert window.issue.photos[0].page == 0
    assert field(window, LengthField, "PDF 第几页").text() == "1"


def test_a_page_that_is_being_turned_is_saved(window, advert):
    QTest.keyClick(field(window, LengthField, "PDF 第几页"), Qt.Key.Key_Up)
    assert window.bridge.pending
    assert window.save()
    assert window.bridge.session.saved.photos[0].page == 1
    assert not window.bridge.session.dirty


def test_a_page_that_is_chosen_is_read_beside_the_window(window, qtbot, advert, in_dialog):
    def choose(dialog):
        dialog.list.setCurrentRow(2)
        dialog.accept()

    in_dialog(choose)
    window.actions_.trigger("object.photo.page")
    assert window.issue.photos[0].page == 0
    qtbot.waitUntil(lambda: window.issue.photos[0].page == 2)


def test_the_resolution_is_told_while_the_picture_is_scaled(window):
    old = window.issue.photos[0]
    window.bridge.do(SetPhoto(replace(old, width=3000, height=2000)))
    select(window, "f1")

    def told():
        labels = window.docks.inspector.findChildren(QLabel)
        return next(each.text() for each in labels if each.text().startswith("有效精度"))

    before = told()
    one = placed(window.issue, "f1")
    window.bridge.preview(one.scaled(2, one.rect.center).edit(MOVE))
    assert told() != before
    window.bridge.preview(None)
    assert told() == before
