"""SVG drawings become outlines in inks, of the right size; what is more than that is refused."""

import io

import pikepdf
import pytest

from editor.model.output import NEWSPRINT, X1A, X4
from editor.pictures.advert.unfit import unsayable
from editor.pictures.icc import read_icc
from editor.pictures.opening import PictureError
from editor.pictures.placed import probe_placed, render
from editor.pictures.rgbinks import RgbInks
from editor.pictures.svg.pdf import svg_pdf

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
PLAIN = 'width="40" height="20"'
HALF = '<rect width="20" height="20" fill="{}"/>'


@pytest.fixture
def drawn(tmp_path):
    def draw(inside, head=PLAIN, before=""):
        path = tmp_path / "标志.svg"
        path.write_text(f"{before}{OPEN}{head}>{inside}</svg>", encoding="utf-8")
        return path

    return draw


@pytest.fixture(scope="module")
def ink():
    return RgbInks(read_icc(NEWSPRINT.icc), NEWSPRINT.ink_limit)


def operators(path, ink):
    with pikepdf.open(io.BytesIO(svg_pdf(path.read_bytes(), path.name, ink))) as pdf:
        return pdf.pages[0].Contents.read_bytes().decode()


@pytest.mark.parametrize(
    ("head", "size"),
    [
        ('width="40" height="20"', (3000, 1500)),
        ('width="96px" height="1in"', (7200, 7200)),
        ('width="10mm" height="1cm"', (2835, 2835)),
        ('width="12pt" height="1pc"', (1200, 1200)),
        ('viewBox="0 0 40 20"', (3000, 1500)),
        ('viewBox="0 0 40 20" width="72pt"', (7200, 3600)),
        ('viewBox="5,5,40,20" height="72pt" width="100%"', (14400, 7200)),
    ],
)
def test_the_size_is_told_in_every_unit(drawn, head, size):
    found = probe_placed(drawn(HALF.format("red"), head))
    assert (found.kind, found.width, found.height) == ("svg", *size)


@pytest.mark.parametrize(
    ("aspect", "left", "right"),
    [("", False, False), ("xMinYMid", True, False), ("xMaxYMid meet", False, True),
     ("none", True, True), ("xMidYMid slice", True, True)],
)  # fmt: skip
def test_the_drawing_keeps_its_shape_as_asked(drawn, aspect, left, right):
    said = f'preserveAspectRatio="{aspect}"' if aspect else ""
    head = f'width="100" height="50" viewBox="0 0 10 10" {said}'
    image = render(drawn('<rect width="10" height="10"/>', head), 0, 100)
    assert [image.getpixel((x, 25))[3] > 128 for x in (3, 96)] == [left, right]


@pytest.mark.parametrize(
    ("color", "inks"),
    [("black", "0 0 0 1 k"), ("#000", "0 0 0 1 k"), ("white", "0 0 0 0 k"), ("none", None)],
)
def test_black_is_black_ink_alone_and_white_none(drawn, ink, color, inks):
    said = operators(drawn(HALF.format(color)), ink)
    assert (inks in said) if inks else " k " not in said


def test_greys_are_screens_of_black_and_colours_stay_within_the_limit(ink):
    gray = ink(128, 128, 128)
    assert (gray.c, gray.m, gray.y) == (0, 0, 0)
    assert 0.2 < gray.k < 0.7
    for color in ((20, 20, 90), (90, 20, 0), (0, 60, 20), (255, 0, 0)):
        inks = ink(*color)
        assert inks.c + inks.m + inks.y + inks.k <= NEWSPRINT.ink_limit + 0.02


def test_a_drawing_is_plain_inks_for_the_oldest_level(drawn):
    gradient = (
        '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/>'
        '<stop offset="1" stop-color="#07c"/></linearGradient></defs>'
    )
    path = drawn(gradient + HALF.format("url(#g)"))
    found = probe_placed(path)
    assert found.faults == ()
    image = render(path, 0, 400)
    across = [image.getpixel((x, 100))[0] for x in (10, 100, 190)]
    assert across == sorted(across, reverse=True)
    assert across[0] - across[-1] > 150


def test_round_gradients_fill_the_shape_they_are_of(drawn):
    gradient = (
        '<defs><radialGradient id="g"><stop offset="0" stop-color="#fff"/>'
        '<stop offset="1" stop-color="#000"/></radialGradient></defs>'
    )
    image = render(drawn(gradient + HALF.format("url(#g)")), 0, 400)
    assert image.getpixel((100, 100))[0] > 220
    assert image.getpixel((5, 5))[0] < 60


@pytest.mark.parametrize(
    "inside",
    [
        '<g opacity="0.5"><rect width="9" height="9"/></g>',
        '<rect width="9" height="9" opacity="0.5"/>',
        '<rect width="9" height="9" fill="#01020380"/>',
    ],
)
def test_opacity_is_transparency(drawn, inside):
    found = probe_placed(drawn(inside))
    assert found.alpha
    assert unsayable(found, X1A) is not None
    assert unsayable(found, X4) is None


def test_style_sheets_strokes_uses_and_clips_are_followed(drawn):
    path = drawn(
        "<style>.a{fill:none;stroke:#000;stroke-width:4} #b{fill:#fff}</style>"
        '<defs><clipPath id="c"><rect width="20" height="20"/></clipPath>'
        '<path id="p" class="a" d="M0 10h40"/></defs>'
        '<g clip-path="url(#c)"><use xlink:href="#p"/></g><circle id="b" cx="10" cy="10" r="1"/>'
    )
    image = render(path, 0, 400)
    assert image.getpixel((50, 100))[:3] < (60, 60, 60)
    assert image.getpixel((50, 100))[3] == 255
    assert image.getpixel((300, 100))[3] == 0
    assert image.getpixel((100, 100))[0] > 240


def test_scripts_are_left_out_and_told(drawn):
    found = probe_placed(drawn('<script>alert(1)</script><rect width="9" height="9" onclick="x"/>'))
    assert [code for code, _ in found.faults] == ["javascript"]


BOMB = "<!DOCTYPE svg [" + "".join(
    f'<!ENTITY e{n} "{f"&e{n - 1};" * 20 if n else "x" * 50}">' for n in range(9)
) + "]>"  # fmt: skip
USES = "".join(
    f'<g id="u{n}">' + f'<use xlink:href="#u{n - 1}"/>' * 12 + "</g>" for n in range(1, 9)
)
REFUSED = {
    "text": ("<text>字</text>", "", "转成轮廓"),
    "picture": ('<image xlink:href="a.png"/>', "", "图片"),
    "effect": ('<filter id="f"/><rect width="9" height="9" filter="url(#f)"/>', "", "滤镜"),
    "elsewhere": ('<use xlink:href="http://example.org/a.svg#x"/>', "", "外部文件"),
    "entities": ("<title>&e8;</title>", BOMB, "XML"),
    "file": ("<title>&x;</title>", '<!DOCTYPE svg [<!ENTITY x SYSTEM "a.txt">]>', "XML"),
    "uses": (f'<rect id="u0" width="1" height="1"/>{USES}', "", "太多"),
    "loop": ('<g id="a"><use xlink:href="#a"/></g>', "", "太多"),
    "fading": (
        '<linearGradient id="g"><stop offset="0"/><stop offset="1" stop-opacity="0"/>'
        "</linearGradient>" + HALF.format("url(#g)"), "", "渐变",
    ),
    "no gradient": (HALF.format("url(#nothing)"), "", "不"),
    "no colour": (HALF.format("sort of blue"), "", "颜色"),
    "path": ('<path d="M 1 2 C what"/>', "", "读不懂"),
    "deep": ("<g>" * 3000 + "</g>" * 3000, "", "XML"),
    "selector": ("<style>g > rect:hover{fill:red}</style>", "", "样式表"),
    "not closed": ("<g>", "", "XML"),
}  # fmt: skip


@pytest.mark.parametrize(("inside", "before", "why"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_plain_drawing_is_refused_with_a_way_out(drawn, inside, before, why):
    with pytest.raises(PictureError) as caught:
        probe_placed(drawn(inside, before=before))
    words = caught.value.words
    assert "标志.svg" in words.zh
    assert why in words.zh
    assert "PDF/X" in words.zh
    assert "PDF/X" in words.en


@pytest.mark.parametrize("head", ["", 'width="0" height="9"', 'viewBox="0 0 x 9"',
                                  'width="1e9" height="9"', 'viewBox="0 0 -5 9"'])  # fmt: skip
def test_a_drawing_without_a_size_is_refused(drawn, head):
    with pytest.raises(PictureError) as caught:
        probe_placed(drawn(HALF.format("red"), head))
    assert "画板" in caught.value.words.zh


def test_the_same_drawing_gives_the_same_bytes(drawn, ink):
    data = drawn(HALF.format("#c8102e")).read_bytes()
    assert svg_pdf(data, "a.svg", ink) == svg_pdf(data, "a.svg", ink)
