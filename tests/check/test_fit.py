"""One wording for how a story fills its frames."""

import pytest

from editor.check.fit import fit_words
from editor.layout.report import StoryFit


@pytest.mark.parametrize(
    ("fit", "zh", "en"),
    [
        (StoryFit("a", ("f",), over_lines=2, over_chars=31), "余 2 行 31 字", "over 2 ln · 31 ch"),
        (StoryFit("a", ("f",), over_chars=31), "余 31 字", "over 31 ch"),
        (
            StoryFit("a", ("f",), short_lines=3, short_chars=40),
            "缺 3 行 40 字",
            "short 3 ln · 40 ch",
        ),
        (StoryFit("a", ("f",), short_lines=3), "缺 3 行", "short 3 ln"),
        (StoryFit("a", ("f",)), "齐", "fits"),
    ],
)
def test_over_short_and_just_right(fit, zh, en):
    words = fit_words(fit)
    assert (words.zh, words.en) == (zh, en)
