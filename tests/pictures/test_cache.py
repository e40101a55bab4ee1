"""Made pictures are kept, and nothing about that can stop an export."""

import os
from dataclasses import replace

import pytest

from editor.model.frame import Cutout
from editor.pictures.cache import PictureCache, packed, picture_key, unpacked
from editor.pictures.press import Press, Space, Wanted
from editor.pictures.raster import Raster
from editor.values.geometry import Rect, Size
from editor.values.path import Path as Outline

PRESS = Press(Space.INKS, b"icc", 2.2, 200, 550, True, 4)
WANTED = Wanted(Rect(0, 0, 1, 1), Size(72, 72))
MASK = Raster(b"mask", "FlateDecode", 3, 2, 1)
LINE = Outline((("M", (0.5, 0.25)), ("C", (1, 2, 3, 4, 5, 6)), ("Z", ())))
FULL = Raster(
    b"data\n\0\xff", "DCTDecode", 3, 2, 4, 8, b"palette", b"icc", True, True, 6,
    Rect(0.1, 0.2, 0.3, 0.4), MASK, LINE,
)  # fmt: skip
PLAIN = Raster(b"x" * 1000, "DCTDecode", 3, 2, 3)


@pytest.mark.parametrize("raster", [FULL, PLAIN, MASK])
def test_what_is_kept_comes_back(tmp_path, raster):
    cache = PictureCache(tmp_path / "new" / "folder")
    assert cache.get("key") is None
    assert not cache.has("key")
    cache.put("key", raster)
    assert cache.has("key")
    assert PictureCache(tmp_path / "new" / "folder").get("key") == raster


def test_damage_is_noticed():
    whole = packed(FULL)
    for at in range(0, len(whole), 7):
        with pytest.raises((ValueError, KeyError, TypeError)):
            unpacked(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
    for end in range(0, len(whole), 11):
        with pytest.raises((ValueError, KeyError, TypeError)):
            unpacked(whole[:end])


def test_a_damaged_file_counts_as_none(tmp_path):
    cache = PictureCache(tmp_path)
    cache.put("key", PLAIN)
    next(tmp_path.iterdir()).write_bytes(b"nonsense")
    assert cache.get("key") is None


def test_a_folder_that_cannot_be_used_is_no_error(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    for folder in (None, tmp_path / "file", tmp_path / "file" / "below"):
        cache = PictureCache(folder)
        cache.put("key", PLAIN)
        cache.tidy()
        assert cache.get("key") is None


def test_the_longest_unused_go_first(tmp_path):
    cache = PictureCache(tmp_path, most=3500)
    for number in range(6):
        cache.put(str(number), PLAIN)
        os.utime(tmp_path / f"{number}.picture", (number, number))
    assert cache.get("0") == PLAIN
    cache.tidy()
    left = {path.stem for path in tmp_path.iterdir()}
    assert "0" in left
    assert "1" not in left
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 3500


def test_the_name_tells_file_and_settings_apart():
    key = picture_key(b"a", WANTED, PRESS)
    assert key == picture_key(b"a", WANTED, PRESS)
    others = [
        picture_key(b"b", WANTED, PRESS),
        picture_key(b"a", Wanted(WANTED.part, Size(72, 73)), PRESS),
        picture_key(b"a", WANTED, Press(Space.INKS, b"ICC", 2.2, 200, 550, True, 4)),
        picture_key(b"a", WANTED, Press(Space.INKS, b"icc", 2.4, 200, 550, True, 4)),
    ]
    assert len({key, *others}) == 5


def test_levels_share_what_is_the_same_at_both():
    old = replace(PRESS, alpha=False, icc_version=2)
    assert picture_key(b"a", WANTED, old) == picture_key(b"a", WANTED, PRESS)
    clear = replace(WANTED, cutout=Cutout.ALPHA)
    assert picture_key(b"a", clear, old) != picture_key(b"a", clear, PRESS)
    keep = replace(PRESS, space=Space.KEEP)
    assert picture_key(b"a", WANTED, keep) != picture_key(
        b"a", WANTED, replace(keep, icc_version=2)
    )
