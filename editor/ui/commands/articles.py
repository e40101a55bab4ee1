"""稿件: new and changed articles, photos, and where they stand."""

from pathlib import Path

from editor.edit.articles import RemoveArticle
from editor.edit.edit import Edit, Together
from editor.edit.frames import SetFrame
from editor.edit.photos import RemovePhoto
from editor.model.frame import CaptionFrame, PhotoFrame, TextFrame, TitleFrame
from editor.session.commands import chosen_frames
from editor.session.newphotos import first_cutout
from editor.session.placing import PLACE_PHOTO, going_on, into_frames, with_photo
from editor.ui.actions import LINE, Command, Menu
from editor.ui.canvas.drops import PICTURES
from editor.ui.commands.files import writable
from editor.ui.commands.fitting import FITTING
from editor.ui.commands.library import LIBRARY, several
from editor.ui.commands.loading import LOADING
from editor.ui.commands.threading import OVERSET
from editor.ui.desk import Desk
from editor.ui.dialogs.article import edit_article, new_article
from editor.ui.filedialogs import FileDialogs
from editor.ui.placing import add_photos
from editor.ui.selected import current_article
from editor.values.ids import ArticleId, PhotoId
from editor.values.language import Words


def _has_article(desk: Desk) -> bool:
    return current_article(desk) is not None


def _import(desk: Desk) -> None:
    from editor.ui.importing import choose_manuscripts  # noqa: PLC0415  (loads the importers)

    choose_manuscripts(desk)


def _show_story(desk: Desk) -> None:
    from editor.ui.panels.story import show_story  # noqa: PLC0415  (late, as its dock is)

    show_story(desk)


def _can_change(desk: Desk) -> bool:
    return writable(desk) and _has_article(desk)


def _show(desk: Desk) -> None:
    article = current_article(desk)
    if article is not None:
        desk.show_article(article)


def _edit(desk: Desk) -> None:
    article = desk.issue.article(current_article(desk))
    if article is not None:
        edit_article(desk, article)


def _delete(desk: Desk) -> None:
    article = current_article(desk)
    if article is not None:
        gone = tuple(RemoveArticle(ArticleId(key)) for key in several("articles", desk, article))
        desk.bridge.do(gone[0] if len(gone) == 1 else Together(gone, RemoveArticle.label))


def _can_place(desk: Desk) -> bool:
    found = chosen_frames(desk.bridge.session.state)
    if found is None or not writable(desk) or desk.library_article is None:
        return False
    return any(isinstance(frame, TextFrame | TitleFrame) for frame in found[1])


def _place(desk: Desk) -> None:
    """Put the library's article into the selected text and title frames."""
    found, article = chosen_frames(desk.bridge.session.state), desk.library_article
    if found is None or article is None:
        return
    edit = into_frames(desk.bridge.session.state, found[1], article)
    if edit is not None:
        desk.bridge.do(edit)


def _continuation(desk: Desk) -> Edit | None:
    """The library's article going on in the one selected text frame; None when it cannot."""
    found, article = chosen_frames(desk.bridge.session.state), desk.library_article
    texts = [frame for frame in found[1] if isinstance(frame, TextFrame)] if found else []
    if len(texts) != 1 or article is None:
        return None
    return going_on(desk.bridge.session.state, texts[0], article)


def _continue(desk: Desk) -> None:
    edit = _continuation(desk)
    if edit is not None:
        desk.bridge.do(edit)


def _add_photos(desk: Desk) -> None:
    title = Words("添加图片", "Add Photos")
    kinds = desk.look.say(Words("图片", "Pictures")) + f" ({PICTURES})"
    add_photos(desk, FileDialogs(desk.look, desk.dialog_parent).files(title, Path.home(), kinds))


def _can_place_photo(desk: Desk) -> bool:
    found = chosen_frames(desk.bridge.session.state)
    if found is None or not writable(desk) or desk.library_photo is None:
        return False
    return any(isinstance(frame, PhotoFrame | CaptionFrame) for frame in found[1])


def _place_photo(desk: Desk) -> None:
    chosen, photo = chosen_frames(desk.bridge.session.state), desk.library_photo
    if chosen is None or photo is None:
        return
    page, frames = chosen
    session = desk.bridge.session
    shown = session.issue.photo(photo)
    cutout = first_cutout(
        session.sources.probe(shown) if shown else None, session.issue.profile.kind
    )
    whole = shown is not None and shown.is_vector
    edits = tuple(
        SetFrame(page.id, with_photo(frame, photo, cutout, whole=whole))
        for frame in frames
        if isinstance(frame, PhotoFrame | CaptionFrame)
    )
    desk.bridge.do(Together(edits, PLACE_PHOTO))


def _delete_photo(desk: Desk) -> None:
    if desk.library_photo is not None:
        keys = several("photos", desk, desk.library_photo)
        gone = tuple(RemovePhoto(PhotoId(key)) for key in keys)
        desk.bridge.do(gone[0] if len(gone) == 1 else Together(gone, RemovePhoto.label))


ARTICLE = Menu(
    Words("稿件", "Story"),
    (
        Command(
            "article.new",
            Words("新稿件…", "New Article…"),
            new_article,
            ("Ctrl+Shift+N",),
            "article",
            enabled=writable,
        ),
        Command(
            "article.import",
            Words("导入稿件…", "Import Articles…"),
            _import,
            ("Ctrl+Shift+O",),
            "import",
            enabled=writable,
        ),
        Command(
            "article.story",
            Words("文稿编辑器", "Story Editor"),
            _show_story,
            ("Ctrl+Y",),
            "article",
            enabled=_has_article,
        ),
        Command(
            "article.edit",
            Words("编辑稿件与附注…", "Edit Article and Notes…"),
            _edit,
            ("Ctrl+Shift+Y",),
            "edit",
            enabled=_can_change,
        ),
        Command(
            "article.show",
            Words("转到所在版面", "Go to Its Frame"),
            _show,
            ("Ctrl+J",),
            enabled=_has_article,
        ),
        Command(
            "article.place",
            Words("排入所选文字块", "Place into the Selected Frame"),
            _place,
            ("Ctrl+Alt+J",),
            enabled=_can_place,
        ),
        Command(
            "article.continue",
            Words("接排到所选文字块", "Continue in the Selected Frame"),
            _continue,
            ("Ctrl+Alt+Shift+J",),
            enabled=lambda desk: writable(desk) and _continuation(desk) is not None,
        ),
        *FITTING,
        OVERSET,
        LINE,
        *LOADING,
        LINE,
        Command(
            "article.delete",
            Words("删除稿件", "Delete Article"),
            _delete,
            (),
            "delete",
            enabled=_can_change,
        ),
        LINE,
        Command(
            "article.add_photo",
            Words("添加图片…", "Add Photos…"),
            _add_photos,
            ("Ctrl+Shift+I",),
            "photo",
            enabled=writable,
        ),
        Command(
            "article.place_photo",
            Words("置入所选图片框", "Place into the Selected Photo Frame"),
            _place_photo,
            enabled=_can_place_photo,
        ),
        Command(
            "article.delete_photo",
            Words("删除图片", "Delete Photo"),
            _delete_photo,
            enabled=lambda desk: writable(desk) and desk.library_photo is not None,
        ),
        LINE,
        LIBRARY,
    ),
)
