"""Everything but the window works on a machine where Qt cannot be imported."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from editor.values.data import data_folder

ROOT = Path(__file__).resolve().parent.parent
BLOCK = "import sys; sys.modules['PySide6'] = sys.modules['shiboken6'] = None\n"
IMPORT_ALL = (
    BLOCK
    + """
import importlib, pkgutil, editor
names = [m.name for m in pkgutil.walk_packages(editor.__path__, "editor.", lambda name: None)
         if not m.name.startswith("editor.ui")]
for name in names:
    importlib.import_module(name)
print(len(names))
"""
)
RUN = BLOCK + "from editor.cli import main; sys.exit(main(sys.argv[1:]))"


def python(code: str, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "BANXIN_LANG": "en", **variables}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env=environment,
        check=False,
    )


def test_every_other_room_can_be_imported() -> None:
    done = python(IMPORT_ALL)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 50


@pytest.mark.parametrize("suffix", ["pdf", "png"])
def test_the_sample_is_exported(tmp_path: Path, suffix: str) -> None:
    sample = data_folder("resources") / "samples" / "kaifaqu"
    target = tmp_path / f"weekly.{suffix}"
    small = ("--ppi", "36") if suffix == "png" else ()
    done = python(RUN, "export", str(sample), "--to", str(target), "--pages", "1", *small)
    assert done.returncode == 0, done.stderr
    assert target.stat().st_size > 10_000


def test_the_window_says_what_to_install(tmp_path: Path) -> None:
    done = python(RUN, "show", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 5
    assert "PySide6" in done.stderr
    assert "Traceback" not in done.stderr
