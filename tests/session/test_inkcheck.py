"""Ink over the limit that only the plates show."""

import datetime
from dataclasses import replace

import pytest

from editor.exporters.exporter import ExportJob
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.model.color import Paint, Swatch
from editor.model.frame import PanelFrame
from editor.model.output import Severity
from editor.session.inkcheck import rendered_ink
from editor.values.color import Cmyk
from tests.check.issues import box, issue, printed

WARM = Swatch("暖", Cmyk(0.3, 0.7, 0.7, 0))
"""170 % ink: with overprinting black upon it nearly 270 %, in steps of 8 bits."""
GROUND = PanelFrame(box("g1"), None, Paint("暖"))
BLACK = PanelFrame(box("g2", 150, 120, 60, 40), None, Paint())


@pytest.fixture
def found(tmp_path):
    fonts = FontLibrary()

    def rendered(made, warm=WARM):
        made = replace(made, swatches=(*made.swatches, warm))
        page = Engine(fonts).page(made, "v1")
        when = datetime.datetime(2023, 8, 1, tzinfo=datetime.UTC)
        return rendered_ink(ExportJob(made, (page,), fonts, tmp_path, when, "x"))(made.pages[0])

    return rendered


def test_overprinting_that_adds_up(found):
    [told] = found(issue(GROUND, BLACK))
    assert (told.code, told.frame, told.severity) == ("ink.printed", "g2", Severity.WARNING)
    assert "269%" in told.words.zh
    assert "63mm" in told.words.zh


def test_little_over_the_limit_is_over_it(found):
    assert len(found(issue(GROUND, BLACK), Swatch("暖", Cmyk(0.3, 0.5, 0.5, 0)))) == 1
    assert found(issue(GROUND, BLACK), Swatch("暖", Cmyk(0.2, 0.5, 0.4, 0))) == ()


def test_ink_within_the_limit(found):
    assert found(issue(GROUND)) == ()
    assert found(printed(issue(GROUND, BLACK), ink_limit=3.0)) == ()


def test_a_profile_judges_it(found):
    strict = printed(issue(GROUND, BLACK), severities=(("ink.printed", Severity.ERROR),))
    assert [told.severity for told in found(strict)] == [Severity.ERROR]
    quiet = printed(issue(GROUND, BLACK), severities=(("ink.printed", Severity.OFF),))
    assert found(quiet) == ()


def test_another_page_is_not_rendered(found, tmp_path):
    fonts = FontLibrary()
    when = datetime.datetime(2023, 8, 1, tzinfo=datetime.UTC)
    job = ExportJob(issue(), (), fonts, tmp_path, when, "x")
    assert rendered_ink(job)(issue().pages[0]) == ()
