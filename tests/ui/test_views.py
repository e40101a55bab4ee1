"""Full screen, presentation and side by side: seen, led by keys, and left as it was."""

import io
from collections.abc import Iterator

import pikepdf
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from editor.edit.pages import RemovePage
from editor.edit.selection import FrameSelection
from editor.edit.text import Splice
from editor.model.place import Part, TextRef
from editor.pictures.pdfpages import PdfPagesError, page_picture, page_sizes
from editor.ui.beside.pane import PROOF, BesidePane
from editor.ui.beside.place import place_of
from editor.ui.presentation import Presentation, present
from editor.ui.window import MainWindow
from editor.values.ids import FrameId, PageId

Keys = Qt.Key


def plain_pdf(count: int) -> bytes:
    """Empty A4 pages."""
    pdf, data = pikepdf.new(), io.BytesIO()
    for _ in range(count):
        pdf.add_blank_page(page_size=(595, 842))
    pdf.save(data)
    return data.getvalue()


@pytest.fixture
def show(window: MainWindow) -> Iterator[Presentation]:
    """The presentation of two pages."""
    window.show()
    made = present(window)
    yield made
    if isValid(made):
        made.close()


@pytest.fixture
def pane(window: MainWindow) -> BesidePane:
    """Page 2 beside page 1."""
    window.show()
    window.actions_.trigger("view.beside")
    made = window.centre.beside
    assert isinstance(made, BesidePane)
    QTest.qWait(20)
    return made


def test_presentation_turns_pages_and_ends_with_escape(window, show, qtbot):
    assert show.isFullScreen()
    assert show.stage.page_id == "page1"
    assert "1版 要闻　1 / 2" in show.sign.text()
    QTest.keyClick(show, Keys.Key_Right)
    assert show.stage.page_id == "page2"
    QTest.keyClick(show, Keys.Key_Right)
    assert show.stage.page_id == "page2"
    QTest.mouseClick(show.viewport(), Qt.MouseButton.RightButton)
    assert show.stage.page_id == "page1"
    QTest.keyClick(show, Keys.Key_End)
    assert show.stage.page_id == "page2"
    assert window.page.id == "page1"
    with qtbot.waitSignal(show.destroyed):
        QTest.keyClick(show, Keys.Key_Escape)


def test_presentation_shows_nothing_but_the_pages(window, show):
    show.settle()
    image = show.viewport().grab().toImage()
    assert image.pixelColor(2, image.height() // 2).name() == "#000000"
    box = show.desk.sheet
    assert image.pixelColor(box.topLeft().toPoint() + QPointF(4, 4).toPoint()).lightness() > 200
    assert show.preview_mode
    assert box.height() <= image.height()


def test_presentation_shows_facing_pages(window, show):
    QTest.keyClick(show, Keys.Key_End)
    QTest.keyClick(show, Keys.Key_S)
    assert show.show_spread
    assert show.stage.neighbour is None
    QTest.keyClick(show, Keys.Key_Left)
    assert show.stage.page_id == "page1"


def test_presentation_follows_the_issue(window, show, qtbot):
    before = show.stage.layout
    window.bridge.do(Splice(TextRef("a1", Part.BODY, 0), 0, 0, "新"))
    qtbot.waitUntil(lambda: show.stage.layout is not before)
    window.bridge.do(RemovePage(PageId("page1")))
    qtbot.waitUntil(lambda: show.stage.layout is None)
    show.turn(1)


def test_full_screen_leaves_nothing_but_the_page_and_comes_back(window):
    window.show()
    seen = {name: window.dock(name).isVisible() for name in ("pages", "library", "findings")}
    window.actions_.trigger("view.full_screen")
    assert window.isFullScreen()
    assert window.actions_["view.full_screen"].isChecked()
    assert not any(window.dock(name).isVisible() for name in seen)
    assert not window.menuBar().isVisible()
    window.bridge.select(FrameSelection(PageId("page1"), (FrameId("b1"),)))
    QTest.keyClick(window.canvas, Keys.Key_Escape)
    assert window.isFullScreen()
    QTest.keyClick(window.canvas, Keys.Key_Escape)
    assert not window.isFullScreen()
    assert {name: window.dock(name).isVisible() for name in seen} == seen
    assert window.menuBar().isVisible()


def test_another_page_stands_beside_and_moves_along(window, pane, qtbot):
    assert pane.page.stage.page_id == "page2"
    window.canvas.set_zoom(1.4)
    window.canvas.pan(QPointF(-60, -200))
    own, other = place_of(window.canvas), place_of(pane.page)
    assert other.width == pytest.approx(own.width, abs=1)
    assert (other.x, other.y) == pytest.approx((own.x, own.y), abs=0.005)
    bar = pane.page.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    qtbot.waitUntil(lambda: abs(place_of(window.canvas).y - own.y) > 0.01)
    own, other = place_of(window.canvas), place_of(pane.page)
    assert (other.x, other.y) == pytest.approx((own.x, own.y), abs=0.005)
    pane.together.setChecked(False)
    window.canvas.set_zoom(0.5)
    assert place_of(pane.page).width == pytest.approx(other.width, abs=1)


def test_the_second_view_is_put_away(window, pane, qtbot):
    with qtbot.waitSignal(pane.destroyed):
        window.actions_.trigger("view.beside")
    assert not window.centre.shows_beside
    window.canvas.set_zoom(1.1)
    window.bridge.do(Splice(TextRef("a1", Part.BODY, 0), 0, 0, "新"))


def test_the_last_proof_stands_beside(window, pane, tmp_path, qtbot):
    pane.choice.setCurrentIndex(pane.choice.findData(PROOF))
    pane.choice.activated.emit(pane.choice.currentIndex())
    assert "还没有" in pane.trouble.text()
    file = tmp_path / "proof.pdf"
    file.write_bytes(plain_pdf(2))
    window.shell.settings.set_proof(window.bridge.session.path, file)
    pane.choice.activated.emit(pane.choice.currentIndex())
    qtbot.waitUntil(lambda: not pane.proof.image.isNull())
    window.canvas.set_zoom(1.3)
    assert pane.proof.place.width == pytest.approx(place_of(window.canvas).width, abs=1)
    file.write_bytes(b"no pdf")
    window.show_page(PageId("page2"))
    qtbot.waitUntil(lambda: "无法打开" in pane.trouble.text())


def test_pages_of_a_pdf_are_drawn_or_refused_in_words(tmp_path):
    file = tmp_path / "two.pdf"
    file.write_bytes(plain_pdf(2))
    sizes = page_sizes(file)
    assert len(sizes) == 2
    picture = page_picture(file, 1, 2.0)
    assert picture.size == (round(sizes[1].width * 2), round(sizes[1].height * 2))
    for number, path in ((5, file), (0, tmp_path / "none.pdf")):
        with pytest.raises(PdfPagesError):
            page_picture(path, number, 1.0)
