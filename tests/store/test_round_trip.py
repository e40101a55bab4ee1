"""Everything that an issue can hold is stored and read back exactly."""

from dataclasses import fields
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.model.article import Article
from editor.model.frame import Frame, Wrap, WrapSide
from editor.model.table import CellAlign, Column, Table
from editor.model.text import Paragraph, Span
from editor.store.articles_xml import read_article, write_article
from editor.store.changes import OnDisk, changes, head_of
from editor.store.forms import form_of, length, number, read_length, read_number
from editor.store.issue_xml import Head
from editor.store.pages_xml import FRAMES
from editor.store.parts import (
    article_bytes,
    article_from,
    head_from,
    page_from,
    photos_from,
    styles_from,
)
from editor.store.xml import escaped, parse, serialize, unescaped
from editor.values.geometry import Insets, Point
from editor.values.units import MM
from tests.store.strategies import ISSUES, NUMBERS, ODD, TEXTS, record

SLOW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@SLOW
@given(ISSUES)
def test_any_issue_reads_back_equal(issue):
    disk = OnDisk(Head(issue.info))
    parts = changes(issue, disk)
    assert head_from(parts["issue.xml"], "issue.xml") == head_of(issue, disk)
    pages = [page_from(data, name) for name, data in parts.items() if name.startswith("pages/")]
    assert pages == list(issue.pages)
    articles = [article_from(data, name) for name, data in parts.items() if name[:4] == "arti"]
    assert articles == list(issue.articles)
    assert photos_from(parts["photos.xml"], "photos.xml") == issue.photos
    assert styles_from(parts["styles.xml"], "styles.xml") == (issue.styles, issue.swatches)


@SLOW
@given(record(Table), st.text(st.sampled_from("甲 \t\n\r<&"), max_size=20), st.integers(0, 9))
def test_any_table_reads_back_equal(table, text, end):
    spans = (Span(0, end, "加粗"),) if 0 < end <= len(text) else ()
    article = Article("a", body=(Paragraph(text, "表文", spans, table=table),))
    assert article_from(article_bytes(article, "a.xml"), "a.xml") == article


def test_a_table_is_written_for_people():
    columns = (Column(4, fixed=True), Column(), Column(1.5, align=CellAlign.DECIMAL))
    article = Article("a", body=(Paragraph("甲\t乙\n丙", "表文", table=Table(columns)),))
    written = article_bytes(article, "a.xml").decode()
    assert '<table columns="4字 1 1.5:decimal"/>甲<tab/>乙<br/>丙</p>' in written


@given(st.one_of(TEXTS, st.text(st.sampled_from("\\u{}05c\x00")), st.text(st.sampled_from(ODD))))
def test_escaping_is_reversible(text):
    assert unescaped(escaped(text)) == text


@given(NUMBERS)
def test_numbers_and_lengths_are_exact(value):
    assert read_number(number(value)) == value
    assert read_length(length(value)) == value


def test_lengths_are_written_for_people():
    assert length(9) == "9pt"
    assert length(13.5) == "13.5pt"
    assert length(390 * MM) == "390mm"
    assert length(-12.5 * MM) == "-12.5mm"
    assert length(1 / 3) == "0.3333333333333333pt"


def test_a_paragraph_is_readable_in_a_diff():

    text = "本刊讯　今年以来\n双招双引"
    article = Article("a1", body=(Paragraph(text, "正文", (Span(0, 3, "电头"),)), Paragraph()))
    data = serialize(write_article(article)).decode()
    assert data == (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<article id="a1">\n'
        "  <body>\n"
        '    <p style="正文"><span style="电头">本刊讯</span>　今年以来<br/>双招双引</p>\n'
        '    <p style="正文"/>\n'
        "  </body>\n"
        "</article>\n"
    )
    assert read_article(parse(data.encode(), "a"), "a") == article


def test_lines_wrapped_by_hand_join_without_a_blank():
    data = '<article id="a"><body><p>今年\n     以来，\r\n\t各地</p></body></article>'
    article = read_article(parse(data.encode(), "a"), "a")
    assert article.body == (Paragraph("今年以来，各地"),)


def test_a_story_of_millions_of_characters_is_stored():

    text = "字" * 4_000_000
    article = Article("a", body=(Paragraph(text, spans=(Span(5, 3_600_000, "加粗"),)),))
    assert article_from(article_bytes(article, "a"), "a") == article


def test_every_field_of_every_frame_is_written():
    for kind in get_args(Frame):
        record = next(each for each in FRAMES.values() if each.build is kind)
        left = {item.name for item in fields(kind)} - set(record.forms)
        assert left <= {"box", "styles", "text", "frames"}


def test_how_text_goes_around_is_written_for_people():
    form = form_of(Wrap)
    corner = Wrap(Insets.all(9), WrapSide.BOTH, (Point(0, 0), Point(1, 0), Point(0.5, 1)))
    assert form.write(corner) == "9pt both 0,0 1,0 0.5,1"
    assert form.write(Wrap(Insets(1, 2, 3, 4))) == "1pt 2pt 3pt 4pt"
    assert form.read("1字 none", 10.0) == Wrap(Insets.all(10), WrapSide.NONE)
    for text in ("", "both", "9pt 0,0 both", "9pt both left", "9pt 0,x", "9pt 0", "9pt nan,0"):
        with pytest.raises(ValueError, match=r"."):
            form.read(text, 9.0)


def test_pages_of_before_wrap_had_sides_read_as_they_were():
    text = """<page version="1" id="p" number="1" name=""><grid trim="9mm 9mm"/>
        <photo id="a" box="0 0 9 9" wrap="6pt"/><text id="b" box="0 0 9 9"/></page>"""
    page = page_from(text.encode(), "p.xml")
    photo, story = page.frames
    assert photo.box.wrap == Wrap(Insets.all(6), WrapSide.LARGEST, ())
    assert (story.widths, story.jump) == ((), True)
