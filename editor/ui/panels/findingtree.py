"""The findings as a tree: pages with their counts, and what is wrong on each, errors first."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from editor.check.finding import Finding
from editor.model.output import Severity
from editor.ui.desk import Desk
from editor.ui.panels.pages import page_label
from editor.ui.panels.panel import rows_of
from editor.values.ids import PageId
from editor.values.language import Words

ROLE = Qt.ItemDataRole.UserRole
ALL_WELL = Words("没有发现问题", "Nothing was found")
CHECKING = Words("正在检查…", "Checking…")
SIGNS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


ROOM = 62
"""Pixels of a row beside its words: the branch, the sign and what is between them."""


class Wrapped(QStyledItemDelegate):
    """Makes rows as high as their words need in the width of the column, which trees do not."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The usual size, with the height of the wrapped words."""
        size = super().sizeHint(option, index)
        if index.column() == 0 and index.parent().isValid():
            width = max(40, self._tree.columnWidth(0) - ROOM)
            flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
            words, metrics = str(index.data()), self._tree.fontMetrics()
            height = metrics.boundingRect(QRect(0, 0, width, 9999), flags, words).height()
            size.setHeight(max(size.height(), height + 8))
        return size


class FindingTree(QTreeWidget):
    """Two columns: the sentence, and a tool where it can be mended by a click."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._open: dict[str, bool] = {}
        self._shown: dict[PageId | None, tuple[str, list[Finding]]] = {}
        look = desk.look
        self._icons = {
            Severity.ERROR: look.icon("error", look.theme.red),
            Severity.WARNING: look.icon("warning", look.theme.amber),
        }
        self.setAccessibleName(look.say(Words("预检结果", "Findings")))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setWordWrap(True)
        self.setItemDelegate(Wrapped(self))
        self.setIndentation(10)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        columns = self.header()
        columns.setStretchLastSection(False)
        columns.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        columns.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        columns.resizeSection(1, 30)
        columns.sectionResized.connect(lambda *_: self.scheduleDelayedItemsLayout())
        self.itemExpanded.connect(lambda item: self._remember(item, True))
        self.itemCollapsed.connect(lambda item: self._remember(item, False))

    @property
    def current(self) -> Finding | None:
        """The finding of the current row."""
        item = self.currentItem()
        found = item.data(0, ROLE) if item is not None else None
        return found if isinstance(found, Finding) else None

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these findings by page; the current one stays the current one where it is there."""
        current, pages = self.current, _by_page(findings)
        order = [page for page in (*(p.id for p in self._desk.issue.pages), None) if page in pages]
        self.setUpdatesEnabled(False)
        if order != list(self._shown) or not order:
            self.clear()
            self._shown = {}
        for at, page in enumerate(order):
            self._show_page(at, page, pages[page])
        if not findings:
            self._remark(ALL_WELL, "ok", self._desk.look.theme.green)
        self._choose(current)
        self.setUpdatesEnabled(True)

    def show_checking(self) -> None:
        """Nothing is known yet."""
        self.clear()
        self._remark(CHECKING, "preflight", self._desk.look.theme.muted)

    def _show_page(self, at: int, page_id: PageId | None, findings: list[Finding]) -> None:
        page = self._desk.issue.page(page_id) if page_id is not None else None
        whole = self._desk.look.say(Words("全刊", "The issue"))
        name = page_label(page, self._desk) if page is not None else whole
        known = self._shown.get(page_id)
        if known == (name, findings):
            return
        if known is not None:
            self.takeTopLevelItem(at)
        self._shown[page_id] = name, findings
        head = QTreeWidgetItem([f"{name}　· {len(findings)}"])
        head.setFont(0, self._desk.look.font(weight=600))
        head.setData(0, ROLE, str(page_id or ""))
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        ordered = sorted(findings, key=lambda each: each.severity is not Severity.ERROR)
        head.addChildren([self._item(each) for each in ordered])
        self.insertTopLevelItem(at, head)
        head.setFirstColumnSpanned(True)
        head.setExpanded(self._open.get(str(page_id or ""), True))

    def _item(self, found: Finding) -> QTreeWidgetItem:
        words = self._desk.look.say(found.words)
        item = QTreeWidgetItem([words])
        item.setIcon(0, self._icons.get(found.severity, QIcon()))
        item.setData(0, ROLE, found)
        item.setToolTip(0, words)
        if found.fix is not None:
            item.setIcon(1, self._desk.look.icon("mend", self._desk.look.theme.accent))
            fix = found.fix_words or Words("修复", "Mend")
            item.setToolTip(1, self._desk.look.say(fix))
        return item

    def _remark(self, words: Words, icon: str, color: str) -> None:
        item = QTreeWidgetItem([self._desk.look.say(words)])
        item.setIcon(0, self._desk.look.icon(icon, color))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.addTopLevelItem(item)

    def _choose(self, wanted: Finding | None) -> None:
        if wanted is None:
            return
        for item in self._rows():
            found = item.data(0, ROLE)
            if (found.code, found.frame, found.words) == (wanted.code, wanted.frame, wanted.words):
                self.setCurrentItem(item)
                return

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        for head in rows_of(self):
            found = (head.child(place) for place in range(head.childCount()))
            yield from (item for item in found if item is not None)

    def _remember(self, item: QTreeWidgetItem, opened: bool) -> None:
        key = item.data(0, ROLE)
        if isinstance(key, str):
            self._open[key] = opened


def _by_page(findings: Sequence[Finding]) -> dict[PageId | None, list[Finding]]:
    pages: dict[PageId | None, list[Finding]] = {}
    for found in findings:
        pages.setdefault(found.page, []).append(found)
    return pages
