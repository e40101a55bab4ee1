"""The parts of a project as bytes: each noun's XML with its version, verified when written."""

from collections.abc import Callable
from typing import TypeVar

from lxml.etree import _Element as Element

from editor.model.article import Article
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.style import StyleSheet
from editor.store.articles_xml import read_article, write_article
from editor.store.errors import StoreError
from editor.store.issue_xml import Head, read_head, write_head
from editor.store.output_xml import Output, read_output, write_output
from editor.store.pages_xml import read_page, write_page
from editor.store.photos_xml import read_photos, write_photos
from editor.store.styles_xml import Palette, read_styles, write_styles
from editor.store.upgrade import current_version, upgraded
from editor.store.xml import parse, serialize
from editor.values.language import Words

T = TypeVar("T")


def opened(data: bytes, file: str) -> Element:
    """The root of a part in the current version. Raises StoreError."""
    return upgraded(parse(data, file), file)


def head_from(data: bytes, file: str) -> Head:
    """The head of an issue. Raises StoreError, as all of these."""
    return read_head(opened(data, file), file)


def page_from(data: bytes, file: str) -> Page:
    """A page."""
    return read_page(opened(data, file), file)


def article_from(data: bytes, file: str) -> Article:
    """An article."""
    return read_article(opened(data, file), file)


def photos_from(data: bytes, file: str) -> tuple[Photo, ...]:
    """The photos."""
    return read_photos(opened(data, file), file)


def styles_from(data: bytes, file: str) -> tuple[StyleSheet, Palette]:
    """The styles and named colours."""
    return read_styles(opened(data, file), file)


def output_from(data: bytes, file: str) -> Output:
    """The output profiles and the chosen one."""
    return read_output(opened(data, file), file)


def head_bytes(head: Head, file: str) -> bytes:
    """The head as it is stored. Raises StoreError for what cannot be read back, as all of these."""
    return _verified(head, write_head, head_from, file)


def page_bytes(page: Page, file: str) -> bytes:
    """A page as it is stored."""
    return _verified(page, write_page, page_from, file)


def article_bytes(article: Article, file: str) -> bytes:
    """An article as it is stored."""
    return _verified(article, write_article, article_from, file)


def photos_bytes(photos: tuple[Photo, ...], file: str) -> bytes:
    """The photos as they are stored."""
    return _verified(photos, write_photos, photos_from, file)


def styles_bytes(styles: tuple[StyleSheet, Palette], file: str) -> bytes:
    """The styles and named colours as they are stored."""
    return _verified(styles, lambda pair: write_styles(*pair), styles_from, file)


def output_bytes(output: Output, file: str) -> bytes:
    """The output profiles and the chosen one as they are stored."""
    return _verified(output, write_output, output_from, file)


def _verified(
    value: T, write: Callable[[T], Element], read: Callable[[bytes, str], T], file: str
) -> bytes:
    """The bytes, after reading them back: what is saved can be opened, and nothing is lost."""
    try:
        data = with_version(write(value))
    except ValueError as error:
        raise _unstorable(file, str(error)) from error
    if read(data, file) != value:
        raise _unstorable(file, "it reads back differently")
    return data


def with_version(root: Element) -> bytes:
    """The document with its version in front."""
    attributes = root.attrib.items()
    root.attrib.clear()
    root.set("version", str(current_version()))
    for name, text in attributes:
        root.set(name, text)
    return serialize(root)


def _unstorable(file: str, reason: str) -> StoreError:
    return StoreError(
        Words(
            f"“{file}”的内容无法保存（{reason}）。已保存的内容未变。",
            f"The content of “{file}” cannot be stored ({reason}). What was saved is intact.",
        ),
        file,
    )
