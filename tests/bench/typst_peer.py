"""Typst on a corpus: the same pages in the same fonts, set once or again after every key.

python -m tests.bench.typst_peer INDIR OUT.pdf compiles a corpus as a process of its own.
"""

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

import typst

from editor.values.data import data_folder
from tests.bench.build import SUBHEAD, read_data

SETUP = """
#set page(width: {page_w}pt, height: {page_h}pt, margin: (x: {left}pt, y: {top}pt),
  columns: {columns})
#set columns(gutter: {gap}pt)
#set text(font: "Noto Serif SC", size: {size}pt, lang: "zh", region: "cn",
  top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, leading: {lead}pt, spacing: {lead}pt,
  first-line-indent: (amount: 2em, all: true))
#let plain(body, weight: "regular") = {{
  set par(first-line-indent: 0pt, justify: false)
  block(sticky: true, text(weight: weight, body))
}}
#let headline(body) = {{
  set par(leading: {head_lead}pt)
  block(inset: (y: {head_pad}pt), sticky: true, {{
    set par(first-line-indent: 0pt, justify: false)
    text({headline_size}pt, weight: "bold", body)
  }})
}}
#let photo(file, caption) = {{
  block(image(file, width: 100%, height: {photo}pt))
  plain(caption)
}}
"""
"""Lines of body text on one grid: Typst's leading is the blank between the em boxes of lines."""


def source(data: dict[str, Any]) -> str:
    """A corpus as a Typst document."""
    geometry: dict[str, float] = data["geometry"]
    lead = geometry["leading"] - geometry["size"]
    head_lead = geometry["headline_leading"] - geometry["headline_size"]
    lines = -(-geometry["column_w"] * 2 / 3 // geometry["leading"])
    lengths = {
        "lead": lead,
        "head_lead": head_lead,
        "head_pad": (head_lead - lead) / 2,
        "photo": lines * geometry["leading"] - lead,
    }
    pages = []
    for page in data["pages"]:
        parts = [line for story in page for line in _story(story, geometry["size"])]
        pages.append("\n\n".join(parts))
    return SETUP.format(**geometry, **lengths) + "\n\n#pagebreak()\n\n".join(pages)


def compile_to(folder: Path, target: Path) -> None:
    """Compile a corpus once, pictures included."""
    main = folder / f".main-{os.getpid()}.typ"
    main.write_text(source(read_data(folder)), encoding="utf-8")
    try:
        compiler = typst.Compiler(str(main), root=str(folder), font_paths=[fonts()])
        compiler.compile(output=str(target), format="pdf")
    finally:
        main.unlink()


def typing_times(folder: Path, count: int) -> list[float]:
    """Milliseconds of each compilation after one more character was typed in the middle."""
    text = source(read_data(folder))
    compiler = typst.Compiler(text.encode(), font_paths=[fonts()])
    compiler.compile(format="pdf")
    at = text.index("，", len(text) // 2)
    times = []
    for _ in range(count):
        text = text[:at] + "新" + text[at:]
        start = time.perf_counter()
        compiler.compile(input=text.encode(), format="pdf")
        times.append((time.perf_counter() - start) * 1000)
    return times


def fonts() -> str:
    """The folder of the fonts that both programs use."""
    return str(data_folder("fonts"))


def _story(story: dict[str, Any], size: float) -> list[str]:
    lines = [f"#plain({_quoted(story['kicker'])})"] if story["kicker"] else []
    lines.append(f"#headline({_quoted(story['headline'])})")
    if story["deck"]:
        lines.append(f"#plain({_quoted(story['deck'])})")
    if story["byline"]:
        lines.append(f"#plain({_quoted('□　' + story['byline'])})")
    photos = list(story["photos"])
    for text in story["paragraphs"]:
        words = _quoted(text.removeprefix(SUBHEAD))
        lines.append(
            f'#plain({words}, weight: "bold")' if text.startswith(SUBHEAD) else f"#{words}"
        )
        if photos:
            photo = photos.pop(0)
            lines.append(f"#photo({_quoted(photo['file'])}, {_quoted(photo['caption'])})")
    lines.append(f"#block(height: {size}pt)")
    return lines


def _quoted(text: object) -> str:
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python -m tests.bench.typst_peer INDIR OUT.pdf")
    compile_to(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
