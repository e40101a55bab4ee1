"""Adverts are judged by the level and the press that their page is for."""

from dataclasses import replace

import pytest

from editor.check.context import Sources
from editor.check.run import check_issue
from editor.display.items import DisplayList, FrameItems, Picture
from editor.edit.edit import perform
from editor.edit.frames import AddFrame
from editor.edit.photos import AddPhoto
from editor.edit.state import State
from editor.layout.report import PageLayout
from editor.model.color import Swatch
from editor.model.frame import PhotoFrame
from editor.model.output import NEWSPRINT, Severity
from editor.model.photo import Photo
from editor.pictures.picturefile import Colors, Probe
from editor.values.color import Cmyk, Spot
from editor.values.geometry import Rect, Size
from editor.values.language import Words
from tests.edit.issues import box, small_issue

SAID = Words("“a.pdf”用了透明效果", "“a.pdf” uses transparency")


def findings(level, scale=1.0, faults=(), spots=(), **measures):
    figures = tuple(measures.items())
    probe = Probe("pdf", 10000, 5000, Colors.CMYK, faults=faults, measures=figures, spots=spots)
    state = perform(AddPhoto(Photo("p9", "a.pdf", 10000, 5000)), State(small_issue()))
    state = perform(AddFrame("v1", PhotoFrame(box("ad"), "p9")), state)
    profiles = (replace(NEWSPRINT, level=level),)
    swatches = (*state.issue.swatches, Swatch("社红", Spot("潘通红", Cmyk(0, 1, 1, 0))))
    issue = replace(state.issue, profiles=profiles, swatches=swatches)
    picture = Picture("a.pdf", Rect(0, 0, 100 * scale, 50 * scale))
    shown = FrameItems("ad", picture.rect, (picture,))
    page = PageLayout("v1", DisplayList("v1", Size(400, 560), 0, (shown,)))
    sources = Sources(probe=lambda photo: probe if photo.id == "p9" else None)
    found = check_issue(issue, [page], sources)
    return {each.code: each for each in found if each.code.startswith(("advert", "ink"))}


@pytest.mark.parametrize(("level", "told"), [("x1a", True), ("x3", True), ("x4", False)])
def test_transparency_is_an_error_where_the_level_has_none(level, told):
    found = findings(level, faults=(("transparency", SAID),))
    assert bool(found) == told
    if told:
        assert found["advert.level"].severity is Severity.ERROR
        assert "a.pdf" in found["advert.level"].words.zh


def test_lines_and_pictures_are_judged_at_the_size_they_print():
    assert findings("x4", rule=0.3, ppi=200) == {}
    assert set(findings("x4", 0.5, rule=0.3, ppi=200)) == {"advert.rule"}
    assert set(findings("x4", 2, rule=0.3, ppi=200)) == {"advert.ppi"}
    assert findings("x4", 5, ink=2.0) == findings("x4", 0.1, ink=2.0) == {}


def test_ink_and_notes_have_kinds_of_their_own():
    words = Words("脚本", "scripts")
    found = findings("x4", faults=(("javascript", words), ("spot", words)), ink=2.8)
    assert set(found) == {"advert.ink", "advert.note", "advert.spot"}
    assert "280%" in found["advert.ink"].words.zh


def test_a_spot_ink_of_another_look_is_told():
    assert findings("x4", spots=(("潘通红", Cmyk(0, 1, 1, 0)), ("金", Cmyk(0, 0.3, 0.8, 0)))) == {}
    found = findings("x4", spots=(("潘通红", Cmyk(0, 0.8, 1, 0)),))
    assert set(found) == {"ink.spot-looks"}
    assert "潘通红" in found["ink.spot-looks"].words.zh
