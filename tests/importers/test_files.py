"""Files by their content and their names, and what is refused in words."""

import io
import zipfile

import pytest
from docx import Document

from editor.importers import docx, files
from editor.importers.files import read_file
from editor.importers.imported import DEFAULTS, ROLES, TITLE_FROM_FILE, imported
from editor.importers.kinds import MANUSCRIPTS
from editor.importers.manuscript import ImportFault
from tests.importers.documents import picture, saved, with_part

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def word():
    document = Document()
    document.add_heading("大同市创建开发区", 1)
    document.add_paragraph("本报讯（记者 张三）今年以来,增长5%.")
    document.add_picture(io.BytesIO(picture()))
    document.add_paragraph("▲市场外景。（王波 摄）")
    return saved(document)


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("a.docx", word(), "大同市创建开发区"),
        ("a.doc", word(), "大同市创建开发区"),
        ("a.txt", word(), "大同市创建开发区"),
        ("a.txt", "大同市".encode("utf-16"), "大同市"),
        ("a.txt", "大同市，今年以来的工作。".encode("utf-16-le"), "大同市，今年以来的工作。"),
        ("a.HTM", "<p>大同市".encode(), "大同市"),
        ("a.doc", "<html xmlns:o=''><p>大同市".encode(), "大同市"),
        ("a.docx", "\ufeff<!DOCTYPE html><p>大同市".encode(), "大同市"),
        ("a.md", b"# a", "a"),
        ("a.rtf", b"plain", "plain"),
        ("a", b"plain", "plain"),
    ],
)
def test_the_content_tells_the_kind(tmp_path, name, data, text):
    file = tmp_path / name
    file.write_bytes(data)
    assert read_file(file).paragraphs[0].text == text


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.doc", OLE, "old format of Word"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("a.wps", OLE, "old format of WPS"),
        ("a.rtf", b"{\\rtf1 x}", "is RTF"),
        ("a.txt", b"{\\rtf1 x}", "is RTF"),
        ("a.docx", b"%PDF-1.7", "is a PDF"),
        ("a.mht", b"MIME-Version: 1.0\r\n", "web archive"),
        ("a.xls", OLE, "is a sheet"),
        ("a.docx", b"plain text", "no sound Word document"),
        ("a.docx", b"PK\x03\x04 broken", "no sound Word document"),
        ("a.docx", word()[:-300], "no sound Word document"),
        ("a.docx", with_part(word(), "word/document.xml", "<x>" * 3000), "no sound Word"),
        ("a.docx", with_part(word(), "word/document.xml", "<w/>"), "neither text"),
        ("a.txt", bytes(range(256)) * 9, "is no text"),
        ("a.txt", picture(), "is no text"),
        ("a.txt", b" \n ", "neither text nor pictures"),
        ("a.html", b"<p style='display:none'>x", "Hidden characters left out: 1."),
    ],
)
def test_what_is_no_manuscript_is_refused_by_name(tmp_path, name, data, words):
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(ImportFault) as caught:
        read_file(file)
    assert words in caught.value.words.en
    assert name in caught.value.words.en
    assert name in caught.value.words.zh


def test_what_the_system_does_not_give_is_said(tmp_path):
    for file, words in ((tmp_path / "no.txt", "not there"), (tmp_path, "is a folder")):
        with pytest.raises(ImportFault) as caught:
            read_file(file)
        assert words in caught.value.words.en


def test_limits_are_said(tmp_path, monkeypatch):
    file = tmp_path / "a.txt"
    file.write_bytes(b"x" * 400_000)
    with pytest.raises(ImportFault, match="400000 characters"):
        read_file(file)
    monkeypatch.setitem(files.MOST_BYTES, "", 1_000_000)
    file.write_bytes(b"x" * 1_000_001)
    with pytest.raises(ImportFault, match="too large"):
        read_file(file)


def test_a_zip_that_unpacks_to_too_much_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(docx, "MOST_XML", 1_000_000)
    bomb = tmp_path / "bomb.docx"
    bomb.write_bytes(word())
    with zipfile.ZipFile(bomb, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/more.xml", b" " * 1_000_001)
    with pytest.raises(ImportFault, match="too large"):
        read_file(bomb)


def test_pictures_beside_a_page_are_read_and_others_not(tmp_path):
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "a b.png").write_bytes(picture())
    (tmp_path.parent / "secret.png").write_bytes(picture())
    page = tmp_path / "page.html"
    page.write_text(
        "<p>文<img src='page_files/a%20b.png'><img src='../secret.png'>"
        "<img src='file:///etc/hosts'><img src='https://a/b.png'>",
        encoding="utf-8",
    )
    found = read_file(page)
    assert [each.data for each in found.pictures] == [picture()]
    assert [note.en for note in found.notes] == [
        "Pictures left out: 2.", "Pictures on the web, not downloaded: 1.",
    ]  # fmt: skip


def test_an_article_with_its_photo(tmp_path):
    file = tmp_path / "来稿.docx"
    file.write_bytes(word())
    found = imported(read_file(file), file.stem)
    (article,), (photo,) = found.articles, found.photos
    assert article.headline.text == "大同市创建开发区"
    assert [each.text for each in article.body] == ["本报讯（记者 张三）今年以来，增长5%。"]
    assert (photo.caption.text, photo.credit.text) == ("市场外景。", "王波 摄")
    assert photo.picture.data == picture()


def test_the_choices(tmp_path):
    file = tmp_path / "来稿.txt"
    file.write_text("长长的一句话。\n本报记者 张三", encoding="utf-8")
    manuscript = read_file(file)
    assert imported(manuscript, "来稿").articles[0].headline.text == ""
    named = imported(manuscript, "来稿", DEFAULTS | {TITLE_FROM_FILE}).articles[0]
    assert named.headline.text == "来稿"
    plain = imported(manuscript, "来稿", DEFAULTS - {ROLES}).articles[0]
    assert [each.text for each in plain.body] == ["长长的一句话。", "本报记者 张三"]


def test_endings_are_small_and_known():
    assert {".docx", ".txt", ".md", ".html", ".doc", ".wps"} <= set(MANUSCRIPTS)
