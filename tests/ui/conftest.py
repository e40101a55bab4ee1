"""What the window's tests share: settings in a temporary place, a desktop, an open issue."""

import gc
import io
from collections.abc import Callable, Iterator
from functools import partialmethod
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import getCppPointer

from editor.session.session import Session
from editor.ui.app import make_desktop
from editor.ui.dialogs.asking import ShortQuestion
from editor.ui.garbage import MainThreadCollector
from editor.ui.settings import Settings
from editor.ui.shell import Desktop
from editor.ui.window import MainWindow
from editor.values.language import Language
from tests.ui.sample_issue import tiny_issue

PATIENCE = 60_000
"""Milliseconds that a busy machine may take for anything, between two clicks of a hand too."""


class PatientBot(QtBot):
    """Waits longer than usual for what is to come."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE)  # noqa: N815
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE)  # noqa: N815


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """The one of pytest-qt, with patience."""
    return PatientBot(request)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform grumbles at every window with a least size."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("plugin does not support"))


@pytest.fixture(scope="session", autouse=True)
def _slow_hands(qapp: QApplication) -> None:
    """Two clicks of a test on one place are a double click, however long they take."""
    qapp.styleHints().setMouseDoubleClickInterval(PATIENCE)


@pytest.fixture(autouse=True)
def _swept(qapp: QApplication) -> Iterator[None]:
    """No window of one test lives on into the next, where it would take the mouse and the focus;
    circles of widgets are looked for in this thread only, as in the program."""
    before = windows(qapp)
    collector = MainThreadCollector()
    yield
    collector.release()
    sweep(qapp)
    if windows(qapp).keys() - before.keys():
        gc.collect()
        sweep(qapp)
    now = windows(qapp)
    left = [now[each] for each in now.keys() - before.keys()]
    assert not left, f"the test leaves windows behind: {', '.join(sorted(left))}"
    assert qapp.mouseButtons() == Qt.MouseButton.NoButton, "the test leaves a button held down"


def sweep(app: QApplication) -> None:
    """Delete what waits to be deleted."""
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def windows(app: QApplication) -> dict[int, str]:
    """What every top-level widget is, by its address."""
    return {getCppPointer(each)[0]: told(each) for each in app.topLevelWidgets()}


def told(widget: QWidget) -> str:
    """Class, names and state of a widget."""
    names = filter(None, (widget.objectName(), widget.windowTitle()))
    seen = "visible" if widget.isVisible() else "hidden"
    return f"{seen} {type(widget).__name__} {' '.join(names)}".strip()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def desktop(qapp: QApplication, settings: Settings) -> Iterator[Desktop]:
    style, palette, sheet = qapp.style().name(), qapp.palette(), qapp.styleSheet()
    font = qapp.font()
    qapp.setStyle("Fusion")
    made = make_desktop(qapp, settings, Language.ZH)
    yield made
    for window in list(made.windows):
        window.leave()
        window.bridge.session.close()
    if made.start_page is not None:
        made.start_page.closed.disconnect()
        made.start_page.close()
        made.start_page.deleteLater()
    qapp.styleHints().colorSchemeChanged.disconnect()
    made.windows.clear()
    made.deleteLater()
    sweep(qapp)
    qapp.setStyleSheet(sheet)
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def project(desktop: Desktop, tmp_path: Path) -> Path:
    """A closed project on disk."""
    data = io.BytesIO()
    Image.linear_gradient("L").resize((300, 200)).save(data, "JPEG")
    path = tmp_path / "kaifaqu"
    photos = {"gate.jpg": data.getvalue()}
    Session.create(path, tiny_issue(), fonts=desktop.fonts, photos=photos).close()
    return path


@pytest.fixture
def window(desktop: Desktop, project: Path, qtbot) -> MainWindow:
    """The project open in a window."""
    assert desktop.open_path(project)
    made = desktop.windows[0]
    fitting = made.docks.library.articles._fitting
    qtbot.waitUntil(lambda: bool(made.findings) and not fitting.active)
    return made


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[Callable[[Callable[[QWidget], bool]], None]]:
    """Looks at modal widgets until the given function says that it is done."""
    timers: list[QTimer] = []

    def begin(look: Callable[[QWidget], bool]) -> None:
        timer = QTimer(qapp, interval=10)
        timers.append(timer)

        def tick() -> None:
            widget = qapp.activeModalWidget()
            if widget is not None and timer.isActive() and look(widget):
                timer.stop()

        timer.timeout.connect(tick)
        timer.start()

    yield begin
    for timer in timers:
        timer.stop()
        timer.deleteLater()


@pytest.fixture
def answer(watch) -> Callable[[str], list[str]]:
    """Presses a button of the next message box, by its text; lists what was asked."""

    def prepare(button: str) -> list[str]:
        asked: list[str] = []

        def press(box: QWidget) -> bool:
            if not isinstance(box, QMessageBox):
                return False
            asked.append(box.text())
            QTimer.singleShot(
                0, next(each for each in box.buttons() if each.text() == button).click
            )
            return True

        watch(press)
        return asked

    return prepare


@pytest.fixture
def replies(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Answers short questions from now on with the given texts, one after the other."""

    def prepare(*texts: str) -> None:
        left = iter(texts)
        monkeypatch.setattr(ShortQuestion, "exec", lambda _: 1)
        monkeypatch.setattr(ShortQuestion, "value", lambda _: next(left))

    return prepare


@pytest.fixture
def in_dialog(watch) -> Callable[[Callable[[QDialog], None]], None]:
    """Does something with the next modal dialog."""

    def prepare(act: Callable[[QDialog], None]) -> None:
        def look(dialog: QWidget) -> bool:
            if isinstance(dialog, QDialog):
                QTimer.singleShot(0, lambda: act(dialog))
            return isinstance(dialog, QDialog)

        watch(look)

    return prepare
