"""Mastheads, folio lines and page numbers against the issue."""

import datetime
from dataclasses import replace

import pytest

from editor.check.dates import wrongly_said
from editor.model.text import Paragraph
from tests.check.issues import issue, label, page

HEAD = {"x": 60, "y": 40, "width": 500}
"""Above the type area."""


def dated(*frames, **changes):
    """Issue 30 (152) of Wednesday, 2 August 2023."""
    made = issue(*frames, **changes)
    return replace(made, info=replace(made.info, date=datetime.date(2023, 8, 2)))


WRONG = [
    ("2023年8月3日", "folio.date", "2023年8月2日", "{issue.date:YYYY年M月D日}"),
    ("2023年07月26日", "folio.date", "2023年08月02日", "{issue.date:YYYY年MM月DD日}"),
    ("2023-7-26", "folio.date", "2023-8-2", "{issue.date:YYYY-M-D}"),
    ("二〇二三年七月二十六日", "folio.date", "二〇二三年八月二日", "二〇二三年八月二日"),
    ("星期四", "folio.weekday", "星期三", "星期{issue.date:W}"),
    ("周日", "folio.weekday", "周三", "周{issue.date:W}"),
    ("第29期", "folio.number", "第30期", "第{issue.number}期"),
    ("总第151期", "folio.number", "总第152期", "总第{issue.serial}期"),
    ("2版　要闻", "folio.page", "1版", "{page.no}版"),
    ("第3版", "folio.page", "第1版", "第{page.no}版"),
    ("今日8版", "folio.count", "今日1版", "今日1版"),
    ("本期共16版", "folio.count", "本期共1版", "本期共1版"),
]


@pytest.mark.parametrize(("typed", "code", "right", "field"), WRONG)
def test_what_a_folio_says_wrongly_becomes_a_field(check, mended, typed, code, right, field):
    made = dated(label(f"城北新报　{typed}", **HEAD))
    [found] = check(made)
    assert (found.code, found.frame) == (code, "l1")
    assert f"“{right}”" in found.words.zh
    assert field in mended(made, code).pages[0].frames[0].text[0].text


@pytest.mark.parametrize(
    "typed",
    [
        "2023年8月2日　星期三",
        "二〇二三年八月二日",
        "二○二三年八月二日",
        "{issue.date:YYYY年M月D日}　星期{issue.date:W}",
        "第30期　总第152期",
        "1版　要闻",
        "今日1版",
        "本版编辑　王波",
        "2023年版权所有",
        "电话：0351-2023118",
        "周刊",
        "1948年6月15日创刊",
        "创刊日期：1998-05-01",
        "一九四八年六月十五日创刊",
        "下期出版日期：2023年8月9日",
        "登记证：2020年3月1日核发",
        "每周二、五出版",
        "周一至周五出版",
        "本报逢周一、周四出版",
        "责编：周一鸣　美编：周日升",
        "今日导读：3版　国际",
        "5版、6版",
        "对开 8 版",
        "试刊第1期",
    ],
)
def test_what_is_right_or_no_date_at_all(check, typed):
    assert check(dated(label(typed, **HEAD))) == ()


def test_labels_of_the_page_itself_may_name_any_day(check):
    advert = label("展期：2023年9月1日至3日，第29期培训班", "栏目", x=100, y=400)
    made = dated(replace(advert, text=(Paragraph(advert.text[0].text, "正文"),)))
    assert check(made) == ()


def test_a_masthead_within_the_type_area_is_known_by_its_style(check):
    inside = label("2023年8月3日", "报眉居中", x=100, y=400)
    assert [each.code for each in check(dated(inside))] == ["folio.date"]


def test_several_faults_of_a_line_are_told_one_by_one(check):
    found = check(dated(label("2023年8月3日　星期四　第31期", **HEAD)))
    assert [each.code for each in found] == ["folio.date", "folio.weekday", "folio.number"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("二〇二六年十二月三十一日", (2026, 12, 31)),
        ("二〇二六年十月二十日", (2026, 10, 20)),
        ("二零二六年二月九日", (2026, 2, 9)),
    ],
)
def test_dates_in_chinese_numerals(text, date):
    made = issue()
    right = replace(made, info=replace(made.info, date=datetime.date(*date)))
    assert list(wrongly_said(text, right, right.pages[0])) == []
    [wrong] = wrongly_said(text, made, made.pages[0])
    assert wrong.right == "二〇二六年一月一日"


def numbered(*numbers: str):
    made = issue()
    return replace(made, pages=tuple(
        replace(page(), id=f"v{place}", number=number) for place, number in enumerate(numbers)
    ))  # fmt: skip


@pytest.mark.parametrize(
    "numbers",
    [("1", "2", "3"), ("A01", "A02", "B01"), ("5", "6"), ("封面", "1"), ("08", "09", "10")],
)
def test_numbers_in_order(check, numbers):
    assert check(numbered(*numbers)) == ()


@pytest.mark.parametrize(
    ("numbers", "code", "fixed"),
    [
        (("1", "2", "2"), "page.twice", "3"),
        (("1", "2", "4"), "page.order", "3"),
        (("1", ""), "page.number", "2"),
        (("A01", "A03"), "page.order", "A02"),
    ],
)
def test_numbers_that_are_wrong_can_be_put_right(check, mended, numbers, code, fixed):
    made = numbered(*numbers)
    assert check(made)[0].page == f"v{len(numbers) - 1}"
    assert mended(made, code).pages[-1].number == fixed


def test_pages_the_wrong_way_round_are_told_without_a_number_that_is_taken(check):
    found = check(numbered("2", "1"), "page.order")
    assert [each.page for each in found] == ["v1"]
