"""The window of one open issue: canvas in the middle, docks around it, menus above."""

import datetime
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QTabWidget, QWidget

from editor.check.broken import with_broken
from editor.check.finding import Finding
from editor.edit.selection import FrameSelection, TextSelection
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.rotating import reach_of
from editor.session.session import Session
from editor.ui.actions import Actions
from editor.ui.assetplacing import place_asset
from editor.ui.bridge import Bridge
from editor.ui.canvas.view import PageCanvas
from editor.ui.centre import Centre
from editor.ui.commands.menus import MENUS, TOOLBAR
from editor.ui.commands.tools import TOOLS
from editor.ui.contextmenu import CanvasMenu
from editor.ui.desk import Shell
from editor.ui.docks import Docks
from editor.ui.finishing import Typing
from editor.ui.fitmenu import FitMenu
from editor.ui.fullscreen import FullScreen
from editor.ui.look import Look
from editor.ui.masterbar import MasterBar, is_inherited, show_inherited
from editor.ui.notices import Notice, NoticeBar, opening_notices
from editor.ui.pagetabs import PageTabs
from editor.ui.photowatch import PhotoWatch
from editor.ui.placing import drop_files, drop_loads, endings
from editor.ui.plan.plan import FlatPlan
from editor.ui.remembered import keep_shape, restore_docks, restore_options, restore_shape
from editor.ui.saving import Leaving, save_issue, save_issue_as
from editor.ui.selected import frame_of_article
from editor.ui.statusbar import MESSAGE_MS, StatusBar
from editor.ui.stylekeys import StyleKeys
from editor.ui.survey import Survey
from editor.ui.toolbars import add_command_bar, add_tool_strip
from editor.ui.works import Works
from editor.values.ids import ArticleId, FrameId, PageId, PhotoId
from editor.values.language import Words


class MainWindow(QMainWindow):
    """A desk. ``closed`` tells the shell that the issue was closed."""

    pageShown = Signal(str)  # noqa: N815
    closed = Signal(object)

    def __init__(self, shell: Shell, session: Session, look: Look, *, notices: bool = True) -> None:
        super().__init__()
        self.shell, self.look = shell, look
        self.bridge = Bridge(session, look.language, self)
        self.canvas = PageCanvas(self.bridge, look.language, self)
        self.findings: tuple[Finding, ...] = ()
        self.survey = Survey(self.bridge, lambda: self.canvas.is_busy, self)
        self._notices_told = 0
        self._closing = False
        self.leaving = Leaving(self)
        self.works = Works(self)
        self.photo_watch = PhotoWatch(self, self.canvas.photo_changed, self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self.typing = Typing(self)
        self.bridge.unfinished.append(self.typing)
        self.tabs, self.notices = PageTabs(self), NoticeBar(look)
        self._build_centre()
        self.actions_ = Actions(self, MENUS)
        self.docks = Docks(self, self)
        self.style_keys = StyleKeys(self)
        self.actions_.refresh()
        self._build_bars()
        self._connect()
        self._restore()
        self._open_notices(session, told=not notices)
        if self.issue.pages:
            self.show_page(self.issue.pages[0].id)
        self._soon.start()

    @property
    def issue(self) -> Issue:
        """The issue as it is shown."""
        return self.bridge.session.shown.issue

    @property
    def page(self) -> Page | None:
        """The page in view."""
        shown = self.canvas.stage.page_id
        return self.issue.page(shown) if shown is not None else None

    @property
    def dialog_parent(self) -> QWidget:
        """The parent for dialogs."""
        return self

    @property
    def tool(self) -> str:
        """The tool in use."""
        return self.canvas.tool

    @property
    def library_article(self) -> ArticleId | None:
        """The article chosen in the library."""
        return self.docks.library.articles.current

    @property
    def library_photo(self) -> PhotoId | None:
        """The photo chosen in the library."""
        return self.docks.library.photos.current

    def commands(self) -> tuple[tuple[str, QAction], ...]:
        """All commands: the menus that lead to each, and its action."""
        self.actions_.refresh()
        return tuple(
            (self.look.say(place), self.actions_[command.id])
            for menu in self.actions_.menus
            for place, command in menu.places()
        )

    def action(self, command_id: str) -> QAction | None:
        """The action of a command; None when there is none."""
        known = {command.id for command in self.actions_.commands()}
        return self.actions_[command_id] if command_id in known else None

    def menu(self, names: Sequence[str]) -> QMenu:
        """A menu of some entries of the menu bar, by their ids; an empty name is a line."""
        return self.actions_.menu(names)

    @property
    def chosen_pages(self) -> tuple[PageId, ...]:
        """The pages chosen in the list of pages; the one in view is among them."""
        return self.docks.pages.chosen

    def show_page(self, page_id: PageId) -> None:
        """Bring a page into view."""
        if self.issue.page(page_id) is None:
            return
        self.canvas.show_page(page_id)

    def show_frame(self, frame_id: FrameId) -> None:
        """Bring a frame into view and select it."""
        found = self.issue.find_frame(frame_id)
        if found is None:
            return
        page, frame = found
        if self.page is None or self.page.id != page.id:
            self.show_page(page.id)
        self.centre.show_canvas()
        self.bridge.select(FrameSelection(page.id, (frame_id,)))
        self.canvas.reveal(reach_of(frame.box))
        self.canvas.setFocus()

    def show_article(self, article_id: ArticleId) -> None:
        """Bring an article's frame into view, or say that it stands nowhere."""
        frame = frame_of_article(self.issue, article_id)
        if frame is not None:
            self.show_frame(frame)
            return
        self.tell(
            Words(
                "这篇稿件还没有上版：把它拖到版面上，或双击后在版面上点一下。",
                "This article stands nowhere yet: drag it onto the page, or double-click it.",
            )
        )

    def show_finding(self, finding: Finding) -> None:
        """Bring the place of a finding into view."""
        if finding.frame is not None and is_inherited(self.issue, finding):
            show_inherited(self, finding)
        elif finding.frame is not None:
            self.show_frame(finding.frame)
        elif finding.page is not None:
            self.show_page(finding.page)
        if finding.at is not None and finding.frame is not None:
            self.bridge.select(TextSelection(finding.at, finding.at, finding.frame))

    def tell(self, words: Words) -> None:
        """Say something in the status bar."""
        self.status.tell(words)

    def warn(self, words: Words) -> None:
        """Say something over the page until it is put away."""
        if self.look.say(words) not in self.notices.texts:
            self.notices.add(words, "warning")

    def offer(self, words: Words, name: Words, deed: Callable[[], object]) -> Notice:
        """Say something over the page with a button."""
        return self.notices.add(words, deed=(name, deed))

    def save(self) -> bool:
        """Save; False when that failed (and was said)."""
        if not save_issue(self):
            return False
        self._mark_saved()
        return True

    def save_as(self) -> bool:
        """Save under another name; False when that failed or was called off."""
        if not save_issue_as(self):
            return False
        self.bridge.pathChanged.emit()
        self._mark_saved()
        return True

    def export(self, kind: str) -> None:
        """Open the export dialog for ``pdf`` or ``png``."""
        self.works.export(kind)

    def open_work(self, name: str) -> QWidget:
        """Open the dialog ``export``, ``proof`` or ``package``, brought up to the issue."""
        return self.works.open(name)

    def dock(self, name: str) -> QWidget:
        """A dock by name."""
        return self.docks[name]

    def reset_layout(self) -> None:
        """Put all docks back where they belong."""
        self.docks.arrange()

    def close_window(self) -> None:
        """Close, asking for what is not saved."""
        self.close()

    def remember(self) -> None:
        """Keep size, place and docks for the next time."""
        keep_shape(self.shell.settings, self)

    def leave(self) -> None:
        """Go without closing the session: another window takes it over."""
        self.bridge.finish()
        self._wind_up()
        self.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask for what is not saved, stop an export, give the project free."""
        if self._closing:
            event.accept()
            return
        if not self.leaving.agree():
            event.ignore()
            return
        self.leaving.carry_out()
        self._wind_up()
        self.closed.emit(self)
        event.accept()
        self.deleteLater()

    def _wind_up(self) -> None:
        self._closing = True
        self.full_screen.leave()
        self.remember()
        self.bridge.detach()
        self.survey.stop()
        self.photo_watch.stop()
        self.docks.pages.thumbnails.close()
        self.docks.pages.masters.thumbnails.close()
        self.centre.close_plan()
        self.canvas.plates.close()
        self.works.stop()

    def _build_centre(self) -> None:
        tops = self.tabs, MasterBar(self)
        self.centre = Centre(tops, self.notices, self.canvas, self._make_plan, self._make_beside)
        self.centre.changed.connect(self._soon.start)
        self.setCentralWidget(self.centre)
        self.full_screen = FullScreen(self, self.canvas, (self.tabs,))
        options = QMainWindow.DockOption
        self.setDockOptions(
            options.AnimatedDocks
            | options.AllowNestedDocks
            | options.AllowTabbedDocks
            | options.GroupedDragging
        )
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)

    def _make_plan(self) -> FlatPlan:
        plan = FlatPlan(self, self.docks.pages)
        plan.left.connect(self.centre.show_canvas)
        return plan

    def _make_beside(self) -> QWidget:
        from editor.ui.beside.pane import BesidePane  # noqa: PLC0415  (loads PDFium)

        pane = BesidePane(self)
        pane.closed.connect(self.centre.toggle_beside)
        return pane

    def _build_bars(self) -> None:
        for menu in self.actions_.menus:
            self.actions_.fill_menu(self.menuBar().addMenu(self.look.say(menu.title)), menu.entries)
        bar = add_command_bar(self, self.look, self.actions_, TOOLBAR)
        bar.fill(self.shell.settings.toolbar or TOOLBAR)
        add_tool_strip(self, self.look, self.actions_, TOOLS)
        self.context_menu = CanvasMenu(self, self.actions_)
        self.fit_menu = FitMenu(self, self.actions_)
        self.status = StatusBar(self, self.actions_)
        self.status.setObjectName("status-bar")
        self.menuBar().setObjectName("menu-bar")
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._refresh)
        self.bridge.changed.connect(self._soon.start)
        self.bridge.selectionChanged.connect(self._soon.start)
        self.bridge.pathChanged.connect(self._soon.start)
        self.bridge.filesRead.connect(self._soon.start)
        self.typing.moved.connect(self._soon.start)
        self.survey.finished.connect(self._check)
        self.bridge.message.connect(lambda text: self.statusBar().showMessage(text, MESSAGE_MS))
        self.canvas.toolChanged.connect(self._soon.start)
        self.canvas.stage.guideAsked.connect(lambda: self.actions_.trigger("view.move_guide"))
        self.canvas.statusChanged.connect(self._soon.start)
        self.canvas.pageShown.connect(self._on_page)
        self.canvas.filesDropped.connect(
            lambda files, page, point: drop_files(self, files, page, point)
        )
        self.canvas.severalDropped.connect(
            lambda loads, page, point: drop_loads(self, loads, page, point)
        )
        self.canvas.assetDropped.connect(lambda dropped: place_asset(self, dropped))
        self.canvas.endings = endings()
        self.canvas.dropRefused.connect(self.status.tell)
        self.tabs.chosen.connect(self.show_page)
        self.tabs.chosen.connect(self.centre.show_canvas)
        for tree in (self.docks.library.articles, self.docks.library.photos):
            tree.currentItemChanged.connect(self._soon.start)
        for name in ("pages", "library", "inspector", "styles", "swatches", "findings", "history"):
            self.docks[name].visibilityChanged.connect(self._soon.start)
        self.survey.start()

    def _open_notices(self, session: Session, *, told: bool) -> None:
        """Say what is to be known about the issue, unless that was put away before."""
        if told:
            self._notices_told = len(session.notices)
            return
        for words, icon in opening_notices(session):
            self.notices.add(words, icon)

    def _restore(self) -> None:
        self.canvas.set_dark(self.look.theme.dark)
        restore_options(self.shell.settings, self.canvas)
        restore_shape(self.shell.settings, self)
        if restore_docks(self.shell.settings, self):
            self.docks.float_later()
        else:
            self.docks.arrange()

    def _refresh(self) -> None:
        page = self.page
        if page is None and self.issue.pages:
            self.show_page(self.issue.pages[0].id)
            return
        self._follow_selection()
        self.tabs.refresh()
        self.actions_.refresh()
        self.status.refresh()
        self._tell_notices()
        session = self.bridge.session
        self.setWindowTitle(f"{session.title}[*] — {session.path.name} · 版心 Banxin")
        self.setWindowModified(session.dirty)

    def _follow_selection(self) -> None:
        """After undo on another page, show where it happened."""
        selection = self.bridge.session.selection
        if not isinstance(selection, FrameSelection) or self.page is None:
            return
        if selection.page != self.page.id and self.issue.page(selection.page) is not None:
            self.show_page(selection.page)

    def _on_page(self, page_id: str) -> None:
        self.tabs.refresh()
        self.pageShown.emit(page_id)
        self._soon.start()

    def _check(self) -> None:
        broken = ((part.file, part.words) for part in self.bridge.session.broken)
        self.findings = with_broken(broken, self.survey.findings)
        self.docks.library.articles.show_fits()
        self.docks.findings.show_findings(self.findings)
        self.docks.pages.show_findings(self.findings)
        self.status.show_findings(self.findings)

    def _tell_notices(self) -> None:
        notices = self.bridge.session.notices
        for words in notices[self._notices_told :]:
            self.notices.add(words, "warning")
        self._notices_told = len(notices)

    def _mark_saved(self) -> None:
        self.status.show_saved(datetime.datetime.now().astimezone())
        self.docks.pages.mark_saved()
        self.tell(Words("已保存", "Saved"))
        self._soon.start()
