"""What hands reach for beside the page: rows dragged onto it, the story editor, other windows."""

import random
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListWidget, QWidget

from editor.ui.panels.storytext import StoryText
from editor.ui.presentation import Presentation
from editor.ui.window import MainWindow

HOSTILE = (
    "12", "3字", "x", "+5mm", "正", "-1", "1/0", "9e999", "nan", "inf", "99999999mm", "０.５栏",
    "2栏+", "小五", "(", ".*[", r"\1", "%s<b>", "\u202e\u200d", "𠮷" * 300, "",
)  # fmt: skip
"""What people write into fields, by mistake or not."""
LATE = ("find", "assets", "layers", "story", "characters")
FOREIGN = (
    "application/x-banxin-article", "application/x-banxin-photo", "application/x-banxin-asset",
    "application/x-banxin-swatch", "application/x-banxin-master", "application/x-banxin-pages",
    "text/plain", "text/html",
)  # fmt: skip
KEYS = (
    "Backspace", "Delete", "Return", "Left", "Right", "Up", "Down", "Home", "End", "Tab",
    "PageUp", "PageDown",
)  # fmt: skip
COPY = Qt.DropAction.CopyAction
NONE = Qt.KeyboardModifier.NoModifier


def drag_row(window: MainWindow, dice: random.Random) -> str:
    """Drag something out of a list of the window, or in from elsewhere, and drop it."""
    lists = [
        each for each in window.findChildren(QAbstractItemView)
        if each.isVisible() and each.dragEnabled() and each.model().rowCount()
    ]  # fmt: skip
    if lists and dice.random() < 0.8:
        source = dice.choice(lists)
        data, said = _picked(source, dice), source.accessibleName()
    else:
        data, said = _foreign(window, dice), "foreign"
    if data is None:
        return f"{said} gives nothing"
    takers = [each.viewport() for each in lists if each.acceptDrops()]
    canvas = window.canvas.viewport()
    target = dice.choice(takers) if takers and dice.random() < 0.3 else canvas
    _drop(target, data, dice)
    return f"{said} {data.formats()}"


def _picked(source: QAbstractItemView, dice: random.Random) -> QMimeData | None:
    """What a row of a list carries; as Qt would ask for it, without its loop of events."""
    parent = source.rootIndex()
    index = source.model().index(dice.randrange(source.model().rowCount(parent)), 0, parent)
    if source.model().rowCount(index):
        index = source.model().index(dice.randrange(source.model().rowCount(index)), 0, index)
    source.setCurrentIndex(index)
    if any("startDrag" in vars(kind) for kind in _own(source)):
        return _started(source)
    if isinstance(source, QListWidget) and any("mimeData" in vars(kind) for kind in _own(source)):
        return source.mimeData(source.selectedItems())
    return None


def _own(source: QWidget) -> list[type]:
    return [each for each in type(source).__mro__ if each.__module__.startswith("editor.")]


def _started(source: QAbstractItemView) -> QMimeData | None:
    carried: list[QMimeData] = []
    real = QDrag.exec

    def taken(drag: QDrag, *_: object) -> Qt.DropAction:
        carried.append(_copied(drag.mimeData()))
        drag.deleteLater()
        return Qt.DropAction.IgnoreAction

    QDrag.exec = taken
    try:
        source.startDrag(COPY)
    finally:
        QDrag.exec = real
    return carried[0] if carried else None


def _copied(data: QMimeData) -> QMimeData:
    copy = QMimeData()
    for kind in data.formats():
        copy.setData(kind, data.data(kind))
    return copy


def _foreign(window: MainWindow, dice: random.Random) -> QMimeData:
    data = QMimeData()
    photos = [*(window.bridge.session.path / "photos").glob("*.*")]
    if photos and dice.random() < 0.3:
        data.setUrls([QUrl.fromLocalFile(str(dice.choice(photos)))])
    elif dice.random() < 0.3:
        data.setUrls([QUrl.fromLocalFile(str(Path("nowhere") / "gone.jpg"))])
    else:
        rubbish = dice.choice((b"", b"\xff\xfe\x00", "没有".encode(), b'{"a": [1e999]}'))
        data.setData(dice.choice(FOREIGN), rubbish)
    return data


def _drop(target: QWidget, data: QMimeData, dice: random.Random) -> None:
    button, held = (
        Qt.MouseButton.LeftButton,
        dice.choice((NONE, NONE, Qt.KeyboardModifier.AltModifier)),
    )
    actions = COPY | Qt.DropAction.MoveAction
    enter = QDragEnterEvent(_somewhere(target, dice), actions, data, button, held)
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return
    at = _somewhere(target, dice)
    for _ in range(dice.randint(1, 4)):
        at = _somewhere(target, dice)
        move = QDragMoveEvent(at, actions, data, button, held)
        QApplication.sendEvent(target, move)
        QApplication.processEvents()
    if dice.random() < 0.1 or not move.isAccepted():
        QApplication.sendEvent(target, QDragLeaveEvent())
    else:
        QApplication.sendEvent(target, QDropEvent(QPointF(at), actions, data, button, held))


def _somewhere(target: QWidget, dice: random.Random) -> QPoint:
    return QPoint(dice.randrange(max(target.width(), 1)), dice.randrange(max(target.height(), 1)))


def write_story(window: MainWindow, dice: random.Random, texts: str) -> str:
    """Type, compose, delete or select in the story editor."""
    found = [each for each in window.findChildren(StoryText) if each.isVisible()]
    if not found:
        window.actions_.refresh()
        window.actions_.trigger("article.story")
        return "opened"
    text = found[0]
    text.setFocus()
    cursor = text.textCursor()
    length = text.document().characterCount()
    cursor.setPosition(dice.randrange(length))
    if dice.random() < 0.3:
        near = cursor.position() + dice.randint(-40, 40)
        cursor.setPosition(min(max(near, 0), length - 1), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    way = dice.choice((_letters, _compose, _keys))
    return f"{way.__name__} {cursor.anchor()} {cursor.position()} {way(text, dice, texts)}"


def _letters(text: StoryText, dice: random.Random, texts: str) -> str:
    letters = "".join(dice.choices(texts, k=dice.randint(1, 6)))
    for letter in letters:
        press(text, Qt.Key.Key_unknown, letter)
    return letters


def _compose(text: StoryText, dice: random.Random, _: str) -> str:
    for letters in ("x", "xin", "新"):
        QApplication.sendEvent(text, QInputMethodEvent(letters, []))
        QApplication.processEvents()
    end = QInputMethodEvent("", [])
    end.setCommitString(dice.choice(("新华社", "新", "")))
    QApplication.sendEvent(text, end)
    return end.commitString()


def _keys(text: StoryText, dice: random.Random, _: str) -> str:
    name = dice.choice(KEYS)
    letter = {"Return": "\r", "Tab": "\t"}.get(name, "")
    for _ in range(dice.randint(1, 3)):
        press(text, getattr(Qt.Key, f"Key_{name}"), letter)
    return name


def leave_others(window: MainWindow, dice: random.Random) -> str:
    """Turn the pages of a presentation and leave it; open or put away a late panel."""
    shows = [each for each in QApplication.topLevelWidgets() if isinstance(each, Presentation)]
    for show in (each for each in shows if each.isVisible()):
        for name in dice.choices(("Right", "Left", "Space", "S", "Home", "End"), k=3):
            press(show, getattr(Qt.Key, f"Key_{name}"), "")
            QApplication.processEvents()
        press(show, Qt.Key.Key_Escape, "")
        return "presentation"
    name = dice.choice(LATE)
    dock = window.dock(name)
    dock.setVisible(not dock.isVisible())
    return name


def press(target: QWidget, key: Qt.Key, text: str, held: Qt.KeyboardModifier = NONE) -> None:
    """One key down and up, as a shortcut first."""
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, key, held, text))
