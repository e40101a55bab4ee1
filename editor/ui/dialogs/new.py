"""A new issue: format, template with its picture, number of pages, title and folder."""

import datetime
from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from editor.fonts.library import FontLibrary
from editor.model.formats import FORMATS, PageFormat
from editor.model.issue import Issue, IssueInfo
from editor.model.template import Template
from editor.ui.dialogs.dialog import Dialog
from editor.ui.dialogs.templates import PICTURE, TemplateList
from editor.ui.fields import ChoiceField, Option
from editor.ui.filedialogs import FileDialogs
from editor.ui.look import Look
from editor.ui.templates import TemplatePictures, issue_of, usual_inner
from editor.values.language import Words

COUNTS = (1, 2, 3, 4, 6, 8, 12, 16, 20, 24, 32, 48, 64, 96)
"""How many pages papers usually have."""
FORBIDDEN = '\\/:*?"<>|\n\t'


class NewDialog(Dialog):
    """Asks for everything a new issue needs."""

    def __init__(
        self, look: Look, fonts: FontLibrary, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, Words("新建报刊", "New Issue"), parent)
        self._folder = folder
        self._own_path = self.from_last = False
        self.formats = ChoiceField([Option(each, look.say(each.title)) for each in FORMATS])
        self.templates = TemplateList(look, TemplatePictures(fonts, PICTURE * 2))
        self.templates.setMinimumSize(460, 420)
        self.title = QLineEdit(look.say(Words("未命名周刊", "Untitled Weekly")))
        self.date = QDateEdit(QDate.currentDate())
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setCalendarPopup(True)
        counts = (Option(count, look.say(count_words(count))) for count in COUNTS)
        self.pages = ChoiceField(tuple(counts))
        self.pages.set_value(4)
        self.inner = ChoiceField()
        self.path = QLineEdit()
        self._build()
        self.title.textChanged.connect(self._suggest)
        self.path.textEdited.connect(self._keep_path)
        self.formats.edited.connect(self._choose)
        self.path.textChanged.connect(self._check)
        self._choose(FORMATS[0])
        self._suggest()

    def issue(self) -> Issue | None:
        """The issue asked for; None while no template is chosen."""
        template = self.templates.template
        if template is None:
            return None
        date = self.date.date()
        when = datetime.date(date.year(), date.month(), date.day())
        info = IssueInfo(title=self.title.text().strip(), date=when)
        count, inner = self.pages.value(), self.inner.value()
        others = (inner if isinstance(inner, Template) else template,) * (
            count - 1 if isinstance(count, int) else 0
        )
        return issue_of((template, *others), info)

    def folder(self) -> Path:
        """The new folder."""
        return Path(self.path.text().strip()).expanduser()

    def _take_last(self) -> None:
        self.from_last = True
        self.reject()

    def _build(self) -> None:
        say = self.look.say
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(10)
        rows: tuple[tuple[Words, QWidget], ...] = (
            (Words("刊名", "Title"), self.title),
            (Words("日期", "Date"), self.date),
            (Words("开本", "Format"), self.formats),
            (Words("版数", "Pages"), self.pages),
            (Words("其他版", "Other pages"), self.inner),
            (Words("文件夹", "Folder"), self.path_row(self.path, self._browse)),
        )
        for words, field in rows:
            field.setAccessibleName(say(words))
            form.addRow(say(words), field)
        self.path.setAccessibleName(say(Words("文件夹", "Folder")))
        left = QWidget()
        left.setLayout(form)
        left.setMinimumWidth(320)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(left)
        row.addWidget(self.templates, 1)
        self.column.addLayout(row)
        last = QPushButton(say(Words("以上一期为底…", "Start from the Last Issue…")))
        last.setAutoDefault(False)
        last.clicked.connect(self._take_last)
        self._create = self.add_buttons(Words("新建", "Create"))
        form.addRow("", last)

    def _choose(self, page_format: PageFormat) -> None:
        self.formats.set_value(page_format)
        self.templates.show_format(page_format)
        offered = self.templates.templates
        self.inner.set_options([Option(each, self.look.say(each.title)) for each in offered])
        self.inner.set_value(usual_inner(offered))

    def _browse(self) -> None:
        title = Words("放在哪个文件夹里", "Where to put it")
        folder = FileDialogs(self.look, self).folder(title, self._folder)
        if folder is not None:
            self._folder = folder
            self._own_path = False
            self._suggest()

    def _keep_path(self) -> None:
        self._own_path = True

    def _suggest(self) -> None:
        if not self._own_path:
            self.path.setText(str(free_path(self._folder, self.title.text())))

    def _check(self) -> None:
        self._create.setEnabled(bool(self.path.text().strip()))


def count_words(count: int) -> Words:
    """``4 版``."""
    return Words(f"{count} 版", "1 page" if count == 1 else f"{count} pages")


def free_path(folder: Path, title: str) -> Path:
    """A folder of this title that does not exist yet."""
    name = "".join(" " if char in FORBIDDEN else char for char in title).strip(" .") or "issue"
    path, number = folder / name, 2
    while path.exists():
        path, number = folder / f"{name}-{number}", number + 1
    return path
