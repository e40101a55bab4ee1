"""The manual: chapters in Markdown, read as linked HTML with a contents list and a search."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from editor.values.data import data_folder
from editor.values.language import Language

CHAPTERS = (
    "start",
    "window",
    "importing",
    "placing",
    "frames",
    "text",
    "photos",
    "styles",
    "typesetting",
    "masters",
    "pages",
    "printing",
    "shortcuts",
    "help",
)
"""The chapters in the order in which they are read."""
_CHINESE_BREAK = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])")
"""The end of a line in Chinese text, where no blank stands."""
AROUND = 36
"""Characters shown on either side of what was searched for."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a chapter; ``level`` 1 is the chapter's own title."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Found:
    """A place where a text stands: the chapter, the heading above it, the words around it."""

    chapter: str
    heading: Heading
    excerpt: str


class Chapter:
    """A chapter in one language."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text
        self._markdown = MarkdownIt("commonmark").enable("table")

    @property
    def title(self) -> str:
        """The chapter's title; its file's name when it has none."""
        return self.headings[0].text if self.headings else self.name

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """All headings in order."""
        return tuple(heading for heading, _ in self._sections)

    @cached_property
    def html(self) -> str:
        """The chapter as HTML with an anchor at every heading."""
        tokens = self._tokens
        anchors = iter(self.headings)
        for place, token in enumerate(tokens):
            if token.type == "paragraph_open" and _is_picture(tokens[place + 1]):
                token.attrSet("class", "picture")
            if token.type == "heading_open":
                tokens[place + 1].children = [
                    _anchor(next(anchors).anchor),
                    *(tokens[place + 1].children or []),
                ]
        return str(self._markdown.renderer.render(tokens, self._markdown.options, {}))

    @property
    def links(self) -> tuple[str, ...]:
        """Where its links and pictures lead."""
        children = [child for token in self._tokens for child in token.children or ()]
        found = (child.attrGet("href") or child.attrGet("src") for child in children)
        return tuple(str(each) for each in found if each)

    def search(self, words: Sequence[str]) -> tuple[Found, ...]:
        """The sections in which all the words (in small letters) stand."""
        return tuple(
            Found(self.name, heading, _excerpt(text, words[0]))
            for heading, text in self._sections
            if all(word in f"{heading.text} {text}".lower() for word in words)
        )

    @property
    def _tokens(self) -> list[Token]:
        return self._markdown.parse(_CHINESE_BREAK.sub("", self.text))

    @cached_property
    def _sections(self) -> tuple[tuple[Heading, str], ...]:
        """Headings, each with the plain text below it."""
        found: list[tuple[Heading, list[str]]] = []
        level = 0
        for token in self._tokens:
            if token.type == "heading_open":
                level = int(token.tag[1:])
            elif token.type == "inline" and level:
                text = _plain(token)
                found.append((Heading(level, text, slug(text)), []))
                level = 0
            elif token.type == "inline" and found:
                found[-1][1].append(_plain(token))
        return tuple((heading, " ".join(texts)) for heading, texts in found)


class Manual:
    """The manual in one language; a chapter that is not written is left out."""

    def __init__(self, language: Language, folder: Path | None = None) -> None:
        self.folder = folder or data_folder("resources") / "manual"
        self.language = language
        self._read: dict[str, Chapter] = {}

    @property
    def pictures(self) -> Path:
        """The folder of pictures."""
        return self.folder / "pictures"

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """All chapters in order."""
        read = (self.chapter(name) for name in CHAPTERS)
        return tuple(chapter for chapter in read if chapter is not None)

    def chapter(self, name: str) -> Chapter | None:
        """The chapter of this name; None when there is none."""
        path = self.folder / str(self.language) / f"{name}.md"
        if name in CHAPTERS and name not in self._read and path.is_file():
            self._read[name] = Chapter(name, path.read_text(encoding="utf-8"))
        return self._read.get(name)

    def search(self, text: str) -> tuple[Found, ...]:
        """The sections in which all the words of a text stand, in the order of the manual."""
        words = text.lower().split()
        if not words:
            return ()
        return tuple(found for chapter in self.chapters for found in chapter.search(words))


def slug(heading: str) -> str:
    """A heading as the anchor of links: ``Find and replace`` is ``find-and-replace``."""
    return re.sub(r"[\W_]+", "-", heading.lower()).strip("-")


def _anchor(name: str) -> Token:
    return Token("html_inline", "", 0, content=f'<a name="{escape(name)}"></a>')


def _is_picture(token: Token) -> bool:
    return [child.type for child in token.children or ()] == ["image"]


def _plain(token: Token) -> str:
    return "".join(
        child.content if child.content else " " if child.type == "softbreak" else ""
        for child in token.children or ()
        if child.type != "image"
    )


def _excerpt(text: str, word: str) -> str:
    at = max(text.lower().find(word), 0)
    start, end = max(at - AROUND, 0), at + len(word) + AROUND
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return f"{before}{text[start:end]}{after}"
