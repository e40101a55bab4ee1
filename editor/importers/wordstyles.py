"""What the styles of a Word document say of a paragraph or a run: headings, bold, sizes."""

import re
from collections.abc import Iterator

from lxml.etree import _Element

from editor.importers.manuscript import BODY, CAPTION, HEADLINE, SUBHEAD
from editor.importers.wordxml import WORD, child, number, switch, value

_LONGEST_CHAIN = 20
_HEADING = re.compile(r"(?:heading|标题|標題)\s*([1-9])")
_TITLES = frozenset(("title", "标题", "標題"))
_CAPTIONS = frozenset(("caption", "题注", "題注", "图说"))
_SUBTITLES = frozenset(("subtitle", "副标题", "副標題"))
BODY_LEVEL = 9
"""The outline level of plain text."""


class WordStyles:
    """The styles of a document by their ids, each with those that it is based on."""

    def __init__(self, root: _Element | None) -> None:
        self._styles: dict[str, _Element] = {}
        for style in root.iter(WORD + "style") if root is not None else ():
            self._styles.setdefault(value(style, "styleId"), style)
        self._default = next(
            (
                value(style, "styleId")
                for style in self._styles.values()
                if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true")
            ),
            "",
        )
        self._defaults = child(root, "docDefaults", "rPrDefault", "rPr")

    def role(self, properties: _Element | None) -> str:
        """The paragraph style of ours for a paragraph with these properties."""
        for style in self.chain(self._style_of(properties)):
            name = value(child(style, "name")).strip().lower()
            if name in _CAPTIONS:
                return CAPTION
            if name in _TITLES:
                return HEADLINE
            if name in _SUBTITLES:
                return SUBHEAD
            found = _HEADING.fullmatch(name)
            if found is not None:
                return HEADLINE if found[1] == "1" else SUBHEAD
        level = self._level(properties)
        return BODY if level >= BODY_LEVEL else HEADLINE if level == 0 else SUBHEAD

    def list_of(self, properties: _Element | None) -> _Element | None:
        """What numbers a paragraph, by itself or by its style."""
        own = child(properties, "numPr")
        if own is not None:
            return own
        styles = self.chain(self._style_of(properties))
        found = (child(style, "pPr", "numPr") for style in styles)
        return next((each for each in found if each is not None), None)

    def is_on(self, name: str, run: _Element | None, paragraph: _Element | None) -> bool:
        """Whether a property such as ``b`` is on in a run of a paragraph."""
        own = switch(run, name)
        if own is not None:
            return own
        for start in (value(child(run, "rStyle")), self._style_of(paragraph)):
            for style in self.chain(start):
                said = switch(child(style, "rPr"), name)
                if said is not None:
                    return said
        return bool(switch(self._defaults, name))

    def size(self, run: _Element | None, paragraph: _Element | None) -> float:
        """The size of a run's type in points; 0 where nothing says it."""
        sources = [run]
        for start in (value(child(run, "rStyle")), self._style_of(paragraph)):
            sources += [child(style, "rPr") for style in self.chain(start)]
        halves = (number(child(each, "sz")) for each in (*sources, self._defaults))
        return next((half / 2 for half in halves if half), 0.0)

    def chain(self, style_id: str) -> Iterator[_Element]:
        """A style, and one after the other those that it is based on."""
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(style_id)
            if style is None:
                return
            yield style
            style_id = value(child(style, "basedOn"))

    def _style_of(self, properties: _Element | None) -> str:
        return value(child(properties, "pStyle")) or self._default

    def _level(self, properties: _Element | None) -> int:
        own = child(properties, "outlineLvl")
        if own is not None:
            return number(own, default=BODY_LEVEL)
        for style in self.chain(self._style_of(properties)):
            found = child(style, "pPr", "outlineLvl")
            if found is not None:
                return number(found, default=BODY_LEVEL)
        return BODY_LEVEL
