"""Functions of a PDF: each type at some places."""

import numpy as np
import pikepdf
import pytest
from pikepdf import Array, Dictionary

from editor.pictures.plates.functions import evaluate


@pytest.fixture
def pdf():
    with pikepdf.new() as made:
        yield made


def column(*values):
    return np.array(values, float)[:, None]


def power(start, end, exponent=1):
    return Dictionary(FunctionType=2, Domain=[0, 1], C0=[start], C1=[end], N=exponent)


def test_a_power():
    assert evaluate(power(1, 3, 2), column(0, 0.5, 1, 2)).ravel().tolist() == [1, 1.5, 3, 3]


def test_functions_side_by_side():
    made = evaluate(Array([power(0, 1), power(1, 0)]), column(0.25))
    assert made.tolist() == [[0.25, 0.75]]


def test_stitched_ones_meet_at_their_bounds():
    made = Dictionary(
        FunctionType=3,
        Domain=[0, 1],
        Bounds=[0.5],
        Encode=[0, 1, 1, 0],
        Functions=Array([power(0, 1), power(5, 6)]),
    )
    assert evaluate(made, column(0, 0.25, 0.5, 1)).ravel().tolist() == [0, 0.5, 6, 5]


def test_samples_are_joined_by_lines(pdf):
    head = Dictionary(FunctionType=0, Domain=[0, 1], Range=[0, 1], Size=[3], BitsPerSample=8)
    made = pdf.make_stream(bytes([0, 255, 51]), head)
    assert evaluate(made, column(0, 0.25, 0.5, 1)).ravel() == pytest.approx([0, 0.5, 1, 0.2])


def test_samples_over_a_plane(pdf):
    head = Dictionary(
        FunctionType=0, Domain=[0, 1, 0, 1], Range=[0, 1], Size=[2, 2], BitsPerSample=8
    )
    made = pdf.make_stream(bytes([0, 255, 0, 255]), head)
    rows = np.array([[0, 0], [1, 0], [0.5, 1]], float)
    assert evaluate(made, rows).ravel() == pytest.approx([0, 1, 0.5])


@pytest.mark.parametrize(
    ("program", "result"),
    [
        ("{dup mul}", 0.25),
        ("{1 exch sub}", 0.5),
        ("{dup .4 gt {pop 1} {pop 0} ifelse}", 1),
        ("{.1 .2 .3 4 1 roll pop pop pop}", 0.3),
        ("{360 mul sin abs}", 0),
        ("{.25 2 copy exch pop exch pop exch pop}", 0.25),
    ],
)
def test_programs(pdf, program, result):
    head = Dictionary(FunctionType=4, Domain=[0, 1], Range=[0, 1])
    made = pdf.make_stream(program.encode(), head)
    assert evaluate(made, column(0.5)).ravel() == pytest.approx([result])


def test_a_program_that_takes_too_much_is_refused(pdf):
    made = pdf.make_stream(b"{add}", Dictionary(FunctionType=4, Domain=[0, 1], Range=[0, 1]))
    with pytest.raises(ValueError, match=r"^$"):
        evaluate(made, column(0.5))


@pytest.mark.parametrize("kind", [-1, 1, 9])
def test_what_is_no_function_is_refused(kind):
    with pytest.raises(ValueError, match=r"^$"):
        evaluate(Dictionary(FunctionType=kind, Domain=[0, 1]), column(0.5))
