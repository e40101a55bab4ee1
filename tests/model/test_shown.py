"""What a page shows: its masters' frames behind its own, without hidden layers."""

from dataclasses import replace

from editor.model.frame import Box, GroupFrame, LabelFrame, PanelFrame, PhotoFrame, TextFrame
from editor.model.grid import PageGrid
from editor.model.issue import Issue
from editor.model.layer import ADVERTS, FURNITURE, LAYERS, PICTURES, TEXT, Layer
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.shown import (
    inherited,
    is_locked,
    layer_of,
    layers_in,
    masters_of,
    reachable,
    whole,
)
from editor.values.geometry import Rect, Size

GRID = PageGrid(Size(400, 560))


def box(key, **more):
    return Box(key, Rect(0, 0, 10, 10), **more)


def page(key, frames=(), **more):
    return Page(key, key, "", GRID, tuple(frames), **more)


def keys(frames):
    return [frame.box.id for frame in frames]


def issue(*pages, masters=(), layers=LAYERS, photos=()):
    return Issue(pages=pages, masters=masters, layers=layers, photos=photos)


BASE = page("B", [PanelFrame(box("b1")), PanelFrame(box("b2"))])
MASTER = page("A", [LabelFrame(box("a1")), LabelFrame(box("a2"))], master="B", overridden=("b2",))


def test_a_page_shows_its_masters_frames_behind_its_own():
    own = page("1", [TextFrame(box("t"))], master="A", overridden=("a2",))
    made = issue(own, masters=(MASTER, BASE))
    assert keys(inherited(made, own)) == ["b1", "a1"]
    assert keys(whole(made, own).frames) == ["b1", "a1", "t"]


def test_a_page_without_master_is_shown_as_it_is():
    own = page("1", [TextFrame(box("t"))])
    assert whole(issue(own), own) is own
    assert reachable(issue(own), own) is own


def test_a_master_that_is_gone_or_a_circle_ends():
    lost = page("1", master="none")
    assert masters_of(issue(lost), lost) == ()
    one, two = page("A", master="B"), page("B", master="A")
    own = page("1", master="A")
    assert keys_of(masters_of(issue(own, masters=(one, two)), own)) == ["A", "B"]
    assert keys_of(masters_of(issue(masters=(one, two)), one)) == ["B"]


def keys_of(pages):
    return [each.id for each in pages]


def test_frames_lie_on_the_layer_of_their_kind_or_the_one_they_name():
    photos = (Photo("p", "a.jpg"), Photo("ad", "房产.PDF"))
    made = issue(photos=photos, layers=(*LAYERS, Layer("样稿")))
    assert layer_of(made, LabelFrame(box("f"))) == FURNITURE
    assert layer_of(made, TextFrame(box("f"))) == TEXT
    assert layer_of(made, PhotoFrame(box("f"), "p")) == PICTURES
    assert layer_of(made, PhotoFrame(box("f"), "ad")) == ADVERTS
    assert layer_of(made, TextFrame(box("f", layer="样稿"))) == "样稿"
    assert layer_of(made, TextFrame(box("f", layer="没有"))) == TEXT
    group = GroupFrame(box("g"), (TextFrame(box("x")), PhotoFrame(box("y"), "p")))
    assert set(layers_in(made, group)) == {TEXT, PICTURES}


def test_hidden_layers_are_not_shown_in_groups_either():
    group = GroupFrame(box("g"), (TextFrame(box("x")), PanelFrame(box("y"))))
    own = page("1", [group, PanelFrame(box("z"))], master="A")
    hidden = tuple(replace(each, visible=each.name != FURNITURE) for each in LAYERS)
    made = issue(own, masters=(MASTER, BASE), layers=hidden)
    (shown,) = whole(made, own).frames
    assert keys(shown.frames) == ["x"]


def test_frames_of_hidden_or_locked_layers_cannot_be_reached():
    group = GroupFrame(box("g"), (TextFrame(box("x")), PanelFrame(box("y"))))
    own = page("1", [group, TextFrame(box("t")), PhotoFrame(box("p"))])
    locked = tuple(replace(each, locked=each.name == FURNITURE) for each in LAYERS)
    assert keys(reachable(issue(own, layers=locked), own).frames) == ["t", "p"]
    hidden = tuple(replace(each, visible=each.name != PICTURES) for each in LAYERS)
    assert keys(reachable(issue(own, layers=hidden), own).frames) == ["g", "t"]
    assert is_locked(issue(own, layers=locked), group)
    assert not is_locked(issue(own, layers=hidden), group)
