"""视图: zoom, what is shown over the page, theme and language."""

from collections.abc import Callable

from editor.ui.actions import LINE, Command, Menu, Submenu
from editor.ui.commands.guides import GUIDES
from editor.ui.commands.proofs import PROOFS
from editor.ui.desk import Desk
from editor.ui.presentation import present
from editor.ui.settings import ZOOMS
from editor.values.language import Language, Words

THEMES = (
    ("system", Words("跟随系统", "As the System")),
    ("light", Words("浅色", "Light")),
    ("dark", Words("深色", "Dark")),
)


def _themes(desk: Desk) -> list[Command]:
    current = desk.shell.settings.theme
    return [_theme(name, words, name == current) for name, words in THEMES]


def _theme(name: str, words: Words, current: bool) -> Command:
    return Command(
        f"view.theme.{name}",
        words,
        lambda desk: desk.shell.set_theme(name),
        checked=lambda _: current,
    )


def _languages(desk: Desk) -> list[Command]:
    current = desk.look.language
    return [
        _language(Language.ZH, Words("简体中文", "简体中文"), current),
        _language(Language.EN, Words("English", "English"), current),
    ]


def _language(language: Language, words: Words, current: Language) -> Command:
    return Command(
        f"view.language.{language}",
        words,
        lambda desk: desk.shell.set_language(language),
        checked=lambda _: language is current,
    )


def _zooms(desk: Desk) -> list[Command]:
    return [_zoom(percent, percent == desk.shell.settings.zoom) for percent in ZOOMS]


def _zoom(percent: int, current: bool) -> Command:
    words = Words(f"{percent}%", f"{percent}%")
    return Command(
        f"view.interface.{percent}",
        words,
        lambda desk: desk.shell.set_zoom(percent),
        checked=lambda _: current,
    )


def _toggle(name: str) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        on = not getattr(desk.canvas, name)
        setattr(desk.canvas, name, on)
        desk.shell.settings.set_flag(name, on)

    return run


def _switch(name: str) -> Callable[[Desk], bool]:
    return lambda desk: bool(getattr(desk.canvas, name))


def _toggle_plan(desk: Desk) -> None:
    if desk.centre.shows_plan:
        desk.centre.show_canvas()
    else:
        desk.centre.show_plan()


VIEW = Menu(
    Words("视图", "View"),
    (
        Command(
            "view.zoom_in",
            Words("放大", "Zoom In"),
            lambda desk: desk.canvas.zoom_in(),
            ("Ctrl+=", "Ctrl++"),
            "zoom",
        ),
        Command(
            "view.zoom_out",
            Words("缩小", "Zoom Out"),
            lambda desk: desk.canvas.zoom_out(),
            ("Ctrl+-",),
            "zoom-out",
        ),
        Command(
            "view.fit",
            Words("整版适合窗口", "Fit Page in Window"),
            lambda desk: desk.canvas.fit_page(),
            ("Ctrl+0",),
            "fit",
        ),
        Command(
            "view.fit_spread",
            Words("对页适合窗口", "Fit Spread in Window"),
            lambda desk: desk.canvas.fit_spread(),
            ("Ctrl+Alt+0",),
            enabled=_switch("show_spread"),
        ),
        Command(
            "view.actual",
            Words("实际大小 100%", "Actual Size 100%"),
            lambda desk: desk.canvas.set_zoom(1.0),
            ("Ctrl+1",),
        ),
        LINE,
        Command(
            "view.preview",
            Words("预览", "Preview"),
            _toggle("preview_mode"),
            ("W",),
            "eye",
            checked=_switch("preview_mode"),
        ),
        Command(
            "view.spread",
            Words("对页", "Facing Pages"),
            _toggle("show_spread"),
            ("Ctrl+Alt+2",),
            "spread",
            checked=_switch("show_spread"),
        ),
        Command(
            "view.full_screen",
            Words("全屏", "Full Screen"),
            lambda desk: desk.full_screen.toggle(),
            ("Ctrl+Alt+F",),
            checked=lambda desk: desk.full_screen.on,
        ),
        Command(
            "view.present",
            Words("放映", "Presentation"),
            present,
            ("Shift+W",),
            enabled=lambda desk: bool(desk.issue.pages),
        ),
        Command(
            "view.beside",
            Words("并排对照", "Side by Side"),
            lambda desk: desk.centre.toggle_beside(),
            ("Ctrl+Alt+B",),
            "beside",
            enabled=lambda desk: bool(desk.issue.pages),
            checked=lambda desk: desk.centre.shows_beside,
        ),
        Command(
            "view.plan",
            Words("总版面图", "Flat Plan"),
            _toggle_plan,
            ("F12",),
            "plan",
            enabled=lambda desk: desk.page is not None,
            checked=lambda desk: desk.centre.shows_plan,
        ),
        Command(
            "view.rulers",
            Words("标尺", "Rulers"),
            _toggle("show_rulers"),
            ("Ctrl+R",),
            "ruler",
            checked=_switch("show_rulers"),
        ),
        *GUIDES,
        Command(
            "view.grid",
            Words("版心网格", "Page Grid"),
            _toggle("show_grid"),
            ("Ctrl+'", "Ctrl+Alt+'"),
            "grid",
            checked=_switch("show_grid"),
        ),
        Command(
            "view.frames",
            Words("框线", "Frame Edges"),
            _toggle("show_frames"),
            ("Ctrl+H",),
            "frames",
            checked=_switch("show_frames"),
        ),
        Command(
            "view.threads",
            Words("全部串接线", "Threads of All Stories"),
            _toggle("show_threads"),
            ("Ctrl+Alt+Y",),
            checked=_switch("show_threads"),
        ),
        LINE,
        *PROOFS,
        Submenu("view.theme", Words("外观", "Appearance"), _themes),
        Submenu("view.interface", Words("界面大小", "Interface Size"), _zooms),
        Submenu("view.language", Words("语言 Language", "Language 语言"), _languages),
    ),
)
