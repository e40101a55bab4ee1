"""Checks of photos: frames without a picture, files that are missing or cannot be read."""

from collections.abc import Iterator

from editor.check.context import Context, on_page
from editor.check.finding import Finding, finding
from editor.check.sheet import Sheet
from editor.layout.report import MissingPhoto


def missing_photos(page: Sheet, context: Context) -> Iterator[Finding]:
    """Photo frames that print as a marked area."""
    for fact in page.facts:
        if not isinstance(fact, MissingPhoto):
            continue
        match fact.cause:
            case "missing":
                zh = f"找不到照片文件“{fact.file}”。"
                en = f"the photo file “{fact.file}” is missing."
            case "broken":
                zh = f"照片文件“{fact.file}”已损坏或不是图片，无法读取。"
                en = f"the photo file “{fact.file}” is damaged or no picture."
            case _:
                zh, en = "有一个图片框没有放照片。", "a photo frame shows no photo."
        words = on_page(context.page_words(page.page), zh, en)
        yield finding(f"photo.{fact.cause}", words, page.page, fact.frame)
