"""The limits of PDF 1.4: long arrays, large numbers, long names and strings, and many pages."""

import io
import re
from dataclasses import replace

import pikepdf
import pytest

from editor.display.items import Group, Shape
from editor.exporters.exporter import ExportError
from editor.exporters.pdf.document import write_document
from editor.exporters.pdf.fonts import LONGEST_ARRAY, _by_runs
from editor.exporters.pdf.objects import LARGEST, ObjectFile, dictionary, number
from editor.exporters.pdf.pagetree import PageTree
from editor.exporters.pdf.textwriter import LONGEST
from editor.model.output import NO_MARKS
from editor.values.color import BLACK, Cmyk, Spot
from editor.values.geometry import Matrix, Rect
from editor.values.path import Path as Outline
from tests.exporters.pages import job, page, set_line, set_run
from tests.exporters.pdf.reading import glyphs, operators, text

NUMBER = re.compile(r"[-+]?\d+\.?\d*")


def opened(made):
    out = io.BytesIO()
    write_document(made, out)
    out.seek(0)
    return pikepdf.open(out)


@pytest.mark.parametrize("count", [0, 1, 31, 32, 33, 1024, 1025, 2500])
def test_the_page_tree_is_balanced_and_keeps_the_order(count):
    out = io.BytesIO()
    file = ObjectFile(out, (1, 4))
    tree = PageTree(file, count)
    for number_, ref in enumerate(tree.pages):
        file.put(ref, dictionary(Type="/Page", Parent=tree.parent(number_), StructParents=number_))
    root = file.add(dictionary(Type="/Catalog", Pages=tree.write()))
    file.close(root, file.add(dictionary()), ("00", "00"))
    out.seek(0)
    with pikepdf.open(out) as pdf:
        assert int(pdf.Root.Pages.Count) == count
        assert [int(each.StructParents) for each in pdf.pages] == list(range(count))
        longest = max(
            len(each.Kids) for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and "/Kids" in each
        )  # fmt: skip
        assert longest <= 32


def parsed(listed):
    """Codes and values of ``[first [value …] …]`` and the lengths of all arrays."""
    with pikepdf.new() as pdf:
        outer = pdf.make_indirect(pikepdf.Object.parse(listed.encode()))
        entries = list(outer)
        found = {}
        for first, values in zip(entries[::2], entries[1::2], strict=True):
            found |= {int(first) + at: float(value) for at, value in enumerate(values)}
        return found, max([len(entries), *(len(each) for each in entries[1::2])])


@pytest.mark.parametrize(
    "told",
    [
        [code % 2 == 0 for code in range(65_000)],
        [True] * 65_000,
        [code in {3, 4, 9} for code in range(65_000)],
        [False] * 10,
    ],
)
def test_widths_of_any_font_fit_into_short_arrays(told):
    entries = [(code, number(code % 999)) for code in range(len(told))]
    found, longest = parsed(_by_runs(entries, told))
    assert longest <= LONGEST_ARRAY
    for code, wanted in enumerate(told):
        if wanted:
            assert found[code] == code % 999


@pytest.mark.parametrize(
    ("value", "said"),
    [(1e9, "32767"), (-1e9, "-32767"), (1e-9, "0"), (-1e-9, "0"), (0.25, "0.25"), (100, "100")],
)
def test_numbers_are_never_too_large_and_have_no_exponent(value, said):
    assert number(value) == said


@pytest.mark.parametrize(
    "matrix",
    [Matrix(1e6, 0, 0, 1e6, -4e5, 9e5), Matrix(1e-7, 2e-6, -2e-6, 1e-7, 0, 1)],
)
def test_transforms_of_any_size_are_written_in_plain_numbers(fonts, matrix):
    shape = Shape(Outline.rectangle(Rect(0, 0, 1e-4, 1e-4)), fill=BLACK)
    made = job(fonts, page(Group((shape,), matrix)), marks=NO_MARKS)
    with opened(made) as pdf:
        content = pdf.pages[0].Contents.read_bytes().decode()
    steps = [step.split(" ") for step in re.findall(r"((?:\S+ ){5}\S+) cm", content)]
    assert all(NUMBER.fullmatch(value) for step in steps for value in step)
    assert max(abs(float(value)) for step in steps for value in step) <= LARGEST
    made = Matrix()
    for step in steps[1:]:
        made = Matrix(*map(float, step)).then(made)
    assert made.a == pytest.approx(matrix.a, rel=1e-5, abs=1e-9)
    assert made.e == pytest.approx(matrix.e, rel=1e-5)


def test_text_far_off_the_page_is_written_in_plain_numbers(fonts):
    made = page(
        set_line(-9e9, 10, set_run(fonts, "左")), set_line(9e9, 9e9, set_run(fonts, "右")),
        set_line(30, 60, set_run(fonts, "远近远", gap=500)),
    )  # fmt: skip
    with opened(job(fonts, made, marks=NO_MARKS)) as pdf:
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
            values = list(operands[0]) if str(operator) == "TJ" else list(operands)
            for value in values:
                if not isinstance(value, pikepdf.String | pikepdf.Name):
                    assert abs(float(value)) <= LARGEST


def test_a_gap_larger_than_any_number_is_still_that_gap(fonts):
    run = set_run(fonts, "一二三", size=2)
    spread = run._replace(offsets=(0.0, 10.0, 310.0))
    with opened(job(fonts, page(set_line(30, 60, spread)), marks=NO_MARKS)) as pdf:
        xs = [glyph.x for glyph in glyphs(pdf)]
    assert [x - xs[0] for x in xs] == pytest.approx([0, 10, 310], abs=0.01)


def test_a_very_long_run_is_shown_in_parts(fonts, tmp_path):
    words = "长句" * LONGEST
    run = set_run(fonts, words, size=1)
    uneven = tuple(offset + (at % 3) * 0.1 for at, offset in enumerate(run.offsets))
    for name, made in (("even", run), ("uneven", run._replace(offsets=uneven))):
        path = tmp_path / f"{name}.pdf"
        with path.open("wb") as out:
            write_document(job(fonts, page(set_line(30, 60, made)), marks=NO_MARKS), out)
        with pikepdf.open(path) as pdf:
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
                if str(operator) in {"Tj", "TJ"}:
                    items = operands[0] if str(operator) == "TJ" else [operands[0]]
                    assert len(items) <= LONGEST_ARRAY
                    assert all(
                        len(bytes(item)) < 65_535
                        for item in items if isinstance(item, pikepdf.String)
                    )  # fmt: skip
            shown = glyphs(pdf)
        assert len(shown) == len(words)
        assert shown[-1].x - shown[0].x == pytest.approx(made.offsets[-1], abs=0.2)


def test_a_long_title_is_cut_alike_everywhere(fonts):
    with opened(job(fonts, page(), title="题" * 50_000)) as pdf:
        assert len(str(pdf.docinfo["/Title"])) == 1000
        with pdf.open_metadata() as packet:
            assert packet["dc:title"] == str(pdf.docinfo["/Title"])


def test_chinese_ink_names_are_utf_8_and_too_long_ones_are_refused(fonts):
    def with_ink(name):
        ink = Spot(name, Cmyk(0, 1, 0, 0))
        return job(fonts, page(set_line(30, 60, set_run(fonts, "字", color=ink))))

    out = io.BytesIO()
    write_document(with_ink("专色金"), out)
    assert b"/#E4#B8#93#E8#89#B2#E9#87#91" in out.getvalue()
    with opened(with_ink("墨" * 42)) as pdf:
        assert any(
            "墨" * 42 in str(space[1]) for space in pdf.pages[0].Resources.ColorSpace.values()
        )
    with pytest.raises(ExportError) as caught:
        opened(with_ink("墨" * 43))
    assert "42" in caught.value.words.zh


def test_states_nest_a_few_levels_only(fonts):
    clipped = Group((Shape(Outline.rectangle(Rect(0, 0, 9, 9)), fill=BLACK),), Matrix(e=1))
    made = page(Group((clipped,), Matrix(f=1), Outline.rectangle(Rect(0, 0, 50, 50))))
    with opened(job(fonts, made)) as pdf:
        depth = deepest = 0
        for line in operators(pdf):
            depth += (line == "q") - (line == "Q")
            deepest = max(deepest, depth)
    assert depth == 0
    assert deepest <= 28


def test_the_many_pages_of_an_issue_are_all_there(fonts, tmp_path):
    pages = [page(set_line(30, 60, set_run(fonts, f"第{at}版")), name=f"p{at}") for at in range(70)]
    path = tmp_path / "x.pdf"
    with path.open("wb") as out:
        write_document(replace(job(fonts, *pages), marks=NO_MARKS), out)
    assert "第69版" in text(path, 69)
