"""Output profiles of a publication: steps between sets of them, names, and files in and out."""

import shutil
from dataclasses import replace

import pytest
from PIL import ImageCms

from editor.edit.output import ChooseOutput, RemoveOutputProfile, SetOutputProfile
from editor.edit.state import State
from editor.model.issue import Issue
from editor.model.output import COATED, NEWSPRINT, PROFILES
from editor.pictures.icc import ProfileError
from editor.session.profiles import (
    all_profiles,
    duplicate,
    free_name,
    hand_on,
    own_icc,
    profile_changes,
    ships,
    take_icc,
    take_profile,
)
from editor.store.errors import StoreError
from editor.values.data import data_folder

OWN = replace(COATED, name="本社", title="本社封面")
PRESS = data_folder("resources") / "icc" / COATED.icc


def test_the_step_leads_from_one_set_to_the_other():
    before = Issue(profiles=(OWN, replace(COATED, ppi=250)), output="本社")
    after = Issue(profiles=(replace(NEWSPRINT, ppi=180), replace(COATED, ppi=280)), output="coated")
    edit = profile_changes(before, after)
    assert [type(each) for each in edit.edits] == [
        SetOutputProfile, SetOutputProfile, ChooseOutput, RemoveOutputProfile,
    ]  # fmt: skip
    issue = edit.apply(State(before)).issue
    assert (set(issue.profiles), issue.output) == (set(after.profiles), "coated")
    assert profile_changes(before, before) is None


def test_own_profiles_stand_in_the_place_of_those_that_ship():
    changed = replace(COATED, ppi=280)
    names = [each.name for each in all_profiles(Issue(profiles=(OWN, changed)))]
    assert names == [*(each.name for each in PROFILES), "本社"]
    assert changed in all_profiles(Issue(profiles=(changed,)))
    assert ships("coated")
    assert not ships("本社")


def test_copies_have_names_of_their_own():
    issue = Issue(profiles=(replace(COATED, name="coated-2"),))
    assert free_name(issue, "coated") == "coated-3"
    assert free_name(issue, "本社") == "本社"
    copy = duplicate(issue, COATED)
    assert (copy.name, copy.title) == ("coated-3", f"{COATED.words.zh} 副本")


def test_a_profile_goes_to_another_publication_with_its_colours(tmp_path):
    there = tmp_path / "profiles"
    hand_on(tmp_path, OWN, tmp_path / "own.banxin-profile")
    got = take_profile(there, tmp_path / "own.banxin-profile", Issue(profiles=(OWN,)))
    assert got == replace(OWN, name="本社-2")
    assert (there / OWN.icc).read_bytes() == PRESS.read_bytes()


def test_a_colour_profile_of_the_printers_own(tmp_path):
    shutil.copyfile(PRESS, tmp_path / "印厂.icc")
    folder = tmp_path / "profiles"
    name, title = take_icc(folder, tmp_path / "印厂.icc")
    assert name == "印厂.icc"
    assert "ISO Coated" in title
    assert own_icc(folder) == ("印厂.icc",)


def faulty(kind, tmp_path):
    path = tmp_path / f"{kind}.icc"
    whole = PRESS.read_bytes()
    screen = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = {"text": b"hello", "empty": b"", "cut": whole[:5000], "screen": screen}
    path.write_bytes(data[kind])
    return path


@pytest.mark.parametrize(
    ("kind", "words"),
    [("text", "不是颜色特性文件"), ("empty", "不是颜色特性文件"), ("cut", "已损坏"),
     ("screen", "是RGB特性文件，不是印刷机的四色")],
)  # fmt: skip
def test_other_files_are_refused_by_name(kind, words, tmp_path):
    with pytest.raises(ProfileError) as error:
        take_icc(tmp_path / "profiles", faulty(kind, tmp_path))
    assert f"“{kind}.icc”{words}" in error.value.words.zh
    assert not (tmp_path / "profiles").exists()


def test_what_cannot_be_read_is_told(tmp_path):
    with pytest.raises(StoreError, match=r"none\.icc"):
        take_icc(tmp_path, tmp_path / "none.icc")
    with pytest.raises(StoreError, match="none"):
        take_profile(tmp_path, tmp_path / "none.banxin-profile", Issue())
    with pytest.raises(ProfileError, match="gone"):
        hand_on(tmp_path, replace(OWN, icc="gone.icc"), tmp_path / "x.banxin-profile")
