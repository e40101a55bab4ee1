"""The typography table counts what is there: faults that are set on purpose, text read back."""

import json
from pathlib import Path

import pytest

from editor.model.composing import Composer
from tests.bench.build import read_data
from tests.bench.glyphs import Glyph, SetLine, read_lines, says
from tests.bench.measure import figures
from tests.bench.typography import compose, texts

GEOMETRY = {
    "page_w": 300, "page_h": 200, "columns": 2, "column_w": 108, "gap": 18, "size": 9,
    "leading": 13, "lines": 12, "left": 33, "top": 22,
    "headline_size": 18, "headline_leading": 26,
}  # fmt: skip


def column(*rows: str, step: float = 9.0, first: float = 30.0) -> list[SetLine]:
    return [
        SetLine(
            0, 0, 33.0,
            tuple(Glyph(c, 33.0 + i * step, first + 13 * k, 9.0) for i, c in enumerate(row)),
        )
        for k, row in enumerate(rows)
    ]  # fmt: skip


def test_marks_at_the_wrong_edge_are_counted() -> None:
    found = figures(
        column("推动高（", "质量）发展", "，成。"), ["推动高（质量）发展，成。"], GEOMETRY
    )
    assert (found.closing_at_start, found.opening_at_end, found.whole) == (1, 1, 1)


@pytest.mark.parametrize(("last", "lone"), [("展", 1), ("展。”", 1), ("发展", 0), ("5%", 0)])
def test_a_lone_last_character_is_counted(last: str, lone: int) -> None:
    assert figures(column("推动高质量", last), ["推动高质量" + last], GEOMETRY).lone_last == lone


def test_a_split_sign_off_is_counted_and_told() -> None:
    split = figures(column("取得新成效。（王", "波）"), ["取得新成效。　（王波）"], GEOMETRY)
    whole = figures(column("取得新成效。", "（王波）"), ["取得新成效。　（王波）"], GEOMETRY)
    assert (split.split_signs, whole.split_signs) == (1, 0)
    assert any("（王" in fault for fault in split.faults)


def test_the_stretch_is_that_of_full_lines() -> None:
    lines = column("推动高质", step=9.9) + column("发展成效", step=12.0, first=43.0)
    assert figures(lines, ["推动高质发展成效"], GEOMETRY).stretch_worst == pytest.approx(0.1)


def test_a_blank_of_the_source_is_no_stretch() -> None:
    gaps = figures(column("推a动b", "高"), ["推　a动b高"], GEOMETRY)
    assert gaps.gap_worst == pytest.approx(0.0)


def test_lines_off_the_grid_are_seen() -> None:
    lines = column("推动", "发展") + column("成效", first=60.0)
    assert figures(lines, ["推动发展", "成效"], GEOMETRY).on_grid == pytest.approx(2 / 3)


def test_text_that_is_missing_is_not_called_whole() -> None:
    found = figures(column("推动发展"), ["推动发展", "取得成效"], GEOMETRY)
    assert (found.whole, found.paragraphs) == (1, 2)


def test_unicode_tables_are_read() -> None:
    cmap = "1 beginbfchar\n<0001> <5927540C>\nendbfchar\n1 beginbfrange\n<0002> <0004> <4E00>\n"
    assert says(cmap + "endbfrange") == {1: "大同", 2: "一", 3: "丁", 4: "丂"}


def test_a_file_of_ours_is_read_back_whole(tmp_path: Path) -> None:
    story = {
        "kicker": "引题", "headline": "推动保税维修", "deck": "", "byline": "王媛", "photos": [],
        "paragraphs": ["本刊讯　今年5月28日，大同市（含各县）创建“开发区”新模式。", "## 小标题"],
    }  # fmt: skip
    (tmp_path / "corpus.json").write_text(json.dumps({"geometry": GEOMETRY, "pages": [[story]]}))
    compose(tmp_path, tmp_path / "out.pdf", Composer.LINE)
    wanted = list(texts(read_data(tmp_path)))
    found = figures(list(read_lines(tmp_path / "out.pdf", GEOMETRY)), wanted, GEOMETRY)
    assert found.whole == found.paragraphs == 5
    assert found.on_grid == 1.0
