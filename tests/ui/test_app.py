"""Starting: input methods, typeface, and a sentence instead of a traceback."""

import json
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QLabel, QScrollArea

from editor.ui.app import (
    catch_errors,
    chosen_language,
    reopened,
    settle_input_method,
    settle_zoom,
)
from editor.ui.dialogs.crash import CrashDialog
from editor.ui.dialogs.dialog import Dialog
from editor.ui.fonts import interface_font, load_interface_family
from editor.values.language import Language, Words


@pytest.mark.parametrize(
    ("wanted", "used"), [("fcitx", "ibus"), ("fcitx5", "ibus"), ("xim", "xim")]
)
def test_fcitx_users_get_ibus_when_there_is_no_plugin(tmp_path, wanted, used):
    environment = {"QT_IM_MODULE": wanted}
    settle_input_method(environment, tmp_path)
    assert environment["QT_IM_MODULE"] == used


def test_a_fcitx_plugin_is_used(tmp_path):
    (tmp_path / "libfcitx5platforminputcontextplugin.so").touch()
    environment = {"QT_IM_MODULE": "fcitx"}
    settle_input_method(environment, tmp_path)
    assert environment["QT_IM_MODULE"] == "fcitx"


def test_the_shipped_typeface_is_pinned_to_its_weight(qapp):
    family = load_interface_family()
    assert family == "Noto Sans SC"
    font = interface_font(family, weight=600)
    assert font.variableAxisValue(QFont.Tag("wght")) == 600


def test_the_chosen_language_stays_unless_another_is_asked_for(settings, monkeypatch):
    monkeypatch.delenv("BANXIN_LANG", raising=False)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.setenv(name, "zh_CN.UTF-8")
    settings.language = Language.EN
    assert chosen_language(Language.ZH, settings) is Language.EN
    settings.language = Language.ZH
    assert chosen_language(Language.EN, settings) is Language.EN
    assert chosen_language(None, settings) is Language.ZH


def test_an_error_becomes_a_sentence_with_details_to_copy(desktop, in_dialog, capsys):
    seen = []

    def look(dialog):
        assert isinstance(dialog, CrashDialog)
        seen.append(dialog.details.toPlainText())
        dialog.accept()

    before = catch_errors(desktop)
    try:
        in_dialog(look)
        error = RuntimeError("ink ran out")
        sys.excepthook(RuntimeError, error, None)
    finally:
        sys.excepthook = before
    assert "ink ran out" in seen[0]
    assert "ink ran out" in capsys.readouterr().err


def test_crash_dialog_copies_its_details(desktop, qtbot):
    dialog = CrashDialog(desktop.look, "the details")
    qtbot.addWidget(dialog)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "the details"


def test_the_interface_is_drawn_in_the_chosen_size() -> None:
    environment: dict[str, str] = {}
    settle_zoom(environment, 150)
    assert environment["QT_SCALE_FACTOR"] == "1.5"
    settle_zoom(environment, 200)
    assert environment["QT_SCALE_FACTOR"] == "2"
    settle_zoom(environment, 100)
    assert "QT_SCALE_FACTOR" not in environment


def test_what_the_environment_says_of_the_size_goes_first() -> None:
    environment = {"QT_SCALE_FACTOR": "1.25"}
    settle_zoom(environment, 300)
    assert environment == {"QT_SCALE_FACTOR": "1.25"}


def test_a_size_takes_effect_at_the_next_start(desktop, window, settings, answer) -> None:
    asked = answer("取消")
    desktop.set_zoom(200)
    assert "重新启动" in asked[0]
    assert settings.zoom == 200
    assert not desktop.restarting


def test_a_dialog_larger_than_the_screen_scrolls_above_its_buttons(desktop, qtbot) -> None:
    dialog = Dialog(desktop.look, Words("高", "Tall"))
    qtbot.addWidget(dialog)
    for number in range(80):
        dialog.column.addWidget(QLabel(str(number)))
    button = dialog.add_buttons()
    dialog.show()
    room = dialog.screen().availableSize()
    assert dialog.height() <= room.height()
    area = dialog.findChild(QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    qtbot.waitUntil(lambda: not button.visibleRegion().isEmpty())
    assert not area.isAncestorOf(button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert dialog.result() == Dialog.DialogCode.Accepted


def test_the_program_starts_anew_in_the_new_size_with_the_same_issue(project, tmp_path) -> None:
    told = tmp_path / "told.json"
    environment = {key: value for key, value in os.environ.items() if "SCALE_FACTOR" not in key}
    subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.ui.restarting",
            str(tmp_path / "own.ini"),
            str(project),
            str(told),
        ],
        env={**environment, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        timeout=300,
    )
    found = json.loads(told.read_text())
    assert found == {
        "issues": [str(project)],
        "titles": ["改过的刊名"],
        "ratio": 2.0,
        "saved": True,
    }


def test_what_was_open_is_told_once(tmp_path) -> None:
    environment = {"BANXIN_REOPEN": f"{tmp_path}\n{tmp_path / 'b'}"}
    assert reopened(environment) == (tmp_path, tmp_path / "b")
    assert reopened(environment) == ()
