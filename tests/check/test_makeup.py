"""碰题 and 断版: what a make-up editor sees at a glance."""

from dataclasses import replace

import pytest

from editor.model.frame import Box, Direction, PanelFrame, RuleFrame, Stroke
from editor.values.geometry import Rect
from tests.check.issues import NEWS, issue, photo, photo_frame, placed, story

AREA = NEWS.type_area
HALF, GAP = AREA.width / 2 - 5, 10.0
KEYS = ("a1", "a2", "a3", "a4")


def stories(*rects: Rect, titles: tuple[str, ...] = ()):
    """A story in each rectangle, title above text."""
    keys = [f"a{number}" for number in range(1, len(rects) + 1)]
    names = titles or tuple(f"区域融合发展新模式{key}" for key in "甲乙丙丁戊己"[: len(rects)])
    frames = [each for key, rect in zip(keys, rects, strict=True) for each in placed(key, rect)]
    articles = tuple(
        story(key, title=name, text=f"{name}。" + "开发区建设。" * 30)
        for key, name in zip(keys, names, strict=True)
    )
    return issue(*frames, articles=articles)


def beside(second_top: float = 0.0):
    top = AREA.y
    return stories(
        Rect(AREA.x, top, HALF, 300), Rect(AREA.x + HALF + GAP, top + second_top, HALF, 300)
    )


def with_frames(made, *frames):
    return replace(made, pages=(replace(made.pages[0], frames=(*made.pages[0].frames, *frames)),))


def test_headlines_at_one_height_read_as_one(check):
    [found] = check(beside(), "title.beside")
    assert found.frame == "t-a2"
    assert "《区域融合发展新模式甲》" in found.words.zh


def test_headlines_apart_in_height_size_or_direction(check):
    assert check(beside(60), "title.beside") == ()
    made = beside()
    title = made.pages[0].frames[2]
    for change in ({"styles": (("headline", "小主题"),)}, {"styles": (("headline", "黑体主题"),)},
                   {"direction": Direction.VERTICAL}):  # fmt: skip
        other = replace(made, pages=(made.pages[0].with_frame(replace(title, **change)),))
        assert check(other, "title.beside") == ()


def test_short_headlines_far_apart_are_two(check):
    made = stories(*(each.box.rect.united(text.box.rect) for each, text in (
        (beside().pages[0].frames[0], beside().pages[0].frames[1]),
        (beside().pages[0].frames[2], beside().pages[0].frames[3]),
    )), titles=("开工", "投产"))  # fmt: skip
    assert check(made, "title.beside") == ()


def test_what_stands_between_parts_headlines(check):
    rule = RuleFrame(Box("r1", Rect(AREA.x + HALF + 4, AREA.y, 1, 300)), Stroke())
    panel = PanelFrame(Box("g1", Rect(AREA.x + HALF + 6, AREA.y - 4, HALF + 4, 320)), Stroke())
    for frame in (rule, panel):
        assert check(with_frames(beside(), frame), "title.beside") == ()


def quarters(gap_across: float = GAP, gap_down: float = GAP):
    """Four stories, two above two."""
    high = AREA.height / 2 - gap_across / 2
    wide = AREA.width / 2 - gap_down / 2
    rects = [
        Rect(AREA.x + column * (wide + gap_down), AREA.y + row * (high + gap_across), wide, high)
        for row in (0, 1)
        for column in (0, 1)
    ]
    return stories(*rects)


def test_a_cross_of_white_cuts_the_page_both_ways(check):
    codes = [each.code for each in check(quarters()) if each.code.startswith("page.")]
    assert codes == ["page.cut", "page.gutter"]
    [found] = check(quarters(), "page.cut")
    assert "断版" in found.words.zh
    assert "mm 处" in found.words.zh


def test_a_photo_bridges_the_cut(check):
    made = replace(quarters(), photos=(photo(),))
    bridge = replace(photo_frame(), box=Box("f1", Rect(AREA.x + 50, AREA.center.y - 60, 100, 120)))
    assert check(with_frames(made, bridge), "page.cut") == ()
    assert len(check(with_frames(made, bridge), "page.gutter")) == 1


@pytest.mark.parametrize("share", [0.2, 0.8])
def test_a_head_story_or_a_foot_is_no_half(check, share):
    high = AREA.height * share - 5
    rest = AREA.height - high - 10
    rows = [(AREA.y, high), (AREA.y + high + 10, rest)]
    made = stories(*(
        Rect(AREA.x + column * (HALF + GAP), top, HALF, depth)
        for top, depth in rows for column in (0, 1)
    ))  # fmt: skip
    assert check(made, "page.cut") == ()


def test_one_long_story_beside_others_is_no_half(check):
    half = AREA.height / 2 - 5
    made = stories(
        Rect(AREA.x, AREA.y, HALF, AREA.height),
        Rect(AREA.x + HALF + GAP, AREA.y, HALF, half),
        Rect(AREA.x + HALF + GAP, AREA.y + half + 10, HALF, half),
    )
    assert check(made, "page.gutter") == ()
    assert check(made, "page.cut") == ()


def test_stories_of_which_one_reaches_over_are_not_cut(check):
    third = AREA.height / 3
    made = stories(
        Rect(AREA.x, AREA.y, HALF, 2 * third - 5),
        Rect(AREA.x + HALF + GAP, AREA.y, HALF, third - 5),
        Rect(AREA.x, AREA.y + 2 * third + 5, HALF, third - 5),
        Rect(AREA.x + HALF + GAP, AREA.y + third + 5, HALF, 2 * third - 5),
    )
    assert check(made, "page.cut") == ()


def test_a_turned_headline_is_not_read_on(check):
    made = beside()
    title = made.pages[0].frames[2]
    turned = replace(title, box=replace(title.box, rotation=90.0))
    other = replace(made, pages=(made.pages[0].with_frame(turned),))
    assert check(other, "title.beside") == ()
