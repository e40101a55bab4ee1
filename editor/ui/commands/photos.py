"""对象 › 图片: turn, mirror, fit and tone the photos of the selected frames, and their files."""

from collections.abc import Callable
from pathlib import Path

from editor.edit.edit import Edit
from editor.edit.state import State
from editor.model.frame import PhotoFit, PhotoFrame
from editor.model.photo import Photo
from editor.session.photochanges import all_updated, replaced
from editor.session.photoframes import (
    Change,
    chosen_photos,
    fitted,
    in_gray,
    mirrored,
    on_photos,
    turned,
)
from editor.session.photos import Stamps
from editor.session.picturing import CENTRE, FRAME_TO_PICTURE, centred, frames_to_pictures
from editor.ui.actions import Command, Group
from editor.ui.canvas.drops import PICTURES
from editor.ui.commands.files import writable
from editor.ui.desk import Desk
from editor.ui.dialogs.pdfpages import ask_pages
from editor.ui.filedialogs import FileDialogs
from editor.ui.intake import Intake, Taken
from editor.ui.pageturns import PageTurns
from editor.ui.revealing import open_path, reveal
from editor.values.language import Words

CLOCKWISE = Words("右转 90°", "Turn Right 90°")
COUNTER = Words("左转 90°", "Turn Left 90°")
FLIP_X = Words("左右翻转", "Flip Left to Right")
FLIP_Y = Words("上下翻转", "Flip Top to Bottom")
GRAY = Words("黑白", "Black and White")
FIT = Words("完整显示", "Fit into the Frame")
FILL = Words("充满图框", "Fill the Frame")
REPLACE = Words("替换图片…", "Replace Photo…")


def _has_photos(desk: Desk) -> bool:
    return bool(chosen_photos(desk.bridge.session.state))


def _one_photo(desk: Desk) -> Photo | None:
    """The photo that all selected photo frames show."""
    frames = chosen_photos(desk.bridge.session.state)
    names = {frame.photo for frame in frames}
    return desk.issue.photo(names.pop()) if len(names) == 1 else None


def _file(desk: Desk) -> Path | None:
    """The picture file of the selected photo where it is there."""
    photo = _one_photo(desk)
    if photo is None or not photo.file:
        return None
    return desk.bridge.session.photo_files.path(photo)


def _change(change: Change, label: Words) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        edit = on_photos(desk.bridge.session.state, change, label)
        if edit is not None:
            desk.bridge.do(edit)

    return run


def _several(
    make: Callable[[State, tuple[PhotoFrame, ...]], Edit | None],
) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        state = desk.bridge.session.state
        edit = make(state, chosen_photos(state))
        if edit is not None:
            desk.bridge.do(edit)

    return run


def _is_gray(desk: Desk) -> bool:
    frames = chosen_photos(desk.bridge.session.state)
    return bool(frames) and all(frame.tone.gray for frame in frames)


def _toggle_gray(desk: Desk) -> None:
    _change(in_gray(not _is_gray(desk)), GRAY)(desk)


def _fits(fit: PhotoFit) -> Callable[[Desk], bool]:
    def checked(desk: Desk) -> bool:
        frames = chosen_photos(desk.bridge.session.state)
        return bool(frames) and all(frame.fit is fit for frame in frames)

    return checked


def _replace(desk: Desk) -> None:
    """Another file in the place of the photo's; caption, frames and their crop stay."""
    photo = _one_photo(desk)
    if photo is None:
        return
    kinds = desk.look.say(Words("图片", "Pictures")) + f" ({PICTURES})"
    files = FileDialogs(desk.look, desk.dialog_parent).files(REPLACE, Path.home(), kinds)
    if files:
        replace_file(desk, photo, files[0])


def replace_file(desk: Desk, photo: Photo, file: Path) -> None:
    """Show another file where a photo is shown, or say why that cannot be."""

    def taken(found: tuple[Taken, ...]) -> None:
        old = desk.issue.photo(photo.id)
        for new in found[:1] if old is not None else ():
            desk.bridge.do(replaced(desk.issue, old or photo, new.photo))

    Intake.of(desk).take((file,), taken)


def _pages(desk: Desk) -> int:
    """How many pages the file of the selected photo has."""
    photo = _one_photo(desk)
    probe = desk.bridge.session.sources.probe(photo) if photo is not None else None
    return probe.pages if probe is not None else 0


def _choose_page(desk: Desk) -> None:
    """Another page of the same PDF in the photo's place."""
    photo, file = _one_photo(desk), _file(desk)
    if photo is not None and file is not None:
        for page in ask_pages(desk, file, _pages(desk))[:1]:
            PageTurns.of(desk).want(photo.id, page)


def _update_all(desk: Desk) -> None:
    """Take all picture files as they are now; they are read beside the window."""
    photos, files = desk.issue.photos, desk.bridge.session.photo_files

    def update(_: Stamps) -> None:
        edit = all_updated(desk.issue, desk.bridge.session.sources)
        if edit is None:
            desk.tell(Words("所有图片都是最新的。", "All photos are up to date."))
        else:
            desk.bridge.do(edit)

    Intake.of(desk).run(lambda progress: files.look(photos, progress), update)


def _find(desk: Desk) -> None:
    """Missing picture files, looked for in a folder."""
    from editor.ui.dialogs.findphotos import find_photos  # noqa: PLC0415  (when it is wanted)

    find_photos(desk)


def _show_in_folder(desk: Desk) -> None:
    file = _file(desk)
    if file is not None:
        reveal(desk, file)


def _open_file(desk: Desk) -> None:
    file = _file(desk)
    if file is not None:
        open_path(desk, file)


def _photo(name: str, words: Words, change: Change, keys: str, icon: str = "") -> Command:
    return Command(
        f"object.photo.{name}", words, _change(change, words), (keys,), icon, enabled=_has_photos
    )


def _fit(name: str, words: Words, fit: PhotoFit, keys: str) -> Command:
    return Command(
        f"object.photo.{name}",
        words,
        _change(fitted(fit), words),
        (keys,),
        enabled=_has_photos,
        checked=_fits(fit),
    )


PHOTO = Group(
    "object.photo",
    Words("图片", "Photo"),
    (
        _photo("left", COUNTER, turned(-1), "Ctrl+Alt+Shift+9", "turn-left"),
        _photo("right", CLOCKWISE, turned(1), "Ctrl+Alt+9", "turn-right"),
        _photo("flip_x", FLIP_X, mirrored(True), "Ctrl+Alt+H", "flip-x"),
        _photo("flip_y", FLIP_Y, mirrored(False), "Ctrl+Alt+V", "flip-y"),
        Command(
            "object.photo.gray",
            GRAY,
            _toggle_gray,
            ("Ctrl+Alt+G",),
            enabled=_has_photos,
            checked=_is_gray,
        ),
        _fit("fit", FIT, PhotoFit.FIT, "Ctrl+Alt+Shift+E"),
        _fit("fill", FILL, PhotoFit.FILL, "Ctrl+Alt+Shift+C"),
        Command(
            "object.photo.centre",
            CENTRE,
            _several(centred),
            ("Ctrl+Alt+Shift+M",),
            enabled=_has_photos,
        ),
        Command(
            "object.photo.frame",
            FRAME_TO_PICTURE,
            _several(frames_to_pictures),
            ("Ctrl+Alt+C",),
            enabled=_has_photos,
        ),
        Command(
            "object.photo.focus",
            Words("设定焦点…", "Set Focal Point…"),
            lambda desk: desk.canvas.set_tool("focus"),
            ("Ctrl+Alt+Shift+O",),
            enabled=_has_photos,
            checked=lambda desk: desk.tool == "focus",
        ),
        Command(
            "object.photo.replace",
            REPLACE,
            _replace,
            (),
            "replace",
            enabled=lambda desk: writable(desk) and _one_photo(desk) is not None,
            short=Words("替换…", "Replace…"),
        ),
        Command(
            "object.photo.page",
            Words("选择 PDF 的页…", "Choose PDF Page…"),
            _choose_page,
            enabled=lambda desk: writable(desk) and _pages(desk) > 1,
        ),
        Command(
            "object.photo.update",
            Words("更新全部图片", "Update All Photos"),
            _update_all,
            enabled=writable,
        ),
        Command(
            "object.photo.find",
            Words("在文件夹中查找缺图…", "Find Missing Photos in a Folder…"),
            _find,
            enabled=writable,
        ),
        Command(
            "object.photo.show",
            Words("在文件夹中显示", "Show in Its Folder"),
            _show_in_folder,
            (),
            "folder",
            enabled=lambda desk: _file(desk) is not None,
            short=Words("文件夹", "Folder"),
        ),
        Command(
            "object.photo.open",
            Words("在程序中编辑", "Edit in Its Program"),
            _open_file,
            ("Ctrl+Alt+O",),
            "edit",
            enabled=lambda desk: _file(desk) is not None,
            short=Words("编辑", "Edit"),
        ),
    ),
)
