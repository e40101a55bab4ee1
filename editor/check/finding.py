"""What a check says: where, how bad, and a sentence that an editor understands."""

from dataclasses import dataclass

from editor.edit.edit import Edit
from editor.model.output import Severity
from editor.model.place import TextPoint
from editor.values.ids import FrameId, PageId
from editor.values.language import Words


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong. ``fix`` mends it in one step where that is possible."""

    code: str
    severity: Severity
    words: Words
    page: PageId | None = None
    frame: FrameId | None = None
    at: TextPoint | None = None
    fix: Edit | None = None
