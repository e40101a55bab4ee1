"""对象: group, order, lock, link and align frames."""

from collections.abc import Callable
from typing import Literal

from editor.edit.edit import Edit
from editor.edit.frames import (
    GroupFrames,
    LinkFrames,
    LockFrames,
    OrderFrames,
    Ungroup,
    UnlinkFrame,
)
from editor.model.frame import Frame, GroupFrame, TextFrame
from editor.model.page import Page
from editor.session.commands import chosen_frames
from editor.session.placing import tidily
from editor.ui.actions import LINE, Command, Menu
from editor.ui.commands.arranging import ARRANGE
from editor.ui.commands.assets import ASSETS
from editor.ui.commands.edits import has_frames
from editor.ui.commands.layers import LAYERS, PUT
from editor.ui.commands.photos import PHOTO
from editor.ui.commands.rotating import ROTATE
from editor.ui.commands.swatches import SWATCH
from editor.ui.commands.threading import THREADS
from editor.ui.commands.wrapping import WRAP
from editor.ui.desk import Desk
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
        *ARRANGE,
        *ROTATE,
        PHOTO,
        WRAP,
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
        SWATCH,
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
        *THREADS,
    ),
)
