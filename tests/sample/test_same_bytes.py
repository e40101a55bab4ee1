"""The same input gives the same file: in other processes, on other days, in any order of files."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHILD = """
import os, sys
listed = os.listdir
os.listdir = lambda *where: sorted(listed(*where), reverse=os.environ["ORDER"] == "down")
from editor.cli import main
sys.exit(main(sys.argv[1:]))
"""
DAY = 86_400


def export(folder, to, level, **environment):
    done = subprocess.run(
        [sys.executable, "-c", CHILD, "export", str(folder), "--to", str(to), "--level", level],
        env={**os.environ, "SOURCE_DATE_EPOCH": "1690934400", **environment},
        cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode in {0, 1}, done.stderr
    return to.read_bytes()


@pytest.fixture(scope="module")
def copies(sample_folder, tmp_path_factory):
    """The sample twice: as it is, and with files made in another order on another day."""
    folder = tmp_path_factory.mktemp("copies")
    for name, down in (("one", False), ("two", True)):
        for source in sorted(sample_folder.rglob("*"), reverse=down):
            to = folder / name / "sample" / source.relative_to(sample_folder)
            if source.is_file():
                to.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, to)
                os.utime(to, (source.stat().st_atime, source.stat().st_mtime - 9 * DAY * down))
    return folder / "one" / "sample", folder / "two" / "sample"


@pytest.mark.parametrize("level", ["x1a", "x4", "proof"])
def test_two_processes_write_the_same_bytes(copies, tmp_path, level):
    first, second = copies
    one = export(
        first, tmp_path / "one.pdf", level, PYTHONHASHSEED="1", ORDER="up", TZ="Asia/Shanghai"
    )
    two = export(second, tmp_path / "two.pdf", level, PYTHONHASHSEED="2", ORDER="down", TZ="UTC")
    assert one == two
