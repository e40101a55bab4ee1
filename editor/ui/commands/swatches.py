"""对象 › 色板: what is done with the colour chosen in the panel, which comes into view."""

from collections.abc import Callable

from editor.session.painting import Target
from editor.ui.actions import Command, Group
from editor.ui.commands.files import writable
from editor.ui.desk import Desk
from editor.ui.panels.swatches import SwatchesPanel
from editor.values.language import Words


def _verb(name: str, words: Words, act: Callable[[SwatchesPanel], object]) -> Command:
    """Do something with the panel, so that one sees which colour is meant."""

    def run(desk: Desk) -> None:
        dock = desk.dock("swatches")
        panel = dock.findChild(SwatchesPanel)
        if panel is not None:
            dock.show()
            dock.raise_()
            act(panel)

    return Command(f"swatch.{name}", words, run, enabled=writable)


def _giving(target: Target) -> Callable[[SwatchesPanel], object]:
    return lambda panel: panel.apply(target)


SWATCH = Group(
    "object.swatches",
    Words("色板", "Swatches"),
    (
        _verb("fill", Words("当前颜色用于填充", "Fill with Swatch"), _giving(Target.FILL)),
        _verb("line", Words("当前颜色用于线", "Line in Swatch"), _giving(Target.BORDER)),
        _verb("text", Words("当前颜色用于文字", "Text in Swatch"), _giving(Target.TEXT)),
        _verb("add", Words("新颜色", "New Swatch"), lambda panel: panel.add()),
        _verb("duplicate", Words("复制颜色", "Duplicate Swatch"), lambda panel: panel.duplicate()),
        _verb("rename", Words("颜色改名", "Rename Swatch"), lambda panel: panel.edit_name()),
        _verb("remove", Words("删除颜色…", "Delete Swatch…"), lambda panel: panel.remove()),
        _verb(
            "remove_unused",
            Words("删除没有用到的颜色", "Delete Unused Swatches"),
            lambda panel: panel.remove_unused(),
        ),
    ),
)
