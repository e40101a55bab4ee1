"""Checks of fonts, styles and colours: characters without a glyph and names without a meaning."""

from collections.abc import Iterator

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding
from editor.check.sheet import Sheet
from editor.layout.report import MissingGlyph, UnknownName
from editor.values.ids import FrameId

KINDS = {"style": ("样式", "style"), "font": ("字体", "font"), "color": ("颜色", "colour")}


def missing_glyphs(page: Sheet, context: Context) -> Iterator[Finding]:
    """Characters that no font has, told once per frame."""
    first: dict[FrameId, MissingGlyph] = {}
    chars: dict[FrameId, list[str]] = {}
    for fact in page.facts:
        if isinstance(fact, MissingGlyph):
            first.setdefault(fact.frame, fact)
            known = chars.setdefault(fact.frame, [])
            if fact.char not in known:
                known.append(fact.char)
    for frame, found in chars.items():
        listed = "、".join(f"{char}（{_code(char)}）" for char in found)
        english = ", ".join(f"{char} ({_code(char)})" for char in found)
        words = on_page(
            context.page_words(page.page),
            f"所有字体都没有这些字：{listed}，版面上以方框代替。",
            f"no font has {english}; boxes stand in their place.",
        )
        yield finding("font.glyph", words, page.page, frame, first[frame].at)


def unknown_names(page: Sheet, context: Context) -> Iterator[Finding]:
    """Styles, fonts and colours that the issue does not have, told once per page."""
    told: set[tuple[str, str]] = set()
    for fact in page.facts:
        if not isinstance(fact, UnknownName) or (fact.kind, fact.name) in told:
            continue
        told.add((fact.kind, fact.name))
        zh, en = KINDS.get(fact.kind, (fact.kind, fact.kind))
        words = on_page(
            context.page_words(page.page),
            f"本期没有名为“{fact.name}”的{zh}，暂用默认{zh}代替。",
            f"the issue has no {en} named “{fact.name}”; the default is used.",
        )
        yield finding(f"name.{fact.kind}", words, page.page, fact.frame)


def _code(char: str) -> str:
    return " ".join(f"U+{ord(part):04X}" for part in char)
