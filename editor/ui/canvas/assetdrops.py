"""Assets dragged over the page: shown there as they would stand, on the grid, until dropped."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDropEvent

from editor.edit.edit import Edit
from editor.model.asset import Asset
from editor.model.page import Page
from editor.session.assetphotos import at_home
from editor.session.assets import landing, placed
from editor.session.assetshelf import Kept
from editor.store.assets_xml import asset_bytes, asset_from
from editor.store.errors import StoreError
from editor.ui.canvas.stage import Stage
from editor.values.geometry import Point

ASSET_MIME = "application/x-banxin-asset"
FOLDER_MIME = "application/x-banxin-asset-pictures"


def carried_asset(kept: Kept) -> QMimeData:
    """An asset for a drag, within this window or to another, and where its pictures lie."""
    data = QMimeData()
    data.setData(ASSET_MIME, asset_bytes(kept.asset))
    data.setData(FOLDER_MIME, str(kept.pictures).encode())
    return data


@dataclass(frozen=True, slots=True)
class Dropped:
    """An asset, the folder of its pictures, and the page and the corner where it shall stand."""

    asset: Asset
    folder: Path
    page: Page
    corner: Point


class AssetDrops:
    """One drag of an asset over a canvas; every move shows the edit that a drop would do."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._data = b""
        self._asset: Asset | None = None
        self._bare: Asset | None = None
        self._corner: Point | None = None
        self._edit: Edit | None = None

    def takes(self, event: QDropEvent) -> bool:
        """Whether it is an asset that is dragged, and may be put on the page."""
        if not event.mimeData().hasFormat(ASSET_MIME):
            return False
        data = bytes(event.mimeData().data(ASSET_MIME).data())
        if data != self._data:
            self._data, self._asset = data, _read(data)
            self._bare = self._at_home()
        return self._asset is not None and not self._stage.bridge.session.read_only

    def move(self, event: QDropEvent) -> None:
        """Show it where the pointer is."""
        page, asset = self._stage.page, self._bare
        if page is None or asset is None:
            event.ignore()
            return
        corner = landing(page, asset, self._stage.camera.page(event.position()))
        if corner != self._corner:
            self._corner = corner
            self._edit = placed(self._stage.bridge.session.state, asset, page, corner)
            if not self._stage.bridge.preview(self._edit):
                self._edit = None
        event.acceptProposedAction()

    def leave(self) -> None:
        """Show the page as it is."""
        if self._edit is not None:
            self._stage.bridge.preview(None)
        self._edit = self._corner = None

    def drop(self, event: QDropEvent) -> Dropped | None:
        """What was dropped and where it was shown; None where it cannot stand."""
        self.move(event)
        page, asset, corner, shown = self._stage.page, self._asset, self._corner, self._edit
        self._stage.bridge.preview(None)
        self._edit = self._corner = self._bare = self._asset = None
        self._data = b""
        if shown is None or page is None or asset is None or corner is None:
            return None
        folder = Path(bytes(event.mimeData().data(FOLDER_MIME).data()).decode(errors="replace"))
        return Dropped(asset, folder, page, corner)

    def _at_home(self) -> Asset | None:
        issue = self._stage.bridge.session.issue
        return at_home(issue, self._asset) if self._asset else None


def _read(data: bytes) -> Asset | None:
    if not data:
        return None
    try:
        return asset_from(data, "asset.xml")
    except StoreError:
        return None
