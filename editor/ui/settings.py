"""What the program remembers between sessions: language, theme, recent issues, window shapes."""

import datetime
import os
from functools import partial
from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import QByteArray, QSettings

from editor.session.asking import soon
from editor.values.language import Language, system_language

CHARACTERS = 60
"""Special characters that are remembered."""
ZOOMS = (100, 125, 150, 175, 200, 250, 300)
"""Sizes of the interface in per cent."""
RECENT = 12
"""How many recent issues are remembered."""


class Settings:
    """A typed view of an Ini file in the user's scope (or at ``path``)."""

    def __init__(self, path: Path | None = None) -> None:
        if path is None:
            scope, form = QSettings.Scope.UserScope, QSettings.Format.IniFormat
            self._store = QSettings(form, scope, "Banxin", "banxin")
        else:
            self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def path(self) -> Path:
        """The settings file."""
        return Path(self._store.fileName())

    @property
    def language(self) -> Language:
        """The chosen language, else the system's."""
        value = str(self._store.value("language", ""))
        return Language(value) if value in set(Language) else system_language()

    @language.setter
    def language(self, language: Language) -> None:
        self._store.setValue("language", str(language))

    @property
    def theme(self) -> str:
        """``light``, ``dark`` or ``system``."""
        value = str(self._store.value("theme", "system"))
        return value if value in {"light", "dark"} else "system"

    @theme.setter
    def theme(self, theme: str) -> None:
        self._store.setValue("theme", theme)

    @property
    def zoom(self) -> int:
        """The size of the interface in per cent, one of ``ZOOMS``."""
        value = str(self._store.value("zoom", "100"))
        return int(value) if value in map(str, ZOOMS) else 100

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._store.setValue("zoom", percent)

    @property
    def keys(self) -> str:
        """The name of the chosen set of keys."""
        return str(self._store.value("keys", "default"))

    @keys.setter
    def keys(self, name: str) -> None:
        self._store.setValue("keys", name)

    @property
    def toolbar(self) -> tuple[str, ...] | None:
        """The commands chosen for the toolbar, an empty name a gap; None for the usual ones."""
        value = str(self._store.value("toolbar", ""))
        return tuple(value.split("|")) if value else None

    @toolbar.setter
    def toolbar(self, names: tuple[str, ...] | None) -> None:
        if names is None:
            self._store.remove("toolbar")
        else:
            self._store.setValue("toolbar", "|".join(names) or "|")

    @property
    def recent(self) -> tuple[Path, ...]:
        """Issues opened lately, newest first."""
        value = self._store.value("recent", [])
        names = value if isinstance(value, list) else [value or ""]
        return tuple(Path(str(name)) for name in names if name)

    def remember(self, path: Path) -> None:
        """Put an issue at the head of the recent ones, as opened now."""
        rest = [str(known) for known in self.recent if known != path]
        self._store.setValue("recent", [str(path), *rest][:RECENT])
        now = datetime.datetime.now().isoformat(timespec="seconds")
        self._store.setValue(_opened(path), now)

    def forget(self, path: Path) -> None:
        """Take an issue from the recent ones."""
        self._store.setValue("recent", [str(known) for known in self.recent if known != path])
        self._store.remove(_opened(path))

    def opened(self, path: Path) -> datetime.datetime | None:
        """When a recent issue was last opened (local time); None where that is not known."""
        try:
            return datetime.datetime.fromisoformat(str(self._store.value(_opened(path), "")))
        except ValueError:
            return None

    @property
    def recent_commands(self) -> list[str]:
        """Commands that were searched for lately, newest first."""
        return [name for name in str(self._store.value("commands", "")).split("|") if name]

    def remember_command(self, name: str) -> None:
        """Put a command at the head of those searched for."""
        rest = [known for known in self.recent_commands if known != name]
        self._store.setValue("commands", "|".join([name, *rest][:RECENT]))

    def flag(self, name: str, default: bool) -> bool:
        """A remembered switch."""
        return str(self._store.value(f"view/{name}", default)).lower() == "true"

    def set_flag(self, name: str, on: bool) -> None:
        """Remember a switch."""
        self._store.setValue(f"view/{name}", on)

    def choice(self, name: str, default: str) -> str:
        """A remembered choice."""
        return str(self._store.value(f"view/{name}", default))

    def set_choice(self, name: str, value: str) -> None:
        """Remember a choice."""
        self._store.setValue(f"view/{name}", value)

    def shape(self, name: str) -> QByteArray:
        """A remembered geometry or dock arrangement; empty when there is none."""
        value = self._store.value(f"shape/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_shape(self, name: str, shape: QByteArray) -> None:
        """Remember a geometry or dock arrangement."""
        self._store.setValue(f"shape/{name}", shape)

    @property
    def open_panels(self) -> tuple[str, ...]:
        """The docks that were open when a window was left."""
        return tuple(name for name in str(self._store.value("panels", "")).split("|") if name)

    @open_panels.setter
    def open_panels(self, names: tuple[str, ...]) -> None:
        self._store.setValue("panels", "|".join(names))

    def proof(self, issue: Path) -> Path | None:
        """Where the last proof of an issue was written; None when none is known."""
        value = str(self._store.value(f"proof/{quote(str(issue), safe='')}", ""))
        return Path(value) if value else None

    def set_proof(self, issue: Path, file: Path) -> None:
        """Remember where the last proof of an issue was written."""
        self._store.setValue(f"proof/{quote(str(issue), safe='')}", str(file))

    def folder(self) -> Path:
        """Where the last issue was opened or created; the home folder where that is gone, or does
        not answer."""
        value = str(self._store.value("folder", ""))
        there = value and soon(partial(os.path.isdir, value), otherwise=False)
        return Path(value) if there else Path.home()

    def set_folder(self, folder: Path) -> None:
        """Remember where issues are kept."""
        self._store.setValue("folder", str(folder))

    @property
    def last_made(self) -> str:
        """What the new-issue assistant made last, as `session.lastmade` writes it."""
        return str(self._store.value("new/last", ""))

    @last_made.setter
    def last_made(self, text: str) -> None:
        self._store.setValue("new/last", text)

    @property
    def characters(self) -> str:
        """Special characters inserted lately, newest first."""
        return str(self._store.value("characters", ""))

    def add_character(self, char: str) -> None:
        """Put a special character at the head of the recent ones."""
        rest = self.characters.replace(char, "")
        self._store.setValue("characters", (char + rest)[:CHARACTERS])

    def sync(self) -> None:
        """Write to disk now."""
        self._store.sync()


def _opened(path: Path) -> str:
    return f"opened/{quote(str(path), safe='')}"
