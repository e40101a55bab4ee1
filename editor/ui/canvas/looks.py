"""Colours and sizes of everything the canvas draws around the page, light and dark."""

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Looks:
    """Colours of one theme."""

    desk: QColor
    shadow: QColor
    ruler: QColor
    ruler_edge: QColor
    tick: QColor
    number: QColor
    accent: QColor
    accent_soft: QColor
    edge: QColor
    edge_hover: QColor
    handle: QColor
    locked: QColor
    text_selection: QColor
    caret: QColor
    grid: QColor
    margin: QColor
    bleed: QColor
    guide: QColor
    over: QColor
    short: QColor
    fits: QColor
    badge_text: QColor
    preedit: QColor


LIGHT = Looks(
    desk=QColor(0xC9, 0xCC, 0xD1),
    shadow=QColor(0, 0, 0),
    ruler=QColor(0xF5, 0xF6, 0xF8),
    ruler_edge=QColor(0xD5, 0xD8, 0xDD),
    tick=QColor(0x9A, 0xA0, 0xA8),
    number=QColor(0x6B, 0x72, 0x7B),
    accent=QColor(0x1F, 0x6F, 0xD6),
    accent_soft=QColor(0x1F, 0x6F, 0xD6, 26),
    edge=QColor(0xBF, 0xD5, 0xF2),
    edge_hover=QColor(0x5B, 0x9B, 0xE8),
    handle=QColor(0xFF, 0xFF, 0xFF),
    locked=QColor(0x8A, 0x8F, 0x97),
    text_selection=QColor(0x3B, 0x8B, 0xF0, 82),
    caret=QColor(0xD3, 0x1A, 0x2B),
    grid=QColor(0xB9, 0xE0, 0xDD),
    margin=QColor(0xE3, 0xB4, 0xDC),
    bleed=QColor(0xD8, 0x8C, 0x8C),
    guide=QColor(0xE0, 0x2D, 0x86),
    over=QColor(0xCF, 0x22, 0x2E),
    short=QColor(0xB8, 0x77, 0x0A),
    fits=QColor(0x2B, 0x8A, 0x4B),
    badge_text=QColor(0xFF, 0xFF, 0xFF),
    preedit=QColor(0xD3, 0x1A, 0x2B),
)

DARK = Looks(
    desk=QColor(0x2B, 0x2D, 0x31),
    shadow=QColor(0, 0, 0),
    ruler=QColor(0x24, 0x26, 0x29),
    ruler_edge=QColor(0x3A, 0x3D, 0x42),
    tick=QColor(0x6D, 0x73, 0x7C),
    number=QColor(0x9A, 0xA1, 0xAB),
    accent=QColor(0x2F, 0x80, 0xE4),
    accent_soft=QColor(0x2F, 0x80, 0xE4, 32),
    edge=QColor(0xBF, 0xD5, 0xF2),
    edge_hover=QColor(0x5B, 0x9B, 0xE8),
    handle=QColor(0xFF, 0xFF, 0xFF),
    locked=QColor(0x8A, 0x8F, 0x97),
    text_selection=QColor(0x3B, 0x8B, 0xF0, 90),
    caret=QColor(0xD3, 0x1A, 0x2B),
    grid=QColor(0xB9, 0xE0, 0xDD),
    margin=QColor(0xE3, 0xB4, 0xDC),
    bleed=QColor(0xD8, 0x8C, 0x8C),
    guide=QColor(0xE0, 0x2D, 0x86),
    over=QColor(0xC9, 0x2A, 0x35),
    short=QColor(0xA8, 0x6D, 0x0C),
    fits=QColor(0x2B, 0x8A, 0x4B),
    badge_text=QColor(0xFF, 0xFF, 0xFF),
    preedit=QColor(0xD3, 0x1A, 0x2B),
)

RULER = 22
"""Width of a ruler in logical pixels."""
MARGIN = 28
"""Desk kept free around the page."""
HANDLE = 7
"""Side of a handle."""
GRAB = 6
"""How near a handle or a snapping place must be."""
