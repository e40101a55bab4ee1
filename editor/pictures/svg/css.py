"""Simple style sheets of SVG files, written to the elements that they are about."""

import re

from lxml import etree

RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SIMPLE = re.compile(r"(?:([\w-]+|\*)?((?:[.#][\w-]+)*))")
SELECTORS = 2000
STYLE = "{http://www.w3.org/2000/svg}style"
PAINT = (
    "fill", "stroke", "opacity", "clip", "stop", "color", "display", "visibility", "font",
    "transform",
)  # fmt: skip
"""How the properties begin that can change a drawing."""


class CssError(Exception):
    """A style sheet with selectors that are not understood here."""


def styled(root: etree._Element) -> None:
    """Write what the style sheets say into ``style`` attributes, and take the sheets away.

    Selectors may be tags, classes and ids, also together. Raises CssError for others.
    """
    rules: list[tuple[int, int, re.Match[str], str]] = []
    for sheet in list(root.iter(STYLE)):
        rules += _rules("".join(map(str, sheet.itertext())), len(rules))
        parent = sheet.getparent()
        if parent is not None:
            parent.remove(sheet)
    if len(rules) > SELECTORS:
        raise CssError(len(rules))
    ordered = sorted(rules, key=lambda rule: rule[:2])
    for element in root.iter(etree.Element) if ordered else ():
        said = [body for _, _, selector, body in ordered if _is_about(selector, element)]
        if said:
            own = element.get("style", "")
            element.set("style", ";".join([*said, *([own] if own else [])]))


def _rules(text: str, start: int) -> list[tuple[int, int, re.Match[str], str]]:
    """Weight, order, selector and declarations of each rule."""
    plain = COMMENT.sub("", text).replace("<![CDATA[", "").replace("]]>", "")
    found: list[tuple[int, int, re.Match[str], str]] = []
    for rule in RULE.finditer(plain):
        body = rule[2].strip().rstrip(";").replace("!important", "")
        if not any(each.strip().startswith(PAINT) for each in body.split(";")):
            continue
        for said in rule[1].split(","):
            selector = SIMPLE.fullmatch(said.strip())
            if selector is None:
                raise CssError(said)
            weight = 100 * said.count("#") + 10 * said.count(".") + bool(selector[1])
            found.append((weight, start + len(found), selector, body))
    return found


def _is_about(selector: re.Match[str], element: etree._Element) -> bool:
    tag, parts = selector[1], re.findall(r"[.#][\w-]+", selector[2] or "")
    classes = (element.get("class") or "").split()
    return (
        tag in {None, "*", etree.QName(element).localname}
        and bool(tag or parts)
        and all(
            part[1:] in classes if part[0] == "." else part[1:] == element.get("id")
            for part in parts
        )
    )
