"""What an export says of the warnings that preflight found."""

import pytest

from editor.check.finding import finding
from editor.cli.console import Console
from editor.cli.reporting import FEW, tell_warnings
from editor.session.exporting import Verdict
from editor.values.language import Language, Words


@pytest.mark.parametrize(("more", "zh"), [(0, None), (5, "另有 5 处，用 banxin check 查看全部。")])
def test_a_few_warnings_are_told_and_the_others_counted(
    more: int, zh: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    found = [
        finding("text.lone", Words(f"提醒{number}", f"warning {number}"))
        for number in range(FEW + more)
    ]
    tell_warnings(Verdict((), tuple(found)), Console(Language.ZH))
    lines = capsys.readouterr().err.split("\n")
    assert lines[0] == f"预检有 {FEW + more} 处提醒"
    assert lines[1 : FEW + 1] == [f"  提醒{number}" for number in range(FEW)]
    assert lines[FEW + 1].strip() == (zh or "")
