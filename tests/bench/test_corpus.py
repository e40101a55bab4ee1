"""The corpus benchmark sets every character and stands photos after their paragraphs."""

import json
from pathlib import Path

import pytest
from PIL import Image

from editor.display.items import TextItem
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.layout.report import PageLayout
from editor.model.frame import CaptionFrame, PhotoFrame
from editor.model.place import Part
from editor.session.session import Session
from tests.bench.build import photo_lines, read_corpus
from tests.bench.corpus import main
from tests.bench.place import lay_out, overset

GEOMETRY = {
    "page_w": 300, "page_h": 200, "columns": 2, "column_w": 108, "gap": 18, "size": 9,
    "leading": 13, "lines": 12, "left": 33, "top": 22,
    "headline_size": 18, "headline_leading": 26,
}  # fmt: skip
TEXT = "大同市创建开发区区域经济融合发展新模式，推动高质量发展取得新成效。" * 2


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Image.new("RGB", (30, 20), "gray").save(tmp_path / "p.jpg")
    photo = {"file": "p.jpg", "cmyk": "p.jpg", "caption": "图为车间。"}
    story = {
        "kicker": "引题", "headline": "推动保税维修", "deck": "", "byline": "王媛",
        "paragraphs": [TEXT, "## 小标题", TEXT, TEXT], "photos": [photo],
    }  # fmt: skip
    corpus = {"geometry": GEOMETRY, "pages": [[story], [story, story]]}
    (tmp_path / "corpus.json").write_text(json.dumps(corpus), encoding="utf-8")
    return tmp_path


def shown(pages: tuple[PageLayout, ...], owner: str) -> list[str]:
    lines = [
        (item.ref.paragraph, item.line)
        for page in pages
        for frame in page.display.frames
        for item in frame.items
        if isinstance(item, TextItem) and item.ref and item.ref.part is Part.BODY
        if item.ref.owner == owner
    ]
    texts: dict[int, str] = {}
    for number, line in lines:
        texts[number] = texts.get(number, "") + "".join(run.glyphs.text for run in line.runs)
    return [texts[number] for number in sorted(texts)]


def test_every_paragraph_is_set_whole(folder: Path) -> None:
    corpus = read_corpus(folder)
    issue, pages = lay_out(Engine(FontLibrary()), corpus)
    assert overset(pages) == 0
    assert len(issue.pages) > len(corpus.issue.pages)
    for article in issue.articles:
        wanted = [paragraph.text for paragraph in article.body if paragraph.text]
        assert [text for text in shown(pages, article.id) if text] == wanted


def test_photos_stand_in_their_columns_below_the_paragraph(folder: Path) -> None:
    issue, _ = lay_out(Engine(FontLibrary()), read_corpus(folder))
    frames = [frame for page in issue.pages for frame in page.frames]
    photos = [frame for frame in frames if isinstance(frame, PhotoFrame)]
    captions = [frame for frame in frames if isinstance(frame, CaptionFrame)]
    assert len(photos) == len(captions) == 3
    grid = issue.pages[0].grid
    for photo, caption in zip(photos, captions, strict=True):
        rect = photo.box.rect
        line = (rect.y - grid.origin.y) / grid.leading
        assert line == pytest.approx(round(line))
        assert caption.box.rect.y == pytest.approx(rect.y + photo_lines(grid) * grid.leading)
        assert caption.box.rect.bottom <= grid.type_area.bottom + 0.01


def test_the_command_writes_a_pdf(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    assert main(str(folder), str(target)) == 0
    assert target.read_bytes().startswith(b"%PDF-")


def test_the_command_writes_a_project(folder: Path, tmp_path: Path) -> None:
    assert main(str(folder), str(tmp_path / "issue"), project=True) == 0
    stored = Session.open(tmp_path / "issue", fonts=FontLibrary(), read_only=True).issue
    issue, _ = lay_out(Engine(FontLibrary()), read_corpus(folder))
    assert stored.articles == issue.articles
    assert stored.pages == issue.pages
    assert stored.photos == issue.photos
