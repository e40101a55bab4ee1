"""Typing into the window and into a QTextEdit, with the time of every key until it is painted."""

import random
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from editor.edit.selection import TextSelection
from editor.model.frame import TextFrame, leaves
from editor.model.place import Part, TextPoint, TextRef
from editor.ui.canvas.places import page_of
from tests.bench.deskwindow import Bench
from tests.bench.keystroke import longest

WORDS = "新闻出版编辑，"
PACE = (0.06, 0.16)
"""Seconds between two keys."""
REST = 0.45
"""Seconds of a pause after some keys, in which the program begins its idle work."""


class TimedEdit(QTextEdit):
    """``painted`` is when the last painting ended."""

    painted = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """As always, and note it."""
        super().paintEvent(event)
        self.painted = time.perf_counter()


def typed_here(bench: Bench, count: int) -> list[float]:
    """Milliseconds from each key to its being painted with everything around it."""
    put_caret(bench)
    bench.run(1.5)
    canvas = bench.canvas
    return _typed(
        bench, canvas, count, lambda since: canvas.painted > since and canvas.clear,
        lambda: canvas.painted,
    )  # fmt: skip


def put_caret(bench: Bench) -> None:
    """The caret into the middle of the longest story, at life size."""
    window = bench.window
    article = longest(window.issue)
    number = len(article.body) // 2
    point = TextPoint(TextRef(article.id, Part.BODY, number), len(article.body[number].text) // 2)
    frame = next(
        frame.box.id
        for page in window.issue.pages
        for frame in leaves(page.frames)
        if isinstance(frame, TextFrame) and frame.article == article.id
    )
    selection = TextSelection(point, point, frame)
    page = page_of(window.bridge.session, selection)
    assert page is not None
    window.show_page(page)
    window.canvas.set_tool("text")
    window.canvas.set_zoom(1.0)
    window.bridge.select(selection)
    window.canvas.reveal_caret()
    window.canvas.setFocus()


def typed_there(bench: Bench, count: int) -> list[float]:
    """The same keys in a QTextEdit of the same story, in a window of the same size."""
    article = longest(bench.window.issue)
    edit = TimedEdit()
    edit.setFont(QFont(bench.app.font().family(), 9))
    edit.setPlainText("\n".join(paragraph.text for paragraph in article.body))
    edit.resize(bench.window.size())
    edit.show()
    cursor = edit.textCursor()
    cursor.setPosition(len(edit.toPlainText()) // 2)
    cursor.movePosition(QTextCursor.MoveOperation.Right)
    edit.setTextCursor(cursor)
    edit.setFocus()
    bench.run(1.0)
    times = _typed(bench, edit, count, lambda since: edit.painted > since, lambda: edit.painted)
    edit.close()
    edit.deleteLater()
    return times


def _typed(
    bench: Bench,
    widget: QWidget,
    count: int,
    done: Callable[[float], bool],
    painted: Callable[[], float],
) -> list[float]:
    posted: list[float] = []
    dice = random.Random(7)

    def post(nth: int) -> None:
        key = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier,
            WORDS[nth % len(WORDS)],
        )  # fmt: skip
        posted.append(time.perf_counter())
        QCoreApplication.postEvent(widget, key)

    times = []
    for nth in range(count):
        wait = REST if nth % 10 == 9 else dice.uniform(*PACE)
        timer = threading.Timer(wait, post, (nth,))
        timer.start()
        while len(posted) <= nth:
            bench.app.processEvents()
            time.sleep(0.0005)
        while not done(posted[nth]):
            bench.app.processEvents()
        times.append((painted() - posted[nth]) * 1000)
    return times[3:]
