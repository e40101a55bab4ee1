"""对象 and 稿件: threads of frames, swapping contents, and what helps a story that is over."""

from collections.abc import Callable

from editor.edit.edit import Edit
from editor.edit.state import State
from editor.layout.report import StoryFit
from editor.model.frame import TextFrame
from editor.session.commands import chosen_frames
from editor.session.overset import closer_characters, closer_lines, flowed_on, overset_text
from editor.session.swapping import swapped
from editor.session.threads import chain_of, cleared, joined, taken_out
from editor.ui.actions import Command, Group
from editor.ui.commands.files import writable
from editor.ui.desk import Desk
from editor.ui.selected import current_article
from editor.values.ids import FrameId
from editor.values.language import Words

NO_PLACE = Words(
    "没有空着的地方可以续排：先腾出几行，或用“置入”接到别的版。",
    "No free place to go on in: make some room first.",
)
STILL_OVER = Words("已缩到限度，仍排不下。", "As close as the styles allow, and still over.")

NO_LIMIT = Words(
    "样式没有给出可缩的限度，可在“样式”里的“适排”改。",
    "The styles allow nothing here; see Copyfit in the styles.",
)


def _chosen(desk: Desk, count: int) -> tuple[FrameId, ...]:
    found = chosen_frames(desk.bridge.session.state)
    keys = tuple(frame.box.id for frame in found[1]) if found is not None else ()
    return keys if len(keys) == count else ()


def _chosen_text(desk: Desk) -> FrameId | None:
    found = chosen_frames(desk.bridge.session.state)
    frames = found[1] if found is not None else ()
    return frames[0].box.id if len(frames) == 1 and isinstance(frames[0], TextFrame) else None


def _of_one(make: Callable[[State, FrameId], Edit | None]) -> Callable[[Desk], Edit | None]:
    def edit(desk: Desk) -> Edit | None:
        frame = _chosen_text(desk)
        return make(desk.bridge.session.state, frame) if frame is not None else None

    return edit


def _of_two(
    make: Callable[[State, FrameId, FrameId], Edit | None],
) -> Callable[[Desk], Edit | None]:
    def edit(desk: Desk) -> Edit | None:
        frames = _chosen(desk, 2)
        return make(desk.bridge.session.state, *frames) if frames else None

    return edit


def _in_thread(desk: Desk) -> bool:
    frame = _chosen_text(desk)
    issue = desk.bridge.session.issue
    return writable(desk) and frame is not None and len(chain_of(issue, frame)) > 1


def _run(make: Callable[[Desk], Edit | None]) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        edit = make(desk)
        if edit is not None:
            desk.bridge.do(edit)

    return run


_join, _swap = _of_two(joined), _of_two(swapped)
_take_out, _clear = _of_one(taken_out), _of_one(cleared)

THREADS = (
    Command(
        "object.join",
        Words("并接所选两条串接", "Join the Two Threads"),
        _run(_join),
        enabled=lambda desk: writable(desk) and _join(desk) is not None,
    ),
    Command(
        "object.take_out",
        Words("移出串接，文字续排", "Take out of the Thread"),
        _run(_take_out),
        enabled=_in_thread,
    ),
    Command(
        "object.clear_threads",
        Words("拆散整条串接", "Take the Thread Apart"),
        _run(_clear),
        enabled=_in_thread,
    ),
    Command(
        "object.swap",
        Words("交换内容", "Swap Contents"),
        _run(_swap),
        ("Ctrl+Alt+Shift+X",),
        enabled=lambda desk: writable(desk) and _swap(desk) is not None,
    ),
)
"""For the menu of objects."""


def _fit(desk: Desk) -> StoryFit | None:
    article = current_article(desk)
    return desk.bridge.session.fit(article) if article is not None else None


def _over(desk: Desk) -> bool:
    fit = _fit(desk)
    return writable(desk) and fit is not None and bool(fit.over_lines)


def _flow_on(desk: Desk) -> None:
    fit = _fit(desk)
    edit = flowed_on(desk.bridge.session.state, fit) if fit is not None else None
    if edit is None:
        desk.tell(NO_PLACE)
    else:
        desk.bridge.do(edit)


def _closer(make: Callable[..., Edit | None]) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        session = desk.bridge.session
        article = session.issue.article(current_article(desk))
        edit = make(session.issue, article, session) if article is not None else None
        if edit is None:
            desk.tell(NO_LIMIT)
        elif desk.bridge.do(edit) and _over(desk):
            desk.tell(STILL_OVER)

    return run


def _cut(desk: Desk) -> None:
    """Select what is over, with the caret where the story is cut."""
    fit = _fit(desk)
    selection = overset_text(desk.bridge.session.issue, fit) if fit is not None else None
    if selection is not None:
        desk.show_frame(selection.frame)
        desk.canvas.set_tool("text")
        desk.bridge.select(selection)
        desk.canvas.setFocus()


OVERSET = Group(
    "article.overset",
    Words("排不下时", "When a Story Is Over"),
    (
        Command(
            "article.flow_on",
            Words("续排到新块", "Go On in a New Frame"),
            _flow_on,
            ("Ctrl+Alt+Return",),
            enabled=_over,
        ),
        Command(
            "article.closer",
            Words("缩字距（限度内）", "Closer Characters, within the Limit"),
            _closer(closer_characters),
            enabled=_over,
        ),
        Command(
            "article.closer_lines",
            Words("缩行距（限度内）", "Closer Lines, within the Limit"),
            _closer(closer_lines),
            enabled=_over,
        ),
        Command(
            "article.cut_text",
            Words("删字：选中排不下的文字", "Cut: Select the Text That Is Over"),
            _cut,
            ("Ctrl+Alt+End",),
            enabled=_over,
        ),
    ),
)
"""For the menu of stories and the badge of a story that is over."""
