"""输出配置: the profiles by which a publication is printed, chosen, changed and passed on."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.edit.edit import Edit
from editor.edit.output import ChooseOutput, RemoveOutputProfile, SetOutputProfile
from editor.edit.state import State
from editor.model.issue import Issue
from editor.model.output import OutputProfile
from editor.session.profiles import (
    all_profiles,
    duplicate,
    hand_on,
    own_icc,
    profile_changes,
    ships,
    take_icc,
    take_profile,
)
from editor.store.profile_file import ENDING
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog, ask_discard, say_problem
from editor.ui.dialogs.outputrows import (
    basic_rows,
    icc_options,
    limit_rows,
    page_rows,
    photo_rows,
    severity_rows,
    with_icc,
)
from editor.ui.fields import ChoiceField
from editor.ui.filedialogs import FileDialogs
from editor.ui.form import Form, Row
from editor.ui.icons import no_icon
from editor.ui.panels.panel import icon_button, scrolled
from editor.values.language import BanxinError, Words

TITLE = Words("输出配置", "Output Profiles")
REMOVE = Words("删除", "Delete")
LIST_WIDTH = 236


class OutputDialog(Dialog):
    """Works on a copy of the issue's profiles, which becomes one step when it is accepted."""

    chapter = "printing"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, TITLE, desk.dialog_parent)
        self._desk = desk
        self._folder = desk.bridge.session.icc_folder
        self._before = desk.issue
        self._state = State(desk.issue)
        self.list = QListWidget()
        self.tabs = QTabWidget()
        self.tabs.tabBar().setAccessibleName(self.windowTitle())
        self._forms: list[Form[Any]] = []
        self._waiting: dict[int, Callable[[], None]] = {}
        self._icc = ChoiceField()
        self._buttons: dict[str, QToolButton] = {}
        self._build()
        self.list.currentRowChanged.connect(lambda _: self._show_profile())
        self.list.itemDoubleClicked.connect(lambda _: self.choose())
        self._fill(self.issue.output)
        self.resize(800, 560)

    @property
    def issue(self) -> Issue:
        """The issue with the profiles as they are here."""
        return self._state.issue

    @property
    def profile(self) -> OutputProfile:
        """The profile of the current row."""
        profiles = all_profiles(self.issue)
        return profiles[min(max(0, self.list.currentRow()), len(profiles) - 1)]

    def change(self) -> Edit | None:
        """The step from the issue's profiles to those here; None when nothing was changed."""
        return profile_changes(self._before, self.issue)

    def choose(self) -> None:
        """Print the publication by the current profile."""
        self._do(ChooseOutput(self.profile.name))

    def duplicate(self) -> None:
        """A copy of the current profile."""
        copy = duplicate(self.issue, self.profile)
        self._do(SetOutputProfile(copy), copy.name)

    def remove(self) -> None:
        """The current profile away, or one that ships as it was."""
        self._do(RemoveOutputProfile(self.profile.name))

    def take_in(self) -> None:
        """A profile out of a file."""
        for path in self._files(Words("导入输出配置", "Import Output Profile"), f"*{ENDING}"):
            try:
                profile = take_profile(self._folder, path, self.issue)
            except BanxinError as error:
                say_problem(self.look, error.words, self)
                return
            self._offer_icc()
            self._do(SetOutputProfile(profile), profile.name)

    def pass_on(self) -> None:
        """The current profile into a file."""
        name = self.look.say(self.profile.words).replace("/", " ")
        start = self._desk.shell.settings.folder() / f"{name}{ENDING}"
        title = Words("导出输出配置", "Export Output Profile")
        path = FileDialogs(self.look, self).new_file(title, start, ENDING[1:])
        if path is None:
            return
        try:
            hand_on(self._folder, self.profile, path)
        except BanxinError as error:
            say_problem(self.look, error.words, self)

    def take_icc(self) -> None:
        """A printer's own colour profile for the current profile."""
        for path in self._files(Words("选择特性文件", "Choose an ICC Profile"), "*.icc *.icm"):
            try:
                name, title = take_icc(self._folder, path)
            except BanxinError as error:
                say_problem(self.look, error.words, self)
                return
            self._offer_icc()
            self._set(with_icc(self.profile, name, title))

    def reject(self) -> None:
        """Nothing changed is thrown away unasked."""
        question = Words("放弃对输出配置的修改？", "Discard the changes to the profiles?")
        if self.change() is None or ask_discard(self.look, question, self):
            super().reject()

    def _build(self) -> None:
        self.list.setAccessibleName(self.windowTitle())
        self.list.setProperty("framed", True)
        self.list.setFixedWidth(LIST_WIDTH)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.list, 1)
        left.addLayout(self._tools())
        self._use = QPushButton(self.say("用于本报", "Use for This Publication"))
        self._use.setAutoDefault(False)
        self._use.clicked.connect(self.choose)
        left.addWidget(self._use)
        self._fill_tabs()
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left)
        row.addWidget(self.tabs, 1)
        self.column.addLayout(row, 1)
        self.add_buttons()

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        tools = (
            ("duplicate", "duplicate", Words("复制一份", "Duplicate"), self.duplicate),
            ("remove", "delete", REMOVE, self.remove),
            ("import", "open", Words("从文件导入…", "Import from a File…"), self.take_in),
            ("export", "export", Words("导出为文件…", "Export as a File…"), self.pass_on),
        )
        for name, icon, words, run in tools:
            button = icon_button(self.look, icon, self.look.say(words))
            button.clicked.connect(run)
            self._buttons[name] = button
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _fill_tabs(self) -> None:
        look = self.look
        self._offer_icc()
        add = QPushButton(self.say("添加印厂的特性文件…", "Add a Printer's Profile…"))
        add.setAutoDefault(False)
        add.clicked.connect(self.take_icc)
        tabs: tuple[tuple[Words, Callable[[], list[Row[Any]]], QWidget | None], ...] = (
            (Words("基本", "Basics"), lambda: basic_rows(look, self._icc), add),
            (Words("颜色与照片", "Colour"), lambda: photo_rows(look), None),
            (Words("字与线", "Type and Rules"), limit_rows, None),
            (Words("出血与标记", "Bleed and Marks"), page_rows, None),
            (Words("预检", "Preflight"), lambda: severity_rows(look), None),
        )
        for words, rows, foot in tabs:
            place = QWidget()
            column = QVBoxLayout(place)
            column.setContentsMargins(0, 0, 0, 0)
            at = self.tabs.addTab(place, look.say(words))
            self._waiting[at] = partial(self._fill_tab, column, rows, foot)
        self.tabs.currentChanged.connect(self._open_tab)
        self._open_tab(0)

    def _open_tab(self, at: int) -> None:
        """Make the rows of a tab when it is first seen: there are many of them."""
        make = self._waiting.pop(at, None)
        if make is not None:
            make()

    def _fill_tab(
        self, column: QVBoxLayout, rows: Callable[[], list[Row[Any]]], foot: QWidget | None
    ) -> None:
        column.addWidget(scrolled(self._tab(rows(), foot)))
        if self.list.count():
            self._forms[-1].show_value(self.profile)

    def _tab(self, rows: list[Row[Any]], foot: QWidget | None) -> QWidget:
        form: Form[Any] = Form(self.look, rows)
        form.edited.connect(self._set)
        self._forms.append(form)
        tab = QWidget()
        column = QVBoxLayout(tab)
        column.setContentsMargins(4, 14, 12, 8)
        column.setSpacing(10)
        column.addWidget(form)
        if foot is not None:
            column.addWidget(foot, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        return tab

    def _offer_icc(self) -> None:
        self._icc.set_options(icc_options(own_icc(self._folder)))

    def _files(self, title: Words, kinds: str) -> list[Path]:
        start = self._desk.shell.settings.folder()
        return FileDialogs(self.look, self).files(title, start, f"{self.look.say(title)} ({kinds})")

    def _set(self, profile: OutputProfile) -> None:
        if profile != self.profile:
            self._do(SetOutputProfile(profile))

    def _do(self, edit: Edit, name: str = "") -> None:
        name = name or self.profile.name
        self._state = edit.apply(self._state)
        self._fill(name)

    def _fill(self, name: str) -> None:
        """All profiles, and this one the current row where it is there."""
        profiles = all_profiles(self.issue)
        self.list.blockSignals(True)
        row = self.list.currentRow()
        self.list.clear()
        for profile in profiles:
            self.list.addItem(self._item(profile))
        names = [profile.name for profile in profiles]
        self.list.setCurrentRow(names.index(name) if name in names else max(0, row - 1))
        self.list.blockSignals(False)
        self._show_profile()

    def _item(self, profile: OutputProfile) -> QListWidgetItem:
        chosen = profile.name == self.issue.profile.name
        text = self.look.say(profile.words)
        changed = ships(profile.name) and profile in self.issue.profiles
        item = QListWidgetItem(text + self.say("（已改）", " (changed)") * changed)
        item.setIcon(self.look.icon("ok", self.look.theme.accent) if chosen else no_icon())
        item.setToolTip(self.say("本报用这个配置", "Used for this publication") * chosen)
        return item

    def _show_profile(self) -> None:
        profile = self.profile
        for form in self._forms:
            form.show_value(profile)
        own = profile in self.issue.profiles
        remove = self._buttons["remove"]
        remove.setEnabled(own)
        back = Words("恢复原样", "Back to What It Was")
        text = self.look.say(back if ships(profile.name) else REMOVE)
        remove.setToolTip(text)
        remove.setAccessibleName(text)
        remove.setIcon(self.look.icon("reset" if ships(profile.name) else "delete"))
        self._use.setEnabled(profile.name != self.issue.profile.name)


def edit_profiles(desk: Desk) -> None:
    """Show the profiles and take over what was changed."""
    dialog = OutputDialog(desk)
    edit = dialog.change() if dialog.ask() else None
    if edit is not None:
        desk.bridge.do(edit)
