"""窗口 and 帮助: docks, layout, the command search, the list of keys, about."""

from collections.abc import Callable

from editor.ui.actions import LINE, Command, Menu
from editor.ui.desk import Desk
from editor.ui.dialogs.about import show_about
from editor.ui.dialogs.commands import search_commands
from editor.ui.dialogs.keys import show_keys
from editor.ui.focus import next_panel, previous_panel
from editor.ui.panels.panel import in_front
from editor.ui.tour import start_tour
from editor.values.language import Words


def _toggle(name: str) -> Callable[[Desk], None]:
    """Bring a panel to the front, or put it away when it is there."""

    def run(desk: Desk) -> None:
        dock = desk.dock(name)
        if in_front(dock):
            dock.hide()
        else:
            dock.show()
            dock.raise_()

    return run


def _show_support(desk: Desk) -> None:
    from editor.ui.dialogs.support import show_support  # noqa: PLC0415  (loads e-mail)

    show_support(desk)


def _open_manual(desk: Desk) -> None:
    from editor.ui.manual import open_manual  # noqa: PLC0415  (reads Markdown: loads much)

    open_manual(desk)


def _choose_toolbar(desk: Desk) -> None:
    from editor.ui.dialogs.toolbar import choose_toolbar  # noqa: PLC0415  (seldom wanted)

    choose_toolbar(desk)


def _dock(name: str, words: Words, icon: str, keys: tuple[str, ...] = ()) -> Command:
    return Command(
        f"window.{name}",
        words,
        _toggle(name),
        keys,
        icon,
        checked=lambda desk: in_front(desk.dock(name)),
    )


def _late(name: str, words: Words, icon: str, keys: tuple[str, ...]) -> Command:
    """A dock that is made when it is asked for: looking whether it is there would make it."""
    return Command(f"window.{name}", words, _toggle(name), keys, icon)


WINDOW = Menu(
    Words("窗口", "Window"),
    (
        _dock("pages", Words("版次", "Pages"), "page"),
        _dock("library", Words("稿件库", "Library"), "article"),
        LINE,
        _dock("inspector", Words("属性", "Properties"), "inspector", ("F2",)),
        _dock("styles", Words("样式", "Styles"), "styles", ("F11",)),
        _dock("swatches", Words("色板", "Swatches"), "swatches", ("F5",)),
        _late("layers", Words("图层", "Layers"), "layers", ("F7",)),
        _late("assets", Words("素材库", "Assets"), "assets", ("F8",)),
        _dock("findings", Words("预检", "Preflight"), "preflight"),
        _dock("history", Words("历史", "History"), "history"),
        LINE,
        Command("window.next", Words("下一面板", "Next Panel"), next_panel, ("F6",)),
        Command(
            "window.previous",
            Words("上一面板", "Previous Panel"),
            previous_panel,
            ("Shift+F6",),
        ),
        Command("window.toolbar", Words("自定工具栏…", "Customise Toolbar…"), _choose_toolbar),
        Command(
            "window.reset",
            Words("恢复默认布局", "Reset Layout"),
            lambda desk: desk.reset_layout(),
        ),
    ),
)

HELP = Menu(
    Words("帮助", "Help"),
    (
        Command("help.manual", Words("使用手册", "Manual"), _open_manual, ("F1",), "book"),
        Command(
            "help.commands",
            Words("命令搜索…", "Search Commands…"),
            search_commands,
            ("Ctrl+/",),
            "command",
        ),
        Command(
            "help.keys",
            Words("快捷键…", "Keyboard Shortcuts…"),
            show_keys,
            ("Ctrl+Alt+Shift+K",),
            "keyboard",
        ),
        Command("help.tour", Words("认识窗口", "Tour of the Window"), start_tour, (), "eye"),
        LINE,
        Command(
            "help.support",
            Words("反馈信息…", "Information for Support…"),
            _show_support,
            (),
            "copy",
        ),
        Command("help.about", Words("关于版心", "About Banxin"), show_about, (), "info"),
    ),
)
