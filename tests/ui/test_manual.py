"""The manual says what the program has: commands by their menus, keys, and its own window."""

import importlib
import pkgutil
import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from editor.session.manual import Manual
from editor.session.stylekeys import USUAL
from editor.ui import dialogs
from editor.ui.actions import Command, Group, Submenu
from editor.ui.commands.menus import MENUS
from editor.ui.dialogs.asking import Question, ShortQuestion
from editor.ui.dialogs.dialog import Dialog, ask, ask_discard, ask_unsaved, say_problem
from editor.ui.dialogs.keys import CANVAS_KEYS
from editor.ui.dialogs.page import Fate, ask_fate
from editor.ui.manual import ManualWindow, chapter_here, show_manual
from editor.ui.panels.panel import rows_of
from editor.values.language import Language, Words

WORDS = Words("不行。", "It cannot be.")
PATH = re.compile(r"\*\*([^*]*\s›\s[^*]*)\*\*(?:[（(]`([^`]+)`[）)])?", re.DOTALL)
MEANT = re.compile(r"([A-Z]\w+\+)+([!-~]|F\d+)|F\d+")
"""Keys with others held, and those with numbers."""
KEY = re.compile(r"`([^`]+)`")
PLAIN = re.compile(
    r"((Ctrl|Shift|Alt)\+)*(Ctrl|Shift|Alt|Home|End|Left|Right|Up|Down|PgUp|PgDown|Backspace|Delete"
    r"|Enter|Return|Tab|Esc|Space)|Alt\+[1-9]"
)
"""Keys that tools, fields and the caret take by themselves, and those of styles."""


def shown(words: object, language: Language) -> str:
    return words.text(language) if isinstance(words, Words) else ""


def places(language: Language) -> dict[str, tuple[str, ...]]:
    """Menu paths and the default keys there; without the dots of commands that ask."""
    found: dict[str, tuple[str, ...]] = {}
    for menu in MENUS:
        for entry in menu.entries:
            top = f"{shown(menu.words, language)} › "
            if isinstance(entry, Command):
                found[top + shown(entry.words, language)] = entry.keys
            elif isinstance(entry, Submenu):
                found[top + shown(entry.words, language)] = ()
            elif isinstance(entry, Group):
                inner = top + shown(entry.words, language)
                found[inner] = ()
                for command in entry.entries:
                    found[f"{inner} › {shown(command.words, language)}"] = command.keys
    plain = {" ".join(path.split()).rstrip("…"): keys for path, keys in found.items()}
    edit = "编辑" if language is Language.ZH else "Edit"
    undo, redo = ("撤销", "重做") if language is Language.ZH else ("Undo", "Redo")
    return plain | {f"{edit} › {undo}": ("Ctrl+Z",), f"{edit} › {redo}": ("Ctrl+Shift+Z",)}


@pytest.mark.parametrize("language", Language)
def test_every_command_stands_where_the_manual_says(language: Language) -> None:
    known = places(language)
    for chapter in Manual(language).chapters:
        for path, key in PATH.findall(chapter.text):
            name = " ".join(path.split()).rstrip("…")
            assert name in known, f"{chapter.name}: {path}"
            assert not key or key in known[name], f"{chapter.name}: {path} {key}"


@pytest.mark.parametrize("language", Language)
def test_every_key_is_one_that_something_has(language: Language) -> None:
    fixed = [c for menu in MENUS for c in menu.commands()]
    keys = {key for command in fixed for key in command.keys}
    keys |= {key for key, _ in CANVAS_KEYS} | {key.key for key in USUAL}
    for chapter in Manual(language).chapters:
        for key in KEY.findall(chapter.text):
            if MEANT.fullmatch(key):
                assert key in keys or PLAIN.fullmatch(key), f"{chapter.name}: {key}"


def test_the_window_shows_chapters_and_goes_back(window, qtbot) -> None:
    manual = show_manual(window.look, "window", window)
    qtbot.addWidget(manual)
    assert "恢复默认布局" in manual.page.toPlainText()
    manual.open("printing")
    assert "预检" in manual.page.toPlainText()
    assert manual.contents.currentItem().text(0) == "检查与输出"
    manual.page.backward()
    assert "恢复默认布局" in manual.page.toPlainText()
    assert show_manual(window.look, "start", window) is manual


def test_the_search_lists_sections_and_enter_opens_the_first(window, qtbot) -> None:
    manual = ManualWindow(window.look)
    qtbot.addWidget(manual)
    manual.open("start")
    qtbot.keyClicks(manual.search, "Ctrl+Alt+K")
    assert [row.text(0) for row in rows_of(manual.contents)] == ["不拆开的词"]
    qtbot.keyClick(manual.search, Qt.Key.Key_Return)
    assert "专名词表" in manual.page.toPlainText()
    manual.search.setText("没有这样的话")
    assert manual.contents.topLevelItem(0).text(0) == "没有找到"
    manual.search.clear()
    assert manual.contents.topLevelItemCount() == len(manual.manual.chapters)


def test_f1_opens_the_chapter_of_the_panel_in_use(window, qtbot) -> None:
    window.docks.pages.setFocus()
    qtbot.waitUntil(lambda: chapter_here(window) == "pages")
    window.action("help.manual").trigger()
    manual = window.findChild(ManualWindow)
    assert manual is not None
    assert manual.isVisible()


def test_f1_in_a_dialog_opens_its_chapter_and_leaves_the_dialog_open(window, in_dialog):
    seen: list[tuple[bool, str]] = []

    def act(dialog):
        dialog.sets.setFocus()
        QTest.keyClick(dialog.sets, Qt.Key.Key_F1)
        manual = dialog.findChild(ManualWindow)
        seen.append((dialog.isVisible(), manual.page.source().path()))
        manual.close()
        dialog.reject()

    in_dialog(act)
    window.actions_.trigger("help.keys")
    assert seen == [(True, "shortcuts.md")]


def test_every_dialog_has_a_chapter_of_the_manual():
    import_all(dialogs)
    known = {each.name for each in Manual(Language.ZH).chapters}
    kinds = [kind for kind in dialog_kinds(Dialog) if kind not in (Dialog, ShortQuestion)]
    assert not hasattr(Dialog, "chapter"), "each says its own"
    assert len(kinds) > 20
    assert [kind for kind in kinds if getattr(kind, "chapter", None) not in known] == []


def test_f1_in_a_short_question_opens_the_chapter_of_what_is_asked(window, in_dialog):
    seen = []

    def act(dialog):
        QTest.keyClick(dialog.field, Qt.Key.Key_F1)
        manual = dialog.findChild(ManualWindow)
        seen.append(manual.page.source().path())
        manual.close()
        dialog.reject()

    for command in ("view.add_guide", "page.save_template"):
        in_dialog(act)
        window.actions_.trigger(command)
    assert seen == ["frames.md", "masters.md"]


def test_f1_in_a_message_opens_the_chapter_that_fits_and_leaves_it_open(window, watch):
    over = ShortQuestion(window.look, Question(WORDS, WORDS, "photos"), window, QLineEdit())
    seen = []

    def look(box):
        QTest.keyClick(box.defaultButton(), Qt.Key.Key_F1)
        manual = box.findChild(ManualWindow)
        seen.append((box.isVisible(), manual.page.source().path()))
        manual.close()
        box.reject()
        return len(seen) == 6

    watch(look)
    say_problem(window.look, WORDS, window)
    say_problem(window.look, WORDS, window, "printing")
    assert not ask(window.look, WORDS, WORDS, over)
    assert not ask_discard(window.look, WORDS, over)
    assert ask_unsaved(window.look, "", window) == "cancel"
    assert ask_fate(window, 2, 3) is Fate.STAY
    names = ("start", "printing", "photos", "photos", "start", "pages")
    assert seen == [(True, f"{name}.md") for name in names]
    over.deleteLater()


def import_all(package):
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)


def dialog_kinds(kind):
    return [kind, *(found for each in kind.__subclasses__() for found in dialog_kinds(each))]


@pytest.mark.parametrize("language", Language)
def test_pictures_are_as_wide_as_there_is_room_and_sharp_without_a_blank_below(
    qtbot, desktop, language
) -> None:
    desktop.set_language(language)
    window = ManualWindow(desktop.look)
    qtbot.addWidget(window)
    window.show()
    window.open("window")
    QApplication.processEvents()
    page = window.page
    for width in (980, 700, 1300):
        window.resize(width, 680)
        QApplication.processEvents()
        assert page.horizontalScrollBar().maximum() == 0
    name = f"../pictures/window-{language}.webp"
    shown = page.document().resource(QTextDocument.ResourceType.ImageResource, QUrl(name))
    assert shown.devicePixelRatio() == page.devicePixelRatioF()
    block = page.document().begin()
    while "\ufffc" not in block.text():
        block = block.next()
    height = page.document().documentLayout().blockBoundingRect(block).height()
    assert 0 <= height - shown.deviceIndependentSize().height() < 40
    few = shown.convertToFormat(QImage.Format.Format_RGB32)
    red = max(
        (QColor(few.pixel(x, y)) for x in range(0, few.width(), 2) for y in range(0, 200, 2)),
        key=lambda color: color.red() - color.green() - color.blue(),
    )
    assert red.red() > 180
    assert max(red.green(), red.blue()) < 90
