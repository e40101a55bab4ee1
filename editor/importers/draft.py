"""A paragraph being read: pieces of text in, each with its mark; a paragraph out."""

import re

from editor.edit.codec import storable
from editor.model.text import Paragraph, Span, annotate, part_of

WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\U00020000-\U0003ffff“”‘’…—·"
"""Characters that stand in Chinese text without blanks between them, for a class of re."""
BLANKS = " \t\u00a0\u3000\u2002\u2003\u2009"
"""What indents, and what is left at the ends of lines."""
UNSEEN = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad\u200e\u200f"))
"""Characters without a form: possible breaks, marks of direction and of byte order."""
_WIDE = re.compile(f"[{WIDE}]")
_SOURCE_BREAK = re.compile(f"(?<=[{WIDE}])[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=[{WIDE}])")
_SOURCE = " \t\r\n\f"
_SOURCE_BLANKS = re.compile(f"[{_SOURCE}]+")


class Draft:
    """Collects one paragraph after the other; neighbouring pieces of one mark are one span.

    ``last`` is the last character that was added, ``length`` how many there are.
    """

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self._texts: list[str] = []
        self._spans: list[Span] = []
        self._readings: list[tuple[int, int, str]] = []
        self._held = ""
        self.last = ""
        self.length = 0

    @property
    def is_blank(self) -> bool:
        """Whether nothing but blanks has been added."""
        return not any(text.strip() for text in self._texts)

    def add(self, text: str, style: str = "") -> None:
        """A piece of text as it stands."""
        text = text.translate(UNSEEN)
        if not storable(text):
            text = "".join(char for char in text if storable(char))
        if not text:
            return
        end = self.length + len(text)
        if (
            style
            and self._spans
            and self._spans[-1] == Span(self._spans[-1].start, self.length, style)
        ):
            self._spans[-1] = Span(self._spans[-1].start, end, style)
        elif style:
            self._spans.append(Span(self.length, end, style))
        self._texts.append(text)
        self.last = text[-1]
        self.length = end

    def flow(self, text: str, style: str = "") -> None:
        """A piece of marked-up source, whose blanks and line ends mean one blank, or none
        between 汉字: a line end that ends a piece waits for what follows."""
        text = self._held + text
        body = text.rstrip(_SOURCE)
        self._held = text[len(body) :] if "\n" in text[len(body) :] else ""
        if self._held and not body:
            return
        text = body if self._held else text
        if text[:1] in _SOURCE and _WIDE.match(self.last) and "\n" in _first_blanks(text):
            inner = text.lstrip(_SOURCE)
            text = inner if _WIDE.match(inner) else text
        text = _SOURCE_BLANKS.sub(" ", _SOURCE_BREAK.sub("", text))
        self.add(text.lstrip(" ") if self.last in ("", " ", "\n") else text, style)

    def read_as(self, start: int, reading: str) -> None:
        """A reading (注音) over what was added from ``start``."""
        if reading.strip() and start < self.length:
            self._readings.append((start, self.length, " ".join(reading.split())))

    def take(self, style: str) -> Paragraph:
        """The paragraph so far, without blanks at its ends; another one begins."""
        made = Paragraph("".join(self._texts), style, tuple(self._spans))
        for start, end, reading in self._readings:
            made = annotate(made, start, end, reading)
        self._begin()
        return stripped(made)


def stripped(paragraph: Paragraph, blanks: str = BLANKS + "\n") -> Paragraph:
    """A paragraph without blanks and line breaks at its ends."""
    text = paragraph.text
    start = len(text) - len(text.lstrip(blanks))
    end = max(start, len(text.rstrip(blanks)))
    return paragraph if (start, end) == (0, len(text)) else part_of(paragraph, start, end)


def _first_blanks(text: str) -> str:
    return text[: len(text) - len(text.lstrip(_SOURCE))]
