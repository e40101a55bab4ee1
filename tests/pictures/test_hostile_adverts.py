"""Broken and hostile PDF files: one clear sentence or a finding each, at once, and nothing else."""

import io
import os
import re
import subprocess
import sys
import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from editor.display.items import Picture
from editor.exporters.pdf.document import write_document
from editor.fonts.library import FontLibrary
from editor.pictures.opening import PictureError
from editor.pictures.placed import probe_placed, render
from editor.values.geometry import Rect
from tests.adverts import advert, bytes_of, picture, quarters
from tests.exporters.pages import job, page, set_line, set_run

SECONDS = 5
"""No file may take longer; a hang, not slowness, is what this finds."""


@pytest.fixture(scope="module")
def fonts():
    return FontLibrary()


def form(pdf, content):
    made = pdf.make_stream(content)
    made.update(Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 999, 999]))
    return made


def page_with(pdf, **named):
    pdf.pages[0].Resources = Dictionary(XObject=Dictionary(**named))
    return bytes_of(pdf)


def in_itself():
    pdf = advert("/F Do")
    made = form(pdf, b"/F Do")
    made.Resources = Dictionary(XObject=Dictionary(F=made))
    return page_with(pdf, F=made)


def in_each_other():
    pdf = advert("/A Do")
    first, second = form(pdf, b"/B Do"), form(pdf, b"/A Do")
    first.Resources = Dictionary(XObject=Dictionary(B=second))
    second.Resources = Dictionary(XObject=Dictionary(A=first))
    return page_with(pdf, A=first)


def pattern_in_itself():
    pdf = advert("/Pattern cs /P scn 0 0 99 99 re f")
    tile = pdf.make_stream(
        b"/Pattern cs /P scn 0 0 9 9 re f", PatternType=1, PaintType=1, TilingType=1,
        BBox=[0, 0, 9, 9], XStep=9, YStep=9,
    )  # fmt: skip
    tile.Resources = Dictionary(Pattern=Dictionary(P=tile))
    pdf.pages[0].Resources = Dictionary(Pattern=Dictionary(P=tile))
    return bytes_of(pdf)


def laughs():
    """Forms that draw the next ten times: a billion in the end."""
    pdf = advert("/F Do")
    made = form(pdf, b"0 0 9 9 re f")
    for _ in range(9):
        outer = form(pdf, b"/F Do " * 10)
        outer.Resources = Dictionary(XObject=Dictionary(F=made))
        made = outer
    return page_with(pdf, F=made)


def deep_forms():
    pdf = advert("/F Do")
    made = form(pdf, b"0 0 9 9 re f")
    for _ in range(400):
        outer = form(pdf, b"/F Do")
        outer.Resources = Dictionary(XObject=Dictionary(F=made))
        made = outer
    return page_with(pdf, F=made)


def bomb():
    pdf = advert()
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(b"q Q " * (1 << 20)) for _ in range(256)) + packer.flush()
    pdf.pages[0].Contents = pikepdf.Stream(pdf, data)
    pdf.pages[0].Contents.Filter = Name.FlateDecode
    return bytes_of(pdf, compress_streams=False)


def object_stream_bomb():
    data = bytes_of(advert(), object_stream_mode=pikepdf.ObjectStreamMode.generate)
    start = data.index(b"stream\n", data.index(b"/ObjStm")) + 7
    end = data.index(b"\nendstream", start)
    packer = zlib.compressobj(9)
    packed = packer.compress(zlib.decompress(data[start:end]))
    packed += b"".join(packer.compress(b" " * (1 << 22)) for _ in range(200)) + packer.flush()
    return data[:start] + packed + data[end:]


def lying_length():
    return re.sub(rb"/Length \d+", b"/Length 999999", bytes_of(advert(), compress_streams=False))


def negative_length():
    return re.sub(rb"/Length \d+", b"/Length -5", bytes_of(advert()))


def page_tree_cycle():
    pdf = advert()
    pdf.Root.Pages.Kids.append(pdf.Root.Pages)
    return raw(pdf)


def raw(pdf):
    """The file, written as plain objects whatever its page tree is like."""
    parts, places = [b"%PDF-1.7\n"], []
    for number, each in enumerate(pdf.objects, 1):
        places.append(sum(map(len, parts)))
        head = each.unparse(resolved=True)
        if isinstance(each, pikepdf.Stream):
            body = each.read_raw_bytes()
            said = each.stream_dict.unparse(resolved=True)
            head = said + b"\nstream\n" + body + b"\nendstream"
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, head))
    start = sum(map(len, parts))
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    root = pdf.Root.objgen[0]
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, rows))
    parts.append(b"trailer\n<< /Size %d /Root %d 0 R >>\n" % (len(places) + 1, root))
    parts.append(b"startxref\n%d\n%%%%EOF\n" % start)
    return b"".join(parts)


def no_pages():
    pdf = advert()
    del pdf.pages[0]
    return bytes_of(pdf)


def xref_loop():
    data = bytes_of(advert())
    at = int(re.search(rb"startxref\n(\d+)", data)[1])
    return data.replace(b"trailer <<", b"trailer << /Prev %d" % at)


def changed(**entries):
    return lambda: bytes_of(advert(**entries))


def locked():
    return bytes_of(advert(), encryption=pikepdf.Encryption(owner="a", user="secret", R=6))


REFUSED = {
    "empty": lambda: b"",
    "no PDF": lambda: b"hello " * 99,
    "head only": lambda: b"%PDF-1.7\n",
    "half": lambda: bytes_of(advert())[:60],
    "form in itself": in_itself,
    "forms in each other": in_each_other,
    "pattern in itself": pattern_in_itself,
    "billion laughs": laughs,
    "forms in forms": deep_forms,
    "zip bomb": bomb,
    "object stream bomb": object_stream_bomb,
    "password": locked,
    "no pages": no_pages,
    "huge page": changed(MediaBox=Array([0, 0, 99999999, 99999999]), TrimBox=None, BleedBox=None),
    "flat page": changed(MediaBox=Array([0, 0, 0, 0]), TrimBox=None, BleedBox=None),
    "pages in a circle": page_tree_cycle,
    "huge unit": changed(UserUnit=900),
}
"""Files that cannot be placed at all."""


def scripted():
    pdf = advert()
    act = Dictionary(S=Name.JavaScript, JS="while (1);")
    pdf.Root.OpenAction = act
    pdf.Root.AA = Dictionary(WC=Dictionary(S=Name.Launch, F="cmd.exe"))
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array(["x", act])))
    return bytes_of(pdf)


def broken_profile():
    pdf = advert("/C cs 1 0 0 0 scn 0 0 9 9 re f")
    spaces = Dictionary(C=Array([Name.ICCBased, pdf.make_stream(os.urandom(9), N=4)]))
    pdf.pages[0].Resources = Dictionary(ColorSpace=spaces)
    return bytes_of(pdf)


def wrong_font():
    font = Dictionary(Type=Name.Font, Subtype=Name.Type0, DescendantFonts=Name.Nothing)
    return bytes_of(advert("BT /F 9 Tf (x) Tj ET", Dictionary(Font=Dictionary(F=font))))


def spoiled_picture():
    pdf = advert("q 99 0 0 99 0 0 cm /P Do Q")
    return page_with(pdf, P=picture(pdf, 9, 9, data=b"x", Filter=Name.DCTDecode))


def endless_spaces():
    pdf = advert("/C cs 1 scn")
    space = pdf.make_indirect(Array([Name.Indexed, Name.DeviceCMYK, 1, pikepdf.String("\0" * 8)]))
    space[1] = space
    pdf.pages[0].Resources = Dictionary(ColorSpace=Dictionary(C=space))
    return bytes_of(pdf)


TOLD = {
    "scripts": (scripted, "javascript"),
    "wild boxes": (changed(TrimBox=Array([-99999999, "x", 99999999, 5])), None),
    "states in states": (lambda: bytes_of(advert("q " * 100_000 + quarters())), "nesting"),
    "unbalanced": (lambda: bytes_of(advert("Q " * 9 + quarters())), "content"),
    "broken profile": (broken_profile, "bad-icc"),
    "wrong font": (wrong_font, "font"),
    "nothing there": (lambda: bytes_of(advert("/F Do /S gs /T sh")), "resources"),
    "inline garbage": (lambda: bytes_of(advert("BI /W -9 /H 1e9 /BPC 99 ID \0\1\2 EI f")), None),
    "not operators": (lambda: bytes_of(advert("\0\1<<[[((/ )] >> 12 obj 1 0 0 k f")), None),
    "spoiled picture": (spoiled_picture, None),
    "endless colours": (endless_spaces, "content"),
    "lying length": (lying_length, "repaired"),
    "negative length": (negative_length, "repaired"),
    "table in a loop": (xref_loop, None),
    "tail missing": (lambda: bytes_of(advert())[:-200], "repaired"),
    "no numbers": (changed(MediaBox=Array(["a", "b", Name.C, Dictionary()])), "repaired"),
    "no box": (changed(MediaBox=None), "repaired"),
}
"""Files that are placed with what is there, and the fault that is told."""


@pytest.mark.parametrize("make", REFUSED.values(), ids=REFUSED)
def test_a_file_that_cannot_print_is_refused_by_name(tmp_path, make):
    path = tmp_path / "广告.pdf"
    path.write_bytes(make())
    for look in (probe_placed, lambda each: render(each, 0, 100)):
        with pytest.raises(PictureError) as caught:
            look(path)
        assert "广告.pdf" in caught.value.words.zh
        assert "广告.pdf" in caught.value.words.en


@pytest.mark.parametrize(("make", "code"), TOLD.values(), ids=TOLD)
def test_a_file_with_faults_is_placed_and_they_are_told(tmp_path, make, code):
    path = tmp_path / "广告.pdf"
    path.write_bytes(make())
    found = probe_placed(path)
    assert code is None or code in dict(found.faults)
    assert render(path, 0, 100).mode == "RGBA"


@pytest.mark.parametrize("make", REFUSED.values(), ids=REFUSED)
def test_a_page_is_written_without_a_file_that_was_refused(tmp_path, fonts, make):
    (tmp_path / "ad.pdf").write_bytes(make())
    out = io.BytesIO()
    items = [Picture("ad.pdf", Rect(0, 0, 60, 40)), set_line(30, 60, set_run(fonts, "正文"))]
    write_document(job(fonts, page(*items), photos=tmp_path), out)
    with pikepdf.open(out) as pdf:
        assert "/XObject" not in pdf.pages[0].Resources
        assert not pdf.get_warnings()


def test_files_cut_off_or_changed_anywhere_never_crash(tmp_path):
    data = bytearray(bytes_of(advert("/G gs " + quarters(), Dictionary(ExtGState={}))))
    path = tmp_path / "广告.pdf"
    for at in range(0, len(data), 41):
        for spoiled in (data[:at], data[:at] + b"\xff" + data[at + 1 :]):
            path.write_bytes(spoiled)
            try:
                render(path, 0, 30)
                probe_placed(path)
            except PictureError:
                continue


def test_none_of_them_takes_long(tmp_path):
    """All of them in another process, which is stopped when one hangs."""
    for number, make in enumerate([*REFUSED.values(), *(each for each, _ in TOLD.values())]):
        (tmp_path / f"{number:02}.pdf").write_bytes(make())
    script = (
        "import sys\nfrom pathlib import Path\n"
        "from editor.pictures.opening import PictureError\n"
        "from editor.pictures.placed import render\n"
        "for path in sorted(Path(sys.argv[1]).glob('*.pdf')):\n"
        "    try:\n        render(path, 0, 600)\n    except PictureError:\n        pass\n"
        "    print(path.name, flush=True)\n"
    )
    count = len(list(tmp_path.glob("*.pdf")))
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        capture_output=True, text=True, check=True, timeout=SECONDS * count,
    )  # fmt: skip
    assert len(done.stdout.split()) == count
