"""The interface's typeface: the shipped Noto Sans SC, pinned to a readable weight."""

from PySide6.QtGui import QFont, QFontDatabase

from editor.values.data import data_folder

FILE = "NotoSansSC[wght].ttf"
POINTS = 9.75


def load_interface_family() -> str:
    """Register the shipped face with Qt; its family, or an empty name when it is not there."""
    number = QFontDatabase.addApplicationFont(str(data_folder("fonts") / FILE))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return families[0] if families else ""


def interface_font(family: str, *, factor: float = 1.0, weight: int = 400) -> QFont:
    """The interface face at a multiple of its size.

    The file is variable and its default instance is thin: the axis carries the weight, while
    the font's own weight stays at the thin that the file declares, or Qt would embolden twice.
    """
    font = QFont(family) if family else QFont()
    font.setPointSizeF(POINTS * factor)
    if family:
        font.setWeight(QFont.Weight.Thin)
        font.setVariableAxis(QFont.Tag("wght"), float(weight))
    else:
        font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
