"""The installed PySide6 returns what it borrows: some builds lose a reference to None per call."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen

CALLS = 2000
NOISE = 200
"""References to None that other code may let go meanwhile; the fault would take 8,000."""


def test_painting_keeps_every_reference_to_none() -> None:
    image = QImage(16, 16, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    path = QPainterPath()
    pen = QPen(Qt.GlobalColor.black)
    before = sys.getrefcount(None)
    for step in range(CALLS):
        painter.setPen(pen)
        painter.save()
        painter.restore()
        path.moveTo(step, 0)
    painter.end()
    assert sys.getrefcount(None) > before - NOISE
