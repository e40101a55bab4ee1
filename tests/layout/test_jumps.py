"""转版: lines that send the reader to another page, with its number as it is now."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.layout.report import MissingGlyph, UnknownName
from editor.model.frame import Box, Direction, PanelFrame
from editor.model.style import Align, ParagraphStyle
from tests.layout.pages import (
    SHEET,
    article,
    engine,
    issue,
    obstacle,
    page,
    rect,
    story_fit,
    text_frame,
    texts,
)

FIRST, SECOND = rect(20, 20, 100, 40), rect(20, 20, 100, 85)


def story(length=60, numbers=("1", "4"), first=(), second=()):
    """A story from one page to another: three rows, then six, of ten characters."""
    frames = text_frame("f", FIRST), text_frame("g", SECOND, None, follows="f")
    frames = replace(frames[0], **dict(first)), replace(frames[1], **dict(second))
    pages = [
        replace(page(frame, name=name), number=number)
        for frame, name, number in zip(frames, ("p1", "p2"), numbers, strict=True)
    ]
    return issue(pages, [article("字" * length)])


def shown(value, work=None):
    work = work or engine()
    return [
        [text for _, _, text in texts(work.page(value, name), frame)]
        for name, frame in (("p1", "f"), ("p2", "g"))
    ]


def test_both_ends_name_the_other_page():
    assert shown(story()) == [
        ["字" * 10, "字" * 10, "下转第4版"],
        ["上接第1版", "字" * 10, "字" * 10, "字" * 10, "字" * 10],
    ]


def test_jump_lines_stand_in_rows_of_their_own_on_the_grid():
    work = engine()
    value = story()
    first, second = texts(work.page(value, "p1"), "f"), texts(work.page(value, "p2"), "g")
    assert [y for _, y, _ in first] == [28.8, 43.8, 58.8]
    assert sorted(y for _, y, _ in second) == [28.8, 43.8, 58.8, 73.8, 88.8]
    assert first[-1][0] == 20 + 100 - 50
    assert second[0][1] == 28.8


def test_other_numbers_are_named_as_they_are():
    first, second = shown(story(numbers=("A01", "A04")))
    assert (first[-1], second[0]) == ("下转A04版", "上接A01版")


def test_new_numbers_change_both_ends_and_nothing_is_set_anew():
    work = engine()
    assert shown(story(), work)[0][-1] == "下转第4版"
    moved = shown(story(numbers=("2", "7")), work)
    assert [moved[0][-1], moved[1][0]] == ["下转第7版", "上接第2版"]


def test_a_house_writes_its_own_words():
    value = story()
    words = (("jump_to", "（下转第{n}版）"), ("jump_from", "（上接第{n}版）"))
    value = replace(value, info=replace(value.info, words=words))
    lines = shown(value)
    assert [lines[0][-1], lines[1][0]] == ["（下转第4版）", "（上接第1版）"]


def test_each_frame_may_do_without():
    assert shown(story(first={"jump": False}))[0] == ["字" * 10] * 3
    assert shown(story(second={"jump": False}))[1] == ["字" * 10] * 4
    assert shown(story(second={"jump": False}))[0][-1] == "下转第4版"


def test_a_story_that_ends_on_its_first_page_has_none():
    assert shown(story(30)) == [["字" * 10] * 3, []]
    first, second = shown(story(32))
    assert first == ["字" * 10, "字" * 10, "下转第4版"]
    assert second == ["上接第1版", "字" * 10, "字" * 2]


def test_a_chain_on_one_page_has_none():
    frames = text_frame("f", FIRST), text_frame("g", rect(140, 20, 100, 85), None, follows="f")
    layout = engine().page(issue([page(*frames)], [article("字" * 60)]), "p1")
    assert [len(text) for _, _, text in texts(layout, "f") + texts(layout, "g")] == [10] * 6


def test_a_column_of_one_row_keeps_it_for_the_story():
    value = story(first={"box": replace(text_frame("f", FIRST).box, rect=rect(20, 20, 100, 10))})
    assert shown(value)[0] == ["字" * 10]


def test_the_fit_leaves_the_rows_of_jump_lines_out():
    work = engine()
    fits = []
    for length in (60, 70, 85):
        layout = work.page(story(length), "p1")
        found = story_fit(layout)
        fits.append((found.over_lines, found.over_chars, found.short_lines, found.short_chars))
    assert fits == [(0, 0, 1, 10), (0, 0, 0, 0), (2, 15, 0, 0)]


def test_the_last_columns_are_level_below_a_jump_line():
    wide = replace(text_frame("g", SECOND).box, rect=rect(20, 20, 220, 85))
    second = {"box": wide, "columns": 2, "gutter": 20.0, "balance": True}
    work = engine()
    found = texts(work.page(story(90, second=second), "p2"), "g")
    columns = [[y for x, y, _ in found if low <= x < low + 110] for low in (20, 140)]
    assert [max(column) for column in columns] == [73.8, 73.8]
    assert [len(column) for column in columns] == [4, 4]


def test_jump_lines_have_a_style_and_are_no_part_of_the_story():
    style = ParagraphStyle("转版", "正文", size=8, align=Align.LEFT, indent=1)
    value = replace(story(), styles=replace(SHEET, paragraph=(*SHEET.paragraph, style)))
    work = engine()
    item = work.page(value, "p1").display.frames[0].items[-1]
    assert (item.x, item.ref) == (20, None)
    assert item.line.runs[0].glyphs.size == 8
    facts = work.page(story(), "p1").facts
    assert not [fact for fact in facts if isinstance(fact, UnknownName | MissingGlyph)]


def test_jump_lines_of_vertical_text_run_down_at_its_left_and_right():
    turned = {"direction": Direction.VERTICAL}
    box = replace(text_frame("f", FIRST).box, rect=rect(20, 20, 40, 100))
    value = story(60, first={**turned, "box": box}, second=turned)
    work = engine()
    x, y, text = texts(work.page(value, "p1"), "f")[-1]
    assert text == "下转第4版"
    assert (x, y) == (25, 70)
    x, _, text = texts(work.page(value, "p2"), "g")[0]
    assert (x, text) == (115, "上接第1版")


def test_a_story_over_three_pages_has_jump_lines_between_all():
    frames = [
        text_frame("f", FIRST),
        text_frame("g", FIRST, None, follows="f"),
        text_frame("h", FIRST, None, follows="g"),
    ]
    pages = [
        replace(page(frame, name=f"p{at}"), number=str(at)) for at, frame in enumerate(frames, 1)
    ]
    value = issue(pages, [article("字" * 45)])
    work = engine()
    lines = [texts(work.page(value, f"p{at}"), name) for at, name in enumerate("fgh", 1)]
    jumps = [[text for _, _, text in own if "版" in text] for own in lines]
    assert jumps == [["下转第2版"], ["上接第1版", "下转第3版"], ["上接第2版"]]
    assert [len(own) for own in lines] == [3, 3, 3]


frames_at = st.tuples(
    st.floats(0, 250), st.floats(0, 250), st.floats(5, 200), st.floats(5, 120)
).map(lambda values: rect(*values))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(frames_at, min_size=2, max_size=4),
    st.lists(st.text("字中文，。“”12ab", max_size=80), max_size=5),
    st.tuples(st.booleans(), st.booleans(), st.sampled_from(Direction)),
    frames_at,
)
def test_jump_lines_lose_no_text(places, paragraphs, options, blocked):
    balance, jump, direction = options
    more = {"balance": balance, "direction": direction, "columns": 2, "gutter": 5.0}
    frames = [
        text_frame(
            f"f{at}", where, jump=jump or at > 0, follows=f"f{at - 1}" if at else None, **more
        )
        for at, where in enumerate(places)
    ]
    wall = obstacle(PanelFrame(Box("o", blocked)))
    frames[0] = replace(frames[0], jump=jump)
    pages = [
        replace(page(frame, wall), id=f"p{at}", number=str(at + 1))
        for at, frame in enumerate(frames)
    ]
    value, work = issue(pages, [article(*paragraphs)]), engine()
    layouts = [work.page(value, each.id) for each in pages]
    items = [item for each in layouts for item in each.display.frames[0].items]
    shown = "".join(
        paragraphs[item.ref.paragraph][item.line.start : item.line.end]
        for item in items
        if item.ref is not None
    )
    fit = story_fit(layouts[0])
    whole = "".join(paragraphs)
    assert whole.startswith(shown)
    assert len(shown) + fit.over_chars == len(whole)
    for item in items:
        if item.ref is None:
            assert item.line.runs[0].glyphs.text[:2] in {"下转", "上接"}
