"""What commands and panels may ask of the window and of the program around it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from editor.check.finding import Finding
from editor.model.issue import Issue
from editor.model.page import Page
from editor.session.keysets import KeySet, KeySets
from editor.session.session import Session
from editor.ui.bridge import Bridge
from editor.ui.canvas.view import PageCanvas
from editor.ui.centre import Centre
from editor.ui.fullscreen import FullScreen
from editor.ui.look import Look
from editor.ui.settings import Settings
from editor.values.ids import ArticleId, FrameId, PageId, PhotoId
from editor.values.language import Language, Words

if TYPE_CHECKING:
    from editor.ui.notices import Notice


class Shell(Protocol):
    """The program around the windows."""

    settings: Settings
    key_sets: KeySets

    @property
    def key_set(self) -> KeySet:
        """The chosen set of keys."""
        ...

    def use_keys(self, name: str) -> None:
        """Let commands have the keys of another set, or of the same one when it was changed."""
        ...

    def new_issue(self) -> None:
        """Ask for a format and a folder, and open a new issue."""
        ...

    def next_issue(self, last: Session) -> None:
        """Ask for the next issue's number and date, and open it; the last one stays open."""
        ...

    def choose_issue(self) -> None:
        """Ask for an issue and open it."""
        ...

    def open_path(self, path: Path) -> bool:
        """Open an issue in a window of its own; False when that failed (and was said)."""
        ...

    def set_language(self, language: Language) -> None:
        """Speak another language everywhere."""
        ...

    def set_theme(self, name: str) -> None:
        """``light``, ``dark`` or ``system``."""
        ...

    def set_zoom(self, percent: int) -> None:
        """The size of the whole interface in per cent."""
        ...

    def quit(self) -> None:
        """Close all windows, asking for what is not saved."""
        ...


class Desk(Protocol):
    """One window with one open issue."""

    bridge: Bridge
    look: Look
    canvas: PageCanvas
    shell: Shell
    findings: tuple[Finding, ...]
    centre: Centre
    full_screen: FullScreen
    pageShown: SignalInstance  # noqa: N815

    @property
    def issue(self) -> Issue:
        """The issue as it is shown."""
        ...

    @property
    def page(self) -> Page | None:
        """The page in view; None in an issue without pages."""
        ...

    @property
    def dialog_parent(self) -> QWidget:
        """The parent for dialogs."""
        ...

    @property
    def tool(self) -> str:
        """The tool in use."""
        ...

    @property
    def library_article(self) -> ArticleId | None:
        """The article chosen in the library."""
        ...

    @property
    def library_photo(self) -> PhotoId | None:
        """The photo chosen in the library."""
        ...

    def commands(self) -> tuple[tuple[str, QAction], ...]:
        """All commands: the menus that lead to each, and its action."""
        ...

    def show_page(self, page_id: PageId) -> None:
        """Bring a page into view."""
        ...

    def show_frame(self, frame_id: FrameId) -> None:
        """Bring a frame into view and select it."""
        ...

    def show_article(self, article_id: ArticleId) -> None:
        """Bring an article's frame into view, or say that it stands nowhere."""
        ...

    def show_finding(self, finding: Finding) -> None:
        """Bring the place of a finding into view."""
        ...

    def tell(self, words: Words) -> None:
        """Say something in the status bar."""
        ...

    def warn(self, words: Words) -> None:
        """Say something over the page until it is put away."""
        ...

    def offer(self, words: Words, name: Words, deed: Callable[[], object]) -> "Notice":
        """Say something over the page with a button that does something."""
        ...

    def save(self) -> bool:
        """Save; False when that failed (and was said)."""
        ...

    def save_as(self) -> bool:
        """Save under another name; False when that failed or was called off."""
        ...

    def export(self, kind: str) -> None:
        """Open the export dialog for ``pdf`` or ``png``."""
        ...

    def open_work(self, name: str) -> QWidget:
        """Open the dialog ``export``, ``proof`` or ``package``, brought up to the issue."""
        ...

    def dock(self, name: str) -> QWidget:
        """A dock by name: pages, library, inspector, styles, findings, history."""
        ...

    def reset_layout(self) -> None:
        """Put all docks back where they belong."""
        ...

    def action(self, command_id: str) -> QAction | None:
        """The action of a command; None when there is none."""
        ...

    def menu(self, names: Sequence[str]) -> QMenu:
        """A menu of some entries of the menu bar, by their ids; an empty name is a line."""
        ...

    @property
    def chosen_pages(self) -> tuple[PageId, ...]:
        """The pages chosen in the list of pages; the one in view is among them."""
        ...

    def close_window(self) -> None:
        """Close, asking for what is not saved."""
        ...
