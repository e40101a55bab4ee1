"""What the window needs from the machine: Qt's libraries and a display. Imports no Qt."""

import ctypes
import os
import sys
from collections.abc import Iterable

from editor.values.language import Words

IMPORT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfontconfig1",
    "libX11.so.6": "libgl1",
}
"""Without these PySide6 cannot be imported: library and its Debian package."""

XCB_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""Without these Qt aborts the process on X11."""

ALL_LIBRARIES = {**IMPORT_LIBRARIES, **XCB_LIBRARIES}

HEADLESS = {"offscreen", "minimal", "vnc", "linuxfb", "eglfs", "minimalegl"}


def missing_packages(error: ImportError) -> Words:
    """What to install when PySide6 could not be imported."""
    if (error.name or "").partition(".")[0] == "PySide6" and "shared object" not in str(error):
        return Words(
            "窗口需要 PySide6，但没有安装：pip install PySide6-Essentials",
            "The window needs PySide6, which is not installed: pip install PySide6-Essentials",
        )
    return _install(_missing(ALL_LIBRARIES), str(error))


def obstacle() -> Words | None:
    """Why a window cannot be shown on this machine, before Qt would abort; None when it can."""
    if not sys.platform.startswith("linux"):
        return None
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if platform in HEADLESS:
        return None
    if platform != "xcb" and os.environ.get("WAYLAND_DISPLAY"):
        return None
    missing = _missing(ALL_LIBRARIES)
    if not os.environ.get("DISPLAY"):
        return _no_display(missing)
    if missing:
        return _install(missing, "")
    return None if _display_answers() else _silent_display(os.environ["DISPLAY"])


def _no_display(missing: list[str]) -> Words:
    words = Words(
        "没有显示器（DISPLAY 未设置），无法打开窗口；导出不需要显示器：banxin export",
        "There is no display (DISPLAY is not set), so no window; "
        "exporting needs none: banxin export",
    )
    if not missing:
        return words
    more = _install(missing, "")
    return Words(f"{words.zh}\n{more.zh}", f"{words.en}\n{more.en}")


def _missing(libraries: dict[str, str]) -> list[str]:
    return sorted({package for name, package in libraries.items() if not _loads(name)})


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _install(packages: Iterable[str], detail: str) -> Words:
    names = " ".join(packages)
    if not names:
        return Words(f"窗口库 Qt 无法载入：{detail}", f"Qt could not be loaded: {detail}")
    command = f"apt-get install -y --no-install-recommends {names}"
    return Words(
        f"缺少 Qt 窗口所需的系统库，请安装（Debian/Ubuntu）：\n  {command}",
        f"System libraries of Qt are missing; install them (Debian/Ubuntu):\n  {command}",
    )


def _display_answers() -> bool:
    """Whether the X server can be reached; True when that cannot be found out."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed


def _silent_display(name: str) -> Words:
    return Words(
        f"显示器“{name}”没有应答，无法打开窗口；导出不需要显示器：banxin export",
        f"The display “{name}” does not answer, so no window; exporting needs none: banxin export",
    )
