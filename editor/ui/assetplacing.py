"""Assets put on the page with their pictures, in one step; what is missing is told."""

from editor.session.assetphotos import Copies, bring, copied
from editor.session.assets import placed
from editor.store.errors import StoreError
from editor.ui.canvas.assetdrops import Dropped
from editor.ui.desk import Desk
from editor.ui.intake import Intake
from editor.values.language import Words
from editor.values.progress import Progress


def place_asset(desk: Desk, dropped: Dropped) -> None:
    """Put an asset where it was dropped; its pictures are copied beside the window first."""
    session, asset, page = desk.bridge.session, dropped.asset, dropped.page
    project, issue = session.project, session.issue

    def copy(progress: Progress) -> Copies | Words:
        try:
            return copied(project, issue, asset.photos, dropped.folder, progress)
        except StoreError as error:
            return error.words

    def put(copies: Copies | Words) -> None:
        if isinstance(copies, Words):
            desk.warn(copies)
            return
        brought = bring(session.issue, asset, copies)
        edit = placed(session.state, brought.asset, page, dropped.corner, brought.photos)
        if desk.bridge.do(edit):
            for words in brought.lost:
                desk.warn(words)

    if asset.photos:
        Intake.of(desk).run(copy, put)
    else:
        put({})
