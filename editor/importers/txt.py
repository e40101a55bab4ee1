"""Plain text: every line a paragraph, with its indent and the blank lines, as it stands there."""

import re

from editor.edit.codec import storable
from editor.importers.decoding import ENCODINGS, decoded
from editor.importers.draft import UNSEEN
from editor.importers.manuscript import BODY, Manuscript
from editor.model.text import Paragraph
from editor.values.language import Words

_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")


def read_txt(data: bytes, encoding: str = "") -> Manuscript:
    """The lines of a text in an encoding of ``ENCODINGS``, or in the one that it seems to have."""
    found = decoded(data, encoding)
    text = found.text.translate(UNSEEN)
    lines = _LINE_ENDS.split(text)
    kept = tuple(Paragraph(_storable(line), BODY) for line in lines)
    lost = sum(map(len, lines)) - sum(len(each.text) for each in kept)
    notes = (*damage_notes(found.damaged), *_lost(lost))
    return Manuscript(kept, notes=notes, encoding=found.encoding)


def encoding_words(encoding: str) -> Words:
    """What an encoding is called."""
    return ENCODINGS.get(encoding, Words(encoding, encoding))


def _storable(line: str) -> str:
    return line if storable(line) else "".join(char for char in line if storable(char))


def damage_notes(damaged: int) -> tuple[Words, ...]:
    """What is said of places that an encoding cannot read."""
    if not damaged:
        return ()
    return (
        Words(
            f"有 {damaged} 处读不出，标为 �。编码可能不对，请换一种试试。",
            f"Places that could not be read, marked �: {damaged}. Try another encoding.",
        ),
    )


def _lost(count: int) -> tuple[Words, ...]:
    if not count:
        return ()
    words = Words(f"控制字符 {count} 个没有带入。", f"Control characters left out: {count}.")
    return (words,)
