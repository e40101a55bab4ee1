"""The captions and credits of a manuscript's pictures, found in the lines beside them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from editor.importers.draft import BLANKS, stripped
from editor.importers.manuscript import BODY, CAPTION, Picture
from editor.model.text import Paragraph, part_of

_CREDIT_STYLE = "摄影"
_LONGEST = 120
"""Characters that a caption has at most."""
_START = re.compile(
    r"[▲△▼▽↑↓◀▶]|图\s?[\d一二三四五六七八九十]{1,3}\s?[：:、.．　 ]?|[（(]?图为|图片说明|资料图"
)
_SIGN = re.compile(r"^(?:[▲△▼▽↑↓◀▶]|图片说明[：:])[ 　]*")
_PERSON = r"(?:本报|本刊)?(?:记者|通讯员)?[ 　]*[\u4e00-\u9fff·]{2,4}[ 　]*[/／]?[ 　]*"
_CREDIT = re.compile(
    r"[ 　]*(?:[（(]([^（）()]{1,20}(?:摄影?|供图|图))[）)]"
    rf"|(?<=[。！？”）　 ])({_PERSON}(?:摄影?|供图|文/图))"
    r"|(摄影[：:/／ 　]*[\u4e00-\u9fff·]{2,8}))$"
)


@dataclass(frozen=True, slots=True)
class Captioned:
    """A picture with its caption and credit."""

    picture: Picture
    caption: Paragraph
    credit: Paragraph


def captioned(
    paragraphs: Sequence[Paragraph], pictures: Sequence[Picture]
) -> tuple[tuple[Paragraph, ...], tuple[Captioned, ...]]:
    """The paragraphs without those that are captions, and the pictures with these.

    A caption follows its picture: a line that is styled so, or begins as captions do.
    """
    taken: set[int] = set()
    found = []
    for picture in pictures:
        place = _place(paragraphs, picture.at, taken)
        line = Paragraph(picture.caption) if place is None else paragraphs[place]
        taken |= set() if place is None else {place}
        found.append(_parted(picture, stripped(line)))
    rest = tuple(each for at, each in enumerate(paragraphs) if at not in taken)
    return rest, tuple(found)


def _place(paragraphs: Sequence[Paragraph], start: int, taken: set[int]) -> int | None:
    """Where the caption of a picture before a paragraph is, past blank lines."""
    at = start
    while at < len(paragraphs) and (at in taken or not paragraphs[at].text.strip(BLANKS)):
        at += 1
    if at == len(paragraphs) or paragraphs[at].table is not None:
        return None
    text = paragraphs[at].text.strip(BLANKS)
    told = paragraphs[at].style == CAPTION
    begins = paragraphs[at].style == BODY and len(text) <= _LONGEST and _START.match(text)
    return at if told or begins else None


def _parted(picture: Picture, line: Paragraph) -> Captioned:
    """The caption without the sign before it, and the credit at its end."""
    sign = _SIGN.match(line.text)
    start = sign.end() if sign is not None and sign[0].strip() else 0
    credit = _CREDIT.search(line.text, start)
    end = credit.start() if credit is not None else len(line.text)
    words = next((each for each in credit.groups() if each), "") if credit is not None else ""
    caption = part_of(line, start, max(start, end))
    return Captioned(
        picture, Paragraph(caption.text, CAPTION, caption.spans), Paragraph(words, _CREDIT_STYLE)
    )
