"""The stages of a page made from nothing, in their order, each by mouse and keys only."""

import subprocess
from itertools import product
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPushButton, QWidget

from editor.fonts.library import FontLibrary
from editor.layout.report import StoryFit
from editor.model.frame import Frame, PhotoFrame, TextFrame, TitleFrame, leaves
from editor.session.session import Session
from editor.ui.canvas.threads import out_port
from editor.ui.shell import Desktop
from editor.ui.window import MainWindow
from editor.values.geometry import Point
from tests.live.hands import Hands

STEPS = 30
ORDER = (2, 3, 4, 1, 0)
"""The stories as they are dropped, the longest first, each where there is most room."""


class Table:
    """What the script works at, and what it has seen."""

    def __init__(self, desktop: Desktop, hands: Hands, folder: Path, stuff: Path) -> None:
        self.desktop, self.hands, self.folder, self.stuff = desktop, hands, folder, stuff
        self.said: list[str] = []

    @property
    def window(self) -> MainWindow:
        """The issue's window."""
        return self.desktop.windows[0]

    @property
    def session(self) -> Session:
        """The issue as the window has it."""
        return self.window.bridge.session

    def place(self, point: Point) -> QPoint:
        """Where a point of the page is on the screen."""

        def on_screen() -> QPoint:
            canvas = self.window.canvas
            return canvas.viewport().mapToGlobal(canvas.stage.camera.place(point).toPoint())

        return self.hands.ask(on_screen)

    def cell(self, column: float, line: float) -> QPoint:
        """Where a cell of the page's grid is on the screen."""
        page = self.window.page
        assert page is not None
        rect = page.grid.rect(column, line, 1, 1)
        return self.place(Point(rect.x, rect.y))

    def frames(self, kind: type) -> list[Frame]:
        """The frames of a kind on the page in view."""
        page = self.window.page
        assert page is not None
        return [frame for frame in leaves(page.frames) if isinstance(frame, kind)]

    def expect(self, holds: object, what: str) -> None:
        """Something that must be."""
        if not holds:
            raise AssertionError(what)
        self.said.append(what)

    def button(self, dialog: QWidget, *texts: str) -> QAbstractButton:
        """A button of a dialog by the beginning of its text."""
        found = [
            each
            for each in dialog.findChildren(QPushButton)
            if each.isVisible() and each.text().replace("&", "").startswith(texts)
        ]
        assert found, texts
        return found[0]

    def press(self, dialog: QWidget, *texts: str) -> None:
        """Click a button of a dialog, when it can be."""
        button = self.hands.ask(lambda: self.button(dialog, *texts))
        self.hands.until(button.isEnabled, f"button {texts}")
        self.hands.click(self.hands.middle(button))


def new_issue(table: Table) -> None:
    """A broadsheet issue of four pages, its first page empty."""
    hands = table.hands
    hands.until(lambda: table.desktop.start_page is not None, "the start page")
    hands.shot("start")
    hands.key("ctrl+n")
    dialog = hands.modal()
    hands.shot("assistant")
    table.press(dialog, "新建", "创建", "完成")
    hands.until(lambda: bool(table.desktop.windows), "the window")
    hands.ask(table.window.showMaximized)
    hands.until(lambda: table.window.canvas.is_sharp, "a sharp page")
    grid = hands.ask(lambda: table.window.page).grid
    mm = grid.trim.width * 25.4 / 72
    table.expect(abs(mm - 390) < 1, f"对开 page of {mm:.0f} mm, {grid.columns} columns")
    empty_page(table)


def empty_page(table: Table) -> None:
    """The page without what its template put there."""
    hands = table.hands
    hands.click(table.cell(4, 40))
    hands.key("Escape", "ctrl+a", "Delete")
    hands.until(lambda: not table.frames(TextFrame), "an empty page")


def bring_in(table: Table) -> None:
    """Five manuscripts and a photo into the library."""
    hands = table.hands
    before = hands.ask(lambda: len(table.session.issue.articles))
    _choose(table, "article.import", [table.stuff / f"a{n}.txt" for n in range(1, 6)])
    dialog = hands.dialog("ImportDialog")
    hands.shot("import")
    table.press(dialog, "导入")
    hands.until(lambda: len(table.session.issue.articles) >= before + 5, "five articles")
    _choose(table, "article.add_photo", [table.stuff / "photo.jpg"])
    hands.until(lambda: len(table.session.issue.photos) > 0, "a photo")
    table.expect(True, "five GB 18030 manuscripts and a photo were brought in")


def place_stories(table: Table) -> None:
    """Five stories and the photo dragged from the library onto the page."""
    hands = table.hands
    for nth in ORDER:
        title = f"a{nth + 1}"
        start = hands.ask(lambda nth=nth: _row(table, nth))
        count = hands.ask(lambda: len(table.session.done))
        hands.drag(start, table.cell(*hands.ask(lambda: _room(table))), steps=20)
        hands.until(lambda n=count: len(table.session.done) > n, f"{title} on the page")
    placed = hands.ask(lambda: {f.article for f in table.frames(TextFrame)})
    table.expect(len(placed) >= 5, f"{len(placed)} stories stand on the page with their titles")


def place_photo(table: Table) -> None:
    """The photo dragged into the first story; text makes room for it."""
    hands = table.hands
    hands.ask(lambda: table.window.docks.library.tabs.setCurrentIndex(1))
    start = hands.ask(lambda: _photo_row(table))
    story = hands.ask(lambda: table.frames(TextFrame)[0].box.rect)
    hands.drag(start, table.place(Point(story.center.x, story.y + story.height * 0.3)), steps=20)
    hands.until(lambda: bool(table.frames(PhotoFrame)), "the photo on the page")
    frame = hands.ask(lambda: table.frames(PhotoFrame)[0])
    table.expect(frame.photo is not None, "the photo stands in the story")


def wrap_text(table: Table) -> None:
    """Text goes round the photo: by the command, and the lines beside it become shorter."""
    hands = table.hands
    frame = hands.ask(lambda: table.frames(PhotoFrame)[0])
    if frame.box.wrap is None:
        hands.click(table.place(frame.box.rect.center))
        box = hands.ask(lambda: _named(table.window, "图文互斥"))
        hands.click(hands.middle(box))
    hands.until(lambda: table.frames(PhotoFrame)[0].box.wrap is not None, "the wrap")
    table.expect(True, "text goes round the photo")


def write_headline(table: Table) -> None:
    """A headline through ibus-libpinyin, composed on the page."""
    hands = table.hands
    title = hands.ask(lambda: table.frames(TitleFrame)[0])
    hands.click(table.place(title.box.rect.center), times=2)
    hands.until(lambda: table.window.canvas.stage.typing is not None, "a caret in the headline")
    before = hands.ask(lambda: _headline(table, title))
    hands.key("End")
    subprocess.run(["ibus", "engine", "libpinyin"], check=False)
    hands.type("xinhuashe")
    hands.shot("composing")
    hands.key("space")
    hands.until(lambda: "新华社" in _headline(table, title), "新华社 in the headline")
    subprocess.run(["ibus", "engine", "xkb:us::eng"], check=False)
    hands.key("Escape")
    after = hands.ask(lambda: _headline(table, title))
    table.expect(after != before, f"the headline became {after}")


def thread_story(table: Table) -> None:
    """A story goes on in a second frame: its out port is clicked, the frame is drawn."""
    hands = table.hands
    frame = hands.ask(lambda: _longest(table))
    rect = frame.box.rect
    hands.click(table.place(rect.center))
    foot = table.place(Point(rect.center.x, rect.bottom))
    hands.drag(foot, table.place(Point(rect.center.x, rect.y + rect.height * 0.55)))
    hands.until(lambda: _fit(table, frame).over_lines > 0, "a story that is too long")
    hands.shot("overset")
    now = hands.ask(lambda: _frame(table, frame).box.rect)
    port = hands.ask(lambda: _port(table, frame))
    hands.click(port)
    corner = Point(now.x, now.bottom + 20)
    end = Point(now.right, rect.y + rect.height * 0.75)
    hands.drag(table.place(corner), table.place(end))
    hands.until(lambda: _followers(table, frame) == 1, "a frame that goes on")
    table.expect(True, f"{_fit(table, frame).frames} hold the story")


def fix_overset(table: Table) -> None:
    """What is left over goes into a new frame by the menu of the badge."""
    hands = table.hands
    frame = hands.ask(lambda: _longest(table))
    if hands.ask(lambda: _fit(table, frame)).over_lines <= 0:
        last = hands.ask(lambda: _last(table, frame))
        rect = last.box.rect
        hands.click(table.place(rect.center))
        foot = table.place(Point(rect.center.x, rect.bottom))
        hands.drag(foot, table.place(Point(rect.center.x, rect.bottom - rect.height * 0.4)))
        hands.until(lambda: _fit(table, frame).over_lines > 0, "an overset")
    hands.key("Escape")
    hands.click(hands.ask(lambda: _badge(table, frame)))
    hands.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "the badge's menu")
    hands.shot("badge-menu")
    hands.click(hands.ask(lambda: _menu_item("续排到新块", "Continue")))
    hands.until(lambda: _fit(table, frame).over_lines <= 0, "no overset")
    table.expect(True, "the overset was mended from the badge's menu")


def touch_up(table: Table) -> None:
    """The photo moved by the arrow keys, step by step, and enlarged by a handle."""
    hands = table.hands
    hands.key("Escape", "Escape")
    rect = hands.ask(lambda: table.frames(PhotoFrame)[0].box.rect)
    hands.click(table.place(Point(rect.x + rect.width * 0.15, rect.center.y)))
    while hands.ask(lambda: len(table.session.done)) < STEPS + 2:
        hands.key("Right", "Down", "Down", "Left", "Up")
    rect = hands.ask(lambda: table.frames(PhotoFrame)[0].box.rect)
    corner = Point(rect.right, rect.bottom)
    further = Point(rect.right + rect.width, rect.bottom + rect.height * 0.9)
    hands.drag(table.place(corner), table.place(further))
    wider = hands.ask(lambda: table.frames(PhotoFrame)[0].box.rect).width
    table.expect(
        wider > rect.width * 1.5, f"the photo grew from {rect.width:.0f} to {wider:.0f} pt"
    )


def undo_and_redo(table: Table) -> None:
    """Thirty steps back and forth; the page is what it was."""
    hands = table.hands
    hands.click(table.cell(7.9, 106))
    hands.key("Escape")
    end = hands.ask(lambda: table.session.issue)
    hands.key(*["ctrl+z"] * STEPS)
    hands.until(lambda: len(table.session.undone) == STEPS, "the steps undone")
    hands.shot("undone")
    table.expect(hands.ask(lambda: table.session.issue) != end, f"{STEPS} steps undone")
    hands.key(*["ctrl+shift+z"] * STEPS)
    hands.until(lambda: not table.session.undone, "the steps done again")
    table.expect(hands.ask(lambda: table.session.issue) == end, "redone to the same issue")


def save_and_reopen(table: Table) -> None:
    """What was saved opens as it is in the window."""
    hands = table.hands
    hands.key("ctrl+s")
    hands.until(lambda: not table.session.dirty, "saved")
    path, issue = hands.ask(lambda: (table.session.path, table.session.issue))
    again = Session.open(path, fonts=FontLibrary(), read_only=True)
    table.expect(again.issue == issue, f"{path.name} opens as it was saved")
    again.close()


def export(table: Table) -> None:
    """The page as a print PDF that qpdf finds sound."""
    hands = table.hands
    hands.key("ctrl+e")
    dialog = hands.ask(lambda: table.window.works["export"])
    hands.until(dialog.isVisible, "the export dialog")
    hands.shot("export-dialog")
    table.press(dialog, "导出")
    hands.until(lambda: bool(list(table.folder.rglob("*.pdf"))), "a PDF")
    (pdf,) = list(table.folder.rglob("*.pdf"))
    done = subprocess.run(["qpdf", "--check", str(pdf)], check=False, capture_output=True)
    table.expect(done.returncode == 0, f"{pdf.name}: {pdf.stat().st_size} bytes, sound by qpdf")


STAGES = (
    new_issue, bring_in, place_stories, place_photo, wrap_text, write_headline, thread_story,
    fix_overset, touch_up, undo_and_redo, save_and_reopen, export,
)  # fmt: skip


def _choose(table: Table, command: str, files: list[Path]) -> None:
    """A command that asks for files, and the answer."""
    hands = table.hands
    action = hands.ask(lambda: table.window.actions_[command])
    assert isinstance(action, QAction)
    hands.key("ctrl+slash")
    hands.modal()
    hands.ask(lambda: QApplication.focusWidget().setText(action.text()))
    hands.key("Return")
    hands.modal()
    names = " ".join(f'"{file}"' for file in files)
    hands.type(names)
    hands.key("Return")


def _room(table: Table) -> tuple[float, float]:
    """A column and a line of the grid from which most is free to the right and down."""
    page = table.window.page
    assert page is not None
    taken = [frame.box.rect for frame in leaves(page.frames)]
    columns, lines = page.grid.columns, page.grid.lines

    def free(column: int, line: int, wide: int, high: int) -> bool:
        rect = page.grid.rect(column, line, wide, high)
        return not any(rect.overlaps(other) for other in taken)

    best = (0, 0, 0)
    for column, line in product(range(columns), range(0, lines - 6, 4)):
        for wide in range(1, columns - column + 1):
            high = next((n for n in range(lines - line, 5, -4) if free(column, line, wide, n)), 0)
            best = max(best, (wide * high, column, line))
    return best[1] + 0.5, best[2] + 2


def _row(table: Table, nth: int) -> QPoint:
    tree = table.window.docks.library.articles
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    new = [item for item in items if item is not None][-5:]
    tree.scrollToItem(new[nth])
    box = tree.visualItemRect(new[nth])
    return tree.viewport().mapToGlobal(QPoint(60, box.center().y()))


def _photo_row(table: Table) -> QPoint:
    tree = table.window.docks.library.photos
    item = tree.topLevelItem(0)
    assert item is not None
    return tree.viewport().mapToGlobal(tree.visualItemRect(item).center())


def _named(window: QWidget, name: str) -> QWidget:
    found = [each for each in window.findChildren(QAbstractButton) if each.text() == name]
    return next(each for each in found if each.isVisible())


def _headline(table: Table, title: Frame) -> str:
    assert isinstance(title, TitleFrame)
    article = table.session.issue.article(title.article)
    return article.headline.text if article is not None else ""


def _longest(table: Table) -> TextFrame:
    frames = [f for f in table.frames(TextFrame) if isinstance(f, TextFrame) and not f.follows]
    counts = {a.id: a.character_count for a in table.session.issue.articles}
    return max(frames, key=lambda frame: counts.get(frame.article or "", 0))


def _frame(table: Table, frame: Frame) -> Frame:
    found = table.session.issue.find_frame(frame.box.id)
    assert found is not None
    return found[1]


def _fit(table: Table, frame: TextFrame) -> StoryFit:
    assert frame.article is not None
    fit = table.session.fit(frame.article)
    assert fit is not None
    return fit


def _followers(table: Table, frame: TextFrame) -> int:
    return len(_fit(table, frame).frames) - 1


def _last(table: Table, frame: TextFrame) -> Frame:
    found = table.session.issue.find_frame(_fit(table, frame).frames[-1])
    assert found is not None
    return found[1]


def _port(table: Table, frame: Frame) -> QPoint:
    canvas = table.window.canvas
    box = canvas.stage.camera.box(_frame(table, frame).box.rect)
    return canvas.viewport().mapToGlobal(out_port(box).center().toPoint())


def _badge(table: Table, frame: TextFrame) -> QPoint:
    canvas = table.window.canvas
    box = canvas.stage.camera.box(_last(table, frame).box.rect)
    return canvas.viewport().mapToGlobal(QPointF(box.right() - 16, box.bottom() - 11).toPoint())


def _menu_item(*texts: str) -> QPoint:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(each for each in menu.actions() if each.text().startswith(texts))
    return menu.mapToGlobal(menu.actionGeometry(action).center())
