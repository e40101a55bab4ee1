"""What a check says: where, how bad, and a sentence that an editor understands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from editor.check.codes import kind_of
from editor.edit.edit import Edit
from editor.model.output import OutputProfile, Severity
from editor.model.place import TextPoint
from editor.values.ids import FrameId, PageId
from editor.values.language import Words


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong. ``fix`` mends it in one step where that is possible, ``fix_words``
    say what it does."""

    code: str
    severity: Severity
    words: Words
    page: PageId | None = None
    frame: FrameId | None = None
    at: TextPoint | None = None
    fix: Edit | None = None
    fix_words: Words | None = None


def finding(
    code: str,
    words: Words,
    page: PageId | None = None,
    frame: FrameId | None = None,
    at: TextPoint | None = None,
) -> Finding:
    """A finding as bad as the table of kinds says."""
    kind = kind_of(code)
    severity = Severity.WARNING if kind is None else kind.severity
    return Finding(code, severity, words, page, frame, at)


def fixed_by(found: Finding, edit: Edit | None, zh: str, en: str) -> Finding:
    """The finding with a fix and what it does; without an edit there is none."""
    return found if edit is None else replace(found, fix=edit, fix_words=Words(zh, en))


def judged(found: Iterable[Finding], profile: OutputProfile) -> Iterator[Finding]:
    """The findings as bad as a profile says, without those that it turns off."""
    chosen = dict(profile.severities)
    for each in found:
        severity = chosen.get(each.code, each.severity)
        if severity is not Severity.OFF:
            yield each if severity is each.severity else replace(each, severity=severity)
