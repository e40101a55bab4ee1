"""版心 in the new-issue assistant: paper, margins and grid in 字, with a live picture."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor.session.pagesetup import (
    LARGEST,
    SMALLEST,
    PageSetup,
    faults,
    filled,
    format_of,
    on_paper,
    room_words,
    setup_words,
)
from editor.ui.fields import LengthField
from editor.ui.form import Form, Row
from editor.ui.gridpicture import GridPicture
from editor.ui.lengths import Measures, Unit
from editor.ui.look import Look
from editor.values.geometry import Size
from editor.values.language import Words
from editor.values.units import MM

MOST_MARGIN = 300 * MM
Then = Callable[[PageSetup, PageSetup], PageSetup]
"""What follows from a setup when it changes into another."""


class GridTab(QWidget):
    """Emits ``edited`` with the changed setup."""

    edited = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._setup: PageSetup | None = None
        self._form = QVBoxLayout()
        self._form.setContentsMargins(0, 0, 8, 0)
        paper, body = paper_rows(), type_rows()
        self._forms = (Form(look, paper), Form(look, body))
        self._follow(paper, on_paper)
        self._follow(body, lambda _, after: after)
        self._forms[0].edited.connect(self._take_paper)
        self._forms[1].edited.connect(self.edited)
        self.picture = GridPicture(look)
        self.told, self.room = QLabel(), QLabel()
        self._usual = self._button(Words("本开本的常用网格", "Usual Grid of the Format"))
        self._usual.clicked.connect(self._take_usual)
        self._full = self._button(Words("按页边排满", "Fill the Margins"))
        self._full.clicked.connect(self._fill)
        self._build()

    def show_setup(self, setup: PageSetup) -> None:
        """Show a setup in the fields, the picture and words."""
        self._setup = setup
        for form in self._forms:
            form.show_value(setup)
        self._picture(setup)
        usual = format_of(setup)
        self._usual.setEnabled(usual is not None and PageSetup.of(usual.grid) != setup)
        self._full.setEnabled(filled(setup) != setup)

    def _picture(self, setup: PageSetup) -> None:
        told = self._look.say(setup_words(setup))
        wrong = bool(faults(setup))
        room = "" if wrong else self._look.say(room_words(setup))
        self.picture.show_grid(setup.grid, wrong=wrong, told=told)
        self.told.setText(told)
        self.room.setText(room)

    def focus_size(self) -> None:
        """Let the width be typed."""
        field = self._forms[0].findChild(LengthField)
        if field is not None:
            field.setFocus()
            field.selectAll()

    def _build(self) -> None:
        say = self._look.say
        heads = (Words("纸张和页边", "Paper and margins"), Words("正文网格", "Grid of the body"))
        for head, form in zip(heads, self._forms, strict=True):
            label = QLabel(say(head))
            label.setFont(self._look.font(weight=600))
            self._form.addWidget(label)
            self._form.addWidget(form)
        buttons = QVBoxLayout()
        buttons.setContentsMargins(0, 4, 0, 0)
        buttons.addWidget(self._full)
        buttons.addWidget(self._usual)
        self._form.addLayout(buttons)
        self._form.addStretch(1)
        left = QWidget()
        left.setLayout(self._form)
        area = QScrollArea()
        area.setWidget(left)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(left.minimumSizeHint().width() + 14)
        right = QVBoxLayout()
        right.addWidget(self.picture, 1)
        for label in (self.told, self.room):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            right.addWidget(label)
        self.room.setProperty("role", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 0)
        row.addWidget(area, 1)
        row.addLayout(right, 1)

    def _button(self, words: Words) -> QPushButton:
        button = QPushButton(self._look.say(words))
        button.setAutoDefault(False)
        return button

    def _follow(self, rows: list[Row[PageSetup]], then: Then) -> None:
        """Let the picture follow what is being typed; the fields change when it is meant."""
        for row in rows:
            if isinstance(row.field, LengthField):
                row.field.textEdited.connect(partial(self._show_typed, row, then))

    def _show_typed(self, row: Row[PageSetup], then: Then, _text: str) -> None:
        field = row.field
        typed = field.typed if isinstance(field, LengthField) else None
        if typed is not None and self._setup is not None:
            self._picture(then(self._setup, row.put(self._setup, typed)))

    def _take_paper(self, setup: PageSetup) -> None:
        if self._setup is not None:
            self.edited.emit(on_paper(self._setup, setup))

    def _take_usual(self) -> None:
        usual = None if self._setup is None else format_of(self._setup)
        if usual is not None:
            self.edited.emit(PageSetup.of(usual.grid))

    def _fill(self) -> None:
        if self._setup is not None:
            self.edited.emit(filled(self._setup))


def paper_rows() -> list[Row[PageSetup]]:
    """Width and height of the paper, the margins and the bleed."""
    side = {"low": SMALLEST, "high": LARGEST}
    return [
        _row("宽", "Width", _length(**side), lambda it: it.trim.width, _wide),
        _row("高", "Height", _length(**side), lambda it: it.trim.height, _high),
        _margin("上页边", "Top", "top"),
        _margin("下页边", "Bottom", "bottom"),
        _margin("左页边", "Left", "left"),
        _margin("右页边", "Right", "right"),
        _margin("出血", "Bleed", "bleed"),
    ]


def type_rows() -> list[Row[PageSetup]]:
    """Size, line distance, columns, characters, gutter and lines."""
    count = Unit.NUMBER
    return [
        _part("字号", "Body size", LengthField(Unit.SIZE, low=4, high=72), "cell"),
        _part("行距", "Leading", LengthField(Unit.PT, low=4, high=150), "leading"),
        _count("栏数", "Columns", LengthField(Unit.COLUMNS, low=1, high=40), "columns"),
        _part("每栏字数", "字 a column", LengthField(count, low=1, high=200), "column_chars"),
        _part("栏间（字）", "Gutter (字)", LengthField(count, low=0, high=20), "gutter_chars"),
        _count("行数", "Lines", LengthField(count, low=1, high=500), "lines"),
    ]


Put = Callable[[PageSetup, Any], PageSetup]


def _row(
    zh: str, en: str, field: LengthField, get: Callable[[PageSetup], Any], put: Put
) -> Row[PageSetup]:
    return Row(Words(zh, en), field, get, put, half=True)


def _part(zh: str, en: str, field: LengthField, name: str) -> Row[PageSetup]:
    return _row(
        zh,
        en,
        field,
        lambda setup: getattr(setup, name),
        lambda setup, value: replace(setup, **{name: value}),
    )


def _count(zh: str, en: str, field: LengthField, name: str) -> Row[PageSetup]:
    return _row(
        zh,
        en,
        field,
        lambda setup: getattr(setup, name),
        lambda setup, value: replace(setup, **{name: round(value)}),
    )


def _margin(zh: str, en: str, name: str) -> Row[PageSetup]:
    return _part(zh, en, _length(low=0, high=MOST_MARGIN), name)


def _length(low: float, high: float) -> LengthField:
    return LengthField(Unit.MM, low=low, high=high, measures=Measures())


def _wide(setup: PageSetup, width: float) -> PageSetup:
    return replace(setup, trim=Size(width, setup.trim.height))


def _high(setup: PageSetup, height: float) -> PageSetup:
    return replace(setup, trim=Size(setup.trim.width, height))
