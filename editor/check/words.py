"""Checks of what is written: lone characters, words that only keep a place, empty captions."""

import re
from collections.abc import Iterator

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding
from editor.check.sheet import Sheet
from editor.check.texts import Text, texts_on
from editor.display.items import texts_in
from editor.model.frame import CaptionFrame, leaves
from editor.model.place import Part, TextPoint
from editor.values.language import Words

SHORTEST = 4
"""A lone character has no more beside it than marks that together make so many."""
PLACEHOLDERS = re.compile(
    r"(?=[正请此点单lp])(?:正文写在这里"
    r"|(?:点击|单击|请在)?此处(?:输入|填写|添加)(?:标题|正文|文字|内容|图说)"
    r"|请(?:在此)?(?:输入|填写)(?:标题|正文|文字)|lorem\s+ipsum|placeholder\s+text)",
    re.IGNORECASE,
)
"""Words of templates that say where to write."""
TITLES = re.compile(
    r"(?:主|副|引|小|大|肩|头条|[二三四五六七八]条|第\d+条|新|此处)?标题(?:文字|内容)?\d*|主题|引题|副题"
    r"|正文|图说|图片说明|作者|记者姓名|headline|title|caption"
)
"""A whole text of this is none."""
SUSPECT = re.compile(
    r"(?=[Xx○【（(\[〔T？?●■])(?:(?<![A-Za-z])[Xx]{3,}(?![A-Za-z])|(?<![一二三四五六七八九十〇○Ｏ零])○{3,}(?!年)"
    r"|[【（(\[〔]\s*(?:待定|待补|待查|待核|待核实|TK|TBD|TODO|存疑|缺)\s*[】）)\]〕]"
    r"|TKTK|\bTBD\b|\bTODO\b|[？?]{3,}|●{3,}|■{3,})"
)
"""What editors write where something is still to come. The first signs of each come before all,
which makes the search quick."""


def lone_characters(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Paragraphs whose last line is one character, with the mark after it (孤字)."""
    for frame in sheet.layout.display.frames:
        for item, _ in texts_in(frame.items):
            if item.ref is None or item.cell is not None:
                continue
            line = item.line
            if not 0 < line.start < line.end <= line.start + SHORTEST:
                continue
            ref = item.ref
            own = context.paragraphs(ref.owner, ref.part)
            text = own[ref.paragraph].text if ref.paragraph < len(own) else ""
            tail = text[line.start :].strip()
            if text[line.start - 1 : line.start] == "\n" or not _is_one(tail):
                continue
            words = on_page(
                context.page_words(sheet.page),
                f"段末“{tail}”一个字独占一行。请增删几个字，或让这一段少一行。",
                f"the character “{tail}” stands alone in the last line of a paragraph. "
                "Add or cut a few, or take a line less for the paragraph.",
            )
            point = TextPoint(ref, line.start)
            yield finding("text.runt", words, sheet.page, frame.frame, point)


def placeholders(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Words of templates, and signs that something is still to come, told once for each article,
    photo and label."""
    told = set[str]()
    for text in texts_on(sheet.model, context) if sheet.model is not None else ():
        whole = text.paragraph.text.strip()
        found = PLACEHOLDERS.search(whole) or _is_no_title(text, whole)
        code = "text.placeholder" if found else "text.suspect"
        found = found or SUSPECT.search(whole)
        if found is None or text.ref.owner in told:
            continue
        told.add(text.ref.owner)
        again = "模板里的" if code == "text.placeholder" else ""
        words = on_page(
            context.page_words(sheet.page),
            f"{again}“{found[0]}”还没有换成正式文字。",
            f"“{found[0]}” still waits for the words that are to stand there.",
        )
        at = text.paragraph.text.find(found[0])
        yield finding(code, words, sheet.page, text.frame, text.at(max(at, 0)))


def empty_captions(sheet: Sheet, context: Context) -> Iterator[Finding]:
    """Caption frames of photos that say nothing, or do not say who took the picture."""
    for frame in leaves(sheet.model.frames) if sheet.model is not None else ():
        if not isinstance(frame, CaptionFrame):
            continue
        photo = context.issue.photo(frame.photo)
        if photo is None:
            continue
        if not photo.caption.text.strip():
            told = Words(f"照片“{photo.file}”没有图说。", f"“{photo.file}” has no caption.")
            code = "caption.empty"
        elif not photo.credit.text.strip():
            told = Words(
                f"照片“{photo.file}”没有署名（摄影或供图）。", f"“{photo.file}” has no credit."
            )
            code = "caption.credit"
        else:
            continue
        words = on_page(context.page_words(sheet.page), told.zh, told.en)
        yield finding(code, words, sheet.page, frame.box.id)


def _is_one(tail: str) -> bool:
    """Whether a line is one character and marks: words of letters are none."""
    kept = [char for char in tail if char.isalnum()]
    return len(kept) == 1 and ord(kept[0]) >= 0x2E80


def _is_no_title(text: Text, whole: str) -> re.Match[str] | None:
    title = text.ref.part in (Part.HEADLINE, Part.KICKER, Part.DECK, Part.BYLINE, Part.CAPTION)
    return TITLES.fullmatch(whole) if title else None
