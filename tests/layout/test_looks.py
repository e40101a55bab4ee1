"""What a style looks like once all that it is based on is known."""

import pytest

from editor.layout.looks import Looks
from editor.model.style import Align, ParagraphStyle, StyleSheet

BODY = ParagraphStyle("正文", drop_lines=3, align=Align.JUSTIFY)


@pytest.mark.parametrize(
    ("own", "lines"),
    [
        ({}, 3),
        ({"align": Align.LEFT}, 3),
        ({"takes_lines": 2}, 0),
        ({"align": Align.CENTER}, 0),
        ({"align": Align.RIGHT}, 0),
    ],
)
def test_drop_initials_of_body_text_do_not_reach_its_subheads(own, lines):
    sheet = StyleSheet((BODY, ParagraphStyle("另一种", "正文", **own)))
    assert Looks(sheet, ()).paragraph("另一种").drop_lines == lines
