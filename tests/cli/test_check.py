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
    assert "error: Page 1: " in out
    assert "error(s)" in err
    code, out, _ = run("check", faulty, "--lang", "zh")
    assert code == 1
    assert "错误　第1版：" in out


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


def test_a_report_of_each_kind(run: Run, faulty: Path, tmp_path: Path) -> None:
    for ending in ("html", "json", "txt"):
        code, _, err = run("check", faulty, "--report", f"r.{ending}", "--lang", "zh")
        assert code == 1
        assert f"报告：r.{ending}" in err
    report = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert (report["version"], report["issue"], report["profile"]) == (1, "建设周刊", "newsprint")
    assert (report["level"], report["fit"]) == ("x4", False)
    assert report["errors"] == sum(f["severity"] == "error" for f in report["findings"])
    text = (tmp_path / "r.txt").read_text(encoding="utf-8")
    assert "有错误，不可付印" in text
    assert "第1版" in text
    assert "<!DOCTYPE html>" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_a_report_of_another_ending_is_refused(run: Run, project: Path) -> None:
    assert run("check", project, "--report", "r.doc")[0] == 2
    assert run("check", project, "--report", "none/r.txt")[0] == 4


def test_pages_and_ways_of_printing(run: Run, project: Path) -> None:
    _, out, _ = run("check", project, "--json", "--pages", "2-3", "--profile", "coated",
                    "--level", "x1a")  # fmt: skip
    report = json.loads(out)
    assert [page["number"] for page in report["pages"]] == ["2", "3"]
    assert (report["profile"], report["level"]) == ("coated", "x1a")
    assert {each["page"] for each in report["findings"]} <= {"2", "3", ""}
    assert run("check", project, "--profile", "none")[0] == 2
    assert run("check", project, "--pages", "9")[0] == 2


def test_the_ink_of_plates_is_measured_when_asked(run: Run, project: Path) -> None:
    code, out, _ = run("check", project, "--plates", "--pages", "1", "--json")
    assert code == 0
    assert "ink.printed" not in out
