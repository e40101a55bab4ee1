"""The parts of an article told apart in its paragraphs; what is dropped is counted."""

from hypothesis import given
from hypothesis import strategies as st

from editor.importers.roles import headline_by_size, plain_article, recognised
from editor.model.text import Paragraph, Span
from editor.values.ids import ArticleId

KEY = ArticleId("a1")
LONG = (
    "今年以来，临汾市商务局始终坚持把优化营商环境作为推动商务高质量发展的“头号工程”，聚焦消费市场。"
)


def article(*lines):
    made = [each if isinstance(each, Paragraph) else Paragraph(each) for each in lines]
    return recognised(KEY, made).article


def head(*lines):
    found = article(*lines)
    return tuple(e.text for e in (found.kicker, found.headline, found.deck, found.byline))


def body(*lines):
    return [(each.style, each.text) for each in article(*lines).body]


def marks(paragraph):
    return [(paragraph.text[s.start : s.end], s.style) for s in paragraph.spans]


def test_the_first_short_line_is_the_headline():
    assert head("大同市创建开发区", LONG) == ("", "大同市创建开发区", "", "")
    assert head(LONG) == ("", "", "", "")
    assert head("短句。", LONG)[1] == ""


def test_kicker_headline_and_deck_by_the_dash():
    lines = ("临汾市商务局", "优化营商环境", "——工作观察", "■　王媛", LONG)
    assert head(*lines) == ("临汾市商务局", "优化营商环境", "——工作观察", "■　王媛")
    assert head("优化营商环境", "—工作观察", LONG) == ("", "优化营商环境", "—工作观察", "")


def test_lines_say_which_part_they_are():
    found = recognised(
        KEY, [Paragraph("引题：甲"), Paragraph("标题：乙"), Paragraph("副题:丙"), Paragraph(LONG)]
    )
    made = found.article
    assert (made.kicker.text, made.headline.text, made.deck.text) == ("甲", "乙", "丙")
    assert found.dropped == "引题：标题：副题:"


def test_a_heading_is_the_headline_and_others_are_subheads():
    lines = (Paragraph("引题", "正文"), Paragraph("题", "主题"), Paragraph("节", "小标题"), LONG,
             Paragraph("章", "主题"))  # fmt: skip
    assert head(*lines) == ("引题", "题", "", "")
    assert body(*lines)[0] == ("小标题", "节")
    assert body(*lines)[-1] == ("小标题", "章")


def test_bylines():
    for line in (
        "本报记者 张三",
        "□本刊记者　李四　通讯员　王五",
        "文/赵六",
        "作者：钱七",
        "本刊评论员",
    ):
        assert head("题目在此", line, LONG)[3] == line
    assert head("题目在此", LONG, "本报记者 张三")[3] == "本报记者 张三"


def test_dateline_and_sign_off_are_marked():
    lines = ("题目", f"本报讯（记者 张三）{LONG}", f"{LONG}（贺玉斌）")
    found = article(*lines)
    assert marks(found.body[0]) == [("本报讯", "电头")]
    assert marks(found.body[-1]) == [("（贺玉斌）", "文末署名")]
    assert marks(article("新华社北京8月1日电 " + LONG).body[0]) == [("新华社北京8月1日电", "电头")]


def test_a_sign_off_on_its_own_line_joins_the_body():
    found = article("题目", LONG, "（记者 张三 通讯员 李四）")
    assert len(found.body) == 1
    assert marks(found.body[0]) == [("（记者 张三 通讯员 李四）", "文末署名")]
    assert body("题目", LONG, "办法（试行）")[-1] == ("正文", "办法（试行）")


def test_subheads_by_sign_and_by_bold():
    bold = Paragraph("擦亮营商环境", spans=(Span(0, 6, "加粗"),))
    found = recognised(
        KEY, [Paragraph("题目"), Paragraph(LONG), Paragraph("■ 第一节"), bold, Paragraph(LONG)]
    )
    styles = [(each.style, each.text, each.spans) for each in found.article.body[1:3]]
    assert styles == [("小标题", "第一节", ()), ("小标题", "擦亮营商环境", ())]
    assert found.dropped == "■ "


def test_the_largest_line_is_the_headline():
    lines = [Paragraph("红头"), Paragraph("大题"), Paragraph(LONG)]
    assert [each.style for each in headline_by_size(lines, (12, 22, 10.5))] == [
        "正文",
        "主题",
        "正文",
    ]
    assert headline_by_size(lines, (9, 9, 10.5)) == tuple(lines)
    assert headline_by_size(lines, ()) == tuple(lines)


def test_without_roles_all_is_body():
    found = plain_article(KEY, [Paragraph("题", "主题"), Paragraph("文")]).article
    assert [(each.style, each.text) for each in found.body] == [("小标题", "题"), ("正文", "文")]


LINES = st.lists(
    st.builds(
        Paragraph,
        st.text("大同市记者本报讯■——（）。，：引题 ", max_size=12),
        st.sampled_from(("正文", "主题", "小标题")),
    ),
    max_size=7,
)


@given(LINES)
def test_no_character_is_lost(lines):
    found = recognised(KEY, lines)
    made = found.article
    parts = (made.kicker, made.headline, made.deck, made.byline, *made.body)
    kept = "".join(each.text for each in parts) + found.dropped
    given_text = "".join(each.text for each in lines)
    assert sorted("".join(kept.split())) == sorted("".join(given_text.split()))
