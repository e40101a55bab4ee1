"""Names and values in the XML of Word documents."""

from lxml.etree import _Element

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_OFF = frozenset(("0", "false", "off", "none"))


def local(node: _Element) -> str:
    """An element's name without its namespace; empty of comments and the like."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def child(node: _Element | None, *names: str) -> _Element | None:
    """The first element of Word's namespace down a path; None where it ends."""
    for name in names:
        node = node.find(WORD + name) if node is not None else None
    return node


def value(node: _Element | None, name: str = "val") -> str:
    """An attribute of Word's namespace; empty without it."""
    return "" if node is None else node.get(WORD + name, "")


def number(node: _Element | None, name: str = "val", default: int = 0) -> int:
    """A small whole number in an attribute."""
    text = value(node, name)
    sound = text.lstrip("-").isdecimal() and text.isascii() and len(text) < 8
    return int(text) if sound and text.count("-") <= 1 else default


def switch(properties: _Element | None, name: str) -> bool | None:
    """Whether a property is on or off; None where it is not said."""
    found = child(properties, name)
    return None if found is None else value(found).lower() not in _OFF


def text_of(node: _Element) -> str:
    """All text in an element, deleted text too."""
    kinds = (WORD + "t", WORD + "delText")
    return "".join(each.text or "" for each in node.iter(*kinds))
