"""素材: what is kept of frames, what comes along, where they land, which files hold them."""

import pytest

from editor.edit.edit import perform
from editor.edit.state import State
from editor.model.asset import GROUPS
from editor.model.color import Swatch
from editor.model.frame import GroupFrame, LabelFrame, PanelFrame, TextFrame, TitleFrame, leaves
from editor.model.issue import Issue
from editor.model.page import Page
from editor.session.assets import asset_of, landing, missing, placed, usual_group
from editor.session.assetshelf import ISSUE, OWN, SHIPPED, AssetShelf
from editor.store.assets_xml import asset_bytes, asset_from, save_asset
from editor.store.errors import StoreError
from editor.values.color import Gray
from editor.values.data import data_folder
from editor.values.geometry import Point
from tests.edit.issues import GRID, small_issue

STATE = State(small_issue())
GROUP = STATE.issue.find_frame("g1")[1]


def asset(frames=(GROUP,), name="红框"):
    return asset_of(STATE.issue, frames, name, "box")


def test_an_asset_stands_at_the_origin_with_the_colours_and_styles_it_uses():
    made = asset()
    assert (made.rect.x, made.rect.y) == (0, 0)
    assert [each.name for each in made.swatches] == ["黑", "红"]
    story = asset(STATE.issue.pages[0].frames)
    assert {"正文", "主题"} <= {each.name for each in story.styles.paragraph}


def test_stories_and_photos_stay_behind():
    made = asset(STATE.issue.pages[0].frames)
    for frame in leaves(made.frames):
        if isinstance(frame, TextFrame | TitleFrame):
            assert frame.article is None


def test_files_of_assets_read_back():
    for made in (asset(), asset(STATE.issue.pages[0].frames)):
        assert asset_from(asset_bytes(made), "a.xml") == made


def test_an_asset_brings_what_an_empty_issue_lacks_and_keeps_what_is_there():
    made = asset()
    bare = Issue(pages=(Page("p", "1", "", GRID),), swatches=(Swatch("红", Gray(0.5)),))
    state = perform(placed(State(bare), made, bare.pages[0], Point(30, 40)), State(bare))
    assert state.issue.swatch("红").color == Gray(0.5)
    (frame,) = state.issue.pages[0].frames
    assert isinstance(frame, GroupFrame)
    assert (frame.box.rect.x, frame.box.rect.y) == (30, 40)
    assert frame.box.id != GROUP.box.id
    assert state.selection.frames == (frame.box.id,)
    assert missing(state.issue, made) == ()


def test_the_same_asset_can_be_placed_twice():
    page, state = STATE.issue.pages[0], STATE
    for _ in range(2):
        state = perform(placed(state, asset(page.frames), page, Point(0, 0)), state)
    assert len(state.issue.pages[0].frames) == 3 * len(page.frames)


def test_an_asset_lands_on_columns_and_lines():
    page = STATE.issue.pages[0]
    corner = landing(page, asset(), page.grid.rect(1, 4, 1, 1).center)
    down = (corner.y - page.grid.origin.y) / page.grid.leading
    assert down == pytest.approx(round(down))
    made = asset()
    edge = page.grid.rect(1, 4, 1, 1)
    near = Point(edge.x + made.size.width / 2 + 3, 100)
    assert landing(page, made, near).x == pytest.approx(edge.x)


def test_frames_belong_to_the_group_that_they_look_like():
    assert usual_group(STATE.issue.pages[0].frames) == "story"
    assert usual_group((GROUP,)) == "column"
    assert usual_group((next(f for f in leaves((GROUP,)) if isinstance(f, PanelFrame)),)) == "box"


def test_shelves_keep_rename_and_delete(tmp_path):
    shelf = AssetShelf({OWN: tmp_path / "own", ISSUE: tmp_path / "issue"})
    first, second = shelf.add(asset()), shelf.add(asset())
    assert first.path != second.path
    shelf.add(asset(), ISSUE)
    assert [each.home for each in shelf.kept] == [OWN, OWN, ISSUE]
    shelf.rename(second, "新名", "story")
    again = shelf.find(second.key)
    assert (again.asset.title.zh, again.asset.group) == ("新名", "story")
    shelf.remove(first)
    assert [each.key for each in AssetShelf(shelf.folders).kept] == [
        second.key, shelf.kept[-1].key
    ]  # fmt: skip


def test_assets_are_exported_and_taken_in(tmp_path):
    shelf = AssetShelf({OWN: tmp_path / "own"})
    save_asset(tmp_path / "外来.xml", asset(name="外来"))
    assert shelf.take_in(tmp_path / "外来.xml").asset.name == "外来"


BROKEN = (b"", b"<asset", b"<page version='1'/>", b"\xff\xfe", b"<asset version='1' name='a'/>")


@pytest.mark.parametrize("data", BROKEN)
def test_broken_files_are_named_and_skipped(tmp_path, data):
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "坏.xml").write_bytes(data)
    shelf = AssetShelf({OWN: folder})
    assert shelf.kept == ()
    assert "坏.xml" in shelf.broken[0].zh
    kept = shelf.add(asset())
    assert shelf.kept == (kept,)
    assert (folder / "坏.xml").read_bytes() == data
    with pytest.raises(StoreError):
        shelf.take_in(folder / "坏.xml")


def test_a_file_that_cannot_be_read_and_a_folder_of_pictures_are_left_alone(tmp_path):
    folder = tmp_path / "own"
    (folder / "红框-2").mkdir(parents=True)
    newer = asset_bytes(asset()).replace(b'version="1"', b'version="999"')
    (folder / "红框.XML").write_bytes(newer)
    (folder / "红框.xml").write_bytes(newer)
    shelf = AssetShelf({OWN: folder})
    assert shelf.add(asset()).path == folder / "红框-3.xml"
    assert (folder / "红框.xml").read_bytes() == newer
    assert not any((folder / "红框-2").iterdir())


def test_case_alone_makes_no_name_free(tmp_path):
    shelf = AssetShelf({OWN: tmp_path})
    names = [shelf.add(asset(name=name)).path.name for name in ("Box", "BOX")]
    assert names == ["Box.xml", "BOX-2.xml"]


@pytest.mark.parametrize("name", ["长" * 90, "CON", "..."])
def test_assets_of_any_name_are_kept_side_by_side(tmp_path, name):
    shelf = AssetShelf({OWN: tmp_path})
    assert shelf.add(asset(name=name)).path != shelf.add(asset(name=name)).path
    assert len(shelf.kept) == len(AssetShelf(shelf.folders).kept) == 2


def test_the_program_comes_with_assets_that_are_sound():
    shelf = AssetShelf({SHIPPED: data_folder("layouts") / "assets"})
    assert shelf.broken == ()
    assert len(shelf.kept) >= 20
    groups = {each.asset.group for each in shelf.kept}
    assert groups == set(GROUPS) - {"other"}
    page = STATE.issue.pages[0]
    for kept in shelf.kept:
        state = perform(placed(STATE, kept.asset, page, Point(0, 0)), STATE)
        assert kept.asset.title.zh
        assert kept.asset.title.en
        for frame in leaves(kept.asset.frames):
            if isinstance(frame, LabelFrame):
                names = {style.name for style in state.issue.styles.paragraph}
                assert {paragraph.style for paragraph in frame.text} <= names
