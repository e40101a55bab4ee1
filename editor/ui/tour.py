"""The tour: cards that point, one after the other, to what a newcomer should know."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.desk import Desk
from editor.ui.look import Look
from editor.values.language import Words

WIDTH, GAP = 330, 14
"""The width of a card and how far it stays from what it points to."""
EDGES = 4
"""What the card's own edges take of its height."""


@dataclass(frozen=True, slots=True)
class Step:
    """A card: the object name of the widget that it points to (empty: the page), and its words."""

    target: str
    title: Words
    text: Words


STEPS = (
    Step(
        "",
        Words("版面在这里", "This is the page"),
        Words(
            "所见就是印出来的样子。点一个文字块，拖它的控制点，文字立刻重排；双击文字就能改。",
            "What you see is what prints. Click a frame and drag its handles: the text flows anew. "
            "Double-click text to change it.",
        ),
    ),
    Step(
        "tools",
        Words("工具", "Tools"),
        Words(
            "选择、文字、图片框、线……各有一个字母键，停在按钮上就能看到。按住空格拖动画面。",
            "Select, type, photo frame, rule and more: each has a letter, shown when you rest on "
            "its button. Hold the space bar to move the view.",
        ),
    ),
    Step(
        "dock-pages",
        Words("版次", "Pages"),
        Words(
            "这一期的所有版面。点一下就翻到那一版，拖动可以换次序。",
            "All pages of the issue. Click one to turn to it, drag it to another place.",
        ),
    ),
    Step(
        "dock-library",
        Words("稿件库", "Library"),
        Words(
            "所有稿件和图片。把稿件拖到版面上就排好；“状态”一栏告诉你缺几行还是溢出几字。",
            "All articles and photos. Drag an article onto the page to place it; the state column "
            "says whether it is short or runs over.",
        ),
    ),
    Step(
        "dock-inspector",
        Words("属性", "Properties"),
        Words(
            "选中什么，就显示什么的数值。长度可以写成 12.5mm、3字、+5mm。",
            "Shows the values of what is selected. Type lengths as 12.5mm, 3字 or +5mm.",
        ),
    ),
    Step(
        "status-bar",
        Words("预检", "Preflight"),
        Words(
            "左边的灯边排边查，报告错误和提醒。点它看清单，点一条就跳到出问题的地方。",
            "The light at the left checks while you work. Click it for the list, and a line of it "
            "to jump to the place.",
        ),
    ),
    Step(
        "main",
        Words("保存与导出", "Save and export"),
        Words(
            "每一步都写进日志，断电不丢。排好以后导出印刷用的 PDF。",
            "Every step goes into a journal, so a power cut loses nothing. Export the PDF for the "
            "press when the page is done.",
        ),
    ),
    Step(
        "menu-bar",
        Words("找不到时", "When you are lost"),
        Words(
            "按 Ctrl+/，打几个字或拼音首字母，就能找到任何命令。按 F1 看手册。",
            "Press Ctrl+/ and type part of any command. F1 opens the manual.",
        ),
    ),
)


class Ring(QWidget):
    """A ring round what the card points to; the mouse goes through it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._color = look.theme.accent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A thick line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._color), 3))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 6, 6)
        painter.end()


class Tour(QFrame):
    """The card. Arrow keys and Enter go through the tour, Escape ends it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.dialog_parent)
        self._desk, self._look, self._at = desk, desk.look, 0
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._ring = Ring(desk.look, desk.dialog_parent)
        self.title, self.text, self.count = QLabel(), QLabel(), QLabel()
        self.title.setFont(desk.look.font(factor=1.2, weight=600))
        self.text.setWordWrap(True)
        self.count.setProperty("role", "muted")
        say = desk.look.say
        self.skip = QPushButton(say(Words("跳过", "Skip")))
        self.back = QPushButton(say(Words("上一步", "Back")))
        self.next = QPushButton()
        self.next.setDefault(True)
        self.skip.clicked.connect(self.end)
        self.back.clicked.connect(lambda: self.show_step(self._at - 1))
        self.next.clicked.connect(lambda: self.show_step(self._at + 1))
        self._build()
        self.setFixedWidth(WIDTH)
        desk.dialog_parent.installEventFilter(self)
        self.show_step(0)

    def show_step(self, number: int) -> None:
        """Show a step; after the last one the tour ends."""
        if number >= len(STEPS):
            self.end()
            return
        self._at = max(number, 0)
        step, say = STEPS[self._at], self._look.say
        self.title.setText(say(step.title))
        self.text.setText(say(step.text))
        self.count.setText(f"{self._at + 1} / {len(STEPS)}")
        self.setAccessibleName(f"{say(step.title)}: {say(step.text)}")
        self._bring_to_front()
        self.back.setEnabled(self._at > 0)
        last = self._at == len(STEPS) - 1
        self.next.setText(say(Words("完成", "Done") if last else Words("下一步", "Next")))
        self._place()

    def end(self) -> None:
        """Put the tour away."""
        self._desk.dialog_parent.removeEventFilter(self)
        for widget in (self._ring, self):
            widget.hide()
            widget.deleteLater()
        self._desk.canvas.setFocus()

    def target(self) -> QWidget:
        """What the card points to."""
        found = self._desk.dialog_parent.findChild(QWidget, STEPS[self._at].target)
        usable = STEPS[self._at].target and found is not None and found.isVisible()
        return found if usable and isinstance(found, QWidget) else self._desk.canvas

    def _bring_to_front(self) -> None:
        """The panel that the card points to may be behind another one's tab."""
        widget: QWidget | None = self.target()
        while widget is not None and not isinstance(widget, QDockWidget):
            widget = widget.parentWidget()
        if widget is not None:
            widget.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys, Enter and Escape."""
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.show_step(self._at + 1)
            case Qt.Key.Key_Left:
                self.show_step(self._at - 1)
            case Qt.Key.Key_Escape:
                self.end()
            case _:
                super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window as it changes its size."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.text)
        row = QHBoxLayout()
        row.addWidget(self.count)
        row.addStretch(1)
        for button in (self.skip, self.back, self.next):
            row.addWidget(button)
        column.addLayout(row)

    def _place(self) -> None:
        """Beside the target where there is room, else upon it."""
        window, target = self._desk.dialog_parent, self.target()
        at = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        self._ring.setGeometry(at.adjusted(-2, -2, 2, 2).intersected(window.rect()))
        self.setFixedHeight(self._column.heightForWidth(WIDTH) + EDGES)
        room, size = window.rect().adjusted(GAP, GAP, -GAP, -GAP), self.size()
        places = (
            QPoint(at.right() + GAP, at.top() + GAP),
            QPoint(at.left() - GAP - size.width(), at.top() + GAP),
            QPoint(at.left() + GAP, at.bottom() + GAP),
            QPoint(at.left() + GAP, at.top() - GAP - size.height()),
        )
        free = (place for place in places if room.contains(QRect(place, size)))
        self.move(next(free, at.center() - self.rect().center()))
        for widget in (self._ring, self):
            widget.show()
            widget.raise_()
        self.setFocus()


def start_tour(desk: Desk) -> None:
    """Begin the tour at its first card."""
    for known in desk.dialog_parent.findChildren(Tour):
        known.end()
    Tour(desk)
