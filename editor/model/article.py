"""An article as editors know it: kicker, headline, deck, byline and body."""

import datetime
from dataclasses import dataclass, replace
from enum import StrEnum

from editor.model.fitting import PLAIN, Fitting
from editor.model.place import Part
from editor.model.text import Paragraph
from editor.values.ids import ArticleId, PhotoId


class ArticleState(StrEnum):
    """How far the text itself is."""

    DRAFT = "draft"
    READY = "ready"
    FINAL = "final"


SINGLE_PARTS = (Part.KICKER, Part.HEADLINE, Part.DECK, Part.BYLINE)


@dataclass(frozen=True, slots=True)
class Article:
    """One story. Parts that are not there are empty paragraphs.

    The lead-in (本刊讯) and the sign-off （王波） are ordinary characters of the body marked with
    the character styles 电头 and 文末署名. A two-line subhead holds a forced line break.
    ``fitting`` is what 适排 did to the body. ``photos`` come with the story (配图): they are placed
    together with it. ``arrived`` is the day on which the manuscript came in, ``received`` the
    fingerprint of its words as they were then; both are empty where that is not known.
    """

    id: ArticleId
    kicker: Paragraph = Paragraph(style="引题")
    headline: Paragraph = Paragraph(style="主题")
    deck: Paragraph = Paragraph(style="副题")
    byline: Paragraph = Paragraph(style="署名")
    body: tuple[Paragraph, ...] = (Paragraph(),)
    notes: str = ""
    state: ArticleState = ArticleState.READY
    fitting: Fitting = PLAIN
    photos: tuple[PhotoId, ...] = ()
    arrived: datetime.date | None = None
    received: str = ""

    @property
    def title(self) -> str:
        """The headline in one line, or the first words of the body."""
        text = self.headline.text.replace("\n", "　") or (self.body[0].text if self.body else "")
        return text[:40]

    @property
    def character_count(self) -> int:
        """Characters of the body without blanks (字数)."""
        return sum(len("".join(paragraph.text.split())) for paragraph in self.body)

    def paragraphs(self, part: Part) -> tuple[Paragraph, ...]:
        """The paragraphs of one part (a single one for all parts but the body)."""
        match part:
            case Part.KICKER:
                return (self.kicker,)
            case Part.HEADLINE:
                return (self.headline,)
            case Part.DECK:
                return (self.deck,)
            case Part.BYLINE:
                return (self.byline,)
            case Part.BODY:
                return self.body
            case Part.CAPTION | Part.CREDIT | Part.LABEL:
                raise KeyError(part)

    def with_paragraphs(self, part: Part, paragraphs: tuple[Paragraph, ...]) -> "Article":
        """The article with the paragraphs of one part replaced."""
        match part:
            case Part.KICKER:
                return replace(self, kicker=paragraphs[0])
            case Part.HEADLINE:
                return replace(self, headline=paragraphs[0])
            case Part.DECK:
                return replace(self, deck=paragraphs[0])
            case Part.BYLINE:
                return replace(self, byline=paragraphs[0])
            case Part.BODY:
                return replace(self, body=paragraphs)
            case Part.CAPTION | Part.CREDIT | Part.LABEL:
                raise KeyError(part)
