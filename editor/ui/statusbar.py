"""The status bar: preflight light, pointer, caret, fit of the story, saving, page and zoom."""

import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLabel, QStatusBar, QToolButton, QWidget

from editor.check.finding import Finding
from editor.check.fit import fit_words
from editor.display.items import texts_in
from editor.edit.selection import TextSelection
from editor.layout.report import PageLayout
from editor.model.output import Severity
from editor.session.counting import counted
from editor.session.texts import selected_texts
from editor.ui.actions import Actions
from editor.ui.canvas.plateview import point_words
from editor.ui.desk import Desk
from editor.ui.panels.articles import fit_color
from editor.ui.panels.findings import count_words
from editor.ui.panels.findingtree import CHECKING
from editor.ui.selected import chosen_article, chosen_text, head_paragraph
from editor.values.language import Words
from editor.values.units import MM

MESSAGE_MS = 8_000
"""How long something is said."""
ROOMY = 1100
"""Logical pixels below which the bar leaves out the pointer's place, which the rulers show,
and how much is selected, which the counts tell."""
NARROW = 800
"""Logical pixels below which it also leaves out where the caret is, how the story fits, which
the page shows, that all is well kept, and the name of the soft proof."""
ZOOMS = (0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0)


class StatusBar(QStatusBar):
    """One line under everything."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self._desk = desk
        self.setSizeGripEnabled(False)
        self.light = QToolButton()
        self.light.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.light.clicked.connect(self._open_findings)
        self.pointer, self.caret, self.fit, self.inks = QLabel(), QLabel(), QLabel(), QLabel()
        self.saved, self.page, self.count = QLabel(), QLabel(), QLabel()
        self.zoom = self._zoom_box()
        self._build(actions)
        desk.canvas.cursorMoved.connect(self.show_pointer)
        desk.canvas.zoomChanged.connect(self.show_zoom)
        self._show_light("preflight", desk.look.theme.muted, CHECKING)
        self.show_zoom(desk.canvas.zoom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for the pointer's place where there is enough."""
        super().resizeEvent(event)
        widest = self.fontMetrics().horizontalAdvance("X 000.00  Y 000.00 mm") + 14
        self.pointer.setMinimumWidth(widest if self._roomy else 0)
        if not self._roomy:
            self.pointer.clear()
            self.count.clear()
        style = Qt.ToolButtonStyle
        both, icon = style.ToolButtonTextBesideIcon, style.ToolButtonIconOnly
        self._proof.setToolButtonStyle(icon if self._narrow else both)
        self._show_caret()
        self.show_saved()

    @property
    def _roomy(self) -> bool:
        return self.width() >= ROOMY

    @property
    def _narrow(self) -> bool:
        return self.width() < NARROW

    def refresh(self) -> None:
        """Bring caret, fit, saving and page up to the issue."""
        desk = self._desk
        state = desk.bridge.session.shown
        self._show_caret()
        article = chosen_article(state) if not self._narrow else None
        fit = desk.bridge.session.fit(article.id) if article is not None else None
        self.fit.setText(desk.look.say(fit_words(fit)) if fit is not None else "")
        self.fit.setStyleSheet(f"color: {fit_color(desk.look, fit)}")
        self._show_count()
        self._show_page()
        self.show_saved()
        if not desk.canvas.plates.active:
            self.inks.clear()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """The light: red, amber or green, with counts."""
        theme = self._desk.look.theme
        errors = any(finding.severity is Severity.ERROR for finding in findings)
        name, color = ("error", theme.red) if errors else ("warning", theme.amber)
        if not findings:
            name, color = "ok", theme.green
        self._show_light(name, color, count_words(findings))

    def _show_light(self, icon: str, color: str, words: Words) -> None:
        self.light.setIcon(self._desk.look.icon(icon, color))
        self.light.setText(self._desk.look.say(words))
        self.light.setAccessibleName(self.light.text())

    def tell(self, words: Words | None) -> None:
        """Say something for a while; None takes away what was said."""
        if words is None:
            self.clearMessage()
        else:
            self.showMessage(self._desk.look.say(words), MESSAGE_MS)

    def show_pointer(self, x: float, y: float) -> None:
        """The pointer's place in millimetres."""
        if self._roomy:
            self.pointer.setText(f"X {x / MM:.2f}  Y {y / MM:.2f} mm")
        self.inks.setText(self._desk.look.say(point_words(self._desk.canvas.plates.at(x, y))))

    def show_zoom(self, zoom: float) -> None:
        """The zoom in per cent."""
        self.zoom.setEditText(f"{zoom * 100:.0f}%")

    def show_saved(self, at: datetime.datetime | None = None) -> None:
        """When it was saved, or that edits wait in the journal."""
        session = self._desk.bridge.session
        if at is not None:
            self._saved_at = at
        safe = session.read_only or session.is_journaled
        words = self._saved_words(session.read_only)
        self.saved.setText("" if safe and self._narrow else self._desk.look.say(words))
        self.saved.setStyleSheet("" if safe else f"color: {self._desk.look.theme.red}")

    def _saved_words(self, read_only: bool) -> Words:
        if read_only:
            return Words("只读", "Read-only")
        if not self._desk.bridge.session.is_journaled:
            return Words("未保存 · 未记入日志！", "Unsaved · NOT kept in the journal!")
        if self._desk.bridge.session.dirty:
            return Words("未保存 · 已记入日志", "Unsaved · kept in the journal")
        if self._saved_at is None:
            return Words("已保存", "Saved")
        time = f"{self._saved_at:%H:%M}"
        return Words(f"已保存 {time}", f"Saved {time}")

    _saved_at: datetime.datetime | None = None

    def _build(self, actions: Actions) -> None:
        left: tuple[QWidget, ...] = (
            self.light,
            self.pointer,
            self.inks,
            self.caret,
            self.count,
            self.fit,
        )
        for widget in left:
            self.addWidget(widget)
        self._proof = _switch(actions, "view.soft_proof")
        previous, following = _arrow(actions, "page.previous"), _arrow(actions, "page.next")
        right: tuple[QWidget, ...] = (
            *(self._proof, self.saved, previous, self.page, following, self.zoom),
        )
        for widget in right:
            self.addPermanentWidget(widget)

    def _zoom_box(self) -> QComboBox:
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setAccessibleName(self._desk.look.say(Words("显示比例", "Zoom")))
        box.addItem(self._desk.look.say(Words("整版", "Fit")), 0.0)
        for zoom in ZOOMS:
            box.addItem(f"{zoom * 100:.0f}%", zoom)
        box.setFixedWidth(84)
        box.activated.connect(lambda row: self._set_zoom(float(box.itemData(row))))
        line = box.lineEdit()
        if line is not None:
            line.returnPressed.connect(self._read_zoom)
        return box

    def _set_zoom(self, zoom: float) -> None:
        canvas = self._desk.canvas
        if zoom > 0:
            canvas.set_zoom(zoom)
        else:
            canvas.fit_page()
        self.show_zoom(canvas.zoom)
        canvas.setFocus()

    def _read_zoom(self) -> None:
        try:
            zoom = float(self.zoom.currentText().strip().rstrip("%％")) / 100
        except ValueError:
            zoom = self._desk.canvas.zoom
        self._set_zoom(max(0.02, zoom))

    def _show_caret(self) -> None:
        """Where the caret is."""
        self.caret.setText("" if self._narrow else self._desk.look.say(caret_words(self._desk)))

    def _show_count(self) -> None:
        """How much is selected."""
        found = counted(selected_texts(self._desk.bridge.session.shown))
        words = Words(f"选 {found.characters} 字", f"{found.characters} ch selected")
        shown = bool(found.paragraphs) and self._roomy
        self.count.setText(self._desk.look.say(words) if shown else "")

    def _show_page(self) -> None:
        page, pages = self._desk.page, self._desk.issue.pages
        if page is None:
            self.page.setText("")
            return
        ids = [known.id for known in pages]
        place = str(ids.index(page.id) + 1) if page.id in ids else page.number
        self.page.setText(f"{place} / {len(pages)}")

    def _open_findings(self) -> None:
        dock = self._desk.dock("findings")
        dock.show()
        dock.raise_()


def caret_words(desk: Desk) -> Words:
    """``正文 · 第 14 行 第 9 字``; empty without a caret."""
    state = desk.bridge.session.shown
    selection, paragraph = chosen_text(state), head_paragraph(state)
    layout = desk.canvas.stage.layout
    if selection is None or paragraph is None or layout is None:
        return Words("", "")
    place = line_and_char(layout, selection)
    if place is None:
        return Words(paragraph.style, paragraph.style)
    line, char = place
    return Words(
        f"{paragraph.style} · 第 {line} 行 第 {char} 字",
        f"{paragraph.style} · line {line}, char {char}",
    )


def line_and_char(layout: PageLayout, selection: TextSelection) -> tuple[int, int] | None:
    """The line in its frame and the character in the line of a caret; None when not shown."""
    ref, offset = selection.head.ref, selection.head.offset
    for frame in layout.display.frames:
        lines = [item for item, _ in texts_in(frame.items)]
        for number, item in enumerate(lines, 1):
            if item.ref == ref and item.line.start <= offset <= item.line.end:
                return number, offset - item.line.start + 1
    return None


def _switch(actions: Actions, name: str) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(actions[name])
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setAccessibleName(actions[name].text())
    return button


def _arrow(actions: Actions, name: str) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(actions[name])
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setAccessibleName(actions[name].text())
    return button
