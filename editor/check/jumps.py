"""Checks of 转版: stories that go on elsewhere without a word, and words that lead nowhere."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding, fixed_by
from editor.check.sheet import Sheet
from editor.check.texts import Text, texts_on
from editor.display.items import TextItem, texts_in
from editor.edit.frames import SetFrame
from editor.layout.chains import Link
from editor.layout.jumps import jumps_of
from editor.model.page import Page
from editor.model.place import Part
from editor.values.language import Words

SIGN = "版"
"""A text without it names no page."""
TYPED = re.compile(
    r"(?P<go>下转|紧转|转|详见|(?<!意)见|请看)(?:今日|本报|本刊)?\s*第?\s*(?P<to>[A-Z]?\d{1,3})\s*版"
    r"|(?P<come>上接|紧接|承)(?:今日|本报|本刊)?\s*第?\s*(?P<by>[A-Z]?\d{1,3})\s*版"
)
PAIRED = re.compile(r"下转|紧转|转|上接|承")
"""Of such lines another one stands on the other page: 详见 and 请看 send nobody back."""


class Mention(NamedTuple):
    """A page named in a text on another: the words, and whether the story comes from there."""

    page: Page
    text: Text
    start: int
    words: str
    number: str
    comes: bool


def untold_jumps(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Stories that go on to, or come from, another page and do not say so."""
    shown = {each.frame: each.items for each in sheet.layout.display.frames}
    for chain in context.crossing:
        jumps = jumps_of(chain, context.issue.info)
        for number, (before, after) in enumerate(pairwise(chain.links)):
            if before.page.id == after.page.id:
                continue
            for here, there, comes in ((before, after, False), (after, before, True)):
                if here.page.id != sheet.page or not there.page.number:
                    continue
                lines = [item for item, _ in texts_in(shown.get(here.frame.box.id, ()))]
                jump = jumps[number + 1].come if comes else jumps[number].go
                if _goes_on(lines, context, comes=comes) and not _says(lines, jump):
                    name = context.article_words(chain.article)
                    yield _untold(here, there, jump, name, context)


def lost_jumps(context: Context) -> Iterator[Finding]:
    """Typed jump lines that name no page of the issue, their own, or one that does not know of
    them."""
    issue = context.issue
    numbers = {page.number for page in issue.pages}
    mentions = [each for page in issue.pages for each in _mentions(page, context)]
    known = {(each.page.number, each.number, each.comes) for each in mentions}
    for chain in context.crossing:
        for before, after in pairwise(chain.links):
            known.add((before.page.number, after.page.number, False))
            known.add((after.page.number, before.page.number, True))
    for each in mentions:
        place = context.page_words(each.page.id)
        if each.number not in numbers or each.number == each.page.number:
            code, zh, en = "jump.wrong", "本期没有这一版", "which is not in the issue"
            if each.number == each.page.number:
                zh, en = "指的就是本版", "which is this very page"
        elif (each.number, each.page.number, not each.comes) not in known and PAIRED.match(
            each.words
        ):
            code = "jump.partner"
            zh = f"那一版没有“{'下转' if each.comes else '上接'}”本版的字样"
            en = "which does not lead back"
        else:
            continue
        words = on_page(place, f"“{each.words}”，{zh}。", f"“{each.words}” names a page {en}.")
        yield finding(code, words, each.page.id, each.text.frame, each.text.at(each.start))


def _mentions(page: Page, context: Context) -> Iterator[Mention]:
    for text in texts_on(page, context):
        if SIGN not in text.paragraph.text:
            continue
        for match in TYPED.finditer(text.paragraph.text):
            number = match["to"] or match["by"]
            comes = match["come"] is not None
            yield Mention(page, text, match.start(), match[0], number, comes)


def _goes_on(lines: list[TextItem], context: Context, *, comes: bool) -> bool:
    """Whether a frame shows some of its story and, unless it ``comes`` from elsewhere, not the
    end."""
    body = [item for item in lines if item.ref is not None and item.ref.part is Part.BODY]
    if comes or not body:
        return bool(body)
    last = max(body, key=lambda item: (item.ref, item.line.end))
    own = context.paragraphs(last.ref.owner, Part.BODY) if last.ref else ()
    if last.ref is None or last.ref.paragraph < len(own) - 1:
        return True
    return bool(own and own[-1].text[last.line.end :].strip())


def _says(lines: list[TextItem], jump: str) -> bool:
    return bool(jump) and any(
        item.ref is None and "".join(run.glyphs.text for run in item.line.runs) == jump
        for item in lines
    )


def _untold(here: Link, there: Link, jump: str, name: Words, context: Context) -> Finding:
    zh = f"{name.zh}与第{there.page.number}版相接，这里没有注明"
    en = f"{name.en} is continued on page {there.page.number} and does not say so here"
    page, frame = here.page.id, here.frame.box.id
    place = context.page_words(page)
    if jump:
        words = on_page(place, f"{zh}：栏里放不下转版行。", f"{en}: its column has no room.")
        return finding("jump.room", words, page, frame)
    told = finding("jump.off", on_page(place, f"{zh}。", f"{en}."), page, frame)
    edit = SetFrame(page, replace(here.frame, jump=True))
    return fixed_by(told, edit, "注明转版", "Say where it goes on")
