"""A story as one column of paragraphs, and what typing in that column makes of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.edit.edit import Edit, Together
from editor.edit.text import JoinParagraphs, ReplaceRange, Splice, SplitParagraph
from editor.edit.texts import MANY
from editor.model.article import Article
from editor.model.frame import CaptionFrame, Frame, PhotoFrame, TextFrame, TitleFrame, leaves
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.place import TextPoint, TextRef
from editor.model.text import LINE_BREAK, Paragraph
from editor.session.plaintext import clean
from editor.session.tables import may_join
from editor.session.texts import ARTICLE_PARTS, PHOTO_PARTS
from editor.values.geometry import Rect
from editor.values.ids import ArticleId, PhotoId
from editor.values.language import Words

END = "\u2029"
"""What parts two paragraphs of the column."""
TYPING = Words("输入", "Typing")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the column."""

    ref: TextRef
    paragraph: Paragraph

    @property
    def text(self) -> str:
        """Its characters."""
        return self.paragraph.text


def blocks_of(issue: Issue, article_id: ArticleId) -> tuple[Block, ...]:
    """Title, byline, body and the captions of the photos among them; none without the article."""
    article = issue.article(article_id)
    if article is None:
        return ()
    return (*_article_blocks(article), *_caption_blocks(issue, article_id))


def _article_blocks(article: Article) -> Iterator[Block]:
    for part in ARTICLE_PARTS:
        for number, paragraph in enumerate(article.paragraphs(part)):
            yield Block(TextRef(article.id, part, number), paragraph)


def _caption_blocks(issue: Issue, article: ArticleId) -> Iterator[Block]:
    for key in dict.fromkeys(_photos(issue, article)):
        photo = issue.photo(key)
        if photo is not None:
            for part, text in zip(PHOTO_PARTS, (photo.caption, photo.credit), strict=True):
                yield Block(TextRef(key, part), text)


def _photos(issue: Issue, article: ArticleId) -> Iterator[PhotoId]:
    """The photos that stand inside the rectangle around an article's frames on a page."""
    for page in issue.pages:
        area = _area(page, article)
        for frame in leaves(page.frames) if area is not None else ():
            photo = frame.photo if isinstance(frame, PhotoFrame | CaptionFrame) else None
            if photo is not None and area is not None and area.contains(frame.box.rect.center):
                yield photo


def _area(page: Page, article: ArticleId) -> Rect | None:
    area: Rect | None = None
    for frame in leaves(page.frames):
        if _belongs(frame, article):
            area = frame.box.rect if area is None else area.united(frame.box.rect)
    return area


def _belongs(frame: Frame, article: ArticleId) -> bool:
    return isinstance(frame, TitleFrame | TextFrame) and frame.article == article


def rewritten(old: Sequence[Block], new: Sequence[str], hint: int) -> Edit | None:
    """The edit that makes neighbouring paragraphs of the column read otherwise.

    ``new`` are their texts now, perhaps more or fewer; the change begins at most ``hint``
    characters into them (END counts as one). None when nothing is another, or when paragraphs of
    different texts (a title, the body) would become one.
    """
    owners = {(block.ref.owner, block.ref.part) for block in old}
    if len(owners) == 1:
        return _in_one_text(old, END.join(new), hint)
    if len(old) != len(new):
        return None
    pairs = [(block, text) for block, text in zip(old, new, strict=True) if block.text != text]
    edits = [edit for block, text in pairs if (edit := _in_one_text([block], text, len(text)))]
    return Together(tuple(reversed(edits)), TYPING) if edits else None


def _in_one_text(old: Sequence[Block], after: str, hint: int) -> Edit | None:
    before = END.join(block.text for block in old)
    if before == after:
        return None
    least = min(len(before), len(after))
    start = min(hint, shared(before, after))
    end = min(shared(before[::-1], after[::-1]), least - start)
    inserted = after[start : len(after) - end]
    first, last = _point(old, start), _point(old, len(before) - end)
    return _edit(old, first, last, inserted.split(END))


def _edit(old: Sequence[Block], first: TextPoint, last: TextPoint, lines: list[str]) -> Edit | None:
    lines = [LINE_BREAK.join(map(clean, line.split(LINE_BREAK))) for line in lines]
    paragraphs = {block.ref.paragraph: block.paragraph for block in old}
    style = paragraphs[first.ref.paragraph]
    if first.ref == last.ref and len(lines) == 1:
        return Splice(first.ref, first.offset, last.offset, lines[0])
    if lines == ["", ""] and first == last and style.table is None:
        return SplitParagraph(first.ref, first.offset)
    if style.table is not None or paragraphs[last.ref.paragraph].table is not None:
        return _around_table(first, last, lines, paragraphs)
    if first.ref.part not in MANY and not any(lines):
        return Splice(first.ref, first.offset, last.offset, LINE_BREAK * (len(lines) - 1))
    made = tuple(Paragraph(line, style.style) for line in lines)
    return ReplaceRange(first, last, made if any(lines) or len(lines) > 1 else ())


def _around_table(
    first: TextPoint, last: TextPoint, lines: list[str], paragraphs: dict[int, Paragraph]
) -> Edit | None:
    """In a table Enter makes a row; it is joined with nothing but an empty paragraph."""
    if first.ref == last.ref:
        return Splice(first.ref, first.offset, last.offset, LINE_BREAK.join(lines))
    join = JoinParagraphs(first.ref)
    whole = tuple(paragraphs.get(n, Paragraph()) for n in range(last.ref.paragraph + 1))
    one_on = last.ref.paragraph == first.ref.paragraph + 1
    return join if lines == [""] and one_on and may_join(whole, join) else None


def _point(blocks: Sequence[Block], at: int) -> TextPoint:
    for block in blocks:
        if at <= len(block.text):
            return TextPoint(block.ref, at)
        at -= len(block.text) + 1
    last = blocks[-1]
    return TextPoint(last.ref, len(last.text))


def shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    least = min(len(one), len(other))
    if one[:least] == other[:least]:
        return least
    return next(at for at in range(least) if one[at] != other[at])
