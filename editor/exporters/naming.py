"""Names of files by a pattern: ``KFQ-{date:%Y%m%d}-{page}`` becomes KFQ-20230802-A01.pdf."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from string import Formatter

from editor.exporters.exporter import ExportError
from editor.model.issue import Issue
from editor.model.page import Page
from editor.values.language import Words

FIELDS = ("title", "date", "number", "serial", "page", "name", "place", "profile", "level")
OF_A_PAGE = {"page", "name", "place"}
"""What differs from page to page; the name of one file among several needs one of them."""
ENDING = ".pdf"
LONGEST = 200
"""Bytes of a file name; most systems take 255, and a copy may need some more."""
DATE_CODES = re.compile(r"(?:%[YymdjUV]|[^%])*")
WIDTH = re.compile(r"0?(\d{1,2})")
UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)

Part = tuple[str, str, str]
"""Literal text, the field that follows it (empty: none), and that field's form."""


class PatternError(ExportError):
    """A pattern that makes no file names; the words say what is wrong with it."""


def file_names(pattern: str, issue: Issue, pages: Sequence[Sequence[Page]]) -> tuple[str, ...]:
    """The name of each file, of one page or of several that face each other (A02-A03).

    ``{title}``, ``{date}``, ``{number}``, ``{serial}``, ``{profile}`` and ``{level}`` are those of
    the issue; ``{page}`` is the 版号, ``{name}`` the 版名 and ``{place}`` the place in the issue.
    Dates take strftime's codes, the others a least width (``{place:02}``). Names are safe on all
    systems; of names that would be alike the later ones get a number. Raises PatternError.
    """
    parts = _parse(pattern.strip())
    if len(pages) > 1 and not {field for _, field, _ in parts} & OF_A_PAGE:
        raise PatternError(
            Words(
                f"“{pattern}”对每一版都是同一个文件名。请加上 {{page}}，如 {pattern}-{{page}}",
                f"“{pattern}” names all pages alike. Add {{page}}, as in {pattern}-{{page}}",
            )
        )
    return _apart(_name(parts, issue, sheet) for sheet in pages)


def _parse(pattern: str) -> tuple[Part, ...]:
    try:
        parsed = list(Formatter().parse(pattern.removesuffix(ENDING)))
    except ValueError as error:
        raise PatternError(
            Words(
                f"“{pattern}”里的花括号不成对。字段写作 {{page}}",
                f"The braces in “{pattern}” do not match. A field is written {{page}}",
            )
        ) from error
    if not parsed:
        raise PatternError(Words("请写出文件名格式。", "Give a pattern for the file names."))
    return tuple(_part(*each) for each in parsed)


def _part(literal: str, field: str | None, form: str | None, conversion: str | None) -> Part:
    if "/" in literal or "\\" in literal:
        raise PatternError(
            Words(
                "文件名格式里不能有斜线；文件夹请写在别处。",
                "A pattern for file names has no slashes; the folder is given elsewhere.",
            )
        )
    if field is None:
        return literal, "", ""
    if field not in FIELDS or conversion:
        have = " ".join(f"{{{name}}}" for name in FIELDS)
        raise PatternError(
            Words(f"没有字段“{{{field}}}”；有：{have}", f"There is no “{{{field}}}”, but: {have}")
        )
    form = form or ""
    wanted = DATE_CODES if field == "date" else WIDTH
    if form and not wanted.fullmatch(form):
        raise PatternError(
            Words(
                f"“{{{field}:{form}}}”写得不对；日期写作 {{date:%Y%m%d}}，位数写作 {{place:02}}",
                f"“{{{field}:{form}}}” is wrong; write a date as {{date:%Y%m%d}} and a width as "
                "{place:02}",
            )
        )
    return literal, field, form


def _name(parts: Iterable[Part], issue: Issue, sheet: Sequence[Page]) -> str:
    made = "".join(
        literal + (_filled(field, form, issue, sheet) if field else "")
        for literal, field, form in parts
    )
    return safe_name(made, "page")


def safe_name(text: str, otherwise: str) -> str:
    """A file name without its ending that every system takes; ``otherwise`` where nothing of the
    text is left."""
    plain = UNSAFE.sub("-", unicodedata.normalize("NFC", text))
    plain = "".join(char for char in plain if char.isprintable())
    plain = plain.strip(" .") or otherwise
    return f"_{plain}" if RESERVED.fullmatch(plain) else plain


def _filled(field: str, form: str, issue: Issue, sheet: Sequence[Page]) -> str:
    if field in OF_A_PAGE:
        return "-".join(_padded(_of_page(field, issue, page), form) for page in sheet)
    if field == "date":
        return _dated(issue.info.date, form or "%Y-%m-%d")
    of_issue = {
        "title": issue.info.title,
        "number": str(issue.info.number),
        "serial": str(issue.info.serial),
        "profile": issue.profile.name,
        "level": issue.profile.kind.name,
    }
    return _padded(of_issue[field], form)


def _of_page(field: str, issue: Issue, page: Page) -> str:
    place = next((at for at, each in enumerate(issue.pages, 1) if each.id == page.id), 0)
    match field:
        case "page":
            return page.number or str(place)
        case "name":
            return page.name
        case _:
            return str(place)


def _padded(text: str, form: str) -> str:
    match = WIDTH.fullmatch(form)
    return text.rjust(int(match[1]), "0") if match else text


def _dated(day: date, form: str) -> str:
    """The codes filled in one by one: strftime knows no other characters on some systems."""
    return re.sub("%.", lambda code: day.strftime(code[0]), form)


def _apart(names: Iterable[str]) -> tuple[str, ...]:
    """The names with their ending, cut to a length, and numbered where they would be alike."""
    out: list[str] = []
    taken: set[str] = set()
    for name in names:
        stem, number = _cut(name, LONGEST), 1
        while stem.casefold() in taken:
            number += 1
            stem = f"{_cut(name, LONGEST - 8)}-{number}"
        taken.add(stem.casefold())
        out.append(stem + ENDING)
    return tuple(out)


def _cut(text: str, most: int) -> str:
    return text.encode("utf-8")[:most].decode("utf-8", "ignore").rstrip(" .")
