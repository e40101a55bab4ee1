"""Glyphs stand where the display list says, to a hundredth of a point, and say what it says."""

from itertools import pairwise

import pikepdf
import pytest

from editor.compose.paragraph import Typesetter
from editor.display.items import Flow, Group, TextItem
from editor.exporters.pdf.document import write_pdf
from editor.model.composing import Emphasis, TextLine
from editor.model.font import CompositeFont, FaceKey
from editor.model.output import NO_MARKS
from editor.model.style import Align, ResolvedCharacter, ResolvedStyle
from editor.model.text import Paragraph, Span
from editor.values.geometry import Matrix
from tests.exporters.pages import SANS, SERIF, job, page, set_line, set_run
from tests.exporters.pdf.reading import glyphs, text

KAI = FaceKey("LXGW WenKai GB Lite", 400)
HEIGHT = 300.0


@pytest.fixture
def write(fonts, tmp_path):
    def make(*items):
        write_pdf(job(fonts, page(*items), marks=NO_MARKS), tmp_path / "page.pdf")
        return tmp_path / "page.pdf"

    return make


def places(path, margin=8.5):
    """Origins on the page: from the trim's top left, y down."""
    with pikepdf.open(path) as pdf:
        return [(glyph.x - margin, HEIGHT + margin - glyph.y) for glyph in glyphs(pdf)]


def assert_at(path, expected):
    found = places(path)
    assert len(found) == len(expected)
    for (x, y), (want_x, want_y) in zip(found, expected, strict=True):
        assert x == pytest.approx(want_x, abs=0.01)
        assert y == pytest.approx(want_y, abs=0.01)


@pytest.mark.parametrize("size", [5.5, 9.0, 10.5, 26.0, 72.0])
@pytest.mark.parametrize("gap", [0.0, 0.0137, 0.3333, -0.41])
def test_every_glyph_stands_at_its_offset(write, fonts, size, gap):
    run = set_run(fonts, "大同市，承接AV产业（转移）2026年", size=size, gap=gap)
    path = write(set_line(20.123, 100.456, run))
    assert_at(path, [(20.123 + offset, 100.456) for offset in run.offsets])


def test_uneven_gaps_do_not_add_up(write, fonts):
    even = set_run(fonts, "开" * 60, size=9)
    offsets = tuple(i * 9 + 0.0123 * i * (i % 3) for i in range(60))
    path = write(set_line(10, 50, even._replace(offsets=offsets)))
    assert_at(path, [(10 + offset, 50) for offset in offsets])


def test_justified_lines_end_at_the_measure(write, fonts):
    measure = 21 * 9.0
    lines = []
    for count in range(17, 22):
        run = set_run(fonts, "国" * count, gap=(measure - count * 9.0) / (count - 1))
        lines.append(set_line(30, 40 + 13 * len(lines), run))
    found = places(write(*lines))
    ends = [x for (x, y), (_, after) in pairwise([*found, (0, 0)]) if y != after]
    assert len(ends) == 5
    assert all(end + 9.0 == pytest.approx(30 + measure, abs=0.01) for end in ends)


def test_condensed_glyphs_keep_their_offsets(write, fonts):
    run = set_run(fonts, "长扁字标题", SANS, 30, gap=1.7, scale=0.8)
    path = write(set_line(20, 60, run))
    assert_at(path, [(20 + offset, 60) for offset in run.offsets])
    with pikepdf.open(path) as pdf:
        assert glyphs(pdf)[0].matrix[0] == pytest.approx(0.8)


@pytest.mark.parametrize("face", [SANS, KAI])
@pytest.mark.parametrize("gap", [0.0, 2.5])
def test_upright_glyphs_hang_from_the_middle_of_their_em_box(write, fonts, face, gap):
    run = set_run(fonts, "竖排标题，（括号）", face, 22, gap=gap, flow=Flow.DOWN)
    opened = fonts.face(face)
    expected = []
    for gid, offset in zip(run.ids, run.offsets, strict=True):
        left, top = opened.vertical_origin(gid)
        expected.append((200 - left * 22, 20 + offset + top * 22))
    assert_at(write(set_line(200, 20, run, vertical=True)), expected)


def test_turned_runs_go_down_with_their_tops_to_the_right(write, fonts):
    run = set_run(fonts, "GDP 12.5%", SANS, 20, gap=0.7, flow=Flow.TURNED)
    path = write(set_line(200, 20, run))
    assert_at(path, [(200, 20 + offset) for offset in run.offsets])
    with pikepdf.open(path) as pdf:
        a, b, c, d, _, _ = glyphs(pdf)[0].matrix
    assert (a, b, c, d) == pytest.approx((0, -1, 1, 0))


def test_groups_move_what_they_hold(write, fonts):
    run = set_run(fonts, "组里的字", size=12)
    moved = Group((set_line(1, 2, run),), Matrix(0, 1, -1, 0, 100, 50))
    path = write(moved, set_line(30, 200, run))
    expected = [(98, 51 + offset) for offset in run.offsets]
    assert_at(path, expected + [(30 + offset, 200) for offset in run.offsets])


def test_empty_and_flat_runs_are_left_out(write, fonts):
    run = set_run(fonts, "字")
    nothing = run._replace(ids=(), offsets=(), text="")
    path = write(set_line(20, 20, nothing), set_line(20, 40, run._replace(size=0.0)))
    assert places(path) == []


def test_a_glyph_number_that_the_font_lacks_shows_the_missing_box(write, fonts):
    run = set_run(fonts, "字")._replace(ids=(60_000,))
    assert len(places(write(set_line(20, 20, run)))) == 1


@pytest.mark.parametrize(
    ("flow", "words"),
    [
        (Flow.RIGHT, "大同市承接产业转移，抓住机遇（王波）"),
        (Flow.DOWN, "竖排标题：“引号”（括号）、增长——快"),
        (Flow.TURNED, "GDP growth"),
    ],
)
def test_pages_say_their_text(write, fonts, flow, words):
    run = set_run(fonts, words, size=12, flow=flow)
    assert text(write(set_line(50, 20, run))) == words


def test_gaps_between_chinese_and_latin_are_no_spaces(write, fonts):
    parts = [set_run(fonts, part) for part in ("在", "2026", "年用", "GDP", "增长")]
    assert text(write(set_line(30, 30, *parts, gap=2.25))) == "在2026年用GDP增长"


def test_spaced_headlines_say_no_spaces_but_the_real_ones(write, fonts):
    run = set_run(fonts, "开 发 区建设", SANS, 24, gap=8.0)
    assert text(write(set_line(30, 60, run))) == "开 发 区建设"


def test_a_glyph_of_two_characters_says_each_in_its_place(write, fonts):
    # The sound mark of the Kangxi radical U+2F00 has the same glyph as U+4E00 in many fonts.
    face = fonts.face(SANS)
    one = set_run(fonts, "一二", SANS, 12)
    radical = one._replace(text="⼀二")
    assert face.gid("一") == one.ids[0]
    path = write(set_line(30, 60, one), set_line(30, 80, radical), set_line(30, 100, one))
    assert text(path) == "一二⼀二一二"


def test_ligatures_and_split_characters_say_their_cluster(write, fonts):
    run = set_run(fonts, "of字")
    joined = run._replace(text="office字", clusters=(0, 1, 6))
    split = run._replace(text="字好", clusters=(0, 0, 1))
    path = write(set_line(30, 60, joined), set_line(30, 80, split), set_line(30, 100, run))
    assert text(path) == "office字字好of字"


def test_characters_beyond_the_basic_plane_are_said(write, fonts):
    run = set_run(fonts, "字好")._replace(text="𠮷好")
    assert text(write(set_line(30, 60, run))) == "𠮷好"


COMPOSED = CompositeFont("宋体", SERIF.family)


def composed(fonts, text, vertical=False):
    """A line of the engine in which every character carries a mark and a reading."""
    looks = {"名": ResolvedCharacter(line=TextLine.NAME, emphasis=Emphasis.DOT)}
    style = ResolvedStyle("体", COMPOSED, size=12.0, leading=20.0, align=Align.LEFT)
    paragraph = Paragraph(text, "体", (Span(0, len(text), "名"),))
    engine = Typesetter(fonts)
    return engine.paragraph(paragraph, style, looks, (900.0,), vertical=vertical).lines[0]


def test_vertical_quotes_say_what_was_typed_though_corners_are_shown(write, fonts):
    line = composed(fonts, "他说：“好‘极’了”，『书』", vertical=True)
    assert text(write(TextItem(100, 20, line, None, vertical=True))) == "他说：“好‘极’了”，『书』"


def test_marks_between_the_lines_say_nothing(write, fonts):
    words = "他说：“好‘极’了”，『书』"
    assert text(write(TextItem(20, 100, composed(fonts, words)))) == words
    line = composed(fonts, "李白杜甫")
    assert len(line.shapes) == 5
    assert text(write(TextItem(20, 100, line))) == "李白杜甫"
