"""A file selected in the file manager of each system, without a shell."""

import sys
from pathlib import Path

from editor.ui.revealing import ran, selected


class Runner:
    """Keeps what it was to carry out."""

    def __init__(self, answer=True):
        self.answer = answer
        self.asked = []

    def __call__(self, arguments):
        self.asked.append(arguments)
        return self.answer


def asked(platform, path):
    runner = Runner()
    assert selected(path, platform, runner)
    return runner.asked


def test_windows_selects_the_file():
    path = Path("C:/周刊/a & b, c.jpg")
    assert asked("win32", path) == [("explorer", "/select,", str(path))]


def test_macos_selects_the_file():
    assert asked("darwin", Path("/x/-R; ls.jpg")) == [("open", "-R", "/x/-R; ls.jpg")]


def test_linux_asks_the_file_manager_by_dbus():
    ((*call, uris, startup),) = asked("linux", Path("/x/图 1,2.jpg"))
    assert call[0] == "dbus-send"
    assert call[-1] == "org.freedesktop.FileManager1.ShowItems"
    assert "/org/freedesktop/FileManager1" in call
    assert uris == "array:string:file:///x/%E5%9B%BE%201%2C2.jpg"
    assert startup == "string:"


def test_a_file_manager_that_refuses_is_told():
    assert not selected(Path("/x/a.jpg"), "linux", Runner(answer=False))


def test_a_program_succeeds_by_its_code_or_is_not_there():
    assert ran((sys.executable, "-c", "pass"))
    assert not ran((sys.executable, "-c", "raise SystemExit(1)"))
    assert not ran(("no-such-program-of-anybody",))
