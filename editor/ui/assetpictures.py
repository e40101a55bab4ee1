"""Small pictures of assets, with blind text in their story shapes."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from editor.edit.edit import EditError, perform
from editor.edit.state import State
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.model.article import Article
from editor.model.asset import Asset
from editor.model.frame import Frame, TextFrame, TitleFrame, moved
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.text import Paragraph
from editor.session.assets import missing
from editor.session.assetshelf import Kept
from editor.ui.canvas.outlines import Outlines
from editor.ui.canvas.pictures import Pictures
from editor.ui.canvas.qtpainter import Sources, render_page
from editor.values.geometry import Point, Size
from editor.values.ids import ArticleId, PageId

FILLER = "版心之内，字字有位。报纸的每一行都对齐在看不见的格子上，标题领着正文，图片压住版面。"
MARGIN = 6.0
"""Points of paper around an asset."""
BLIND = Article(
    ArticleId("blind"),
    headline=Paragraph("标题领起全文", "主题"),
    kicker=Paragraph("引题一行", "引题"),
    deck=Paragraph("——副题说明要点", "副题"),
    body=(Paragraph(FILLER * 30),),
)


class AssetPictures:
    """Pictures of assets as an issue would show them; each is made once."""

    def __init__(self, fonts: FontLibrary, folder: Path, box: QSize) -> None:
        self._fonts, self._box = fonts, box
        self._outlines = Outlines(fonts)
        self._sources = Sources(self._outlines, Pictures(folder))
        self._engine = Engine(fonts)
        self._made: dict[Asset, QImage] = {}

    def picture(self, kept: Kept, issue: Issue) -> QImage:
        """The asset on paper; named styles that the issue has are the issue's."""
        asset = kept.asset
        if asset not in self._made:
            self._made[asset] = self._make(asset, kept.pictures, issue)
        return self._made[asset]

    def _make(self, asset: Asset, folder: Path, issue: Issue) -> QImage:
        corner, size = asset.rect, asset.size
        sheet = Size(size.width + 2 * MARGIN, size.height + 2 * MARGIN)
        grid = PageGrid(sheet, Point(MARGIN, MARGIN))
        by = MARGIN - corner.x, MARGIN - corner.y
        frames = tuple(moved(_blind(frame), *by) for frame in asset.frames)
        page = Page(PageId("asset"), "1", "要闻", grid, frames)
        shown = Issue(issue.info, (page,), (BLIND,), asset.photos, issue.styles, issue.swatches)
        layout = self._engine.page(_with_needs(shown, asset), page.id)
        scale = min(self._box.width() / sheet.width, self._box.height() / sheet.height, 2.5)
        sources = self._sources if not asset.photos else Sources(self._outlines, Pictures(folder))
        return render_page(layout.display, self._fonts, folder, scale, sources)


def _with_needs(issue: Issue, asset: Asset) -> Issue:
    state = State(issue)
    try:
        for edit in missing(issue, asset):
            state = perform(edit, state)
    except EditError:
        return issue
    return state.issue


def _blind(frame: Frame) -> Frame:
    if (isinstance(frame, TextFrame) and frame.follows is None) or isinstance(frame, TitleFrame):
        return replace(frame, article=BLIND.id)
    return frame
