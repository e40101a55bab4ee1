"""How the window looks and speaks: theme, icons, typeface and language in one value."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QIcon

from editor.ui.fonts import interface_font
from editor.ui.icons import Icons
from editor.ui.theme import Theme
from editor.values.language import Language, Words


@dataclass(frozen=True, slots=True)
class Look:
    """What every widget needs to draw and to name itself."""

    theme: Theme
    icons: Icons
    family: str
    language: Language

    @classmethod
    def of(cls, theme: Theme, family: str, language: Language) -> "Look":
        """A look with icons tinted for the theme."""
        return cls(theme, Icons(theme.text, theme.faint, theme.accent), family, language)

    def say(self, words: Words) -> str:
        """The words in the chosen language."""
        return words.text(self.language)

    def icon(self, name: str, color: str = "") -> QIcon:
        """A line icon, tinted by the theme or all in one colour."""
        return self.icons.icon(name, color)

    def font(self, *, factor: float = 1.0, weight: int = 400) -> QFont:
        """The interface typeface."""
        return interface_font(self.family, factor=factor, weight=weight)
