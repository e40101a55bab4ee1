"""A new issue as it is wanted, and the issue that is made of it."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.model.article import Article
from editor.model.defaults import BODY, default_styles
from editor.model.formats import A4L, FOLIO, FORMATS, OCTAVO, QUARTO
from editor.model.frame import Box, TextFrame
from editor.model.grid import PageGrid
from editor.model.issue import Issue, IssueInfo
from editor.model.output import Severity
from editor.model.text import Paragraph
from editor.session.newissue import (
    Place,
    faults_of,
    folder_fault,
    free_path,
    made_issue,
    numbered_from,
    styles_on,
    usual_issue,
    with_count,
    with_page,
    with_setup,
    with_template,
    with_templates,
)
from editor.session.pagesetup import PageSetup, filled
from editor.session.session import Session
from editor.session.templates import BLANK, shipped_templates, templates_on
from editor.values.geometry import Size
from editor.values.units import MM
from tests.layout.pages import texts

INFO = IssueInfo("周刊")
KNOWN = shipped_templates()


@pytest.fixture(scope="module")
def fonts() -> FontLibrary:
    return FontLibrary()


def issue(page_format=FOLIO, count=4):
    return usual_issue(KNOWN, INFO, page_format, count)


def test_an_issue_as_most_are_has_a_front_page_and_others() -> None:
    plan = issue()
    assert [page.number for page in plan.pages] == ["1", "2", "3", "4"]
    assert [page.template for page in plan.pages] == ["folio-news", *["folio-mixed"] * 3]
    assert [page.name for page in plan.pages] == ["要闻", "综合", "综合", "综合"]
    assert faults_of(plan) == ()


@pytest.mark.parametrize("page_format", FORMATS)
def test_only_templates_on_the_same_grid_are_offered(page_format) -> None:
    offered = templates_on(page_format.grid, KNOWN)
    assert {each.format for each in offered} == {page_format.name}
    assert offered[-1].name == BLANK
    own = replace(PageSetup.of(page_format.grid), lines=page_format.grid.lines - 1)
    assert [each.name for each in templates_on(own.grid, KNOWN)] == [BLANK]


def test_another_grid_begins_with_empty_pages_and_the_old_one_with_the_usual() -> None:
    plan = issue()
    other = with_setup(plan, replace(plan.setup, columns=7))
    assert {page.template for page in other.pages} == {BLANK}
    assert with_setup(other, plan.setup) == plan


def test_bleed_changes_no_template() -> None:
    plan = issue()
    other = with_setup(plan, replace(plan.setup, bleed=3 * MM))
    assert other.pages == plan.pages
    assert {page.grid.bleed for page in made_issue(other).pages} == {3 * MM}


def test_more_pages_count_on_and_those_that_are_there_stay() -> None:
    plan = numbered_from(issue(count=2), "A01")
    plan = with_page(plan, 1, replace(plan.pages[1], name="体育"))
    more = with_count(plan, 5)
    assert [page.number for page in more.pages] == ["A01", "A02", "A03", "A04", "A05"]
    assert more.pages[1].name == "体育"
    assert with_count(more, 2) == plan


def test_a_number_that_cannot_count_changes_nothing() -> None:
    assert numbered_from(issue(), "封面") == issue()


def test_a_template_names_its_page_unless_the_editor_did() -> None:
    plan = with_template(issue(), 1, "folio-feature")
    assert plan.pages[1].name == "专题"
    named = with_page(plan, 1, replace(plan.pages[1], name="体育"))
    assert with_template(named, 1, "folio-mixed").pages[1].name == "体育"
    assert with_template(plan, 9, "folio-mixed") == plan
    assert with_template(plan, 1, "quarto-news") == plan


def test_front_and_other_pages_take_a_template_each() -> None:
    plan = with_templates(issue(), "folio-feature", BLANK)
    assert [page.template for page in plan.pages] == ["folio-feature", *[BLANK] * 3]


def test_what_is_wrong_is_said_with_its_place() -> None:
    plan = issue()
    bad = replace(plan, info=IssueInfo(" "), setup=replace(plan.setup, columns=9))
    bad = with_page(with_page(bad, 1, replace(bad.pages[1], number="1")), 2, PageOf(""))
    found = faults_of(bad)
    assert [each.place for each in found] == [Place.ISSUE, Place.GRID, Place.PAGES, Place.PAGES]
    assert "刊名" in found[0].words.zh
    assert "版号 1 用了两次" in found[2].words.zh
    assert found[1].remedies
    with pytest.raises(ValueError, match="title"):
        made_issue(bad)


def PageOf(number):  # noqa: N802
    return replace(issue().pages[0], number=number)


def test_folders_are_looked_at_before_anything_is_made(tmp_path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "a.txt").touch()
    (tmp_path / "empty").mkdir()
    assert folder_fault(tmp_path / "new" / "deeper") is None
    assert folder_fault(tmp_path / "empty") is None
    assert "已经有东西" in folder_fault(tmp_path / "full").words.zh
    assert "同名的文件" in folder_fault(tmp_path / "full" / "a.txt").words.zh
    assert "不能在这里写文件" in folder_fault(tmp_path / "full" / "a.txt" / "b").words.zh
    assert folder_fault(tmp_path / ("长" * 300)) is not None


def test_a_folder_is_proposed_for_any_title_and_wherever_it_would_lie(tmp_path, monkeypatch):
    long = free_path(tmp_path, "长" * 300)
    assert folder_fault(long) is None
    long.mkdir()
    assert free_path(tmp_path, "长" * 300).name == f"{long.name}-2"

    def forbidden(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.stat", forbidden)
    assert free_path(tmp_path, "周刊") == tmp_path / "周刊"
    assert "Permission denied" in folder_fault(tmp_path / "周刊").words.en


def test_the_usual_grid_keeps_the_usual_styles() -> None:
    for each in (FOLIO, QUARTO, OCTAVO, A4L):
        assert styles_on(PageSetup.of(each.grid)) == default_styles()


def test_the_body_takes_size_and_line_distance_of_the_grid() -> None:
    setup = replace(PageSetup.of(FOLIO.grid), cell=10.5, leading=16)
    styles = {each.name: each for each in styles_on(setup).paragraph}
    assert (styles[BODY.name].size, styles[BODY.name].leading) == (10.5, 16)
    assert styles["小标题"].leading == 16
    assert styles["图说"].size == 9.25
    assert styles["主题"].size == 28


def setups() -> st.SearchStrategy[PageSetup]:
    """Setups that fit, of any paper and type."""

    def full(wide, high, margin, columns, cell, leading) -> PageSetup:
        grid = PageGrid(Size(wide * MM, high * MM), columns=columns, cell=cell)
        grid = replace(grid, leading=cell * leading)
        setup = replace(PageSetup.of(grid), bleed=0.0)
        side = margin * MM
        return filled(replace(setup, top=side, bottom=side, left=side, right=side))

    return st.builds(
        full,
        st.integers(60, 400), st.integers(60, 560), st.integers(0, 25), st.integers(1, 10),
        st.sampled_from((7.5, 9, 10.5, 12)), st.sampled_from((1, 1.3, 13 / 9, 1.75)),
    )  # fmt: skip


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=(HealthCheck.function_scoped_fixture,),
)
@given(
    st.one_of(setups(), st.sampled_from([PageSetup.of(each.grid) for each in FORMATS])),
    st.integers(1, 9),
    st.sampled_from(("1", "A01", "B7")),
    st.data(),
)
def test_every_valid_choice_is_a_sound_issue(
    fonts, tmp_path_factory, setup, count, first, data
) -> None:
    plan = with_setup(numbered_from(issue(count=count), first), setup)
    for place in range(count):
        names = [each.name for each in plan.templates]
        plan = with_template(plan, place, data.draw(st.sampled_from(names)))
    assert faults_of(plan) == ()
    made = made_issue(plan)
    folder = tmp_path_factory.mktemp("new") / "issue"
    Session.create(folder, made, fonts=fonts).close()
    session = Session.open(folder, fonts=fonts)
    assert session.issue == made
    assert len(made.pages) == count
    assert {page.grid.trim for page in made.pages} == {setup.trim}
    errors = [
        each
        for each in session.findings()
        if each.severity is Severity.ERROR and each.code.startswith(("page", "grid", "style"))
    ]
    session.close()
    assert errors == []
    assert_on_grid(made, setup.grid, fonts)


def assert_on_grid(made: Issue, grid: PageGrid, fonts: FontLibrary) -> None:
    """A column full of body stands on the lines of the grid, with as many 字 as it should."""
    body = Article("a-body", body=(Paragraph("国" * int(grid.lines * (grid.column_chars + 1))),))
    frame = TextFrame(Box("f-body", grid.rect(grid.columns - 1, 0, 1, grid.lines)), body.id)
    page = replace(made.pages[0], frames=(frame,))
    whole = replace(made, pages=(page,), articles=(body,))
    layout = Engine(fonts).page(whole, page.id)
    tops = sorted({y for _, y, _ in texts(layout, "f-body")})
    assert len(tops) == grid.lines
    for line, top in enumerate(tops):
        assert abs(top - tops[0] - line * grid.leading) < 0.05
