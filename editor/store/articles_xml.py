"""An article as XML: its title parts, body and notes, and what 适排 did."""

from lxml import etree
from lxml.etree import _Element as Element

from editor.model.article import SINGLE_PARTS, Article
from editor.model.fitting import PLAIN, Fitting, Shifted
from editor.store.forms import BOX, TEXT
from editor.store.records import Record, expect, no_text, only, trouble
from editor.store.text_xml import read_paragraph, write_paragraph
from editor.values.ids import ArticleId, PhotoId

_PARTS = tuple(part.value for part in SINGLE_PARTS)
_ARTICLE = Record(Article, children=(*_PARTS, "body", "fitting", "photos"))
_FITTING = Record(Fitting, children=("shifted",))
_SHIFTED = Record(Shifted, forms={"before": BOX, "after": BOX})
_EMPTY = Article(ArticleId(""))


def write_article(article: Article) -> Element:
    """``<article id="…"><headline>…</headline><body><p>…</p></body></article>``."""
    root = etree.Element("article")
    _ARTICLE.write(root, article)
    for name in _PARTS:
        paragraph = getattr(article, name)
        if paragraph != getattr(_EMPTY, name):
            write_paragraph(root, name, paragraph)
    body = etree.SubElement(root, "body")
    for paragraph in article.body:
        write_paragraph(body, "p", paragraph)
    for photo in article.photos:
        etree.SubElement(root, "photo").set("id", TEXT.write(photo))
    if article.fitting != PLAIN:
        _write_fitting(etree.SubElement(root, "fitting"), article.fitting)
    return root


def _write_fitting(element: Element, fitting: Fitting) -> None:
    _FITTING.write(element, fitting)
    for shifted in fitting.shifted:
        _SHIFTED.write(etree.SubElement(element, "shifted"), shifted)


def read_article(root: Element, file: str) -> Article:
    """The article. Raises StoreError."""
    expect(root, file, "article")
    only(root, file, {"version", *_ARTICLE.forms})
    no_text(root, file)
    values = _ARTICLE.values(root, file)
    photos: list[PhotoId] = []
    for child in root:
        expect(child, file, *_PARTS, "body", "photo", "fitting")
        name = str(child.tag)
        if name == "body":
            no_text(child, file)
            for paragraph in child:
                expect(paragraph, file, "p")
            values["body"] = tuple(read_paragraph(each, file) for each in child)
        elif name == "photo":
            photos.append(_read_photo(child, file))
        elif name == "fitting":
            values["fitting"] = _read_fitting(child, file)
        else:
            values[name] = read_paragraph(child, file, getattr(_EMPTY, name).style)
    return Article(**values, photos=tuple(photos))


def _read_photo(element: Element, file: str) -> PhotoId:
    only(element, file, {"id"})
    no_text(element, file)
    key = element.get("id")
    if key is None:
        raise trouble(element, file, "缺少属性 id", "attribute id is missing")
    return PhotoId(str(TEXT.read(key, 0.0)))


def _read_fitting(element: Element, file: str) -> Fitting:
    only(element, file, _FITTING.forms)
    no_text(element, file)
    for child in element:
        expect(child, file, "shifted")
    shifted = tuple(_SHIFTED.read(child, file) for child in element)
    return Fitting(**_FITTING.values(element, file), shifted=shifted)
