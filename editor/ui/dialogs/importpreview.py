"""An article as an import will bring it, for a text view: title, body, pictures, notes."""

from html import escape

from PySide6.QtWidgets import QTextBrowser

from editor.importers.imported import Imported
from editor.importers.manuscript import BOLD, SUBHEAD
from editor.importers.roles import DATELINE, SIGN_OFF
from editor.model.article import Article
from editor.model.text import Paragraph
from editor.ui.look import Look
from editor.values.language import Words

MOST = 3000
"""Characters of a body that are shown; what follows is not read before it is imported."""
_TAGS = {BOLD: "b", DATELINE: "b", SIGN_OFF: "i", "着重": "i"}
_NOTHING = Words("没有文字。", "There is no text.")


class ImportPreview(QTextBrowser):
    """Shows one article, or why there is none."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setOpenLinks(False)
        self.setAccessibleName(look.say(Words("导入后的稿件", "The article as imported")))
        self.document().setDocumentMargin(16)

    def show_words(self, words: Words) -> None:
        """A sentence instead of an article."""
        self.setHtml(
            f"<p style='color:{self._look.theme.muted}'>{_text(self._look.say(words))}</p>"
        )

    def show_import(self, found: Imported) -> None:
        """The article with its photos."""
        parts = [_article(each) for each in found.articles]
        parts += [self._photo(number, each.caption, each.credit)
                  for number, each in enumerate(found.photos, 1)]  # fmt: skip
        if not parts:
            self.show_words(_NOTHING)
            return
        self.setHtml("".join(parts))

    def _photo(self, number: int, caption: Paragraph, credit: Paragraph) -> str:
        name = self._look.say(Words(f"图片 {number}", f"Picture {number}"))
        words = "　".join(filter(None, (caption.text, credit.text)))
        color = self._look.theme.muted
        return f"<p style='color:{color}'>▣ {_text(name)}　{_text(words)}</p>"


def _article(article: Article) -> str:
    lines = [
        _line(article.kicker, "font-size:medium"),
        _line(article.headline, "font-size:x-large; font-weight:700"),
        _line(article.deck, "font-size:medium"),
        _line(article.byline, "font-size:small"),
    ]
    left = MOST
    for paragraph in article.body:
        lines.append(_body(paragraph))
        left -= len(paragraph.text)
        if left < 0:
            lines.append("<p>……</p>")
            break
    return "".join(lines)


def _line(paragraph: Paragraph, css: str) -> str:
    return f"<p style='{css}; margin:3px 0'>{_text(paragraph.text)}</p>" if paragraph.text else ""


def _body(paragraph: Paragraph) -> str:
    if paragraph.table is not None:
        rows = (row.split("\t") for row in paragraph.text.split("\n"))
        cells = ("".join(f"<td style='padding:2px 8px'>{_text(c)}</td>" for c in row)
                 for row in rows)  # fmt: skip
        inner = "".join(f"<tr>{row}</tr>" for row in cells)
        return f"<table border='1' style='border-collapse:collapse; margin:6px 0'>{inner}</table>"
    if paragraph.style == SUBHEAD:
        return f"<p style='font-weight:700; margin:8px 0 4px 0'>{_marked(paragraph)}</p>"
    return f"<p style='text-indent:26px; margin:3px 0'>{_marked(paragraph)}</p>"


def _marked(paragraph: Paragraph) -> str:
    shown, at = list[str](), 0
    text = paragraph.text[:MOST]
    for span in paragraph.spans:
        tag = _TAGS.get(span.style, "span")
        shown.append(_text(text[at : span.start]))
        shown.append(f"<{tag}>{_text(text[span.start : span.end])}</{tag}>")
        at = span.end
    return "".join((*shown, _text(text[at:])))


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>").replace("  ", " &nbsp;")
