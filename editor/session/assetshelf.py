"""The shelves of assets: those that ship, the user's own, and those kept with the project."""

from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from editor.model.asset import Asset
from editor.store.assets_xml import (
    asset_file,
    delete_asset,
    list_assets,
    load_asset,
    save_asset,
    save_with_pictures,
)
from editor.store.picturesbeside import picture_folder
from editor.values.language import Words
from editor.values.progress import Progress, unheard

SHIPPED, OWN, ISSUE = "shipped", "own", "issue"
"""Where an asset is kept: with the program, in the user's folder, in the project."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An asset, the file that holds it, and which folder that lies in."""

    asset: Asset
    path: Path
    home: str

    @property
    def pictures(self) -> Path:
        """The folder in which the files of its photos lie."""
        return picture_folder(self.path)

    @property
    def key(self) -> str:
        """What names it among all that are kept."""
        return f"{self.home}/{self.path.name}"


class AssetShelf:
    """The assets of the program, the user and the project, read when asked for.

    ``broken`` says of each file that cannot be read what is wrong; it is left as it is.
    """

    def __init__(self, folders: dict[str, Path]) -> None:
        self.folders = folders
        self.kept: tuple[Kept, ...] = ()
        self.broken: tuple[Words, ...] = ()
        self.read()

    def read(self) -> None:
        """Look into the folders again."""
        kept, broken = list[Kept](), list[Words]()
        for home, folder in self.folders.items():
            for path, found in list_assets(folder):
                if isinstance(found, Asset):
                    kept.append(Kept(found, path, home))
                else:
                    broken.append(found)
        self.kept, self.broken = tuple(kept), tuple(broken)

    def find(self, key: str) -> Kept | None:
        """What is kept under a key."""
        return next((each for each in self.kept if each.key == key), None)

    def add(
        self,
        asset: Asset,
        home: str = OWN,
        pictures: Path | None = None,
        progress: Progress = unheard,
    ) -> Kept:
        """Keep an asset, under a name of its own; the files of its photos are copied from the
        folder ``pictures``. Raises StoreError, also for a picture that is not there, and
        StoppedError."""
        folder = self.folders[home]
        number = _free_number(folder, asset.name)
        path = folder / asset_file(asset.name, number)
        if number > 1:
            asset = replace(asset, name=f"{asset.name}-{number}")
        asset = save_with_pictures(path, asset, pictures or picture_folder(path), progress)
        self.read()
        return Kept(asset, path, home)

    def rename(self, kept: Kept, title: str, group: str) -> None:
        """Call an asset otherwise, and list it in a group. Raises StoreError."""
        old = kept.asset.title
        words = old if title in (old.zh, old.en) else Words(title, title)
        save_asset(kept.path, replace(kept.asset, title=words, group=group))
        self.read()

    def remove(self, kept: Kept) -> None:
        """Keep an asset no longer. Raises StoreError."""
        delete_asset(kept.path, kept.asset)
        self.read()

    def take_in(self, path: Path, progress: Progress = unheard) -> Kept:
        """Keep the asset of a file from elsewhere. Raises StoreError and StoppedError."""
        return self.add(load_asset(path), OWN, picture_folder(path), progress)


def _free_number(folder: Path, name: str) -> int:
    """The first number under which neither the file of an asset called so is there yet, readable
    or not, nor its picture folder; case tells no names apart."""
    used = {path.name.lower() for path in folder.glob("*")}
    numbers = (number for number in count(1) if not _names(name, number) & used)
    return next(numbers)


def _names(name: str, number: int) -> set[str]:
    path = Path(asset_file(name, number).lower())
    return {path.name, picture_folder(path).name}
