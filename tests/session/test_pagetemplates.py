"""Templates of one's own: kept with master, styles and slots; the master comes once."""

from dataclasses import replace

import pytest
from PIL import Image

from editor.edit.edit import Together, perform
from editor.edit.masters import AddMaster, ApplyMaster
from editor.edit.pages import SetPage
from editor.edit.photos import AddPhoto, SetPhoto
from editor.edit.state import State
from editor.fonts.library import FontLibrary
from editor.model.frame import LabelFrame, PhotoFrame, TextFrame, leaves
from editor.model.issue import Issue, IssueInfo
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.shown import inherited
from editor.model.style import ParagraphStyle
from editor.model.template import started_page
from editor.model.text import Paragraph
from editor.session.assetphotos import copied
from editor.session.newissue import (
    PagePlan,
    made_issue,
    start_new,
    usual_issue,
    with_page,
    with_setup,
)
from editor.session.pagelist import insert_pages
from editor.session.pagesetup import PageSetup
from editor.session.pagetemplates import (
    all_templates,
    brought,
    keep_template,
    lacking_photos,
    own_path,
    picture_files,
    remove_template,
    template_of,
    with_needs,
)
from editor.session.session import Session
from editor.session.templates import shipped_templates
from editor.store.photo_files import fingerprint
from editor.store.template_xml import save_template
from editor.values.language import Words
from tests.edit.issues import box, small_issue

STYLE = "本报报眉"
BASE = Page("mb", "B", "底", small_issue().pages[0].grid)
LABEL = LabelFrame(box("fa", 40, 10, 200, 12), (Paragraph("{page.no}版", STYLE),))
MASTER = replace(BASE, id="ma", number="A", master="mb", frames=(LABEL,))


@pytest.fixture
def issue():
    """An issue whose first page has a master, based on another, with a style of its own."""
    before = small_issue()
    paragraph = (*before.styles.paragraph, ParagraphStyle(STYLE, base="正文"))
    state = State(replace(before, styles=replace(before.styles, paragraph=paragraph)))
    edits = (AddMaster(BASE), AddMaster(MASTER), ApplyMaster((before.pages[0].id,), "ma"))
    for edit in edits:
        state = perform(edit, state)
    return state.issue


def kept(issue, folder):
    keep_template(folder, template_of(issue, issue.pages[0], "要闻"))
    return all_templates(folder)[0]


def added(state, template):
    page, articles = started_page(template, "")
    edit = insert_pages(state, (page,), None, articles)
    return perform(Together((*brought(state.issue, template), edit), edit.label), state)


def test_a_kept_template_has_the_master_and_what_that_is_based_on(issue, tmp_path):
    template = kept(issue, tmp_path / "templates")
    assert [each.id for each in template.masters] == ["ma", "mb"]
    assert template.page.master == "ma"
    assert STYLE in {each.name for each in template.styles.paragraph}
    frames = tuple(leaves(template.page.frames))
    filled = [each.article for each in frames if isinstance(each, TextFrame) and each.article]
    assert filled
    assert all(each.startswith("story-") for each in filled)
    photos = [each.photo for each in frames if isinstance(each, PhotoFrame) and each.photo]
    assert all(each.startswith("photo-") for each in photos)


def test_another_issue_gets_the_master_once_in_the_same_step(issue, tmp_path):
    template = kept(issue, tmp_path)
    other = State(Issue(pages=(Page("p", "1", "", BASE.grid),)))
    first = added(other, template)
    page = first.issue.pages[-1]
    assert [each.id for each in first.issue.masters] == ["mb", "ma"]
    assert [each.box.id for each in inherited(first.issue, page)] == ["fa"]
    assert STYLE in {each.name for each in first.issue.styles.paragraph}
    second = added(first, template)
    assert second.issue.masters == first.issue.masters
    assert second.issue.pages[-1].master == "ma"


def test_the_issue_that_it_was_made_of_needs_nothing(issue, tmp_path):
    assert brought(issue, kept(issue, tmp_path)) == ()


def test_a_letter_that_is_taken_gives_way(issue, tmp_path):
    template = kept(issue, tmp_path)
    other = State(Issue(pages=(Page("p", "1", "", BASE.grid),), masters=(replace(BASE, id="x"),)))
    letters = [each.number for each in added(other, template).issue.masters]
    assert letters[0] == "B"
    assert len(set(letters)) == 3


def test_a_new_issue_has_the_masters_of_its_templates(issue, tmp_path):
    template = kept(issue, tmp_path)
    plan = usual_issue(all_templates(tmp_path), IssueInfo(title="周刊"))
    plan = with_setup(plan, PageSetup.of(template.page.grid))
    for place in range(2):
        plan = with_page(plan, place, PagePlan(str(place + 1), "", template.name))
    made = made_issue(plan)
    assert [each.id for each in made.masters] == ["mb", "ma"]
    assert [page.master for page in made.pages[:2]] == ["ma", "ma"]


def test_broken_files_are_left_out_and_shipped_templates_stay(tmp_path):
    (tmp_path / "坏.xml").write_bytes(b"<template")
    assert all_templates(tmp_path) == shipped_templates()
    assert all_templates(tmp_path / "none") == shipped_templates()


def test_a_broken_shipped_template_takes_no_other_with_it(tmp_path, monkeypatch):
    known = shipped_templates()
    save_template(tmp_path / "a.xml", known[0])
    (tmp_path / "b.xml").write_bytes(b"<template")
    monkeypatch.setattr("editor.session.templates.data_folder", lambda _: tmp_path)
    assert [each.name for each in shipped_templates()] == [known[0].name]


@pytest.mark.parametrize("title", ["CON", "Aux", "..."])
def test_a_template_of_any_title_is_listed(issue, tmp_path, title):
    keep_template(tmp_path, template_of(issue, issue.pages[0], title))
    assert all_templates(tmp_path)[0].title.zh == title


@pytest.fixture
def logo(issue, tmp_path):
    """The issue with a picture on its master, whose file lies in a folder."""
    (tmp_path / "photos").mkdir()
    Image.new("RGB", (60, 40), "red").save(tmp_path / "photos" / "logo.png")
    state = State(issue)
    photo = Photo("p9", "logo.png", 60, 40, fingerprint=fingerprint(tmp_path / "photos/logo.png"))
    frames = (*MASTER.frames, PhotoFrame(box("fb", 300, 10, 60, 40), "p9"))
    for edit in (AddPhoto(photo), SetPage(replace(MASTER, frames=frames))):
        state = perform(edit, state)
    return state.issue


def kept_with_pictures(issue, tmp_path):
    template = template_of(issue, issue.pages[0], "要闻", tmp_path / "photos")
    assert keep_template(tmp_path / "templates", template) == ()
    return all_templates(tmp_path / "templates")[0]


def test_the_pictures_of_the_master_lie_beside_the_template(logo, tmp_path):
    template = kept_with_pictures(logo, tmp_path)
    assert [photo.file for photo in template.photos] == ["logo.png"]
    assert template.pictures == tmp_path / "templates" / "要闻"
    assert (template.pictures / "logo.png").is_file()
    remove_template(tmp_path / "templates", template)
    assert list((tmp_path / "templates").iterdir()) == []
    remove_template(tmp_path / "templates", template)


def test_another_issue_gets_the_picture_with_the_master(logo, tmp_path):
    template = kept_with_pictures(logo, tmp_path)
    grid = template.page.grid
    other = Session.create(
        tmp_path / "other", Issue(pages=(Page("p", "1", "", grid),)), fonts=FontLibrary()
    )
    photos = lacking_photos(other.issue, template)
    copies = copied(other.project, other.issue, photos, template.pictures)
    other.do(Together(brought(other.issue, template, copies), AddMaster.label))
    (photo,) = other.issue.photos
    assert (other.project.photos / photo.file).is_file()
    assert other.issue.masters[1].frames[-1].photo == photo.id
    assert lacking_photos(other.issue, template) == ()
    other.close()


def test_a_picture_that_is_gone_leaves_its_frame_empty(logo, tmp_path):
    template = kept_with_pictures(logo, tmp_path)
    other = State(Issue(pages=(Page("p", "1", "", BASE.grid),)))
    for edit in brought(other.issue, template, {"p9": Words("没有", "none")}):
        other = perform(edit, other)
    assert other.issue.photos == ()
    assert other.issue.masters[1].frames[-1].photo is None


def test_a_new_issue_has_the_pictures_of_its_masters(logo, tmp_path):
    template = kept_with_pictures(logo, tmp_path)
    namesake = replace(
        template,
        name="own/二",
        masters=(replace(template.masters[0], id="mx", master=None),),
        photos=(replace(template.photos[0], fingerprint="f" * 64, id="px"),),
    )
    frame = PhotoFrame(box("fx", 300, 10, 60, 40), "px")
    namesake = replace(namesake, masters=(replace(namesake.masters[0], frames=(frame,)),))
    made = with_needs(Issue(), (template, namesake))
    assert [photo.file for photo in made.photos] == ["logo.png", "logo-2.png"]
    files = picture_files(made, (template, namesake))
    assert set(files.values()) == {template.pictures / "logo.png"}
    assert list(files) == ["logo.png", "logo-2.png"]
    session = Session.create(tmp_path / "new", made, fonts=FontLibrary(), photos=files)
    assert (session.project.photos / "logo-2.png").is_file()
    session.close()


@pytest.mark.parametrize("order", [1, -1])
def test_a_new_issue_has_the_picture_of_its_own_template(logo, tmp_path, order):
    template = kept_with_pictures(logo, tmp_path)
    (tmp_path / "later").mkdir()
    (tmp_path / "later" / "logo.png").write_bytes(b"")
    renewed = replace(template.photos[0], fingerprint="f" * 64)
    later = replace(template, name="own/二", photos=(renewed,), pictures=tmp_path / "later")
    known = (template, later)[::order]
    for used in known:
        files = picture_files(with_needs(Issue(), (used,)), known)
        assert files == {"logo.png": used.pictures / "logo.png"}


@pytest.mark.parametrize("order", [1, -1])
def test_an_issue_is_started_with_pictures_of_templates_used_only(logo, tmp_path, order):
    template = kept_with_pictures(logo, tmp_path)
    template = replace(template, photos=(replace(template.photos[0], fingerprint=""),))
    (tmp_path / "later").mkdir()
    (tmp_path / "later" / "logo.png").write_bytes(b"")
    later = replace(template, name="own/二", pictures=tmp_path / "later")
    known = (template, later)[::order]
    plan = usual_issue(known, IssueInfo("周刊"), count=1)
    plan = with_setup(plan, PageSetup.of(template.page.grid))
    plan = with_page(plan, 0, PagePlan("1", "", template.name))
    session = start_new(plan, tmp_path / "new", FontLibrary())
    assert (session.project.photos / "logo.png").stat().st_size > 0
    session.close()


def test_what_is_replaced_takes_its_old_pictures_along(logo, tmp_path):
    template = kept_with_pictures(logo, tmp_path)
    Image.new("RGB", (60, 40), "blue").save(tmp_path / "photos" / "neu.png")
    photo = replace(logo.photo("p9"), file="neu.png")
    kept_with_pictures(perform(SetPhoto(photo), State(logo)).issue, tmp_path)
    assert [path.name for path in template.pictures.iterdir()] == ["neu.png"]


def test_a_missing_picture_is_told_and_the_template_kept(logo, tmp_path):
    (tmp_path / "photos" / "logo.png").unlink()
    template = template_of(logo, logo.pages[0], "要闻", tmp_path / "photos")
    assert [each.id for each in keep_template(tmp_path / "templates", template)] == ["p9"]
    assert all_templates(tmp_path / "templates")[0].photos == ()


@pytest.mark.parametrize(("one", "other"), [("要/闻", "要:闻"), ("一" * 61, "一" * 62)])
def test_each_title_has_a_file_of_its_own(issue, tmp_path, one, other):
    def own():
        files = len(list(tmp_path.glob("*.xml")))
        return {each.title.zh: each for each in all_templates(tmp_path)[:files]}

    for title in (one, other):
        keep_template(tmp_path, template_of(issue, issue.pages[0], title))
    assert set(own()) == {one, other}
    remove_template(tmp_path, own()[one])
    keep_template(tmp_path, template_of(issue, issue.pages[0], other))
    assert [path.name for path in tmp_path.glob("*.xml")] == [
        own_path(tmp_path, own()[other].name).name
    ]


def test_a_file_that_cannot_be_read_is_not_replaced(issue, tmp_path):
    broken = tmp_path / "要闻.xml"
    broken.write_text("<template")
    keep_template(tmp_path, template_of(issue, issue.pages[0], "要闻"))
    assert broken.read_text() == "<template"
    assert all_templates(tmp_path)[0].title.zh == "要闻"
