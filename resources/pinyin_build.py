"""Writes the table by which commands and styles are found by pinyin.

    pip install pypinyin
    python resources/pinyin_build.py

A line for every character of GB 2312: the character and its readings without tones, the usual one
first; ü is v, as one types it.
"""

import importlib
import re
import sys
from pathlib import Path

OUT = Path(__file__).resolve().parent / "pinyin" / "readings.txt"
HEAD = "# Readings of the characters of GB 2312, from pypinyin {}, written by pinyin_build.py"
PLAIN = re.compile("[a-z]+")


def main() -> int:
    """Write the table; returns an exit code."""
    pypinyin = importlib.import_module("pypinyin")
    lines = [HEAD.format(pypinyin.__version__)]
    for char in characters():
        (found,) = pypinyin.pinyin(char, pypinyin.Style.NORMAL, heteronym=True)
        readings = dict.fromkeys(each for each in found if PLAIN.fullmatch(each))
        lines.append(f"{char} {' '.join(readings)}")
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def characters() -> list[str]:
    """The 6,763 characters of GB 2312 in its order."""
    cells = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return [char for each in cells if (char := each.decode("gb2312", "ignore"))]


if __name__ == "__main__":
    sys.exit(main())
