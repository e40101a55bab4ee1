"""Page templates as XML: a page in the vocabulary of pages, with slots."""

from pathlib import Path

from lxml import etree
from lxml.etree import _Element as Element

from editor.model.formats import FORMATS, format_named
from editor.model.template import Template
from editor.store.disk import read_part
from editor.store.errors import cannot_read
from editor.store.pages_xml import read_page, write_page
from editor.store.parts import opened, with_version
from editor.store.records import expect, only, trouble
from editor.store.xml import escaped, unescaped
from editor.values.language import Words

_ATTRIBUTES = ("name", "zh", "en", "format")


def write_template(template: Template) -> Element:
    """``<template name="…" zh="要闻版" en="News" format="folio"><page …>…</page></template>``."""
    title = template.title
    root = etree.Element("template")
    values = (template.name, title.zh, title.en, template.format)
    for name, text in zip(_ATTRIBUTES, values, strict=True):
        root.set(name, escaped(text))
    root.append(write_page(template.page, template=True))
    return root


def read_template(root: Element, file: str) -> Template:
    """The template. Raises StoreError."""
    expect(root, file, "template")
    only(root, file, {"version", *_ATTRIBUTES})
    name, zh, en, size = (unescaped(root.get(key, "")) for key in _ATTRIBUTES)
    if format_named(size) is None:
        names = " ".join(each.name for each in FORMATS)
        raise trouble(
            root, file, f"的 format 应为 {names}", f"has a format that is none of {names}"
        )
    if len(root) != 1:
        raise trouble(root, file, "应有一个 <page>", "needs one <page>")
    return Template(name, Words(zh, en), size, read_page(root[0], file, template=True))


def template_bytes(template: Template) -> bytes:
    """The file of a template."""
    return with_version(write_template(template))


def load_template(path: Path) -> Template:
    """The template of a file. Raises StoreError."""
    try:
        data = read_part(path)
    except OSError as error:
        raise cannot_read(path.name, error) from error
    return read_template(opened(data, path.name), path.name)


def list_templates(folder: Path) -> tuple[Template, ...]:
    """All templates of a folder, in the order of their file names. Raises StoreError."""
    return tuple(load_template(path) for path in sorted(folder.glob("*.xml")))
