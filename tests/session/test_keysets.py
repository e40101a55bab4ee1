"""Sets of keys: a key has one command, sets are files, broken files are named."""

from pathlib import Path

import pytest

from editor.session.keysets import (
    FOUNDER,
    STANDARD,
    KeySet,
    KeySetError,
    KeySets,
    free_name,
    read_keys,
    write_keys,
)

DEFAULTS = {"open": ("Ctrl+O",), "zoom": ("Ctrl+=", "Ctrl++"), "plain": ()}


def test_the_standard_set_changes_nothing() -> None:
    assert STANDARD.resolved(DEFAULTS) == DEFAULTS


def test_a_key_is_taken_from_the_command_that_had_it() -> None:
    own = KeySet("own").with_keys("plain", ("Ctrl++",))
    assert own.resolved(DEFAULTS) == DEFAULTS | {"zoom": ("Ctrl+=",), "plain": ("Ctrl++",)}
    again = own.with_keys("open", ("Ctrl++",))
    assert again.resolved(DEFAULTS)["plain"] == ()
    assert again.without("open").resolved(DEFAULTS)["open"] == ("Ctrl+O",)


def test_commands_that_are_gone_take_no_keys() -> None:
    assert KeySet("old", (("gone", ("Ctrl+O",)),)).resolved(DEFAULTS) == DEFAULTS


def test_sets_are_kept_renamed_and_removed(tmp_path: Path) -> None:
    sets = KeySets(tmp_path / "keys")
    own = FOUNDER.named("我的")
    sets.save(own)
    assert sets.get("我的") == own
    assert [each.name for each in sets.all()] == ["default", "founder", "我的"]
    sets.remove("我的")
    assert sets.get("我的") is STANDARD


def test_a_set_goes_through_a_file(tmp_path: Path) -> None:
    path = tmp_path / "desk.json"
    write_keys(FOUNDER, path)
    assert read_keys(path).keys == FOUNDER.keys


@pytest.mark.parametrize(
    "text", ["", "[]", '{"kind": "other"}', '{"kind": "banxin-keys", "keys": {"a": "b"}}', "\x00"]
)
def test_other_files_are_refused_by_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "wrong.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KeySetError, match=r"wrong\.json"):
        read_keys(path)
    assert [each.name for each in KeySets(tmp_path).all()] == ["default", "founder"]


def test_names_are_fit_for_files_and_not_taken() -> None:
    assert free_name("a/b", ()) == "a b"
    assert free_name("My", ("my", "my 2")) == "My 3"
    assert free_name("  ", ()) == "keys"


def test_a_set_from_elsewhere_takes_no_key_of_an_input_method(tmp_path: Path) -> None:
    path = tmp_path / "taken.json"
    write_keys(KeySet("taken", (("zoom", ("Ctrl+Space", "Ctrl+9")),)), path)
    assert read_keys(path).keys == (("zoom", ("Ctrl+9",)),)
