"""Checks of font files: families that are not at hand, and those that may not be embedded."""

from collections.abc import Iterator

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding
from editor.check.sheet import Sheet
from editor.check.texts import texts_on
from editor.model.font import CompositeFont, FaceKey
from editor.values.ids import FrameId


def missing_families(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Fonts that styles of the page ask for and that are not installed, each told once."""
    fonts, told = context.sources.fonts, set[str]()
    if fonts is None or sheet.model is None:
        return
    for font, frame in _fonts_on(sheet, context).items():
        for family in _families(font):
            if family in told or fonts.has(family):
                continue
            told.add(family)
            words = on_page(
                context.page_words(sheet.page),
                f"没有字体“{family}”（“{font.name}”要用），暂用别的字体代替。请装上字体，"
                "或改用别的字体。",
                f"the font “{family}” (of “{font.name}”) is not installed and another stands in "
                "for it. Install it, or choose another.",
            )
            yield finding("font.missing", words, sheet.page, frame)


def forbidden_fonts(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Fonts whose licence bits forbid embedding, each told once on a page."""
    fonts = context.sources.fonts
    if fonts is None:
        return
    faces: dict[FaceKey, FrameId] = {}
    for run in sheet.runs:
        faces.setdefault(run.glyphs.face, run.frame)
    for key, frame in faces.items():
        if not fonts.face(key).embeddable:
            words = on_page(
                context.page_words(sheet.page),
                f"字体“{key.family}”的授权不许嵌入 PDF，不能用来付印。请改用别的字体。",
                f"the licence of the font “{key.family}” forbids embedding; it cannot be "
                "printed from. Choose another font.",
            )
            yield finding("font.embed", words, sheet.page, frame)


def _fonts_on(sheet: Sheet, context: Context) -> dict[CompositeFont, FrameId]:
    """The composite fonts of a page's texts, each with the first frame that uses it."""
    styles = context.issue.styles
    names: dict[str, FrameId] = {}
    marks: dict[str, FrameId] = {}
    for text in texts_on(sheet.model, context) if sheet.model is not None else ():
        names.setdefault(text.style, text.frame)
        for span in text.paragraph.spans:
            marks.setdefault(span.style, text.frame)
    found: dict[CompositeFont, FrameId] = {}
    used = [(context.paragraph_style(name), frame) for name, frame in names.items()]
    used_marks = [(styles.character_style(name), frame) for name, frame in marks.items()]
    for style, frame in (*used, *used_marks):
        font = styles.font(style.font) if style is not None and style.font else None
        if font is not None:
            found.setdefault(font, frame)
    return found


def _families(font: CompositeFont) -> Iterator[str]:
    yield font.han
    for companion in (font.latin, font.digits, font.quotes):
        if companion is not None:
            yield companion.family
