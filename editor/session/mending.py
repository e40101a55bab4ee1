"""Findings mended: all fixes of one kind as one step, and a kind that is told no longer."""

from collections.abc import Iterable

from editor.check.codes import kind_of
from editor.check.finding import Finding
from editor.edit.edit import Edit, EditError, Together
from editor.edit.output import SetOutputProfile
from editor.edit.state import State
from editor.model.output import Severity
from editor.session.profiles import with_severity
from editor.values.language import Words


def mended(state: State, findings: Iterable[Finding], code: str) -> Together | None:
    """The fixes of all findings of a code as one step, each once; those that no longer fit after
    the ones before are left out. None when nothing is left."""
    done: list[Edit] = []
    for fix in (each.fix for each in findings if each.code == code):
        if fix is None or fix in done:
            continue
        try:
            state = fix.apply(state)
        except EditError:
            continue
        done.append(fix)
    title = title_of(code)
    words = Words(f"修复：{title.zh}", f"Mend: {title.en}")
    return Together(tuple(done), words) if done else None


def told_no_more(state: State, code: str) -> Together:
    """The issue's profile with findings of a code turned off."""
    title = title_of(code)
    profile = with_severity(state.issue.profile, code, Severity.OFF)
    words = Words(f"预检不报：{title.zh}", f"Not told: {title.en}")
    return Together((SetOutputProfile(profile),), words)


def title_of(code: str) -> Words:
    """What findings of a code are called."""
    kind = kind_of(code)
    return kind.title if kind is not None else Words(code, code)
