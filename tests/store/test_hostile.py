"""Projects that mean harm or are damaged: refused or named, never followed."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from editor.store.errors import NewerVersionError, StoreError
from editor.store.names import article_file, file_called, is_plain_name, page_file, plain_name
from editor.store.project import create_project, open_project
from editor.store.xml import parse
from tests.store.samples import files, sample, typing

LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
    '<article version="1" id="a1"><body><p>&c;</p></body></article>'
)
OUTSIDE = (
    '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    '<article version="1" id="a1"><body><p>&x;</p></body></article>'
)
ARTICLE = '<article version="1" id="a1">{}</article>'
BAD_ARTICLES = [
    LAUGHS,
    OUTSIDE,
    "",
    "not xml",
    "<article",
    "<page/>",
    ARTICLE.format("<body>") * 400,
    "<a>" * 5000,
    ARTICLE.format("stray"),
    ARTICLE.format("<body>stray</body>"),
    ARTICLE.format("<body><p><b>x</b></p></body>"),
    ARTICLE.format("<body><p><br>x</br></p></body>"),
    ARTICLE.format('<body><p><span style="x"><span><br/></span></span></p></body>'),
    ARTICLE.format('<body><p>甲<table columns="1"/></p></body>'),
    ARTICLE.format("<body><p><br/><table/></p></body>"),
    ARTICLE.format("<body><p><table><br/></table></p></body>"),
    ARTICLE.format("<body><p><table/><table/></p></body>"),
    ARTICLE.format('<body><p><table columns="nan"/></p></body>'),
    ARTICLE.format('<body><p><table columns="1e999"/></p></body>'),
    ARTICLE.format('<body><p><table columns="2字:up"/></p></body>'),
    ARTICLE.format('<body><p><table header="2.5"/></p></body>'),
    ARTICLE.format("<body><p><tab>x</tab></p></body>"),
    ARTICLE.format("<poem/>"),
    '<article version="1" id="other"/>',
    '<article version="1"/>',
    '<article id="a1"/>',
    '<article version="0" id="a1"/>',
    '<article version="１" id="a1"/>',
    '<article version="1" id="a1" state="late"/>',
    '<article version="1" id="a1" colour="red"/>',
    "\ufffe",
    '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x>' + ARTICLE.format(""),
]
PAGE = (
    '<page version="1" id="{id}" number="1" name="x">'
    '<grid trim="100 100" origin="0 0"/>{frames}</page>'
)
BAD_FRAMES = [
    '<text id="a" box="0 0 1 1"/><text id="a" box="0 0 1 1"/>',
    '<text id="a" box="0 0 1 1" follows="a"/>',
    '<text id="a" box="0 0 1 1" follows="b"/><text id="b" box="0 0 1 1" follows="a"/>',
    '<group id="g" box="0 0 1 1"><text id="g" box="0 0 1 1"/></group>',
    '<text id="a" box="0 0 1"/>',
    '<text id="a" box="0 0 nan 1"/>',
    '<text id="a" box="0 0 1e999 1"/>',
    '<text id="a" box="0 0 ' + "9" * 5000 + ' 1"/>',
    '<text id="a"/>',
    '<text box="0 0 1 1"/>',
    '<text id="a" box="0 0 1 1" columns="2.5"/>',
    '<text id="a" box="0 0 1 1" columns="' + "9" * 6000 + '"/>',
    '<text id="a" box="0 0 1 1" balance="maybe"/>',
    '<text id="a" box="0 0 1 1"><p/></text>',
    '<text id="a" box="0 0 1 1" slot="lead"/>',
    '<title id="a" box="0 0 1 1"><style part="nose" name="x"/></title>',
    '<photo id="a" box="0 0 1 1" border="wavy 1pt 黑"/>',
    '<photo id="a" box="0 0 1 1" crop="0 0 1"/>',
    '<panel id="a" box="0 0 1 1" fill="黑 dark"/>',
    '<circle id="a" box="0 0 1 1"/>',
    "<grid/>",
    '<credits boss="me"/>',
]


@pytest.fixture
def path(tmp_path):
    create_project(tmp_path / "p", sample()).close()
    return tmp_path / "p"


def broken_files(path):
    opened = open_project(path)
    opened.project.close()
    return [part.file for part in opened.broken], opened


@pytest.mark.parametrize("text", BAD_ARTICLES)
def test_a_bad_article_is_named_and_the_rest_opens(path, text):
    (path / "articles/a1.xml").write_text(text, "utf-8")
    names, opened = broken_files(path)
    assert names == ["articles/a1.xml"]
    assert [article.id for article in opened.issue.articles] == ["a0", "a2", "a3"]
    assert "a1.xml" in opened.broken[0].words.zh


@pytest.mark.parametrize("frames", BAD_FRAMES)
def test_a_bad_page_is_named_and_the_rest_opens(path, frames):
    name = next((path / "pages").iterdir()).stem
    (path / f"pages/{name}.xml").write_text(PAGE.format(id=name, frames=frames), "utf-8")
    names, opened = broken_files(path)
    assert names == [f"pages/{name}.xml"]
    assert len(opened.issue.articles) == 4


def test_frames_of_two_pages_may_not_share_an_id_or_chase_each_other(path):
    head = (path / "issue.xml").read_text("utf-8")
    for name, frames in {
        "x1": '<text id="a" box="0 0 1 1"/>',
        "x2": '<text id="a" box="0 0 1 1"/>',
        "x3": '<text id="b" box="0 0 1 1" follows="c"/>',
        "x4": '<text id="c" box="0 0 1 1" follows="b"/>',
    }.items():
        head = head.replace("</issue>", f'<page id="{name}"/></issue>')
        (path / f"pages/{name}.xml").write_text(PAGE.format(id=name, frames=frames), "utf-8")
    (path / "issue.xml").write_text(head, "utf-8")
    names, opened = broken_files(path)
    assert names == ["pages/x2.xml", "pages/x3.xml"]
    assert [page.id for page in opened.issue.pages][1:] == ["x1", "x4"]


@pytest.mark.parametrize(
    "name", ["../../secret", "/etc/passwd", "a/b.jpg", "a\\b.jpg", "C:x.jpg", "..", "nul.png"]
)
def test_no_photo_leads_out_of_the_folder(path, name):
    text = (path / "photos.xml").read_text("utf-8").replace("one.jpg", name)
    (path / "photos.xml").write_text(text, "utf-8")
    names, opened = broken_files(path)
    assert names == ["photos.xml"]
    assert opened.issue.photos == ()


def test_no_id_leads_out_of_the_folder(tmp_path):
    for key in ("../x", "..", "/x", "con", "A", "", "x" * 500, "\x00", "\ud800"):
        for name in (page_file(key), article_file(key)):
            assert (tmp_path / name).resolve().parent.parent == tmp_path.resolve()
    assert len({page_file(key) for key in ("a", "A", "=a", "ａ")}) == 4


@pytest.mark.parametrize("name", ["图 1.jpg", "../x.png", "con.tif", "", "...", "a" * 300 + ".jpg"])
def test_any_name_becomes_a_plain_one(name):
    assert is_plain_name(plain_name(name))


NAMES = ["红框", "CON", "Aux", "...", "", "../x", "a.", "con.x", "第3.14", "长" * 90, "😀" * 90]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_called_by_any_name_keeps_its_ending(name):
    called = [file_called(name, ".xml", number) for number in (1, 2, 3)]
    assert all(each.endswith(".xml") and is_plain_name(each) for each in called)
    assert all(is_plain_name(each.removesuffix(".xml")) for each in called)
    assert len(set(called)) == 3


@pytest.mark.parametrize("text", ['<issue version="1"><page id="x"/><page id="x"/></issue>', "<"])
def test_without_its_list_an_issue_opens_by_what_the_folders_hold(path, text):
    whole = open_project(path)
    second = replace(whole.issue.pages[0], id="A", number="10", frames=())
    third = replace(whole.issue.pages[0], id="z", number="9", frames=())
    whole.project.save(replace(whole.issue, pages=(*whole.issue.pages, second, third)))
    whole.project.close()
    (path / "issue.xml").write_text(text, "utf-8")
    opened = open_project(path)
    assert [part.file for part in opened.broken] == ["issue.xml"]
    assert [page.number for page in opened.issue.pages] == ["1", "9", "10"]
    assert [article.id for article in opened.issue.articles] == ["a0", "a1", "a2", "a3"]
    opened.project.save(opened.issue)
    assert (path / "issue.xml").read_text("utf-8") == text
    opened.project.save(with_title(opened.issue))
    opened.project.close()
    assert (path / "issue.xml.broken").read_text("utf-8") == text
    again = open_project(path)
    assert (again.issue, again.broken) == (with_title(opened.issue), ())
    again.project.close()


@pytest.mark.parametrize("part", ["issue.xml", "styles.xml", "articles/a2.xml"])
def test_a_newer_version_is_refused_and_not_touched(path, part):
    text = (path / part).read_text("utf-8").replace('version="1"', 'version="2"')
    (path / part).write_text(text, "utf-8")
    before = files(path)
    with pytest.raises(NewerVersionError) as caught:
        open_project(path)
    assert "2" in caught.value.words.en
    assert files(path) == before


@pytest.mark.parametrize("part", ["articles/a1.xml", "styles.xml", "photos.xml", "pages"])
@pytest.mark.parametrize("damage", ["torn", "gone", "folder"])
def test_a_broken_part_is_never_overwritten(path, part, damage):
    part = f"pages/{next((path / 'pages').iterdir()).name}" if part == "pages" else part
    whole = (path / part).read_bytes()
    torn = whole[: len(whole) // 2]
    (path / part).unlink()
    if damage == "torn":
        (path / part).write_bytes(torn)
    elif damage == "folder":
        (path / part).mkdir()
    opened = open_project(path)
    assert [each.file for each in opened.broken] == [part]
    other = opened.project.save_as(path.with_name("q"), opened.issue)
    other.close()
    issue = opened.issue
    opened.project.save(with_title(issue))
    opened.project.close()
    if damage == "torn":
        assert (path / part).read_bytes() == torn
        assert (path.with_name("q") / part).read_bytes() == torn
        (path / part).unlink()
    if damage == "folder":
        (path / part).rmdir()
    (path / part).write_bytes(whole)
    mended = open_project(path)
    mended.project.close()
    assert mended.broken == ()
    assert len(mended.issue.pages) == 1
    assert [each.id for each in mended.issue.articles] == ["a0", "a1", "a2", "a3"]
    assert mended.issue.info.title == "改名"


def with_title(issue):
    return replace(issue, info=replace(issue.info, title="改名"))


def test_a_broken_style_sheet_that_is_replaced_is_kept_beside(path):
    (path / "styles.xml").write_text("<styles", "utf-8")
    opened = open_project(path)
    issue = replace(opened.issue, swatches=opened.issue.swatches[:1])
    opened.project.save(issue)
    opened.project.close()
    assert (path / "styles.xml.broken").read_text("utf-8") == "<styles"
    again = open_project(path)
    assert again.issue == issue
    assert again.broken == ()
    again.project.close()


def test_entities_are_refused_with_their_line():
    with pytest.raises(StoreError) as caught:
        parse(b'<?xml version="1.0"?>\n\n<!DOCTYPE x SYSTEM "http://example.org/x.dtd"><x/>', "x")
    assert caught.value.line == 3


@pytest.mark.parametrize("name", ["journal.jsonl", ".lock.json", "articles/a1.xml", ".lock"])
def test_a_link_laid_in_a_project_leads_nowhere(path, tmp_path, name):
    victim = tmp_path / "victim.txt"
    victim.write_text("mine")
    (path / name).unlink(missing_ok=True)
    (path / name).symlink_to(victim)
    with open_project(path).project as project, suppress(StoreError):
        project.append(typing("a0", "x"))
        project.save(with_title(sample()))
    assert victim.read_text() == "mine"


def test_a_journal_that_cannot_be_read_is_not_written_over(path):
    (path / "journal.jsonl").mkdir()
    opened = open_project(path)
    assert opened.project.read_only
    assert "journal.jsonl" in opened.project.why_read_only.zh
    assert [part.file for part in opened.broken] == ["journal.jsonl"]


@pytest.mark.parametrize("text", ["", "[]", '{"save": 1}', '{"save": "../", "previous": ""}'])
def test_a_damaged_mark_of_the_last_save_is_named_and_kept(path, text):
    with open_project(path).project as project:
        project.append(typing("a0", "x"))
    (path / "saved.json").write_text(text)
    opened = open_project(path)
    assert [part.file for part in opened.broken] == ["saved.json", "journal-kept-1.jsonl"]
    opened.project.save(with_title(opened.issue))
    opened.project.close()
    assert (path / "saved.json.broken").read_text() == text
    again = open_project(path)
    again.project.close()
    assert again.broken == ()


def test_a_damaged_list_of_a_save_stops_everything(path):
    for text in ("{", "[]", '{"write": ["../x"], "remove": []}', '{"write": [1], "remove": []}'):
        (path / "commit.json").write_text(text)
        before = files(path)
        with pytest.raises(StoreError) as caught:
            open_project(path)
        assert caught.value.file == "commit.json"
        assert files(path) == before


def test_a_project_may_be_opened_from_inside(path, monkeypatch):
    monkeypatch.chdir(path)
    with open_project(Path()).project as project:
        assert project.path == path
