"""Packs properties of the Unicode Character Database for the program.

    python resources/unicode_build.py FOLDER

FOLDER is the database of one version as unicode.org publishes it (``ucd``, with ``emoji``): of it
are read LineBreak.txt, VerticalOrientation.txt, EastAsianWidth.txt and emoji/emoji-data.txt. What
the program asks for is written into ``resources/unicode`` as runs: each line says from which code
point on which value holds. Line-break classes are resolved there as LB1 says, see ``resolved``.
"""

import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

OUT = Path(__file__).resolve().parent / "unicode"
END = 0x110000
LISTED = re.compile(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))? *; *(\w+)(?: *# *(\S+))?")
DEFAULTED = re.compile(r"#   .*U\+([0-9A-F]+)(?:\.\.U\+([0-9A-F]+))?$")
DEFAULT = re.compile(r"default to \"?(\w+)")
UNCLEAR = {"AI": "AL", "SG": "AL", "XX": "AL", "CJ": "NS"}


def main(database: Path) -> None:
    """Write both packed files."""
    OUT.mkdir(exist_ok=True)
    turned = database / "VerticalOrientation.txt"
    write("orientation.txt", turned, [value or "R" for value, _ in read(turned)])
    write("line_break.txt", database / "LineBreak.txt", list(resolved(database)))


def write(name: str, source: Path, values: list[str]) -> None:
    """Pack a property under the title and the copyright of the file that it is from."""
    head = source.read_text(encoding="utf-8").splitlines()[:5]
    changes = [at for at, (one, other) in enumerate(pairwise(values), 1) if one != other]
    runs = [f"{at:X} {values[at]}" for at in (0, *changes)]
    text = "\n".join([f"{head[0]}, packed by unicode_build.py", *head[1:], *runs])
    (OUT / name).write_text(text + "\n", encoding="utf-8")


def resolved(database: Path) -> Iterator[str]:
    """The class of every code point that the rules after LB1 of UAX #14 ask for.

    AI, SG and XX are AL, CJ is NS, SA is CM for marks and else AL. What LB30 and LB30b tell apart
    gets classes of its own: OPw are East Asian opening brackets (no CP is East Asian), IDe is
    what is kept for future emoji.
    """
    widths = read(database / "EastAsianWidth.txt")
    emoji = read(database / "emoji" / "emoji-data.txt", only="Extended_Pictographic")
    rows = zip(read(database / "LineBreak.txt"), widths, emoji, strict=True)
    for (value, category), (width, _), (pictographic, _) in rows:
        if value == "SA":
            yield "CM" if category in {"Mn", "Mc"} else "AL"
        elif value == "OP" and width in {"F", "W", "H"}:
            yield "OPw"
        elif pictographic and category in {"", "Cn"}:
            yield "IDe"
        else:
            yield UNCLEAR.get(value or "XX", value)


def read(path: Path, only: str = "") -> list[tuple[str, str]]:
    """Value and general category of every code point, as a file lists them or as its comment
    says that unlisted ones have them; two empty strings where it says neither."""
    found = [("", "")] * END
    value = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if match := LISTED.match(line):
            if not only or match[3] == only:
                _set(found, match[1], match[2], (match[3], match[4] or ""))
        elif match := DEFAULTED.match(line):
            _set(found, match[1], match[2], (value, ""))
        elif match := DEFAULT.search(line):
            value = match[1]
    return found


def _set(
    found: list[tuple[str, str]], first: str, last: str | None, value: tuple[str, str]
) -> None:
    start, end = int(first, 16), int(last or first, 16) + 1
    found[start:end] = [value] * (end - start)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
