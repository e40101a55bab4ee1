"""The engine's answers to the composition cases, through a square test font."""

import functools
import re
import tempfile
from pathlib import Path

from editor.compose.choose import shrinkable, width
from editor.compose.classes import KIND_OF
from editor.compose.headline import fewest_lines
from editor.compose.lines import LineSetter
from editor.compose.paragraph import Composer, compose
from editor.compose.prepared import Prepared
from editor.display.items import Flow
from editor.fonts.library import FontLibrary
from editor.model.composing import Kinsoku, PunctMode
from editor.model.font import CompositeFont
from editor.model.style import Align, ResolvedStyle
from editor.model.text import Paragraph
from tests.square_font import square_font

PUNCT = {
    "quanjiao": PunctMode.FULL,
    "kaiming": PunctMode.KAIMING,
    "banjiao": PunctMode.HALF,
    "hangmobanjiao": PunctMode.LINE_END_HALF,
    "plain": PunctMode.PLAIN,
}


@functools.cache
def composer():
    """A composer over the square font alone."""
    folder = Path(tempfile.mkdtemp(prefix="banxin-square-"))
    square_font(folder)
    return Composer(FontLibrary([folder]))


def style_of(case):
    """The paragraph style that a case describes; 1 em is 1 pt."""
    options = case.get("options", {})
    return ResolvedStyle(
        "case",
        CompositeFont("方", "Banxin Square"),
        size=1.0,
        leading=1.5,
        indent=options.get("indent_em", 0),
        align=Align.JUSTIFY if options.get("justify", True) else Align.LEFT,
        kinsoku=Kinsoku(options.get("kinsoku", "gb")),
        punct=PUNCT[options.get("punct_style", "quanjiao")],
        autospace=options.get("autospace", 0.25),
    )


def prepared(case) -> Prepared:
    """The text of a case as boxes and blanks."""
    vertical = case.get("options", {}).get("mode") == "vertical"
    return composer().prepare(Paragraph(case["text"]), style_of(case), {}, vertical=vertical)


def outcome(case: dict) -> dict:
    """What the engine does with one case, in the shape of its ``expect``."""
    return ANSWERS[case["kind"]](case)


def _set(case):
    expect = case["expect"]
    out = {}
    for key, chars in expect.items():
        at_start = key.endswith("start")
        kept = []
        for char in chars:
            unit = char * 2 if char in "—…⋯" else char
            text = "国" + unit + "国"
            text = prepared({**case, "text": text})
            allowed = text.breaks[1 if at_start else 1 + len(unit)]
            if bool(allowed) == key.startswith("may"):
                kept.append(char)
        out[key] = kept
    return out


def _breaks(case):
    text = prepared(case)
    return {
        key: [at for at in places if bool(text.breaks[at]) == (key == "allowed")]
        for key, places in case["expect"].items()
    }


def _line(case):
    text = prepared(case)
    style = style_of(case)
    line = compose(text, style, (1000.0,)).lines[0]
    out = {"end": line.length, "body_x": list(line.edges[:-1])}
    if "at" in case["expect"]:
        out["at"] = {key: line.edges[int(key)] for key in case["expect"]["at"]}
    return out


def _para(case):
    text = prepared(case)
    lines = compose(text, style_of(case), (case["measure"],)).lines
    return {
        "lines": [case["text"][line.start : line.end].strip() for line in lines],
        "body_x": [
            [round(x, 4) for x in line.edges[: len(case["text"][line.start : line.end].strip())]]
            for line in lines
        ],
        "hang": [0] * len(lines),
    }


def _fit(case):
    text = prepared(case)
    end = len(case["text"])
    measure = case["measure"]
    natural = width(text, 0, end)
    if natural - measure > shrinkable(text, 0, end) + 1e-6:
        return {"feasible": False}
    vertical = case["options"].get("mode") == "vertical"
    line = LineSetter(text, style_of(case), vertical=vertical).set_line(0, end, measure)
    out = {"feasible": True, "end": line.length, "body_x": list(line.edges[:-1])}
    if "pair_gap" in case["expect"]:
        out["pair_gap"] = [
            [i, j, line.edges[j] - line.edges[i]] for i, j, _ in case["expect"]["pair_gap"]
        ]
    return out


def _quality(case):
    text = prepared(case)
    style = style_of(case)
    lines = compose(text, style, (case["measure"],)).lines
    spans = [(line.start, line.end) for line in lines]
    cost = 0.0
    for number, (start, end) in enumerate(spans):
        measure = case["measure"] - (style.indent if number == 0 else 0)
        natural = width(text, start, end)
        room = measure - natural
        gaps = max(1, text.breaks.count(1, start + 1, end))
        if room >= 0:
            cost += 0 if number == len(spans) - 1 else (room / gaps) ** 2 * 100
        else:
            cost += 0.25 * (room / gaps) ** 2 * 100
    last = spans[-1]
    if len(spans) > 1 and sum(c.isalnum() for c in case["text"][slice(*last)]) < 2:
        cost += 100
    return {"lines": [case["text"][a:b] for a, b in spans], "cost": cost}


def _vertical(case):
    """Clusters by their runs: a rotated word, an upright pair, or one character each."""
    text = prepared(case)
    line = compose(text, style_of(case), (1000.0,), vertical=True).lines[0]
    clusters = []
    for placed in line.runs:
        run = placed.glyphs
        if run.flow is Flow.DOWN:
            clusters += _upright(run)
        else:
            kind = "rotated" if run.flow is Flow.TURNED else "tcy"
            if kind == "tcy" and len(run.text) == 1:
                kind = "upright"
            advance = run.length if kind == "rotated" else 1.0
            clusters.append({"text": run.text, "orient": kind, "advance": advance})
    return {"clusters": clusters, "total": line.length + _last_blank(case)}


def _upright(run):
    out, seen = [], 0
    for match in re.finditer("——|……|.", run.text):
        char = DISPLAYED.get(match[0], match[0])
        turned = char[0] in KIND_OF or char[0] in "—…﹃﹄﹁﹂"
        kind = "vert-glyph" if turned else "upright"
        out.append({"text": char, "orient": kind, "advance": float(len(char))})
        seen += len(char)
    return out


DISPLAYED = {"“": "﹃", "”": "﹄", "‘": "﹁", "’": "﹂"}


def _last_blank(case):
    """Vertical cases count the last mark's whole em."""
    return 0.5 if case["text"][-1] in "，。、）》”" else 0.0


def _headline(case):
    text = prepared({**case, "options": {}})
    places, at = [], 0
    for phrase in case["options"]["phrases"]:
        at += len(phrase)
        places.append(at)
    spans = fewest_lines(text, (0, at), places[:-1], case["measure"])
    return {"lines": [case["text"][start:end] for start, end in spans]}


ANSWERS = {
    "set": _set,
    "breaks": _breaks,
    "line": _line,
    "para": _para,
    "fit": _fit,
    "quality": _quality,
    "vertical": _vertical,
    "headline": _headline,
}
