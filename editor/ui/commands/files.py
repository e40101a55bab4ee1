"""文件: new, open, save, export, close."""

import os
from pathlib import Path

from editor.session.asking import soon
from editor.ui.actions import LINE, Command, Menu, Submenu
from editor.ui.desk import Desk
from editor.values.language import Words


def _edit_profiles(desk: Desk) -> None:
    from editor.ui.dialogs.output import edit_profiles  # noqa: PLC0415  (a large dialog)

    edit_profiles(desk)


def _next_issue(desk: Desk) -> None:
    desk.bridge.finish()
    desk.shell.next_issue(desk.bridge.session)


def writable(desk: Desk) -> bool:
    """Whether the issue may be changed."""
    return not desk.bridge.session.read_only


def _can_save(desk: Desk) -> bool:
    """There may be something to save in the field that is being typed in."""
    return writable(desk) and (desk.bridge.session.dirty or desk.bridge.pending)


def _recent(desk: Desk) -> list[Command]:
    known = desk.shell.settings.recent
    paths = soon(lambda: tuple(filter(os.path.exists, known)), otherwise=known)
    if not paths:
        none = Words("没有最近打开的报刊", "Nothing opened recently")
        return [Command("file.recent.none", none, lambda _: None, enabled=lambda _: False)]
    return [_recent_command(number, path) for number, path in enumerate(paths)]


def _recent_command(number: int, path: Path) -> Command:
    text = f"{path.name}    {path.parent}"
    return Command(
        f"file.recent.{number}", Words(text, text), lambda desk: desk.shell.open_path(path)
    )


def _show_findings(desk: Desk) -> None:
    dock = desk.dock("findings")
    dock.show()
    dock.raise_()


FILE = Menu(
    Words("文件", "File"),
    (
        Command(
            "file.new",
            Words("新建报刊…", "New Issue…"),
            lambda desk: desk.shell.new_issue(),
            ("Ctrl+N",),
            "new",
            short=Words("新建", "New"),
        ),
        Command(
            "file.next",
            Words("以本期为底新建下一期…", "Next Issue from This One…"),
            _next_issue,
            ("Ctrl+Alt+N",),
            "duplicate",
        ),
        Command(
            "file.open",
            Words("打开…", "Open…"),
            lambda desk: desk.shell.choose_issue(),
            ("Ctrl+O",),
            "open",
            short=Words("打开", "Open"),
        ),
        Submenu("file.recent", Words("最近打开", "Open Recent"), _recent),
        LINE,
        Command(
            "file.save",
            Words("保存", "Save"),
            lambda desk: desk.save(),
            ("Ctrl+S",),
            "save",
            enabled=_can_save,
        ),
        Command(
            "file.save_as",
            Words("另存为…", "Save As…"),
            lambda desk: desk.save_as(),
            ("Ctrl+Shift+S",),
        ),
        LINE,
        Command(
            "file.preflight",
            Words("预检", "Preflight"),
            _show_findings,
            ("Ctrl+Alt+Shift+F",),
            "preflight",
        ),
        Command(
            "file.output",
            Words("输出配置…", "Output Profiles…"),
            _edit_profiles,
            ("Ctrl+Alt+P",),
            "inspector",
            enabled=writable,
        ),
        Command(
            "file.export_pdf",
            Words("导出印刷 PDF…", "Export Print PDF…"),
            lambda desk: desk.export("pdf"),
            ("Ctrl+E",),
            "export",
            enabled=lambda desk: desk.page is not None,
            short=Words("导出 PDF", "Export PDF"),
        ),
        Command(
            "file.export_png",
            Words("导出图片…", "Export Pictures…"),
            lambda desk: desk.export("png"),
            ("Ctrl+Shift+E",),
            enabled=lambda desk: desk.page is not None,
        ),
        Command(
            "file.proof",
            Words("清样…", "Proof…"),
            lambda desk: desk.open_work("proof"),
            ("Ctrl+Alt+E",),
            "proof",
            enabled=lambda desk: desk.page is not None,
        ),
        Command(
            "file.print",
            Words("打印…", "Print…"),
            lambda desk: desk.open_work("print"),
            ("Ctrl+P",),
            "print",
            enabled=lambda desk: bool(desk.issue.pages),
        ),
        Command(
            "file.package",
            Words("打包…", "Package…"),
            lambda desk: desk.open_work("package"),
            ("Ctrl+Alt+Shift+P",),
            "package",
        ),
        LINE,
        Command(
            "file.close",
            Words("关闭窗口", "Close Window"),
            lambda desk: desk.close_window(),
            ("Ctrl+W",),
        ),
        Command("file.quit", Words("退出", "Quit"), lambda desk: desk.shell.quit(), ("Ctrl+Q",)),
    ),
)
