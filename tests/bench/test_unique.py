"""A corpus without repetition is the same text in all that a typesetter sees."""

from tests.bench.unique import unique

LONG = "大同市创建开发区区域经济融合发展新模式，推动高质量发展取得新成效。　（王波）"


def corpus() -> dict:
    story = {
        "kicker": "省商务厅召开会议", "headline": "推动保税维修业态发展",
        "deck": "", "byline": "王媛",
        "paragraphs": [LONG, "## 深入推进招落一体", LONG, "5%"], "photos": [],
    }  # fmt: skip
    return {"geometry": {}, "pages": [[story, story], [story]]}


def texts(data: dict, part: str) -> list[str]:
    return [story[part] for page in data["pages"] for story in page]


def test_no_long_text_stands_twice() -> None:
    made = unique(corpus())
    paragraphs = [text for found in texts(made, "paragraphs") for text in found]
    long = [text for text in paragraphs if len(text) == len(LONG)]
    assert len(long) == len(set(long)) == 6
    assert len(set(texts(made, "headline"))) == len(set(texts(made, "kicker"))) == 3


def test_lengths_marks_characters_and_sign_offs_stay() -> None:
    data, made = corpus(), unique(corpus())
    for old, new in zip(texts(data, "paragraphs"), texts(made, "paragraphs"), strict=True):
        assert [sorted(text) for text in new] == [sorted(text) for text in old]
        assert all(text.endswith("。　（王波）") for text in new if len(text) == len(LONG))
        assert [text.index("，") for text in new if "，" in text] == [LONG.index("，")] * 2
        assert new[1].startswith("## ")
        assert new[3] == "5%"


def test_it_is_the_same_each_time_and_leaves_the_corpus_alone() -> None:
    data = corpus()
    assert unique(data) == unique(data)
    assert data == corpus()
