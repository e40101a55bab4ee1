"""The foot of a proof: what it shows, in which state and when, and lines to sign."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from editor.display.items import Item, SetLine, Shape, TextItem
from editor.layout.proofpaper import ProofOptions, ProofSheet
from editor.layout.prooftype import GREY, ProofType
from editor.model.issue import Issue
from editor.model.page import Page
from editor.values.color import BLACK
from editor.values.geometry import Rect
from editor.values.language import Words
from editor.values.path import Path
from editor.values.units import MM

SIZE = 8.0
SIDE = 7 * MM
"""How far the foot keeps from the sides of the paper."""
VERSION, SIGNING = 6.5 * MM, 8 * MM
"""How far above the paper's edge the version stands, and how far above that the names."""
GAP = 4 * MM


@dataclass(frozen=True, slots=True)
class Foot:
    """What the foot tells. ``state`` tells the proofs of a page apart."""

    issue: Issue
    page: Page
    state: str
    when: datetime
    options: ProofOptions

    @property
    def what(self) -> Words:
        """刊名 期号 版号 版名."""
        info, page = self.issue.info, self.page
        number = f"第{page.number}版" if page.number.isdigit() else f"{page.number}版"
        return Words(
            f"{info.title}　第{info.number}期（总第{info.serial}期）　{number}　{page.name}",
            f"{info.title}  No. {info.number} ({info.serial})  page {page.number}  {page.name}",
        )

    def which(self, sheet: ProofSheet) -> Words:
        """Time, state and scale, and which tile of how many."""
        when, name = f"{self.when:%Y-%m-%d %H:%M}", self.options.paper.name
        scale = f"{sheet.scale * 100:.0f}%"
        zh, en = f"{when}　版样 {self.state}　{name} {scale}", f"{when}  state {self.state}"
        en += f"  {name} {scale}"
        if not sheet.tile:
            return Words(zh, en)
        rows, columns = sheet.rows, sheet.columns
        return Words(
            f"{zh}　拼块 {sheet.tile}（{rows}×{columns}）",
            f"{en}  tile {sheet.tile} of {rows}×{columns}",
        )

    @property
    def names(self) -> tuple[tuple[Words, str], ...]:
        """Who signs, with the names that the page gives."""
        given = self.page.credits
        return (
            (Words("责编", "Editor"), given.editor),
            (Words("校对", "Proofreader"), given.proofreader),
            (Words("签字", "Signed"), ""),
        )


def foot_items(foot: Foot, sheet: ProofSheet, setting: ProofType) -> Iterator[Item]:
    """The foot of a sheet: names to sign on a sheet that shows the whole page, and the version."""
    area = Rect(SIDE, 0, sheet.size.width - 2 * SIDE, sheet.size.height - VERSION)
    if foot.options.signed and not sheet.tile:
        yield from _signing(foot, area.moved(0, -SIGNING), setting)
    yield from _version(foot, sheet, area, setting)


def _version(foot: Foot, sheet: ProofSheet, area: Rect, setting: ProofType) -> Iterator[Item]:
    """The proof round in bold, what the page is, and at the right when and which."""
    language = foot.options.language
    texts = (
        (foot.options.round.text(language), True),
        (foot.what.text(language), False),
        (foot.which(sheet).text(language), False),
    )

    def set_at(size: float) -> list[SetLine]:
        return [setting.line(text, size, bold=bold) for text, bold in texts if text]

    lines = set_at(SIZE)
    needed = sum(line.length + SIZE for line in lines)
    if needed > area.width:
        lines = set_at(SIZE * area.width / needed)
    *left, right = lines
    x = area.x
    for line in left:
        yield TextItem(x, area.bottom, line)
        x += line.length + SIZE
    yield TextItem(area.right - right.length, area.bottom, right)


def _signing(foot: Foot, area: Rect, setting: ProofType) -> Iterator[Item]:
    """Names side by side, each before a line."""
    width = (area.width + GAP) / len(foot.names)
    for number, (role, name) in enumerate(foot.names):
        x, end = area.x + number * width, area.x + (number + 1) * width - GAP
        text = f"{role.text(foot.options.language)}　{name}".strip()
        line = setting.line(text, SIZE)
        yield TextItem(x, area.bottom, line)
        x += line.length + SIZE / 2
        rule = Path.line(min(x, end), area.bottom + 1.5, end, area.bottom + 1.5)
        yield Shape(rule, stroke=GREY if name else BLACK, width=0.4)
