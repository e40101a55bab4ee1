"""The head of an issue as XML: its masthead words and the order of pages and articles."""

from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from editor.model.issue import IssueInfo
from editor.store.records import Record, expect, no_text, only, trouble
from editor.store.xml import escaped, unescaped
from editor.values.ids import ArticleId, PageId

_INFO = Record(IssueInfo, children=("words",))


@dataclass(frozen=True, slots=True)
class Head:
    """What ``issue.xml`` holds."""

    info: IssueInfo
    pages: tuple[PageId, ...] = ()
    articles: tuple[ArticleId, ...] = ()


def write_head(head: Head) -> Element:
    """``<issue title="…" date="…"><word …>…</word><page id="…"/><article id="…"/></issue>``."""
    root = etree.Element("issue")
    _INFO.write(root, head.info)
    for name, text in head.info.words:
        etree.SubElement(root, "word", name=escaped(name), text=escaped(text))
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
    listed: dict[str, list[str]] = {"page": [], "article": []}
    for child in root:
        expect(child, file, "word", *listed)
        if child.tag == "word":
            only(child, file, {"name", "text"})
            words.append((unescaped(child.get("name", "")), unescaped(child.get("text", ""))))
        else:
            _list(child, file, listed[str(child.tag)])
    info = IssueInfo(words=tuple(words), **_INFO.values(root, file))
    pages = tuple(PageId(key) for key in listed["page"])
    return Head(info, pages, tuple(ArticleId(key) for key in listed["article"]))


def _list(element: Element, file: str, found: list[str]) -> None:
    only(element, file, {"id"})
    key = unescaped(element.get("id", ""))
    if key in found:
        raise trouble(element, file, f"重复列出 {key}", f"lists {key} twice")
    found.append(key)
