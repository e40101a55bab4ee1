"""The eyedropper: how a frame or a text looks, taken from one and given to another."""

from dataclasses import dataclass, replace

from editor.edit.edit import Edit
from editor.edit.frames import SetFrame
from editor.edit.text import StyleParagraphs
from editor.model.frame import (
    Frame,
    LabelFrame,
    PanelFrame,
    PhotoFrame,
    RuleFrame,
    TextFrame,
    TitleFrame,
)
from editor.model.page import Page
from editor.model.place import TextRef

ALIKE: dict[type, tuple[str, ...]] = {
    TextFrame: ("columns", "gutter", "fit", "direction", "balance", "column_rule"),
    TitleFrame: ("direction", "align", "anchor", "styles", "space", "fit"),
    PhotoFrame: ("border", "tone"),
    PanelFrame: ("border", "fill"),
    RuleFrame: ("stroke",),
    LabelFrame: ("direction", "anchor"),
}
"""The fields that are the look of a frame; the box's style, inset and wrap come on top."""


@dataclass(frozen=True, slots=True)
class Look:
    """What was taken: of a frame, and of the paragraph under the pointer its style."""

    frame: Frame
    paragraph: str = ""


def given(page: Page, frame: Frame, look: Look) -> Edit | None:
    """A frame that looks like another; None when it does so already, or is locked."""
    if frame.box.locked:
        return None
    source = look.frame
    style, inset = source.box.style, source.box.inset
    box = replace(frame.box, style=style, inset=inset, wrap=source.box.wrap)
    new: Frame = replace(frame, box=box)
    if type(source) is type(frame):
        names = ALIKE.get(type(frame), ())
        new = replace(new, **{name: getattr(source, name) for name in names})
    return SetFrame(page.id, new) if new != frame else None


def given_style(ref: TextRef, look: Look) -> Edit | None:
    """A paragraph in the style that was taken; None when none was."""
    return StyleParagraphs(ref, ref, look.paragraph) if look.paragraph else None
