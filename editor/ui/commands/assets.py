"""对象 › 素材: keeping frames as assets, and putting assets on the page."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QCheckBox, QLineEdit

from editor.model.asset import GROUPS
from editor.session.assets import asset_of, landing, photos_of, usual_group
from editor.session.assetshelf import ISSUE, OWN, SHIPPED, AssetShelf, Kept
from editor.session.commands import chosen_frames
from editor.store.assets_xml import asset_file, save_with_pictures
from editor.store.errors import StoreError, cannot_read
from editor.ui.actions import Command, Group
from editor.ui.assetplacing import place_asset
from editor.ui.canvas.assetdrops import Dropped
from editor.ui.commands.edits import has_frames
from editor.ui.commands.files import writable
from editor.ui.commands.reasons import READ_ONLY
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog, ask, say_problem
from editor.ui.dialogs.work import page_form
from editor.ui.fields import ChoiceField, Option
from editor.ui.filedialogs import FileDialogs
from editor.ui.intake import Intake
from editor.ui.panels.assets import AssetsPanel
from editor.values.language import Words
from editor.values.progress import Progress

NONE = Words("先在“素材库”里选一个素材。", "First choose an asset in Assets.")
FIXED = Words(
    "程序自带的素材不能改名或删除；可以放到版面上改好，再存成自己的。",
    "Assets of the program stay as they are; put one on the page, change it, and keep it as yours.",
)


class AssetDialog(Dialog):
    """The name and the group of an asset, and whether the photos of its frames are kept too."""

    chapter = "masters"

    def __init__(
        self, desk: Desk, title: Words, name: str, group: str, photos: int | None = None
    ) -> None:
        super().__init__(desk.look, title, desk.dialog_parent)
        self.name = QLineEdit(name)
        self.name.selectAll()
        groups = [Option(key, desk.look.say(words)) for key, words in GROUPS.items()]
        self.group = ChoiceField(groups)
        self.group.set_value(group)
        rows = ((Words("名称", "Name"), self.name), (Words("组", "Group"), self.group))
        self.column.addLayout(page_form(desk.look, rows))
        self.photos = QCheckBox(
            self.say(f"连同图片文件（{photos} 张）", f"With the picture files ({photos})")
        )
        self.photos.setChecked(bool(photos) and group != "story")
        self.column.addWidget(self.photos)
        self.photos.setVisible(bool(photos))
        self.add_buttons()


def _panel(desk: Desk) -> AssetsPanel:
    panel = desk.dock("assets").findChild(AssetsPanel)
    if panel is None:
        raise LookupError("assets")
    return panel


def _trying(desk: Desk, act: Callable[[AssetsPanel], Kept | None]) -> None:
    """Do something to the shelves, show what became of it, or say why not."""
    panel = _panel(desk)
    try:
        kept = act(panel)
    except StoreError as error:
        say_problem(desk.look, error.words, desk.dialog_parent, "masters")
    else:
        panel.refresh(kept.key if kept is not None else "")


def _copying(desk: Desk, act: Callable[[AssetShelf, Progress], Kept | None]) -> None:
    """Do something to the shelves that copies pictures, beside the window; show what became of
    it, or say why not."""
    panel = _panel(desk)

    def work(progress: Progress) -> Kept | Words | None:
        try:
            return act(panel.shelf, progress)
        except StoreError as error:
            return error.words
        except OSError as error:
            return cannot_read(str(error.filename or ""), error).words

    def tell(found: Kept | Words | None) -> None:
        if isinstance(found, Words):
            say_problem(desk.look, found, desk.dialog_parent, "masters")
        else:
            panel.refresh(found.key if found is not None else "")

    Intake.of(desk).run(work, tell)


def _with_current(
    act: Callable[[Desk, Kept], None], *, own: bool = False
) -> Callable[[Desk], None]:
    """Do something with the asset chosen in the panel; ``own``: with one that is no program's."""

    def run(desk: Desk) -> None:
        kept = _panel(desk).current
        if kept is None:
            desk.tell(NONE)
        elif own and kept.home == SHIPPED:
            desk.tell(FIXED)
        elif own and not _may_change(desk):
            desk.tell(READ_ONLY)
        else:
            act(desk, kept)

    return run


def _may_change(desk: Desk) -> bool:
    """Whether the asset chosen in the panel may have another name, or go."""
    if writable(desk):
        return True
    panel = desk.dialog_parent.findChild(AssetsPanel)
    return panel is None or panel.current is None or panel.current.home != ISSUE


def _keep(home: str) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        found = chosen_frames(desk.bridge.session.state)
        if found is None:
            return
        frames = found[1]
        title = Words("存入素材库", "Keep as Asset")
        name = desk.look.say(GROUPS[usual_group(frames)])
        photos = len(photos_of(desk.issue, frames))
        dialog = AssetDialog(desk, title, name, usual_group(frames), photos)
        if dialog.ask() and dialog.name.text().strip():
            name, group = dialog.name.text().strip(), str(dialog.group.value())
            with_photos = dialog.photos.isChecked()
            asset = asset_of(desk.issue, frames, name, group, photos=with_photos)
            pictures = desk.bridge.session.project.photos
            if asset.photos:
                _copying(desk, lambda shelf, progress: shelf.add(asset, home, pictures, progress))
            else:
                _trying(desk, lambda panel: panel.shelf.add(asset, home))
            desk.dock("assets").show()

    return run


def _place(desk: Desk, kept: Kept) -> None:
    """In the middle of what is seen of the page."""
    page, view = desk.page, desk.canvas.viewport()
    if page is not None:
        seen = desk.canvas.stage.camera.page(QRectF(view.rect()).center())
        corner = landing(page, kept.asset, seen)
        place_asset(desk, Dropped(kept.asset, kept.pictures, page, corner))
        desk.canvas.setFocus()


def _rename(desk: Desk, kept: Kept) -> None:
    title = Words("素材名称", "Name of Asset")
    dialog = AssetDialog(desk, title, desk.look.say(kept.asset.title), kept.asset.group)
    if dialog.ask() and dialog.name.text().strip():
        name, group = dialog.name.text().strip(), str(dialog.group.value())
        _trying(desk, lambda panel: panel.shelf.rename(kept, name, group))


def _delete(desk: Desk, kept: Kept) -> None:
    name = kept.asset.title
    question = Words(
        f"从素材库删除“{name.zh}”？删除后不能撤销，版面上用过的不受影响。",
        f"Delete “{name.en}” from the assets? This cannot be undone; pages keep what they have.",
    )
    if ask(desk.look, question, Words("删除", "Delete"), desk.dialog_parent, "masters"):

        def act(panel: AssetsPanel) -> None:
            panel.shelf.remove(kept)

        _trying(desk, act)


def _import(desk: Desk) -> None:
    title = Words("导入素材", "Import Assets")
    dialogs = FileDialogs(desk.look, desk.dialog_parent)
    for path in dialogs.files(title, Path.home(), "XML (*.xml)"):
        _copying(desk, _taking(path))


def _taking(path: Path) -> Callable[[AssetShelf, Progress], Kept]:
    return lambda shelf, progress: shelf.take_in(path, progress)


def _export(desk: Desk, kept: Kept) -> None:
    dialogs = FileDialogs(desk.look, desk.dialog_parent)
    start = Path.home() / asset_file(desk.look.say(kept.asset.title))
    path = dialogs.new_file(Words("导出素材", "Export Asset"), start, "xml")
    if path is not None:
        _copying(desk, _exporting(kept, path))


def _exporting(kept: Kept, path: Path) -> Callable[[AssetShelf, Progress], None]:
    def export(_: AssetShelf, progress: Progress) -> None:
        save_with_pictures(path, kept.asset, kept.pictures, progress)

    return export


ASSETS = Group(
    "object.assets",
    Words("素材", "Assets"),
    (
        Command(
            "asset.keep",
            Words("存入素材库…", "Keep as Asset…"),
            _keep(OWN),
            ("Ctrl+F8",),
            enabled=has_frames,
        ),
        Command(
            "asset.keep_issue",
            Words("存为本期素材…", "Keep with This Issue…"),
            _keep(ISSUE),
            enabled=lambda desk: writable(desk) and has_frames(desk),
        ),
        Command(
            "asset.place",
            Words("放到版面上", "Put on Page"),
            _with_current(_place),
            ("Shift+F8",),
            enabled=lambda desk: writable(desk) and desk.page is not None,
        ),
        Command(
            "asset.rename",
            Words("素材名称与分组…", "Name and Group…"),
            _with_current(_rename, own=True),
            enabled=_may_change,
        ),
        Command(
            "asset.delete",
            Words("删除素材…", "Delete Asset…"),
            _with_current(_delete, own=True),
            enabled=_may_change,
        ),
        Command("asset.import", Words("导入素材…", "Import Assets…"), _import),
        Command("asset.export", Words("导出素材…", "Export Asset…"), _with_current(_export)),
    ),
)
