"""输出配置: profiles chosen, changed, copied, restored, passed on, and one step for all of it."""

import shutil
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFileDialog, QTabWidget

from editor.edit.output import SetOutputProfile
from editor.model.output import COATED, NEWSPRINT, PROFILES, Severity
from editor.session.profiles import with_severity
from editor.ui.dialogs.output import OutputDialog
from editor.ui.dialogs.outputrows import with_icc
from editor.ui.fields import ChoiceField, FlagField, LengthField, TextField
from editor.ui.inks import color_words, coverage, read_inks, show_inks
from editor.values.color import Cmyk, Gray, Spot
from editor.values.data import data_folder
from tests.ui.test_inspector import choose, type_in

ICC = data_folder("resources") / "icc"


@pytest.fixture
def dialog(window):
    made = OutputDialog(window)
    yield made
    made.deleteLater()


def field(dialog, kind, name):
    for tabs in dialog.findChildren(QTabWidget):
        for at in range(tabs.count()):
            tabs.setCurrentIndex(at)
    return next(each for each in dialog.findChildren(kind) if each.accessibleName() == name)


def row_of(dialog, name):
    return [dialog.list.item(row).text() for row in range(dialog.list.count())].index(name)


def test_the_publication_is_printed_by_the_profile_chosen(window, in_dialog):
    def act(dialog):
        dialog.list.setCurrentRow(2)
        dialog.choose()
        dialog.accept()

    in_dialog(act)
    window.actions_.trigger("file.output")
    assert window.issue.profile is COATED
    window.bridge.undo()
    assert window.issue.profile is NEWSPRINT


def test_fields_change_the_profile_and_it_can_be_had_back(dialog):
    assert dialog.change() is None
    type_in(field(dialog, LengthField, "总墨量上限"), "230")
    type_in(field(dialog, TextField, "浓黑"), "30 0 0 100")
    choose(field(dialog, ChoiceField, "PDF 级别"), "PDF/X-1a:2003（只用油墨色，无透明）")
    field(dialog, FlagField, "色标").click()
    choose(field(dialog, ChoiceField, "孤行"), "不报")
    profile = dialog.issue.profile
    assert (profile.ink_limit, profile.level) == (2.3, "x1a")
    assert profile.rich_black == Cmyk(0.3, 0, 0, 1)
    assert profile.marks == replace(NEWSPRINT.marks, bar=True)
    assert profile.severities == (("text.lone", Severity.OFF),)
    assert "（已改）" in dialog.list.item(0).text()
    dialog.remove()
    assert dialog.issue.profile is NEWSPRINT
    assert dialog.change() is None


def test_a_copy_is_ones_own_and_goes_again(dialog):
    dialog.list.setCurrentRow(2)
    dialog.duplicate()
    assert dialog.list.currentRow() == len(PROFILES)
    type_in(field(dialog, TextField, "名称"), "本社封面")
    dialog.choose()
    assert dialog.issue.profile.title == "本社封面"
    assert dialog.change() is not None
    dialog.remove()
    assert dialog.list.count() == len(PROFILES)
    assert dialog.issue.profile is NEWSPRINT


def test_a_colour_profile_of_the_printers_own(dialog, tmp_path, monkeypatch):
    mine = tmp_path / "mine.icc"
    shutil.copyfile(ICC / COATED.icc, mine)
    monkeypatch.setattr(dialog, "_files", lambda *_: [mine])
    dialog.take_icc()
    profile = dialog.issue.profile
    assert (profile.icc, profile.condition) == ("mine.icc", "")
    assert field(dialog, ChoiceField, "特性文件").value() == "mine.icc"
    assert (dialog._folder / "mine.icc").is_file()


def test_a_file_that_is_no_press_profile_is_refused(dialog, monkeypatch, answer):
    monkeypatch.setattr(dialog, "_files", lambda *_: [ICC / "sRGB2014.icc"])
    asked = answer("确定")
    dialog.take_icc()
    assert "不是印刷机的四色" in asked[0]
    assert dialog.change() is None


def test_a_profile_goes_out_and_comes_in(dialog, tmp_path, monkeypatch):
    file = tmp_path / "报.banxin-profile"
    monkeypatch.setattr(QFileDialog, "exec", lambda _: True)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(file)])
    dialog.pass_on()
    assert file.is_file()
    dialog.take_in()
    assert dialog.profile == replace(NEWSPRINT, name="newsprint-2")


def test_a_broken_file_is_told(dialog, tmp_path, monkeypatch, answer):
    file = tmp_path / "x.banxin-profile"
    file.write_text("<profile/>")
    monkeypatch.setattr(dialog, "_files", lambda *_: [file])
    asked = answer("确定")
    dialog.take_in()
    assert "x.banxin-profile" in asked[0]


def test_changes_are_not_thrown_away_unasked(dialog, answer):
    dialog.list.setCurrentRow(1)
    dialog.choose()
    asked = answer("继续编辑")
    dialog.show()
    dialog.reject()
    assert asked
    assert dialog.isVisible()


def test_severity_and_condition_of_a_profile():
    profile = with_severity(NEWSPRINT, "text.lone", Severity.ERROR)
    assert with_severity(profile, "text.lone", None) == NEWSPRINT
    assert with_icc(NEWSPRINT, COATED.icc).condition == "FOGRA39"
    assert with_icc(COATED, "own.icc", "Our press").info == "Our press"


def test_a_profile_of_the_issue_is_listed(window):
    own = replace(COATED, name="本社", title="本社封面")
    window.bridge.do(SetOutputProfile(own))
    dialog = OutputDialog(window)
    assert row_of(dialog, "本社封面") == len(PROFILES)
    dialog.deleteLater()


@pytest.mark.parametrize(
    ("text", "inks"),
    [("40 0 0 100", Cmyk(0.4, 0, 0, 1)), ("C5 M10.5 Y0 K7", Cmyk(0.05, 0.105, 0, 0.07)),
     ("1 2 3", None), ("0 0 0 101", None), ("", None)],
)  # fmt: skip
def test_inks_as_they_are_typed(text, inks):
    assert read_inks(text) == inks
    if inks is not None:
        assert read_inks(show_inks(inks)) == inks


def test_colours_in_words():
    assert color_words(Cmyk(0, 1, 0.9, 0.1)).zh == "C0 M100 Y90 K10"
    assert color_words(Gray(0.6)).zh == "K 60%"
    assert color_words(Spot("金", Cmyk(0, 0.2, 0.6, 0.2))).en == "Spot 金"
    assert coverage(Spot("金", Cmyk(0, 0.2, 0.6, 0.2), 0.5)) == 0.5
    assert coverage(Cmyk(0.5, 0.5, 0.5, 1)) == 2.5
