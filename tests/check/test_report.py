"""Reports: in both languages, safe, complete, with keys that stay."""

import datetime
import json
from dataclasses import replace
from xml.etree import ElementTree

from editor.check.finding import Finding
from editor.check.report import CheckedFile, CheckedPage, Report, as_json, as_text
from editor.check.report_html import as_html
from editor.model.issue import IssueInfo
from editor.model.output import NEWSPRINT, Severity
from editor.model.place import Part, TextPoint, TextRef
from editor.values.language import Language, Words

EVIL = "<script>alert('&')</script>"
ERROR = Finding(
    "text.overset",
    Severity.ERROR,
    Words(f"第2版：《{EVIL}》排不下。", f"Page 2: “{EVIL}” is too long."),
    "v2",
    "f1",
    TextPoint(TextRef("a1", Part.BODY, 2), 4),
    fix_words=Words("改", "Mend"),
)
WARNING = Finding("text.loose", Severity.WARNING, Words("第2版：疏。", "Page 2: loose."), "v2")
WHOLE = Finding("article.unplaced", Severity.WARNING, Words("没有上版。", "Not placed."))


def report(*findings: Finding, **changes) -> Report:
    made = Report(
        "城北新报",
        IssueInfo("城北新报", 30, 152, datetime.date(2023, 8, 2)),
        NEWSPRINT,
        datetime.datetime(2023, 8, 1, 20, 15, tzinfo=datetime.UTC),
        (CheckedPage("v1", "1", "要闻"), CheckedPage("v2", "2", "综合")),
        findings,
        files=(CheckedFile("a.jpg", "0f" * 32),),
    )
    return replace(made, **changes)


def test_counts_and_results():
    assert report().result.zh == "可以付印"
    assert report(WARNING).result.zh == "可以付印，有提醒"
    assert report(ERROR, WARNING).counts.en == "1 error(s), 1 warning(s)"
    assert report(ERROR).result.en == "Errors: not fit to print"
    assert "已决定" in report(ERROR, override="总编同意").result.zh
    assert report(broken=(("pages/p1.xml", Words("坏", "broken")),)).errors == 1


def test_findings_by_page_errors_first_the_issue_last():
    pages = list(report(WHOLE, WARNING, ERROR).by_page())
    assert [(page and page.number, found) for page, found in pages] == [
        ("2", (ERROR, WARNING)),
        (None, (WHOLE,)),
    ]


def test_plain_text_in_each_language():
    made = report(ERROR, WHOLE, override="总编同意", broken=(("pages/p9.xml", Words("坏", "bad")),))
    zh, en = as_text(made, Language.ZH), as_text(made, Language.EN)
    for said in ("第30期（总第152期）", "2023-08-02", "新闻纸", "总编同意", "第2版　综合", "全刊",
                 "[text.overset]", "pages/p9.xml", "0f0f"):  # fmt: skip
        assert said in zh
    assert "Page 2 综合" in en
    assert "Not placed." in en


def test_html_is_one_safe_page_in_both_languages():
    page = as_html(report(ERROR, WARNING, WHOLE, override=EVIL))
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "http" not in page.replace("http-equiv", "")
    for said in ("预检报告", "Preflight report", "第2版", "Page 2", "排不下", "is too long"):
        assert said in page
    body = page[page.index("<body>") : page.index("</html>")]
    assert ElementTree.fromstring(body).tag == "body"  # noqa: S314


def test_json_has_keys_that_stay():
    data = json.loads(as_json(report(ERROR, WHOLE, override="总编同意"), recovered=2))
    assert list(data) == [
        "version", "issue", "number", "serial", "date", "profile", "level", "when", "pages",
        "errors", "warnings", "fit", "override", "files", "recovered", "findings",
    ]  # fmt: skip
    assert (data["version"], data["date"], data["fit"]) == (1, "2023-08-02", False)
    first, last = data["findings"]
    assert first == {
        "code": "text.overset",
        "severity": "error",
        "zh": ERROR.words.zh,
        "en": ERROR.words.en,
        "page": "2",
        "frame": "f1",
        "at": {"ref": {"owner": "a1", "part": "body", "paragraph": 2}, "offset": 4},
        "fix": {"zh": "改", "en": "Mend"},
    }
    assert (last["page"], last["at"], last["fix"]) == ("", None, None)


def test_files_that_cannot_be_read_are_findings_too():
    made = report(broken=(("pages/p9.xml", Words("坏", "bad")),))
    [found] = json.loads(as_json(made))["findings"]
    assert (found["code"], found["file"]) == ("project.broken", "pages/p9.xml")
    assert "pages/p9.xml" in as_html(made)
