"""Loading the pointer: with articles and photos of the library, and with files from the disk."""

from collections.abc import Iterable

from editor.session.loaded import Load, PhotoLoad, StoryLoad
from editor.ui.desk import Desk
from editor.values.ids import ArticleId, PhotoId
from editor.values.language import Words

HOW = Words(
    "在栏内点一下，或拖出一块，或点空块。Alt 接着排，Shift 自动排完，Esc 放下。",
    "Click in a column, drag a frame, or click an empty one. Alt goes on, Shift flows, Esc drops.",
)


def load_articles(desk: Desk, articles: Iterable[ArticleId]) -> None:
    """Load the pointer with articles, each with its photos behind it."""
    loads: list[Load] = []
    for key in articles:
        found = desk.issue.article(key)
        if found is not None:
            loads += [StoryLoad(key), *(PhotoLoad(photo) for photo in found.photos)]
    load(desk, tuple(loads))


def load_photos(desk: Desk, photos: Iterable[PhotoId]) -> None:
    """Load the pointer with photos."""
    load(desk, tuple(PhotoLoad(key) for key in photos))


def load(desk: Desk, loads: tuple[Load, ...]) -> None:
    """Load the pointer, and say how to go on."""
    if not loads or desk.bridge.session.read_only:
        return
    desk.canvas.set_tool("place")
    desk.canvas.tools.placing.load(loads)
    desk.canvas.setFocus()
    desk.tell(HOW)
