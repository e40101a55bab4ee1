"""Loading the pointer: with articles and photos of the library, and with files from the disk."""

from collections.abc import Iterable

from editor.session.loaded import Load, PhotoLoad, StoryLoad, held
from editor.ui.desk import Desk
from editor.values.ids import ArticleId, PhotoId
from editor.values.language import Words

HOW = Words(
    "在栏内点一下，或拖出一块，或点空块。Alt 接着排，Shift 自动排完，Esc 放下。",
    "Click in a column, drag a frame, or click an empty one. Alt goes on, Shift flows, Esc drops.",
)


def load_articles(desk: Desk, articles: Iterable[ArticleId]) -> None:
    """Load the pointer with articles, each with its photos behind it."""
    load(desk, tuple(StoryLoad(key, whole=True) for key in articles))


def load_photos(desk: Desk, photos: Iterable[PhotoId]) -> None:
    """Load the pointer with photos."""
    load(desk, tuple(PhotoLoad(key) for key in photos))


def load(desk: Desk, loads: tuple[Load, ...]) -> None:
    """Load the pointer, each story with its photos behind it, and say how to go on."""
    if not loads or desk.bridge.session.read_only:
        return
    desk.canvas.set_tool("place")
    desk.canvas.tools.placing.load(held(desk.issue, loads))
    desk.canvas.setFocus()
    desk.tell(HOW)
