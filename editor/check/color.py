"""Checks of colours: more ink than the paper takes, inks that the printer must know of."""

from collections.abc import Iterator
from dataclasses import replace

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding, fixed_by
from editor.check.inks import said, total, within
from editor.check.sheet import Sheet
from editor.edit.edit import Edit
from editor.edit.output import SetOutputProfile
from editor.edit.styles import SetSwatch
from editor.model.color import RICH_BLACK, Swatch
from editor.values.color import Cmyk, Color, Spot, as_cmyk, is_taken, tinted
from editor.values.language import Words

SLACK = 0.005
"""Half a per cent over the limit is rounding."""


def heavy_ink(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Colours over the ink limit, each told once on a page."""
    limit = context.profile.ink_limit
    for color, frame in sheet.colors.items():
        if isinstance(color, Spot) or total(color) <= limit + SLACK:
            continue
        swatch = _swatch_of(color, context)
        name = f"“{swatch.name}”" if swatch is not None else ""
        words = on_page(
            context.page_words(sheet.page),
            f"颜色{name}（{said(color)}）总墨量 {total(color):.0%}，超过 {limit:.0%}，"
            "会蹭脏、透印。",
            f"the colour {name} ({said(color)}) takes {total(color):.0%} ink, more than "
            f"{limit:.0%}; it sets off and shows through.".replace("  ", " "),
        )
        told = finding("ink.limit", words, sheet.page, frame)
        edit = _lightened(swatch, context)
        yield fixed_by(told, edit, f"把颜色{name}减到 {limit:.0%}", f"Reduce {name} to {limit:.0%}")


def spot_inks(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Spot colours, each told once on a page: every one is a plate of its own."""
    known = set[str]()
    for color, frame in sheet.colors.items():
        if isinstance(color, Spot) and color.name not in known:
            known.add(color.name)
            words = on_page(
                context.page_words(sheet.page),
                f"用了专色“{color.name}”，要多出一块版，须先与印厂说定。",
                f"the spot colour “{color.name}” takes a plate of its own; "
                "settle it with the printer.",
            )
            yield finding("ink.spot", words, sheet.page, frame)


def spots_of_two_looks(context: Context) -> Iterator[Finding]:
    """Swatches of one spot ink that do not look alike: one name is one ink."""
    looks: dict[str, tuple[Swatch, Cmyk]] = {}
    for swatch in context.issue.swatches:
        if not isinstance(swatch.color, Spot):
            continue
        first, look = looks.setdefault(swatch.color.name, (swatch, swatch.color.look))
        if look != swatch.color.look:
            words = Words(
                f"颜色“{first.name}”和“{swatch.name}”是同一种专色“{swatch.color.name}”，"
                "油墨配比却不同。",
                f"The colours “{first.name}” and “{swatch.name}” are one spot ink "
                f"“{swatch.color.name}” but do not look alike.",
            )
            edit = SetSwatch(replace(swatch, color=replace(swatch.color, look=look)))
            yield fixed_by(
                finding("ink.spot-looks", words),
                edit,
                f"“{swatch.name}”照“{first.name}”的配比",
                f"Give “{swatch.name}” the look of “{first.name}”",
            )


def spots_of_taken_names(context: Context) -> Iterator[Finding]:
    """Spot inks called as registration colour, nothing or a process ink is called in PDF."""
    for swatch in context.issue.swatches:
        color = swatch.color
        if isinstance(color, Spot) and is_taken(color.name):
            words = Words(
                f"颜色“{swatch.name}”的专色名是“{color.name}”，PDF 用这个名称指全部版、空版或"
                "四色之一。请改成印厂油墨的名称，或改为四色。",
                f"The spot ink of the colour “{swatch.name}” is called “{color.name}”, by which "
                "PDF means all plates, none, or a process ink. Give it the name of the printer's "
                "ink, or make it process colours.",
            )
            yield fixed_by(
                finding("ink.spot-name", words),
                SetSwatch(replace(swatch, color=as_cmyk(color))),
                f"“{swatch.name}”改为四色",
                f"Make “{swatch.name}” process colours",
            )


def _swatch_of(color: Color, context: Context) -> Swatch | None:
    """The named colour that a colour is, or is a tint of."""
    palette = context.issue.palette
    exact = next((swatch for swatch in palette if swatch.color == color), None)
    return exact or next((swatch for swatch in palette if _is_tint(color, swatch.color)), None)


def _is_tint(color: Color, full: Color) -> bool:
    whole = total(full)
    return whole > 0 and type(color) is type(full) and tinted(full, total(color) / whole) == color


def _lightened(swatch: Swatch | None, context: Context) -> Edit | None:
    """The named colour within the limit; the black for large areas is the profile's."""
    if swatch is None or not isinstance(swatch.color, Cmyk):
        return None
    color = within(swatch.color, context.profile.ink_limit)
    if swatch.name == RICH_BLACK and context.issue.swatch(RICH_BLACK) is None:
        return SetOutputProfile(replace(context.profile, rich_black=color))
    return SetSwatch(replace(swatch, color=color))
