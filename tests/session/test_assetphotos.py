"""素材 with pictures: kept with their files, brought into other issues, missing ones named."""

import errno
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from editor.edit.edit import Together
from editor.edit.frames import AddFrame
from editor.edit.photos import AddPhoto, SetPhoto
from editor.edit.styles import SetCharacterStyle, SetParagraphStyle
from editor.fonts.library import FontLibrary
from editor.model.defaults import default_styles, default_swatches
from editor.model.frame import Box, GroupFrame, PhotoFrame, leaves
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.style import CharacterStyle, ParagraphStyle
from editor.model.text import Paragraph, Span
from editor.session.assetphotos import at_home, bring, copied
from editor.session.assets import asset_of, photos_of, placed
from editor.session.assetshelf import ISSUE, OWN, AssetShelf
from editor.session.newphotos import new_photo
from editor.session.session import Session
from editor.store.assets_xml import asset_files, save_with_pictures
from editor.store.errors import StoreError
from editor.values.geometry import Point, Rect
from editor.values.language import Words
from editor.values.progress import StoppedError
from tests.edit.issues import GRID

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20z"/></svg>'


def started(path: Path) -> Session:
    page = Page("p1", "1", "", GRID)
    issue = Issue(pages=(page,), styles=default_styles(), swatches=default_swatches())
    return Session.create(path, issue, fonts=FontLibrary())


@pytest.fixture
def weekly(tmp_path):
    """An issue with two logos in a group on its page."""
    session = started(tmp_path / "weekly")
    Image.new("RGB", (60, 40), "red").save(tmp_path / "logo.png")
    (tmp_path / "mark.svg").write_text(SVG)
    frames = []
    for name, x in (("logo.png", 40), ("mark.svg", 100)):
        photo = new_photo(session.project, tmp_path / name)
        session.do(AddPhoto(photo))
        frames.append(PhotoFrame(Box(f"f{x}", Rect(x, 50, 50, 30)), photo.id))
    session.do(AddFrame("p1", GroupFrame(Box("g", Rect(40, 50, 110, 30)), tuple(frames))))
    yield session
    session.close()


@pytest.fixture
def other(tmp_path):
    """Another issue without pictures."""
    session = started(tmp_path / "other")
    yield session
    session.close()


@pytest.fixture
def shelf(weekly, tmp_path):
    return AssetShelf({OWN: tmp_path / "own", ISSUE: weekly.path / "assets"})


def kept(weekly, shelf, home=OWN):
    frames = weekly.issue.pages[0].frames
    asset = asset_of(weekly.issue, frames, "栏目", "column", photos=True)
    return shelf.add(asset, home, weekly.project.photos)


def bring_in(session, found):
    copies = copied(session.project, session.issue, found.asset.photos, found.pictures)
    return bring(session.issue, found.asset, copies)


def put(session, found):
    brought = bring_in(session, found)
    page = session.issue.pages[0]
    session.do(placed(session.state, brought.asset, page, Point(10, 10), brought.photos))
    return brought


def shown(session):
    frames = leaves(session.issue.pages[0].frames)
    keys = [frame.photo for frame in frames if isinstance(frame, PhotoFrame)]
    return [session.issue.photo(key).file if key else None for key in keys]


def test_pictures_lie_beside_their_asset_and_are_read_back(weekly, shelf):
    found = kept(weekly, shelf)
    assert sorted(path.name for path in found.pictures.iterdir()) == ["logo.png", "mark.svg"]
    again = AssetShelf(shelf.folders).find(found.key)
    assert again.asset == found.asset
    assert [photo.width for photo in again.asset.photos] == [60, 3000]


def test_without_wish_no_picture_is_kept(weekly, shelf):
    asset = asset_of(weekly.issue, weekly.issue.pages[0].frames, "框", "box")
    assert (asset.photos, photos_of(weekly.issue, asset.frames)) == ((), ())


def test_another_issue_gets_the_pictures_in_one_step(weekly, other, shelf):
    put(other, kept(weekly, shelf))
    assert shown(other) == ["logo.png", "mark.svg"]
    assert all((other.project.photos / name).is_file() for name in shown(other))
    assert "photo.missing" not in {each.code for each in other.findings()}
    other.undo()
    assert (other.issue.photos, other.issue.pages[0].frames) == ((), ())


def test_the_same_picture_comes_once_and_another_of_the_same_name_gets_its_own(
    weekly, other, shelf, tmp_path
):
    Image.new("RGB", (10, 10), "blue").save(tmp_path / "logo.png")
    other.do(AddPhoto(new_photo(other.project, tmp_path / "logo.png")))
    found = kept(weekly, shelf)
    put(other, found)
    again = put(other, found)
    assert again.photos == ()
    assert shown(other) == ["logo-2.png", "mark.svg"] * 2
    assert len(other.issue.photos) == 3
    assert bring_in(weekly, found).photos == ()


def test_two_drops_at_once_bring_the_pictures_once(weekly, other, shelf):
    found = kept(weekly, shelf)
    files = (other.project, other.issue, found.asset.photos, found.pictures)
    page, twice = other.issue.pages[0], (copied(*files), copied(*files))
    for copies in twice:
        brought = bring(other.issue, found.asset, copies)
        other.do(placed(other.state, brought.asset, page, Point(10, 10), brought.photos))
    assert len(other.issue.photos) == 2
    assert shown(other) == ["logo.png", "mark.svg"] * 2


def test_a_missing_picture_is_named_and_the_rest_stands(weekly, other, shelf):
    found = kept(weekly, shelf)
    (found.pictures / "logo.png").unlink()
    (found.pictures / "mark.svg").write_text("<svg")
    brought = put(other, found)
    assert shown(other) == [None, None]
    assert "logo.png" in brought.lost[0].zh
    assert "mark.svg" in brought.lost[1].en


def test_a_picture_that_the_system_does_not_give_is_named(weekly, other, shelf, monkeypatch):
    found, read = kept(weekly, shelf), Path.open

    def refuse(file, *rest, **named):
        if file.parent == found.pictures:
            raise PermissionError(errno.EACCES, "denied")
        return read(file, *rest, **named)

    monkeypatch.setattr(Path, "open", refuse)
    brought = put(other, found)
    assert shown(other) == [None, None]
    assert ["logo.png" in brought.lost[0].en, "mark.svg" in brought.lost[1].zh] == [True, True]


def test_the_styles_of_captions_and_credits_come_along(weekly, other, shelf):
    sheet = weekly.issue.styles
    own = (ParagraphStyle("本报图说", base="图说"), ParagraphStyle("本报摄影", base="摄影"))
    weekly.do(Together(tuple(map(SetParagraphStyle, own)), Words("", "")))
    mark = CharacterStyle("图说重点")
    weekly.do(SetCharacterStyle(mark))
    first = weekly.issue.photos[0]
    caption = Paragraph("报花", own[0].name, (Span(0, 1, mark.name),))
    weekly.do(SetPhoto(replace(first, caption=caption, credit=Paragraph("王波 摄", own[1].name))))
    put(other, kept(weekly, shelf))
    assert other.issue.photos[0].caption == caption
    assert {"本报图说", "本报摄影", "图说"} <= {each.name for each in other.issue.styles.paragraph}
    assert mark in other.issue.styles.character
    assert len(sheet.paragraph) + 2 == len(other.issue.styles.paragraph)


def test_what_is_not_there_is_not_kept(weekly, shelf):
    (weekly.project.photos / "logo.png").unlink()
    with pytest.raises(StoreError, match=r"logo\.png"):
        kept(weekly, shelf)
    assert not shelf.folders[OWN].exists()


def test_a_drag_shows_what_the_issue_has_already(weekly, other, shelf):
    found = kept(weekly, shelf)
    frames = leaves(at_home(other.issue, found.asset).frames)
    assert [frame.photo for frame in frames] == [None, None]
    frames = leaves(at_home(weekly.issue, found.asset).frames)
    assert [frame.photo for frame in frames] == [photo.id for photo in weekly.issue.photos]


def test_exported_assets_take_their_pictures_along_and_back_in(weekly, other, shelf, tmp_path):
    found = kept(weekly, shelf)
    out = tmp_path / "out" / "栏目标.xml"
    save_with_pictures(out, found.asset, found.pictures)
    shelf.remove(found)
    assert not found.pictures.exists()
    put(other, shelf.take_in(out))
    assert shown(other) == ["logo.png", "mark.svg"]


def test_the_issues_assets_go_along_with_their_pictures(weekly, shelf, tmp_path):
    kept(weekly, shelf, ISSUE)
    weekly.go_on_in(weekly.project.save_as(tmp_path / "copy", weekly.issue), weekly.issue)
    names = list(asset_files(tmp_path / "copy" / "assets"))
    assert names == ["栏目.xml", "栏目/logo.png", "栏目/mark.svg"]
    shutil.rmtree(tmp_path / "weekly")
    moved = AssetShelf({ISSUE: weekly.path / "assets"})
    assert moved.kept[0].pictures.is_relative_to(tmp_path / "copy")


def test_a_folder_that_was_there_keeps_what_is_in_it(weekly, shelf, tmp_path):
    found = kept(weekly, shelf)
    (found.pictures / "别的.txt").write_text("不是素材的")
    out = tmp_path / "图片.xml"
    (tmp_path / "图片").mkdir()
    (tmp_path / "图片" / "a.txt").write_text("原有的")
    (found.pictures / "mark.svg").unlink()
    with pytest.raises(StoreError, match=r"mark\.svg"):
        save_with_pictures(out, found.asset, found.pictures)
    assert (tmp_path / "图片" / "a.txt").is_file()
    shelf.remove(found)
    assert [path.name for path in found.pictures.iterdir()] == ["别的.txt"]


def test_copying_stops_between_two_pictures_and_leaves_nothing(weekly, other, shelf):
    frames = weekly.issue.pages[0].frames
    asset = asset_of(weekly.issue, frames, "栏目", "column", photos=True)
    told = []

    def progress(done, total):
        told.append((done, total))
        if done:
            raise StoppedError

    with pytest.raises(StoppedError):
        shelf.add(asset, OWN, weekly.project.photos, progress)
    assert told == [(0, 2), (1, 2)]
    assert list(shelf.folders[OWN].iterdir()) == []
    with pytest.raises(StoppedError):
        copied(other.project, other.issue, asset.photos, weekly.project.photos, progress)
