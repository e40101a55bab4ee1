"""The manual's window: contents at the left, the chapter at the right, a search above."""

from html import escape

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QCursor, QImage, QKeySequence, QResizeEvent, QShortcut, QTextDocument
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.edit.selection import TextSelection
from editor.session.manual import Chapter, Found, Heading, Manual
from editor.ui.desk import Desk
from editor.ui.look import Look
from editor.ui.panels.panel import Panel, icon_button, rows_of
from editor.values.language import Words

LINK_ROLE = Qt.ItemDataRole.UserRole
"""Where rows of the contents keep where they lead."""
PICTURE = QTextDocument.ResourceType.ImageResource
MARGIN = 22
TAKEN_AT = 2
"""How many pixels of a picture go on one of the screen where it was taken."""
UNKNOWN = QTextDocument.ResourceType.UnknownResource
SHEET = """
body {{ color: {text}; }}
h1 {{ font-size: 20pt; font-weight: 600; margin: 6px 0 12px 0; }}
h2 {{ font-size: 14pt; font-weight: 600; margin: 22px 0 6px 0; }}
h3 {{ font-size: 11pt; font-weight: 600; margin: 14px 0 4px 0; }}
p, li {{ line-height: 150%; }}
p.picture {{ line-height: 100%; margin: 12px 0; }}
a {{ color: {accent}; text-decoration: none; }}
code {{ background: {hover}; font-family: "{family}"; }}
th {{ text-align: left; color: {muted}; padding: 3px 18px 3px 0; }}
td {{ padding: 3px 18px 3px 0; }}
"""


class ManualBrowser(QTextBrowser):
    """A page of the manual; addresses are ``chapter.md#heading``."""

    def __init__(self, look: Look, manual: Manual) -> None:
        super().__init__()
        self._manual = manual
        self._pictures: dict[str, QImage] = {}
        self.setOpenExternalLinks(True)
        self.setSearchPaths([str(manual.folder / str(manual.language))])
        colors = {"text": look.theme.text, "accent": look.theme.accent, "hover": look.theme.hover}
        sheet = SHEET.format(**colors, muted=look.theme.muted, family=look.family)
        self.document().setDefaultStyleSheet(sheet)
        self.document().setDocumentMargin(MARGIN)
        self.setAccessibleName(look.say(Words("正文", "Text")))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A chapter as HTML; pictures come from their files, as large as there is room."""
        path = QUrl(name).path()
        if QTextDocument.ResourceType(kind) is PICTURE:
            picture = QImage(str(self._manual.pictures / path.rpartition("/")[2]))
            self._pictures[QUrl(name).toString()] = picture
            return self._fitted(picture)
        if path.endswith(".md"):
            chapter = self._manual.chapter(path.rpartition("/")[2].removesuffix(".md"))
            return chapter.html if chapter is not None else ""
        return super().loadResource(kind, name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures follow the width."""
        super().resizeEvent(event)
        for name, picture in self._pictures.items():
            self.document().addResource(PICTURE.value, QUrl(name), self._fitted(picture))
        self.document().markContentsDirty(0, self.document().characterCount())

    def _fitted(self, picture: QImage) -> QImage:
        """A picture, which was taken at twice the size, no wider than the page and sharp on its
        screen."""
        room = self.viewport().width() - 2 * MARGIN
        ratio = self.devicePixelRatioF()
        width = max(1, round(min(picture.width() / TAKEN_AT, room) * ratio))
        fitted = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        fitted.setDevicePixelRatio(ratio)
        return fitted

    def doSetSource(self, name: QUrl | str, kind: QTextDocument.ResourceType = UNKNOWN) -> None:
        """Read chapters as HTML, whatever their files are called."""
        chapter = QUrl(name).path().endswith(".md")
        super().doSetSource(name, QTextDocument.ResourceType.HtmlResource if chapter else kind)


class ManualWindow(QWidget):
    """The manual in the language of the window, offline."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.look, self.manual = look, Manual(look.language)
        self.setWindowTitle(look.say(Words("使用手册", "Manual")))
        self.setAccessibleName(self.windowTitle())
        self.search = QLineEdit()
        self.search.setPlaceholderText(look.say(Words("在手册里查找", "Search the manual")))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.contents = QTreeWidget()
        self.contents.setHeaderHidden(True)
        self.contents.setAccessibleName(look.say(Words("目录", "Contents")))
        self.page = ManualBrowser(look, self.manual)
        self._build()
        self._fill()
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._open_first)
        self.contents.currentItemChanged.connect(lambda item, _: self._follow(item))
        self.contents.itemActivated.connect(lambda _: self.page.setFocus())
        self.page.sourceChanged.connect(self._mark)
        self.resize(980, 680)

    def open(self, chapter: str, anchor: str = "") -> None:
        """Show a chapter; the first one when there is none of this name."""
        known = [each.name for each in self.manual.chapters]
        name = chapter if chapter in known else known[0]
        self.page.setSource(QUrl(f"{name}.md#{anchor}" if anchor else f"{name}.md"))

    def _build(self) -> None:
        back = icon_button(self.look, "previous", self.look.say(Words("后退", "Back")))
        forward = icon_button(self.look, "next", self.look.say(Words("前进", "Forward")))
        for button, act, signal, keys in (
            (back, self.page.backward, self.page.backwardAvailable, "Alt+Left"),
            (forward, self.page.forward, self.page.forwardAvailable, "Alt+Right"),
        ):
            button.clicked.connect(act)
            button.setShortcut(keys)
            button.setToolTip(f"{button.toolTip()}  {keys}")
            button.setEnabled(False)
            signal.connect(button.setEnabled)
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)
        QShortcut(QKeySequence("Esc"), self, self.close)
        top = QHBoxLayout()
        for widget in (back, forward):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.search)
        self.search.setMinimumWidth(260)
        halves = QSplitter()
        halves.addWidget(self.contents)
        halves.addWidget(self.page)
        halves.setSizes([270, 710])
        halves.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addLayout(top)
        column.addWidget(halves, 1)

    def _fill(self) -> None:
        self.contents.clear()
        for chapter in self.manual.chapters:
            row = self._row(self.contents, chapter.title, _address(chapter, None))
            for heading in chapter.headings[1:]:
                if heading.level == 2:
                    self._row(row, heading.text, _address(chapter, heading))

    def _row(self, parent: QTreeWidget | QTreeWidgetItem, text: str, link: str) -> QTreeWidgetItem:
        row = QTreeWidgetItem(parent, [text])
        row.setToolTip(0, text)
        row.setData(0, LINK_ROLE, link)
        return row

    def _search(self, text: str) -> None:
        if not text.strip():
            self._fill()
            self._mark(self.page.source())
            return
        self.contents.clear()
        for found in self.manual.search(text):
            self._found_row(found)
        if not self.contents.topLevelItemCount():
            nothing = self.look.say(Words("没有找到", "Nothing found"))
            QTreeWidgetItem(self.contents, [nothing]).setDisabled(True)

    def _found_row(self, found: Found) -> None:
        chapter = self.manual.chapter(found.chapter)
        if chapter is None:
            return
        row = self._row(self.contents, found.heading.text, _address(chapter, found.heading))
        row.setToolTip(0, f"<b>{escape(chapter.title)}</b><br>{escape(found.excerpt)}")

    def _open_first(self) -> None:
        rows = rows_of(self.contents)
        if rows and not rows[0].isDisabled():
            self.contents.setCurrentItem(rows[0])
            self.page.setFocus()

    def _follow(self, item: QTreeWidgetItem | None) -> None:
        link = item.data(0, LINK_ROLE) if item is not None else None
        if link and QUrl(link) != self.page.source():
            self.page.setSource(QUrl(link))

    def _mark(self, source: QUrl) -> None:
        """Choose the row of what is shown."""
        path = source.path().rpartition("/")[2]
        for row in rows_of(self.contents):
            here = str(row.data(0, LINK_ROLE) or "").partition("#")[0] == path
            if here and not self.search.text():
                row.setExpanded(True)
                current = self.contents.currentItem()
                if current is None or (current is not row and current.parent() is not row):
                    self.contents.setCurrentItem(row)


def show_manual(look: Look, chapter: str, parent: QWidget | None = None) -> ManualWindow:
    """Open the manual at a chapter, in the window that ``parent`` already has for it."""
    known = parent.findChild(ManualWindow) if parent is not None else None
    window = known if isinstance(known, ManualWindow) else ManualWindow(look, parent)
    window.open(chapter)
    window.show()
    window.raise_()
    window.activateWindow()
    return window


def open_manual(desk: Desk) -> None:
    """The manual, at the chapter of the panel in use or under the pointer."""
    show_manual(desk.look, chapter_here(desk), desk.dialog_parent)


def chapter_here(desk: Desk) -> str:
    """The chapter of the panel that has the focus, else of the one under the pointer, else of
    what is selected on the page."""
    for widget in (QApplication.focusWidget(), QApplication.widgetAt(QCursor.pos())):
        chapter = _chapter_of(widget)
        if chapter:
            return chapter
    return "text" if isinstance(desk.bridge.session.selection, TextSelection) else "start"


def _chapter_of(widget: QObject | None) -> str:
    while widget is not None:
        if isinstance(widget, Panel):
            return widget.chapter
        widget = widget.parent()
    return ""


def _address(chapter: Chapter, heading: Heading | None) -> str:
    anchor = f"#{heading.anchor}" if heading is not None and heading.level > 1 else ""
    return f"{chapter.name}.md{anchor}"
