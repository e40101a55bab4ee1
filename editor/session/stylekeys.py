"""Keys of styles: those that an issue gives them, and the usual ones of the usual styles."""

from editor.model.style import StyleKey, StyleSheet
from editor.session.reservedkeys import refusal

USUAL = (
    *(StyleKey(style, f"Alt+{number}") for number, style in enumerate(
        ("正文", "小标题", "引题", "主题", "副题", "署名", "图说"), 1)),
    StyleKey("电头", "Alt+8", character=True),
    StyleKey("文末署名", "Alt+9", character=True),
)  # fmt: skip
"""What an issue has as long as it says nothing else."""


def keys_of(sheet: StyleSheet) -> tuple[StyleKey, ...]:
    """The keys that work: those of the issue, then the usual ones that nothing else has."""
    own = {(key.style, key.character) for key in sheet.keys}
    used = {key.key for key in sheet.keys}
    usual = (key for key in USUAL if (key.style, key.character) not in own and key.key not in used)
    names = {False: _names(sheet.paragraph), True: _names(sheet.character)}
    known = (k for k in (*sheet.keys, *usual) if k.key and k.style in names[k.character])
    return tuple(key for key in known if refusal(key.key) is None)


def key_of(sheet: StyleSheet, style: str, *, character: bool) -> str:
    """The key of a style; empty when it has none."""
    found = (k.key for k in keys_of(sheet) if (k.style, k.character) == (style, character))
    return next(found, "")


def with_key(sheet: StyleSheet, new: StyleKey) -> tuple[StyleKey, ...]:
    """The issue's keys with a style's key another one; whoever had that key has none."""
    kept = [key for key in sheet.keys if (key.style, key.character) != (new.style, new.character)]
    freed = [StyleKey(k.style, "", k.character) for k in keys_of(sheet) if k.key == new.key]
    freed = [key for key in freed if (key.style, key.character) != (new.style, new.character)]
    gone = {(key.style, key.character) for key in freed}
    kept = [key for key in kept if (key.style, key.character) not in gone]
    return (*kept, *freed, new)


def _names(styles: tuple[object, ...]) -> set[str]:
    return {str(getattr(style, "name", "")) for style in styles}
