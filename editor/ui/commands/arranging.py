"""对象 > 对齐, 分布, 统一尺寸: the selected frames brought into line."""

from collections.abc import Callable

from editor.edit.edit import Edit
from editor.edit.state import State
from editor.session.arranging import Edge, Target, aligned, distributed, matched, spaced
from editor.session.commands import chosen_frames
from editor.ui.actions import Command, Group
from editor.ui.commands.edits import has_frames
from editor.ui.desk import Desk
from editor.values.language import Words

EDGES: tuple[tuple[Edge, Words, str], ...] = (
    (Edge.LEFT, Words("左对齐", "Left Edges"), "Ctrl+Alt+Shift+Left"),
    (Edge.CENTER, Words("水平居中", "Horizontal Centres"), "Ctrl+Alt+Shift+H"),
    (Edge.RIGHT, Words("右对齐", "Right Edges"), "Ctrl+Alt+Shift+Right"),
    (Edge.TOP, Words("顶对齐", "Top Edges"), "Ctrl+Alt+Shift+Up"),
    (Edge.MIDDLE, Words("垂直居中", "Vertical Centres"), "Ctrl+Alt+Shift+I"),
    (Edge.BOTTOM, Words("底对齐", "Bottom Edges"), "Ctrl+Alt+Shift+Down"),
)
TARGETS: tuple[tuple[Target, Words], ...] = (
    (Target.SELECTION, Words("所选对象", "the Selection")),
    (Target.TYPE_AREA, Words("版心", "the Type Area")),
    (Target.PAGE, Words("页面", "the Page")),
    (Target.KEY, Words("最后选中的对象", "the Object Selected Last")),
)
SPREADS: tuple[tuple[Edge, Words], ...] = (
    (Edge.LEFT, Words("左边等距", "Left Edges Evenly")),
    (Edge.CENTER, Words("水平中心等距", "Horizontal Centres Evenly")),
    (Edge.RIGHT, Words("右边等距", "Right Edges Evenly")),
    (Edge.TOP, Words("顶边等距", "Top Edges Evenly")),
    (Edge.MIDDLE, Words("垂直中心等距", "Vertical Centres Evenly")),
    (Edge.BOTTOM, Words("底边等距", "Bottom Edges Evenly")),
)


def arrange(desk: Desk, make: Callable[[State], Edit | None]) -> None:
    """Do what a function makes of the state, if it makes anything."""
    edit = make(desk.bridge.session.state)
    if edit is not None:
        desk.bridge.do(edit)


def _at_least(count: int) -> Callable[[Desk], bool]:
    def enabled(desk: Desk) -> bool:
        found = chosen_frames(desk.bridge.session.state) if has_frames(desk) else None
        return found is not None and len(found[1]) >= count

    return enabled


def _align(edge: Edge, words: Words, target: Target, keys: tuple[str, ...] = ()) -> Command:
    own = target is Target.SELECTION
    name = f"object.align.{edge}" if own else f"object.align.{target}.{edge}"
    return Command(
        name,
        words,
        lambda desk: arrange(desk, lambda state: aligned(state, edge, target)),
        keys,
        f"align-{edge}" if own else "",
        enabled=has_frames if target is not Target.KEY else _at_least(2),
    )


def _aligning(target: Target, words: Words) -> Group:
    if target is Target.SELECTION:
        entries = tuple(_align(edge, name, target, (key,)) for edge, name, key in EDGES)
        return Group("object.align", Words("对齐", "Align"), entries)
    entries = tuple(_align(edge, name, target) for edge, name, _ in EDGES)
    title = Words(f"对齐到{words.zh}", f"Align to {words.en}")
    return Group(f"object.align.{target}", title, entries)


def _distribute(edge: Edge, words: Words) -> Command:
    return Command(
        f"object.distribute.{edge}",
        words,
        lambda desk: arrange(desk, lambda state: distributed(state, edge)),
        enabled=_at_least(3),
    )


def _space(name: str, words: Words, key: str, *, across: bool) -> Command:
    return Command(
        f"object.distribute.{name}",
        words,
        lambda desk: arrange(desk, lambda state: spaced(state, across=across)),
        (key,),
        f"gaps-{name}",
        enabled=_at_least(3),
    )


def _match(name: str, words: Words, *, width: bool, height: bool) -> Command:
    return Command(
        f"object.match.{name}",
        words,
        lambda desk: arrange(desk, lambda state: matched(state, width=width, height=height)),
        enabled=_at_least(2),
    )


ARRANGE = (
    *(_aligning(target, words) for target, words in TARGETS),
    Group(
        "object.distribute",
        Words("分布", "Distribute"),
        (
            _space(
                "across",
                Words("水平间距相等", "Equal Gaps Across"),
                "Ctrl+Alt+Shift+[",
                across=True,
            ),
            _space(
                "down", Words("垂直间距相等", "Equal Gaps Down"), "Ctrl+Alt+Shift+]", across=False
            ),
            *(_distribute(edge, words) for edge, words in SPREADS),
        ),
    ),
    Group(
        "object.match",
        Words("统一尺寸", "Match Size"),
        (
            _match("width", Words("等宽", "Same Width"), width=True, height=False),
            _match("height", Words("等高", "Same Height"), width=False, height=True),
            _match("both", Words("等宽等高", "Same Width and Height"), width=True, height=True),
        ),
    ),
)
