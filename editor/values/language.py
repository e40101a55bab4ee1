"""The two languages of the program, and sentences written in both."""

import locale
import os
from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """简体中文 and English."""

    ZH = "zh"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence or label in both languages."""

    zh: str
    en: str

    def text(self, language: Language) -> str:
        """The sentence in one language."""
        return self.zh if language is Language.ZH else self.en


def many(count: int, thing: str, things: str = "") -> str:
    """How English counts: ``1 line``, ``8 lines``; ``things`` where no ``s`` makes the plural."""
    return f"{count} {thing if count == 1 else things or thing + 's'}"


class BanxinError(Exception):
    """A failure that a user can understand: what happened and what to do, in both languages."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


def system_language() -> Language:
    """BANXIN_LANG, else the first of the usual locale variables that is set, else the system's."""
    names = ("BANXIN_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")
    value = next((os.environ[name] for name in names if os.environ.get(name)), "")
    value = value or (locale.getlocale()[0] or "")
    return Language.ZH if value.lower().startswith(("zh", "chinese")) else Language.EN
