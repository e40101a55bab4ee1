"""banxin show: the window, or the reason why there can be none."""

import argparse
import importlib
from pathlib import Path

from editor.cli.console import Console
from editor.cli.exits import CommandError, Exit
from editor.cli.project import reading
from editor.fonts.library import FontLibrary
from editor.values.language import Language, Words


def run_show(options: argparse.Namespace, console: Console) -> Exit:
    """Carry out ``banxin show``. Raises CommandError."""
    path = Path(options.issue) if options.issue else None
    if path is not None:
        with reading(path, console, FontLibrary()):
            pass
    return open_window(path, console.language)


def open_window(path: Path | None, language: Language) -> Exit:
    """Run the window until it is closed. Raises CommandError when this machine cannot show one.

    The room ``ui`` is looked up by name: it lies beside this one, needs Qt, and Qt may be missing.
    """
    system = importlib.import_module("editor.ui.system")
    obstacle: Words | None = system.obstacle()
    if obstacle is not None:
        raise CommandError(obstacle, Exit.NO_WINDOW)
    try:
        app = importlib.import_module("editor.ui.app")
    except ImportError as error:
        raise CommandError(system.missing_packages(error), Exit.NO_WINDOW) from error
    return Exit.OK if app.run(path, language) == 0 else Exit.CANNOT_OPEN
