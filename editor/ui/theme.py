"""Light and dark: the colours of the desk as a palette and a small style sheet."""

import re
from dataclasses import dataclass, fields

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from editor.ui.theme_sheet import SHEET
from editor.values.data import data_folder


@dataclass(frozen=True, slots=True)
class Theme:
    """Named colours; ``window`` surrounds, ``base`` is written on, ``bar`` carries tools,
    ``edge`` is drawn round controls, ``faint`` is for what cannot be used now."""

    name: str
    window: str
    base: str
    stripe: str
    bar: str
    line: str
    text: str
    muted: str
    faint: str
    edge: str
    hover: str
    pressed: str
    selected: str
    selected_text: str
    accent: str
    accent_text: str
    red: str
    amber: str
    green: str

    @property
    def dark(self) -> bool:
        """Whether it is the dark one."""
        return self.name == "dark"


LIGHT = Theme(
    name="light",
    window="#F4F3F0",
    base="#FFFFFF",
    stripe="#FAF9F7",
    bar="#FBFAF8",
    line="#DDDAD4",
    text="#22211F",
    muted="#676460",
    faint="#A9A59D",
    edge="#88847C",
    hover="#EAE8E3",
    pressed="#DEDBD4",
    selected="#DDE7F7",
    selected_text="#16335F",
    accent="#2A62B8",
    accent_text="#FFFFFF",
    red="#C2242B",
    amber="#9A6000",
    green="#2C7A45",
)
DARK = Theme(
    name="dark",
    window="#27282B",
    base="#1D1E20",
    stripe="#222326",
    bar="#2C2D31",
    line="#3C3E43",
    text="#E8E6E1",
    muted="#A7A5A0",
    faint="#6A6A6C",
    edge="#7A7C82",
    hover="#36383D",
    pressed="#42454B",
    selected="#2E4468",
    selected_text="#E6EEFB",
    accent="#6B9FEB",
    accent_text="#10192A",
    red="#F27276",
    amber="#E0A440",
    green="#68B984",
)


def choose_theme(name: str) -> Theme:
    """The theme of a setting: ``light``, ``dark``, or what the system prefers."""
    if name in {"light", "dark"}:
        return DARK if name == "dark" else LIGHT
    scheme = QGuiApplication.styleHints().colorScheme()
    return DARK if scheme is Qt.ColorScheme.Dark else LIGHT


def palette(theme: Theme) -> QPalette:
    """The theme for Qt's own painting."""
    role = QPalette.ColorRole
    colors = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.base,
        role.AlternateBase: theme.stripe,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.bar,
        role.ButtonText: theme.text,
        role.BrightText: theme.red,
        role.ToolTipBase: theme.bar,
        role.ToolTipText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.accent_text,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.Light: theme.hover,
        role.Midlight: theme.hover,
        role.Mid: theme.line,
        role.Dark: theme.faint,
        role.Shadow: "#000000" if theme.dark else theme.muted,
    }
    made = QPalette()
    for key, color in colors.items():
        made.setColor(key, QColor(color))
    for key in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(theme.faint))
    return made


def style_sheet(theme: Theme) -> str:
    """The few places where a palette is not enough."""
    pictures = data_folder("resources") / "ui"
    sheet = SHEET
    for name in ("down", "left", "right", "check"):
        picture = pictures / f"{name}-{theme.name}.svg"
        sheet = sheet.replace(f"@{name}.svg", picture.as_posix())
    for name in (item.name for item in fields(Theme)):
        sheet = re.sub(rf"@{name}\b", getattr(theme, name), sheet)
    return sheet
