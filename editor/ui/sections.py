"""A long form in sections that open and close; what is closed is not made before it is opened."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from editor.ui.form import Form, Row
from editor.ui.look import Look
from editor.ui.settings import Settings
from editor.values.language import Words

T = TypeVar("T")

_CLEAR = Words("全部改回继承", "Inherit All of These")
_WIDEST = Words("四个汉字", "Squeeze it")
"""Room for the labels of all sections, so that their fields stand under each other."""


@dataclass(frozen=True, slots=True)
class Section(Generic[T]):
    """Rows under a heading. ``own`` counts the fields that a value does not leave open;
    ``cleared`` is the value with all of them left open."""

    id: str
    words: Words
    rows: Callable[[], Sequence[Row[T]]]
    own: Callable[[T], int]
    cleared: Callable[[T], T]
    opened: bool = False


class SectionedForm(QWidget, Generic[T]):
    """Forms over one value under headings; ``edited`` carries the changed value.

    Which sections stand open is remembered in the settings. A closed one says how many of its
    fields are set.
    """

    edited = Signal(object)

    def __init__(self, look: Look, sections: Sequence[Section[T]], settings: Settings) -> None:
        super().__init__()
        self._look, self._settings = look, settings
        self._sections = tuple(sections)
        self._value: T | None = None
        self._forms: dict[str, Form[T]] = {}
        self._heads: dict[str, QToolButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        for section in self._sections:
            self._heads[section.id] = self._head(section)
            self._column.addWidget(self._heads[section.id])
        for section in self._sections:
            if settings.flag(_flag(section), section.opened):
                self._heads[section.id].setChecked(True)

    def show_value(self, value: T) -> None:
        """Fill all open sections."""
        self._value = value
        for section in self._sections:
            form = self._forms.get(section.id)
            if form is not None and self._heads[section.id].isChecked():
                form.show_value(value)
            self._name(section)

    def open(self, section_id: str) -> None:
        """Open a section as a click on its heading does."""
        if not self._heads[section_id].isChecked():
            self._heads[section_id].click()

    def _head(self, section: Section[T]) -> QToolButton:
        head = QToolButton()
        head.setProperty("role", "section")
        head.setCheckable(True)
        head.setFont(self._look.font(weight=600))
        head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        head.setArrowType(Qt.ArrowType.RightArrow)
        head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head.setText(self._look.say(section.words))
        head.setAccessibleName(self._look.say(section.words))
        clear = QAction(self._look.say(_CLEAR), head)
        clear.triggered.connect(lambda: self._clear(section))
        head.addAction(clear)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        head.toggled.connect(lambda on, section=section: self._toggle(section, on))
        head.clicked.connect(
            lambda on, section=section: self._settings.set_flag(_flag(section), on)
        )
        return head

    def _toggle(self, section: Section[T], on: bool) -> None:
        head = self._heads[section.id]
        head.setArrowType(Qt.ArrowType.DownArrow if on else Qt.ArrowType.RightArrow)
        if on and section.id not in self._forms:
            self._forms[section.id] = self._make(section)
        if on and self._value is not None:
            self._forms[section.id].show_value(self._value)
        if section.id in self._forms:
            self._forms[section.id].setVisible(on)
        self._name(section)

    def _make(self, section: Section[T]) -> Form[T]:
        width = self.fontMetrics().horizontalAdvance(self._look.say(_WIDEST))
        form: Form[T] = Form(self._look, section.rows(), label_width=width)
        form.setContentsMargins(0, 0, 0, 8)
        form.edited.connect(self._edit)
        self._column.insertWidget(self._column.indexOf(self._heads[section.id]) + 1, form)
        return form

    def _name(self, section: Section[T]) -> None:
        """The heading, with the number of fields set while it is closed."""
        head, name = self._heads[section.id], self._look.say(section.words)
        count = 0 if self._value is None or head.isChecked() else section.own(self._value)
        head.setText(f"{name}　· {count}" if count else name)

    def _clear(self, section: Section[T]) -> None:
        if self._value is not None and section.own(self._value):
            self._edit(section.cleared(self._value))

    def _edit(self, value: Any) -> None:  # noqa: ANN401
        self.show_value(value)
        self.edited.emit(value)


def _flag(section: Section[Any]) -> str:
    return f"section/{section.id}"
