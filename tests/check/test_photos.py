"""Photos: their files, their resolution as shown, their colours and cut-outs."""

from dataclasses import replace

import pytest

from editor.check.context import Sources
from editor.check.run import check_issue
from editor.layout.engine import Engine
from editor.model.frame import Cutout, PhotoFit
from editor.model.output import X1A, X3, X4, PhotoColors, Severity
from editor.pictures.picturefile import Colors, Probe
from editor.values.geometry import Rect
from editor.values.language import Words
from tests.check.issues import issue, photo, photo_frame, printed

JPEG = Probe("jpeg", 2000, 1500, Colors.CMYK, "Coated FOGRA39")


def shown(**changes):
    """A photo 240 × 180 pt large, of 2000 × 1500 pixels: 600 ppi."""
    return issue(photo_frame(**changes), photos=(photo(),))


def files(probe: Probe | None = JPEG, fingerprint: str = "") -> Sources:
    return Sources(probe=lambda _: probe, fingerprint=lambda _: fingerprint)


def pixels(width: int, height: int, **changes):
    return replace(shown(**changes), photos=(photo(width=width, height=height),))


def test_a_sound_photo(check):
    assert check(shown(), sources=files()) == ()


def test_a_changed_file_can_be_accepted(check, mended):
    made = replace(shown(), photos=(photo(fingerprint="old"),))
    sources = files(replace(JPEG, width=3000, height=2250), "new")
    [found] = check(made, sources=sources)
    assert (found.code, found.severity) == ("photo.changed", Severity.WARNING)
    assert "p1.jpg" in found.words.zh
    [accepted] = mended(made, "photo.changed", sources).photos
    assert (accepted.fingerprint, accepted.width, accepted.height) == ("new", 3000, 2250)


@pytest.mark.parametrize(("was", "now"), [("same", "same"), ("", "new"), ("old", "")])
def test_a_file_that_is_the_same_or_of_which_nothing_is_known(check, was, now):
    made = replace(shown(), photos=(photo(fingerprint=was),))
    assert check(made, sources=files(fingerprint=now)) == ()


def test_resolution_with_the_number_and_how_wide_it_may_be(check):
    [found] = check(pixels(400, 300))
    assert (found.code, found.severity) == ("photo.ppi-low", Severity.WARNING)
    assert "120ppi（至少 150）" in found.words.zh
    assert "68mm" in found.words.zh
    [found] = check(pixels(300, 225))
    assert (found.code, found.severity) == ("photo.ppi-least", Severity.ERROR)
    assert "90ppi（至少 100）" in found.words.zh


@pytest.mark.parametrize("width", [500, 667, 4000])
def test_photos_that_are_fine_enough(check, width):
    assert check(pixels(width, width * 3 // 4)) == ()


def test_a_crop_takes_pixels_away(check):
    crop = {"fit": PhotoFit.CROP, "crop": Rect(0, 0, 0.25, 0.25)}
    assert check(pixels(1000, 750)) == ()
    [found] = check(pixels(1000, 750, **crop))
    assert "75ppi" in found.words.zh


def test_a_turned_photo_is_measured_as_it_lies(check):
    assert check(pixels(500, 667, turn=1)) == ()
    assert [each.code for each in check(pixels(300, 400, turn=1))] == ["photo.ppi-low"]


def test_the_file_counts_where_it_was_changed(check):
    assert check(pixels(300, 225), sources=files()) == ()


def test_line_art_has_a_limit_of_its_own(check):
    line = files(replace(JPEG, colors=Colors.LINE))
    assert check(shown(), sources=line) == ()
    [found] = check(shown(), sources=files(replace(JPEG, colors=Colors.LINE, width=1000)))
    assert found.code == "photo.ppi-line"
    assert "300ppi（至少 550）" in found.words.zh


def test_vector_pictures_have_no_resolution(check):
    made = replace(shown(), photos=(photo(file="ad.pdf", width=100, height=75),))
    assert check(made) == ()


def test_what_becomes_of_rgb_is_told_where_a_profile_wants_it(check):
    rgb = files(replace(JPEG, colors=Colors.RGB, profile=""))
    assert check(shown(), sources=rgb) == ()
    wanted = tuple((code, Severity.WARNING) for code in ("photo.rgb", "photo.untagged"))
    made = printed(shown(), severities=wanted)
    assert [each.code for each in check(made, sources=rgb)] == ["photo.rgb", "photo.untagged"]
    assert "sRGB" in check(made, "photo.untagged", rgb)[0].words.zh
    kept = printed(made, colors=PhotoColors.KEEP)
    assert check(kept, "photo.rgb", rgb) == ()


@pytest.mark.parametrize("level", [X1A, X3])
def test_a_transparent_cutout_is_no_matter_of_old_levels(check, mended, level):
    made = printed(shown(cutout=Cutout.ALPHA), level=level.name)
    [found] = check(made)
    assert (found.code, found.severity) == ("photo.alpha", Severity.ERROR)
    assert level.standard in found.words.zh
    assert mended(made, "photo.alpha").pages[0].frames[0].cutout is Cutout.NONE
    assert check(printed(made, level=X4.name)) == ()


def test_a_clipping_path_that_is_not_there(check, mended):
    made = shown(cutout=Cutout.PATH)
    [found] = check(made, sources=files())
    assert found.code == "photo.path"
    mended(made, "photo.path", files())
    assert check(made, sources=files(replace(JPEG, path=True))) == ()


def test_faults_of_files_are_told(check):
    words = Words("是动画。", "It moves.")
    [found] = check(shown(), sources=files(replace(JPEG, faults=(("frames", words),))))
    assert found.code == "picture.frames"
    assert found.words.zh == "第1版：是动画。"


def test_adverts_are_measured_against_the_level(check):
    fault = ("transparency", Words("有透明。", "Has transparency."))
    advert = Probe("pdf", 24000, 18000, Colors.MIXED, faults=(fault,))
    made = replace(shown(), photos=(photo(file="ad.pdf", width=24000, height=18000),))
    assert check(made, sources=files(advert)) == ()
    [found] = check(printed(made, level=X1A.name), sources=files(advert))
    assert (found.code, found.severity) == ("advert.level", Severity.ERROR)


def test_why_a_file_cannot_be_read_is_told(fonts):
    made, fault = shown(), Words("“p1.jpg”只有一半。", "half of “p1.jpg” is missing.")
    page = Engine(fonts, lambda _: "broken").page(made, "v1")
    [found] = check_issue(made, [page], Sources(fault=lambda _: fault))
    assert (found.code, found.words.zh) == ("photo.broken", "第1版：“p1.jpg”只有一半。")
