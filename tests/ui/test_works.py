"""清样 and 打包: dialogs that have files made in another process, and say what came of it."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from editor.layout.proofpaper import A3, ROUNDS
from editor.values.language import Words


@pytest.fixture
def proof(window, tmp_path):
    window.actions_.trigger("file.proof")
    dialog = window.works["proof"]
    dialog.file.setText(str(tmp_path / "样.pdf"))
    return dialog


@pytest.fixture
def package(window, tmp_path):
    window.actions_.trigger("file.package")
    dialog = window.works["package"]
    dialog.file.setText(str(tmp_path / "包.zip"))
    return dialog


def done(dialog, qtbot):
    dialog.start()
    assert not dialog.go.isEnabled()
    qtbot.waitUntil(lambda: dialog.process is None)


def test_a_proof_is_made_and_can_be_opened(proof, tmp_path, qtbot):
    proof.pages.setText("1")
    done(proof, qtbot)
    assert (tmp_path / "样.pdf").read_bytes().startswith(b"%PDF")
    assert "样.pdf" in proof.message.text()
    assert proof.open_file.isVisibleTo(proof)


def test_a_proof_is_as_it_is_asked_for(proof):
    assert proof.options().round == ROUNDS[0]
    proof.paper.set_value(A3)
    proof.scale.set_value(True)
    proof.round.setCurrentText("二校")
    proof.lines.click()
    options = proof.options()
    assert (options.paper, options.tiles, options.lines, options.signed) == (A3, True, False, True)
    assert options.round == ROUNDS[1]
    proof.round.setCurrentText("社长审")
    assert proof.options().round == Words("社长审", "社长审")


@pytest.mark.parametrize(
    ("pages", "file", "words"),
    [("9", "x.pdf", "没有版号“9”"), ("", "x.doc", "要以 .pdf 结尾"),
     ("", "none/x.pdf", "文件夹不存在")],
)  # fmt: skip
def test_what_cannot_be_proofed_is_told(proof, tmp_path, pages, file, words):
    proof.pages.setText(pages)
    proof.file.setText(str(tmp_path / file))
    proof.start()
    assert proof.process is None
    assert words in proof.message.text()


def test_a_package_is_made(package, tmp_path, qtbot):
    package.pdf.click()
    package.fonts.click()
    done(package, qtbot)
    names = zipfile.ZipFile(tmp_path / "包.zip").namelist()
    assert "包/photos/gate.jpg" in names
    assert "已打包" in package.message.text()
    assert sorted(path.name for path in tmp_path.glob(".banxin*")) == []


def test_pages_with_errors_make_no_pdf_unless_somebody_says_why(package, tmp_path, qtbot):
    package.fonts.click()
    done(package, qtbot)
    assert "没有附 PDF" in package.message.text()
    package.reason.setText("试打包")
    done(package, qtbot)
    assert "没有附 PDF" not in package.message.text()
    names = zipfile.ZipFile(tmp_path / "包.zip").namelist()
    assert any(name.endswith(".pdf") for name in names)


def test_a_folder_that_is_there_is_left_alone(package, tmp_path, qtbot):
    (tmp_path / "包").mkdir()
    (tmp_path / "包" / "mine.txt").write_text("mine")
    package.kind.set_value("")
    package.kind.edited.emit("")
    assert package.file.text() == str(tmp_path / "包")
    package.pdf.click()
    done(package, qtbot)
    assert "已存在且不是空文件夹" in package.message.text()
    assert [path.name for path in (tmp_path / "包").iterdir()] == ["mine.txt"]
    package.file.setText(str(tmp_path / "包二"))
    package.fonts.click()
    done(package, qtbot)
    assert (tmp_path / "包二" / "issue.xml").is_file()


def test_cancelling_a_package_leaves_nothing(package, tmp_path):
    before = sorted(tmp_path.iterdir())
    package.start()
    package.reject()
    assert package.process is None
    assert "取消" in package.message.text()
    assert sorted(tmp_path.iterdir()) == before


def test_no_place_is_told(package):
    package.file.setText(" ")
    package.start()
    assert package.process is None
    assert package.message.text() == "请写出位置。"


@pytest.mark.parametrize("place", ["/", ".", ""])
def test_what_names_nothing_stays_as_it_is(package, place):
    package.file.setText(place)
    for kind in ("", ".zip"):
        package.kind.set_value(kind)
        package.kind.edited.emit(kind)
        assert package.file.text() == place


def test_a_name_that_no_disk_takes_is_told(proof, package, tmp_path, qtbot):
    for dialog in (proof, package):
        dialog.file.setText(str(tmp_path / ("长" * 300 + Path(dialog.file.text()).suffix)))
        done(dialog, qtbot)
        assert dialog.message.property("role") == "error"
        assert "长长长" in dialog.message.text()
    assert not any(each.name.startswith("长") for each in tmp_path.iterdir())


def test_the_place_is_asked_for(package, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "exec", lambda _: True)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(tmp_path / "b.zip")])
    package._browse()
    assert package.file.text() == str(tmp_path / "b.zip")


def test_a_dialog_is_made_once(window, proof):
    assert window.open_work("proof") is proof


def test_a_file_that_is_there_is_replaced_only_when_asked_again(proof, tmp_path, qtbot):
    (tmp_path / "样.pdf").write_text("旧")
    proof.start()
    assert proof.process is None
    assert "已经有了" in proof.message.text()
    assert (tmp_path / "样.pdf").read_text() == "旧"
    done(proof, qtbot)
    assert (tmp_path / "样.pdf").read_bytes().startswith(b"%PDF")
    done(proof, qtbot)


def test_the_systems_dialog_has_asked_already(proof, tmp_path, qtbot, monkeypatch):
    place = tmp_path / "有.pdf"
    place.write_text("旧")
    monkeypatch.setattr(QFileDialog, "exec", lambda _: True)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(place)])
    proof._browse()
    done(proof, qtbot)
    assert place.read_bytes().startswith(b"%PDF")
