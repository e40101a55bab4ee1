"""Areas with more ink than the limit: connected, measured, specks left out."""

import numpy as np
import pytest

from editor.pictures.inkareas import areas_above


def page(*spots, ppi=72):
    total = np.full((200, 300), 1.0, np.float32)
    for (top, left, bottom, right), ink in spots:
        total[top:bottom, left:right] = ink
    return areas_above(total, 2.2, ppi)


def test_a_page_within_the_limit_has_none():
    assert page(((10, 10, 40, 40), 2.2)) == ()


def test_rounding_and_the_noise_of_pictures_do_not_count():
    assert page(((10, 10, 40, 40), 2.22)) == ()


def test_an_area_is_measured_in_points_with_its_most_ink():
    (area,) = page(((10, 20, 40, 60), 2.5), ((20, 30, 25, 35), 2.8), ppi=144)
    assert area.most == pytest.approx(2.8)
    rect = area.rect
    assert (rect.x, rect.y, rect.width, rect.height) == (10, 5, 20, 15)


def test_areas_apart_are_told_apart_the_worst_first():
    first, second = page(((10, 10, 40, 40), 2.4), ((100, 100, 150, 150), 3.0))
    assert first.most == pytest.approx(3.0)
    assert first.rect.x == 100
    assert second.rect.x == 10


def test_spots_close_together_are_one_area():
    assert len(page(((10, 10, 40, 40), 2.4), ((42, 42, 60, 60), 2.4))) == 1


def test_specks_are_left_out():
    assert page(((10, 10, 12, 12), 3.0)) == ()
