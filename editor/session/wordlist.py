"""The house's list of names and words that lines never break (专名词表): read, tidied, sorted."""

import re
from collections.abc import Iterable
from pathlib import Path

from editor.edit.codec import storable
from editor.edit.edit import Edit
from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.edit.styles import SetWords
from editor.session.clipboard import copied
from editor.values.language import BanxinError, Words

LONGEST = 30
"""Characters of the longest word: a line of a column must hold it."""
MOST = 20_000
"""Words of the longest list."""
LARGEST = 4 * 1024 * 1024
"""Bytes of the largest file that is read as a list."""

_BETWEEN = re.compile("[\r\n\v\f\x85\u2028\u2029\t,，、;；|]+")
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_ENCODINGS = ("utf-8", "gb18030", "big5hkscs")


class WordListError(BanxinError):
    """A file that is no list of words."""


def split_words(text: str) -> tuple[str, ...]:
    """The words of a list, one a line or parted by commas, in order, each once.

    Names may hold blanks (``John Smith``). What has one character needs no keeping together;
    what is longer than ``LONGEST`` is no word.
    """
    return tidied(_BETWEEN.split(text))


def tidied(words: Iterable[str]) -> tuple[str, ...]:
    """Words without blanks around them, each once, sorted: Latin first, then Han by pinyin as
    far as GB 2312 has them so."""
    trimmed = {" ".join(word.split()) for word in words}
    kept = [word for word in trimmed if 2 <= len(word) <= LONGEST and storable(word)]
    return tuple(sorted(kept, key=_order)[:MOST])


def read_words(path: Path) -> tuple[str, ...]:
    """The words of a text file in any encoding that Chinese offices use. Raises WordListError."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError:
        raise _error(path, "读不了", "cannot be read") from None
    if len(data) > LARGEST:
        raise _error(path, "太大，不像词表", "is too large for a list of words")
    return split_words(_decoded(data, path))


def add_selected(state: State) -> Edit | None:
    """Puts the selected characters on the list; None when they are no word or are on it."""
    word = selected_word(state)
    words = state.issue.styles.words
    return SetWords(tidied((*words, word))) if word and word not in words else None


def selected_word(state: State) -> str:
    """The selected characters, if they can be a word of the list; else nothing."""
    selection = state.selection
    if not isinstance(selection, TextSelection):
        return ""
    first, last = selection.span
    if first.ref != last.ref or last.offset - first.offset > 2 * LONGEST:
        return ""
    fragment = copied(state)
    found = split_words(fragment[0].text) if fragment else ()
    return found[0] if len(found) == 1 else ""


def _decoded(data: bytes, path: Path) -> str:
    marked = next((name for mark, name in _MARKS.items() if data.startswith(mark)), None)
    for encoding in (marked,) if marked else _ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise _error(path, "不是文本文件", "is not a text file")


def _order(word: str) -> tuple[bytes, str]:
    return word.lower().encode("gb18030", "replace"), word


def _error(path: Path, zh: str, en: str) -> WordListError:
    return WordListError(Words(f"“{path.name}”{zh}。", f"“{path.name}” {en}."))
