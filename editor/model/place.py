"""Where in an issue a text stands: which owner, which part, which paragraph, which character."""

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """The texts of an article (标题各部、正文), a photo and a label."""

    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    LABEL = "label"


@dataclass(frozen=True, slots=True, order=True)
class TextRef:
    """One paragraph: of an article, a photo (caption, credit) or a label frame, by the id."""

    owner: str
    part: Part
    paragraph: int = 0


@dataclass(frozen=True, slots=True, order=True)
class TextPoint:
    """A place between characters: ``offset`` characters into a paragraph."""

    ref: TextRef
    offset: int
