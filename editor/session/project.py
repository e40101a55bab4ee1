"""What a session asks of the place where its issue is kept."""

from pathlib import Path
from typing import Protocol, Self

from editor.model.issue import Issue
from editor.values.progress import Progress, unheard


class ProjectPlace(Protocol):
    """A project folder, or whatever stands beside it one day. Methods raise StoreError."""

    @property
    def path(self) -> Path:
        """Where the project lies."""
        ...

    @property
    def photos(self) -> Path:
        """The folder of its picture files."""
        ...

    @property
    def read_only(self) -> bool:
        """Whether nothing may be written."""
        ...

    def append(self, entry: dict[str, object]) -> None:
        """Write one journal entry and flush it."""
        ...

    def save(self, issue: Issue) -> None:
        """Write the issue, whole or not at all, and clear the journal."""
        ...

    def save_as(self, path: Path, issue: Issue, progress: Progress = unheard) -> Self:
        """Write a project of its own elsewhere, photos included; tells how many files are
        copied, and what that raises ends it."""
        ...

    def parts(self, issue: Issue) -> dict[str, bytes]:
        """What a project of its own with this issue consists of, besides photos and colour
        profiles, by file name."""
        ...

    def add_photo(self, source: Path) -> str:
        """Copy a picture into the project; the file name that it has there."""
        ...

    def discard(self) -> None:
        """Forget the edits since the last save."""
        ...

    def close(self) -> None:
        """Give the project free for others."""
        ...
