"""HTML as Word, WPS, browsers and WeChat write it, becomes paragraphs; nothing is lost unsaid."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importers.html import read_html
from editor.model.table import CellAlign
from editor.model.text import Span, sound


def texts(source):
    return [(each.style, each.text) for each in read_html(source).paragraphs]


def notes(source):
    return [note.en for note in read_html(source).notes]


def test_headings_and_paragraphs():
    found = texts("<h1>题</h1><h2>节</h2><h3>小节</h3><p>文</p><div>另<div>段</div>尾</div>散")
    assert found == [
        ("主题", "题"), ("小标题", "节"), ("小标题", "小节"), ("正文", "文"),
        ("正文", "另"), ("正文", "段"), ("正文", "尾"), ("正文", "散"),
    ]  # fmt: skip


def test_bold_and_italics_by_tag_and_by_style():
    source = (
        "<p>甲<b>乙<i>丙</i></b><em>丁</em><span style='FONT-WEIGHT: 700'>戊</span>"
        "<b style='font-weight:normal'>己</b></p>"
    )
    (paragraph,) = read_html(source).paragraphs
    assert paragraph.text == "甲乙丙丁戊己"
    assert paragraph.spans == (Span(1, 3, "加粗"), Span(3, 4, "着重"), Span(4, 5, "加粗"))


def test_headings_need_no_bold():
    (paragraph,) = read_html("<h2><b>节</b></h2>").paragraphs
    assert paragraph.spans == ()


def test_source_lines_of_word_are_no_blanks_between_hanzi():
    assert texts("<p>创新\n  发展<span>，\r\n临汾</span>\n<b>市</b> and\nmore</p>") == [
        ("正文", "创新发展，临汾市 and more")
    ]


def test_word_list_labels_hidden_text_and_notes():
    source = """<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span
    style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>第一</p>
    <p class=MsoNormal>见<span style='display:none;mso-hide:all'>藏 着</span>注<a
    style='mso-footnote-id:ftn1' href="#_ftn1">[1]</a><del>旧</del><o:p></o:p></p>"""
    assert texts(source) == [("正文", "1. 第一"), ("正文", "见注")]
    assert notes(source) == [
        "Hidden characters left out: 2.",
        "Characters deleted in revisions, left out: 1.",
        "Footnotes and endnotes left out: 1.",
    ]


def test_word_titles_and_captions_by_class():
    source = "<p class=MsoTitle>题</p><p class=MsoCaption>图说</p>"
    assert texts(source) == [("主题", "题"), ("图说", "图说")]


def test_the_clipboard_head_of_windows_is_no_text():
    source = "Version:0.9\r\nStartHTML:00000097\r\n<html><body><!--StartFragment-->甲</body></html>"
    assert texts(source) == [("正文", "甲")]


def test_wechat_sections_breaks_and_pictures():
    source = (
        "<div id='js_content' style='visibility:hidden'><section><section><p>一<br>二<br><br>三</p>"
        "</section><p>&nbsp;</p><p><br></p></section><img data-src='https://mmbiz.qpic.cn/x'></div>"
    )
    assert texts(source) == [("正文", "一\n二"), ("正文", "三")]
    assert notes(source) == ["Pictures on the web, not downloaded: 1."]


def test_lists_are_labelled_and_nested():
    source = "<ul><li>甲<ol start=3><li>乙<li><p>丙</p></ol><li>丁</ul>"
    assert [text for _, text in texts(source)] == ["• 甲", "3. 乙", "4. 丙", "• 丁"]


def test_a_table_is_one_paragraph_with_its_marks():
    source = (
        "<table><thead><tr><th>项目<th colspan=2>数量</tr></thead><tr><td><p>钢</p><td>1.5"
        "<td><p>甲</p><p><b>乙</b></p></tr></table>后"
    )
    table, after = read_html(source).paragraphs
    assert table.text == "项目\t数量\t\n钢\t1.5\t甲　乙"
    assert [table.text[s.start : s.end] for s in table.spans] == ["乙"]
    assert [column.align for column in table.table.columns][:2] == [
        CellAlign.LEFT,
        CellAlign.DECIMAL,
    ]
    assert (after.style, after.text) == ("正文", "后")
    assert "Merged table cells taken apart: 1;" in notes(source)[0]


def test_a_table_of_one_column_only_arranges():
    assert texts("<table><tr><td><p>甲</p><p>乙</p><tr><td>丙</table>") == [
        ("正文", "甲"), ("正文", "乙"), ("正文", "丙"),
    ]  # fmt: skip


def test_a_table_in_a_table_stays_in_its_cell():
    source = "<table><tr><td>甲<td><table><tr><td>乙<td>丙</td></tr></table></td></tr></table>"
    (paragraph,) = read_html(source).paragraphs
    assert paragraph.text == "甲\t乙　丙"


def test_readings_stand_at_their_base():
    (paragraph,) = read_html(
        "<p>去<ruby>大<rp>(</rp><rt>dà</rt><rp>)</rp></ruby><b>同</b></p>"
    ).paragraphs
    assert paragraph.text == "去大同"
    assert paragraph.spans[0] == Span(1, 2, "", "dà")


def test_pictures_come_from_the_source_or_from_who_fetches():
    data = base64.b64encode(b"\x89PNG").decode()
    source = f"<p>甲<p><img src='data:image/png;base64,{data}' alt='市场外景'><img src='b/a.JPG'>"
    found = read_html(source, {"b/a.JPG": b"jpg"}.get)
    assert [(p.name, p.data, p.at, p.caption) for p in found.pictures] == [
        ("1.png", b"\x89PNG", 1, "市场外景"), ("2.jpg", b"jpg", 1, ""),
    ]  # fmt: skip
    assert notes(source) == ["Pictures left out: 1."]


@pytest.mark.parametrize("source", ["", " ", "<", "<!-- x", "\0", "\ud800<p>", "<table><tr><td>"])
def test_what_is_no_document_is_no_trouble(source):
    assert all(each.text for each in read_html(source).paragraphs)


def test_deep_nesting_loses_styles_and_no_text():
    source = "<style>x</style>" + "<div><b>" * 5000 + "深" + "</b></div>" * 5000
    source += "<p>后 &amp; 话</p>"
    assert [text for _, text in texts(source)] == ["深", "后 & 话"]
    assert "nested too deeply" in notes(source)[0]


WORDS = st.text("大同市abc12。，“”—…", min_size=1, max_size=8)
LEAVES = WORDS.map(lambda text: (text, text))
WRAPPERS = ("p", "div", "span", "b", "i", "h1", "h2", "li", "ul", "blockquote", "section", "font")


def _wrapped(children):
    def wrap(drawn):
        tag, parts = drawn
        inner = "".join(source for source, _ in parts)
        return f"<{tag}>{inner}</{tag}>", "".join(text for _, text in parts)

    return st.tuples(st.sampled_from(WRAPPERS), st.lists(children, max_size=4)).map(wrap)


@given(st.recursive(LEAVES, _wrapped, max_leaves=12))
def test_every_character_arrives_in_order(document):
    source, text = document
    found = read_html(f"<body>{source}</body>")
    read = "".join(each.text for each in found.paragraphs).replace("• ", "")
    assert read == text
    assert all(map(sound, found.paragraphs))
    assert found.notes == ()
