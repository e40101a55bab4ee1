"""对象: group, order, lock, link and align frames."""

from collections.abc import Callable
from typing import Literal

from editor.edit.edit import Edit, Together
from editor.edit.frames import (
    GroupFrames,
    LinkFrames,
    LockFrames,
    MoveFrames,
    OrderFrames,
    Ungroup,
    UnlinkFrame,
)
from editor.model.frame import Frame, GroupFrame, TextFrame
from editor.model.page import Page
from editor.session.commands import chosen_frames
from editor.session.placing import tidily
from editor.ui.actions import LINE, Command, Menu, Submenu
from editor.ui.commands.assets import ASSETS
from editor.ui.commands.edits import has_frames
from editor.ui.commands.layers import LAYERS, PUT
from editor.ui.commands.photos import PHOTO
from editor.ui.desk import Desk
from editor.ui.selected import bounds
from editor.values.geometry import Rect
from editor.values.ids import FrameId, new_id
from editor.values.language import Words


def _chosen(desk: Desk) -> tuple[Page, tuple[Frame, ...]] | None:
    return chosen_frames(desk.bridge.session.state) if has_frames(desk) else None


def _ids(frames: tuple[Frame, ...]) -> tuple[FrameId, ...]:
    return tuple(frame.box.id for frame in frames)


def _several(desk: Desk) -> bool:
    found = _chosen(desk)
    return found is not None and len(found[1]) > 1


def _one_group(desk: Desk) -> bool:
    found = _chosen(desk)
    return found is not None and len(found[1]) == 1 and isinstance(found[1][0], GroupFrame)


def _two_texts(desk: Desk) -> bool:
    found = _chosen(desk)
    if found is None or len(found[1]) != 2:
        return False
    return all(isinstance(frame, TextFrame) for frame in found[1])


def _linked(desk: Desk) -> bool:
    found = _chosen(desk)
    if found is None or len(found[1]) != 1:
        return False
    frame = found[1][0]
    return isinstance(frame, TextFrame) and frame.follows is not None


def _do(desk: Desk, make: Callable[[Page, tuple[Frame, ...]], Edit]) -> None:
    found = _chosen(desk)
    if found is not None:
        desk.bridge.do(make(*found))


def _group(desk: Desk) -> None:
    _do(desk, lambda page, frames: GroupFrames(page.id, _ids(frames), FrameId(new_id("f"))))


def _ungroup(desk: Desk) -> None:
    _do(desk, lambda page, frames: Ungroup(page.id, frames[0].box.id))


def _link(desk: Desk) -> None:
    state = desk.bridge.session.state
    _do(desk, lambda _, frames: tidily(state, LinkFrames(frames[0].box.id, frames[1].box.id)))


def _unlink(desk: Desk) -> None:
    _do(desk, lambda _, frames: UnlinkFrame(frames[0].box.id))


def _locked(desk: Desk) -> bool:
    found = _chosen(desk)
    return found is not None and all(frame.box.locked for frame in found[1])


def _toggle_lock(desk: Desk) -> None:
    locked = not _locked(desk)
    _do(desk, lambda page, frames: LockFrames(page.id, _ids(frames), locked))


def _order(to: Literal["front", "back", "forward", "backward"]) -> Callable[[Desk], None]:
    return lambda desk: _do(desk, lambda page, frames: OrderFrames(page.id, _ids(frames), to))


def aligned(page: Page, frames: tuple[Frame, ...], edge: str) -> Edit:
    """Moves that bring frames to a common edge; a single one to the type area's."""
    target = bounds(frames) if len(frames) > 1 else page.grid.type_area
    moves = []
    for frame in frames:
        dx, dy = _shift(frame.box.rect, target, edge)
        if dx or dy:
            moves.append(MoveFrames(page.id, (frame.box.id,), dx, dy))
    return Together(tuple(moves), Words("对齐", "Align"))


def _shift(rect: Rect, to: Rect, edge: str) -> tuple[float, float]:
    shifts = {
        "left": (to.x - rect.x, 0.0),
        "center": (to.center.x - rect.center.x, 0.0),
        "right": (to.right - rect.right, 0.0),
        "top": (0.0, to.y - rect.y),
        "middle": (0.0, to.center.y - rect.center.y),
        "bottom": (0.0, to.bottom - rect.bottom),
    }
    return shifts[edge]


EDGES = (
    ("left", Words("左对齐", "Left Edges")),
    ("center", Words("水平居中", "Horizontal Centres")),
    ("right", Words("右对齐", "Right Edges")),
    ("top", Words("顶对齐", "Top Edges")),
    ("middle", Words("垂直居中", "Vertical Centres")),
    ("bottom", Words("底对齐", "Bottom Edges")),
)


def _alignments(desk: Desk) -> list[Command]:
    del desk
    return [_alignment(edge, words) for edge, words in EDGES]


def _alignment(edge: str, words: Words) -> Command:
    return Command(
        f"object.align.{edge}",
        words,
        lambda desk: _do(desk, lambda page, frames: aligned(page, frames, edge)),
        enabled=has_frames,
    )


OBJECT = Menu(
    Words("对象", "Object"),
    (
        Command(
            "object.front",
            Words("置于最前", "Bring to Front"),
            _order("front"),
            ("Ctrl+Shift+]",),
            "front",
            enabled=has_frames,
        ),
        Command(
            "object.forward",
            Words("上移一层", "Bring Forward"),
            _order("forward"),
            ("Ctrl+]",),
            enabled=has_frames,
        ),
        Command(
            "object.backward",
            Words("下移一层", "Send Backward"),
            _order("backward"),
            ("Ctrl+[",),
            enabled=has_frames,
        ),
        Command(
            "object.back",
            Words("置于最后", "Send to Back"),
            _order("back"),
            ("Ctrl+Shift+[",),
            "back",
            enabled=has_frames,
        ),
        LINE,
        Submenu("object.align", Words("对齐", "Align"), _alignments),
        PHOTO,
        Command(
            "object.group",
            Words("编组", "Group"),
            _group,
            ("Ctrl+G",),
            "group",
            enabled=_several,
        ),
        Command(
            "object.ungroup",
            Words("取消编组", "Ungroup"),
            _ungroup,
            ("Ctrl+Shift+G",),
            "ungroup",
            enabled=_one_group,
        ),
        Command(
            "object.lock",
            Words("锁定", "Lock"),
            _toggle_lock,
            ("Ctrl+L",),
            "lock",
            enabled=has_frames,
            checked=_locked,
        ),
        PUT,
        LAYERS,
        ASSETS,
        LINE,
        Command(
            "object.link",
            Words("串接所选两个文字块", "Thread the Two Text Frames"),
            _link,
            ("Ctrl+Alt+L",),
            enabled=_two_texts,
        ),
        Command(
            "object.unlink",
            Words("断开串接", "Break the Thread"),
            _unlink,
            enabled=_linked,
        ),
    ),
)
