"""The engine's answers to the composition cases, through a square test font."""

import functools
import importlib

from editor.compose.headline import Headline, fewest_lines
from editor.compose.lines import LineSetter
from editor.compose.measure import room, shrinkable, trimmed, width
from editor.compose.paragraph import Typesetter, compose
from editor.compose.prepared import Prepared
from editor.model.composing import (
    Composer,
    Hang,
    Kinsoku,
    Language,
    LineEnd,
    LineStart,
    PunctMode,
)
from editor.model.font import CompositeFont
from editor.model.style import Align, ResolvedStyle
from editor.model.text import Paragraph
from tests.square_font import square_library

PUNCT = {
    "quanjiao": PunctMode.FULL,
    "kaiming": PunctMode.KAIMING,
    "banjiao": PunctMode.HALF,
    "hangmobanjiao": PunctMode.LINE_END_HALF,
    "plain": PunctMode.PLAIN,
}
HANG = {
    "none": Hang.NONE,
    "allow-end": Hang.ALLOW,
    "allow": Hang.ALLOW,
    "force-end": Hang.FORCE,
    "force": Hang.FORCE,
    "regular": Hang.ALLOW,
}
LINE_END = {
    "force": LineEnd.TRIM,
    "if-needed": LineEnd.TRIM_NEEDED,
    "keep": LineEnd.KEEP,
    "none": LineEnd.KEEP,
    "never": LineEnd.KEEP,
    "normal": LineEnd.TRIM_NEEDED,
}
LINE_START = {
    "trim-start": LineStart.TRIM,
    "space-first": LineStart.KEEP_FIRST,
    "normal": LineStart.KEEP,
    "space-all": LineStart.KEEP,
}
KINSOKU = {
    "hard": Kinsoku.JLREQ_VERY_STRICT,
    "soft": Kinsoku.JLREQ_STRICT,
    "loose": Kinsoku.JLREQ_LOOSE,
    "very-strict-jlreq": Kinsoku.JLREQ_VERY_STRICT,
    "very-loose-jlreq": Kinsoku.JLREQ_VERY_LOOSE,
}
"""Other names of levels."""
DEFAULT_KINSOKU = {"ja": "very-strict", "ko": "normal"}


@functools.cache
def typesetter(widths=(), hyphens=()):
    """A typesetter over the square font alone; ``widths`` of single characters in em, words
    with their ``hyphens``."""
    divided = {"".join(parts): parts for parts in hyphens}

    def hyphenate(word, _dictionary):
        ends, at = [], 0
        for part in divided.get(word, ())[:-1]:
            at += len(part)
            ends.append(at)
        return tuple(ends)

    return Typesetter(square_library(dict(widths)), hyphenate)


def style_of(case):
    """The paragraph style that a case describes; 1 em is 1 pt."""
    options, language = case.get("options", {}), case.get("language", "zh-Hans")
    return ResolvedStyle(
        "case",
        CompositeFont("方", "Banxin Square"),
        size=1.0,
        leading=options.get("leading_em", 1.5),
        indent=options.get("indent_em", 0),
        align=_align(options),
        kinsoku=_kinsoku(options.get("kinsoku", DEFAULT_KINSOKU.get(language, "gb"))),
        punct=PUNCT[options.get("punct_style", "quanjiao")],
        autospace=options.get("autospace", 0.25),
        language=Language(language),
        hang=HANG[options.get("hang", "none")],
        line_start=LINE_START[options.get("line_start", "trim-start")],
        line_end=LINE_END[options.get("line_end_half", "force")],
        doubled=options.get("double_marks") == "gb",
        on_cells=options.get("grid_align", False),
        keep_all=options.get("word_break") == "keep-all",
        replace_spaces=options.get("autospace_mode", "insert") == "replace",
        keep_units=False,
        sign_offs=False,
        ruby_overhang=options.get("ruby_overhang", "allow") != "none",
        hyphenation="case" if "hyphens" in options else "",
        last_min=options.get("last_line_min_chars", 2),
        tcy_digits=options.get("tcy_digits", 2),
        upright_acronyms=options.get("upright_acronyms", False),
        corner_quotes=options.get("vertical_quotes", "gb") == "gb",
        drop_lines=options.get("drop_lines", 0),
        composer=Composer(options.get("composer", "line")),
    )


def _kinsoku(name):
    return KINSOKU.get(name) or Kinsoku(name)


def _align(options):
    if options.get("even_spacing"):
        return Align.SPREAD
    return Align.JUSTIFY if options.get("justify", True) else Align.LEFT


def is_vertical(case):
    """Whether a case is set vertically."""
    return case.get("options", {}).get("mode") == "vertical"


def prepared(case) -> Prepared:
    """The text of a case as boxes and blanks."""
    widths = tuple(case.get("widths", {}).items())
    hyphens = tuple(map(tuple, case.get("options", {}).get("hyphens", {}).values()))
    engine = typesetter(widths, hyphens)
    paragraph = Paragraph(case["text"])
    return engine.prepare(paragraph, style_of(case), {}, vertical=is_vertical(case))


def composed(case, measure):
    """The lines of a case."""
    return compose(prepared(case), style_of(case), (measure,), vertical=is_vertical(case)).lines


def outcome(case: dict) -> dict:
    """What the engine does with one case, in the shape of its ``expect``."""
    return ANSWERS[case["kind"]](case)


def _set(case):
    out = {}
    for key, chars in case["expect"].items():
        kept = []
        for char in chars:
            unit = char * 2 if char in "—…⋯" else char
            text = prepared({**case, "text": f"国{unit}国"})
            allowed = text.breaks[1 if key.endswith("start") else 1 + len(unit)]
            if bool(allowed) == key.startswith("may"):
                kept.append(char)
        out[key] = kept
    return out


def _breaks(case):
    text = prepared(case)
    return {"allowed": [at for at in range(1, len(case["text"])) if text.breaks[at]]}


def _line(case):
    line = composed(case, 1000.0)[0]
    return {"end": line.length, "body_x": list(line.edges[:-1])}


def _para(case):
    text, style = prepared(case), style_of(case)
    lines = compose(text, style, (case["measure"],), vertical=is_vertical(case)).lines
    ends = [trimmed(text, line.start, line.end) for line in lines]
    spans = [(line.start, end) for line, end in zip(lines, ends, strict=True)]
    return {
        "lines": [case["text"][a:b] + "-" * (b in text.hyphens) for a, b in spans],
        "body_x": [list(line.edges[: b - a]) for line, (a, b) in zip(lines, spans, strict=True)],
        "hang": [max(0.0, round(line.length - case["measure"], 6)) for line in lines],
    }


def _fit(case):
    text, style = prepared(case), style_of(case)
    end, measure = len(case["text"]), case["measure"]
    if -room(text, 0, end, measure).left > shrinkable(text, 0, end) + 1e-6:
        return {"feasible": False}
    line = LineSetter(text, style, vertical=is_vertical(case)).set_line(0, end, measure)
    return {"feasible": True, "end": line.length, "body_x": list(line.edges[:-1])}


def _quality(case):
    """The paragraph composer's lines, and their cost by the formula of model.quality_cost."""
    options = {**case["options"], "composer": Composer.PARAGRAPH}
    text, style = prepared(case), style_of({**case, "options": options})
    lines = compose(text, style, (case["measure"],)).lines
    spans = [(line.start, line.end) for line in lines]
    cost = 0.0
    for number, (start, end) in enumerate(spans):
        left = case["measure"] - (style.indent if number == 0 else 0) - width(text, start, end)
        gaps = max(1, text.breaks.count(1, start + 1, end))
        last = number == len(spans) - 1
        weight = (0.0 if last else 1.0) if left >= 0 else 0.25
        cost += 100 * weight * (left / gaps) ** 2
    counted = sum(char.isalnum() for char in case["text"][slice(*spans[-1])])
    if len(spans) > 1 and counted < options.get("last_line_min_chars", 2):
        cost += 100
    return {"lines": [case["text"][a:b] for a, b in spans], "cost": cost}


def _headline(case):
    text = prepared({**case, "options": {}})
    places, at = [], 0
    for phrase in case["options"]["phrases"]:
        at += len(phrase)
        places.append(at)
    spans = fewest_lines(text, (0, at), places[:-1], case["measure"])
    spans = spans or Headline(text).lines(case["measure"])
    return {"lines": [case["text"][start:end] for start, end in spans]}


def _elsewhere(module, name):
    def answer(case):
        return getattr(importlib.import_module(f"tests.compose.{module}"), name)(case)

    return answer


ANSWERS = {
    "set": _set,
    "breaks": _breaks,
    "line": _line,
    "para": _para,
    "fit": _fit,
    "quality": _quality,
    "vertical": _elsewhere("vertical_cases", "vertical"),
    "headline": _headline,
    "marks": _elsewhere("mark_cases", "marks"),
}
