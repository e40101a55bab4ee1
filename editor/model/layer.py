"""Layers of an issue: what is shown and may be changed, by kind or by a name of its own."""

from dataclasses import dataclass

from editor.values.language import Words

FURNITURE, PICTURES, TEXT, ADVERTS = "furniture", "pictures", "text", "adverts"
"""The layers that frames lie on by their kind (版饰, 图片, 文字, 广告)."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer. What is not ``visible`` is neither shown nor printed; what is ``locked`` can be
    neither selected nor changed. Layers say nothing of what lies above what: the page does."""

    name: str
    visible: bool = True
    locked: bool = False


LAYERS = (Layer(TEXT), Layer(PICTURES), Layer(ADVERTS), Layer(FURNITURE))
"""The layers of a new issue, as a panel lists them."""
KINDS = tuple(layer.name for layer in LAYERS)
"""The names of the layers that every issue has."""

TITLES = {
    TEXT: Words("文字", "Text"),
    PICTURES: Words("图片", "Pictures"),
    ADVERTS: Words("广告", "Adverts"),
    FURNITURE: Words("版饰", "Furniture"),
}


def layer_words(name: str) -> Words:
    """What a layer is called."""
    return TITLES.get(name, Words(name, name))
