"""适排 closes stories exactly within the limits, in a step that can be taken back and repeated."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.edit.codec import decode, encode
from editor.edit.edit import Together
from editor.edit.frames import LockFrames, ResizeFrame
from editor.edit.state import State
from editor.edit.text import SetLooseness, Splice
from editor.layout.fitplan import FitPlan
from editor.model.fitting import PLAIN, Fitting, Shifted
from editor.model.frame import (
    Box,
    CaptionFrame,
    Direction,
    GroupFrame,
    PhotoFit,
    PhotoFrame,
    Wrap,
)
from editor.model.photo import Photo
from editor.model.place import Part, TextRef
from editor.model.style import FrameStyle
from editor.model.text import Paragraph
from editor.session.copyfit import FITS, NATURAL, UNPLACED, copyfit, unfit
from editor.session.fitwords import plan_words
from editor.session.giveway import recropped
from editor.values.geometry import Rect
from tests.layout.pages import (
    GRID,
    SHEET,
    article,
    engine,
    issue,
    obstacle,
    page,
    sheet,
    text_frame,
    texts,
)
from tests.layout.test_fittable import SENTENCES

TALL = replace(GRID, lines=40)
PHOTO = Photo("pic", "a.jpg", 300, 200)


def placed(frames, *paragraphs, styles=None):
    value = issue([page(*frames, grid=TALL)], [article(*paragraphs)], [PHOTO])
    return replace(value, styles=styles or SHEET)


def column(rows, width=160.0, **more):
    return text_frame("f", Rect(20, 20, width, rows * 15 - 5), **more)


def photo(rows=6, y=20.0, **more):
    """A photo in the right half of a wide frame, with its caption below."""
    wrapped = obstacle(PhotoFrame(Box("p", Rect(200, y, 160, rows * 15 - 5)), "pic", **more))
    below = wrapped.box.rect.bottom + 5
    caption = obstacle(CaptionFrame(Box("c", Rect(200, below, 160, 10)), "pic"))
    return wrapped, caption


def wide(rows, **more):
    return text_frame("f", Rect(20, 20, 340, rows * 15 - 5), columns=2, gutter=20, **more)


def fitted(value, work=None):
    """The issue after 适排, and what was said; it must close."""
    work = work or engine()
    found = copyfit(value, "a1", work)
    assert found.fits, found.words.zh
    after = found.edit.apply(State(value)).issue if found.edit else value
    fit = work.story(after, "a1")
    assert (fit.over_lines, fit.short_lines) == (0, 0)
    return after, found.words


def rect_of(value, frame):
    return value.find_frame(frame)[1].box.rect


def test_a_story_that_fits_is_left_alone():
    found = copyfit(placed([column(2)], "字" * 32), "a1", engine())
    assert (found.edit, found.words, found.fits) == (None, FITS, True)


def test_a_photo_gives_lines_and_its_caption_moves_along():
    value = placed([wide(10), *photo()], "字" * 16 * 15)
    after, words = fitted(value)
    assert words.zh == "适排：图高 −2 行。"
    assert words.en == "Copyfit: photo −2 lines."
    assert rect_of(after, "p") == Rect(200, 20, 160, 55)
    assert rect_of(after, "c").y == rect_of(value, "c").y - 30


def test_a_photo_at_the_foot_gives_at_its_upper_edge():
    value = placed([wide(10), *photo(y=65)], "字" * 16 * 15)
    after, words = fitted(value)
    assert words.zh == "适排：图高 −2 行。"
    assert rect_of(after, "p") == Rect(200, 95, 160, 55)
    assert rect_of(after, "c") == rect_of(value, "c")


def test_columns_that_shall_be_even_are_even_afterwards():
    value = placed([wide(10, balance=True)], "字" * 125, "字" * 16 * 11)
    work = engine()
    after, words = fitted(value, work)
    assert words.zh == "适排：第 2 段 +1 行。"
    columns = [x for x, _, _ in texts(work.page(after, "p1"), "f")]
    assert columns == [20] * 10 + [200] * 10


def test_a_photo_above_the_story_gives_to_the_frame_below():
    above = PhotoFrame(Box("p", Rect(20, 20, 160, 85)), "pic")
    caption = CaptionFrame(Box("c", Rect(20, 110, 160, 10)), "pic")
    text = text_frame("f", Rect(20, 125, 160, 4 * 15 - 5))
    value = placed([above, caption, text], "字" * 16 * 6)
    after, words = fitted(value)
    assert words.zh == "适排：图高 −2 行。"
    assert rect_of(after, "p") == Rect(20, 20, 160, 55)
    assert rect_of(after, "c").y == 80
    assert rect_of(after, "f") == Rect(20, 95, 160, 85)


def test_a_photo_that_shows_a_chosen_part_is_cropped_not_squeezed():
    frames = [wide(10), *photo(fit=PhotoFit.CROP, crop=Rect(0.1, 0.2, 0.6, 0.5))]
    value = placed(frames, "字" * 16 * 15)
    after, _ = fitted(value)
    crop = after.find_frame("p")[1].crop
    assert crop.width == pytest.approx(0.6)
    assert crop.height / 0.5 == pytest.approx(55 / 85)
    assert crop.y + crop.height / 2 == pytest.approx(0.45)
    assert unfit(after, "a1").apply(State(after)).issue == value


@pytest.mark.parametrize("taller", [0.01, 0.5, 1.0, 1.5, 3.0, 50.0])
def test_a_crop_stays_inside_its_picture_and_keeps_its_shape(taller):
    old = Rect(0.2, 0.5, 0.5, 0.4)
    crop = recropped(old, taller)
    assert 0 <= crop.x <= crop.right <= 1
    assert 0 <= crop.y <= crop.bottom <= 1.0000001
    assert crop.height / crop.width == pytest.approx(old.height / old.width * taller)


def test_a_photo_that_pushes_text_away_by_its_style_or_stands_in_a_group_gives_too():
    styles = replace(SHEET, frame=(FrameStyle("绕排", wrap=Wrap()),))
    plain, caption = photo()
    styled = replace(plain, box=replace(plain.box, wrap=None, style="绕排"))
    _, words = fitted(placed([wide(10), styled, caption], "字" * 16 * 15, styles=styles))
    assert words.zh == "适排：图高 −2 行。"
    group = GroupFrame(Box("g", Rect(200, 20, 160, 100)), (plain, caption))
    value = placed([wide(10), group], "字" * 16 * 15)
    after, words = fitted(value)
    assert words.zh == "适排：图高 −2 行。"
    assert rect_of(after, "g").height == 70
    assert unfit(after, "a1").apply(State(after)).issue == value


def test_a_locked_photo_stays_and_its_own_limit_holds():
    value = placed([wide(10), *photo(fit_lines=1)], "字" * 16 * 15)
    assert not copyfit(value, "a1", engine()).fits
    value = placed([wide(10), *photo()], "字" * 16 * 15)
    locked = LockFrames("p1", ("p",), True).apply(State(value)).issue
    assert not copyfit(locked, "a1", engine()).fits


def test_subheads_give_their_lines_before_paragraphs_do():
    value = placed([column(9)], "字" * 64, Paragraph("题", "小标题"), "字" * 48)
    after, words = fitted(value)
    assert words.zh == "适排：小标题占行 −1 行。"
    assert after.article("a1").fitting == Fitting(subhead=-1)


def test_a_paragraph_takes_a_line_more():
    after, words = fitted(placed([column(10)], "字" * 125, "字" * 10))
    assert words.zh == "适排：第 1 段 +1 行。"
    assert [each.looseness for each in after.article("a1").body] == [1, 0]


def test_the_punctuation_changes_only_where_the_style_allows_it():
    text = "甲乙丙，" * 30
    value = placed([column(9, 120)], text, styles=sheet(fit_looseness=0, fit_tracking=0.0))
    assert not copyfit(value, "a1", engine()).fits
    value = replace(value, styles=sheet(fit_looseness=0, fit_tracking=0.0, fit_punct=True))
    _, words = fitted(value)
    assert words.zh == "适排：标点改开明。"


@pytest.mark.parametrize(("width", "said"), [(158, "字距 −1.5%"), (156, "字宽 97%")])
def test_tracking_then_condensing_are_taken_when_nothing_else_helps(width, said):
    value = placed([column(5, width)], "字" * 80)
    _, words = fitted(value)
    assert words.zh == f"适排：{said}。"
    strict = replace(value, styles=sheet(fit_tracking=0.0, fit_scale=1.0))
    assert not copyfit(strict, "a1", engine()).fits


def test_leading_keeps_the_grid_unless_the_style_lets_it_go():
    strict = sheet(fit_looseness=0, fit_tracking=0.0, fit_scale=1.0)
    loose = sheet(fit_looseness=0, fit_tracking=0.0, fit_scale=1.0, fit_leading=0.02)
    frame = text_frame("f", Rect(20, 20, 160, 30 * 15 - 5 - 8.0))
    value = placed([frame], "字" * 16 * 30)
    assert not copyfit(replace(value, styles=strict), "a1", engine()).fits
    _, words = fitted(replace(value, styles=loose))
    assert words.zh == "适排：行距 −2%。"


def test_what_would_close_it_is_said_and_true():
    styles = sheet(fit_looseness=0)
    value = placed([column(4)], "字" * 100, styles=styles)
    found = copyfit(value, "a1", engine())
    assert not found.fits
    assert found.edit is None
    assert "删 36 字" in found.words.zh
    assert "cut 36 characters" in found.words.en
    short = Splice(TextRef("a1", Part.BODY, 0), 30, 66, "").apply(State(value)).issue
    assert copyfit(short, "a1", engine()).words == FITS
    value = placed([column(8)], "字" * 100, styles=styles)
    assert "补 16 字" in copyfit(value, "a1", engine()).words.zh


def test_a_photo_beyond_its_limit_is_named_too():
    value = placed([wide(20), *photo(rows=12, fit_lines=2)], "字" * 16 * 33)
    assert "图高 −6 行" in copyfit(value, "a1", engine()).words.zh


def test_all_is_one_step_that_the_journal_can_hold():
    value = placed([wide(10), *photo()], "字" * 16 * 15)
    edit = copyfit(value, "a1", engine()).edit
    assert isinstance(edit, Together)
    assert edit.label.zh == "适排"
    assert decode(encode(edit)) == edit


def test_fitting_again_starts_from_the_styles():
    value = placed([wide(10), *photo()], "字" * 16 * 15)
    work = engine()
    after, _ = fitted(value, work)
    again = copyfit(after, "a1", work)
    assert (again.edit, again.words.zh) == (None, "已经排满（图高 −2 行）。")
    cut = Splice(TextRef("a1", Part.BODY, 0), 0, 16, "").apply(State(after)).issue
    after, words = fitted(cut, work)
    assert words.zh == "适排：图高 −1 行。"
    assert rect_of(after, "p").height == 70
    cut = Splice(TextRef("a1", Part.BODY, 0), 0, 16, "").apply(State(after)).issue
    after, words = fitted(cut, work)
    assert words == NATURAL
    assert after.article("a1").fitting == PLAIN
    assert rect_of(after, "p") == rect_of(value, "p")


def test_what_an_editor_has_loosened_to_make_it_fit_stays():
    value = placed([column(19)], "字" * 125, "字" * 125, "字" * 10)
    second = SetLooseness(TextRef("a1", Part.BODY, 1), 1).apply(State(value)).issue
    first = SetLooseness(TextRef("a1", Part.BODY, 0), 1).apply(State(second)).issue
    work = engine()
    fit = work.story(first, "a1")
    assert (fit.over_lines, fit.short_lines) == (0, 0)
    found = copyfit(first, "a1", work)
    assert (found.edit, found.words.zh) == (None, "已经排满（第 1、2 段各 +1 行）。")


def test_taking_it_back_gives_everything_back():
    value = placed([wide(10), *photo()], "字" * 16 * 15)
    after, _ = fitted(value)
    assert unfit(after, "a1").apply(State(after)).issue == value
    assert unfit(value, "a1") is None
    loose = SetLooseness(TextRef("a1", Part.BODY, 0), 1).apply(State(value)).issue
    assert unfit(loose, "a1").apply(State(loose)).issue == value


def test_a_frame_that_somebody_has_resized_since_is_left_as_it_is():
    value = placed([wide(10), *photo()], "字" * 16 * 15)
    after, _ = fitted(value)
    moved = ResizeFrame("p1", "p", Rect(200, 20, 160, 70)).apply(State(after)).issue
    back = unfit(moved, "a1").apply(State(moved)).issue
    assert rect_of(back, "p") == Rect(200, 20, 160, 70)
    assert back.article("a1").fitting == PLAIN


def test_stories_that_cannot_be_fitted_say_why():
    assert copyfit(placed([column(4)], "字"), "a9", engine()).words == UNPLACED
    nowhere = replace(placed([], "字" * 9))
    assert copyfit(nowhere, "a1", engine()).words == UNPLACED
    assert "没有正文" in copyfit(placed([column(4)], ""), "a1", engine()).words.zh


@pytest.mark.parametrize(
    "fitting",
    [
        Fitting(tracking=1e300, scale=-5, leading=0, subhead=10**12),
        Fitting(tracking=-1e300, scale=1e300, leading=1e300, subhead=-(10**12)),
        Fitting(shifted=(Shifted("p", Rect(1, 1, -1, -1), Rect(200, 20, 160, 85)),)),
        Fitting(shifted=(Shifted("p", Rect(0, 0, 1e300, 0), Rect(9, 9, 9, 9), Rect(9, 9, 0, 0)),)),
        Fitting(shifted=(Shifted("gone", Rect(0, 0, 1, 1), Rect(0, 0, 1, 1)),)),
    ],
)
def test_a_spoiled_file_sets_a_story_within_the_limits_and_can_be_fitted(fitting):
    value = placed([wide(10), *photo()], Paragraph("题", "小标题"), "字" * 16 * 12)
    spoiled = replace(value, articles=(replace(value.articles[0], fitting=fitting),))
    work = engine()
    work.page(spoiled, "p1")
    after, _ = fitted(spoiled, work)
    assert after == fitted(value, work)[0]


BODIES = st.lists(
    st.one_of(SENTENCES.map(Paragraph), st.just(Paragraph("小标题", "小标题"))),
    min_size=1,
    max_size=5,
)


@settings(max_examples=100, deadline=None)
@given(BODIES, st.integers(3, 12), st.booleans(), st.booleans(), st.sampled_from(Direction))
def test_whatever_is_found_closes_exactly_and_can_be_taken_back(
    body, rows, with_photo, balance, direction
):
    frames = [wide(rows, balance=balance, direction=direction)]
    value = placed([*frames, *(photo(rows=3) if with_photo else ())], *body)
    work = engine()
    found = copyfit(value, "a1", work)
    if found.edit is None:
        return
    after, _ = fitted(value, work)
    assert [each.text for each in after.article("a1").body] == [each.text for each in body]
    assert unfit(after, "a1").apply(State(after)).issue == value
    assert copyfit(after, "a1", work).edit is None


def test_a_plan_says_all_that_it_does_in_both_languages():
    plan = FitPlan(0, 1, Fitting(tracking=-0.015, scale=0.98, leading=1.01), (0, -1, 1, -1))
    words = plan_words(plan)
    assert (
        words.zh == "图高 +1 行，字距 −1.5%，字宽 98%，行距 +1%，第 2、4 段各 −1 行，第 3 段 +1 行"
    )
    assert words.en == (
        "photo +1 line, tracking −1.5%, characters 98% wide, leading +1%, "
        "paragraphs 2, 4 −1 line each, paragraph 3 +1 line"
    )
