"""Pages on a printer's paper."""

import pytest

from editor.layout.printsheets import MARGINS, PrintOptions, Scaling, print_sheets
from editor.layout.proofpaper import A3, A4
from editor.values.geometry import Size
from editor.values.units import MM

TABLOID = Size(275 * MM, 390 * MM)


def test_a_page_is_fitted_within_what_a_printer_reaches():
    (sheet,) = print_sheets(TABLOID, PrintOptions(A4))
    assert sheet.size == A4.size
    assert sheet.scale < 1
    assert sheet.window.x >= MARGINS.left
    assert sheet.window.bottom <= A4.size.height - MARGINS.bottom


def test_a_page_in_its_own_size_stands_in_the_middle():
    (sheet,) = print_sheets(TABLOID, PrintOptions(A3, Scaling.ACTUAL))
    assert sheet.scale == 1
    assert sheet.part.width == TABLOID.width
    assert sheet.window.x == pytest.approx((A3.size.width - TABLOID.width) / 2)
    (cut,) = print_sheets(TABLOID, PrintOptions(A4, Scaling.ACTUAL))
    assert cut.part.width == pytest.approx(A4.size.width)
    assert cut.part.x == pytest.approx((TABLOID.width - A4.size.width) / 2)
    (turned,) = print_sheets(Size(400, 300), PrintOptions(A4, Scaling.ACTUAL))
    assert turned.size.width > turned.size.height


def test_a_large_page_takes_several_sheets():
    assert len(print_sheets(TABLOID, PrintOptions(A4, Scaling.TILES))) == 2
