"""Proofs: line numbers where lines stand, pages on paper, and a foot that tells states apart."""

import datetime
from dataclasses import replace

import pytest

from editor.display.items import Group, Shape, TextItem
from editor.layout.frames import FrameWork
from editor.layout.proof import ProofMaker
from editor.layout.prooflines import line_numbers
from editor.layout.proofpaper import (
    A3,
    A4,
    OVERLAP,
    ROUNDS,
    ProofOptions,
    fitted,
    tiled,
)
from editor.layout.proofstate import state_of
from editor.layout.prooftype import ProofType
from editor.model.frame import Direction, PanelFrame, PhotoFrame, Wrap, WrapSide
from editor.model.photo import Photo
from editor.model.style import FrameStyle
from editor.model.table import Column, Table
from editor.model.text import Paragraph
from editor.values.geometry import Insets, Point, Rect, Size
from editor.values.language import Language
from editor.values.units import MM
from tests.layout.pages import (
    article,
    box,
    engine,
    fonts,
    issue,
    obstacle,
    page,
    rect,
    text_frame,
    texts,
)

WHEN = datetime.datetime(2026, 11, 28, 16, 5, tzinfo=datetime.timezone(datetime.timedelta(hours=8)))
FOLIO = Size(390 * MM, 550 * MM)
MARGINS = Insets(5 * MM, 5 * MM, 5 * MM, 12 * MM)
LONG = "字" * 10


def numbers(made, name="p1"):
    """The numbers of a page: label, whole x and y, and whether it is a column's."""
    layout = engine().page(made, name)
    kind = ProofType(fonts())
    work = FrameWork(made, made.page(name), kind._looks, kind.setter, lambda _: "")
    found = line_numbers(made.page(name), layout, work.inner).numbers
    return [(one.label, round(one.at.x), round(one.at.y, 1), one.column) for one in found]


def story(*paragraphs, frames=(), height=300, width=100, **frame):
    frames = frames or (text_frame("f", rect(20, 20, width, height), **frame),)
    return issue([page(*frames)], [article(*paragraphs)])


def baselines(made, frame="f"):
    return [y for _, y, _ in texts(engine().page(made, "p1"), frame)]


def test_every_fifth_line_of_one_column_is_numbered():
    made = story(LONG * 11, height=165)
    lines = baselines(made)
    assert len(lines) == 11
    assert numbers(made) == [
        ("5", 20, round(lines[4], 1), False),
        ("10", 20, round(lines[9], 1), False),
    ]


def test_lines_are_counted_anew_in_each_column_and_columns_are_numbered():
    made = story(LONG * 12, width=209, columns=2, height=105)
    assert [(label, x, column) for label, x, _, column in numbers(made)] == [
        ("1", 20, True),
        ("5", 20, False),
        ("2", 129, True),
        ("5", 129, False),
    ]


def test_the_columns_of_a_story_are_counted_through_its_frames():
    frames = (
        text_frame("late", rect(240, 20, 100, 60), follows="f"),
        text_frame("f", rect(20, 20, 209, 60), columns=2),
    )
    made = story(LONG * 12, frames=frames)
    assert [(label, x) for label, x, _, _ in numbers(made)] == [("1", 20), ("2", 129), ("3", 240)]


def test_an_indent_or_an_inset_moves_no_number_out_of_its_column():
    sheet = replace(issue([], []).styles, frame=(FrameStyle("加框", inset=Insets.all(10)),))
    frame = text_frame("f", rect(10, 20, 120, 120))
    made = story(LONG * 5, frames=(replace(frame, box=replace(frame.box, style="加框")),))
    assert [(label, x) for label, x, _, _ in numbers(replace(made, styles=sheet))] == [("5", 20)]


def test_a_number_stands_beside_its_line_behind_an_obstacle():
    photo = obstacle(PanelFrame(box("o", rect(20, 20, 70, 300))))
    made = story(LONG * 12, frames=(text_frame("f", rect(20, 20, 200, 150)), photo))
    assert [(label, x) for label, x, _, _ in numbers(made)] == [("5", 90), ("10", 90)]


def test_lines_on_both_sides_of_an_obstacle_count_once():
    both = Wrap(sides=WrapSide.BOTH)
    photo = PanelFrame(box("o", rect(80, 20, 40, 300), wrap=both))
    made = story(LONG * 9, frames=(text_frame("f", rect(20, 20, 160, 150)), photo))
    rows = sorted(set(baselines(made)))
    assert len(rows) < len(baselines(made))
    assert numbers(made)[0] == ("5", 20, round(rows[4], 1), False)


def test_a_row_of_a_table_counts_once_however_many_lines_its_cells_have():
    made = Table((Column(1), Column(1)), padding=0, header=0)
    text = "\n".join([f"甲\t{LONG}"] + ["乙\t丙"] * 3)
    rows = Paragraph(text, "正文", table=made)
    found = numbers(story(rows, "字", "字", height=280))
    lines = baselines(story(rows, "字", "字", height=280))
    assert [label for label, *_ in found] == ["5"]
    assert found[0][2] == round(sorted(lines)[-2], 1)


def test_lines_of_vertical_text_are_numbered_above_from_the_right():
    made = story(LONG * 8, width=200, height=100, direction=Direction.VERTICAL)
    layout = engine().page(made, "p1")
    axes = [item.x for item in layout.display.frames[0].items]
    assert numbers(made) == [("5", round(axes[4]), 20, False)]
    assert axes[4] < axes[0]


def test_a_folio_page_goes_on_a4_in_whole_per_cent():
    sheet = fitted(FOLIO, A4, MARGINS)
    assert (sheet.scale, sheet.size) == (0.5, A4.size)
    assert Rect(0, 0, *_pair(A4.size)).shrunk(MARGINS).right >= sheet.window.right


def test_a_wide_page_lies_across_and_a_small_one_is_not_enlarged():
    assert fitted(Size(800, 500), A4, MARGINS).size == Size(A4.size.height, A4.size.width)
    assert fitted(Size(300, 200), A3, MARGINS).scale == 1


def test_four_tiles_of_a4_hold_a_folio_page():
    tiles = tiled(FOLIO, A4, MARGINS)
    assert [tile.tile for tile in tiles] == ["1-A", "1-B", "2-A", "2-B"]
    assert all(tile.scale == 1 for tile in tiles)
    first, right, below, _ = tiles
    assert first.part.right - right.part.x == pytest.approx(OVERLAP)
    assert first.part.bottom - below.part.y == pytest.approx(OVERLAP)
    assert right.part.right == pytest.approx(FOLIO.width)
    assert below.part.bottom == pytest.approx(FOLIO.height)


def test_a_place_in_the_overlap_lies_on_two_tiles_in_the_same_size():
    first, right, *_ = tiled(FOLIO, A4, MARGINS)
    at = Point(right.part.x + 5, 100)
    here, there = first.matrix.of(at), right.matrix.of(at)
    assert first.window.contains(here)
    assert right.window.contains(there)
    assert here.y == there.y


def test_many_columns_of_tiles_have_names_of_two_letters():
    assert tiled(Size(40_000, 200), A4, MARGINS)[26].tile == "1-AA"


def sheets(made, **options):
    maker = ProofMaker(made, ProofOptions(**options), WHEN, fonts())
    return tuple(sheet.layout for sheet in maker.sheets(engine().page(made, "p1")))


def items_of(sheet, kind):
    return [item for item in sheet.display.frames[0].items if isinstance(item, kind)]


def said(sheet):
    lines = items_of(sheet, TextItem)
    return ["".join(run.glyphs.text for run in item.line.runs) for item in lines]


def test_the_foot_tells_what_is_shown():
    made = story(LONG)
    (sheet,) = sheets(made, round=ROUNDS[0], signed=False)
    state = state_of(made, engine().page(made, "p1"))
    words = said(sheet)
    assert words[0] == "一校"
    assert words[1].startswith("报　第")
    assert "2026-11-28 16:05" in words[2]
    assert f"版样 {state}" in words[2].replace("\u2005", " ")
    assert words[2].endswith("A4 100%")


def test_the_foot_speaks_english():
    (sheet,) = sheets(story(LONG), round=ROUNDS[3], language=Language.EN)
    words = " ".join(said(sheet))
    assert "Clean proof" in words
    assert "Proofreader" in words


def test_everything_on_a_sheet_lies_on_the_paper():
    made = story(LONG * 20)
    made = replace(made, info=replace(made.info, title="刊名\n" * 40))
    (sheet,) = sheets(made, lines=True)
    for item in items_of(sheet, TextItem):
        assert item.x >= 0
        assert item.x + item.line.length <= sheet.display.size.width
        assert 0 <= item.y <= sheet.display.size.height


def test_lines_can_be_left_unnumbered():
    made = story(LONG * 10)
    assert "5" in said(sheets(made)[0])
    assert "5" not in said(sheets(made, lines=False)[0])


def test_the_page_is_clipped_to_its_part():
    (sheet,) = sheets(story(LONG))
    (group,) = items_of(sheet, Group)
    assert group.clip is not None
    assert group.matrix.a == 1


def test_tiles_have_ticks_at_the_edges_that_are_joined():
    grid = replace(page().grid, trim=FOLIO)
    made = issue(
        [replace(page(text_frame("f", rect(20, 20, 100, 300))), grid=grid)], [article(LONG)]
    )
    found = sheets(made, tiles=True)
    assert len(found) == 4
    ticks = [
        sum(shape.width == 0.25 and len(shape.path.commands) == 2 for shape in items_of(one, Shape))
        for one in found
    ]
    assert ticks == [4, 4, 4, 4]
    assert said(found[1])[-1].endswith("拼块 1-B（2×2）")


def test_a_page_that_fits_on_the_paper_is_not_tiled():
    (sheet,) = sheets(story(LONG), tiles=True)
    assert "签字" in "".join(said(sheet))


def test_the_state_tells_a_changed_page_or_picture_from_the_same_one():
    made = story(LONG * 3)
    state = state_of(made, engine().page(made, "p1"))
    assert state == state_of(made, engine().page(made, "p1"))
    other = story(LONG * 3 + "字")
    assert state != state_of(other, engine().page(other, "p1"))
    assert len(state) == 8


def test_the_state_knows_where_every_glyph_stands():
    made = story(LONG)
    layout = engine().page(made, "p1")
    (frame,) = layout.display.frames
    line = frame.items[0].line
    run = line.runs[0].glyphs
    offsets = (run.offsets[0], run.offsets[1] + 0.02, *run.offsets[2:])
    moved = line._replace(runs=(line.runs[0]._replace(glyphs=run._replace(offsets=offsets)),))
    items = (frame.items[0]._replace(line=moved), *frame.items[1:])
    other = replace(layout.display, frames=(replace(frame, items=items),))
    assert state_of(made, layout) != state_of(made, replace(layout, display=other))


def test_the_state_knows_the_bytes_of_a_picture():
    frame = PhotoFrame(box("ph", rect(20, 20, 100, 100)), "x")
    one = issue([page(frame)], [], [Photo("x", "a.jpg", 10, 10, fingerprint="1" * 64)])
    two = replace(one, photos=(replace(one.photos[0], fingerprint="2" * 64),))
    assert state_of(one, engine().page(one, "p1")) != state_of(two, engine().page(two, "p1"))


def test_an_unknown_page_is_refused():
    made = story(LONG)
    layout = engine().page(made, "p1")
    with pytest.raises(KeyError):
        ProofMaker(replace(made, pages=()), ProofOptions(), WHEN, fonts()).sheets(layout)


def _pair(size):
    return size.width, size.height
