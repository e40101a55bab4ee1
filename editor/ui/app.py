"""Starts the window: application, fonts, theme, language, and what happens when code fails."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, MutableMapping
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from editor.ui.dialogs.crash import CrashDialog, crash_details
from editor.ui.fonts import interface_font, load_interface_family
from editor.ui.garbage import MainThreadCollector
from editor.ui.icons import seal
from editor.ui.settings import Settings
from editor.ui.shell import Desktop
from editor.values.language import Language, system_language

SCALE, SCALE_SET = "QT_SCALE_FACTOR", "BANXIN_SCALE_FACTOR"
"""Qt's own variable, and what this program put there before it started itself anew."""
REOPEN = "BANXIN_REOPEN"
"""Tells the program that starts anew which issues were open, a line each."""
INTERRUPT_MS = 200
"""How often Python gets to see Ctrl+C while Qt waits."""


def run(path: Path | None = None, language: Language | None = None) -> int:
    """Show the window (or the start page) until it is closed; returns an exit code.

    Fails with 1 when ``path`` cannot be opened. ``language`` is what the command line speaks;
    see `chosen_language`.
    """
    settle_input_method(os.environ, _plugins())
    settings = Settings()
    settle_zoom(os.environ, settings.zoom)
    app = make_app(sys.argv[:1])
    collector = MainThreadCollector(app)
    desktop = make_desktop(app, settings, chosen_language(language, settings))
    again = reopened(os.environ)
    if again:
        opened = [desktop.open_path(each) for each in again]
        if not any(opened):
            desktop.show_start()
    elif path is None:
        desktop.show_start()
    elif not desktop.open_path(path):
        collector.release()
        return 1
    restore = catch_errors(desktop)
    timer = QTimer(interval=INTERRUPT_MS)
    timer.timeout.connect(lambda: None)
    timer.start()
    previous = signal.signal(signal.SIGINT, lambda *_: app.exit())
    try:
        code = app.exec()
    finally:
        signal.signal(signal.SIGINT, previous)
        sys.excepthook = restore
        collector.release()
        settings.sync()
    if desktop.restarting:
        os.environ[REOPEN] = "\n".join(map(str, desktop.reopening))
        restart([sys.executable, *sys.orig_argv[1:]])
    return code


def reopened(environment: MutableMapping[str, str]) -> tuple[Path, ...]:
    """The issues that were open when the program started itself anew; told once."""
    names = environment.pop(REOPEN, "")
    return tuple(Path(name) for name in names.split("\n") if name)


def restart(command: list[str]) -> None:
    """Start the program anew in place of this one; Windows cannot replace it and starts another."""
    if sys.platform == "win32":
        subprocess.Popen(command)
    else:
        os.execv(command[0], command)


def make_app(arguments: list[str]) -> QApplication:
    """The application with its style, name and typeface; the running one if there is one."""
    known = QApplication.instance()
    app = known if isinstance(known, QApplication) else QApplication(arguments)
    app.setApplicationName("banxin")
    app.setApplicationDisplayName("")
    app.setOrganizationName("Banxin")
    app.setDesktopFileName("banxin")
    app.setStyle("Fusion")
    app.setWindowIcon(QIcon(seal(128)))
    app.setQuitOnLastWindowClosed(False)
    return app


def chosen_language(asked: Language | None, settings: Settings) -> Language:
    """The language asked for when it is not just the system's, else the one chosen last."""
    explicit = asked is not system_language() or bool(os.environ.get("BANXIN_LANG"))
    return asked if asked is not None and explicit else settings.language


def make_desktop(app: QApplication, settings: Settings, language: Language) -> Desktop:
    """The program around the windows, in the interface's own typeface."""
    family = load_interface_family()
    app.setFont(interface_font(family))
    return Desktop(app, settings, family, language)


def settle_input_method(environment: MutableMapping[str, str], plugins: Path) -> None:
    """Let fcitx users type Chinese: the wheel has no fcitx plugin, but fcitx answers to ibus."""
    wanted = environment.get("QT_IM_MODULE", "").startswith("fcitx")
    if wanted and not list(plugins.glob("*fcitx*")):
        environment["QT_IM_MODULE"] = "ibus"


def settle_zoom(environment: MutableMapping[str, str], percent: int) -> None:
    """Let Qt draw everything larger, unless the environment already says how large."""
    if environment.get(SCALE_SET) == environment.get(SCALE):
        environment.pop(SCALE, None)
    environment.pop(SCALE_SET, None)
    if percent != 100 and SCALE not in environment:
        environment[SCALE] = environment[SCALE_SET] = f"{percent / 100:g}"


Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def catch_errors(desktop: Desktop) -> Hook:
    """Show a sentence instead of a traceback when code fails; returns the hook before."""
    before = sys.excepthook
    showing: list[CrashDialog] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            desktop.app.exit()
            return
        details = crash_details(kind, error, trace)
        sys.stderr.write(details)
        if not showing:
            dialog = CrashDialog(desktop.look, details)
            showing.append(dialog)
            dialog.ask()
            showing.clear()

    sys.excepthook = hook
    return before


def _plugins() -> Path:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    return Path(folder) / "platforminputcontexts"
