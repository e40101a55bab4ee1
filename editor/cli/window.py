"""banxin show: the window, or the reason why there can be none."""

import argparse
import importlib
import os
from pathlib import Path

from editor.cli.console import Console
from editor.cli.exits import CommandError, Exit
from editor.cli.memory import loading
from editor.cli.project import reading
from editor.fonts.library import FontLibrary
from editor.values.language import Language, Words, system_language


def run_show(options: argparse.Namespace, console: Console) -> Exit:
    """Carry out ``banxin show``. Raises CommandError."""
    path = Path(options.issue) if options.issue else None
    if path is not None:
        with reading(path, console, FontLibrary()):
            pass
    return open_window(path, wished_language(options))


def wished_language(options: argparse.Namespace) -> Language | None:
    """The language asked for by ``--lang`` or BANXIN_LANG; None leaves it to the settings."""
    if "lang" in options:
        return Language(options.lang)
    return system_language() if os.environ.get("BANXIN_LANG") else None


def open_window(path: Path | None, language: Language | None) -> Exit:
    """Run the window until it is closed. Raises CommandError when this machine cannot show one.

    The room ``ui`` is looked up by name: it lies beside this one, needs Qt, and Qt may be missing.
    """
    system = importlib.import_module("editor.ui.system")
    obstacle: Words | None = system.obstacle()
    if obstacle is not None:
        raise CommandError(obstacle, Exit.NO_WINDOW)
    try:
        with loading():
            app = importlib.import_module("editor.ui.app")
    except ImportError as error:
        raise CommandError(system.missing_packages(error), Exit.NO_WINDOW) from error
    return Exit.OK if app.run(path, language) == 0 else Exit.CANNOT_OPEN
