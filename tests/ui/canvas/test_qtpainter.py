"""The screen shows what prints: QPainter's page against a supersampled raster of the PDF."""

import datetime
import io

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from editor.display.items import (
    DisplayList,
    FaceKey,
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
from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.document import write_pdf
from editor.layout.report import PageLayout
from editor.model.issue import Issue
from editor.model.output import NO_MARKS
from editor.ui.canvas.pictures import Pictures
from editor.ui.canvas.qtpainter import render_page
from editor.values.color import BLACK, Cmyk
from editor.values.geometry import Matrix, Rect, Size
from editor.values.path import Path

SIZE = Size(360, 300)
WHEN = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
OVER = 8


def set_line(fonts, text, size, flow=Flow.RIGHT, *, family="Noto Serif SC", scale_x=1.0):
    face = fonts.face(FaceKey(family))
    upright = flow is Flow.DOWN
    ids = tuple(face.vertical_gid(char) if upright else face.gid(char) for char in text)
    steps = [size * scale_x * (1.0 if upright else face.advance(gid)) for gid in ids]
    edges = [sum(steps[:count]) for count in range(len(steps) + 1)]
    run = Glyphs(
        face.key, size, BLACK, ids, tuple(edges[:-1]), text, edges[-1], None, flow, scale_x
    )
    return SetLine(
        0, len(text), tuple(edges), edges[-1], size * 0.88, size * 0.12, (PlacedGlyphs(0, 0, run),)
    )


def page(*items):
    return DisplayList("p1", SIZE, 0.0, (FrameItems("f", Rect(0, 0, 9, 9), items),))


def on_screen(display, fonts, folder, scale):
    image = render_page(display, fonts, folder, scale)
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(gray.constBits(), np.uint8).reshape(gray.height(), gray.bytesPerLine())
    return rows[:, : gray.width()].astype(float)


def in_print(display, fonts, folder, scale):
    """The PDF at ``OVER`` times the resolution, averaged; its black made as black as a screen's."""
    layout = PageLayout("p1", display)
    path = folder / "page.pdf"
    write_pdf(ExportJob(Issue(), (layout,), fonts, folder, WHEN, "t", marks=NO_MARKS), path)
    document = pypdfium2.PdfDocument(path)
    fine = document[0].render(scale=scale * OVER, grayscale=True).to_numpy().squeeze()
    document.close()
    high, wide = round(SIZE.height * scale), round(SIZE.width * scale)
    fine = fine[: high * OVER, : wide * OVER].astype(float)
    coarse = fine.reshape(high, OVER, wide, OVER).mean((1, 3))
    return 255 - (255 - coarse) * 255 / (255 - fine.min())


@pytest.mark.parametrize("dpi", [96, 192])
@pytest.mark.parametrize("flow", [Flow.RIGHT, Flow.DOWN, Flow.TURNED])
def test_text_on_screen_is_text_in_print(qapp, fonts, tmp_path, dpi, flow):
    items, place = [], 4.3
    for size in (9, 10.5, 14, 21, 36, 72):
        words = "版心：，（测）试Aa鑫国" if size < 30 else "版（心"
        line = set_line(fonts, words, size, flow)
        if flow is Flow.RIGHT:
            items.append(TextItem(6.2, place + size * 0.9, line))
        else:
            items.append(TextItem(350 - place - size * 0.5, 6.7, line, None, vertical=True))
        place += size * 1.4
    display = page(*items)
    screen = on_screen(display, fonts, tmp_path, dpi / 72)
    paper = in_print(display, fonts, tmp_path, dpi / 72)
    inked = (screen < 250) | (paper < 250)
    rows, columns = np.where(inked.any(1))[0], np.where(inked.any(0))[0]
    block = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    assert inked.mean() > 0.01
    assert np.abs(screen - paper)[block].mean() <= 3.5


def test_condensed_type_and_groups_are_drawn_where_they_print(qapp, fonts, tmp_path):
    narrow = TextItem(10, 40, set_line(fonts, "长扁字体", 30, scale_x=0.8))
    flat = TextItem(
        330, 10, set_line(fonts, "长扁", 30, Flow.DOWN, scale_x=0.8), None, vertical=True
    )
    inside = TextItem(0, 30, set_line(fonts, "裁切", 30))
    group = Group((inside,), Matrix(0, 1, -1, 0, 150, 90), Path.rectangle(Rect(0, 0, 45, 60)))
    display = page(narrow, flat, group)
    screen = on_screen(display, fonts, tmp_path, 2.0)
    paper = in_print(display, fonts, tmp_path, 2.0)
    assert np.abs(screen - paper).mean() < 1.0
    assert screen[180:330, 200:300].min() < 60


def test_glyphs_outside_of_the_page_cost_nothing_and_missing_photos_are_left_out(
    qapp, fonts, tmp_path
):
    display = page(
        TextItem(-900, 40, set_line(fonts, "版心", 30)),
        Picture("nowhere.jpg", Rect(10, 10, 50, 50)),
        Picture("broken.jpg", Rect(80, 10, 50, 50)),
    )
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8 no picture")
    assert on_screen(display, fonts, tmp_path, 1.0).min() == 255


def test_shapes_are_filled_stroked_and_dotted(qapp, fonts, tmp_path):
    red = Cmyk(0, 1, 1, 0)
    display = page(
        Shape(Path.rectangle(Rect(10, 10, 40, 20)), fill=red),
        Shape(Path.line(10, 50.5, 110, 50.5), stroke=BLACK, width=1),
        Shape(Path.line(10, 70, 110, 70), stroke=BLACK, width=4, dash=(0, 10), round_dots=True),
    )
    image = render_page(display, fonts, tmp_path, 1.0)
    assert image.pixelColor(30, 20).getRgb()[:3] == (255, 0, 0)
    assert image.pixelColor(60, 50).lightness() == 0
    dots = [image.pixelColor(x, 70).lightness() < 128 for x in range(10, 110)]
    assert 0.2 < sum(dots) / len(dots) < 0.6


def photo(folder, mode, color, name="p.jpg", **options):
    image = Image.new(mode, (400, 300), color)
    image.paste(Image.new(mode, (200, 300), 0 if mode == "L" else (0,) * len(color)), (0, 0))
    image.save(folder / name, **options)


def test_photos_are_cropped_and_upright(qapp, fonts, tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    photo(tmp_path, "RGB", (250, 40, 40), exif=exif)
    whole = Picture("p.jpg", Rect(0, 0, 90, 120))
    image = render_page(page(whole), fonts, tmp_path, 1.0)
    assert image.pixelColor(45, 30).red() < 30
    assert image.pixelColor(45, 90).red() > 200
    half = Picture("p.jpg", Rect(0, 0, 90, 120), Rect(0, 0.5, 1, 0.5))
    image = render_page(page(half), fonts, tmp_path, 1.0)
    assert image.pixelColor(45, 10).red() > 200


@pytest.mark.parametrize(
    ("mode", "color", "shown"),
    [("CMYK", (0, 255, 255, 0), (241, 61, 55)), ("L", 128, (128, 128, 128))],
)
def test_photos_of_other_colours_are_shown_in_rgb(qapp, tmp_path, mode, color, shown):
    photo(tmp_path, mode, color)
    image = Pictures(tmp_path).best(Picture("p.jpg", Rect(0, 0, 90, 120)), 4096)
    assert image.pixelColor(300, 150).getRgb()[:3] == pytest.approx(shown, abs=12)


def test_transparent_photos_let_the_paper_through(qapp, fonts, tmp_path):
    data = io.BytesIO()
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(data, "PNG")
    (tmp_path / "p.png").write_bytes(data.getvalue())
    image = render_page(page(Picture("p.png", Rect(0, 0, 50, 50))), fonts, tmp_path, 1.0)
    assert image.pixelColor(20, 20).lightness() == 255
