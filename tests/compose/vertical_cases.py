"""The engine's answers to the vertical composition cases."""

import re

from editor.compose.classes import KIND_OF
from editor.compose.paragraph import compose
from editor.display.items import Flow
from tests.compose.cases import prepared, style_of

DISPLAYED = {"“": "﹃", "”": "﹄", "‘": "﹁", "’": "﹂"}


def vertical(case):
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
    out = []
    for match in re.finditer("——|……|.", run.text):
        char = DISPLAYED.get(match[0], match[0])
        turned = char[0] in KIND_OF or char[0] in "—…﹃﹄﹁﹂"
        kind = "vert-glyph" if turned else "upright"
        out.append({"text": char, "orient": kind, "advance": float(len(char))})
    return out


def _last_blank(case):
    """Vertical cases count the last mark's whole em."""
    return 0.5 if case["text"][-1] in "，。、）》”" else 0.0
