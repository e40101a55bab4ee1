"""What is painted again after a change."""

from dataclasses import replace

from editor.display.damage import bounds, damage, joined, mapped
from editor.display.items import (
    DisplayList,
    Flow,
    FrameItems,
    Glyphs,
    Group,
    Picture,
    PlacedGlyphs,
    SetLine,
    Shape,
    TextItem,
)
from editor.model.font import FaceKey
from editor.values.color import BLACK
from editor.values.geometry import Matrix, Rect, Size
from editor.values.path import Path

LINE = SetLine(0, 2, (0.0, 10.0, 20.0), 20.0, 8.0, 2.0, ())
OTHER = SetLine(0, 3, (0.0, 10.0, 20.0, 30.0), 30.0, 8.0, 2.0, ())


def page(*frames):
    return DisplayList("p", Size(200, 300), 9.0, frames)


def frame(name, *items):
    return FrameItems(name, Rect(0, 0, 10, 10), items)


def inside(outer, inner):
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and outer.right >= inner.right
        and outer.bottom >= inner.bottom
    )


def test_nothing_differs_between_equal_lists():
    one = page(frame("a", TextItem(0, 20, LINE)), frame("b", Picture("x", Rect(5, 5, 9, 9))))
    same = page(frame("a", TextItem(0, 20, LINE)), frame("b", Picture("x", Rect(5, 5, 9, 9))))
    assert damage(one, one) == ()
    assert damage(one, same) == ()


def test_a_changed_line_damages_its_old_and_new_place_only():
    kept = TextItem(0, 20, LINE)
    one = page(frame("a", kept, TextItem(0, 200, LINE)))
    two = page(frame("a", kept, TextItem(0, 200, OTHER)))
    (place,) = damage(one, two)
    assert inside(place, Rect(0, 192, 30, 10))
    assert place.y > 150


def test_lines_set_anew_as_they_were_are_not_painted_again():
    same = SetLine(0, 2, (0.0, 10.0, 20.0), 20.0, 8.0, 2.0, ())
    assert same is not LINE
    one = page(frame("a", TextItem(0, 20, LINE), TextItem(0, 200, LINE)))
    two = page(frame("a", TextItem(0, 20, same), TextItem(0, 200, OTHER)))
    (place,) = damage(one, two)
    assert place.y > 150


def test_moved_frames_damage_both_places():
    picture = Picture("x", Rect(0, 0, 20, 20))
    moved = replace(picture, rect=Rect(100, 200, 20, 20))
    places = damage(page(frame("a", picture)), page(frame("a", moved)))
    assert any(inside(place, picture.rect) for place in places)
    assert any(inside(place, moved.rect) for place in places)


def test_frames_that_come_go_or_change_order_are_damaged():
    a, b = (
        frame("a", Picture("x", Rect(0, 0, 20, 20))),
        frame("b", Picture("y", Rect(9, 9, 20, 20))),
    )
    assert damage(page(a), page(a, b)) == (Rect(9, 9, 20, 20),)
    assert damage(page(a, b), page(b)) == (Rect(0, 0, 20, 20),)
    (place,) = damage(page(a, b), page(b, a))
    assert inside(place, Rect(9, 9, 11, 11))


def test_another_page_or_size_is_wholly_new():
    assert damage(None, page()) == (Rect(-9, -9, 218, 318),)
    assert damage(replace(page(), page="q"), page()) == (Rect(-9, -9, 218, 318),)


def test_bounds_reach_beyond_the_em_boxes_and_strokes():
    assert inside(bounds(TextItem(0, 20, LINE)), Rect(-2, 10, 24, 14))
    assert inside(bounds(TextItem(50, 20, LINE, vertical=True)), Rect(48, 20, 10, 20))
    assert bounds(Shape(Path.line(0, 0, 10, 0), stroke=BLACK, width=2)).y < 0
    group = Group((Picture("x", Rect(0, 0, 4, 2)),), Matrix(2, 0, 0, 2, 10, 10))
    assert bounds(group) == Rect(10, 10, 8, 4)
    assert mapped(Rect(0, 0, 4, 2), Matrix(0, 1, -1, 0, 0, 0)) == Rect(-2, 0, 2, 4)


def test_neighbours_are_joined_but_not_distant_places():
    near = [Rect(0, 10 * row, 50, 10) for row in range(5)]
    assert joined(near) == (Rect(0, 0, 50, 50),)
    assert len(joined([Rect(0, 0, 10, 10), Rect(500, 500, 10, 10)])) == 2


def test_marks_ruby_and_initials_are_inside_a_lines_bounds():
    mark = Shape(Path.line(0, 15, 20, 15), stroke=BLACK, width=1)
    big = Glyphs(FaceKey("Serif"), 40.0, BLACK, (1,), (0.0,), "春", 40.0)
    assert inside(bounds(TextItem(5, 50, LINE._replace(shapes=(mark,)))), Rect(5, 65, 20, 0.5))
    initial = LINE._replace(runs=(PlacedGlyphs(0, 25, big),))
    assert inside(bounds(TextItem(5, 50, initial)), Rect(5, 40, 40, 40))
    down = LINE._replace(runs=(PlacedGlyphs(-15, 0, big._replace(flow=Flow.DOWN)),))
    assert inside(bounds(TextItem(100, 50, down, vertical=True)), Rect(65, 50, 40, 40))
    ruby = big._replace(size=5.0, length=20.0, flow=Flow.TURNED)
    turned = LINE._replace(runs=(PlacedGlyphs(5, 0, ruby),))
    assert inside(bounds(TextItem(100, 50, turned, vertical=True)), Rect(104, 50, 5, 20))
