"""What the window's tests share: settings in a temporary place, a desktop, an open issue."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from editor.session.session import Session
from editor.ui.app import make_desktop
from editor.ui.dialogs.asking import ShortQuestion
from editor.ui.settings import Settings
from editor.ui.shell import Desktop
from editor.ui.window import MainWindow
from editor.values.language import Language
from tests.ui.sample_issue import tiny_issue


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform grumbles at every window with a least size."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("plugin does not support"))


@pytest.fixture(autouse=True)
def _swept(qapp: QApplication) -> Iterator[None]:
    """No widget of one test lives on into the next."""
    yield
    sweep(qapp)


def sweep(app: QApplication) -> None:
    """Delete what waits to be deleted."""
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


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
    facts = made.docks.library.articles.facts
    qtbot.waitUntil(lambda: bool(made.findings) and bool(facts["a1"].place.number))
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
