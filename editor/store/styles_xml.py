"""Styles, composite fonts and named colours as XML."""

from lxml import etree
from lxml.etree import _Element as Element

from editor.model.color import Swatch
from editor.model.font import Companion, CompositeFont
from editor.model.style import CharacterStyle, FrameStyle, ParagraphStyle, StyleKey, StyleSheet
from editor.store.forms import TEXT, number, read_number
from editor.store.records import Record, expect, no_text, only, trouble
from editor.store.xml import escaped, unescaped
from editor.values.color import Cmyk, Color, Gray, Spot

_COMPANIONS = ("latin", "digits", "quotes")
_COMPANION = Record(Companion)
_FONT = Record(CompositeFont, children=_COMPANIONS)
_STYLES: dict[str, Record[ParagraphStyle] | Record[CharacterStyle] | Record[FrameStyle]] = {
    "paragraph": Record(ParagraphStyle, lengths=("size", "leading")),
    "character": Record(CharacterStyle),
    "frame": Record(FrameStyle),
}

_KEY = Record(StyleKey)

Palette = tuple[Swatch, ...]


def write_styles(styles: StyleSheet, swatches: Palette) -> Element:
    """``<styles><swatch …/><font …/><paragraph …/><character …/><frame …/><word …/><key …/>``."""
    root = etree.Element("styles")
    for swatch in swatches:
        _write_color(etree.SubElement(root, "swatch", name=escaped(swatch.name)), swatch.color)
    for font in styles.fonts:
        element = etree.SubElement(root, "font")
        _FONT.write(element, font)
        for name in _COMPANIONS:
            companion = getattr(font, name)
            if companion is not None:
                _COMPANION.write(etree.SubElement(element, name), companion)
    for tag, record in _STYLES.items():
        for style in getattr(styles, tag):
            record.write(etree.SubElement(root, tag), style)
    for word in styles.words:
        etree.SubElement(root, "word", text=escaped(word))
    for key in styles.keys:
        _KEY.write(etree.SubElement(root, "key"), key)
    return root


def read_styles(root: Element, file: str) -> tuple[StyleSheet, Palette]:
    """The style sheet and the named colours. Raises StoreError."""
    expect(root, file, "styles")
    only(root, file, {"version"})
    no_text(root, file)
    swatches: list[Swatch] = []
    fonts: list[CompositeFont] = []
    words: list[str] = []
    keys: list[StyleKey] = []
    styles: dict[str, list[object]] = {tag: [] for tag in _STYLES}
    for child in root:
        expect(child, file, "swatch", "font", "word", "key", *_STYLES)
        if child.tag == "swatch":
            swatches.append(_read_swatch(child, file))
        elif child.tag == "font":
            fonts.append(_read_font(child, file))
        elif child.tag == "key":
            keys.append(_KEY.read(child, file))
        elif child.tag == "word":
            only(child, file, {"text"})
            words.append(unescaped(child.get("text", "")))
        else:
            styles[str(child.tag)].append(_STYLES[str(child.tag)].read(child, file))
    _unique(root, file)
    kinds = {tag: tuple(found) for tag, found in styles.items()}
    sheet = StyleSheet(fonts=tuple(fonts), words=tuple(words), keys=tuple(keys), **kinds)  # type: ignore[arg-type]
    return sheet, tuple(swatches)


def _unique(root: Element, file: str) -> None:
    seen: set[tuple[str, str]] = set()
    for child in root.iterchildren("swatch", "font", *_STYLES):
        key = (str(child.tag), str(child.get("name")))
        if key in seen:
            raise trouble(child, file, f"重名：{key[1]}", f"has a name used before: {key[1]}")
        seen.add(key)


def _read_font(element: Element, file: str) -> CompositeFont:
    only(element, file, _FONT.forms)
    no_text(element, file)
    values = _FONT.values(element, file)
    for child in element:
        expect(child, file, *_COMPANIONS)
        values[str(child.tag)] = _COMPANION.read(child, file)
    return CompositeFont(**values)


def _write_color(element: Element, color: Color) -> None:
    match color:
        case Cmyk():
            element.set("cmyk", _inks(color))
        case Gray(k):
            element.set("gray", number(k))
        case Spot(name, look, tint):
            element.set("spot", escaped(name))
            element.set("look", _inks(look))
            element.set("tint", number(tint))


def _inks(color: Cmyk) -> str:
    return " ".join(number(ink) for ink in (color.c, color.m, color.y, color.k))


def _read_swatch(element: Element, file: str) -> Swatch:
    only(element, file, {"name", "cmyk", "gray", "spot", "look", "tint"})
    try:
        color = _read_color({str(key): str(value) for key, value in element.attrib.items()})
    except (KeyError, ValueError, TypeError) as error:
        zh, en = "的颜色应为 cmyk、gray 或 spot 与 look", "needs cmyk, gray, or spot and look"
        raise trouble(element, file, zh, en) from error
    return Swatch(str(TEXT.read(element.get("name", ""), 0)), color)


def _read_color(values: dict[str, str]) -> Color:
    if "cmyk" in values:
        return _read_inks(values["cmyk"])
    if "gray" in values:
        return Gray(read_number(values["gray"]))
    tint = read_number(values.get("tint", "1"))
    return Spot(unescaped(values["spot"]), _read_inks(values["look"]), tint)


def _read_inks(text: str) -> Cmyk:
    return Cmyk(*(read_number(word) for word in text.split()))
