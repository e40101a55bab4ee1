"""The named colours that the program and the output profile define."""

from editor.model.color import INK, RICH_BLACK

FIXED = (INK.name, RICH_BLACK)
