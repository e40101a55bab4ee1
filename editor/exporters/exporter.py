"""What an export is given, how it fails, and files that appear whole or not at all."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from editor.exporters.spreads import reader_spreads
from editor.fonts.library import FontLibrary
from editor.layout.report import PageLayout
from editor.model.issue import Issue
from editor.model.output import Level, Marks, OutputProfile
from editor.values.language import BanxinError, Words
from editor.values.progress import Progress

BUFFER = 1 << 20
"""So many bytes are written at once; objects of a file are small."""


class ExportError(BanxinError):
    """An export that did not happen; no file was left behind and none was changed."""


class UnwritableError(ExportError):
    """The system refuses to write the file ``to``, for the ``reason`` it gave."""

    def __init__(self, to: Path, reason: OSError) -> None:
        super().__init__(_words(to, reason))
        self.to = to
        self.reason = reason


@dataclass(frozen=True, slots=True)
class ExportJob:
    """Pages to write, as the issue's profile says; another profile or level is another issue
    (``Issue.printed``), since pages are laid out by it.

    ``photos`` is the folder of the picture files, ``icc`` that of the publication's own colour
    profiles; ``when`` knows its zone. ``marks`` in place of the profile's. With ``spreads`` pages
    that face each other become one. ``cache`` is the folder where made pictures are kept for the
    next export. ``omitted`` is told of pictures that prove to be damaged only when they are made,
    and are left out. ``progress`` is called after every page; what it raises ends the export.
    """

    issue: Issue
    pages: tuple[PageLayout, ...]
    fonts: FontLibrary
    photos: Path
    when: datetime
    title: str
    icc: Path | None = None
    marks: Marks | None = None
    spreads: bool = False
    cache: Path | None = None
    omitted: Callable[[Words], None] | None = None
    progress: Progress | None = None

    @property
    def profile(self) -> OutputProfile:
        """How it is printed."""
        return self.issue.profile

    @property
    def level(self) -> Level:
        """What the file may hold."""
        return self.profile.kind

    def omit(self, why: Words) -> None:
        """A picture is left out."""
        if self.omitted is not None:
            self.omitted(why)

    def photo(self, name: str) -> Path | None:
        """Where a picture file lies; None for what no file in the folder can be called."""
        folder = self.photos.resolve()
        try:
            path = (folder / name).resolve()
        except (OSError, ValueError):
            return None
        return path if path.is_relative_to(folder) else None

    @property
    def sheets(self) -> tuple[tuple[PageLayout, ...], ...]:
        """The pages of each page of the file."""
        if self.spreads:
            return reader_spreads(self.pages, self.issue)
        return tuple((page,) for page in self.pages)

    @property
    def shown_marks(self) -> Marks:
        """The marks around the pages."""
        return self.profile.marks if self.marks is None else self.marks


@contextmanager
def whole_file(to: Path) -> Iterator[BinaryIO]:
    """A file to write that takes the name ``to`` only when the block ends well.

    It is written beside its place, flushed to the disk and renamed. Raises UnwritableError.
    """
    with whole_files() as new, new(to) as out:
        yield out


@contextmanager
def whole_files() -> Iterator[Callable[[Path], AbstractContextManager[BinaryIO]]]:
    """What opens files to write, one after the other, as ``whole_file`` does; they take their
    names only when all of them are there. Raises UnwritableError."""
    drafts: list[_Draft] = []

    @contextmanager
    def new(to: Path) -> Iterator[BinaryIO]:
        drafts.append(_Draft(to))
        with _telling(to), drafts[-1].neighbour.open("xb", BUFFER) as out:
            yield out
            out.flush()
            os.fsync(out.fileno())

    try:
        yield new
        for draft in drafts:
            with _telling(draft.to):
                draft.neighbour.replace(draft.place)
        for folder in {draft.place.parent for draft in drafts}:
            settle(folder)
    finally:
        for draft in drafts:
            with suppress(OSError):
                draft.neighbour.unlink(missing_ok=True)


class _Draft:
    """A file in the making: the name it was asked for, its place, and where it is written."""

    def __init__(self, to: Path) -> None:
        self.to = to
        self.place = Path(os.path.realpath(to))
        name = f".{self.place.name[:80]}.{os.urandom(4).hex()}.part"
        self.neighbour = self.place.with_name(name)


@contextmanager
def _telling(to: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UnwritableError(to, error) from error


def settle(folder: Path) -> None:
    """Make what was put into a folder last through a power cut, where folders can be flushed."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


_FULL = Words(
    "磁盘已满。请清出空间，或另选位置再导出。",
    "the disk is full. Free some space or choose another place.",
)
_FORBIDDEN = Words(
    "没有写入权限。请另选文件夹。", "writing is not allowed there. Choose another folder."
)
_OPEN = Words(
    "文件正由别的程序打开，或没有写入权限。请先在那里关闭它，或另取文件名。",
    "another program has the file open, or writing is not allowed. Close it there, or choose "
    "another name.",
)
_NO_FOLDER = Words("文件夹不存在。请先新建文件夹。", "the folder does not exist. Create it first.")
_NO_NEW_FILES = Words(
    "这里不能新建文件。请另选文件夹。", "no file can be made there. Choose another folder."
)
_REASONS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: _FORBIDDEN,
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EISDIR: Words(
        "这是一个文件夹。请另取文件名。", "this is a folder. Choose another file name."
    ),
    errno.ENAMETOOLONG: Words("文件名太长。请改短。", "the file name is too long. Shorten it."),
}


def _words(to: Path, error: OSError) -> Words:
    said = error.strerror or str(error)
    why = _REASONS.get(error.errno or 0, Words(f"{said}。", f"{said}."))
    if why is _NO_FOLDER and to.parent.is_dir():
        why = _NO_NEW_FILES
    if why is _FORBIDDEN and to.is_file():
        why = _OPEN
    return Words(f"无法写入“{to}”：{why.zh}", f"Cannot write “{to}”: {why.en}")
