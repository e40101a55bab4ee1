"""Typst kept alive on a corpus: one character typed at a time, compiled to PDF each time."""

import json
import time
from pathlib import Path

import typst

from editor.values.data import data_folder
from tests.bench.build import SUBHEAD

SETUP = """
#set page(width: {page_w}pt, height: {page_h}pt, margin: (x: {left}pt, y: {top}pt), columns: {columns})
#set columns(gutter: {gap}pt)
#set text(font: "Noto Serif SC", size: {size}pt, lang: "zh", region: "cn")
#set par(justify: true, leading: {gap_lines}pt, spacing: {gap_lines}pt,
  first-line-indent: (amount: 2em, all: true))
#let plain(body, ..how) = block(par(first-line-indent: 0pt, justify: false, text(..how, body)))
"""  # noqa: E501


def typing_times(corpus: Path, count: int) -> list[float]:
    """Milliseconds of each compilation after a character was typed in the middle."""
    source = _source(json.loads((corpus / "corpus.json").read_text(encoding="utf-8")))
    compiler = typst.Compiler(source.encode(), font_paths=[str(data_folder("fonts"))])
    compiler.compile(format="pdf")
    at = source.index("，", len(source) // 2)
    times = []
    for _ in range(count):
        source = source[:at] + "新" + source[at:]
        start = time.perf_counter()
        compiler.compile(input=source.encode(), format="pdf")
        times.append((time.perf_counter() - start) * 1000)
    return times


def _source(data: dict[str, object]) -> str:
    geometry: dict[str, float] = data["geometry"]
    parts = [SETUP.format(**geometry, gap_lines=geometry["leading"] - geometry["size"])]
    for page in data["pages"]:
        for story in page:
            parts += _story(story, geometry["headline_size"])
        parts.append("#pagebreak(weak: true)")
    return "\n\n".join(parts)


def _story(story: dict[str, object], headline: float) -> list[str]:
    lines = [f"#plain({_quoted(story['kicker'])})"] if story["kicker"] else []
    lines.append(f'#plain({_quoted(story["headline"])}, size: {headline}pt, weight: "bold")')
    lines += [f"#plain({_quoted(story[part])})" for part in ("deck", "byline") if story[part]]
    for text in story["paragraphs"]:
        subhead = text.startswith(SUBHEAD)
        words = _quoted(text.removeprefix(SUBHEAD))
        lines.append(f'#plain({words}, weight: "bold")' if subhead else f"#{words}")
    return lines


def _quoted(text: object) -> str:
    return json.dumps(text, ensure_ascii=False)
