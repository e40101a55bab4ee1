"""Word documents: what is kept, what is left out and said, what Word and WPS do in odd ways."""

import io

import pytest
from docx import Document
from docx.oxml import parse_xml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.importers.docx import BROKEN, read_docx
from editor.model.text import Span, sound
from tests.importers.documents import SPACES, p, picture, r, saved, with_body


def texts(data):
    return [(each.style, each.text) for each in read_docx(data).paragraphs if each.text]


def notes(data):
    return [note.en for note in read_docx(data).notes]


def test_headings_titles_and_captions_by_style():
    document = Document()
    for words, style in (
        ("题", "Title"), ("一级", "Heading 1"), ("二级", "Heading 2"), ("三级", "Heading 3"),
        ("图说", "Caption"), ("正文", None), ("强", "Intense Quote"),
    ):  # fmt: skip
        document.add_paragraph(words, style)
    assert [style for style, _ in texts(saved(document))] == [
        "主题", "主题", "小标题", "小标题", "图说", "正文", "正文",
    ]  # fmt: skip


def test_an_outline_level_is_a_heading():
    data = with_body(p(r("题"), properties='<w:outlineLvl w:val="0"/>'),
                     p(r("节"), properties='<w:outlineLvl w:val="2"/>'))  # fmt: skip
    assert texts(data) == [("主题", "题"), ("小标题", "节")]


def test_bold_and_italics_of_runs_and_of_styles():
    document = Document()
    paragraph = document.add_paragraph("甲")
    paragraph.add_run("乙").bold = True
    paragraph.add_run("丙").bold = True
    paragraph.add_run("丁").italic = True
    paragraph.add_run("戊", "Strong")
    paragraph.add_run("己", "Strong").bold = False
    (found,) = [each for each in read_docx(saved(document)).paragraphs if each.text]
    assert found.text == "甲乙丙丁戊己"
    assert found.spans == (Span(1, 3, "加粗"), Span(3, 4, "着重"), Span(4, 5, "加粗"))


def test_emphasis_dots_are_emphasis():
    data = with_body(p(r("着", '<w:em w:val="dot"/>'), r("重", '<w:em w:val="none"/>')))
    assert read_docx(data).paragraphs[0].spans == (Span(0, 1, "着重"),)


def test_revisions_hidden_text_comments_and_notes_are_left_out_and_said():
    data = with_body(
        p(
            "<w:ins w:id='1' w:author='a'>" + r("新") + "</w:ins>",
            "<w:del w:id='2' w:author='a'><w:r><w:delText>旧的</w:delText></w:r></w:del>",
            "<w:moveFrom w:id='3'>" + r("搬") + "</w:moveFrom>",
            r("藏", "<w:vanish/>"), r("不藏", '<w:vanish w:val="0"/>'),
            "<w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:commentReference w:id='1'/></w:r>",
        )
    )  # fmt: skip
    assert texts(data) == [("正文", "新不藏")]
    assert notes(data) == [
        "Hidden characters left out: 1.",
        "Characters deleted in revisions, left out: 3.",
        "Footnotes and endnotes left out: 1.",
        "Comments left out: 1.",
    ]


def test_a_deleted_paragraph_mark_joins():
    gone = "<w:rPr><w:del w:id='1' w:author='a'/></w:rPr>"
    assert texts(with_body(p(r("前"), properties=gone), p(r("后")))) == [("正文", "前后")]


def test_breaks_tabs_symbols_fields_and_links():
    data = with_body(
        p(
            r("甲"), "<w:r><w:br/></w:r>", r("乙"), "<w:r><w:tab/></w:r>",
            "<w:r><w:sym w:font='Wingdings' w:char='F06E'/></w:r>",
            "<w:hyperlink>" + r("链接") + "</w:hyperlink>",
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r>",
            "<w:r><w:instrText>DATE</w:instrText></w:r>",
            "<w:r><w:fldChar w:fldCharType='separate'/></w:r>", r("8月"),
            "<w:sdt><w:sdtContent>" + r("控件") + "</w:sdtContent></w:sdt>",
            "<w:r><w:noBreakHyphen/></w:r><w:r><w:br w:type='page'/></w:r>", r("丙"),
        )
    )  # fmt: skip
    assert texts(data) == [("正文", "甲\n乙\t■链接8月控件-"), ("正文", "丙")]


def test_numbers_that_word_sets_are_characters():
    document = Document()
    for style in ("List Number", "List Number", "List Bullet"):
        document.add_paragraph("项", style)
    assert [text for _, text in texts(saved(document))] == ["1. 项", "2. 项", "• 项"]


def test_numbers_in_hanzi():
    document = Document()
    numbering = document.part.numbering_part.element
    level = numbering.find(".//{*}lvl")
    level.find("{*}numFmt").set(
        level.find("{*}numFmt").tag.replace("numFmt", "val"), "chineseCounting"
    )
    level.find("{*}lvlText").set(level.find("{*}lvlText").tag.replace("lvlText", "val"), "%1、")
    kind = level.getparent().get(level.tag.replace("lvl", "abstractNumId"))
    key = next(n.get(n.tag.replace("}num", "}numId")) for n in numbering.findall("{*}num")
               if n.find("{*}abstractNumId").values() == [kind])  # fmt: skip
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{key}"/></w:numPr>'
    body = document.element.body
    for number in range(12):
        xml = p(r("项"), properties=listed).replace("<w:p>", f"<w:p {SPACES}>", 1)
        body.insert(number, parse_xml(xml))
    found = [text for _, text in texts(saved(document))]
    assert (found[0], found[9], found[11]) == ("一、项", "十、项", "十二、项")


def test_a_table_keeps_its_cells_in_their_columns():
    document = Document()
    document.add_paragraph("前")
    table = document.add_table(3, 3)
    for row, words in zip(table.rows, ("项目 一月 二月", "钢 1.5 2", "煤 3 44"), strict=True):
        for cell, word in zip(row.cells, words.split(), strict=True):
            cell.text = word
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(1, 0).paragraphs[0].runs[0].bold = True
    found = [each for each in read_docx(saved(document)).paragraphs if each.text]
    assert found[1].text == "项目\t一月　二月\t\n钢\t1.5\t2\n煤\t3\t44"
    assert found[1].style == "表文"
    assert len(found[1].table.columns) == 3
    assert [found[1].text[s.start : s.end] for s in found[1].spans] == ["钢"]
    assert "Merged table cells taken apart: 1;" in notes(saved(document))[0]


def test_a_table_of_one_column_only_arranges():
    document = Document()
    document.add_table(2, 1).cell(0, 0).text = "框中的话"
    assert texts(saved(document)) == [("正文", "框中的话")]


def test_pictures_stand_before_the_paragraph_that_follows():
    document = Document()
    document.add_paragraph("甲")
    document.add_picture(io.BytesIO(picture()))
    document.add_paragraph("▲市场外景")
    (found,) = read_docx(saved(document)).pictures
    manuscript = read_docx(saved(document))
    assert found.name == "1.png"
    assert found.data == picture()
    assert "".join(e.text for e in manuscript.paragraphs[found.at :]).startswith("▲")


def test_a_text_box_told_twice_is_read_once_after_its_paragraph():
    inner = "<w:txbxContent>" + p(r("框")) + "</w:txbxContent>"
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{inner}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inner}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    data = with_body(p(r("前"), box, r("后")), p(r("尾")))
    assert texts(data) == [("正文", "前后"), ("正文", "框"), ("正文", "尾")]
    assert "Text boxes: 1;" in notes(data)[0]


def test_readings_formulas_and_drop_caps():
    ruby = (
        "<w:r><w:ruby><w:rt>" + r("dà") + "</w:rt><w:rubyBase>" + r("大") + "</w:rubyBase>"
        "</w:ruby></w:r>"
    )
    formula = "<m:oMath><m:r><m:t>E=mc2</m:t></m:r></m:oMath>"
    data = with_body(
        p(r("首"), properties='<w:framePr w:dropCap="drop" w:lines="2"/>'), p(ruby, formula)
    )
    (found,) = [each for each in read_docx(data).paragraphs if each.text]
    assert found.text == "首大E=mc2"
    assert found.spans == (Span(1, 2, "", "dà"),)
    assert "kept: 1." in notes(data)[0]


def test_headers_and_footers_are_counted():
    document = Document()
    document.add_paragraph("文")
    document.sections[0].header.paragraphs[0].text = "内部资料"
    assert notes(saved(document)) == ["Characters of headers and footers left out: 4."]


def test_sizes_are_those_of_the_runs():
    data = with_body(p(r("大", '<w:sz w:val="44"/>')), p(r("小", '<w:sz w:val="21"/>')))
    assert read_docx(data).sizes[:2] == (22.0, 10.5)


PIECES = st.text("大同市abc12，。“”", min_size=1, max_size=6)
RUNS = st.tuples(PIECES, st.sampled_from(("", "<w:b/>", "<w:i/>", '<w:u w:val="single"/>')))
WRAPS = st.sampled_from(("{}", "<w:ins w:id='1'>{}</w:ins>", "<w:hyperlink>{}</w:hyperlink>",
                         "<w:smartTag>{}</w:smartTag>"))  # fmt: skip


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(st.lists(st.tuples(RUNS, WRAPS), max_size=4), max_size=5))
def test_every_character_arrives(paragraphs):
    data = with_body(*(p(*(wrap.format(r(*run)) for run, wrap in runs)) for runs in paragraphs))
    found = read_docx(data).paragraphs
    expected = ["".join(run[0] for run, _ in runs) for runs in paragraphs]
    assert [each.text for each in found if each.text] == [text for text in expected if text]
    assert all(map(sound, found))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_document_raises_what_is_listed(data):
    with pytest.raises(BROKEN):
        read_docx(data)
