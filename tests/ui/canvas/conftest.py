"""A canvas on a real session with a small page: a story in two linked frames, titles, a photo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.fonts.library import FontLibrary
from editor.model.article import Article
from editor.model.defaults import default_styles, default_swatches
from editor.model.frame import (
    Box,
    CaptionFrame,
    Direction,
    LabelFrame,
    PanelFrame,
    PhotoFrame,
    TextFrame,
    TitleFrame,
)
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.place import Part
from editor.model.text import Paragraph
from editor.session.session import Session
from editor.ui.bridge import Bridge
from editor.ui.canvas.view import PageCanvas
from editor.values.geometry import Point, Rect, Size
from editor.values.language import Language
from tests.ui.mouse import double_click, move_mouse

GRID = PageGrid(Size(400, 560), columns=3, column_chars=12, lines=38).centred()
FIRST = "山西综改示范区用数据说话，向全省人民交出一份高质量发展的答卷。"
SECOND = "今年上半年，全市签约项目四十二个，总投资二百亿元。" * 3
THIRD = "下一步将继续优化营商环境，推动项目尽快投产。" * 6


def small_issue():
    article = Article(
        "a1",
        headline=Paragraph("推动保税维修业态发展", "主题"),
        body=(Paragraph(FIRST), Paragraph(SECOND), Paragraph(THIRD)),
    )
    tall = Article("a2", headline=Paragraph("优化商务发展环境", "主题"))
    photo = Photo("ph1", "none.jpg", caption=Paragraph("工人正在装车。", "图说"))
    frames = (
        PanelFrame(Box("panel", Rect(250, 300, 100, 60), locked=True)),
        TextFrame(Box("one", GRID.rect(0, 5, 2, 10)), "a1", 2),
        TextFrame(Box("two", GRID.rect(0, 20, 1, 10)), follows="one"),
        TitleFrame(Box("title", GRID.rect(0, 0, 2, 4)), "a1", (Part.HEADLINE,)),
        TitleFrame(Box("tall", GRID.rect(2, 0, 1, 20)), "a2", (Part.HEADLINE,), Direction.VERTICAL),
        PhotoFrame(Box("photo", GRID.rect(1, 22, 1, 8)), "ph1"),
        CaptionFrame(Box("caption", GRID.rect(1, 31, 1, 2)), "ph1"),
        LabelFrame(Box("label", GRID.rect(0, 36, 3, 1)), (Paragraph("第 {page.no} 版", "报眉"),)),
    )
    second = Page("p2", "2", "综合", GRID)
    return Issue(
        pages=(Page("p1", "1", "要闻", GRID, frames), second),
        articles=(article, tall),
        photos=(photo,),
        styles=default_styles(),
        swatches=default_swatches(),
    )


@pytest.fixture(scope="session")
def fonts():
    return FontLibrary()


@pytest.fixture
def session(tmp_path, fonts):
    session = Session.create(tmp_path / "issue", small_issue(), fonts=fonts)
    yield session
    session.close()


@pytest.fixture
def canvas(session, qtbot):
    bridge = Bridge(session)
    canvas = PageCanvas(bridge, Language.ZH)
    qtbot.addWidget(canvas)
    canvas.resize(900, 900)
    canvas.show()
    canvas.show_page("p1")
    canvas.set_zoom(1.0)
    canvas.setFocus()
    canvas.settle()
    yield canvas
    bridge.detach()


class Hand:
    """A mouse that points at page points."""

    def __init__(self, canvas):
        self.canvas = canvas
        self.view = canvas.viewport()
        self.held = None

    def at(self, x, y):
        return self.canvas.stage.camera.place(Point(x, y)).toPoint()

    def click(self, x, y, keys=Qt.KeyboardModifier.NoModifier):
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, keys, self.at(x, y))

    def double(self, x, y):
        double_click(self.view, self.at(x, y))

    def press(self, x, y, keys=Qt.KeyboardModifier.NoModifier):
        QTest.mousePress(self.view, Qt.MouseButton.LeftButton, keys, self.at(x, y))
        self.held = (x, y)

    def move(self, x, y):
        held = Qt.MouseButton.NoButton if self.held is None else Qt.MouseButton.LeftButton
        move_mouse(self.view, self.at(x, y), held)

    def release(self, x, y, keys=Qt.KeyboardModifier.NoModifier):
        QTest.mouseRelease(self.view, Qt.MouseButton.LeftButton, keys, self.at(x, y))
        self.held = None

    def drag(self, x0, y0, x1, y1):
        self.press(x0, y0)
        for step in range(1, 5):
            self.move(x0 + (x1 - x0) * step / 4, y0 + (y1 - y0) * step / 4)
        self.release(x1, y1)


@pytest.fixture
def hand(canvas):
    """No button stays down for the next test."""
    hand = Hand(canvas)
    yield hand
    if hand.held is not None:
        hand.release(*hand.held)
