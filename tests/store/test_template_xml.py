"""Templates: read like pages, listed, filled with stories and photos."""

import pytest

from editor.model.frame import GroupFrame, PhotoFrame, TextFrame, TitleFrame, leaves
from editor.model.template import page_from
from editor.store.errors import StoreError
from editor.store.template_xml import (
    list_templates,
    load_template,
    template_bytes,
)

TEMPLATE = """<?xml version="1.0" encoding="utf-8"?>
<template version="1" name="news" zh="要闻版" en="News page" format="folio">
  <page id="news" number="1" name="要闻">
    <grid trim="390mm 550mm" origin="53pt 99pt" columns="8" column_chars="13" lines="107"/>
    <label box="53pt 60pt 999pt 20pt"><p style="报眉">{page.no}版　{page.name}</p></label>
    <title slot="lead" cells="0 0 5 6" parts="kicker headline"/>
    <text id="one" slot="lead" cells="0 7 2 20" columns="2" gutter="1字"/>
    <group id="g" box="0 0 1 1">
      <text id="two" cells="2 7 3 20" columns="3" follows="one"/>
      <photo slot="picture" cells="5 0 3 20" wrap="6pt"/>
    </group>
    <text slot="second" cells="5 22 3 20" follows="elsewhere"/>
  </page>
</template>
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "news.xml").write_text(TEMPLATE, "utf-8")
    return tmp_path


def test_a_template_reads_lengths_and_cells(folder):
    page = load_template(folder / "news.xml").page
    title, text = page.frames[1:3]
    assert title.box.rect == page.grid.rect(0, 0, 5, 6)
    assert text.gutter == 9
    assert text.article == "lead"


def test_writing_a_template_and_reading_it_changes_nothing(folder):
    template = load_template(folder / "news.xml")
    (folder / "again.xml").write_bytes(template_bytes(template))
    assert load_template(folder / "again.xml") == template
    assert 'slot="lead"' in (folder / "again.xml").read_text("utf-8")


def test_slots_are_listed_in_page_order(folder):
    template = load_template(folder / "news.xml")
    assert template.story_slots == ("lead", "second")
    assert template.photo_slots == ("picture",)


def test_a_page_from_a_template_has_new_ids_and_its_chains(folder):
    template = load_template(folder / "news.xml")
    slots = {"lead": "a1", "picture": "ph1"}
    page = page_from(template, "p2", "2", slots)
    again = page_from(template, "p3", "3", slots)
    frames = leaves(page.frames)
    title = next(each for each in frames if isinstance(each, TitleFrame))
    one, two, second = (each for each in frames if isinstance(each, TextFrame))
    photo = next(each for each in frames if isinstance(each, PhotoFrame))
    assert (page.id, page.number, page.name) == ("p2", "2", "要闻")
    assert (title.article, one.article, photo.photo) == ("a1", "a1", "ph1")
    assert two.follows == one.box.id
    assert (second.article, second.follows) == (None, None)
    assert any(isinstance(each, GroupFrame) for each in page.frames)
    ids = {each.box.id for each in frames}
    assert not ids & {each.box.id for each in leaves(again.frames)}
    assert len(ids) == len(frames)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('format="folio"', 'format="huge"', 2),
        ('cells="0 0 5 6"', 'cells="0 0 5"', 6),
        ('gutter="1字"', 'gutter="one"', 7),
        ('parts="kicker headline"', 'parts="kicker hat"', 6),
        ('wrap="6pt"', 'warp="6pt"', 10),
        ('id="two"', 'id="one"', 9),
        ('style="报眉"', 'stile="报眉"', 5),
    ],
)
def test_a_mistake_is_named_with_its_line(folder, old, new, line):
    (folder / "news.xml").write_text(TEMPLATE.replace(old, new), "utf-8")
    with pytest.raises(StoreError) as caught:
        list_templates(folder)
    assert (caught.value.file, caught.value.line) == ("news.xml", line)
