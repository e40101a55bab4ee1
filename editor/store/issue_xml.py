"""The head of an issue as XML: its masthead words, layers, the order of pages and articles."""

from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from editor.model.issue import IssueInfo
from editor.model.layer import KINDS, LAYERS, Layer
from editor.store.records import Record, expect, no_text, only, trouble
from editor.store.xml import escaped, unescaped
from editor.values.ids import ArticleId, PageId

_INFO = Record(IssueInfo, children=("words",))
_LAYER = Record(Layer)


@dataclass(frozen=True, slots=True)
class Head:
    """What ``issue.xml`` holds."""

    info: IssueInfo
    pages: tuple[PageId, ...] = ()
    articles: tuple[ArticleId, ...] = ()
    masters: tuple[PageId, ...] = ()
    layers: tuple[Layer, ...] = LAYERS


def write_head(head: Head) -> Element:
    """``<issue title="…" date="…"><word …>…</word><page id="…"/><article id="…"/></issue>``."""
    root = etree.Element("issue")
    _INFO.write(root, head.info)
    for name, text in head.info.words:
        etree.SubElement(root, "word", name=escaped(name), text=escaped(text))
    for layer in head.layers if head.layers != LAYERS else ():
        _LAYER.write(etree.SubElement(root, "layer"), layer)
    for master_id in head.masters:
        etree.SubElement(root, "master", id=escaped(master_id))
    for page_id in head.pages:
        etree.SubElement(root, "page", id=escaped(page_id))
    for article_id in head.articles:
        etree.SubElement(root, "article", id=escaped(article_id))
    return root


def read_head(root: Element, file: str) -> Head:
    """The head. Raises StoreError, also for a page or article listed twice."""
    expect(root, file, "issue")
    only(root, file, {"version", *_INFO.forms})
    no_text(root, file)
    words: list[tuple[str, str]] = []
    layers: list[Layer] = []
    listed: dict[str, list[str]] = {"page": [], "article": [], "master": []}
    for child in root:
        expect(child, file, "word", "layer", *listed)
        if child.tag == "layer":
            layers.append(_LAYER.read(child, file))
        elif child.tag == "word":
            only(child, file, {"name", "text"})
            words.append((unescaped(child.get("name", "")), unescaped(child.get("text", ""))))
        else:
            _list(child, file, listed[str(child.tag)])
    info = IssueInfo(words=tuple(words), **_INFO.values(root, file))
    pages, masters = (tuple(map(PageId, listed[kind])) for kind in ("page", "master"))
    articles = tuple(map(ArticleId, listed["article"]))
    return Head(info, pages, articles, masters, _complete(layers))


def _complete(layers: list[Layer]) -> tuple[Layer, ...]:
    """Layers by name, each once, and those that every issue has."""
    found = {layer.name: layer for layer in (*LAYERS, *layers) if layer.name}
    order = [layer.name for layer in layers if layer.name] or list(KINDS)
    return tuple(found[name] for name in dict.fromkeys((*order, *KINDS)))


def _list(element: Element, file: str, found: list[str]) -> None:
    only(element, file, {"id"})
    key = unescaped(element.get("id", ""))
    if key in found:
        raise trouble(element, file, f"重复列出 {key}", f"lists {key} twice")
    found.append(key)
