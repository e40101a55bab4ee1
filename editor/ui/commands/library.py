"""稿件 › 稿件库: order and columns of its lists, the size of its pictures, captions and credits."""

from collections.abc import Callable

from editor.ui.actions import Command, Group
from editor.ui.commands.files import writable
from editor.ui.desk import Desk
from editor.ui.panels.articles import ArticleTree
from editor.ui.panels.library import STEP, LibraryPanel
from editor.ui.panels.photos import PhotoTree
from editor.ui.panels.rows import LibraryTree
from editor.values.language import Words

ORDERS = (
    ("title", Words("按标题、图说排列", "Order by Title or Caption")),
    ("page", Words("按版面排列", "Order by Page")),
    ("count", Words("按字数排列", "Order by Length")),
    ("state", Words("按状态排列", "Order by State")),
    ("date", Words("按到稿日期排列", "Order by Date")),
    ("credit", Words("按署名排列", "Order by Credit")),
    ("file", Words("按文件名排列", "Order by File Name")),
)
COLUMNS = {
    name: Words(f"显示“{head.zh}”列", f"Show the Column “{head.en}”")
    for name, head in (*ArticleTree.columns, *PhotoTree.columns)
    if name != "title"
}


def several(tree: str, desk: Desk, key: str) -> tuple[str, ...]:
    """The rows chosen in the list ``articles`` or ``photos`` where one is among them, else that
    one alone."""
    panel = _panel(desk)
    chosen = getattr(panel, tree).chosen_ids() if panel is not None else ()
    return chosen if key in chosen else (key,)


def _panel(desk: Desk) -> LibraryPanel | None:
    return desk.dock("library").findChild(LibraryPanel)


def _with_panel(act: Callable[[LibraryPanel], object]) -> Callable[[Desk], None]:
    """Do something with the panel, which comes into view."""

    def run(desk: Desk) -> None:
        panel, dock = _panel(desk), desk.dock("library")
        if panel is not None:
            dock.show()
            dock.raise_()
            act(panel)

    return run


def _has(desk: Desk, column: str) -> bool:
    """Whether the list that is seen has a column, and can be put in its order."""
    panel = _panel(desk)
    return panel is not None and any(name == column for name, _ in panel.tree.columns)


def _is(desk: Desk, order: str) -> bool:
    panel = _panel(desk)
    return panel is not None and panel.tree.order == order


def _order(name: str, words: Words) -> Command:
    return Command(
        f"library.order_{name}",
        words,
        _with_panel(lambda panel: panel.tree.turn_order(name)),
        enabled=lambda desk: _has(desk, name),
        checked=lambda desk: _is(desk, name),
    )


def _shows(desk: Desk, column: str) -> bool:
    panel = _panel(desk)
    return panel is not None and _has(desk, column) and panel.tree.shows_column(column)


def _turn_column(tree: LibraryTree, name: str) -> None:
    tree.show_column(name, shown=not tree.shows_column(name))


def _column(name: str, words: Words) -> Command:
    return Command(
        f"library.column_{name}",
        words,
        _with_panel(lambda panel: _turn_column(panel.tree, name)),
        enabled=lambda desk: _has(desk, name),
        checked=lambda desk: _shows(desk, name),
    )


def _search(panel: LibraryPanel) -> None:
    panel.search.setFocus()
    panel.search.selectAll()


def _edits(column: Callable[[LibraryPanel], int]) -> Callable[[Desk], None]:
    def act(panel: LibraryPanel) -> None:
        panel.tabs.setCurrentIndex(1)
        panel.photos.setFocus()
        panel.photos.edit_cell(column(panel))

    return _with_panel(act)


def _has_photo(desk: Desk) -> bool:
    return writable(desk) and desk.library_photo is not None


LIBRARY = Group(
    "library",
    Words("稿件库", "Library"),
    (
        Command("library.search", Words("搜索稿件库", "Search the Library"), _with_panel(_search)),
        *(_order(name, words) for name, words in ORDERS),
        Command(
            "library.order_issue",
            Words("按原来的次序", "Order of the Issue"),
            _with_panel(lambda panel: panel.tree.order_by("")),
            checked=lambda desk: _is(desk, ""),
        ),
        *(_column(name, words) for name, words in COLUMNS.items()),
        Command(
            "library.caption",
            Words("编辑所选图片的图说", "Edit the Photo's Caption"),
            _edits(lambda panel: panel.photos.caption),
            enabled=_has_photo,
        ),
        Command(
            "library.credit",
            Words("编辑所选图片的署名", "Edit the Photo's Credit"),
            _edits(lambda panel: panel.photos.credit),
            enabled=_has_photo,
        ),
        Command(
            "library.larger",
            Words("缩图放大", "Larger Pictures in the List"),
            _with_panel(lambda panel: panel.size_slider.setValue(panel.size_slider.value() + STEP)),
        ),
        Command(
            "library.smaller",
            Words("缩图缩小", "Smaller Pictures in the List"),
            _with_panel(lambda panel: panel.size_slider.setValue(panel.size_slider.value() - STEP)),
        ),
    ),
)
