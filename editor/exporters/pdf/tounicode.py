"""ToUnicode tables: what the codes of a font say, as a CMap."""

from collections.abc import Iterator, Sequence

HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
BLOCK = 100
"""The most entries that a CMap takes in one section."""


def to_unicode(says: Sequence[tuple[int, str]]) -> bytes:
    """The CMap for codes in rising order and their texts."""
    singles: list[str] = []
    ranges: list[str] = []
    for first, last, text in _runs(says):
        code = text.encode("utf-16-be", "surrogatepass").hex().upper()
        if first == last:
            singles.append(f"<{first:04X}> <{code}>\n")
        else:
            ranges.append(f"<{first:04X}> <{last:04X}> <{code}>\n")
    parts = [HEAD, *_sections("bfchar", singles), *_sections("bfrange", ranges), TAIL]
    return "".join(parts).encode("ascii")


def _runs(says: Sequence[tuple[int, str]]) -> Iterator[tuple[int, int, str]]:
    """First code, last code and first text of codes and characters that rise together.

    A run never crosses a low byte of the code or of the text, as the format demands.
    """
    start, count = 0, len(says)
    while start < count:
        code, text = says[start]
        end = start + 1
        while end < count and _follows(says[end - 1], says[end]):
            end += 1
        yield code, says[end - 1][0], text
        start = end


def _follows(before: tuple[int, str], after: tuple[int, str]) -> bool:
    if len(before[1]) != 1 or len(after[1]) != 1:
        return False
    code, char = after[0], ord(after[1])
    return (
        code == before[0] + 1
        and char == ord(before[1]) + 1
        and code & 0xFF != 0
        and char & 0xFF != 0
        and char < 0x10000
    )


def _sections(kind: str, lines: list[str]) -> Iterator[str]:
    for start in range(0, len(lines), BLOCK):
        block = lines[start : start + BLOCK]
        yield f"{len(block)} begin{kind}\n{''.join(block)}end{kind}\n"
