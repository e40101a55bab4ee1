"""The shipped page templates: all load, and titles of usual length fit their frames."""

import datetime
from dataclasses import replace

import pytest

from editor.layout.engine import Engine
from editor.layout.report import MissingPhoto, OversetTitle, StoryFit, UnknownName
from editor.model.article import Article
from editor.model.defaults import default_styles, default_swatches
from editor.model.issue import Issue, IssueInfo
from editor.model.photo import Photo
from editor.model.template import page_from
from editor.model.text import Paragraph
from editor.store.template_xml import list_templates
from editor.values.data import data_folder
from editor.values.ids import ArticleId, PageId, PhotoId

NAMES = {
    "folio-news", "folio-mixed", "folio-feature", "quarto-news", "quarto-mixed", "quarto-feature",
    "a4l-cover", "a4l-inner",
}  # fmt: skip
TEMPLATES = list_templates(data_folder("layouts"))
INFO = IssueInfo(title="晋阳经济周报", number=30, serial=152, date=datetime.date(2023, 8, 2))
CAPTION = "工人正在装车启运塔吊设备，确保完成全年任务目标。"


def article(slot):
    return Article(
        ArticleId(slot),
        Paragraph("聚焦开发区建设", "引题"),
        Paragraph("各地加快项目建设步伐", "主题"),
        Paragraph("——开发区工作综述", "副题"),
        Paragraph("■　本刊记者", "署名"),
        tuple(
            Paragraph("大同市积极探索联合开发、整体托管、异地监管等多种合作方式。" * 3)
            for _ in range(40)
        ),
    )


def filled(template):
    """An issue of one page with placeholder texts in all slots."""
    articles = tuple(article(slot) for slot in template.story_slots)
    photos = tuple(
        Photo(PhotoId(f"photo-{slot}"), "x.jpg", 2000, 1400, Paragraph(CAPTION, "图说"))
        for slot in template.photo_slots
    )
    slots = {slot: ArticleId(slot) for slot in template.story_slots}
    slots |= {slot: PhotoId(f"photo-{slot}") for slot in template.photo_slots}
    page = page_from(template, PageId("p"), "1", slots)
    return Issue(INFO, (page,), articles, photos, default_styles(), default_swatches())


def test_all_are_there():
    assert {template.name for template in TEMPLATES} == NAMES


def test_slots_of_stories_and_photos_do_not_share_names():
    for template in TEMPLATES:
        assert not set(template.story_slots) & set(template.photo_slots)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda each: each.name)
def test_titles_fit_and_every_story_takes_text(template, fonts):
    layout = Engine(fonts).page(filled(template), PageId("p"))
    wrong = (OversetTitle, UnknownName, MissingPhoto)
    assert [fact for fact in layout.facts if isinstance(fact, wrong)] == []
    for fit in (fact for fact in layout.facts if isinstance(fact, StoryFit)):
        assert fit.over_chars < 40 * 84


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda each: each.name)
def test_an_empty_page_lays_out(template, fonts):
    issue = replace(filled(template), photos=())
    empty = tuple(Article(each.id) for each in issue.articles)
    layout = Engine(fonts).page(replace(issue, articles=empty), PageId("p"))
    assert not [fact for fact in layout.facts if isinstance(fact, OversetTitle)]
