"""What a check says: where, how bad, and a sentence that an editor understands."""

from dataclasses import dataclass
from enum import StrEnum

from editor.edit.edit import Edit
from editor.model.place import TextPoint
from editor.values.ids import FrameId, PageId
from editor.values.language import Words


class Severity(StrEnum):
    """ERROR must not be printed; WARNING should be looked at."""

    ERROR = "error"
    WARNING = "warning"


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
