"""对象 › 图文互斥: the outline that text keeps away from, on the page or ready-made."""

from collections.abc import Callable
from pathlib import Path

from editor.model.frame import GroupFrame, PhotoFrame
from editor.session.commands import chosen_frames
from editor.session.outlining import Outlined, pushing
from editor.session.wrapshapes import ELLIPSE, ROUNDED
from editor.ui.actions import Command, Group
from editor.ui.commands.files import writable
from editor.ui.desk import Desk
from editor.values.geometry import Point
from editor.values.language import Words


def _shape(desk: Desk) -> Outlined | None:
    """The wrap of the one selected frame, one 字 wide where it has none yet."""
    found = chosen_frames(desk.bridge.session.state)
    if found is None or len(found[1]) != 1 or isinstance(found[1][0], GroupFrame):
        return None
    page, frames = found
    return pushing(desk.issue, frames[0].box.id, page.grid.cell)


def _free(desk: Desk) -> bool:
    shape = _shape(desk) if writable(desk) else None
    return shape is not None and not shape.locked


def edit_outline(desk: Desk) -> None:
    """Show the points of the outline; a frame that pushes nothing away does so from now on."""
    shape = _shape(desk)
    if shape is None:
        return
    if shape.frame.box.wrap is None and not desk.bridge.do(shape.edit()):
        return
    desk.canvas.set_tool("wrap")
    desk.canvas.setFocus()


def _toggle(desk: Desk) -> None:
    if desk.tool == "wrap":
        desk.canvas.set_tool("select")
    else:
        edit_outline(desk)


def _picture(desk: Desk) -> Path | None:
    """The file of the selected photo frame; none for drawings, whose shape is not looked for."""
    shape = _shape(desk)
    frame = shape.frame if shape is not None else None
    photo = desk.issue.photo(frame.photo) if isinstance(frame, PhotoFrame) else None
    if photo is None or photo.is_vector:
        return None
    return desk.bridge.session.project.photos / photo.file


def _from_picture(desk: Desk) -> None:
    """Let text follow what shows of the picture."""
    from editor.ui.tracing import trace  # noqa: PLC0415  (reads pictures)

    shape, file, page = _shape(desk), _picture(desk), desk.page
    if shape is not None and file is not None and page is not None:
        trace(desk, shape.frame.box.id, file, page.grid.cell)


def _take(outline: tuple[Point, ...]) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        shape = _shape(desk)
        if shape is not None:
            desk.bridge.do(shape.with_outline(outline).edit())

    return run


def _ready(name: str, words: Words, outline: tuple[Point, ...]) -> Command:
    return Command(f"object.wrap.{name}", words, _take(outline), enabled=_free)


WRAP = Group(
    "object.wrap",
    Words("图文互斥", "Text Wrap"),
    (
        Command(
            "object.wrap.edit",
            Words("编辑绕排轮廓", "Edit Wrap Outline"),
            _toggle,
            ("Ctrl+Alt+W",),
            "wrap",
            enabled=_free,
            checked=lambda desk: desk.tool == "wrap",
        ),
        Command(
            "object.wrap.picture",
            Words("轮廓：按图片形状", "Outline: From Its Picture"),
            _from_picture,
            (),
            "trace",
            enabled=lambda desk: _free(desk) and _picture(desk) is not None,
            short=Words("按图片形状", "From Picture"),
        ),
        _ready("box", Words("轮廓：方框", "Outline: Its Box"), ()),
        _ready("ellipse", Words("轮廓：椭圆", "Outline: Ellipse"), ELLIPSE),
        _ready("rounded", Words("轮廓：圆角", "Outline: Rounded"), ROUNDED),
    ),
)
