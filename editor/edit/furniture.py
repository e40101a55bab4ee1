"""What may stand on a master page: furniture, and no stories."""

from editor.edit.edit import EditError
from editor.model.frame import Frame, TextFrame, TitleFrame, leaves
from editor.model.issue import Issue
from editor.model.page import Page
from editor.values.language import Words

NO_STORIES = Words(
    "母版上不能放稿件：母版只放报头、报眉、线、框、图片这些各版共有的东西。请到版面上放稿件。",
    "A master holds no articles, only furniture that pages share: mastheads, folios, rules, boxes, "
    "pictures. Place the article on a page.",
)


def check_furniture(issue: Issue, page: Page) -> None:
    """Raises EditError for a master on which a story stands."""
    if issue.is_master(page.id) and any(map(_tells, leaves(page.frames))):
        raise EditError(NO_STORIES)


def furniture_of(frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """The frames that may stand on a master: none that tells a story, groups only as a whole."""
    return tuple(frame for frame in frames if not any(map(_tells, leaves((frame,)))))


def _tells(frame: Frame) -> bool:
    if isinstance(frame, TextFrame):
        return frame.article is not None or frame.follows is not None
    return isinstance(frame, TitleFrame) and frame.article is not None
