"""文字 › 样式: what is done with the style chosen in the panel, which comes into view."""

from collections.abc import Callable

from editor.ui.actions import Command, Group
from editor.ui.commands.files import writable
from editor.ui.desk import Desk
from editor.ui.dialogs.styleimport import import_from_template, import_styles
from editor.ui.panels.styles import StylesPanel
from editor.values.language import Words


def _with_panel(act: Callable[[StylesPanel], object]) -> Callable[[Desk], None]:
    """Do something with the panel, so that one sees which style is meant."""

    def run(desk: Desk) -> None:
        dock = desk.dock("styles")
        panel = dock.findChild(StylesPanel)
        if panel is not None:
            dock.show()
            dock.raise_()
            act(panel)

    return run


def _verb(name: str, words: Words, act: Callable[[StylesPanel], object]) -> Command:
    return Command(f"style.{name}", words, _with_panel(act), enabled=writable)


STYLE = Group(
    "text.styles",
    Words("样式", "Styles"),
    (
        _verb("add", Words("新样式…", "New Style…"), lambda panel: panel.add()),
        _verb(
            "from_selection",
            Words("按所选内容新建样式…", "New Style from Selection…"),
            lambda panel: panel.verbs.from_selection(),
        ),
        _verb(
            "redefine",
            Words("按所选内容重新定义样式", "Redefine Style from Selection"),
            lambda panel: panel.verbs.redefine(),
        ),
        _verb("rename", Words("样式改名…", "Rename Style…"), lambda panel: panel.verbs.rename()),
        _verb(
            "duplicate",
            Words("复制样式", "Duplicate Style"),
            lambda panel: panel.verbs.duplicate(),
        ),
        _verb(
            "replace",
            Words("在本期换成另一样式…", "Replace Style in the Issue…"),
            lambda panel: panel.verbs.substitute(),
        ),
        _verb("remove", Words("删除样式…", "Delete Style…"), lambda panel: panel.verbs.remove()),
        _verb(
            "remove_unused",
            Words("删除没有用到的样式", "Delete Unused Styles"),
            lambda panel: panel.verbs.remove_unused(),
        ),
        Command(
            "style.uses",
            Words("样式用到的地方", "Uses of Style"),
            _with_panel(lambda panel: panel.verbs.list_uses()),
        ),
        Command(
            "style.import",
            Words("从另一期导入样式和颜色…", "Import Styles and Swatches…"),
            import_styles,
            enabled=writable,
        ),
        Command(
            "style.import_template",
            Words("从版式模板导入样式和颜色…", "Import Styles from a Template…"),
            import_from_template,
            enabled=writable,
        ),
    ),
)
