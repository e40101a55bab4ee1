"""Findings mended: all fixes of one kind as one step, and a kind that is told no longer."""

from collections.abc import Iterable
from itertools import chain

from editor.check.codes import kind_of
from editor.check.context import Context
from editor.check.finding import Finding
from editor.check.run import check_page, check_whole
from editor.edit.edit import Edit, EditError, Together
from editor.edit.frames import SetFrame
from editor.edit.output import SetOutputProfile
from editor.edit.pages import SetPage
from editor.edit.photos import SetPhoto
from editor.edit.state import State
from editor.edit.styles import SetParagraphStyle, SetSwatch, StyleKind
from editor.model.output import Severity
from editor.session.profiles import with_severity
from editor.session.session import Session
from editor.values.language import Words


def mended(state: State, findings: Iterable[Finding], code: str) -> Together | None:
    """The fixes of all findings of a code as one step; those that no longer fit after the ones
    before, or set again what one of them has set, are left out. None when nothing is left."""
    done: list[Edit] = []
    targets = set[object]()
    for fix in (each.fix for each in findings if each.code == code):
        if fix is None or fix in done or _target(fix) in targets:
            continue
        try:
            state = fix.apply(state)
        except EditError:
            continue
        done.append(fix)
        targets.add(_target(fix))
    title = title_of(code)
    words = Words(f"修复：{title.zh}", f"Mend: {title.en}")
    return Together(tuple(done), words) if done else None


def fix_now(session: Session, found: Finding) -> Edit | None:
    """What mends a finding in the issue as it is shown now: it is looked for once more, since an
    edit may have come between. None when it is there no longer."""
    issue = session.shown.issue
    context = Context.of(issue, session.sources)
    again = list(chain.from_iterable(check_whole(context)))
    if found.page is not None and issue.page(found.page) is not None:
        again += check_page(session.layout(found.page), context)
    place = (found.code, found.page, found.frame)
    same = [each for each in again if (each.code, each.page, each.frame) == place and each.fix]
    same.sort(key=lambda each: (each.at != found.at, each.words != found.words))
    return same[0].fix if same else None


def _target(edit: Edit) -> object:
    """What an edit sets as a whole, so that a second one made beside it would undo the first."""
    match edit:
        case SetFrame(frame=frame):
            return frame.box.id
        case SetPage(page=page):
            return page.id
        case SetPhoto(photo=photo):
            return photo.id
        case SetParagraphStyle(style=style):
            return StyleKind.PARAGRAPH, style.name
        case SetSwatch(swatch=swatch):
            return StyleKind.SWATCH, swatch.name
        case _:
            return edit


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
