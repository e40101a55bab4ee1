"""Picture files from elsewhere: dropped on the page or the list, pages of a PDF, refusals."""

import time
from dataclasses import replace
from threading import Event, current_thread, main_thread

import pikepdf
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QPushButton

from editor.edit.frames import LAYER_LOCKED, RemoveFrames
from editor.edit.layers import SetLayers
from editor.model.frame import PhotoFrame, TextFrame, leaves
from editor.model.layer import PICTURES
from editor.model.shown import whole
from editor.pictures import placed
from editor.session.freespace import free_columns
from editor.session.loaded import PhotoLoad, StoryLoad
from editor.ui.canvas.drops import PICTURES as PATTERNS
from editor.ui.canvas.drops import picture_files
from editor.ui.canvas.tools.place import PlaceTool
from editor.ui.dialogs.pdfpages import PdfPagesDialog
from editor.ui.intake import Intake
from editor.ui.placing import BRING, add_photos, drop_files, place_files
from editor.ui.selected import frame_of_article
from editor.values.geometry import Point
from tests.importers.test_files import word

WAIT = 30000


def advert(path, pages=1):
    pdf = pikepdf.new()
    for number in range(pages):
        pdf.add_blank_page(page_size=(200 + number, 100))
    pdf.save(path)
    return path


def picture(path, kind):
    Image.new("RGB", (90, 60), "red").save(path, kind)
    return path


def carried(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def dropped(data, place):
    """The events of a drop; the data lives as long as they."""
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    return (
        QDragEnterEvent(place.toPoint(), action, data, buttons, none),
        QDragMoveEvent(place.toPoint(), action, data, buttons, none),
        QDropEvent(place, action, data, buttons, none, QEvent.Type.Drop),
    )


def button(widget, text):
    return next(each for each in widget.findChildren(QPushButton) if each.text() == text)


def taken_in(qtbot, window):
    """Wait until all files have been taken in."""
    qtbot.waitUntil(lambda: not Intake.of(window).busy)


def test_a_window_that_closes_waits_for_what_is_copied(window, monkeypatch, in_dialog):
    begun, order, session = Event(), [], window.bridge.session
    close = session.close

    def copy(progress):
        begun.set()
        time.sleep(0.2)
        order.append("copied")

    monkeypatch.setattr(session, "close", lambda: (order.append("closed"), close()))
    Intake.of(window).run(copy, order.append)
    Intake.of(window).run(lambda _: order.append("never begun"), order.append)
    begun.wait()
    in_dialog(lambda dialog: button(dialog, "不等了，直接关闭").click())
    window.close()
    assert order[:2] == ["copied", "closed"]
    assert "never begun" not in order


def test_what_takes_long_says_how_far_it_is_and_can_be_cancelled(window, qtbot):
    go_on, seen, answers = Event(), [], []

    def copy(progress):
        for number in range(3):
            progress(number, 3)
            seen.append(number)
            go_on.wait(WAIT / 1000)

    Intake.of(window).run(copy, answers.append, lambda: answers.append("stopped"))
    Intake.of(window).run(lambda progress: progress(0, 1), answers.append)
    (words,) = waiting_for_notices(qtbot, window)
    assert "第 1 张，共 3 张" in words
    button(window.notices, "取消").click()
    assert window.notices.texts == []
    go_on.set()
    taken_in(qtbot, window)
    assert seen == [0]
    assert answers == ["stopped"]
    Intake.of(window).run(lambda progress: progress(0, 1), answers.append)
    taken_in(qtbot, window)
    assert answers == ["stopped", None]
    assert window.notices.texts == []


def test_work_that_fails_is_heard_of_and_leaves_nothing_open(window, qtbot):
    answers = []

    def fail(progress):
        raise OSError(5, "EIO")

    with qtbot.captureExceptions() as heard:
        Intake.of(window).run(fail, answers.append, lambda: answers.append("stopped"))
        taken_in(qtbot, window)
    assert answers == ["stopped"]
    assert [kind for kind, _, _ in heard] == [OSError]


def waiting_for_notices(qtbot, window):
    qtbot.waitUntil(lambda: bool(window.notices.texts))
    return window.notices.texts


def photo_frames(window):
    return [each for each in leaves(window.page.frames) if isinstance(each, PhotoFrame)]


def test_only_pictures_are_taken():
    data = carried("/a/b.PDF", "/a/c.svg", "/a/d.tif", "/a/e.webp", "/a/f.eps", "/a/g.txt")
    names = [path.name for path in picture_files(data)]
    assert names == ["b.PDF", "c.svg", "d.tif", "e.webp", "f.eps"]
    assert picture_files(QMimeData()) == []
    assert all(f"*.{kind}" in PATTERNS for kind in ("pdf", "svg", "tif", "webp", "jpg"))


@pytest.mark.parametrize(("name", "kind"), [("a.tif", "TIFF"), ("a.webp", "WEBP")])
def test_files_dropped_on_the_page_are_placed_in_one_step(window, tmp_path, qtbot, name, kind):
    file = picture(tmp_path / name, kind)
    before, steps = len(window.issue.photos), len(window.bridge.session.done)
    frame = photo_frames(window)[0]
    place = window.canvas.stage.camera.place(frame.box.rect.center)
    data = carried(file)
    enter, move, drop = dropped(data, QPointF(place.x(), place.y()))
    window.canvas.dragEnterEvent(enter)
    window.canvas.dragMoveEvent(move)
    assert move.isAccepted()
    window.canvas.dropEvent(drop)
    qtbot.waitUntil(lambda: len(window.issue.photos) == before + 1)
    shown = window.page.frame(frame.box.id)
    assert window.issue.photo(shown.photo).file == name
    assert len(window.bridge.session.done) == steps + 1
    window.bridge.undo()
    assert len(window.issue.photos) == before


def test_an_advert_is_placed_as_it_is(window, tmp_path, qtbot):
    file = advert(tmp_path / "ad.pdf")
    frame = photo_frames(window)[0]
    drop_files(window, [file], window.page, frame.box.rect.center)
    taken_in(qtbot, window)
    photo = window.issue.photos[-1]
    assert (photo.file, photo.width, photo.height, photo.page) == ("ad.pdf", 20000, 10000, 0)
    assert window.page.frame(frame.box.id).photo == photo.id


def test_a_place_where_no_photo_fits_only_lists_it(window, tmp_path, qtbot):
    before = len(photo_frames(window))
    drop_files(window, [picture(tmp_path / "a.png", "PNG")], window.page, Point(-900, -900))
    taken_in(qtbot, window)
    assert window.issue.photos[-1].file == "a.png"
    assert len(photo_frames(window)) in (before, before + 1)


def test_a_locked_layer_takes_no_photo_but_the_list_does(window, tmp_path, qtbot):
    layers = window.issue.layers
    locked = tuple(replace(each, locked=each.name == PICTURES) for each in layers)
    window.bridge.do(SetLayers(locked))
    frames, steps = window.page.frames, len(window.bridge.session.done)
    place = next(iter(free_columns(whole(window.issue, window.page), 1)))
    file = picture(tmp_path / "a.png", "PNG")
    drop_files(window, [file], window.page, Point(place.x + 1, place.y + 1))
    taken_in(qtbot, window)
    assert window.issue.photos[-1].file == "a.png"
    assert window.page.frames == frames
    assert len(window.bridge.session.done) == steps + 1
    assert window.look.say(LAYER_LOCKED) in window.notices.texts


def test_pages_of_a_pdf_are_chosen(window, tmp_path, in_dialog, qtbot):
    file = advert(tmp_path / "ads.pdf", pages=3)

    def act(dialog):
        assert isinstance(dialog, PdfPagesDialog)
        assert dialog.list.count() == 3
        dialog.list.clearSelection()
        for row in (2, 0):
            dialog.list.item(row).setSelected(True)
        dialog.accept()

    in_dialog(act)
    before = len(window.issue.photos)
    add_photos(window, [file])
    taken_in(qtbot, window)
    added = window.issue.photos[before:]
    assert [(photo.page, photo.width) for photo in added] == [(0, 20000), (2, 20200)]
    assert len({photo.file for photo in added}) == 1


def test_no_page_is_no_photo(window, tmp_path, in_dialog, qtbot):
    before = window.issue
    in_dialog(lambda dialog: dialog.reject())
    add_photos(window, [advert(tmp_path / "ads.pdf", pages=2)])
    taken_in(qtbot, window)
    assert window.issue is before


def test_pages_get_their_pictures_beside_the_window(window, tmp_path, qtbot, monkeypatch):
    drawing, render = [], placed.render

    def draw(*wanted):
        drawing.append(current_thread() is main_thread())
        return render(*wanted)

    monkeypatch.setattr(placed, "render", draw)
    dialog = PdfPagesDialog(window.look, advert(tmp_path / "ads.pdf", pages=2), 2)
    blank = [dialog.list.item(row).icon().cacheKey() for row in range(2)]

    def shown():
        return all(dialog.list.item(row).icon().cacheKey() != blank[row] for row in range(2))

    qtbot.waitUntil(shown)
    assert drawing == [False, False]
    assert dialog.pages() == (0,)
    dialog.deleteLater()


def test_no_further_page_is_drawn_once_pages_are_chosen(window, tmp_path, qtbot, monkeypatch):
    begun, go_on, drawn = Event(), Event(), []

    def draw(_, page, __):
        drawn.append(page)
        begun.set()
        go_on.wait(WAIT / 1000)
        return Image.new("RGB", (4, 4))

    monkeypatch.setattr(placed, "render", draw)
    dialog = PdfPagesDialog(window.look, advert(tmp_path / "ads.pdf", pages=3), 3)
    begun.wait()
    with qtbot.waitSignal(dialog._drawing.ended):
        dialog.accept()
        go_on.set()
    assert drawn == [0]
    dialog.deleteLater()


@pytest.mark.parametrize("name", ["broken.pdf", "logo.eps", "broken.svg", "broken.jpg"])
def test_what_cannot_be_printed_is_refused_in_a_notice(window, tmp_path, name, qtbot):
    file = tmp_path / name
    file.write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\nnonsense")
    before = window.issue
    add_photos(window, [file, file])
    taken_in(qtbot, window)
    assert window.issue is before
    said = [text for text in window.notices.texts if name in text]
    assert len(said) == 1


def test_files_dropped_on_the_list_are_listed(window, tmp_path, qtbot):
    file = picture(tmp_path / "a.png", "PNG")
    tree = window.docks.library.photos
    before = len(window.issue.photos)
    data = carried(file)
    enter, _, drop = dropped(data, QPointF(5, 5))
    tree.dragEnterEvent(enter)
    assert enter.isAccepted()
    tree.dropEvent(drop)
    qtbot.waitUntil(lambda: len(window.issue.photos) == before + 1)


def test_files_that_cannot_be_placed_are_refused_in_words(window, tmp_path):
    tree = window.docks.library.photos
    data = carried(tmp_path / "a.xyz")
    enter, _, _ = dropped(data, QPointF(5, 5))
    tree.dragEnterEvent(enter)
    assert not enter.isAccepted()
    place = window.canvas.stage.camera.place(photo_frames(window)[0].box.rect.center)
    _, move, drop = dropped(data, place)
    window.canvas.dragMoveEvent(move)
    assert not move.isAccepted()
    assert "不能置入" in window.statusBar().currentMessage()
    window.canvas.dropEvent(drop)
    assert not drop.isAccepted()


def test_a_drop_beside_the_page_says_why_nothing_happens(window, tmp_path):
    data = carried(picture(tmp_path / "a.png", "PNG"))
    _, move, _ = dropped(data, QPointF(1, 1))
    window.canvas.dragMoveEvent(move)
    assert not move.isAccepted()
    assert "放不下" in window.statusBar().currentMessage()


def test_files_that_are_chosen_load_the_pointer(window, tmp_path, qtbot):
    files = [picture(tmp_path / name, "PNG") for name in ("a.png", "b.png")]
    steps = len(window.bridge.session.done)
    place_files(window, files)
    taken_in(qtbot, window)
    assert window.tool == "place"
    tool = window.canvas.tools.current
    assert isinstance(tool, PlaceTool)
    assert [load.photo for load in tool.loads] == [photo.id for photo in window.issue.photos[-2:]]
    assert len(window.bridge.session.done) == steps + 1


def test_files_of_several_kinds_load_the_pointer_in_their_order_as_one_step(
    window, tmp_path, qtbot
):
    (first := tmp_path / "a.docx").write_bytes(word())
    (last := tmp_path / "b.txt").write_text("大同市创建开发区\n\n　　本报讯　正文。\n", "gb18030")
    files, steps = (
        [first, picture(tmp_path / "p.png", "PNG"), last],
        len(window.bridge.session.done),
    )
    place_files(window, files)
    qtbot.waitUntil(lambda: len(window.bridge.session.done) > steps, timeout=WAIT)
    story, text = window.issue.articles[-2:]
    single = next(photo for photo in window.issue.photos if photo.file == "p.png")
    assert window.canvas.tools.placing.loads == (
        StoryLoad(story.id),
        *(PhotoLoad(key) for key in story.photos),
        PhotoLoad(single.id),
        StoryLoad(text.id),
    )
    assert story.photos
    assert window.bridge.session.done[steps:] == (BRING,)


def test_a_click_with_a_loaded_file_is_as_wide_as_a_column(window, tmp_path, qtbot):
    (file := tmp_path / "a.docx").write_bytes(word())
    window.bridge.do(RemoveFrames(window.page.id, tuple(f.box.id for f in window.page.frames)))
    place_files(window, [file])
    canvas, grid = window.canvas, window.page.grid
    free = grid.rect(1, 3, 1, 1)
    qtbot.waitUntil(lambda: bool(canvas.tools.placing.loads), timeout=WAIT)
    place = canvas.stage.camera.place(Point(free.x + 5, free.y + 5))
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place.toPoint())
    [text] = [each for each in leaves(window.page.frames) if isinstance(each, TextFrame)]
    assert text.box.rect.width == pytest.approx(grid.column_width)
    assert [type(load) for load in canvas.tools.placing.loads] == [PhotoLoad]


def test_of_several_files_that_are_dropped_the_first_is_placed_and_the_others_are_loaded(
    window, tmp_path, qtbot
):
    (first := tmp_path / "a.md").write_text("# 头条\n\n本报讯　正文。\n", "utf-8")
    (last := tmp_path / "b.txt").write_text("大同市\n\n　　本報訊　正文。\n", "big5")
    window.bridge.do(RemoveFrames(window.page.id, tuple(f.box.id for f in window.page.frames)))
    files, steps = (
        [first, picture(tmp_path / "p.png", "PNG"), last],
        len(window.bridge.session.done),
    )
    free = window.page.grid.rect(0, 3, 1, 1)
    place = window.canvas.stage.camera.place(Point(free.x + 9, free.y + 9))
    enter, move, drop = dropped(data := carried(*files), place)
    window.canvas.viewportEvent(enter)
    window.canvas.viewportEvent(move)
    window.canvas.viewportEvent(drop)
    assert data.hasUrls()
    qtbot.waitUntil(lambda: len(window.bridge.session.done) > steps, timeout=WAIT)
    story, text = window.issue.articles[-2:]
    assert frame_of_article(window.issue, story.id) is not None
    assert len(window.bridge.session.done) == steps + 1
    single = next(photo for photo in window.issue.photos if photo.file == "p.png")
    assert window.canvas.tools.placing.loads == (PhotoLoad(single.id), StoryLoad(text.id))


def test_what_was_cancelled_leaves_the_other_files_to_be_loaded(window, tmp_path, qtbot):
    (file := tmp_path / "b.txt").write_text("大同市\n\n　　本报讯　正文。\n", "utf-8")
    steps = len(window.bridge.session.done)
    place_files(window, [picture(tmp_path / "p.png", "PNG"), file])
    Intake.of(window).cancel()
    qtbot.waitUntil(lambda: len(window.bridge.session.done) > steps, timeout=WAIT)
    loads = window.canvas.tools.placing.loads
    assert loads == (StoryLoad(window.issue.articles[-1].id),)
