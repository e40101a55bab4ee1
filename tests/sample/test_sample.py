"""The sample weekly: whole, closed, on its grid, every character in its place."""

from itertools import pairwise

import pytest

from editor.display.items import TextItem
from editor.layout.report import HeadFit, LoneLine, StoryFit
from editor.model.frame import GroupFrame, LabelFrame, PhotoFrame, TextFrame, TitleFrame, leaves
from editor.model.place import Part

CLOSERS = set("，。、；：！？”’）》」』】…")
OPENERS = set("“‘（《「『【")
IDS = ("a1", "a2", "a3", "a4", "a5")


def frames_of(issue, kind):
    return [each for page in issue.pages for each in leaves(page.frames) if isinstance(each, kind)]


def body_items(layout):
    for frame in layout.display.frames:
        for item in frame.items:
            if isinstance(item, TextItem) and item.ref is not None and item.ref.part is Part.BODY:
                yield frame, item


def spoken(issue, item):
    paragraph = issue.article(item.ref.owner).body[item.ref.paragraph]
    return paragraph.text[item.line.start : item.line.end]


def test_it_opens_whole(opened):
    assert not opened.broken
    assert opened.recovered == 0
    assert [page.number for page in opened.issue.pages] == ["1", "2", "3", "4"]


def test_all_pictures_are_there(issue, sample_folder):
    shown = {frame.photo for frame in frames_of(issue, PhotoFrame)}
    assert shown == {photo.id for photo in issue.photos}
    for photo in issue.photos:
        assert (sample_folder / "photos" / photo.file).is_file()
        assert photo.width >= 1000


@pytest.mark.parametrize("key", IDS)
def test_the_articles_say_what_the_source_says(issue, source, key):
    record = next(each for each in source["articles"] if each["id"] == key)
    article = issue.article(key)
    wanted = []
    for item in record["paragraphs"]:
        if item["kind"] == "subhead":
            wanted.append("\n".join(item["lines"]))
            continue
        lead = f"{item['lead_in']}　" if item.get("lead_in") else ""
        sign = f"（{item['end_byline']}）" if item.get("end_byline") else ""
        wanted.append(lead + item["text"] + sign)
    assert [paragraph.text for paragraph in article.body] == wanted
    assert article.kicker.text == (record["kicker"] or {}).get("text", "")
    assert article.deck.text == (record["deck"] or {}).get("text", "")
    assert article.byline.text == (record["byline"] or {}).get("text", "")
    if record["headline"]:
        assert article.headline.text == "\n".join(record["headline"]["lines"])
    else:
        assert "代拟" in article.notes


def test_the_front_page_shows_every_character_in_order(issue, layouts):
    front = layouts[0]
    for key in IDS:
        lines = [item for _, item in body_items(front) if item.ref.owner == key]
        body = issue.article(key).body
        for number, paragraph in enumerate(body):
            own = [item.line for item in lines if item.ref.paragraph == number]
            assert own[0].start == 0
            assert own[-1].end == len(paragraph.text)
            left_out = (paragraph.text[a.end : b.start] for a, b in pairwise(own))
            assert not "".join(left_out).strip()
        assert [item.ref.paragraph for item in lines] == sorted(i.ref.paragraph for i in lines)


def test_the_front_page_shows_all_titles_and_the_picture(issue):
    frames = leaves(issue.pages[0].frames)
    titled = {each.article for each in frames if isinstance(each, TitleFrame)}
    assert titled == set(IDS)
    words = dict(issue.info.words)
    assert words["pinyin"] == "KAIFAQU JIANSHE ZHOUKAN"
    labels = "".join(p.text for f in frames if isinstance(f, LabelFrame) for p in f.text)
    for field in ("title", "pinyin", "slogan_first", "slogan_second", "sponsor", "date"):
        assert f"{{issue.{field}" in labels
    caption = issue.photo("p1")
    assert caption.caption.text.endswith("图为工人正在装车启运塔吊设备。")
    assert caption.credit.text == "乔建彬　摄"


def test_every_story_closes(issue, layouts):
    legs = {frame.article: 0 for frame in frames_of(issue, TextFrame)}
    for frame in frames_of(issue, TextFrame):
        legs[frame.article] += frame.columns
    fits = [fact for layout in layouts for fact in layout.facts if isinstance(fact, StoryFit)]
    assert len(fits) == len(issue.articles)
    for fit in fits:
        assert fit.over_lines == 0, fit
        assert fit.short_lines <= legs[fit.article], fit


def test_nothing_else_is_found(layouts):
    facts = [fact for layout in layouts for fact in layout.facts]
    assert [fact for fact in facts if not isinstance(fact, StoryFit | HeadFit | LoneLine)] == []
    assert all(fact.fits for fact in facts if isinstance(fact, HeadFit))


def test_few_lines_stand_alone_at_a_columns_head_or_foot(issue, layouts):
    """Those whose paragraphs cannot give or take a line without gaping or opening the story."""
    breaks = sum(frame.columns - 1 for frame in frames_of(issue, TextFrame))
    lone = [fact for page in layouts for fact in page.facts if isinstance(fact, LoneLine)]
    assert len(lone) <= breaks / 10


def test_all_frames_stand_in_the_trim(issue):
    for page in issue.pages:
        for frame in leaves(page.frames):
            assert not isinstance(frame, GroupFrame)
            rect = frame.box.rect
            assert rect.x >= 0
            assert rect.y >= 0
            assert rect.right <= page.grid.trim.width
            assert rect.bottom <= page.grid.trim.height


def test_baselines_stand_on_one_grid(issue, layouts):
    for page, layout in zip(issue.pages, layouts, strict=True):
        places = {}
        for _, item in body_items(layout):
            style = issue.article(item.ref.owner).body[item.ref.paragraph].style
            if style in ("正文", "散文", "诗") and not item.vertical:
                place = (item.y - page.grid.origin.y) % page.grid.leading
                places.setdefault(style, []).append(place)
        for found in places.values():
            assert max(found) - min(found) < 0.05


def test_lines_begin_and_end_with_proper_marks(issue, layouts):
    for layout in layouts:
        for _, item in body_items(layout):
            text = spoken(issue, item).strip("\n")
            if text:
                assert text[0] not in CLOSERS, text
                assert text[-1] not in OPENERS, text


def test_lines_stay_inside_their_columns(issue, layouts):
    for layout in layouts:
        for frame, item in body_items(layout):
            along, length = item.y if item.vertical else item.x, item.line.length
            first, last = frame.rect.x, frame.rect.right
            if item.vertical:
                first, last = frame.rect.y, frame.rect.bottom
            assert along >= first - 0.05
            assert along + length <= last + 0.05


def test_the_table_of_figures_stands_whole_and_adds_up(issue, layouts):
    body = issue.article("s8").body
    number, table = next((at, p) for at, p in enumerate(body) if p.table is not None)
    rows = [row.split("\t") for row in table.text.split("\n")]
    _, *parks, total = rows
    for column in (1, 2, 3):
        assert float(total[column]) == pytest.approx(sum(float(row[column]) for row in parks))
    own = [item for _, item in body_items(layouts[2]) if item.ref.paragraph == number]
    own = [item for item in own if item.ref.owner == "s8"]
    assert len(own) == len(rows) * 4
    assert len({item.cell.x for item in own}) == 4


def test_the_essay_stands_in_vertical_lines_in_two_tiers(issue, layouts):
    lines = [item for _, item in body_items(layouts[3]) if item.ref.owner == "s11"]
    assert all(item.vertical for item in lines)
    assert len({round(item.y) for item in lines}) == 2
    across = sorted({round(item.x, 2) for item in lines})
    assert {round(b - a, 2) for a, b in pairwise(across)} == {issue.pages[3].grid.leading}


def test_texts_of_the_sample_itself_are_marked(issue):
    for article in issue.articles:
        if article.id not in IDS:
            assert article.notes.startswith("样刊文字"), article.id
