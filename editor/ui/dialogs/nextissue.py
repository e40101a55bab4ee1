"""上一期为底: number, date and folder of the next issue, and what it keeps of the last one."""

import datetime
import os
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QDateEdit, QFormLayout, QLineEdit, QSpinBox, QWidget

from editor.session.newissue import free_path
from editor.session.nextissue import NextIssue, advanced
from editor.session.session import Session
from editor.ui.dialogs.dialog import Dialog
from editor.ui.filedialogs import FileDialogs
from editor.ui.look import Look
from editor.values.language import Words

WEEK = 7
LARGEST = 999_999


class NextIssueDialog(Dialog):
    """Asks for everything the next issue needs; proposes a week later."""

    chapter = "pages"

    def __init__(self, look: Look, last: Session, parent: QWidget | None = None) -> None:
        super().__init__(look, Words("以上一期为底", "Start from the Last Issue"), parent)
        self._last, self._folder, self._own_path = last.issue.info, last.path.parent, False
        info = advanced(self._last, WEEK)
        self.date = QDateEdit(QDate(info.date.year, info.date.month, info.date.day))
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setCalendarPopup(True)
        self.number, self.serial = self._count(info.number), self._count(info.serial)
        self.articles = QCheckBox(self.say("保留稿件文字", "Keep the text of articles"))
        self.photos = QCheckBox(self.say("保留图片", "Keep photos"))
        self.path = QLineEdit()
        self._build()
        self.date.dateChanged.connect(self._advance)
        self.number.valueChanged.connect(self._suggest)
        self.path.textEdited.connect(self._keep_path)
        self.path.textChanged.connect(self._check)
        self._suggest()

    def plan(self) -> NextIssue:
        """What was asked for."""
        info = replace(
            self._last,
            number=self.number.value(),
            serial=self.serial.value(),
            date=self._when(),
        )
        return NextIssue(info, self.articles.isChecked(), self.photos.isChecked())

    def folder(self) -> Path:
        """The new folder."""
        return Path(os.path.expanduser(self.path.text().strip()))

    def _build(self) -> None:
        remark = self.say(
            "版面、母版、样式和锁定的内容照旧，稿件清空，等着排新稿。",
            "Pages, masters, styles and what is locked stay; articles are emptied for news.",
        )
        title = self._last.title or self.windowTitle()
        self.add_heading(title, remark)
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(10)
        rows: tuple[tuple[Words, QWidget], ...] = (
            (Words("日期", "Date"), self.date),
            (Words("期号", "Number"), self.number),
            (Words("总期号", "Serial number"), self.serial),
            (Words("文件夹", "Folder"), self.path_row(self.path, self._browse)),
        )
        for words, field in rows:
            field.setAccessibleName(self.look.say(words))
            form.addRow(self.look.say(words), field)
        self.path.setAccessibleName(self.say("文件夹", "Folder"))
        form.addRow("", self.articles)
        form.addRow("", self.photos)
        self.column.addLayout(form)
        self._create = self.add_buttons(Words("新建", "Create"))
        self.setMinimumWidth(480)

    def _count(self, value: int) -> QSpinBox:
        field = QSpinBox()
        field.setRange(1, LARGEST)
        field.lineEdit().setTextMargins(4, 0, 0, 0)
        field.setValue(value)
        return field

    def _when(self) -> datetime.date:
        date = self.date.date()
        return datetime.date(date.year(), date.month(), date.day())

    def _advance(self) -> None:
        """Number anew when the date goes into another year, or back."""
        days = (self._when() - self._last.date).days
        self.number.setValue(advanced(self._last, days).number)

    def _browse(self) -> None:
        title = Words("放在哪个文件夹里", "Where to put it")
        folder = FileDialogs(self.look, self).folder(title, self._folder)
        if folder is not None:
            self._folder, self._own_path = folder, False
            self._suggest()

    def _keep_path(self) -> None:
        self._own_path = True

    def _suggest(self) -> None:
        if not self._own_path:
            number = self.number.value()
            name = self.say(f"{self._last.title} 第{number}期", f"{self._last.title} {number}")
            self.path.setText(str(free_path(self._folder, name)))

    def _check(self) -> None:
        self._create.setEnabled(bool(self.path.text().strip()))
