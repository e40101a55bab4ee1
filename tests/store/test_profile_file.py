"""Output profiles as files: what is written is read again, and bad files are refused."""

from dataclasses import replace

import pytest

from editor.model.issue import Issue
from editor.model.output import COATED, NEWSPRINT, Severity
from editor.pictures.icc import SRGB, read_icc
from editor.store.errors import StoreError
from editor.store.profile_file import (
    SharedProfile,
    add_icc,
    load_profile,
    profile_bytes,
    profile_from,
    save_profile,
)
from editor.store.project import create_project, open_project

OWN = replace(
    COATED, name="press", title="一号机", ink_limit=2.8, severities=(("photo.low", Severity.OFF),)
)


@pytest.fixture(scope="module")
def shared():
    return SharedProfile(OWN, read_icc(OWN.icc))


def test_a_profile_is_read_as_it_was_written(shared, tmp_path):
    save_profile(tmp_path / "一号机.banxin-profile", shared)
    assert load_profile(tmp_path / "一号机.banxin-profile") == shared
    assert [path.name for path in tmp_path.iterdir()] == ["一号机.banxin-profile"]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda data: data[:-40], "XML"),
        (lambda data: data.replace(b"<icc>\n", b"<icc>\n*"), "damaged data"),
        (lambda data: data.replace(b"<icc>\n", b"<icc>AAAA\n"), "whole colour profile"),
        (lambda data: data.replace(b'icc="', b'icc="../'), "unsafe ICC file"),
        (lambda data: data.replace(b"output-profile", b"template"), "output-profile"),
        (lambda data: data.replace(b'version="1"', b'version="99"'), "newer Banxin"),
        (lambda _: b"\x00" * 500, "UTF-8|XML"),
        (lambda _: b"<output-profile version='1'/>", "needs <profile> and <icc>"),
    ],
)
def test_a_bad_file_is_refused_in_words(shared, spoil, said):
    data = spoil(profile_bytes(shared))
    with pytest.raises(StoreError, match=said):
        profile_from(data, "x.banxin-profile")


def test_a_screen_profile_is_no_press(shared):
    rgb = SharedProfile(OWN, read_icc(SRGB))
    with pytest.raises(StoreError, match="printing in CMYK"):
        profile_from(profile_bytes(rgb), "x.banxin-profile")


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(StoreError, match="nothing"):
        load_profile(tmp_path / "nothing.banxin-profile")


def test_icc_data_goes_into_the_project_once(shared, tmp_path):
    folder = tmp_path / "profiles"
    other = SharedProfile(OWN, read_icc(NEWSPRINT.icc))
    assert add_icc(folder, shared) == OWN
    assert add_icc(folder, shared) == OWN
    assert add_icc(folder, other).icc == "ISOcoated_v2_300_bas-2.ICC"
    assert sorted(path.name for path in folder.iterdir()) == [
        "ISOcoated_v2_300_bas-2.ICC",
        "ISOcoated_v2_300_bas.ICC",
    ]


def test_a_project_saved_elsewhere_keeps_its_colour_profiles(shared, tmp_path):
    issue = Issue(profiles=(OWN,), output=OWN.name)
    with create_project(tmp_path / "one", issue) as project:
        add_icc(project.path / "profiles", shared)
        project.save_as(tmp_path / "two", issue).close()
    assert read_icc(OWN.icc, tmp_path / "two" / "profiles") == shared.icc
    opened = open_project(tmp_path / "two")
    opened.project.close()
    assert opened.issue == issue
