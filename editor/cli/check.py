"""banxin check: what is wrong with an issue, as lines or as JSON."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from editor.check.finding import Finding
from editor.cli.console import Console
from editor.cli.exits import Exit
from editor.cli.project import reading
from editor.fonts.library import FontLibrary
from editor.model.output import Severity
from editor.session.session import Session
from editor.values.language import Words

SEVERITIES = {Severity.ERROR: Words("错误", "error"), Severity.WARNING: Words("提醒", "warning")}
BROKEN = "project.broken"


def run_check(options: argparse.Namespace, console: Console) -> Exit:
    """Carry out ``banxin check``. Raises CommandError."""
    with reading(Path(options.issue), console, FontLibrary()) as session:
        findings = session.findings()
        if options.json:
            console.result(_as_json(session, findings))
        else:
            _as_lines(session, findings, console)
        bad = any(finding.severity is Severity.ERROR for finding in findings)
        return Exit.FINDINGS if bad or session.broken else Exit.OK


def _as_lines(session: Session, findings: tuple[Finding, ...], console: Console) -> None:
    for part in session.broken:
        words = Words(f"错误 {part.file}：{part.words.zh}", f"error {part.file}: {part.words.en}")
        console.result(f"{words.text(console.language)} [{BROKEN}]")
    for finding in findings:
        severity, words = SEVERITIES[finding.severity], finding.words
        place = _page_label(session, finding)
        line = Words(
            f"{severity.zh}{f' {place} 版' if place else ''}：{words.zh}",
            f"{severity.en}{f' page {place}' if place else ''}: {words.en}",
        )
        console.result(f"{line.text(console.language)} [{finding.code}]")
    errors = sum(f.severity is Severity.ERROR for f in findings) + len(session.broken)
    warnings = sum(f.severity is Severity.WARNING for f in findings)
    console.say(
        Words(f"{errors} 处错误，{warnings} 处提醒", f"{errors} error(s), {warnings} warning(s)")
    )


def _as_json(session: Session, findings: tuple[Finding, ...]) -> str:
    broken = [
        {"code": BROKEN, "severity": "error", "file": part.file} | asdict(part.words)
        for part in session.broken
    ]
    listed = [
        {
            "code": finding.code,
            "severity": SEVERITIES[finding.severity].en,
            **asdict(finding.words),
            "page": _page_label(session, finding),
            "frame": finding.frame,
            "at": asdict(finding.at) if finding.at else None,
        }
        for finding in findings
    ]
    report = {
        "issue": session.title,
        "recovered": session.recovered,
        "elsewhere": session.elsewhere,
        "findings": broken + listed,
    }
    return json.dumps(report, ensure_ascii=False, indent=1)


def _page_label(session: Session, finding: Finding) -> str:
    for place, page in enumerate(session.issue.pages, start=1):
        if page.id == finding.page:
            return page.number or str(place)
    return ""
