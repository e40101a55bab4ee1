"""The house rules that a machine can hold: rooms, file lengths, opening sentences."""

import ast
import tomllib
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("editor", "tests", "resources")
RUFF = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]
FOREIGN = {ROOT / name for name in RUFF["extend-exclude"]}
"""Checkers that were written apart from the program and are kept as they are."""
FILES = sorted({path for name in FOLDERS for path in (ROOT / name).rglob("*.py")} - FOREIGN)
LONGEST = 400


def test_rooms_import_only_downwards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_file_is_short_and_opens_with_a_sentence(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= LONGEST
    opening = ast.get_docstring(ast.parse(source)) or ""
    sentence = opening.partition("\n\n")[0]
    assert sentence.endswith((".", "?", "!", ":", "…")), f"{path.name} says {sentence!r}"


def test_main_is_only_a_door() -> None:
    module = ast.parse((ROOT / "main.py").read_text(encoding="utf-8"))
    assert len(module.body) <= 4
