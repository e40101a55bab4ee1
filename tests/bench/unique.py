"""Makes a corpus in which no text stands twice, so that no program gains by remembering.

python -m tests.bench.unique INDIR OUTDIR writes the ``corpus.json`` of INDIR again with some Han of
each text exchanged: lengths, marks, numbers, sign-offs and the characters in use stay as they are.
"""

import json
import random
import re
import sys
from pathlib import Path
from typing import Any

from tests.bench.build import SUBHEAD, read_data

SEED = 20230802
SHARE = 6
"""One of so many characters changes its place."""
SIGNED = re.compile(r"（[\u4e00-\u9fff]{2,8}）$")
TITLES = ("kicker", "headline", "deck")


def unique(data: dict[str, Any]) -> dict[str, Any]:
    """The corpus with every text told apart from those before it."""
    dice = random.Random(SEED)
    seen: set[str] = set()
    pages = [[_story(story, dice, seen) for story in page] for page in data["pages"]]
    return {**data, "pages": pages}


def _story(story: dict[str, Any], dice: random.Random, seen: set[str]) -> dict[str, Any]:
    titles = {part: _fresh(story[part], dice, seen) for part in TITLES}
    paragraphs = [_fresh(text, dice, seen) for text in story["paragraphs"]]
    return {**story, **titles, "paragraphs": paragraphs}


def _fresh(text: str, dice: random.Random, seen: set[str]) -> str:
    """The text, or one like it that was not there before."""
    found = text
    for _ in range(len(text)):
        if found not in seen:
            break
        found = _exchanged(text, dice)
    seen.add(found)
    return found


def _exchanged(text: str, dice: random.Random) -> str:
    """The text with some of its Han in each other's places."""
    end = len(text) - len(sign.group()) if (sign := SIGNED.search(text)) else len(text)
    start = len(SUBHEAD) if text.startswith(SUBHEAD) else 0
    places = [i for i in range(start, end) if "\u4e00" <= text[i] <= "\u9fff"]
    chars = list(text)
    for _ in range(len(places) // (2 * SHARE) + 1 if len(places) > 1 else 0):
        a, b = dice.sample(places, 2)
        chars[a], chars[b] = chars[b], chars[a]
    return "".join(chars)


def main(folder: str, target: str) -> int:
    """Write the corpus, with links to its photos."""
    source, out = Path(folder), Path(target)
    data = unique(read_data(source))
    out.mkdir(parents=True, exist_ok=True)
    for page in data["pages"]:
        for photo in (photo for story in page for photo in story["photos"]):
            for kind in ("file", "cmyk"):
                link = out / photo[kind]
                if not link.exists():
                    link.symlink_to((source / photo[kind]).resolve())
    text = json.dumps(data, ensure_ascii=False, indent=1)
    (out / "corpus.json").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python -m tests.bench.unique INDIR OUTDIR")
    sys.exit(main(sys.argv[1], sys.argv[2]))
