"""The new-issue assistant: masthead, format and templates; the grid in 字; the pages."""

import datetime
import os
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QDate, QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTabWidget,
    QWidget,
)

from editor.model.formats import FORMATS, PageFormat
from editor.model.issue import IssueInfo
from editor.model.template import Template
from editor.session.lastmade import recalled, remembered
from editor.session.newissue import (
    MOST_PAGES,
    Fault,
    NewIssue,
    Place,
    faults_of,
    with_count,
    with_setup,
    with_template,
    with_templates,
)
from editor.session.pagesetup import PageSetup, Remedy, format_of
from editor.session.pagetemplates import FOLDER, all_templates
from editor.ui.dialogs.dialog import Dialog
from editor.ui.dialogs.newfolder import FolderQuestion
from editor.ui.dialogs.newgrid import GridTab
from editor.ui.dialogs.newpages import PagesTab
from editor.ui.dialogs.templates import TemplateList
from editor.ui.fields import ChoiceField, Option
from editor.ui.filedialogs import FileDialogs
from editor.ui.look import Look
from editor.ui.settings import Settings
from editor.values.language import Words

OWN = "own"
"""The choice of a paper size of one's own."""
LARGEST = 999_999
SIZE = 900, 600
PLACES = (Place.ISSUE, Place.GRID, Place.PAGES)


class NewDialog(Dialog):
    """Asks for everything a new issue needs. Whatever is changed makes ``plan`` another value,
    which all fields then show; Enter makes the issue."""

    chapter = "start"

    def __init__(
        self,
        look: Look,
        settings: Settings,
        template: Template | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, Words("新建报刊", "New Issue"), parent)
        self._settings, self._folder = settings, settings.folder()
        self._own_path = self.from_last = False
        self._question = FolderQuestion(self)
        self._folder_fault: Fault | None = None
        self.title = QLineEdit(self.say("未命名周刊", "Untitled Weekly"))
        self.plan = self._fullest = self._first_plan(template)
        self.date = QDateEdit(QDate.currentDate())
        self.number, self.serial = self._count(LARGEST), self._count(LARGEST)
        titles = [Option(each, look.say(each.title)) for each in FORMATS]
        self.formats = ChoiceField([*titles, Option(OWN, self.say("自定尺寸…", "Own size…"))])
        self.pages = self._count(MOST_PAGES)
        self.pages.setKeyboardTracking(False)
        self.inner = ChoiceField()
        self.path = QLineEdit()
        self.templates = TemplateList(look)
        self.grid_tab, self.pages_tab = GridTab(look), PagesTab(look)
        self.tabs = QTabWidget()
        self.tabs.tabBar().setAccessibleName(self.windowTitle())
        self.message = QLabel()
        self.remedies = QHBoxLayout()
        self._build()
        self._connect()
        self._suggest()
        self._question.settle()
        self._show()
        self.title.setFocus()
        self.resize(*SIZE)

    def take(self, plan: NewIssue) -> None:
        """Show another wanted issue."""
        self.plan = plan
        self._show()

    def folder(self) -> Path:
        """The new folder."""
        return Path(os.path.expanduser(self.path.text().strip()))

    def accept(self) -> None:
        """Make it, or show where something is to be put right."""
        self.pages.interpretText()
        self.plan = replace(self.plan, info=self._info())
        if not self._question.pending:
            self._question.ask(self.folder())
        self._question.settle()
        fault = next(iter(self._faults()), None)
        if fault is not None:
            self._show()
            self.tabs.setCurrentIndex(PLACES.index(fault.place))
            return
        self._settings.last_made = remembered(self.plan)
        super().accept()

    def _first_plan(self, template: Template | None) -> NewIssue:
        """What was last made, or the chosen template."""
        plan = recalled(
            self._settings.last_made, all_templates(self._settings.path.parent / FOLDER)
        )
        plan = replace(plan, info=replace(plan.info, title=self.title.text()))
        if template is None:
            return plan
        plan = with_templates(with_setup(plan, PageSetup.of(template.page.grid)))
        return with_template(plan, 0, template.name)

    def _info(self) -> IssueInfo:
        date = self.date.date()
        return replace(
            self.plan.info,
            title=self.title.text().strip(),
            number=self.number.value(),
            serial=self.serial.value(),
            date=datetime.date(date.year(), date.month(), date.day()),
        )

    def _build(self) -> None:
        self.column.setContentsMargins(18, 12, 18, 14)
        self.column.setSpacing(8)
        tabs: tuple[tuple[QWidget, Words], ...] = (
            (self._issue_tab(), Words("刊物与模板", "Issue and templates")),
            (self.grid_tab, Words("版心网格", "Grid")),
            (self.pages_tab, Words("各版", "Pages")),
        )
        for widget, words in tabs:
            self.tabs.addTab(widget, self.look.say(words))
        self.column.addWidget(self.tabs, 1)
        self.message.setWordWrap(True)
        self.message.setProperty("role", "error")
        self.column.addWidget(self.message)
        self.column.addLayout(self.remedies)
        self.add_buttons(Words("创建", "Create"))

    def _issue_tab(self) -> QWidget:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setContentsMargins(0, 0, 10, 0)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setCalendarPopup(True)
        rows: tuple[tuple[Words, QWidget], ...] = (
            (Words("刊名", "Title"), self.title),
            (Words("日期", "Date"), self.date),
            (Words("期号", "Number"), self.number),
            (Words("总期号", "Serial number"), self.serial),
            (Words("开本", "Format"), self.formats),
            (Words("版数", "Pages"), self.pages),
            (Words("其他版模板", "Other pages"), self.inner),
            (Words("文件夹", "Folder"), self.path_row(self.path, self._browse)),
        )
        for words, field in rows:
            field.setAccessibleName(self.look.say(words))
            form.addRow(self.look.say(words), field)
        self.path.setAccessibleName(self.say("文件夹", "Folder"))
        last = QPushButton(self.say("以上一期为底…", "Start from the Last Issue…"))
        last.setAutoDefault(False)
        last.clicked.connect(self._take_last)
        form.addRow("", last)
        fields = QWidget()
        fields.setLayout(form)
        area = QScrollArea()
        area.setWidget(fields)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumWidth(fields.minimumSizeHint().width() + 14)
        self.templates.setMinimumSize(160, 120)
        self.templates.setAccessibleName(self.say("第一版的模板", "Template of the first page"))
        tab = QWidget()
        row = QHBoxLayout(tab)
        row.setContentsMargins(0, 10, 0, 0)
        row.setSpacing(14)
        row.addWidget(area, 4)
        row.addWidget(self.templates, 5)
        return tab

    def _connect(self) -> None:
        self.title.textChanged.connect(self._suggest)
        self.title.textChanged.connect(self._retitle)
        self.path.textEdited.connect(self._keep_path)
        self.path.textChanged.connect(self._look)
        self._question.told.connect(self._take_folder)
        self.formats.edited.connect(self._choose_format)
        self.pages.valueChanged.connect(self._choose_count)
        self.inner.edited.connect(self._choose_inner)
        self.templates.chosen.connect(self._choose_front)
        self.templates.itemDoubleClicked.connect(self.accept)
        self.grid_tab.edited.connect(lambda setup: self.take(with_setup(self.plan, setup)))
        self.pages_tab.edited.connect(self.take)

    def _show(self) -> None:
        """Show the plan everywhere."""
        plan, offered = self.plan, self.plan.templates
        self.templates.blockSignals(True)
        self.templates.offer(offered, plan.pages[0].template)
        self.templates.blockSignals(False)
        self.formats.set_value(format_of(plan.setup) or OWN)
        self.inner.set_options([Option(each.name, self.look.say(each.title)) for each in offered])
        others = {page.template for page in plan.pages[1:]}
        self.inner.set_value(others.pop() if len(others) == 1 else None)
        self.inner.setEnabled(len(plan.pages) > 1)
        self.pages.blockSignals(True)
        self.pages.setValue(len(plan.pages))
        self.pages.blockSignals(False)
        self.grid_tab.show_setup(plan.setup)
        self.pages_tab.show_plan(plan)
        self._show_faults()

    def _show_faults(self) -> None:
        """Say the first thing that is wrong, with what would help."""
        fault = next(iter(self._faults()), None)
        self.message.setText("" if fault is None else self.look.say(fault.words))
        self.message.setVisible(fault is not None)
        while self.remedies.count():
            item = self.remedies.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        remedies = fault.remedies if fault is not None else ()
        for remedy in remedies:
            self.remedies.addWidget(self._remedy(remedy))
        if remedies:
            self.remedies.addStretch(1)

    def _remedy(self, remedy: Remedy) -> QPushButton:
        button = QPushButton(self.look.say(remedy.words))
        button.setAutoDefault(False)
        after = remedy.setup
        button.clicked.connect(
            lambda: QTimer.singleShot(0, self, lambda: self.take(with_setup(self.plan, after)))
        )
        return button

    def _faults(self) -> tuple[Fault, ...]:
        if not self.path.text().strip():
            words = Words("请填写存放的文件夹。", "Say in which folder to keep it.")
            return (Fault(Place.ISSUE, words), *faults_of(self.plan))
        folder = () if self._folder_fault is None else (self._folder_fault,)
        return (*faults_of(self.plan), *folder)

    def _choose_format(self, chosen: PageFormat | str) -> None:
        if isinstance(chosen, PageFormat):
            self.take(with_templates(with_setup(self.plan, PageSetup.of(chosen.grid))))
            return
        self._show()
        self.tabs.setCurrentWidget(self.grid_tab)
        self.grid_tab.focus_size()

    def _choose_count(self, count: int) -> None:
        """So many pages; those that a smaller count took away come back while nothing else has
        become another."""
        shown = with_count(self._fullest, len(self.plan.pages))
        if replace(shown, info=self.plan.info) != self.plan:
            self._fullest = self.plan
        self._fullest = with_count(self._fullest, max(count, len(self._fullest.pages)))
        self.take(with_count(replace(self.plan, pages=self._fullest.pages), count))

    def _choose_front(self) -> None:
        template = self.templates.template
        if template is not None:
            self.take(with_template(self.plan, 0, template.name))

    def _choose_inner(self, name: str) -> None:
        self.take(with_templates(self.plan, self.plan.pages[0].template, name))

    def _take_last(self) -> None:
        self.from_last = True
        self.reject()

    def _count(self, most: int) -> QSpinBox:
        field = QSpinBox()
        field.setRange(1, most)
        field.lineEdit().setTextMargins(4, 0, 0, 0)
        return field

    def _browse(self) -> None:
        title = Words("放在哪个文件夹里", "Where to put it")
        folder = FileDialogs(self.look, self).folder(title, self._folder)
        if folder is not None:
            self._folder, self._own_path = folder, False
            self._suggest()
            self._question.settle()

    def _keep_path(self) -> None:
        self._own_path = True

    def _retitle(self, title: str) -> None:
        self.plan = replace(self.plan, info=replace(self.plan.info, title=title))
        self._show_faults()

    def _suggest(self) -> None:
        if not self._own_path:
            self._question.ask(self._folder, self.title.text())

    def _look(self) -> None:
        self._question.ask(self.folder())
        self._show_faults()

    def _take_folder(self, path: Path | None, fault: Fault | None) -> None:
        if path is not None and path != self.folder():
            with QSignalBlocker(self.path):
                self.path.setText(str(path))
        self._folder_fault = fault if self.path.text().strip() else None
        self._show_faults()
