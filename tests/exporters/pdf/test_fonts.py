"""Fonts are embedded as subsets under their own names, and say what the text says."""

import io
import re

import pikepdf
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

from editor.display.items import Flow
from editor.exporters.exporter import ExportError
from editor.exporters.pdf.document import write_document, write_pdf
from editor.fonts.library import FontLibrary
from editor.model.font import FaceKey
from editor.model.output import NO_MARKS
from tests.exporters.pages import BOLD, SERIF, job, page, set_line, set_run
from tests.exporters.pdf.reading import glyphs, picture, text
from tests.square_font import square_font

SQUARE = FaceKey("Banxin Square", 400)


def opened(made):
    out = io.BytesIO()
    write_document(made, out)
    return pikepdf.open(out)


def embedded(pdf):
    return {
        str(key): (font, font.DescendantFonts[0])
        for key, font in pdf.pages[0].Resources.Font.items()
    }


def test_every_weight_is_embedded_under_its_own_name_with_a_subset_tag(fonts):
    made = page(
        set_line(30, 60, set_run(fonts, "正文", SERIF)),
        set_line(30, 90, set_run(fonts, "标题", BOLD)),
    )
    with opened(job(fonts, made)) as pdf:
        names = [str(font.BaseFont) for font, _ in embedded(pdf).values()]
    assert len(set(names)) == 2
    assert all(re.fullmatch(r"/[A-Z]{6}\+NotoSerifSC-wght[47]00", name) for name in names)


def test_weights_differ_on_paper(fonts, tmp_path):
    for face in (SERIF, BOLD):
        made = page(set_line(20, 150, set_run(fonts, "国", face, 100)), bleed=0)
        write_pdf(job(fonts, made, marks=NO_MARKS), tmp_path / f"{face.weight}.pdf")
    light, bold = (
        sum(picture(tmp_path / f"{weight}.pdf").convert("L").histogram()[:128])
        for weight in (400, 700)
    )
    assert bold > light * 1.2


def test_programs_hold_the_shown_glyphs_alone(fonts):
    with opened(job(fonts, page(set_line(30, 60, set_run(fonts, "国家公园"))))) as pdf:
        (_, descendant), *_ = embedded(pdf).values()
        program = descendant.FontDescriptor.FontFile2.read_bytes()
    with TTFont(io.BytesIO(program)) as font:
        assert font["maxp"].numGlyphs < 10
        assert "GSUB" not in font
        assert "fvar" not in font


def test_widths_are_those_of_the_program(fonts):
    words = "国，“”·Wil1"
    with opened(job(fonts, page(set_line(30, 60, set_run(fonts, words))))) as pdf:
        (_, descendant), *_ = embedded(pdf).values()
        shown = glyphs(pdf)
        program = descendant.FontDescriptor.FontFile2.read_bytes()
    with TTFont(io.BytesIO(program)) as font:
        order = font.getGlyphOrder()
        for glyph in shown:
            advance = font["hmtx"][order[glyph.code]][0] * 9 / font["head"].unitsPerEm
            assert glyph.width == pytest.approx(advance, abs=1e-3)


def test_horizontal_and_upright_text_share_one_program(fonts):
    made = page(
        set_line(30, 60, set_run(fonts, "横排")),
        set_line(200, 60, set_run(fonts, "竖排", flow=Flow.DOWN), vertical=True),
    )
    with opened(job(fonts, made)) as pdf:
        fonts_of_page = embedded(pdf)
        encodings = sorted(str(font.Encoding) for font, _ in fonts_of_page.values())
        descendants = {descendant.objgen for _, descendant in fonts_of_page.values()}
    assert encodings == ["/Identity-H", "/Identity-V"]
    assert len(descendants) == 1


def test_a_font_that_forbids_embedding_is_refused(tmp_path):
    path = square_font(tmp_path)
    with TTFont(path) as font:
        font["OS/2"].fsType = 2
        font.save(path)
    library = FontLibrary([tmp_path])
    made = job(library, page(set_line(30, 60, set_run(library, "国", SQUARE))))
    with pytest.raises(ExportError) as caught:
        write_document(made, io.BytesIO())
    assert "Banxin Square" in caught.value.words.zh


def test_one_glyph_for_all_characters_still_says_each(tmp_path):
    square_font(tmp_path)
    library = FontLibrary([tmp_path])
    made = page(set_line(30, 60, set_run(library, "大同市承接产业", SQUARE, 12)))
    write_pdf(job(library, made), tmp_path / "square.pdf")
    assert text(tmp_path / "square.pdf") == "大同市承接产业"


def cff_font(folder):
    """A font of PostScript outlines: 国 is a full square, A half of one."""
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef", "guo", "A"])
    builder.setupCharacterMap({0x56FD: "guo", 0x41: "A"})
    pens = {}
    for name, width in ((".notdef", 1000), ("guo", 1000), ("A", 500)):
        pen = T2CharStringPen(width, None)
        pen.moveTo((0, -120))
        pen.lineTo((0, 880))
        pen.lineTo((width, 880))
        pen.lineTo((width, -120))
        pen.closePath()
        pens[name] = pen.getCharString()
    builder.setupCFF("BanxinCff", {"FullName": "Banxin Cff"}, pens, {})
    builder.setupHorizontalMetrics({".notdef": (1000, 0), "guo": (1000, 0), "A": (500, 0)})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable(
        {"familyName": "Banxin Cff", "styleName": "Regular", "psName": "BanxinCff"}
    )
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, fsType=0)
    builder.setupPost()
    builder.save(folder / "cff.otf")


def test_postscript_outlines_are_embedded_and_drawn(tmp_path):
    cff_font(tmp_path)
    library = FontLibrary([tmp_path])
    face = FaceKey("Banxin Cff", 400)
    made = page(set_line(100, 200, set_run(library, "国A国", face, 50)), bleed=0)
    path = tmp_path / "cff.pdf"
    write_pdf(job(library, made, marks=NO_MARKS), path)
    assert text(path) == "国A国"
    with pikepdf.open(path) as pdf:
        (_, descendant), *_ = embedded(pdf).values()
        assert str(descendant.Subtype) == "/CIDFontType0"
        assert str(descendant.FontDescriptor.FontFile3.Subtype) == "/CIDFontType0C"
    drawn = picture(path).convert("L")
    assert drawn.getpixel((110, 190)) < 60
    assert drawn.getpixel((215, 190)) < 60
    assert drawn.getpixel((240, 190)) > 200
