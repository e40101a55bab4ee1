"""Plain text in any Chinese encoding, and Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importers.decoding import decoded
from editor.importers.markdown import read_markdown
from editor.importers.txt import read_txt

SIMPLE = (
    "本刊讯　今年以来，大同市抓住京津冀地区城市功能疏解和要素外溢的有利时机，推进区域协调发展。"
)
FULL = "本報訊　今年以來，臺北市抓住地區城市功能疏解和要素外溢的有利時機，推進區域協調發展。"


@pytest.mark.parametrize(
    ("text", "codec", "expected"),
    [
        (SIMPLE, "utf-8", "utf-8"),
        (SIMPLE, "utf-8-sig", "utf-8"),
        (SIMPLE, "utf-16", "utf-16-le"),
        (SIMPLE, "utf-16-le", "utf-16-le"),
        (SIMPLE, "utf-16-be", "utf-16-be"),
        (SIMPLE, "utf-32", "utf-32-le"),
        (SIMPLE, "gbk", "gb18030"),
        (SIMPLE, "gb2312", "gb18030"),
        (SIMPLE + "㐀\U00020000€", "gb18030", "gb18030"),
        (FULL, "big5", "big5hkscs"),
        (FULL, "big5hkscs", "big5hkscs"),
        (FULL, "utf-8", "utf-8"),
        (FULL, "gb18030", "gb18030"),
        ("Shanxi 2023", "ascii", "utf-8"),
        ("", "ascii", "utf-8"),
    ],
)
@pytest.mark.parametrize("times", [1, 400])
def test_the_encoding_is_told(text, codec, expected, times):
    found = decoded((text * times).encode(codec))
    assert (found.text, found.encoding, found.damaged) == (text * times, expected, 0)


def test_an_encoding_can_be_chosen():
    data = SIMPLE.encode("gbk")
    assert decoded(data, "gb18030").text == SIMPLE
    wrong = read_txt(data, "utf-8")
    assert wrong.encoding == "utf-8"
    assert "Try another encoding" in wrong.notes[0].en


def test_a_damaged_byte_does_not_change_the_encoding():
    data = bytearray((SIMPLE * 20).encode())
    data[301] = 0xFF
    found = decoded(bytes(data))
    assert found.encoding == "utf-8"
    assert found.damaged >= 1


@given(st.binary(max_size=400))
def test_any_bytes_are_some_text(data):
    manuscript = read_txt(data)
    assert manuscript.encoding


@given(st.lists(st.text("大同abc，。 \t　", max_size=6), min_size=1))
def test_lines_are_kept_as_they_stand(lines):
    found = read_txt("\r\n".join(lines).encode())
    assert [each.text for each in found.paragraphs] == lines


def test_control_characters_are_counted():
    found = read_txt(b"a\x01b\x02")
    assert found.paragraphs[0].text == "ab"
    assert "Control characters left out: 2." in found.notes[0].en


def test_markdown_headings_marks_lists_tables_and_pictures():
    source = """---
title: x
---
# 题

本刊讯　今年**以来**，*重点*
工作。

## 节

- 甲
- 乙

1. 丙

| 项目 | 数量 |
|---|---|
| 钢 | 12 |

![市场外景](images/a.png)
"""
    found = read_markdown(source.encode("gb18030"), "", {"images/a.png": b"png"}.get)
    assert [(each.style, each.text) for each in found.paragraphs] == [
        ("主题", "题"), ("正文", "本刊讯　今年以来，重点工作。"), ("小标题", "节"),
        ("正文", "• 甲"), ("正文", "• 乙"), ("正文", "1. 丙"), ("表文", "项目\t数量\n钢\t12"),
    ]  # fmt: skip
    assert [span.style for span in found.paragraphs[1].spans] == ["加粗", "着重"]
    assert [(each.name, each.caption) for each in found.pictures] == [("1.png", "市场外景")]
    assert found.encoding == "gb18030"
    assert "Lines of settings at the head left out: 1." in found.notes[0].en
