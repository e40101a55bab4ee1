"""The output profile itself, and how its severities judge."""

from dataclasses import replace

import pytest

from editor.check.codes import KINDS, kind_of
from editor.check.context import Sources
from editor.model.output import NEWSPRINT, X1A, PhotoColors, Severity
from editor.values.language import Words
from tests.check.issues import issue, printed


def test_a_profile_that_is_not_there(check, mended):
    made = replace(issue(), output="印厂甲")
    [found] = check(made)
    assert (found.code, found.severity) == ("output.unknown", Severity.ERROR)
    assert "印厂甲" in found.words.zh
    assert mended(made, "output.unknown").output == NEWSPRINT.name


def test_a_level_that_nobody_knows(check, mended):
    assert mended(printed(issue(), level="x9"), "output.level").profile.level == "x4"


def test_a_colour_profile_that_cannot_be_used(check):
    words = Words("找不到颜色特性文件。", "The colour profile is missing.")
    [found] = check(issue(), sources=Sources(icc=lambda _: words))
    assert (found.code, found.words) == ("output.icc", words)


def test_a_level_that_does_not_let_photos_be_kept(check, mended):
    made = printed(issue(), level=X1A.name, colors=PhotoColors.KEEP)
    assert mended(made, "output.keep").profile.colors is PhotoColors.INKS
    assert check(printed(issue(), colors=PhotoColors.KEEP)) == ()


def test_every_kind_is_told_in_both_languages_once():
    codes = [kind.code for kind in KINDS]
    assert len(set(codes)) == len(codes)
    for kind in KINDS:
        assert all((kind.title.zh, kind.title.en, kind.why.zh, kind.why.en))


def test_kinds_are_found_by_code():
    assert kind_of("photo.rgb").severity is Severity.OFF
    assert kind_of("no.such") is None


@pytest.mark.parametrize("severity", list(Severity))
def test_severities_of_a_profile_hold_for_what_is_found(check, severity):
    made = replace(issue(), output="x")
    own = replace(NEWSPRINT, name="own", severities=(("issue.empty", severity),))
    empty = replace(made.printed(own), pages=())
    found = [each.severity for each in check(empty)]
    assert found == [severity] * (severity is not Severity.OFF)
