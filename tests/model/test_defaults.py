"""What a new issue starts with is complete: styles, fonts and colours find each other."""

from dataclasses import MISSING, fields

import pytest

from editor.fonts.library import FontLibrary
from editor.model.composing import PunctMode
from editor.model.defaults import default_styles, default_swatches, new_issue
from editor.model.formats import FORMATS
from editor.model.style import ParagraphStyle, ResolvedStyle

ROLES = ["正文", "引题", "主题", "副题", "署名", "小标题", "图说", "摄影", "报眉", "报头"]


LOOKS = [
    "font", "weight", "size", "leading", "scale_x", "tracking", "indent", "align", "kinsoku",
    "punct", "autospace", "takes_lines", "paint",
]  # fmt: skip
"""What every role says of itself or by what it is based on."""


@pytest.mark.parametrize("name", ROLES)
def test_every_role_has_a_complete_style(name):
    style = default_styles().paragraph_style(name)
    assert all(getattr(style, field) is not None for field in LOOKS)


def test_what_styles_leave_open_has_a_default():
    resolved = {item.name for item in fields(ResolvedStyle) if item.default is not MISSING}
    own = {item.name for item in fields(ParagraphStyle)} - {*LOOKS, "name", "base"}
    assert own <= resolved


def test_body_text_is_nine_on_thirteen_in_kaiming():
    body = default_styles().paragraph_style("正文")
    assert (body.size, body.leading, body.indent, body.punct) == (9, 13, 2, PunctMode.KAIMING)


@pytest.mark.parametrize("name", ["电头", "文末署名", "加粗"])
def test_the_marks_of_a_story_are_there(name):
    assert default_styles().character_style(name) is not None


def test_styles_use_fonts_and_colours_that_exist():
    styles = default_styles()
    swatches = {swatch.name for swatch in default_swatches()}
    for style in styles.paragraph + styles.character:
        assert style.font is None or styles.font(style.font) is not None
        assert style.paint is None or style.paint.swatch in swatches
    for style in styles.frame:
        assert style.fill is None or style.fill.swatch in swatches


def test_fonts_are_made_of_families_that_are_shipped():
    shipped = set(FontLibrary().families)
    assert {font.han for font in default_styles().fonts} <= shipped


@pytest.mark.parametrize("page_format", FORMATS, ids=lambda each: each.name)
def test_a_new_issue_is_one_empty_page_of_the_format(page_format):
    issue = new_issue(page_format)
    (page,) = issue.pages
    assert (page.grid, page.frames, page.number) == (page_format.grid, (), "1")
    assert new_issue(page_format).pages[0].id != page.id


def test_styles_of_headlines_say_how_far_they_may_be_fitted():
    styles = default_styles()
    for name in ("主题", "头条主题", "黑体主题", "小主题", "黑体小主题"):
        style = styles.paragraph_style(name)
        assert 0.8 <= style.scale_min < 1
        assert style.most_lines == (0 if "小" in name else 2 if "头条" in name else 3)
    lead = styles.paragraph_style("头条主题")
    assert (lead.size_min, lead.size, lead.size_max) == (34, 40, 44)
    assert styles.paragraph_style("报头").size_min is None
