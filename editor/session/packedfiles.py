"""The files that go into a package, by name, and those that cannot be found."""

from collections.abc import Iterable
from pathlib import Path

from editor.exporters.package import PackedFile
from editor.model.frame import PhotoFrame, leaves
from editor.model.issue import Issue
from editor.store.assets_xml import asset_files
from editor.store.names import ASSET_FOLDER, PHOTO_FOLDER, PROFILE_FOLDER
from editor.values.data import data_folder

FONT_FOLDER = "fonts"
ICC_LICENCE = "LICENSE-zlib-basICColor.txt"
"""Goes with the colour profiles that ship."""


class PackedFiles:
    """Gathers files; ``missing`` are the names of those that are not there."""

    def __init__(self) -> None:
        self.missing: list[str] = []
        self._files: dict[str, PackedFile] = {}

    @property
    def files(self) -> tuple[PackedFile, ...]:
        """The files in the order of their names."""
        return tuple(self._files[name] for name in sorted(self._files))

    @property
    def photos(self) -> set[str]:
        """The picture files among them."""
        names = (name.partition("/") for name in self._files)
        return {name for folder, _, name in names if folder == PHOTO_FOLDER}

    def add(self, name: str, source: bytes | Path) -> None:
        """A file, or a note that it is missing."""
        if isinstance(source, Path) and not source.is_file():
            self.missing.append(name)
        else:
            self._files[name] = PackedFile(name, source)

    def add_photos(self, names: Iterable[str], folder: Path) -> None:
        """Picture files of a folder."""
        for name in sorted(names):
            self.add(f"{PHOTO_FOLDER}/{name}", folder / name)

    def add_assets(self, folder: Path) -> None:
        """The assets that are kept with the issue, and their pictures."""
        for name, path in asset_files(folder).items():
            self.add(f"{ASSET_FOLDER}/{name}", path)

    def add_profiles(self, names: Iterable[str], own: Path) -> None:
        """Colour profiles of the folder ``own`` or of those that ship, these with their licence."""
        shipped = data_folder("resources") / "icc"
        for name in sorted(names):
            path = own / name if (own / name).is_file() else shipped / name
            self.add(f"{PROFILE_FOLDER}/{name}", path)
            if path.parent == shipped and path.is_file():
                self.add(f"{PROFILE_FOLDER}/{ICC_LICENCE}", shipped / ICC_LICENCE)

    def add_fonts(self, paths: Iterable[Path]) -> None:
        """Font files and their licences."""
        for path in paths:
            self.add(f"{FONT_FOLDER}/{path.name}", path)


def used_photos(issue: Issue) -> set[str]:
    """The files of the photos on the pages and masters."""
    pages = (*issue.masters, *issue.pages)
    frames = (frame for page in pages for frame in leaves(page.frames))
    shown = {frame.photo for frame in frames if isinstance(frame, PhotoFrame)}
    return {photo.file for photo in issue.photos if photo.id in shown and photo.file}
