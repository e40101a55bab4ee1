"""What elements of HTML mean in a manuscript: blocks, marks, headings, and what is not seen."""

import re

from lxml.etree import _Element

from editor.importers.manuscript import BODY, CAPTION, HEADLINE, SUBHEAD

BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
     "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
     "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol",
     "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul")
)  # fmt: skip
"""Elements that begin and end paragraphs."""
SKIPPED = frozenset(
    ("applet", "audio", "base", "canvas", "embed", "frame", "frameset", "head", "iframe", "link",
     "map", "meta", "noframes", "noscript", "object", "param", "rp", "script", "style", "svg",
     "template", "title", "video", "xml")
)  # fmt: skip
"""Elements whose content is nobody's text."""
CONTROLS = frozenset(("button", "datalist", "input", "option", "select", "textarea"))
_HEADINGS = {"h1": HEADLINE} | dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), SUBHEAD)
_CLASSES = {"msotitle": HEADLINE, "msosubtitle": SUBHEAD, "msocaption": CAPTION}
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all")
_WEIGHT = re.compile(r"(?<![\w-])font-weight\s*:\s*(bold|bolder|[6-9]00|normal|lighter|[1-5]00)")
_SLANT = re.compile(r"(?<![\w-])font-style\s*:\s*(italic|oblique|normal)")
_NOTES = re.compile(r"mso-(footnote|endnote)-id|mso-element\s*:\s*(footnote|endnote)")
_COMMENTS = re.compile(r"mso-comment-reference|mso-element\s*:\s*comment")
_SIZE = re.compile(r"font-size\s*:\s*([\d.]{1,8})\s*(pt|px)")
_PRE = re.compile(r"white-space\s*:\s*(pre|break-spaces)")


def tag_of(node: _Element) -> str:
    """The name of an element; empty of what is none."""
    return node.tag if isinstance(node.tag, str) else ""


def css_of(node: _Element) -> str:
    """The element's own style in small letters."""
    return (node.get("style") or "").lower()


def left_out(node: _Element) -> str:
    """The kind of thing that an element is when it is left out; ``nothing`` for what is no
    text, empty for what stays."""
    tag, css = tag_of(node), css_of(node)
    if not tag or tag in SKIPPED or tag.startswith(("v:", "w:", "m:")):
        return "nothing"
    if tag in CONTROLS:
        return "control"
    if tag == "del":
        return "deleted"
    if node.get("hidden") is not None or _HIDDEN.search(css):
        return "hidden"
    if _NOTES.search(css):
        return "footnote"
    name = (node.get("class") or "").lower()
    return "comment" if _COMMENTS.search(css) or name == "msocommentreference" else ""


def is_bold(node: _Element, inherited: bool) -> bool:
    """Whether the text of an element is bold."""
    found = _WEIGHT.search(css_of(node))
    if found is not None:
        return found[1][:4] == "bold" or found[1] in ("600", "700", "800", "900")
    return inherited or tag_of(node) in ("b", "strong")


def is_slanted(node: _Element, inherited: bool) -> bool:
    """Whether the text of an element is italic."""
    found = _SLANT.search(css_of(node))
    if found is not None:
        return found[1] != "normal"
    return inherited or tag_of(node) in ("i", "em")


def keeps_blanks(node: _Element) -> bool:
    """Whether blanks and line ends count."""
    return tag_of(node) == "pre" or _PRE.search(css_of(node)) is not None


def style_of(node: _Element, inherited: str) -> str:
    """The paragraph style that an element gives to its text."""
    tag = tag_of(node)
    if tag in _HEADINGS:
        return _HEADINGS[tag]
    if tag in ("figcaption", "caption"):
        return CAPTION
    own = _CLASSES.get((node.get("class") or "").lower())
    if own is not None:
        return own
    return inherited or BODY


def size_of(node: _Element, inherited: float) -> float:
    """The size of an element's text in points; that of the text around it where it says none."""
    found = _SIZE.search(css_of(node))
    if found is None:
        return inherited
    try:
        return float(found[1]) * (0.75 if found[2] == "px" else 1)
    except ValueError:
        return inherited


def is_table(node: _Element) -> bool:
    """Whether a table has rows of several cells; others only arrange blocks on a screen."""
    rows = node.xpath("./tr|./tbody/tr|./thead/tr|./tfoot/tr")
    return isinstance(rows, list) and any(len(row) > 1 for row in rows if isinstance(row, _Element))
