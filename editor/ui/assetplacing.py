"""Assets put on the page with their pictures, in one step; what is missing is told."""

from pathlib import Path

from editor.model.asset import Asset
from editor.model.page import Page
from editor.session.assetphotos import bring
from editor.session.assets import placed
from editor.store.errors import StoreError
from editor.ui.bridge import Bridge
from editor.values.geometry import Point


def place_asset(bridge: Bridge, asset: Asset, folder: Path, page: Page, corner: Point) -> bool:
    """Put an asset, whose pictures lie in a folder, on a page; whether it stands there."""
    session = bridge.session
    try:
        brought = bring(session.project, session.issue, asset, folder)
    except StoreError as error:
        bridge.preview(None)
        bridge.message.emit(error.words.text(bridge.language))
        return False
    edit = placed(session.state, brought.asset, page, corner, brought.photos)
    if not bridge.do(edit):
        bridge.preview(None)
        return False
    if brought.lost:
        bridge.message.emit(" ".join(words.text(bridge.language) for words in brought.lost))
    return True
