"""One registry of everything the window can do: it feeds menus, toolbars, keys and the search."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from editor.ui.desk import Desk
from editor.values.language import Words


def always(desk: Desk) -> bool:
    """Enabled in every state."""
    del desk
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do: its name, keys, icon, when it is possible and how it is done.

    ``words`` may depend on the state (undo names the step); ``checked`` makes it a switch.
    """

    id: str
    words: Words | Callable[[Desk], Words]
    run: Callable[[Desk], object]
    keys: tuple[str, ...] = ()
    icon: str = ""
    enabled: Callable[[Desk], bool] = always
    checked: Callable[[Desk], bool] | None = None
    short: Words | None = None

    def label(self, desk: Desk) -> Words:
        """What it is called now."""
        return self.words if isinstance(self.words, Words) else self.words(desk)


@dataclass(frozen=True, slots=True)
class Submenu:
    """A menu in a menu; ``commands`` makes its entries when it opens."""

    id: str
    words: Words
    commands: Callable[[Desk], Sequence[Command]]


@dataclass(frozen=True, slots=True)
class Group:
    """A menu in a menu with fixed commands, which have keys and are found by the search."""

    id: str
    words: Words
    entries: tuple[Command, ...]


@dataclass(frozen=True, slots=True)
class Separator:
    """A line between entries."""


LINE = Separator()
Entry = Command | Submenu | Group | Separator


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu of the menu bar; ``letter`` opens it where it is not the first of its English name."""

    words: Words
    entries: tuple[Entry, ...]
    letter: str = ""

    @property
    def title(self) -> Words:
        """Its name with the letter that opens it together with Alt, the same in all languages."""
        zh, en = self.words.zh, self.words.en
        letter = self.letter or en[0]
        return Words(f"{zh}(&{letter.upper()})", en.replace(letter, f"&{letter}", 1))

    def commands(self) -> Iterator[Command]:
        """Its fixed commands."""
        return (command for _, command in self.places())

    def places(self) -> Iterator[tuple[Words, Command]]:
        """Its fixed commands, each with the menus that lead to it."""
        for entry in self.entries:
            if isinstance(entry, Command):
                yield self.words, entry
            elif isinstance(entry, Group):
                menu, group = self.words, entry.words
                place = Words(f"{menu.zh} › {group.zh}", f"{menu.en} › {group.en}")
                yield from ((place, command) for command in entry.entries)


class Actions(QObject):
    """The commands of a window as QActions, kept true to its state by ``refresh``; before that
    they have the names that never change, so that parts of a window in the making can use them.
    The data of an action is its command."""

    def __init__(self, desk: Desk, menus: Sequence[Menu]) -> None:
        super().__init__(desk.dialog_parent)
        self._desk = desk
        self.menus = tuple(menus)
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        fixed = [item for menu in menus for item in menu.commands()]
        self._keys = desk.shell.key_set.resolved({each.id: each.keys for each in fixed})
        for command in fixed:
            self._commands[command.id] = command
            self._actions[command.id] = self._make(command, desk.dialog_parent)
            desk.dialog_parent.addAction(self._actions[command.id])

    def __getitem__(self, command_id: str) -> QAction:
        """The action of a command; KeyError when there is none."""
        return self._actions[command_id]

    def commands(self) -> tuple[Command, ...]:
        """All fixed commands in the order of the menus."""
        return tuple(self._commands.values())

    def trigger(self, command_id: str) -> None:
        """Do it, if it is possible now."""
        self.refresh()
        self._actions[command_id].trigger()

    def refresh(self) -> None:
        """Bring names, switches and availability up to date."""
        for command_id, command in self._commands.items():
            self._show(command, self._actions[command_id])

    def make(self, command: Command, parent: QObject) -> QAction:
        """An action for a command, true to the state of the window."""
        action = self._make(command, parent)
        self._show(command, action)
        return action

    def _make(self, command: Command, parent: QObject) -> QAction:
        look = self._desk.look
        action = QAction(parent)
        action.setObjectName(command.id)
        action.setData(command)
        action.setCheckable(command.checked is not None)
        keys = self._keys.get(command.id, command.keys)
        action.setShortcuts([QKeySequence(key) for key in keys])
        if isinstance(command.words, Words):
            self._name(action, command.words)
        if command.icon:
            action.setIcon(look.icon(command.icon))
            action.setIconVisibleInMenu(command.checked is None)
        action.triggered.connect(lambda: self._run(command))
        return action

    def fill_menu(self, menu: QMenu, entries: Sequence[Entry]) -> None:
        """Put entries into a menu."""
        for entry in entries:
            match entry:
                case Command():
                    menu.addAction(self._actions.get(entry.id) or self.make(entry, menu))
                case Submenu():
                    self._add_submenu(menu, entry)
                case Group():
                    inner = menu.addMenu(self._desk.look.say(entry.words))
                    inner.setObjectName(entry.id)
                    self.fill_menu(inner, entry.entries)
                case Separator():
                    menu.addSeparator()

    def menu(self, names: Sequence[str]) -> QMenu:
        """A menu of some entries of the menu bar, by their ids; an empty name is a line."""
        menu = QMenu(self._desk.dialog_parent)
        self.refresh()
        entries = (each for menu in self.menus for each in menu.entries)
        known = {each.id: each for each in entries if not isinstance(each, Separator)}
        self.fill_menu(menu, [known.get(name, LINE) for name in names])
        return menu

    def _add_submenu(self, menu: QMenu, entry: Submenu) -> None:
        inner = menu.addMenu(self._desk.look.say(entry.words))
        inner.setObjectName(entry.id)

        def refill() -> None:
            inner.clear()
            for command in entry.commands(self._desk):
                inner.addAction(self.make(command, inner))

        inner.aboutToShow.connect(refill)

    def _run(self, command: Command) -> None:
        command.run(self._desk)
        self.refresh()

    def _show(self, command: Command, action: QAction) -> None:
        self._name(action, command.label(self._desk))
        if command.short is not None:
            action.setIconText(self._desk.look.say(command.short))
        action.setEnabled(command.enabled(self._desk))
        if command.checked is not None:
            action.setChecked(command.checked(self._desk))

    def _name(self, action: QAction, words: Words) -> None:
        text = self._desk.look.say(words).replace("&", "&&")
        if action.text() != text:
            action.setText(text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text}  {keys}" if keys else text)
