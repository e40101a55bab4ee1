"""What the library tells of articles, and the orders of its lists."""

import datetime

from editor.layout.report import StoryFit
from editor.model.article import Article
from editor.model.text import Paragraph
from editor.session.arrivals import arrived, is_changed
from editor.session.listing import (
    ARTICLE_ORDERS,
    PHOTO_ORDERS,
    PhotoFacts,
    Place,
    alphabetical,
    article_facts,
)
from editor.store.articles_xml import read_article, write_article

DAY = datetime.date(2026, 11, 28)


def article(name, text="正文", title=""):
    return Article(name, headline=Paragraph(title, "主题"), body=(Paragraph(text),))


def test_what_came_in_is_changed_by_its_words_only():
    one = arrived(article("a", "正文"), DAY)
    assert not is_changed(one)
    assert not is_changed(arrived(article("a", "正文"), DAY))
    styled = arrived(article("a"), DAY).with_paragraphs("body", (Paragraph("正文", "小标题"),))
    assert not is_changed(styled)
    assert is_changed(one.with_paragraphs("body", (Paragraph("正文二"),)))
    assert is_changed(one.with_paragraphs("body", (Paragraph("正"), Paragraph("文"))))
    assert not is_changed(article("a"))


def test_a_day_and_fingerprint_are_kept_on_disk_and_old_files_have_none():
    one = arrived(article("a"), DAY)
    assert read_article(write_article(one), "a.xml") == one
    assert read_article(write_article(article("a")), "a.xml").arrived is None


def test_titles_go_by_pinyin_and_those_without_last():
    assert sorted(["中", "啊", "", "波", "Zoo"], key=alphabetical) == ["Zoo", "啊", "波", "中", ""]


def test_states_go_by_urgency():
    over = StoryFit("a", ("f",), over_lines=2, over_chars=20)
    far = StoryFit("a", ("f",), over_lines=9, over_chars=90)
    short, full = StoryFit("a", ("f",), short_lines=1), StoryFit("a", ("f",))
    page = Place(0, "1")
    facts = [article_facts(article("a"), page, fit) for fit in (full, short, over, far, None)]
    waiting = article_facts(article("a"), Place(), None)
    ordered = sorted([waiting, *facts], key=ARTICLE_ORDERS["state"])
    assert [each.fit for each in ordered] == [far, over, short, full, None, None]
    assert ordered[-1].waits


def test_missing_photos_come_first_by_state():
    there = PhotoFacts("a.jpg", "", "", Place(0, "1"))
    gone = PhotoFacts("b.jpg", "", "", Place(0, "1"), missing=True)
    assert sorted([there, gone], key=PHOTO_ORDERS["state"]) == [gone, there]
    assert there.name == "a.jpg"
