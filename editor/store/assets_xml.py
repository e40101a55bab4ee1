"""Assets as XML: frames as on pages, and the styles, colours and photos that they need."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lxml import etree

from editor.model.asset import Asset
from editor.model.grid import PageGrid
from editor.model.page import Page
from editor.model.photo import Photo
from editor.store.disk import read_part, staged_name, write_durably
from editor.store.errors import StoreError, cannot_read, cannot_write
from editor.store.names import file_called, is_plain_name
from editor.store.pages_xml import read_page, write_page
from editor.store.parts import opened, with_version
from editor.store.photo_files import photo_files
from editor.store.photos_xml import read_photos, write_photos
from editor.store.picturesbeside import delete_beside, picture_folder, save_beside
from editor.store.records import expect, only, trouble
from editor.store.styles_xml import read_styles, write_styles
from editor.store.xml import escaped, unescaped
from editor.values.geometry import Size
from editor.values.ids import PageId
from editor.values.language import Words
from editor.values.progress import Progress, unheard

_ATTRIBUTES = ("name", "zh", "en", "group")
_NEEDED = {"page", "styles"}
ENDING = ".xml"
LARGEST = 4 * 1024 * 1024
"""Bytes: no asset is larger."""


def asset_bytes(asset: Asset) -> bytes:
    """``<asset name="…" zh="…" en="…" group="…"><page>…</page><styles>…</styles></asset>``, where
    there are photos with ``<photos>…</photos>`` behind.

    Raises StoreError for what cannot be stored.
    """
    root = etree.Element("asset")
    try:
        values = (asset.name, asset.title.zh, asset.title.en, asset.group)
        for name, text in zip(_ATTRIBUTES, values, strict=True):
            root.set(name, escaped(text))
        grid = PageGrid(Size(asset.size.width, asset.size.height))
        page = Page(PageId("asset"), "", "", grid, asset.frames)
        root.append(write_page(page))
        root.append(write_styles(asset.styles, asset.swatches))
        if asset.photos:
            root.append(write_photos(asset.photos))
        return with_version(root)
    except ValueError as error:
        words = Words(
            f"“{asset.title.zh}”不能存成素材（{error}）。",
            f"“{asset.title.en}” cannot be stored as an asset ({error}).",
        )
        raise StoreError(words, asset.name) from error


def asset_from(data: bytes, file: str) -> Asset:
    """The asset of a file's bytes. Raises StoreError."""
    root = opened(data, file)
    expect(root, file, "asset")
    only(root, file, {"version", *_ATTRIBUTES})
    name, zh, en, group = (unescaped(root.get(key, "")) for key in _ATTRIBUTES)
    found = {str(child.tag): child for child in root}
    if len(found) != len(root) or not _NEEDED <= found.keys() <= {*_NEEDED, "photos"}:
        raise trouble(root, file, "应有一个 <page> 和一个 <styles>", "needs <page> and <styles>")
    page = read_page(found["page"], file)
    styles, swatches = read_styles(found["styles"], file)
    photos = read_photos(found["photos"], file) if "photos" in found else ()
    if not name or not page.frames:
        raise trouble(root, file, "没有名称或没有框", "has no name, or no frames")
    title = Words(zh or name, en or zh or name)
    return Asset(name, title, group, page.frames, styles, swatches, photos)


def load_asset(path: Path) -> Asset:
    """The asset of a file. Raises StoreError."""
    try:
        return asset_from(read_part(path, LARGEST), path.name)
    except OSError as error:
        raise cannot_read(path.name, error) from error


def list_assets(folder: Path) -> Iterator[tuple[Path, Asset | Words]]:
    """The files of a folder by name, each with its asset, or with what is wrong with it."""
    for path in sorted(folder.glob(f"*{ENDING}")):
        try:
            yield path, load_asset(path)
        except StoreError as error:
            yield path, error.words


def save_asset(path: Path, asset: Asset) -> None:
    """Write a file, whole or not at all; its folder is made. Raises StoreError."""
    data = asset_bytes(asset)
    staged = staged_name(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_durably(staged, data)
        os.replace(staged, path)
    except OSError as error:
        raise cannot_write(path.name, error) from error


def delete_asset(path: Path, asset: Asset) -> None:
    """Take the file of an asset and its pictures away, and nothing else; what is gone already is
    no error. Raises StoreError."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise cannot_write(path.name, error) from error
    delete_beside(path, asset.photos)


def save_with_pictures(
    path: Path, asset: Asset, source: Path, progress: Progress = unheard
) -> Asset:
    """Write a file and, beside it, the pictures that it shows, which lie in the folder ``source``.

    Returns the asset with the names that they have there. Raises as ``save_beside`` does.
    """
    saved = asset

    def save(photos: tuple[Photo, ...]) -> None:
        nonlocal saved
        saved = replace(asset, photos=photos)
        save_asset(path, saved)

    save_beside(path, asset.photos, source, save, progress)
    return saved


def asset_files(folder: Path) -> dict[str, Path]:
    """The files of a folder of assets by name, those of their pictures too, as ``a/logo.png``."""
    found: dict[str, Path] = {}
    for path in sorted(folder.glob(f"*{ENDING}")):
        if path.is_file() and is_plain_name(path.name):
            found[path.name] = path
            inside = picture_folder(path)
            pictures = photo_files(inside).items()
            found.update({f"{inside.name}/{name}": file for name, file in pictures})
    return found


def asset_file(name: str, number: int = 1) -> str:
    """The file name of an asset, the ``number``-th that is called so."""
    return file_called(name, ENDING, number)
