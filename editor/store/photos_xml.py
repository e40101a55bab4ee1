"""The photos of an issue as XML: file, size, caption and credit."""

from lxml import etree
from lxml.etree import _Element as Element

from editor.model.photo import Photo
from editor.store.forms import SPOT
from editor.store.names import is_photo_name
from editor.store.records import Record, expect, no_text, only, trouble
from editor.store.text_xml import read_paragraph, write_paragraph

_TEXTS = ("caption", "credit")
_PHOTO = Record(Photo, children=_TEXTS, forms={"focus": SPOT})


def write_photos(photos: tuple[Photo, ...]) -> Element:
    """``<photos><photo id="…" file="…"><caption>…</caption></photo></photos>``."""
    root = etree.Element("photos")
    for photo in photos:
        element = etree.SubElement(root, "photo")
        _PHOTO.write(element, photo)
        for name in _TEXTS:
            write_paragraph(element, name, getattr(photo, name))
    return root


def read_photos(root: Element, file: str) -> tuple[Photo, ...]:
    """The photos. Raises StoreError, also for a file name that leads out of the folder."""
    expect(root, file, "photos")
    only(root, file, {"version"})
    no_text(root, file)
    return tuple(_read_photo(element, file) for element in root)


def _read_photo(element: Element, file: str) -> Photo:
    expect(element, file, "photo")
    only(element, file, _PHOTO.forms)
    no_text(element, file)
    values = _PHOTO.values(element, file)
    if not is_photo_name(values["file"]):
        raise trouble(element, file, "的文件名不安全", "has an unsafe file name")
    for child in element:
        expect(child, file, *_TEXTS)
        style = "图说" if child.tag == "caption" else "摄影"
        values[str(child.tag)] = read_paragraph(child, file, style)
    return Photo(**values)
