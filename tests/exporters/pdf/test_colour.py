"""Black prints on its own plate and over what lies below; other inks knock out."""

import io

import pikepdf
import pytest

from editor.display.items import Group, Shape
from editor.exporters.pdf.document import write_document
from editor.model.output import NO_MARKS, PROOF
from editor.values.color import BLACK, WHITE, Cmyk, Gray, Spot
from editor.values.geometry import Matrix, Rect
from editor.values.path import Path as Outline
from tests.exporters.pages import job, page, set_line, set_run
from tests.exporters.pdf.reading import operators

PANEL = Outline.rectangle(Rect(20, 20, 100, 50))
RED = Spot("专色 红", Cmyk(0, 0.9, 0.8, 0))


def opened(made, *, screen=False):
    out = io.BytesIO()
    write_document(made, out, PROOF if screen else None)
    return pikepdf.open(out)


def states(pdf):
    """Name of an overprint state: (stroke, fill, mode)."""
    return {
        name: (bool(state.OP), bool(state.op), int(state.OPM))
        for name, state in pdf.pages[0].Resources.ExtGState.items()
    }


def painted(pdf):
    """For every painting operator: fill colour, fill overprint."""
    found, stack = [], []
    fill, state = "", ""
    for line in operators(pdf):
        *operands, operator = line.split(" ")
        if operator == "q":
            stack.append((fill, state))
        elif operator == "Q":
            fill, state = stack.pop()
        elif operator in {"k", "scn", "rg", "g"}:
            fill = line
        elif operator == "gs":
            state = operands[0]
        elif operator in {"f", "B", "Tj", "TJ"}:
            found.append((fill, states(pdf)[state][1], states(pdf)[state][2]))
    return found


@pytest.mark.parametrize(
    ("color", "said", "over"),
    [
        (BLACK, "0 0 0 1 k", True),
        (Gray(1.0), "0 0 0 1 k", True),
        (Gray(0.3), "0 0 0 0.3 k", False),
        (WHITE, "0 0 0 0 k", False),
        (Cmyk(0.1, 0, 0, 1), "0.1 0 0 1 k", False),
        (Cmyk(0, 1, 1, 0), "0 1 1 0 k", False),
    ],
)
def test_full_black_alone_overprints(fonts, color, said, over):
    made = page(Shape(PANEL, fill=color), set_line(30, 90, set_run(fonts, "墨色", color=color)))
    with opened(job(fonts, made, marks=NO_MARKS)) as pdf:
        assert painted(pdf) == [(said, over, int(over))] * 2


def test_states_are_right_again_after_a_group(fonts):
    white = Shape(PANEL, fill=WHITE)
    black = Shape(PANEL, fill=BLACK)
    made = page(black, Group((white,), Matrix()), black, white)
    with opened(job(fonts, made, marks=NO_MARKS)) as pdf:
        fills = [(fill, over) for fill, over, _ in painted(pdf)]
    assert fills == [
        ("0 0 0 1 k", True), ("0 0 0 0 k", False), ("0 0 0 1 k", True), ("0 0 0 0 k", False),
    ]  # fmt: skip


def test_stroke_and_fill_overprint_each_for_itself(fonts):
    framed = Shape(PANEL, fill=Cmyk(0.2, 0, 0, 0), stroke=BLACK, width=1.0)
    with opened(job(fonts, page(framed), marks=NO_MARKS)) as pdf:
        assert list(states(pdf).values()) == [(True, False, 1)]
        assert "0 0 0 1 K" in operators(pdf)


def test_a_spot_ink_has_one_definition(fonts):
    other = Spot("专色 红", Cmyk(1, 0, 0, 0), tint=0.5)
    made = page(
        Shape(PANEL, fill=RED), Shape(PANEL, stroke=other, width=2), Shape(PANEL, fill=other)
    )
    with opened(job(fonts, made, marks=NO_MARKS)) as pdf:
        spaces = pdf.pages[0].Resources.ColorSpace
        assert len(spaces) == 1
        kind, name, base, tint = spaces["/S1"]
        assert (str(kind), str(base)) == ("/Separation", "/DeviceCMYK")
        assert str(name) == "/专色 红"
        assert int(tint.FunctionType) == 2
        assert [float(ink) for ink in tint.C1] == pytest.approx([0, 0.9, 0.8, 0])
        lines = operators(pdf)
    assert "1 scn" in lines
    assert "0.5 SCN" in lines


def test_print_knows_no_rgb(fonts):
    made = page(Shape(PANEL, fill=RED), set_line(30, 90, set_run(fonts, "字", color=Gray(0.5))))
    with opened(job(fonts, made)) as pdf:
        assert not {line.split(" ")[-1] for line in operators(pdf)} & {"rg", "RG", "g", "G"}


def test_pictures_of_pages_use_screen_colours(fonts):
    made = page(set_line(30, 90, set_run(fonts, "字")), Shape(PANEL, fill=Cmyk(0, 1, 1, 0)))
    with opened(job(fonts, made, marks=NO_MARKS), screen=True) as pdf:
        lines = operators(pdf)
    assert "0 0 0 rg" in lines
    assert "1 0 0 rg" in lines


def test_dots_and_dashes(fonts):
    rule = Outline.line(10, 50, 200, 50)
    made = page(
        Shape(rule, stroke=BLACK, width=2, dash=(0, 4), round_dots=True),
        Shape(rule, stroke=BLACK, width=1, dash=(3, 1)),
        Shape(rule, stroke=BLACK, width=0.5),
    )
    with opened(job(fonts, made, marks=NO_MARKS)) as pdf:
        lines = operators(pdf)
    assert "1 J" in lines
    assert sum(line.endswith(" d") for line in lines) == 2
    assert lines[-4:-1] == ["10 50 m", "200 50 l", "S"]
