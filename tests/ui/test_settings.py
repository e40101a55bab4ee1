"""Settings survive in their file."""

import errno
import os
from pathlib import Path

from PySide6.QtCore import QByteArray

from editor.ui.settings import RECENT, Settings
from editor.values.language import Language


def test_everything_comes_back(tmp_path):
    first = Settings(tmp_path / "s.ini")
    first.language, first.theme = Language.EN, "dark"
    first.set_flag("show_grid", True)
    first.set_shape("window", QByteArray(b"abc"))
    first.set_folder(tmp_path)
    first.remember(tmp_path / "a")
    first.sync()
    again = Settings(tmp_path / "s.ini")
    assert (again.language, again.theme) == (Language.EN, "dark")
    assert again.flag("show_grid", False)
    assert again.shape("window") == QByteArray(b"abc")
    assert again.folder() == tmp_path
    assert again.recent == (tmp_path / "a",)


def test_recent_is_short_and_newest_first(tmp_path):
    settings = Settings(tmp_path / "s.ini")
    for number in range(RECENT + 3):
        settings.remember(Path(f"/issues/{number}"))
    settings.remember(Path("/issues/5"))
    assert settings.recent[0] == Path("/issues/5")
    assert len(settings.recent) == RECENT
    assert len(set(settings.recent)) == RECENT
    settings.forget(Path("/issues/5"))
    assert Path("/issues/5") not in settings.recent


def test_a_last_folder_that_gives_no_answer_is_passed_over(tmp_path, monkeypatch):
    settings, stat = Settings(tmp_path / "s.ini"), os.stat
    settings.set_folder(tmp_path / "share")

    def refuse(path, **named):
        if Path(path).name == "share":
            raise PermissionError(errno.EACCES, "Permission denied")
        return stat(path, **named)

    monkeypatch.setattr(os, "stat", refuse)
    assert settings.folder() == Path.home()


def test_nonsense_falls_back(tmp_path, monkeypatch):
    (tmp_path / "s.ini").write_text("[General]\nlanguage=klingon\ntheme=pink\n")
    monkeypatch.setenv("BANXIN_LANG", "zh_CN")
    settings = Settings(tmp_path / "s.ini")
    assert settings.language is Language.ZH
    assert settings.theme == "system"
    assert settings.recent == ()
