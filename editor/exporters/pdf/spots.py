"""Spot inks: one definition each in a file, whoever names them, a page of ours or an advert."""

from collections.abc import Mapping

from editor.exporters.exporter import ExportError
from editor.exporters.pdf.objects import ObjectFile, Ref, array, box, dictionary, name
from editor.model.issue import Issue
from editor.values.color import Cmyk, Spot
from editor.values.language import Words

LONGEST_NAME = 127
"""Bytes of a name (PDF 1.4, appendix C)."""


class SpotInks:
    """The definitions of a file. ``looks`` are the publication's own inks, which win over those
    of adverts; otherwise the first definition of a name is the only one."""

    def __init__(self, file: ObjectFile, looks: Mapping[str, Cmyk]) -> None:
        self._file = file
        self._looks = looks
        self._refs: dict[str, Ref] = {}

    def known(self, ink: str) -> Ref | None:
        """The definition of an ink; None when this name has none yet."""
        if ink not in self._refs and ink in self._looks:
            self._refs[ink] = self._separation(ink, self._looks[ink])
        return self._refs.get(ink)

    def take(self, ink: str, definition: Ref) -> None:
        """From now on the ink has the definition of an advert."""
        self._refs[ink] = definition

    def own(self, ink: str, look: Cmyk) -> Ref:
        """The definition of an ink that a page of ours prints with."""
        found = self.known(ink)
        if found is None:
            found = self._refs[ink] = self._separation(ink, look)
        return found

    def _separation(self, ink: str, look: Cmyk) -> Ref:
        if len(ink.encode("utf-8")) > LONGEST_NAME:
            raise ExportError(
                Words(
                    f"专色名“{ink}”太长，PDF 只能放 42 个汉字。请在颜色里改短。",
                    f"The name of the spot colour “{ink}” is too long for a PDF, which takes "
                    f"{LONGEST_NAME} letters. Shorten it among the colours.",
                )
            )
        tint = dictionary(
            FunctionType=2,
            Domain="[0 1]",
            C0="[0 0 0 0]",
            C1=box(look.c, look.m, look.y, look.k),
            N=1,
        )
        return self._file.add(array("/Separation", name(ink), "/DeviceCMYK", self._file.add(tint)))


def spot_looks(issue: Issue) -> dict[str, Cmyk]:
    """The spot inks of an issue's palette, with their looks."""
    colors = (swatch.color for swatch in issue.palette)
    return {color.name: color.look for color in colors if isinstance(color, Spot)}
