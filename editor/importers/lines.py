"""Rules of cleaning that join, part and drop paragraphs: wrapped lines, soft returns, blanks."""

import re
from collections.abc import Callable, Iterator

from editor.importers.draft import BLANKS, WIDE
from editor.importers.manuscript import BODY
from editor.importers.rewriting import Stretch, rewritten, together
from editor.model.text import LINE_BREAK, Paragraph, part_of

Paragraphs = tuple[Paragraph, ...]
Result = tuple[Paragraphs, int]
"""The paragraphs after a rule, and how often it found something to do."""

_ENDS = '。！？…；：”’』」）!?.;:")'
"""What ends a sentence, and so may end a paragraph."""
_WRAP_LEAST = 16
"""Lines shorter than this were not broken by a program."""
_WRAP_SLACK = 2
"""By how many 字 the lines of a text that a program broke differ, as marks are kept together."""
_WIDE_CHAR = re.compile(f"[{WIDE}]")
_SQUARES = re.compile(f"^[{BLANKS}]*□□+[{BLANKS}]*")
_INDENT = re.compile(f"^[{BLANKS}]+")
_INNER_TAB = re.compile(r"\t[ \t]*")
_RUN = re.compile("[ \u00a0\u2002\u2003\u2009]{2,}|[\u00a0\u2002\u2003\u2009]|　{2,}")


def wrapped_lines(paragraphs: Paragraphs) -> Result:
    """Lines that a program broke at one width are one paragraph again, up to a blank line, an
    indent, or a line that is shorter or ends a sentence at the width."""
    width = max((_width(each) for each in paragraphs if each.table is None), default=0)
    full = [_is_full(each, width) for each in paragraphs]
    if width < _WRAP_LEAST or sum(full) < 2:
        return paragraphs, 0
    groups, goes_on = list[list[Paragraph]](), False
    for paragraph, fills in zip(paragraphs, full, strict=True):
        if goes_on and _follows(paragraph):
            groups[-1] += (_gap(groups[-1][-1], paragraph), paragraph)
        else:
            groups.append([paragraph])
        goes_on = fills
    return tuple(map(together, groups)), len(paragraphs) - len(groups)


def _width(paragraph: Paragraph) -> float:
    """In 字; other characters are half as wide."""
    wide = len(_WIDE_CHAR.findall(paragraph.text))
    return wide + (len(paragraph.text) - wide) / 2


def _is_full(paragraph: Paragraph, width: float) -> bool:
    text = paragraph.text.rstrip(BLANKS)
    filled = width - _WRAP_SLACK <= _width(paragraph) and paragraph.style == BODY
    return filled and paragraph.table is None and text[-1:] not in _ENDS


def _follows(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return bool(text.strip()) and text[0] not in BLANKS and paragraph.style == BODY


def _gap(before: Paragraph, after: Paragraph) -> Paragraph:
    """The blank that parts Western words."""
    last, first = before.text[-1:], after.text[:1]
    western = last.isascii() and first.isascii() and last.strip() and first.strip()
    return Paragraph(" " if western else "")


def soft_returns(paragraphs: Paragraphs) -> Result:
    """In the body a line break after a sentence begins a paragraph, any other one is none."""
    made, found = list[Paragraph](), 0
    for paragraph in paragraphs:
        if paragraph.style != BODY or paragraph.table or LINE_BREAK not in paragraph.text:
            made.append(paragraph)
            continue
        found += paragraph.text.count(LINE_BREAK)
        made += _joined(_lines(paragraph))
    return tuple(made), found


def _lines(paragraph: Paragraph) -> Iterator[Paragraph]:
    start = 0
    for line in paragraph.text.split(LINE_BREAK):
        yield part_of(paragraph, start, start + len(line))
        start += len(line) + 1


def _joined(lines: Iterator[Paragraph]) -> list[Paragraph]:
    groups: list[list[Paragraph]] = []
    for line in lines:
        before = groups[-1][-1].text.rstrip(BLANKS) if groups else ""
        if before and before[-1] not in _ENDS and _follows(line):
            groups[-1] += (_gap(groups[-1][-1], line), line)
        else:
            groups.append([line])
    return list(map(together, groups))


def empty_lines(paragraphs: Paragraphs) -> Result:
    """Paragraphs of blanks only are none."""
    kept = tuple(each for each in paragraphs if each.text.strip(BLANKS + LINE_BREAK))
    return kept, len(paragraphs) - len(kept)


def indents(paragraphs: Paragraphs) -> Result:
    """Blanks that indent a paragraph go: its style indents it."""
    return each_changed(paragraphs, lambda text: _dropped(_INDENT, text))


def squares(paragraphs: Paragraphs) -> Result:
    """□□, which some write for an indent, goes."""
    return each_changed(paragraphs, lambda text: _dropped(_SQUARES, text))


def trailing(paragraphs: Paragraphs) -> Result:
    """Blanks at the ends of lines go."""
    return each_changed(paragraphs, _trailing)


def _trailing(text: str) -> list[Stretch]:
    changes, end = list[Stretch](), 0
    for line in text.split(LINE_BREAK):
        end += len(line)
        kept = end - len(line) + len(line.rstrip(BLANKS))
        changes += [Stretch(kept, end, "")] if kept < end else []
        end += 1
    return changes


def tabs(paragraphs: Paragraphs) -> Result:
    """A tab in a line is a blank of one 字."""
    return each_changed(
        paragraphs, lambda text: [Stretch(*m.span(), "　") for m in _INNER_TAB.finditer(text)]
    )


def double_blanks(paragraphs: Paragraphs) -> Result:
    """Several blanks are one, of one 字 between 汉字; blanks that do not break are usual ones."""
    return each_changed(
        paragraphs,
        lambda text: [Stretch(*m.span(), _one_blank(text, m)) for m in _RUN.finditer(text)],
    )


def _one_blank(text: str, found: re.Match[str]) -> str:
    around = text[: found.start()][-1:] + text[found.end() :][:1]
    wide = _WIDE_CHAR.search(around) is not None and len(found[0]) > 1
    return "　" if wide or "　" in found[0] else " "


def _dropped(pattern: re.Pattern[str], text: str) -> list[Stretch]:
    return [Stretch(*found.span(), "") for found in pattern.finditer(text)]


def each_changed(paragraphs: Paragraphs, changes_of: Callable[[str], list[Stretch]]) -> Result:
    """Every paragraph but tables with the changes of its text, and how many there were."""
    made, found = list[Paragraph](), 0
    for paragraph in paragraphs:
        changes = changes_of(paragraph.text) if paragraph.table is None else []
        made.append(rewritten(paragraph, changes))
        found += len(changes)
    return tuple(made), found
