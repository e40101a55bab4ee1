"""Layers of a PDF: which of them show when the file is opened."""

from collections.abc import Callable, Sequence

import pikepdf

POLICIES: dict[str, Callable[[Sequence[bool]], bool]] = {
    "/AllOn": all,
    "/AnyOff": lambda states: not all(states),
    "/AllOff": lambda states: not any(states),
}
"""When content of several layers shows, by what its policy says; otherwise when any is on."""


class Layers:
    """The layers (optional content) of a file, as its default configuration switches them."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        held = pdf.Root.get("/OCProperties")
        chosen = held.get("/D") if isinstance(held, pikepdf.Dictionary) else None
        config = chosen if isinstance(chosen, pikepdf.Dictionary) else pikepdf.Dictionary()
        self._on = str(config.get("/BaseState", "/ON")) != "/OFF"
        self._others = _named(config.get("/OFF" if self._on else "/ON"))

    def shows(self, content: object) -> bool:
        """Whether what belongs to a layer, or to several, shows."""
        if not isinstance(content, pikepdf.Dictionary):
            return True
        if str(content.get("/Type", "")) != "/OCMD":
            return self._switched_on(content)
        members = content.get("/OCGs")
        groups = list(members) if isinstance(members, pikepdf.Array) else [members]
        states = [self._switched_on(each) for each in groups if each is not None]
        policy = POLICIES.get(str(content.get("/P", "")), any)
        return not states or policy(states)

    def _switched_on(self, layer: object) -> bool:
        other = isinstance(layer, pikepdf.Object) and layer.objgen in self._others
        return self._on != other


def _named(layers: object) -> frozenset[tuple[int, int]]:
    if not isinstance(layers, pikepdf.Array):
        return frozenset()
    return frozenset(each.objgen for each in layers if isinstance(each, pikepdf.Object))
