"""The program around the windows: opens and closes issues, changes theme and language."""

import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from editor.fonts.library import FontLibrary
from editor.model.template import Template
from editor.session.keysets import KeySet, KeySets
from editor.session.newissue import free_path, start_new
from editor.session.nextissue import start_next
from editor.session.session import Session
from editor.store.copying import copy_folder
from editor.store.errors import Locked
from editor.ui.copyingfiles import copied
from editor.ui.covers import keep_cover
from editor.ui.dialogs.dialog import ask, say_problem
from editor.ui.filedialogs import FileDialogs
from editor.ui.garbage import collect_soon
from editor.ui.look import Look
from editor.ui.renewal import Renewal
from editor.ui.settings import Settings
from editor.ui.start import StartPage
from editor.ui.theme import choose_theme, palette, style_sheet
from editor.ui.tour import start_tour
from editor.ui.translation import QtTranslation
from editor.ui.window import MainWindow
from editor.values.data import data_folder
from editor.values.ids import PageId
from editor.values.language import BanxinError, Language, Words

SAMPLE = Path("samples") / "kaifaqu"


class Desktop(QObject):
    """All windows of the program. Every issue has a window of its own."""

    def __init__(
        self, app: QApplication, settings: Settings, family: str, language: Language
    ) -> None:
        super().__init__(app)
        self.app, self.settings = app, settings
        self.fonts = FontLibrary()
        self.key_sets = KeySets(settings.path.parent / "keys")
        self.windows: list[MainWindow] = []
        self.start_page: StartPage | None = None
        self.restarting = False
        self.reopening: tuple[Path, ...] = ()
        self._quitting = False
        self._family, self._language = family, language
        self._translation = QtTranslation(app)
        self.look = self._make_look()
        self._renewal = Renewal(self, lambda: self.windows, self._renew)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def show_start(self) -> None:
        """The start page, when no issue is open."""
        if self.start_page is None:
            page = StartPage(self.look, self.settings, sample=self._sample().is_dir())
            page.wantsNew.connect(self.new_issue)
            page.wantsOpen.connect(self.choose_issue)
            page.wantsSample.connect(self.open_sample)
            page.wantsPath.connect(self.open_path)
            page.wantsNext.connect(self.next_of)
            page.wantsTemplate.connect(self.new_issue)
            page.wantsLanguage.connect(self.set_language)
            page.closed.connect(self._start_closed)
            self.start_page = page
        self.start_page.show()
        self.start_page.raise_()

    def open_path(self, path: Path) -> bool:
        """Open an issue in a window of its own; False when that failed (and was said)."""
        path = Path(os.path.expanduser(path)).absolute()
        known = next((each for each in self.windows if each.bridge.session.path == path), None)
        if known is not None:
            known.raise_()
            known.activateWindow()
            return True
        session = self._open(path)
        if session is None:
            return False
        self.settings.remember(session.path)
        self.settings.set_folder(session.path.parent)
        self._add_window(session)
        return True

    def new_issue(self, template: Template | None = None) -> None:
        """Ask what a new issue is to be, with a template chosen or as the last one was, and open
        it. What cannot be written is said, and asked again."""
        from editor.ui.dialogs.new import NewDialog  # noqa: PLC0415  (not needed at the start)

        dialog = NewDialog(self.look, self.settings, template, self._parent())
        session: Session | None = None
        while session is None and dialog.exec():
            make = partial(start_new, dialog.plan, dialog.folder(), self.fonts)
            try:
                session = copied(self.look, self._parent(), make)
            except BanxinError as error:
                say_problem(self.look, error.words, dialog)
        dialog.deleteLater()
        if dialog.from_last:
            self._next_of_folder()
        if session is not None:
            self._show_new(session)

    def next_issue(self, last: Session) -> None:
        """Ask for the next issue's number and date, and open it; the last one stays open."""
        from editor.ui.dialogs.nextissue import NextIssueDialog  # noqa: PLC0415

        dialog = NextIssueDialog(self.look, last, self._parent())
        accepted, plan, folder = dialog.ask(), dialog.plan(), dialog.folder()
        if not accepted:
            return
        try:
            session = copied(
                self.look,
                self._parent(),
                lambda progress: start_next(last, plan, folder, self.fonts, progress),
            )
        except BanxinError as error:
            say_problem(self.look, error.words, self._parent(), "pages")
            return
        if session is not None:
            self._show_new(session)

    def next_of(self, folder: Path) -> None:
        """Ask for the next issue of the one in a folder, and open it."""
        try:
            last = Session.open(folder, fonts=self.fonts, read_only=True)
        except BanxinError as error:
            say_problem(self.look, error.words, self._parent())
            return
        self.next_issue(last)
        last.close()

    def choose_issue(self) -> None:
        """Ask for an issue and open it."""
        title = Words("打开报刊文件夹", "Open an Issue Folder")
        folder = FileDialogs(self.look, self._parent()).folder(title, self.settings.folder())
        if folder is not None:
            self.open_path(folder)

    def open_sample(self) -> None:
        """Copy the sample to a folder of the editor's choice and open the copy."""
        title = Words("把示例放在哪里", "Where to put the sample")
        folder = FileDialogs(self.look, self._parent()).folder(title, self.settings.folder())
        if folder is not None:
            self.copy_sample(folder)

    def copy_sample(self, folder: Path) -> bool:
        """Put a copy of the sample into a folder and open it; the shipped one stays as it is."""
        target = free_path(folder, self.look.say(Words("开发区建设周刊", "Kaifaqu Weekly")))
        sample = self._sample()
        try:
            made = copied(
                self.look,
                self._parent(),
                lambda progress: copy_folder(sample, target, progress),
            )
        except BanxinError as error:
            say_problem(self.look, error.words, self._parent())
            return False
        if made is None:
            return False
        opened = self.open_path(target)
        if opened and not self.settings.flag("toured", False):
            self.settings.set_flag("toured", True)
            start_tour(self.windows[-1])
        return opened

    def set_language(self, language: Language) -> None:
        """Speak another language everywhere."""
        self.settings.language = self._language = language
        self._change_look()

    @property
    def key_set(self) -> KeySet:
        """The chosen set of keys."""
        return self.key_sets.get(self.settings.keys)

    def use_keys(self, name: str) -> None:
        """Let commands have the keys of another set, or of the same one when it was changed."""
        self.settings.keys = name
        self._change_look()

    def set_theme(self, name: str) -> None:
        """``light``, ``dark`` or ``system``."""
        self.settings.theme = name
        self._change_look()

    def set_zoom(self, percent: int) -> None:
        """Draw everything in this size from the next start on, which may be now."""
        self.settings.zoom = percent
        if ask(self.look, ZOOM_LATER, RESTART, self._parent(), "help"):
            self.restarting = True
            self.quit()

    def quit(self) -> None:
        """Close all windows, or none: what is not saved is asked for in all of them first."""
        if not all(window.leaving.agree() for window in self.windows):
            for window in self.windows:
                window.leaving.call_off()
            self.restarting = False
            return
        self.reopening = tuple(window.bridge.session.path for window in self.windows)
        self._quitting = True
        for window in list(self.windows):
            window.close()
        if self.start_page is not None:
            self.start_page.close()
        self.app.quit()

    def _open(self, path: Path) -> Session | None:
        try:
            return Session.open(path, fonts=self.fonts)
        except Locked as error:
            if not ask(self.look, error.words, READ_ONLY, self._parent()):
                return None
        except BanxinError as error:
            self.settings.forget(path)
            say_problem(self.look, error.words, self._parent())
            return None
        try:
            return Session.open(path, fonts=self.fonts, read_only=True)
        except BanxinError as error:
            say_problem(self.look, error.words, self._parent())
            return None

    def _next_of_folder(self) -> None:
        title = Words("上一期的文件夹", "Folder of the Last Issue")
        folder = FileDialogs(self.look, self._parent()).folder(title, self.settings.folder())
        if folder is not None:
            self.next_of(folder)

    def _show_new(self, session: Session) -> None:
        self.settings.remember(session.path)
        self.settings.set_folder(session.path.parent)
        self._add_window(session)

    def _add_window(self, session: Session, *, notices: bool = True) -> MainWindow:
        window = MainWindow(self, session, self.look, notices=notices)
        window.closed.connect(self._window_closed)
        self.windows.append(window)
        window.show()
        window.canvas.setFocus()
        if self.start_page is not None:
            self.start_page.hide()
        return window

    def _window_closed(self, window: MainWindow) -> None:
        self.windows.remove(window)
        collect_soon(self.app)
        pages = window.bridge.session.issue.pages
        image = window.docks.pages.thumbnails.image(pages[0].id) if pages else None
        if image is not None:
            keep_cover(self.settings, window.bridge.session.path, image)
        if self.windows or self._quitting:
            return
        if self.start_page is not None:
            self.start_page.refresh()
        self.show_start()

    def _start_closed(self) -> None:
        self.start_page = None
        if not self.windows:
            self.app.quit()

    def _change_look(self) -> None:
        """Make all windows anew, now or when what is in hand is done, which is said."""
        if not self._renewal.want():
            for window in self.windows:
                window.tell(LATER)

    def _renew(self) -> None:
        """Make all windows anew in another look; issues and their history stay as they are."""
        self.look = self._make_look()
        old, self.windows = self.windows, []
        collect_soon(self.app)
        for window in old:
            shown, zoom = window.canvas.stage.page_id, window.canvas.zoom
            fits, chosen = window.canvas.fits, window.bridge.session.selection
            window.leave()
            new = self._add_window(window.bridge.session, notices=bool(window.notices.texts))
            if shown is not None:
                new.show_page(PageId(shown))
            if not fits:
                new.canvas.set_zoom(zoom)
            new.bridge.select(chosen)
        if self.start_page is not None:
            page, self.start_page = self.start_page, None
            page.closed.disconnect(self._start_closed)
            visible = page.isVisible()
            page.close()
            page.deleteLater()
            if visible:
                self.show_start()

    def _make_look(self) -> Look:
        theme = choose_theme(self.settings.theme)
        self.app.setPalette(palette(theme))
        self.app.setStyleSheet(style_sheet(theme))
        self._translation.speak(self._language)
        return Look.of(theme, self._family, self._language)

    def _follow_system(self) -> None:
        if self.settings.theme == "system" and choose_theme("system") != self.look.theme:
            self._renewal.want()

    def _parent(self) -> QWidget | None:
        return self.app.activeWindow() or self.start_page

    def _sample(self) -> Path:
        return data_folder("resources") / SAMPLE


ZOOM_LATER = Words(
    "新的界面大小在重新启动之后生效。现在重新启动？没有保存的修改会先问。",
    "The new size takes effect when Banxin starts again. Restart now? You will be asked about "
    "unsaved changes.",
)
LATER = Words(
    "手头的工作做完、对话框关上之后，界面就会换过来。",
    "This changes as soon as what is in hand is done and dialogs are closed.",
)
RESTART = Words("重新启动", "Restart")
READ_ONLY = Words("以只读方式打开", "Open Read-Only")
