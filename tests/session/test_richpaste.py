"""What comes of a clipboard of Word, WPS, browsers and WeChat in a story."""

from dataclasses import replace

import pytest

from editor.edit.edit import perform
from editor.edit.selection import NOTHING, TextSelection
from editor.edit.state import State
from editor.model.article import Article
from editor.model.defaults import default_styles
from editor.model.frame import TextFrame
from editor.model.place import Part, TextPoint, TextRef
from editor.model.text import Paragraph, Span
from editor.session.richpaste import pasted_html
from tests.edit.issues import box, small_issue

WORD = """Version:1.0
StartHTML:0000000105
<html xmlns:o="urn:schemas-microsoft-com:office:office"
 xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!--
 /* Style Definitions */ p.MsoNormal, li.MsoNormal {mso-style-unhide:no; font-family:等线}
 @page WordSection1 {size:595.3pt 841.9pt;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<h1>推动保税维修业态发展<o:p></o:p></h1>
<p class=MsoNormal style='text-indent:21.0pt;mso-char-indent-count:2.0'><span
style='font-family:宋体;mso-ascii-font-family:等线;color:red'>开发区</span><b><span lang=EN-US
style='mso-bidi-font-weight:normal'>2026</span></b><span>年<s>旧</s>新签项目<span
style='mso-spacerun:yes'>&nbsp;</span>12个。</span><span style='display:none;mso-hide:all'>内部
</span><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<h2>项目建设</h2>
<p class=MsoNormal><span>总投资<a href="http://a.cn">36亿元</a>。</span><![if !supportAnnotations]>
<![endif]></p><!--EndFragment--></body></html>"""

WPS = """<html><head><meta name="ProgId" content="Word.Document"><style>
@font-face{font-family:"Times New Roman";} p.p0{margin:0pt;}</style></head>
<body style="tab-interval:21pt;"><!--StartFragment--><div class="Section0">
<p class="MsoNormal"><span style="mso-spacerun:'yes';font-family:宋体;font-size:10.5pt">
<font face="宋体">第一段</font><b>重点</b></span></p>
<p class="MsoNormal">第二段</p></div><!--EndFragment--></body></html>"""

WECHAT = """<meta charset='utf-8'><section data-tool="mdnice" style="font-size:16px;color:#000">
<section><section style="text-align:center"><strong style="color:rgb(217,33,66)">小标题一</strong>
</section></section><section><p style="margin:0 8px"><span leaf="">今年前三季度，</span><span
style="font-weight:bold">签约</span>42个。</p><p><img data-src="https://mmbiz.qpic.cn/a.jpg"/></p>
<p><br></p><p>第二段&nbsp;</p></section></section>"""

BROWSER = """<html><body><!--StartFragment--><h2 style="font:700 20px a">看点</h2><div>一段
文字<br>又一行</div><ul><li>其一</li><li>其二</li></ul><script>x()</script>
<!--EndFragment--></body></html>"""


def state_at(text="本报讯", style="正文", offset=3, part=Part.BODY):
    article = Article("a1", headline=Paragraph("题", "主题"), body=(Paragraph(text, style),))
    issue = small_issue()
    page = replace(issue.pages[0], frames=(TextFrame(box("f1"), "a1"),))
    issue = replace(issue, articles=(article,), pages=(page,), styles=default_styles())
    point = TextPoint(TextRef("a1", part), offset)
    return State(issue, TextSelection(point, point, "f1"))


def pasted(state, html, text="x"):
    return perform(pasted_html(state, html, text), state)


def body(state):
    return [(p.text, p.style) for p in state.issue.article("a1").body]


def test_word_keeps_headings_bold_and_paragraphs():
    after = pasted(state_at("", offset=0), WORD)
    texts = [text for text, _ in body(after)]
    assert [style for _, style in body(after)] == ["小标题", "正文", "小标题", "正文"]
    assert texts[0] == "推动保税维修业态发展"
    assert texts[1].replace(" ", "").replace("\u00a0", "").startswith("开发区2026年")
    assert "内部" not in texts[1]
    assert texts[3] == "总投资36亿元。"
    (bold,) = after.issue.article("a1").body[1].spans
    assert bold == Span(3, 7, "加粗")


def test_wps_and_wechat_nests_become_plain_paragraphs():
    after = pasted(state_at("", offset=0), WPS)
    assert [text for text, _ in body(after)] == ["第一段重点", "第二段"]
    assert after.issue.article("a1").body[0].spans == (Span(3, 5, "加粗"),)
    after = pasted(state_at("", offset=0), WECHAT)
    assert [(text.strip(), style) for text, style in body(after)] == [
        ("小标题一", "小标题"),
        ("今年前三季度，签约42个。", "正文"),
        ("第二段", "正文"),
    ]
    assert after.issue.article("a1").body[0].spans == ()
    assert [span.style for span in after.issue.article("a1").body[1].spans] == ["加粗"]


def test_a_browser_page_gives_its_text():
    texts = "".join(text for text, _ in body(pasted(state_at("", offset=0), BROWSER)))
    assert "看点" in texts
    assert "其一" in texts
    assert "x()" not in texts


def test_one_paragraph_goes_into_the_sentence_and_body_takes_the_carets_style():
    after = pasted(state_at("甲乙", "小标题", 1), "<p>丙<b>丁</b></p>")
    assert body(after) == [("甲丙丁乙", "小标题")]
    assert after.issue.article("a1").body[0].spans == (Span(2, 3, "加粗"),)
    after = pasted(state_at("甲", "署名", 1), "<p>一</p><p>二</p>")
    assert body(after) == [("甲一", "署名"), ("二", "署名")]


def test_headings_in_the_middle_of_a_paragraph_stand_alone():
    after = pasted(state_at("甲乙", offset=1), "<h1>丙</h1><p>丁</p>")
    assert body(after) == [("甲", "正文"), ("丙", "小标题"), ("丁乙", "正文")]
    after = pasted(state_at("甲乙", offset=1), "<p>丙</p><h2>丁</h2>")
    assert body(after) == [("甲丙", "正文"), ("丁", "小标题"), ("乙", "正文")]
    after = pasted(state_at("甲乙", offset=0), "<h2>丙</h2><p>丁</p>")
    assert body(after) == [("丙", "小标题"), ("丁甲乙", "正文")]
    after = pasted(state_at("甲乙", offset=1), "<h2>丙</h2>")
    assert body(after) == [("甲丙乙", "正文")]


def test_short_bold_lines_are_subheads_only_between_others():
    texts = "<p><b>一</b></p><p><b>二</b></p>"
    assert [style for _, style in body(pasted(state_at("", offset=0), texts))] == ["正文", "正文"]
    ended = "<p><b>要点。</b></p><p>正文</p>"
    assert [style for _, style in body(pasted(state_at("", offset=0), ended))] == ["正文", "正文"]


def test_into_a_headline_it_is_one_paragraph():
    state = state_at(offset=1, part=Part.HEADLINE)
    after = pasted(state, "<h2>一</h2><p>二</p>")
    headline = after.issue.article("a1").headline
    assert (headline.text, headline.style) == ("题一\n二", "主题")


def test_what_the_issue_lacks_is_added_or_done_without():
    state = state_at("", offset=0)
    bare = replace(state.issue.styles, paragraph=state.issue.styles.paragraph[:1], character=())
    state = replace(state, issue=replace(state.issue, styles=bare))
    after = pasted(state, "<h2>一</h2><p><b>二</b></p>")
    assert [style for _, style in body(after)] == ["正文", "正文"]
    assert [style.name for style in after.issue.styles.character] == ["加粗"]


@pytest.mark.parametrize("html", ["", "<p></p>", "<img src=a>", "\0", "<table></table>"])
def test_html_without_text_falls_back_to_the_plain_text(html):
    assert body(pasted(state_at(), html, "纯文字")) == [("本报讯纯文字", "正文")]


def test_cells_of_a_spreadsheet_are_a_table_as_before():
    after = pasted(state_at("", offset=0), "<table><tr><td>a<td>b</table>", "园区\t亿元\n大同\t12")
    assert after.issue.article("a1").body[0].table is not None


def test_nothing_is_pasted_without_a_caret():
    assert pasted_html(replace(state_at(), selection=NOTHING), WORD, "x") is None
