"""What the W3C expects of Chinese and Japanese composition, through the real engine."""

import json
from functools import cache
from itertools import pairwise, product
from pathlib import Path

import pytest

from editor.model.composing import Kinsoku, Language, LineEnd, LineStart
from tests.compose.engine import gap, may_break, prepared, set_lines

DATA = Path(__file__).parent / "thirdparty"
STRICTNESS = {
    "loose": Kinsoku.CSS_LOOSE,
    "normal": Kinsoku.CSS_NORMAL,
    "strict": Kinsoku.CSS_STRICT,
}
LANGUAGES = {"zh": Language.HANS, "ja": Language.JAPANESE}


@cache
def _data(name):
    return json.loads((DATA / name).read_text(encoding="utf-8"))


# Line breaks: w3c/i18n-tests, css-text/line-break-property

ROWS = _data("w3c-i18n-tests/linebreak_zh_ja.json")["rows"]


def _name(row):
    return f"{row['language']}-{row['line_break']}-{row['cp']}"


def test_the_line_break_table_is_whole() -> None:
    assert len(ROWS) == 369


@pytest.mark.parametrize("row", ROWS, ids=_name)
def test_what_may_start_a_line(row: dict) -> None:
    choices = {
        "kinsoku": STRICTNESS[row["line_break"]],
        "language": LANGUAGES[row["language"]],
    }
    text = f"文文文文文文{row['char']}字字"
    may = row["may_start_line"]
    assert may_break(prepared(text, **choices), 6) is may
    second = set_lines(text, 6.2, **choices)[1]
    assert text[second.start] == (row["char"] if may else "文")


# Adjacent marks: web-platform-tests, css/css-text/text-spacing-trim

TRIM = _data("wpt_text_spacing_trim.json")
WIDE_SPACE = "\u3000"
BLANKS = {"O": (0.5, 0.0), "C": (0.0, 0.5), "M": (0.25, 0.25)}
"""The blanks before and after the body of a full-width mark; half-width ones have none."""
STOPS = "、。，．"


def _members(kind, language):
    """The marks of a class. In zh-Hans colons lean like commas and dots are narrow; in zh-Hant
    commas and full stops are centred."""
    chars = TRIM["classes"]["M_ja" if kind == "M" else kind]
    match language, kind:
        case Language.HANS, "M":
            return WIDE_SPACE
        case Language.HANS, "C":
            return chars + "：；"
        case Language.HANT, "C":
            return "".join(char for char in chars if char not in STOPS)
        case Language.HANT, "M":
            return chars + STOPS
        case _:
            return chars


def _pairs():
    for language in (Language.JAPANESE, Language.HANS, Language.HANT):
        for kinds, widths in TRIM["pairs_collapse"].items():
            if kinds != "comment":
                for pair in product(*(_members(kind, language) for kind in kinds)):
                    yield language, "".join(pair), kinds, widths


def _blanks(kind, width):
    return BLANKS[kind] if width == "F" else (0.0, 0.0)


@pytest.mark.parametrize("vertical", [False, True])
def test_pairs_of_full_width_marks_share_their_blanks(vertical: bool) -> None:
    wrong = []
    for language, pair, kinds, widths in _pairs():
        if vertical and (_is_fixed(pair, language) or "；" in pair):
            continue
        text = prepared(f"国{pair}国", language=language, vertical=vertical)
        first, second = (_blanks(*mark) for mark in zip(kinds, widths, strict=True))
        total = text.starts[3] - text.ends[0]
        wanted = 1.0 + sum((*first, *second))
        spaced = WIDE_SPACE in pair
        between = first[1] + second[0] if not spaced else gap(text, 2)
        if (total, gap(text, 2)) != pytest.approx((wanted, between)):
            wrong.append((str(language), pair, widths, total, gap(text, 2)))
    assert wrong == []


def _is_fixed(pair, language):
    """Colons fill their em in vertical Chinese."""
    return language is not Language.JAPANESE and any(char in pair for char in "：；")


@pytest.mark.parametrize(
    "case", TRIM["quote_cases"], ids=lambda case: f"{case['lang']}-{case['text']}"
)
def test_quotes_beside_brackets(case: dict) -> None:
    text = prepared(case["text"], language=LANGUAGES[case["lang"]])
    openings = TRIM["classes"]["O"] + TRIM["classes"]["Q"]
    blanks = [
        (0.0, 0.0)
        if char in case["half"] or char == "国"
        else BLANKS["O" if char in openings else "C"]
        for char in case["text"]
    ]
    wanted = [before[1] + after[0] for before, after in pairwise(blanks)]
    assert [gap(text, at) for at in range(1, len(blanks))] == pytest.approx(wanted)


STARTS = TRIM["line_start_cases"]
TRIMMED = {
    "normal": (LineStart.KEEP, lambda number: False),
    "space-first": (LineStart.KEEP_FIRST, lambda number: number > 0),
    "trim-start": (LineStart.TRIM, lambda number: True),
}


@pytest.mark.parametrize("language", LANGUAGES.values())
@pytest.mark.parametrize("value", TRIMMED)
@pytest.mark.parametrize(("text", "wanted"), [*zip(STARTS["text"], STARTS["lines"], strict=True)])
def test_opening_marks_at_line_starts(text, wanted, value, language) -> None:
    choice, trims = TRIMMED[value]
    lines = set_lines(text, STARTS["measure_em"], line_start=choice, language=language)
    assert [text[line.start : line.end] for line in lines] == wanted
    for number, line in enumerate(lines):
        kept = text[line.start] == "（" and not trims(number)
        assert line.edges[0] == pytest.approx(0.5 if kept else 0.0)


@pytest.mark.parametrize("language", LANGUAGES.values())
def test_the_blank_of_a_first_line_is_kept_after_a_forced_break_too(language) -> None:
    lines = set_lines("（国\n（国", 9.0, line_start=LineStart.KEEP_FIRST, language=language)
    assert [line.edges[0] for line in lines] == pytest.approx([0.5, 0.5])


@pytest.mark.parametrize("language", LANGUAGES.values())
@pytest.mark.parametrize("choice", [LineEnd.TRIM, LineEnd.TRIM_NEEDED])
def test_a_closing_mark_that_does_not_fit_is_half_as_wide(choice, language) -> None:
    case = TRIM["line_end_cases"]
    lines = set_lines(case["text"], case["measure_em"], line_end=choice, language=language)
    assert [case["text"][line.start : line.end] for line in lines] == case["lines"]


@pytest.mark.parametrize("language", LANGUAGES.values())
def test_a_line_fits_because_its_opening_mark_is_half_as_wide(language) -> None:
    case = TRIM["wrap_fit_case"]
    text = case["text"].replace("<br>", "\n")
    lines = set_lines(text, case["measure_em"], language=language)
    found = [text[line.start : line.end].strip() for line in lines]
    assert found == ["国国国", "（国国国", "（国国国"]


# Gaps between Han and others: web-platform-tests, css/css-text/text-autospace

SPACED = _data("wpt_text_autospace.json")
BROKEN = [case for case in SPACED["cases"] if "lines" in case]
WHOLE = [case for case in SPACED["cases"] if "gaps_at" in case]


@pytest.mark.parametrize("case", WHOLE, ids=lambda case: case["text"])
def test_gaps_between_han_and_others(case: dict) -> None:
    size = SPACED["gap_em"]
    languages = [LANGUAGES[case["lang"]]] if "lang" in case else LANGUAGES.values()
    for language in languages:
        text = prepared(case["text"], autospace=size, language=language)
        assert sorted(text.gaps) == case["gaps_at"]
        assert all(gap(text, at) == pytest.approx(size) for at in case["gaps_at"])


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case["text"])
def test_no_gap_at_line_edges(case: dict) -> None:
    text, measure = case["text"], case["measure_em"]
    lines = set_lines(text, measure, autospace=SPACED["gap_em"])
    assert [text[line.start : line.end] for line in lines] == case["lines"]
    assert lines[0].length == pytest.approx(measure)
    assert lines[1].edges[0] == pytest.approx(0.0)
