"""Which colours the canvas shows: as printed by the output profile, or plain."""

from PySide6.QtCore import QObject, Signal

from editor.pictures.proof import Appearance, appearance
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
        self._made: dict[tuple[object, ...], Appearance] = {}
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

    def as_printed(self) -> Appearance:
        """Colours as they print on white paper, whatever the switches say."""
        return self._appearance(proof=True, paper=False)

    def _choose(self) -> None:
        chosen = (*self._press(), self._proof, self._paper)
        if chosen == self._chosen:
            return
        self._chosen = chosen
        self._pictures.press = self._appearance(proof=self._proof, paper=self._paper)
        self.changed.emit()

    def _press(self) -> tuple[object, ...]:
        profile = self._bridge.session.shown.issue.profile
        return profile.icc, profile.ink_limit, profile.colors

    def _appearance(self, *, proof: bool, paper: bool) -> Appearance:
        """Made once for a press, since profiles take long to open."""
        press = self._press()
        self._made = {key: made for key, made in self._made.items() if key[:-2] == press}
        key = (*press, proof, paper)
        if key not in self._made:
            session = self._bridge.session
            profile = session.shown.issue.profile
            self._made[key] = appearance(profile, session.icc_folder, proof=proof, paper=paper)
        return self._made[key]
