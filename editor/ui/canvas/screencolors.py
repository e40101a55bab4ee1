"""Which colours the canvas shows: as printed by the output profile, or plain."""

from PySide6.QtCore import QObject, Signal

from editor.pictures.proof import appearance
from editor.ui.bridge import Bridge
from editor.ui.canvas.pictures import Pictures


class ScreenColors(QObject):
    """Keeps the colours of ``pictures`` true to the issue's output profile and to two switches:
    ``proof`` shows colours as they print, ``paper`` the grey of the paper too. ``changed`` comes
    when all must be painted again."""

    changed = Signal()

    def __init__(self, bridge: Bridge, pictures: Pictures, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._pictures = bridge, pictures
        self._proof, self._paper = True, False
        self._chosen: tuple[object, ...] = ()
        bridge.changed.connect(self._choose)
        self._choose()

    @property
    def proof(self) -> bool:
        """Whether colours are shown as they print."""
        return self._proof

    @property
    def paper(self) -> bool:
        """Whether the colour of the paper is shown too."""
        return self._paper

    def show(self, *, proof: bool, paper: bool) -> None:
        """Set both switches."""
        self._proof, self._paper = proof, paper
        self._choose()

    def _choose(self) -> None:
        session = self._bridge.session
        profile = session.shown.issue.profile
        chosen = (
            profile.icc,
            profile.ink_limit,
            profile.colors,
            self._proof,
            self._paper,
        )
        if chosen == self._chosen:
            return
        self._chosen = chosen
        self._pictures.press = appearance(
            profile, session.icc_folder, proof=self._proof, paper=self._paper
        )
        self.changed.emit()
