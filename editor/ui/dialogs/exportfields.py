"""The choices of an export: how it is printed, what stands around the pages, how files are cut."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from editor.exporters.exporter import ExportError
from editor.exporters.naming import file_names
from editor.model.issue import Issue
from editor.model.output import Marks, OutputProfile, PhotoColors
from editor.session.profiles import all_profiles
from editor.ui.dialogs.outputrows import LEVEL_OPTIONS, MARKS, PHOTO_COLORS
from editor.ui.export_worker import PDF, PNG
from editor.ui.fields import ChoiceField, Option
from editor.ui.look import Look
from editor.ui.panels.options import options
from editor.values.language import Words

PPI = (72.0, 100.0, 150.0, 200.0, 300.0)
PATTERN = "{title}-{date:%Y%m%d}-{page}"
PER_ROW = 3
"""Marks beside each other."""


class ExportFields(QWidget):
    """``changed`` tells that something else is to be exported."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._issue = Issue()
        say = look.say
        self.kind = ChoiceField(
            [
                Option(PDF, say(Words("PDF", "PDF"))),
                Option(PNG, say(Words("图片（PNG）", "Pictures (PNG)"))),
            ]
        )
        self.profile, self.level = ChoiceField(), ChoiceField(options(look, LEVEL_OPTIONS))
        self.colors = ChoiceField(options(look, PHOTO_COLORS))
        self.pages = QLineEdit()
        self.pages.setPlaceholderText(say(Words("全部；或 1,3-4", "all, or 1,3-4")))
        self.spreads = QCheckBox(say(Words("对页（跨版）成一页", "Facing pages as one")))
        self.marks = QWidget()
        self.mark = {name: QCheckBox(say(words)) for name, words in MARKS}
        self.each = QCheckBox(say(Words("每版一个文件", "A file for each page")))
        self.pattern = QLineEdit(PATTERN)
        self.example = QLabel()
        self.example.setProperty("role", "muted")
        self.ppi = ChoiceField([Option(ppi, f"{ppi:.0f} ppi") for ppi in PPI])
        self.ppi.set_value(150.0)
        self._build()
        self._connect()

    def show_issue(self, issue: Issue) -> None:
        """Offer the profiles of an issue; the choice is kept where it is still there."""
        self._issue = issue
        kept = self.profile.value()
        known = all_profiles(issue)
        self.profile.set_options([Option(each.name, self._look.say(each.words)) for each in known])
        self.profile.set_value(kept)
        if self.profile.value() is None:
            self.profile.set_value(issue.profile.name)
            self._preset()
        self.enable(True)
        self._show_example()

    def printed(self) -> Issue:
        """The issue as it is to be laid out."""
        profile = replace(
            self._chosen(),
            level=str(self.level.value()),
            colors=PhotoColors(str(self.colors.value())),
        )
        return self._issue.printed(profile)

    def shown_marks(self) -> Marks:
        """The marks that are ticked."""
        return Marks(**{name: box.isChecked() for name, box in self.mark.items()})

    def names_by(self) -> str:
        """The pattern of the files' names; empty when there is one file."""
        return self.pattern.text() if self._is_pdf and self.each.isChecked() else ""

    def resolution(self) -> float:
        """Pixels per inch of pictures."""
        ppi = self.ppi.value()
        return ppi if isinstance(ppi, float) else 150.0

    def enable(self, free: bool) -> None:
        """The fields that matter for the kind of file, unless an export runs."""
        always: tuple[QWidget, ...] = (self.kind, self.profile, self.colors, self.pages)
        for field in always:
            field.setEnabled(free)
        for_pdf: tuple[QWidget, ...] = (self.level, self.marks, self.spreads, self.each)
        for field in for_pdf:
            field.setEnabled(free and self._is_pdf)
        self.pattern.setEnabled(free and bool(self.each.isChecked() and self._is_pdf))
        self.ppi.setEnabled(free and not self._is_pdf)

    @property
    def _is_pdf(self) -> bool:
        return self.kind.value() == PDF

    def _chosen(self) -> OutputProfile:
        return self._issue.profile_named(str(self.profile.value())) or self._issue.profile

    def _preset(self) -> None:
        """Level, colours and marks as the profile has them."""
        profile = self._chosen()
        self.level.set_value(profile.level)
        self.colors.set_value(profile.colors)
        for name, box in self.mark.items():
            box.setChecked(getattr(profile.marks, name))
        self.changed.emit()

    def _show_example(self) -> None:
        """What the files will be called, or why the pattern makes no names."""
        wrong = False
        try:
            pages = [(page,) for page in self._issue.pages]
            names = file_names(self.pattern.text(), self.printed(), pages)
            text = self._look.say(Words(f"例：{names[0]}", f"As {names[0]}")) if names else ""
        except ExportError as error:
            wrong, text = True, self._look.say(error.words)
        self.example.setText(text)
        self.example.setToolTip(text)
        self.example.setProperty("role", "error" if wrong and self.each.isChecked() else "muted")
        self.example.style().unpolish(self.example)
        self.example.style().polish(self.example)

    def _build(self) -> None:
        grid = QGridLayout(self.marks)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        for place, box in enumerate(self.mark.values()):
            grid.addWidget(box, place // PER_ROW, place % PER_ROW)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(9)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[Words, QWidget], ...] = (
            (Words("格式", "Format"), self.kind),
            (Words("输出配置", "Output profile"), self.profile),
            (Words("PDF 级别", "PDF level"), self.level),
            (Words("照片颜色", "Photo colours"), self.colors),
            (Words("标记", "Marks"), self.marks),
            (Words("版面", "Pages"), self.pages),
            (Words("", ""), _beside(self.spreads, self.each)),
            (Words("文件名格式", "File names"), self.pattern),
            (Words("", ""), self.example),
            (Words("图片精度", "Resolution"), self.ppi),
        )
        for words, widget in rows:
            name = self._look.say(words)
            form.addRow(name, widget)
            if name:
                widget.setAccessibleName(name)
        self.pattern.setToolTip(
            self._look.say(
                Words(
                    "可用 {title} {date:%Y%m%d} {number} {serial} {page} {name} {place:02} "
                    "{profile} {level}",
                    "Fields: {title} {date:%Y%m%d} {number} {serial} {page} {name} {place:02} "
                    "{profile} {level}",
                )
            )
        )

    def _connect(self) -> None:
        self.profile.edited.connect(self._preset)
        for field in (self.level, self.colors, self.kind):
            field.edited.connect(self.changed)
        self.pages.textChanged.connect(self.changed)
        self.each.toggled.connect(lambda _: self.enable(True))
        self.each.toggled.connect(self.changed)
        self.pattern.textChanged.connect(self._show_example)
        self.changed.connect(self._show_example)


def _beside(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(22)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return row
