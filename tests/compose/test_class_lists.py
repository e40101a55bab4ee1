"""The engine keeps the marks of other lists from line starts and ends: JLReq, LuaTeX-ja, xeCJK,
LibreOffice. Where it does not, the list below says which and why."""

import json
from functools import cache
from pathlib import Path

import pytest

from editor.model.composing import Kinsoku, Language
from tests.compose.engine import may_break, prepared

DATA = Path(__file__).parent / "thirdparty"
JAPANESE = {"language": Language.JAPANESE, "kinsoku": Kinsoku.JLREQ_VERY_STRICT}
SIMPLIFIED = {"language": Language.HANS, "kinsoku": Kinsoku.STRICT}
TRADITIONAL = {"language": Language.HANT, "kinsoku": Kinsoku.BASIC}


@cache
def _data(name):
    return json.loads((DATA / name).read_text(encoding="utf-8"))


def _starting(chars, choices):
    """Those that may start a line between Han."""
    return "".join(char for char in chars if may_break(prepared(f"国{char}国", **choices), 1))


def _ending(chars, choices):
    """Those that may end a line between Han."""
    return "".join(
        char for char in chars if may_break(prepared(f"国{char}国", **choices), 1 + len(char))
    )


def _jlreq(name):
    return [row["char"] for row in _data("jlreq_classes.json")["classes"][name]]


NOT_FIRST = [f"cl-{number:02}" for number in (2, 3, 4, 5, 6, 7, 9, 10, 11)]
"""JLReq appendix C, very strict: closing marks, hyphens, dividing marks, middle dots, full stops,
commas, iteration marks, ー and small kana start no line."""


@pytest.mark.parametrize("name", NOT_FIRST)
def test_jlreq_marks_that_start_no_line(name: str) -> None:
    assert _starting(_jlreq(name), JAPANESE) == ""


def test_jlreq_marks_that_end_no_line() -> None:
    assert _ending(_jlreq("cl-01"), JAPANESE) == ""


@pytest.mark.parametrize("name", ["cl-15", "cl-16", "cl-17"])
def test_jlreq_kana_and_signs_may_start_and_end_lines(name: str) -> None:
    chars = _jlreq(name)
    assert _starting(chars, JAPANESE) == _ending(chars, JAPANESE) == "".join(chars)


def test_jlreq_inseparable_marks() -> None:
    """— … ‥ with themselves; 〳 and 〴 with the 〵 that ends them."""
    pairs = ["——", "……", "‥‥", "〳〵", "〴〵"]
    assert [pair for pair in pairs if may_break(prepared(f"国{pair}国", **JAPANESE), 2)] == []


def test_jlreq_signs_stay_with_their_numbers() -> None:
    """＃ before ASCII digits is an ideograph to UAX #14, and so are squared units."""
    before = [
        char for char in _jlreq("cl-12") if may_break(prepared(f"国{char}1国", **JAPANESE), 2)
    ]
    after = [char for char in _jlreq("cl-13") if may_break(prepared(f"国1{char}国", **JAPANESE), 2)]
    assert before == ["＃"]
    assert [char for char in after if not "\u3300" <= char <= "\u33ff"] == []


def _xecjk(*names):
    lists = _data("xecjk_classes.json")["lists"]
    return [chr(int(code[2:], 16)) for name in names for code in lists[name]]


def test_xecjk_marks_that_start_no_line() -> None:
    names = ("CL", "NS", "EX", "IS", "PO", "hyphens", "iteration_marks", "CJ")
    assert _starting(_xecjk(*names), SIMPLIFIED) == ""


def test_xecjk_marks_that_end_no_line() -> None:
    assert _ending(_xecjk("OP", "PR"), SIMPLIFIED) == ""


FREE = {
    "luatexja": (
        "´〳〴ːªº™",
        "`｀",
        "accents, ordinals and ™ are letters to UAX #14; 〳 〴 begin a word",
    ),
    "ja_JP": ("", "", "none"),
    "zh_TW": (
        "¨•︰︱︳︴﹏｜",
        "‵",
        "• begins the items of lists; the others are forms of old encodings",
    ),
}
"""What a list keeps from line starts and ends and the engine does not, and why."""


def test_luatexja_prohibitions() -> None:
    data = _data("luatexja_kinsoku.json")
    first, last = (
        [char for char, penalty in data[f"{side}_break_penalty"].items() if penalty >= 10000]
        for side in ("pre", "post")
    )
    assert (_starting(first, JAPANESE), _ending(last, JAPANESE)) == FREE["luatexja"][:2]


@pytest.mark.parametrize(("name", "choices"), [("ja_JP", JAPANESE), ("zh_TW", TRADITIONAL)])
def test_libreoffice_prohibitions(name: str, choices: dict) -> None:
    lists = _data("libreoffice_forbidden.json")["sets"][name]
    found = _starting(lists["start"], choices), _ending(lists["end"], choices)
    assert found == FREE[name][:2]
