"""The manual: chapters as HTML, links, search."""

from pathlib import Path

import pytest

from editor.session.manual import CHAPTERS, Chapter, Manual, slug
from editor.values.data import data_folder
from editor.values.language import Language

TEXT = "# Frames\nAll about *frames*.\n\n## Move them\nBy mouse, see [text](text.md#move).\n"


def test_a_chapter_has_a_title_headings_and_anchors() -> None:
    chapter = Chapter("frames", TEXT)
    assert chapter.title == "Frames"
    assert [(each.level, each.anchor) for each in chapter.headings] == [
        (1, "frames"),
        (2, "move-them"),
    ]
    assert '<h2><a name="move-them"></a>Move them</h2>' in chapter.html
    assert chapter.links == ("text.md#move",)


def test_anchors_are_made_of_what_is_written() -> None:
    assert slug("Find, and replace…") == "find-and-replace"
    assert slug("查找 / 替换") == "查找-替换"


def test_lines_of_chinese_text_join_without_a_blank() -> None:
    assert "<p>一行文字，接着下一行</p>" in Chapter("text", "一行文字，\n接着下一行\n").html


def test_all_words_are_found_in_a_section() -> None:
    chapter = Chapter("frames", TEXT)
    found = chapter.search(["mouse", "move"])
    assert [each.heading.text for each in found] == ["Move them"]
    assert "mouse" in found[0].excerpt
    assert chapter.search(["mouse", "about"]) == ()


def test_chapters_not_written_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "zh").mkdir()
    (tmp_path / "zh" / "start.md").write_text("# 开始\n", encoding="utf-8")
    manual = Manual(Language.ZH, tmp_path)
    assert [each.title for each in manual.chapters] == ["开始"]
    assert manual.chapter("../start") is None


def test_every_file_is_a_chapter_and_every_chapter_is_in_both_languages() -> None:
    folder = data_folder("resources") / "manual"
    names = {lang: {path.stem for path in (folder / lang).glob("*.md")} for lang in ("zh", "en")}
    assert names["zh"] == names["en"]
    assert names["zh"] <= set(CHAPTERS)


@pytest.mark.parametrize("name", CHAPTERS)
def test_both_languages_have_the_same_headings(name: str) -> None:
    chapters = [Manual(language).chapter(name) for language in Language]
    levels = [[each.level for each in chapter.headings] for chapter in chapters if chapter]
    assert not levels or levels[0] == levels[1]


@pytest.mark.parametrize("language", Language)
def test_links_and_pictures_lead_somewhere(language: Language) -> None:
    manual = Manual(language)
    anchors = {each.name: {heading.anchor for heading in each.headings} for each in manual.chapters}
    for chapter in manual.chapters:
        for link in chapter.links:
            path, _, anchor = link.partition("#")
            if path.endswith(".md"):
                target = path.removesuffix(".md")
                assert target in CHAPTERS, f"{chapter.name}: {link}"
                assert not anchor or anchor in anchors[target], f"{chapter.name}: {link}"
            elif not path.startswith("http"):
                file = manual.folder / str(language) / path
                assert file.is_file(), f"{chapter.name}: {link}"
