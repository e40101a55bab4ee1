"""Everything that the window says is written in both languages."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import editor
from editor.store.unsaved import recovered_words
from editor.ui.commands.library import COLUMNS
from editor.ui.importing import summary
from editor.values.language import many

ROOT = Path(editor.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))
HAN = re.compile(r"[\u3400-\u9fff]")
LETTERS = re.compile(r"[A-Za-z]{2,}")
SHOWN = {
    "QLabel",
    "QPushButton",
    "QCheckBox",
    "QRadioButton",
    "QGroupBox",
    "QAction",
    "setText",
    "setToolTip",
    "setStatusTip",
    "setWindowTitle",
    "setPlaceholderText",
    "setAccessibleName",
    "setAccessibleDescription",
    "setTitle",
    "addAction",
    "addMenu",
    "addTab",
    "addItem",
    "addRow",
    "setHeaderLabels",
    "showMessage",
    "setSpecialValueText",
    "setSuffix",
}
"""What puts its text before the editor's eyes."""
SAME = re.compile(
    r"^[\W\d_]*$|Banxin|简体中文|English|PDF|PNG|TIFF|JPEG|SVG|ICC|Unicode|Word|HTML|Markdown|RGB|CMYK|Lab|UTF|GB18030|GBK|Big5|\bmm\b"
)
"""Texts that are the same in both languages."""


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            yield name or (node.func.id if isinstance(node.func, ast.Name) else ""), node


def literals(nodes: list[ast.expr]) -> Iterator[str]:
    """The texts written out in arguments themselves, not in calls among them."""
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            parts = node.values
            yield "".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in parts)
        elif isinstance(node, ast.List | ast.Tuple | ast.BinOp | ast.IfExp):
            yield from literals(
                [each for each in ast.iter_child_nodes(node) if isinstance(each, ast.expr)]
            )


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_words_are_written_in_both_languages(path: Path) -> None:
    for name, call in calls(path):
        if name != "Words" or len(call.args) != 2:
            continue
        zh, en = ("".join(literals([each])) for each in call.args)
        written = [isinstance(each, ast.Constant | ast.JoinedStr) for each in call.args]
        if not all(written):
            continue
        where = f"{path.name}:{call.lineno}"
        assert bool(zh.strip()) == bool(en.strip()), f"{where}: one is empty"
        if zh == en and LETTERS.search(en):
            assert SAME.search(en), f"{where}: {en!r} is not translated"
        assert not HAN.search(en) or SAME.search(en) or HAN.search(zh), f"{where}: {en!r}"


@pytest.mark.parametrize(
    "path", [each for each in FILES if "ui" in each.parts], ids=lambda path: path.name
)
def test_nothing_is_shown_that_is_not_translated(path: Path) -> None:
    for name, call in calls(path):
        if name in SHOWN:
            for text in literals(call.args):
                plain = re.sub(r"<[^>]+>|&\w+;", "", text)
                known = SAME.search(plain) or not LETTERS.search(plain)
                assert known, f"{path.name}:{call.lineno}: {name}({text!r})"
                assert not HAN.search(plain) or "版心" in plain, (
                    f"{path.name}:{call.lineno}: {text}"
                )


def test_one_thing_is_no_plural():
    assert [many(count, "line") for count in (0, 1, 2)] == ["0 lines", "1 line", "2 lines"]
    assert many(2, "entry", "entries") == "2 entries"
    assert "1 edit was recovered" in recovered_words(1).en
    assert summary(()).en == "Imported 0 articles of 0 characters, and 0 pictures."


def test_columns_are_named_by_their_heads():
    heads = {words.en for words in COLUMNS.values()}
    assert {"Show the Column “Chars”", "Show the Column “Pg”"} <= heads
