"""A file shown in the system's file manager, selected in its folder."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from editor.ui.aside import Aside
from editor.ui.desk import Desk
from editor.values.language import Words

Run = Callable[[tuple[str, ...]], bool]
"""Carries out a program with its arguments; whether that succeeded."""
PATIENCE = 5.0
"""Seconds that a file manager may take to answer."""
EXPLORER = "explorer"
MANAGER = "org.freedesktop.FileManager1"


def reveal(desk: Desk, path: Path) -> None:
    """Select a file in the file manager; where that has no way to do so, open its folder."""

    def tell(done: bool) -> None:
        if not done:
            open_path(desk, path.parent)

    Aside(desk.dialog_parent, lambda: selected(path, sys.platform, ran), tell)


def open_path(desk: Desk, path: Path) -> None:
    """Hand a file or folder to the program that the system has for it."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        desk.tell(
            Words(
                f"系统没有能打开“{path.name}”的程序。",
                f"The system has no program for “{path.name}”.",
            )
        )


def selected(path: Path, platform: str, run: Run) -> bool:
    """Whether the file manager of a platform (as in ``sys.platform``) was told to select it."""
    match platform:
        case "win32":
            return run((EXPLORER, "/select,", str(path)))
        case "darwin":
            return run(("open", "-R", str(path)))
    uris = f"array:string:{path.absolute().as_uri()}"
    to = ("--session", "--print-reply", f"--dest={MANAGER}", f"/{MANAGER.replace('.', '/')}")
    return run(("dbus-send", *to, f"{MANAGER}.ShowItems", uris, "string:"))


def ran(arguments: tuple[str, ...]) -> bool:
    """Carry it out without a shell. Explorer succeeds with the code of a failure."""
    try:
        done = subprocess.run(
            arguments,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0 or arguments[0] == EXPLORER
