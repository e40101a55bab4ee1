"""Articles and photos that are there twice."""

from dataclasses import replace

import pytest

from editor.model.frame import Box, TextFrame
from editor.values.geometry import Rect
from tests.check.issues import box, issue, photo, photo_frame, story


def text(key: str, article: str, y: float) -> TextFrame:
    return TextFrame(Box(key, Rect(100, y, 300, 200)), article)


def test_an_article_placed_twice_is_told_at_the_second(check):
    made = issue(text("x1", "a1", 100), text("x2", "a1", 400), articles=(story(),))
    [found] = check(made, "article.twice")
    assert found.frame == "x2"


def test_another_article_of_the_same_text(check):
    both = story(), story("a2", title="另一个题")
    [found] = check(issue(text("x1", "a1", 100), text("x2", "a2", 400), articles=both))
    assert (found.code, found.frame) == ("article.copy", "x2")
    short = tuple(replace(each, body=story(text="短讯。").body) for each in both)
    assert check(issue(text("x1", "a1", 100), text("x2", "a2", 400), articles=short)) == ()


@pytest.mark.parametrize(("first", "second"), [("p1", "p1"), ("p1", "p2")])
def test_one_picture_shown_twice(check, first, second):
    photos = photo(fingerprint="same"), photo("p2", fingerprint="same")
    made = issue(
        photo_frame("f1", first),
        replace(photo_frame("f2", second), box=box("f2", y=400, width=240, height=180)),
        photos=photos,
    )
    [found] = check(made)
    assert (found.code, found.frame) == ("photo.twice", "f2")


def test_other_pictures_and_other_pages_of_a_pdf(check):
    photos = photo(fingerprint="one"), photo("p2", fingerprint="two")
    second = replace(photo_frame("f2", "p2"), box=box("f2", y=400, width=240, height=180))
    assert check(issue(photo_frame(), second, photos=photos)) == ()
    pages = tuple(replace(each, file="ad.pdf", fingerprint="x", page=at)
                  for at, each in enumerate(photos))  # fmt: skip
    assert check(issue(photo_frame(), second, photos=pages)) == ()
