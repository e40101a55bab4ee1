"""Sets of keyboard shortcuts: the program's own, one for 飞腾 fingers, and the editor's."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from editor.session.reservedkeys import refusal
from editor.values.language import BanxinError, Words

KIND = "banxin-keys"
LARGEST = 1_000_000
"""Bytes of a file that may be a set of keys."""
FORBIDDEN = '\\/:*?"<>|\n\t'

Keys = Mapping[str, tuple[str, ...]]
"""The keys of each command by its id."""


class KeySetError(BanxinError):
    """A set that cannot be read or written."""


@dataclass(frozen=True, slots=True)
class KeySet:
    """What differs from the commands' own keys; ``shipped`` sets cannot be changed."""

    name: str
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()
    words: Words | None = None

    @property
    def shipped(self) -> bool:
        """Whether it comes with the program."""
        return self.words is not None

    def resolved(self, defaults: Keys) -> dict[str, tuple[str, ...]]:
        """The keys of all commands: what the set says goes first, and a key that it takes is
        taken from whoever has it by default. No key is there twice."""
        own = dict(self.keys)
        taken = {key for name, keys in own.items() if name in defaults for key in keys}
        return {
            name: own[name] if name in own else tuple(key for key in keys if key not in taken)
            for name, keys in defaults.items()
        }

    def with_keys(self, command: str, keys: tuple[str, ...]) -> "KeySet":
        """The set with other keys for a command; no other command of the set keeps them."""
        rest = {name: tuple(key for key in old if key not in keys) for name, old in self.keys}
        return KeySet(self.name, tuple((rest | {command: keys}).items()))

    def without(self, command: str) -> "KeySet":
        """The set with the command's own keys."""
        return KeySet(self.name, tuple(each for each in self.keys if each[0] != command))

    def named(self, name: str) -> "KeySet":
        """A set of one's own with the same keys."""
        return KeySet(name, self.keys)


STANDARD = KeySet("default", (), Words("版心（与 InDesign 相近）", "Banxin (as in InDesign)"))
FOUNDER = KeySet(
    "founder",
    (
        ("object.group", ("F4",)),
        ("object.ungroup", ("Shift+F4",)),
        ("object.lock", ("F3",)),
        ("edit.find_next", ("Ctrl+Alt+F",)),
        ("edit.find_previous", ("Ctrl+Alt+Shift+G",)),
        ("object.front", ("Ctrl+PgUp",)),
        ("object.back", ("Ctrl+PgDown",)),
        ("window.inspector", ("F7",)),
        ("window.layers", ("Shift+F7",)),
        ("article.add_photo", ("Ctrl+Shift+D",)),
        ("text.emphasis", ("Ctrl+Alt+Shift+D",)),
        ("view.fit", ("Ctrl+0", "Ctrl+Shift+0")),
        ("tool.select", ("Ctrl+Q", "V")),
        ("tool.text", ("Ctrl+T", "T")),
        ("file.quit", ("Alt+F4",)),
    ),
    Words("飞腾习惯", "As in Founder FIT"),
)
"""By general knowledge of 方正飞腾; meant to be copied and changed."""
SHIPPED = (STANDARD, FOUNDER)


class KeySets:
    """The sets that there are; the editor's own are files in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> tuple[KeySet, ...]:
        """Shipped sets first, then the editor's own by name; broken files are left out."""
        own: list[KeySet] = []
        for path in sorted(self._folder.glob("*.json")):
            try:
                own.append(read_keys(path).named(path.stem))
            except KeySetError:
                continue
        return (*SHIPPED, *own)

    def get(self, name: str) -> KeySet:
        """The set of this name; the standard one when there is none."""
        return next((each for each in self.all() if each.name == name), STANDARD)

    def save(self, keys: KeySet) -> None:
        """Keep a set of one's own. Raises KeySetError."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unwritable(self._folder, error) from error
        write_keys(keys, self._folder / f"{keys.name}.json")

    def remove(self, name: str) -> None:
        """Forget a set of one's own. Raises KeySetError."""
        path = self._folder / f"{name}.json"
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise _unwritable(path, error) from error


class DraftSets:
    """The sets as they are being changed: nothing on disk before ``keep``."""

    def __init__(self, sets: KeySets) -> None:
        self._sets = sets
        self._before = {each.name: each for each in sets.all()}
        self._now = dict(self._before)

    def all(self) -> tuple[KeySet, ...]:
        """Shipped sets first, then the editor's own by name."""
        own = sorted((each for each in self._now.values() if not each.shipped), key=_by_name)
        return (*SHIPPED, *own)

    def get(self, name: str) -> KeySet:
        """The set of this name; the standard one when there is none."""
        return self._now.get(name, STANDARD)

    def put(self, keys: KeySet) -> None:
        """Add a set of one's own, or another state of it."""
        self._now[keys.name] = keys

    def remove(self, name: str) -> None:
        """Take a set of one's own out."""
        self._now.pop(name, None)

    def free_name(self, wanted: str) -> str:
        """A name for a set that no other has or is shown by in any language, fit for a file."""
        shown = (text for each in SHIPPED if each.words for text in (each.words.zh, each.words.en))
        return free_name(wanted, (*self._now, *shown))

    def keep(self) -> None:
        """Write what is other than before. Raises KeySetError."""
        for name, keys in self._now.items():
            if self._before.get(name) != keys:
                self._sets.save(keys)
        for name in self._before.keys() - self._now.keys():
            self._sets.remove(name)


def free_name(wanted: str, known: Iterable[str]) -> str:
    """A name for a set that no other has, fit for a file."""
    plain = "".join(" " if char in FORBIDDEN else char for char in wanted).strip(" .")[:60]
    base, taken, number = plain or "keys", {name.lower() for name in known}, 2
    name = base
    while name.lower() in taken:
        name, number = f"{base} {number}", number + 1
    return name


def read_keys(path: Path) -> KeySet:
    """A set from a file, without keys that no command may have; its name is the file's. Raises
    KeySetError."""
    try:
        if path.stat().st_size > LARGEST:
            raise _no_keys(path)
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        reason = error.strerror or ""
        words = Words(f"读不了 {path}：{reason}", f"Cannot read {path}: {reason}")
        raise KeySetError(words) from error
    except (ValueError, RecursionError) as error:
        raise _no_keys(path) from error
    keys = data.get("keys") if isinstance(data, dict) and data.get("kind") == KIND else None
    if not isinstance(keys, dict) or not all(_strings(each) for each in keys.values()):
        raise _no_keys(path)
    made = KeySet(path.stem)
    for name, own in keys.items():
        made = made.with_keys(name, tuple(key for key in own if refusal(key) is None))
    return made


def write_keys(keys: KeySet, path: Path) -> None:
    """A set as a file. Raises KeySetError."""
    data = {"kind": KIND, "keys": {name: list(own) for name, own in keys.keys}}
    try:
        path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    except OSError as error:
        raise _unwritable(path, error) from error


def _by_name(keys: KeySet) -> str:
    return keys.name


def _strings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _no_keys(path: Path) -> KeySetError:
    return KeySetError(
        Words(f"{path} 不是版心的快捷键文件。", f"{path} is not a file of Banxin's shortcuts.")
    )


def _unwritable(path: Path, error: OSError) -> KeySetError:
    reason = error.strerror or ""
    return KeySetError(Words(f"写不了 {path}：{reason}", f"Cannot write {path}: {reason}"))
