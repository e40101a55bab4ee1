"""文字, third part: size, leading, tracking and alignment by key, and styles by name."""

from editor.edit.edit import Edit
from editor.model.style import Align
from editor.session.restyling import Change, aligned, alignment, leaded, restyled, sized, tracked
from editor.ui.actions import Command, Group
from editor.ui.commands.files import writable
from editor.ui.commands.marks import in_text
from editor.ui.desk import Desk
from editor.ui.dialogs.quickapply import quick_apply
from editor.ui.dialogs.stylekeys import edit_style_keys
from editor.ui.selected import frame_style
from editor.values.language import Words

SIZE, LEADING, TRACKING = 0.5, 0.5, 0.01
"""What one key changes: points, points, em."""


def _restyle(desk: Desk, change: Change, words: Words) -> None:
    own = frame_style(desk.bridge.session.state)
    if own is not None:
        desk.tell(
            Words(
                f"这个标题框按“{own}”排，请改框的样式。",
                f"This title frame sets its text in “{own}”: change that style.",
            )
        )
        return
    edit: Edit | None = restyled(desk.bridge.session.state, change, words)
    if edit is not None:
        desk.bridge.do(edit)


def _step(name: str, words: Words, change: Change, *keys: str) -> Command:
    return Command(
        f"text.{name}", words, lambda desk: _restyle(desk, change, words), keys, enabled=in_text
    )


def _align(align: Align, words: Words, key: str) -> Command:
    return Command(
        f"text.align.{align}",
        words,
        lambda desk: _restyle(desk, aligned(align), words),
        (key,) if key else (),
        enabled=in_text,
        checked=lambda desk: in_text(desk) and alignment(desk.bridge.session.state) is align,
    )


ADJUST = Group(
    "text.adjust",
    Words("字号、行距、字距", "Size, Leading, Tracking"),
    (
        _step("larger", Words("字号加大", "Larger"), sized(SIZE), "Ctrl+Shift+.", "Ctrl+Shift+>"),
        _step(
            "smaller", Words("字号减小", "Smaller"), sized(-SIZE), "Ctrl+Shift+,", "Ctrl+Shift+<"
        ),
        _step("leading_less", Words("行距减小", "Less Leading"), leaded(-LEADING), "Alt+Up"),
        _step("leading_more", Words("行距加大", "More Leading"), leaded(LEADING), "Alt+Down"),
        _step("tracking_less", Words("字距减小", "Less Tracking"), tracked(-TRACKING), "Alt+Left"),
        _step("tracking_more", Words("字距加大", "More Tracking"), tracked(TRACKING), "Alt+Right"),
    ),
)

ALIGN = Group(
    "text.align",
    Words("对齐", "Alignment"),
    (
        _align(Align.LEFT, Words("左齐", "Left"), "Ctrl+Shift+L"),
        _align(Align.CENTER, Words("居中", "Centre"), "Ctrl+Shift+C"),
        _align(Align.RIGHT, Words("右齐", "Right"), "Ctrl+Shift+R"),
        _align(Align.JUSTIFY, Words("两端对齐", "Justify"), "Ctrl+Shift+J"),
        _align(Align.SPREAD, Words("撑满", "Justify All Lines"), ""),
    ),
)

STYLES = (
    Command(
        "text.quick_apply",
        Words("快速应用样式…", "Quick Apply a Style…"),
        quick_apply,
        ("Ctrl+Return",),
        "search",
        enabled=in_text,
    ),
    Command(
        "text.style_keys",
        Words("样式快捷键…", "Keys of Styles…"),
        edit_style_keys,
        enabled=writable,
    ),
)
