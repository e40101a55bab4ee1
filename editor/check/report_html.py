"""The report of a preflight as one HTML page in both languages, to be read and printed."""

from collections.abc import Iterator
from html import escape

from editor.check.codes import kind_of
from editor.check.finding import Finding
from editor.check.report import SEVERITIES, Report, heading, page_title
from editor.model.output import Severity
from editor.values.language import Words

STYLE = """
:root { --ink: #1c1c1a; --soft: #6b6a66; --line: #d9d7d0; --red: #b3261e; --amber: #9a6700;
  --green: #1a6b3c; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 54rem; padding: 2.2rem 1.6rem 3rem; color: var(--ink);
  background: #fff; font: 15px/1.55 "Noto Sans SC", "PingFang SC", "Microsoft YaHei",
  system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .2rem; }
h2 { font-size: 1.08rem; margin: 1.8rem 0 .4rem; padding-bottom: .25rem;
  border-bottom: 2px solid var(--ink); break-after: avoid; }
.en { color: var(--soft); font-size: .86em; }
h1 .en, h2 .en { font-weight: 400; margin-left: .5em; }
.result { margin: 1rem 0; padding: .7rem 1rem; border-left: 6px solid; font-size: 1.1rem;
  font-weight: 600; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.result .en { font-weight: 400; display: block; }
.bad { border-color: var(--red); background: #fbeceb; }
.look { border-color: var(--amber); background: #fdf4e1; }
.good { border-color: var(--green); background: #e9f5ee; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.2rem; margin: 1rem 0; }
dt { color: var(--soft); }
dd { margin: 0; }
ol { list-style: none; margin: 0; padding: 0; }
li { display: grid; grid-template-columns: 6.6rem 1fr; gap: .9rem; padding: .45rem 0;
  border-bottom: 1px solid var(--line); break-inside: avoid; }
.tag { font-size: .8rem; font-weight: 700; padding: .1rem 0; border: 1px solid; text-align: center;
  border-radius: 3px; align-self: start; }
.error { color: var(--red); }
.warning { color: var(--amber); }
.why { color: var(--soft); font-size: .86em; }
code { color: var(--soft); font-size: .8em; }
table { border-collapse: collapse; width: 100%; font-size: .8rem; }
td, th { text-align: left; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid var(--line);
  vertical-align: top; overflow-wrap: anywhere; }
td + td { font-family: monospace; font-size: .68rem; }
@page { size: A4; margin: 16mm 15mm; }
@media print { body { padding: 0; max-width: none; font-size: 10.5pt; } }
"""


def as_html(report: Report) -> str:
    """The whole page, nothing of it elsewhere; what came from users is escaped."""
    title = f"{report.title}　预检报告"
    parts = (
        "<!DOCTYPE html>",
        '<html lang="zh-Hans"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body>",
        f"<h1>{_both(Words('预检报告', 'Preflight report'))}</h1>",
        _result(report),
        *_heading(report),
        *_broken(report),
        *_pages(report),
        *_files(report),
        "</body></html>",
        "",
    )
    return "\n".join(parts)


def _both(words: Words) -> str:
    return f'{escape(words.zh)} <span class="en" lang="en">{escape(words.en)}</span>'


def _result(report: Report) -> str:
    kind = "bad" if report.errors else "look" if report.warnings else "good"
    words = Words(
        f"{report.result.zh}　{report.counts.zh}", f"{report.result.en}: {report.counts.en}"
    )
    return f'<div class="result {kind}">{_both(words)}</div>'


def _heading(report: Report) -> Iterator[str]:
    yield "<dl>"
    for name, value in heading(report):
        said = escape(value.zh) if value.zh == value.en else _both(value)
        yield f"<dt>{_both(name)}</dt><dd>{said}</dd>"
    yield "</dl>"


def _broken(report: Report) -> Iterator[str]:
    if report.broken:
        yield f"<h2>{_both(Words('读不出的文件', 'Files that cannot be read'))}</h2><ol>"
        for file, words in report.broken:
            told = Words(f"“{file}”：{words.zh}", f"“{file}”: {words.en}")
            yield f"<li>{_tag(Severity.ERROR)}<div>{_both(told)}</div></li>"
        yield "</ol>"


def _pages(report: Report) -> Iterator[str]:
    for page, found in report.by_page():
        yield f"<h2>{_both(page_title(page))}</h2><ol>"
        yield from (_finding(each) for each in found)
        yield "</ol>"


def _finding(found: Finding) -> str:
    kind = kind_of(found.code)
    why = f'<div class="why">{_both(kind.why)}</div>' if kind is not None else ""
    return (
        f"<li>{_tag(found.severity)}<div>{escape(found.words.zh)}"
        f'<div class="en" lang="en">{escape(found.words.en)}</div>{why}'
        f"<code>{escape(found.code)}</code></div></li>"
    )


def _tag(severity: Severity) -> str:
    words = SEVERITIES[severity]
    return f'<div class="tag {severity.value}">{words.zh} <span lang="en">{words.en}</span></div>'


def _files(report: Report) -> Iterator[str]:
    if report.files:
        yield f"<h2>{_both(Words('文件', 'Files'))}</h2><table>"
        yield f"<tr><th>{_both(Words('名称', 'Name'))}</th><th>SHA-256</th></tr>"
        for file in report.files:
            yield f"<tr><td>{escape(file.name)}</td><td>{escape(file.sha256)}</td></tr>"
        yield "</table>"
