"""banxin check."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.edit.text import Splice
from editor.fonts.library import FontLibrary
from editor.model.place import Part, TextRef
from editor.session.session import Session

Run = Callable[..., tuple[int, str, str]]


def test_a_sound_issue(run: Run, project: Path) -> None:
    code, out, err = run("check", project)
    assert code == 0
    assert "error" not in out
    assert "0 error(s)" in err


def test_findings_are_lines(run: Run, faulty: Path) -> None:
    code, out, err = run("check", faulty)
    assert code == 1
    assert "error page 1: " in out
    assert "error(s)" in err
    code, out, _ = run("check", faulty, "--lang", "zh")
    assert code == 1
    assert "错误 1 版：" in out


def test_findings_as_json(run: Run, faulty: Path) -> None:
    code, out, _ = run("check", faulty, "--json")
    report = json.loads(out)
    assert code == 1
    assert report["issue"] == "建设周刊"
    for finding in report["findings"]:
        assert {"code", "severity", "zh", "en", "page", "frame", "at"} <= finding.keys()
    assert any(finding["severity"] == "error" for finding in report["findings"])
    assert any("\U0010fffd" in finding["en"] or "10FFFD" in finding["en"].upper()
               for finding in report["findings"])  # fmt: skip


def test_broken_parts_are_findings(run: Run, project: Path) -> None:
    part = next((project / "articles").iterdir())
    part.write_text("<article", encoding="utf-8")
    code, out, _ = run("check", project, "--json")
    findings = json.loads(out)["findings"]
    assert code == 1
    assert any(part.name in finding.get("file", "") for finding in findings)


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")
def test_a_reader_that_goes_away_is_no_trouble(faulty: Path) -> None:
    script = f'"{sys.executable}" -m editor.cli check "{faulty}" --json | head -c 1'
    done = subprocess.run(script, shell=True, capture_output=True, text=True, check=False)
    assert done.stdout == "{"
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_standard_output(faulty: Path) -> None:
    script = f'"{sys.executable}" -m editor.cli check "{faulty}" --json > /dev/full'
    done = subprocess.run(script, shell=True, capture_output=True, text=True, check=False)
    assert done.returncode == 4
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


def test_a_living_window_is_told_from_a_crash(run: Run, project: Path) -> None:
    session = Session.open(project, fonts=FontLibrary())
    session.do(Splice(TextRef("a1", Part.BODY), 0, 0, "新"))
    _, out, err = run("check", project, "--json", "--lang", "zh")
    assert "另一处正在编辑" in err
    assert "没有正常关闭" not in err
    assert (json.loads(out)["recovered"], json.loads(out)["elsewhere"]) == (0, 1)
    session.close()
    _, out, err = run("check", project, "--json", "--lang", "zh")
    assert "没有正常关闭" in err
    assert "另一处" not in err
    assert (json.loads(out)["recovered"], json.loads(out)["elsewhere"]) == (1, 0)
