"""稿件: loading the pointer, and the photos that come with a story."""

from pathlib import Path

from editor.edit.edit import Edit
from editor.session.attaching import attached, detached
from editor.ui.actions import Command
from editor.ui.commands.files import writable
from editor.ui.commands.library import several
from editor.ui.desk import Desk
from editor.ui.filedialogs import FileDialogs
from editor.ui.loading import load_articles, load_photos
from editor.ui.placing import endings, place_files
from editor.ui.selected import current_article
from editor.values.ids import PhotoId
from editor.values.language import Words

PLACE = Words("置入文件", "Place Files")


def _place_files(desk: Desk) -> None:
    patterns = " ".join(f"*{ending}" for ending in endings())
    name = desk.look.say(Words("可置入的文件", "Files that can be placed"))
    kinds = f"{name} ({patterns})"
    files = FileDialogs(desk.look, desk.dialog_parent).files(PLACE, Path.home(), kinds)
    if files and desk.page is not None:
        place_files(desk, files)


def _load_article(desk: Desk) -> None:
    article = current_article(desk)
    if article is not None:
        load_articles(desk, (article,))


def _load_photo(desk: Desk) -> None:
    if desk.library_photo is not None:
        load_photos(desk, (desk.library_photo,))


def _attachment(desk: Desk) -> Edit | None:
    """The library's photo given to the story at hand; None when there is nothing to give."""
    article, photo = current_article(desk), desk.library_photo
    if article is None or photo is None:
        return None
    photos = tuple(PhotoId(key) for key in several("photos", desk, photo))
    return attached(desk.bridge.session.issue, article, photos)


def _attach(desk: Desk) -> None:
    edit = _attachment(desk)
    if edit is not None:
        desk.bridge.do(edit)


def _detachment(desk: Desk) -> Edit | None:
    article = current_article(desk)
    return detached(desk.bridge.session.issue, article) if article is not None else None


def _detach(desk: Desk) -> None:
    edit = _detachment(desk)
    if edit is not None:
        desk.bridge.do(edit)


LOADING = (
    Command(
        "article.place_files",
        Words("置入文件…", "Place Files…"),
        _place_files,
        ("Ctrl+D",),
        "place",
        enabled=writable,
        short=Words("置入", "Place"),
    ),
    Command(
        "article.load",
        Words("稿件装上指针", "Load the Pointer with the Story"),
        _load_article,
        enabled=lambda desk: writable(desk) and current_article(desk) is not None,
    ),
    Command(
        "article.load_photo",
        Words("图片装上指针", "Load the Pointer with the Photo"),
        _load_photo,
        enabled=lambda desk: writable(desk) and desk.library_photo is not None,
    ),
    Command(
        "article.attach_photo",
        Words("所选图片配给稿件", "Attach the Photo to the Story"),
        _attach,
        enabled=lambda desk: writable(desk) and _attachment(desk) is not None,
    ),
    Command(
        "article.detach_photos",
        Words("取消稿件的配图", "Take the Photos from the Story"),
        _detach,
        enabled=lambda desk: writable(desk) and _detachment(desk) is not None,
    ),
)
"""For the menu of stories."""
