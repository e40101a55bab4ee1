"""Damaged manuscripts by the thousand: ``python -m tests.fuzz.importers [CASES [FIRST]]``.

Every case spoils one manuscript in a way that its number decides, the files of a Word document
inside their zip too. Importing it must succeed, with sound paragraphs that an issue can hold, or
raise ImportFault that names the file, within seconds.
"""

import io
import random
import tempfile
import zipfile
from pathlib import Path

from docx import Document

from editor.edit.codec import storable
from editor.importers.files import read_file
from editor.importers.imported import imported
from editor.importers.manuscript import ImportFault
from editor.model.text import sound
from tests.fuzz.cases import main, run_cases
from tests.fuzz.spoiling import spoiled

SECONDS = 20
TEXT = (
    "临汾市商务局\n优化营商环境\n——工作观察\n\n　　本报讯（记者 张三）今年以来,增长5%.\n"
    "　　（王波）\n" * 3
)
HTML = (
    "<html><style>p{}</style><h1>题</h1><p class=MsoNormal>文<b>粗</b><br>行</p><ul><li>项</ul>"
    "<table><tr><td>甲<td colspan=2>乙<tr><td>丙<td>丁</table><ruby>大<rt>dà</rt></ruby>"
    "<img src='data:image/png;base64,iVBORw0KGgo='><p style='mso-list:Ignore'>1.</p></html>"
)
MARKDOWN = (
    "# 题\n\n**粗** *斜* `码`\n\n- 甲\n  1. 乙\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![图](a.png)\n"
)


def word():
    document = Document()
    document.add_heading("题", 1)
    paragraph = document.add_paragraph("本报讯　")
    paragraph.add_run("粗").bold = True
    for style in ("List Number", "List Bullet", "Caption", "Title"):
        document.add_paragraph("项", style)
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 1)).text = "格"
    document.sections[0].header.paragraphs[0].text = "眉"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def originals():
    return {
        "gb.txt": TEXT.encode("gb18030"),
        "big5.txt": "臺北市優化營商環境。\n".encode("big5") * 9,
        "utf8.txt": TEXT.encode(),
        "utf16.txt": TEXT.encode("utf-16"),
        "page.html": HTML.encode(),
        "notes.md": MARKDOWN.encode(),
        "word.docx": word(),
        "parts.docx": word(),
    }


def spoiled_part(data, rng):
    """A Word document with one of its files spoiled, in a sound zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        names = old.namelist()
        likely = [name for name in names if name.endswith(("document.xml", "styles.xml", ".rels"))]
        chosen = rng.choice((rng.choice(likely), rng.choice(names)))
        for name in names:
            part = old.read(name)
            new.writestr(name, spoiled(part, rng) if name == chosen else part)
    return out.getvalue()


def run_case(number, files, folder):
    """Spoils a manuscript and imports it: ``refused`` or ``read``."""
    rng = random.Random(number)
    name = rng.choice(sorted(files))
    spoil = spoiled_part if name.startswith("parts") else spoiled
    path = folder / name
    path.write_bytes(spoil(files[name], rng))
    try:
        found = imported(read_file(path), path.stem)
    except ImportFault as error:
        if name not in error.words.zh or name not in error.words.en:
            raise AssertionError("the sentence does not name the file") from error
        return "refused"
    for article in found.articles:
        for each in (article.kicker, article.headline, article.deck, article.byline, *article.body):
            if not sound(each) or not storable(each.text):
                raise AssertionError(f"no issue can hold {each!r}")
    return "read"


def run(cases, first=0):
    """How many cases went which way, and the slowest in seconds."""
    files = originals()
    with tempfile.TemporaryDirectory() as folder:
        return run_cases(
            lambda number: run_case(number, files, Path(folder)), cases, first, seconds=SECONDS
        )


if __name__ == "__main__":
    main(run)
