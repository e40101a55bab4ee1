"""Manuscripts as they came in: on which day, and whether their words were changed since (已改)."""

import datetime
import hashlib
from dataclasses import replace

from editor.model.article import SINGLE_PARTS, Article
from editor.model.place import Part

PARTS = (*SINGLE_PARTS, Part.BODY)
BYTES = 12
"""Length of a fingerprint: enough to tell one text from another."""


def arrived(article: Article, day: datetime.date) -> Article:
    """The article as it came in on a day."""
    return replace(article, arrived=day, received=fingerprint(article))


def is_changed(article: Article) -> bool:
    """Whether its words are others than those that came in; not where that is not known."""
    return bool(article.received) and article.received != fingerprint(article)


def fingerprint(article: Article) -> str:
    """The same for the same words, whatever their styles, in hex."""
    words = hashlib.blake2b(digest_size=BYTES)
    for part in PARTS:
        for paragraph in article.paragraphs(part):
            words.update(paragraph.text.encode("utf-8", "surrogatepass"))
            words.update(b"\n")
        words.update(b"\0")
    return words.hexdigest()
