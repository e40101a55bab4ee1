"""Copied frames: with the styles, fonts and colours that they need in another issue."""

from collections.abc import Iterable

from editor.edit.edit import Edit, Select, Together
from editor.edit.frames import AddFrame
from editor.edit.selection import FrameSelection
from editor.edit.styles import (
    SetCharacterStyle,
    SetFont,
    SetFrameStyle,
    SetParagraphStyle,
    SetSwatch,
)
from editor.model.asset import Asset
from editor.model.frame import Frame
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.style import StyleSheet
from editor.session.assets import missing, needed
from editor.session.commands import copied
from editor.values.language import Words

PASTE = Words("粘贴", "Paste")
NOTHING_KNOWN = Issue(styles=StyleSheet(), swatches=())


def clip(issue: Issue, page: Page, frames: tuple[Frame, ...]) -> tuple[Edit, ...]:
    """What a clipboard holds of frames: the edits that would put them into an empty issue."""
    styles, swatches = needed(issue, frames)
    asset = Asset("", PASTE, "", frames, styles, swatches)
    return (*missing(NOTHING_KNOWN, asset), *(AddFrame(page.id, frame) for frame in frames))


def pasted(issue: Issue, page: Page, clipped: Iterable[Edit]) -> Edit | None:
    """Copies of clipped frames on a page, where they stood on theirs, and what styles, fonts and
    colours the issue lacks; None without frames. What the issue has under a name stays."""
    edits = tuple(clipped)
    frames = tuple(copied(each.frame) for each in edits if isinstance(each, AddFrame))
    if not frames:
        return None
    styles = StyleSheet(
        tuple(each.style for each in edits if isinstance(each, SetParagraphStyle)),
        tuple(each.style for each in edits if isinstance(each, SetCharacterStyle)),
        tuple(each.style for each in edits if isinstance(each, SetFrameStyle)),
        tuple(each.font for each in edits if isinstance(each, SetFont)),
    )
    swatches = tuple(each.swatch for each in edits if isinstance(each, SetSwatch))
    lacking = missing(issue, Asset("", PASTE, "", frames, styles, swatches))
    adds = tuple(AddFrame(page.id, frame) for frame in frames)
    chosen = Select(FrameSelection(page.id, tuple(each.box.id for each in frames)))
    return Together((*lacking, *adds, chosen), PASTE)
