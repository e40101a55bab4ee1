"""The pages in the new-issue assistant: number, name and template of each, with its picture."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.model.sections import parsed
from editor.model.template import Template
from editor.session.newissue import NewIssue, numbered_from, with_page, with_template
from editor.ui.dialogs.templates import template_image
from editor.ui.fields import ChoiceField, Option, TextField
from editor.ui.look import Look
from editor.ui.templates import TemplatePictures
from editor.values.language import Words

NUMBER, NAME, TEMPLATE = range(3)
BOX = QSize(560, 760)


class PagesTab(QWidget):
    """Emits ``edited`` with what makes the wanted issue another one."""

    edited = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._plan: NewIssue | None = None
        self._filling = False
        self.first = TextField(accepted=parsed)
        self.table = self._make_table()
        self.template = ChoiceField()
        self.template.setAccessibleName(look.say(Words("选中版面的模板", "Template of the page")))
        self.picture = TemplatePicture(look)
        self._build()
        self.first.edited.connect(self._number)
        self.table.itemChanged.connect(self._change)
        self.table.itemSelectionChanged.connect(self._show_chosen)
        self.template.edited.connect(self._choose)

    def show_plan(self, plan: NewIssue) -> None:
        """Show the pages of a wanted issue; the chosen rows stay chosen."""
        before, self._plan = self._plan, plan
        self._filling = True
        titles = {each.name: self._look.say(each.title) for each in plan.templates}
        while self.table.topLevelItemCount() > len(plan.pages):
            self.table.takeTopLevelItem(self.table.topLevelItemCount() - 1)
        for row, page in enumerate(plan.pages):
            texts = page.number, page.name, titles.get(page.template, "")
            self._fill(row, texts)
        first = self.table.topLevelItem(0)
        if first is not None and self.table.currentItem() is None:
            self.table.setCurrentItem(first)
        if before is None or before.setup != plan.setup:
            self.template.set_options([Option(name, title) for name, title in titles.items()])
        self.first.set_value(plan.pages[0].number if plan.pages else "1")
        self._filling = False
        self._show_chosen()

    @property
    def chosen(self) -> list[int]:
        """The rows that are chosen."""
        items = self.table.selectedItems()
        return sorted(self.table.indexOfTopLevelItem(item) for item in items)

    def _fill(self, row: int, texts: tuple[str, ...]) -> None:
        item = self.table.topLevelItem(row)
        if item is None:
            item = QTreeWidgetItem()
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.table.addTopLevelItem(item)
        for column, text in enumerate(texts):
            if item.text(column) != text:
                item.setText(column, text)

    def _change(self, item: QTreeWidgetItem, column: int) -> None:
        """A number or a name was typed into the table."""
        plan, row = self._plan, self.table.indexOfTopLevelItem(item)
        if self._filling or plan is None or column == TEMPLATE:
            return
        text = item.text(column).strip()
        page = plan.pages[row]
        page = replace(page, number=text) if column == NUMBER else replace(page, name=text)
        self.edited.emit(with_page(plan, row, page))

    def _number(self, first: str) -> None:
        if self._plan is not None:
            self.edited.emit(numbered_from(self._plan, first))

    def _choose(self, name: str) -> None:
        plan = self._plan
        if plan is None:
            return
        for row in self.chosen:
            plan = with_template(plan, row, name)
        self.edited.emit(plan)

    def _show_chosen(self) -> None:
        """The template of the chosen page and its picture."""
        rows, plan = self.chosen, self._plan
        if self._filling or plan is None or not rows or rows[-1] >= len(plan.pages):
            return
        names = {plan.pages[row].template for row in rows}
        self.template.set_value(names.pop() if len(names) == 1 else None)
        shown = plan.pages[rows[0]].template
        template = next((each for each in plan.templates if each.name == shown), None)
        if template is not None:
            self.picture.show_template(template)

    def _build(self) -> None:
        say = self._look.say
        top = QHBoxLayout()
        self._label(top, Words("首个版号", "First number"), self.first)
        self.first.setMaximumWidth(90)
        hint = QLabel(say(Words("如 1、A01", "as 1 or A01")))
        hint.setProperty("role", "muted")
        top.addWidget(hint)
        top.addStretch(1)
        left = QVBoxLayout()
        left.addLayout(top)
        left.addWidget(self.table, 1)
        right = QVBoxLayout()
        right.addWidget(self.template)
        right.addWidget(self.picture, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 0)
        row.setSpacing(16)
        row.addLayout(left, 3)
        row.addLayout(right, 2)

    def _label(self, row: QHBoxLayout, words: Words, field: QLineEdit) -> None:
        label = QLabel(self._look.say(words))
        label.setBuddy(field)
        field.setAccessibleName(self._look.say(words))
        row.addWidget(label)
        row.addWidget(field)

    def _make_table(self) -> QTreeWidget:
        say = self._look.say
        table = PagesTable()
        table.setProperty("framed", True)
        heads = (Words("版号", "Number"), Words("版名", "Name"), Words("模板", "Template"))
        table.setHeaderLabels([say(each) for each in heads])
        table.setAccessibleName(say(Words("版面", "Pages")))
        table.setMinimumSize(220, 110)
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.header().setStretchLastSection(True)
        room = table.fontMetrics().horizontalAdvance("Number") + 24
        table.setColumnWidth(NUMBER, room)
        table.setColumnWidth(NAME, room + 20)
        return table


class PagesTable(QTreeWidget):
    """Rows of pages: numbers and names are typed into them, templates are not."""

    def __init__(self) -> None:
        super().__init__()
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked
            | triggers.EditKeyPressed
            | triggers.AnyKeyPressed
            | triggers.SelectedClicked
        )
        self.setItemDelegateForColumn(TEMPLATE, FixedText(self))


class FixedText(QStyledItemDelegate):
    """Of cells that nothing can be typed into."""

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """None."""
        return None  # type: ignore[return-value]


class TemplatePicture(QWidget):
    """A template as large as there is room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pictures = TemplatePictures(BOX, self)
        self._pictures.came.connect(self._take)
        self._template: Template | None = None
        self._image = QImage()
        self.setMinimumSize(100, 90)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_template(self, template: Template) -> None:
        """Show a template, or its grid until it is drawn."""
        self._template = template
        self._image = template_image(self._pictures, template, BOX)
        self.setAccessibleName(self._look.say(template.title))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture in the middle, with a thin edge."""
        if self._image.isNull():
            return
        size = self.size() * self.devicePixelRatioF()
        image = self._image.scaled(
            size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        image.setDevicePixelRatio(self.devicePixelRatioF())
        painter = QPainter(self)
        wide, high = image.deviceIndependentSize().toTuple()
        left, top = (self.width() - wide) / 2, (self.height() - high) / 2
        painter.drawImage(QPointF(left, top), image)
        painter.setPen(QPen(QColor(self._look.theme.line), 1))
        painter.drawRect(QRectF(left, top, wide, high).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _take(self, path: Path) -> None:
        if self._template is not None and self._pictures.path(self._template) == path:
            self.show_template(self._template)
