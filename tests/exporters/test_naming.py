"""Names of files by a pattern: filled in, safe on every system, each its own."""

import datetime

import pytest

from editor.exporters.naming import PatternError, file_names
from editor.model.formats import SEXTODECIMO
from editor.model.issue import Issue, IssueInfo
from editor.model.page import Page
from editor.values.ids import PageId

INFO = IssueInfo("开发区周刊", 31, 1024, datetime.date(2023, 8, 2))


def issue_of(*pages, info=INFO):
    """An issue whose pages have the numbers and names given."""
    made = (
        Page(PageId(f"p{at}"), number, name, SEXTODECIMO.grid)
        for at, (number, name) in enumerate(pages)
    )
    return Issue(info, tuple(made))


def names(pattern, issue, *sheets):
    chosen = sheets or [(at,) for at in range(len(issue.pages))]
    return file_names(pattern, issue, [[issue.pages[at] for at in sheet] for sheet in chosen])


TWO = issue_of(("A01", "要闻"), ("A02", "专题"))


@pytest.mark.parametrize(
    ("pattern", "made"),
    [
        ("KFQ-{date:%Y%m%d}-{page}", ("KFQ-20230802-A01.pdf", "KFQ-20230802-A02.pdf")),
        ("{title} {number} {name}", ("开发区周刊 31 要闻.pdf", "开发区周刊 31 专题.pdf")),
        ("{serial:06}_{place:02}.pdf", ("001024_01.pdf", "001024_02.pdf")),
        ("{date} {page}", ("2023-08-02 A01.pdf", "2023-08-02 A02.pdf")),
        ("{date:%m月%d日}{page}", ("08月02日A01.pdf", "08月02日A02.pdf")),
        ("{{{page}}}", ("{A01}.pdf", "{A02}.pdf")),
        ("{profile}-{level}-{page}", ("newsprint-x4-A01.pdf", "newsprint-x4-A02.pdf")),
    ],
)
def test_fields_are_filled_in(pattern, made):
    assert names(pattern, TWO) == made


def test_pages_that_face_each_other_are_both_named():
    issue = issue_of(("1", "甲"), ("2", "乙"), ("3", "丙"))
    assert names("{page:02} {name}", issue, (0,), (1, 2)) == ("01 甲.pdf", "02-03 乙-丙.pdf")


def test_a_page_without_a_number_has_its_place():
    assert names("{page}", issue_of(("", ""), ("", ""))) == ("1.pdf", "2.pdf")


def test_one_file_needs_no_page():
    assert names("weekly", TWO, (0, 1)) == ("weekly.pdf",)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("", "Give a pattern"),
        ("weekly", "Add {page}"),
        ("{pages}", "There is no “{pages}”"),
        ("{title.__class__}", "There is no “{title.__class__}”"),
        ("{}", "There is no “{}”"),
        ("{page!r}", "There is no “{page}”"),
        ("{page", "braces"),
        ("page}", "braces"),
        ("{page:>99999999}", "is wrong"),
        ("{page:{place}}", "is wrong"),
        ("{page}{date:%s}", "is wrong"),
        ("{page}{date:%}", "is wrong"),
        ("plates/{page}", "no slashes"),
        ("..\\{page}", "no slashes"),
    ],
)
def test_what_is_wrong_with_a_pattern_is_said(pattern, words):
    with pytest.raises(PatternError) as caught:
        names(pattern, TWO)
    assert words in caught.value.words.en
    assert caught.value.words.zh


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("../../etc/passwd", "-..-etc-passwd"),
        ('a<b>:"c|d?*e', "a-b-c-d-e"),
        ("con", "_con"),
        ("LPT1.txt", "_LPT1.txt"),
        ("…. ", "…"),
        ("", "page"),
        ("a\n\x00b\x7f", "a-b-"),
        ("\u202egnp", "gnp"),
        ("e\u0301", "\u00e9"),
    ],
)
def test_names_are_safe_on_every_system(name, made):
    assert names("{name}", issue_of(("1", name))) == (f"{made}.pdf",)


def test_long_names_are_cut_between_characters():
    (made,) = names("{name}", issue_of(("1", "版" * 300)))
    assert made == "版" * 66 + ".pdf"


def test_names_that_would_be_alike_get_numbers():
    issue = issue_of(("1", "News"), ("2", "news"), ("3", "news"), ("4", "news-2"))
    assert names("{name}", issue) == ("News.pdf", "news-2.pdf", "news-3.pdf", "news-2-2.pdf")
