"""Page templates as XML: a page in the vocabulary of pages, with slots, and what it is based on."""

import os
from dataclasses import replace
from pathlib import Path

from lxml import etree
from lxml.etree import _Element as Element

from editor.model.formats import FORMATS, format_named
from editor.model.photo import Photo
from editor.model.style import StyleSheet
from editor.model.template import Template
from editor.store.disk import read_part, staged_name, write_durably
from editor.store.errors import cannot_read, cannot_write
from editor.store.pages_xml import read_page, write_page
from editor.store.parts import opened, with_version
from editor.store.photos_xml import read_photos, write_photos
from editor.store.picturesbeside import picture_folder, save_beside
from editor.store.records import expect, only, trouble
from editor.store.styles_xml import read_styles, write_styles
from editor.store.xml import escaped, unescaped
from editor.values.language import Words
from editor.values.progress import Progress, unheard

_MORE = ("masters", "styles", "photos")
_ATTRIBUTES = ("name", "zh", "en", "format")


def write_template(template: Template) -> Element:
    """``<template name="…" zh="要闻版" en="News" format="folio"><page …>…</page></template>``, with
    ``<masters>``, ``<styles>`` and ``<photos>`` behind where there are any."""
    title = template.title
    root = etree.Element("template")
    values = (template.name, title.zh, title.en, template.format)
    for name, text in zip(_ATTRIBUTES, values, strict=True):
        root.set(name, escaped(text))
    root.append(write_page(template.page, template=True))
    if template.masters:
        masters = etree.SubElement(root, "masters")
        masters.extend(write_page(each) for each in template.masters)
    if template.styles != StyleSheet() or template.swatches:
        root.append(write_styles(template.styles, template.swatches))
    if template.photos:
        root.append(write_photos(template.photos))
    return root


def read_template(root: Element, file: str) -> Template:
    """The template. Raises StoreError."""
    expect(root, file, "template")
    only(root, file, {"version", *_ATTRIBUTES})
    name, zh, en, size = (unescaped(root.get(key, "")) for key in _ATTRIBUTES)
    if size and format_named(size) is None:
        names = " ".join(each.name for each in FORMATS)
        raise trouble(
            root, file, f"的 format 应为 {names}", f"has a format that is none of {names}"
        )
    found = {str(child.tag): child for child in root}
    if len(found) != len(root) or "page" not in found or found.keys() - {"page", *_MORE}:
        raise trouble(root, file, "应有一个 <page>", "needs one <page>")
    page = read_page(found["page"], file, template=True)
    masters = tuple(read_page(each, file) for each in found.get("masters", ()))
    template = Template(name, Words(zh, en), size, page, masters)
    if "styles" in found:
        styles, swatches = read_styles(found["styles"], file)
        template = replace(template, styles=styles, swatches=swatches)
    if "photos" in found:
        template = replace(template, photos=read_photos(found["photos"], file))
    return template


def template_bytes(template: Template) -> bytes:
    """The file of a template."""
    return with_version(write_template(template))


def load_template(path: Path) -> Template:
    """The template of a file. Raises StoreError."""
    try:
        data = read_part(path)
    except OSError as error:
        raise cannot_read(path.name, error) from error
    template = read_template(opened(data, path.name), path.name)
    return replace(template, pictures=picture_folder(path))


def save_template(path: Path, template: Template, progress: Progress = unheard) -> None:
    """Write a file, whole or not at all, and beside it the pictures of its masters; its folder is
    made. Raises StoreError, also for a picture that is not there, and StoppedError."""

    def save(photos: tuple[Photo, ...]) -> None:
        _save(path, replace(template, photos=photos))

    save_beside(path, template.photos, template.pictures, save, progress)


def _save(path: Path, template: Template) -> None:
    try:
        data = template_bytes(template)
        path.parent.mkdir(parents=True, exist_ok=True)
        staged = staged_name(path)
        write_durably(staged, data)
        os.replace(staged, path)
    except (OSError, ValueError) as error:
        reason = error if isinstance(error, OSError) else OSError(str(error))
        raise cannot_write(path.name, reason) from error


def list_templates(folder: Path) -> tuple[Template, ...]:
    """All templates of a folder, in the order of their file names. Raises StoreError."""
    return tuple(load_template(path) for path in sorted(folder.glob("*.xml")))
