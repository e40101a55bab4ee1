"""Help and complaints in both languages."""

import pytest

from editor.cli.exits import CommandError, Exit
from editor.cli.options import chosen_language, make_parser
from editor.cli.parser import columns, wrapped
from editor.values.language import Language

COMMANDS = (
    "new",
    "show",
    "export",
    "check",
    "fit",
    "import",
    "package",
    "proof",
    "profile",
    "demo",
)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_complete(
    language: Language, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        make_parser(language).parse_args([*filter(None, [command]), "--help"])
    text = capsys.readouterr().out
    assert stop.value.code == 0
    assert "130" in text
    assert ("用法" in text) == (language is Language.ZH)
    assert ("usage" in text) == (language is Language.EN)
    assert command or all(name in text for name in COMMANDS)
    assert all(columns(line) <= 100 for line in text.splitlines())


@pytest.mark.parametrize(("language", "name"), [(Language.ZH, "命令"), (Language.EN, "COMMAND")])
def test_the_commands_stand_right_under_their_heading(language: Language, name: str) -> None:
    lines = make_parser(language).format_help().splitlines()
    assert name not in [line.strip() for line in lines]
    [heading] = [place for place, line in enumerate(lines) if line in ("命令:", "commands:")]
    assert lines[heading + 1].split()[0] == "new"


@pytest.mark.parametrize("language", Language)
def test_one_thing_has_one_name(language: Language, capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("", *COMMANDS):
        with pytest.raises(SystemExit):
            make_parser(language).parse_args([*filter(None, [command]), "--help"])
    text = capsys.readouterr().out
    assert ("报刊文件夹" if language is Language.ZH else "issue folder") in text
    assert not any(other in text for other in ("工程", "期刊", "project"))


@pytest.mark.parametrize(
    ("arguments", "zh", "en"),
    [
        ([], "还需要：命令", "required: COMMAND"),
        (["expot"], "没有 'expot'；可用的有：", "invalid choice: 'expot' (choose from"),
        (["export", "x"], "还需要：--to", "required: --to"),
        (["export", "x", "--to"], "--to 后面要有一个值", "--to: expected one argument"),
        (["check", "x", "--fix"], "没有这样的参数：--fix", "unrecognized arguments: --fix"),
        (["check", "x", "--json=1"], "--json 不带值", "--json: ignored explicit argument"),
    ],
)
def test_complaints_say_what_is_possible(arguments: list[str], zh: str, en: str) -> None:
    for language, words in ((Language.ZH, zh), (Language.EN, en)):
        with pytest.raises(CommandError) as refusal:
            make_parser(language).parse_args(arguments)
        assert refusal.value.code is Exit.USAGE
        assert words in refusal.value.words.text(language)
        assert "--help" in refusal.value.words.text(language)


def test_language_comes_from_the_option_then_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BANXIN_LANG", "zh")
    assert chosen_language(["check", "x"]) is Language.ZH
    assert chosen_language(["check", "x", "--lang", "en"]) is Language.EN
    assert chosen_language(["--lang=en", "check"]) is Language.EN
    assert chosen_language(["--lang", "fr"]) is Language.ZH
    monkeypatch.setenv("BANXIN_LANG", "en_GB.UTF-8")
    assert chosen_language([]) is Language.EN


def test_lines_are_wrapped_by_terminal_cells() -> None:
    assert wrapped("版面排版检查", 6) == ["版面排", "版检查"]
    assert wrapped("导出 PDF，文件", 8) == ["导出 PDF，", "文件"]
