"""What the badges say, and where they and the ports stand."""

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from editor.check.fit import head_words
from editor.layout.report import (
    Capacity,
    HeadFit,
    MissingPhoto,
    NarrowFrame,
    OversetTitle,
    StoryFit,
)
from editor.model.place import Part
from editor.ui.canvas.badges import DOT, Sign, badge_box, badge_of, draw_sign
from editor.ui.canvas.looks import DARK, LIGHT


def test_a_story_that_is_over_short_or_exact():
    over = StoryFit("a", ("f", "g"), over_lines=3, over_chars=42)
    short = StoryFit("a", ("f",), short_lines=2, short_chars=20)
    exact = StoryFit("a", ("f",))
    said = [badge_of(fit, LIGHT).words.zh for fit in (over, short, exact)]
    assert said == ["余 3 行 42 字", "缺 2 行 20 字", "齐"]
    assert badge_of(over, LIGHT).color == LIGHT.over
    assert badge_of(short, DARK).color == DARK.short
    assert badge_of(exact, LIGHT).color == LIGHT.fits


def test_badges_without_words_differ_in_shape_and_not_in_colour_alone():
    over = badge_of(StoryFit("a", ("f",), over_lines=3), LIGHT)
    short = badge_of(StoryFit("a", ("f",), short_lines=2, short_chars=20), LIGHT)
    exact = badge_of(StoryFit("a", ("f",)), LIGHT)
    assert [each.sign for each in (over, short, exact)] == [Sign.OVER, Sign.SHORT, Sign.FITS]
    assert badge_of(NarrowFrame("t"), LIGHT).sign is Sign.OVER
    grey = [drawn(sign) for sign in Sign]
    assert len({image.constBits().tobytes() for image in grey}) == 3


def drawn(sign):
    """A sign in one and the same colour."""
    image = QImage(12, 12, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    draw_sign(painter, QRectF(2, 2, DOT, DOT), sign, QColor("black"), QColor("white"))
    painter.end()
    return image


def test_a_badge_stands_at_the_end_of_its_story():
    badge = badge_of(StoryFit("a", ("f", "g"), over_lines=1), LIGHT)
    assert badge.frame == "g"
    assert badge.alarm
    assert badge_of(StoryFit("a", ()), LIGHT) is None


def test_titles_and_frames_that_are_too_small_say_so():
    assert badge_of(OversetTitle("t"), LIGHT).alarm
    assert badge_of(NarrowFrame("t"), LIGHT).frame == "t"
    assert badge_of(MissingPhoto("t", None, "", "none"), LIGHT) is None


def test_a_title_says_how_many_characters_it_has_and_its_frame_takes():
    fits = HeadFit("t", "a1", Part.HEADLINE, 17.5, 20, 1, 34.0, 40.0, 0.9)
    badge = badge_of(fits, LIGHT)
    assert badge.words.zh == "17.5/20 字 · 34pt · 90%"
    assert badge.words.en == "17.5/20 ch · 34pt · 90%"
    assert (badge.color, badge.alarm, badge.shy) == (LIGHT.fits, False, True)
    over = badge_of(replace(fits, chars=24.0, fits=False, over=3), LIGHT)
    assert over.words.zh.startswith("24/20 字 · 余 3 字")
    assert (over.color, over.alarm, over.shy) == (LIGHT.over, True, False)
    assert badge_of(replace(fits, part=Part.DECK), LIGHT) is None
    assert badge_of(replace(fits, part=Part.DECK, fits=False, over=1), LIGHT).alarm
    assert badge_of(OversetTitle("t", 3), LIGHT) is None
    flat = replace(fits, fits=False)
    assert badge_of(flat, LIGHT) is None
    assert head_words(flat).zh == "17.5/20 字 · 放不下 · 34pt · 90%"


def test_the_page_shows_its_badges_live(canvas, session):
    canvas.settle()
    colors = canvas.viewport().grab().toImage()
    two = canvas.stage.frame("two").box.rect
    foot = canvas.stage.camera.box(two)
    place = (round(foot.right()) - 4, round(foot.bottom()) - 4)
    seen = colors.pixelColor(*place)
    assert (seen.red() > seen.blue() + 40) or (seen.green() > seen.blue() + 20)
    canvas.preview_mode = True
    clean = canvas.viewport().grab().toImage().pixelColor(*place)
    assert clean != seen


def test_a_badge_stays_in_the_corner_of_its_frame(qapp):
    font = QFont(qapp.font())
    font.setPixelSize(10)
    wide, narrow = QRectF(10, 10, 200, 90), QRectF(10, 10, 24, 90)
    for frame in (wide, narrow, QRectF(0, 0, 3, 3)):
        assert frame.contains(badge_box(frame, "余 3 行 42 字", font)) or frame.width() < DOT
    assert badge_box(wide, "余 3 行 42 字", font).width() > DOT
    assert badge_box(narrow, "余 3 行 42 字", font).width() == DOT
    assert badge_box(wide, "", font).width() == DOT
    above = badge_box(wide, "18/32 字", font, above=True)
    assert above.bottom() < wide.top()
    assert above.right() < wide.right()


def test_what_fits_is_a_dot_until_somebody_looks():
    assert not badge_of(StoryFit("a", ("f",)), LIGHT).wordy
    assert badge_of(StoryFit("a", ("f",), short_lines=1), LIGHT).wordy


def test_an_empty_frame_says_what_it_holds():
    badge = badge_of(Capacity("f", 32, 480), LIGHT)
    assert badge.words.zh == "可排 32 行 480 字"
    assert (badge.wordy, badge.shy, badge.alarm) == (True, False, False)
    assert badge_of(Capacity("f", 0, 0), LIGHT) is None
