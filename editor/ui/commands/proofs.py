"""视图 › 软打样, 分色预览, 总墨量: the page as the press prints it."""

from collections.abc import Callable

from editor.pictures.plates.plates import PROCESS
from editor.ui.actions import LINE, Command, Entry, Group, Submenu
from editor.ui.canvas.plateimages import ink_name
from editor.ui.canvas.plateview import Mode
from editor.ui.desk import Desk
from editor.values.language import Words


def _soft_proof(desk: Desk) -> None:
    colors = desk.canvas.colors
    colors.show(proof=not colors.proof, paper=colors.paper and not colors.proof)
    _remember(desk)


def _paper_white(desk: Desk) -> None:
    colors = desk.canvas.colors
    paper = not colors.paper
    colors.show(proof=colors.proof or paper, paper=paper)
    _remember(desk)


def _remember(desk: Desk) -> None:
    colors, settings = desk.canvas.colors, desk.shell.settings
    settings.set_flag("soft_proof", colors.proof)
    settings.set_flag("paper_white", colors.paper)


def _shows(ink: str) -> Callable[[Desk], bool]:
    def checked(desk: Desk) -> bool:
        plates = desk.canvas.plates
        return plates.mode is Mode.PLATES and ink in plates.inks

    return checked


def _ink(ink: str, keys: tuple[str, ...] = ()) -> Command:
    return Command(
        f"view.plate.{ink}",
        ink_name(ink),
        lambda desk: desk.canvas.plates.toggle(ink),
        keys,
        checked=_shows(ink),
        enabled=_has_page,
    )


def _spots(desk: Desk) -> list[Command]:
    spots = [ink for ink in desk.canvas.plates.known if ink not in PROCESS]
    none = Words("这一版没有专色", "No Spot Inks on This Page")
    nothing = Command("view.plate.none", none, lambda _: None, enabled=lambda _: False)
    return [_ink(ink) for ink in spots] or [nothing]


def _has_page(desk: Desk) -> bool:
    return desk.page is not None


def _all_shown(desk: Desk) -> bool:
    plates = desk.canvas.plates
    return plates.mode is Mode.PLATES and plates.inks >= set(plates.known)


PROOFS: tuple[Entry, ...] = (
    Command(
        "view.soft_proof",
        Words("软打样：颜色同印刷", "Soft Proof: Colours as Printed"),
        _soft_proof,
        ("Ctrl+Alt+Shift+Y",),
        "proof",
        checked=lambda desk: desk.canvas.colors.proof,
        short=Words("软打样", "Soft Proof"),
    ),
    Command(
        "view.paper_white",
        Words("模拟纸色", "Simulate Paper"),
        _paper_white,
        checked=lambda desk: desk.canvas.colors.paper,
    ),
    Group(
        "view.plates",
        Words("分色预览", "Separations"),
        (
            Command(
                "view.plates.all",
                Words("全部油墨", "All Inks"),
                lambda desk: desk.canvas.plates.all_inks(),
                ("Ctrl+Alt+Shift+`", "Ctrl+Alt+Shift+~"),
                checked=_all_shown,
                enabled=_has_page,
            ),
            *(_ink(ink, (f"Ctrl+Alt+Shift+{number}",)) for number, ink in enumerate(PROCESS, 1)),
            Command(
                "view.plates.color",
                Words("单版用油墨颜色显示", "Show a Single Plate in Its Colour"),
                lambda desk: desk.canvas.plates.color(on=not desk.canvas.plates.in_color),
                checked=lambda desk: desk.canvas.plates.in_color,
            ),
            Command(
                "view.plates.off",
                Words("回到版面", "Back to the Page"),
                lambda desk: desk.canvas.plates.off(),
                ("Ctrl+Alt+Shift+0",),
                enabled=lambda desk: desk.canvas.plates.active,
            ),
        ),
    ),
    Submenu("view.spots", Words("专色版", "Spot Plates"), _spots),
    Command(
        "view.ink",
        Words("总墨量检查", "Ink Coverage"),
        lambda desk: desk.canvas.plates.toggle_ink(),
        ("Ctrl+Alt+Shift+5",),
        "ink",
        checked=lambda desk: desk.canvas.plates.mode is Mode.INK,
        enabled=_has_page,
    ),
    LINE,
)
"""Entries of the view menu."""
