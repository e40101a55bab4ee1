"""The parts of an article, recognised in its paragraphs: title, byline, dateline, sign-off."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor.importers.draft import BLANKS, stripped
from editor.importers.manuscript import BODY, BOLD, HEADLINE, SUBHEAD
from editor.importers.rewriting import Stretch, rewritten, together
from editor.model.article import Article
from editor.model.text import Paragraph, mark
from editor.values.ids import ArticleId

DATELINE, SIGN_OFF = "电头", "文末署名"
_KICKER, _DECK, _BYLINE = "引题", "副题", "署名"
_LONGEST_TITLE = 42
"""Characters that a line of a title has at most: longer lines are text."""
_LONGEST_SUBHEAD = 30
_MOST_TITLE_LINES = 5
_STOPS = "。；，、;,"
"""What no line of a title ends with."""
_LABELS = (
    (re.compile(r"(引题|肩题|眉题)[：:]\s*"), _KICKER),
    (re.compile(r"(主题|主标题|标题|题目)[：:]\s*"), HEADLINE),
    (re.compile(r"(副题|副标题)[：:]\s*"), _DECK),
    (re.compile(r"(小标题|插题)[：:]\s*"), SUBHEAD),
)
_NAME = r"[\w·/／、,，（）()　 ]{1,30}"
_WHO = (
    "(?:本报|本刊|本网|特约|实习|见习|首席|驻.{1,6})*"
    "(?:记者|通讯员|评论员|撰稿人?|编辑部?|作者|撰文|供稿|文)"
)
_BYLINE_LINE = re.compile(
    rf"[■□▲●◆◎]?[ 　]*(?:{_WHO}(?:[ 　：:/／]+{_NAME}|[ 　]*)|文[/／]{_NAME})"
)
_MARKED_NAME = re.compile(r"[■□●◆◎][ 　]*[\u4e00-\u9fff](?:[ 　、·]*[\u4e00-\u9fff]){1,3}")
_DATELINE_START = re.compile(
    r"(?:本报|本刊|本网|本台)讯"
    r"|(?:新华社|中新社|本报|本刊)[\u4e00-\u9fff]{0,8}?\d{1,2}月\d{1,2}日(?:电|讯)"
)
_SIGN_OFF_END = re.compile(
    rf"(?:(?<=[。！？”…])|(?<=^))[（(][ 　]*(?:{_WHO}[ 　：:]*[^（）()。]{{1,40}}"
    r"|[\u4e00-\u9fff·]{2,4}(?:[ 　、][\u4e00-\u9fff·]{1,4}){0,4})[ 　]*[）)]$"
)
_SUBHEAD_MARK = re.compile(r"[■▲◆●★][ 　]*(?=\S)")
_DASH = re.compile("——|—|--|──")


Lines = list[Paragraph]


@dataclass(frozen=True, slots=True)
class Recognised:
    """An article, and the characters of signs and labels that stand no more in it."""

    article: Article
    dropped: str = ""


def plain_article(key: ArticleId, paragraphs: Sequence[Paragraph]) -> Recognised:
    """An article whose body is all there is; headings are subheads."""
    return Recognised(Article(key, body=tuple(map(_no_headline, paragraphs)) or (Paragraph(),)))


def recognised(key: ArticleId, paragraphs: Sequence[Paragraph]) -> Recognised:
    """The article that the paragraphs are; what is not told apart is its body."""
    filled = [each for each in paragraphs if each.text.strip(BLANKS)]
    lines, labels = _without_labels(filled)
    count = _title_length(lines)
    parts = _parts(lines[:count])
    body, signs = _body(lines[count:])
    last = body[-1] if body and _BYLINE not in parts else Paragraph()
    if len(body) > 1 and _BYLINE_LINE.fullmatch(last.text):
        parts[_BYLINE] = [body.pop()]
    body = _signed_off(_datelined(body))
    article = Article(key, body=tuple(body) or (Paragraph(),))
    for style, found in parts.items():
        article = _with_part(article, style, found)
    return Recognised(article, labels + signs)


def with_subheads(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Paragraphs of a document of which only a part is there: headlines, and short lines that are
    all bold between others, are subheads."""
    listed = tuple(map(_no_headline, paragraphs))
    bold = [_is_bold_line(each) for each in listed]
    if all(bold):
        return listed
    return tuple(
        _plain(replace(each, style=SUBHEAD)) if is_bold else each
        for each, is_bold in zip(listed, bold, strict=True)
    )


def headline_by_size(
    paragraphs: Sequence[Paragraph], sizes: Sequence[float]
) -> tuple[Paragraph, ...]:
    """Where nothing is a headline, the largest of the first short lines is one, if it is larger
    than the text."""
    listed = list(paragraphs)
    if len(sizes) != len(listed) or any(each.style == HEADLINE for each in listed):
        return tuple(listed)
    filled = [at for at, each in enumerate(listed) if each.text.strip(BLANKS)]
    weights = Counter[float]()
    for at in filled:
        weights[sizes[at]] += len(listed[at].text)
    usual = weights.most_common(1)[0][0] if weights else 0.0
    first = [at for at in filled[:_MOST_TITLE_LINES] if _is_short(listed[at], _LONGEST_TITLE)]
    largest = max(first, key=lambda at: sizes[at], default=None)
    if largest is not None and sizes[largest] > usual > 0:
        listed[largest] = replace(listed[largest], style=HEADLINE)
    return tuple(listed)


def _no_headline(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, style=SUBHEAD) if paragraph.style == HEADLINE else paragraph


def _is_short(paragraph: Paragraph, longest: int) -> bool:
    text = paragraph.text.strip(BLANKS)
    plain = paragraph.table is None and 0 < len(text) <= longest
    return plain and text[-1] not in _STOPS and _DATELINE_START.match(text) is None


def _is_byline(paragraph: Paragraph) -> bool:
    text = paragraph.text.strip(BLANKS)
    return bool(_BYLINE_LINE.fullmatch(text) or _MARKED_NAME.fullmatch(text))


def _without_labels(paragraphs: Lines) -> tuple[Lines, str]:
    """Lines such as 引题：… without what says which part they are, in the style of that part."""
    lines, dropped = list[Paragraph](), ""
    for paragraph in paragraphs:
        found = ((label.match(paragraph.text), style) for label, style in _LABELS)
        head, style = next(((m, style) for m, style in found if m), (None, ""))
        if head is None or not _is_short(paragraph, _LONGEST_TITLE + len(head[0])):
            lines.append(paragraph)
        else:
            dropped += head[0]
            lines.append(replace(rewritten(paragraph, (Stretch(0, head.end(), ""),)), style=style))
    return lines, dropped


def _title_length(lines: Lines) -> int:
    """How many of the first lines are the title; one of them, where all lines are short."""
    count, headed = 0, False
    for line in lines[:_MOST_TITLE_LINES]:
        is_title = line.style in (HEADLINE, _KICKER, _DECK)
        is_byline = _is_byline(line) or _DASH.match(line.text) is not None
        if not is_title and not _is_short(line, _LONGEST_TITLE):
            break
        if line.style == SUBHEAD and headed and not is_byline:
            break
        if headed and line.style == BODY and not is_byline:
            break
        headed = headed or line.style in (HEADLINE, SUBHEAD)
        count += 1
    if count < len(lines) or count < 2 or headed:
        return count
    return 1


def _parts(lines: Lines) -> dict[str, Lines]:
    """The lines of a title by the style of the part that they are."""
    parts: dict[str, Lines] = {}
    open_lines = [at for at, each in enumerate(lines) if not _is_byline(each)]
    head = _headline_of(lines, open_lines)
    for at, line in enumerate(lines):
        if line.style in (_KICKER, _DECK):
            style = line.style
        elif at not in open_lines:
            style = _BYLINE
        elif at == head or line.style == HEADLINE:
            style = HEADLINE
        else:
            style = _KICKER if at < head else _DECK
        parts.setdefault(style, []).append(line)
    return parts


def _headline_of(lines: Lines, open_lines: list[int]) -> int:
    """Which line is the headline: the one that says so, the last one before a deck with a dash,
    the second of three, else the first."""
    for style in (HEADLINE, SUBHEAD):
        for at in open_lines:
            if lines[at].style == style:
                return at
    dashed = [at for at in open_lines if _DASH.match(lines[at].text)]
    plain = [at for at in open_lines if at not in dashed and lines[at].style == BODY]
    before = [at for at in plain if dashed and at < dashed[0]]
    if before:
        return before[-1]
    return plain[1] if len(plain) > 2 else plain[0] if plain else -1


def _body(lines: Lines) -> tuple[Lines, str]:
    """The body, its subheads told by marks and bold; what marks they had."""
    body, dropped = list[Paragraph](), ""
    for line in map(_no_headline, lines):
        sign = _SUBHEAD_MARK.match(line.text)
        is_short = _is_short(line, _LONGEST_SUBHEAD)
        if line.style == BODY and sign and is_short and not _BYLINE_LINE.fullmatch(line.text):
            dropped += sign[0]
            cut = rewritten(line, (Stretch(0, sign.end(), ""),))
            body.append(_plain(replace(cut, style=SUBHEAD)))
        elif _is_bold_line(line):
            body.append(_plain(replace(line, style=SUBHEAD)))
        else:
            body.append(replace(line, style=BODY) if line.style in (_KICKER, _DECK) else line)
    return body, dropped


def _is_bold_line(line: Paragraph) -> bool:
    return line.style == BODY and _is_short(line, _LONGEST_SUBHEAD) and _is_bold(line)


def _is_bold(paragraph: Paragraph) -> bool:
    marked = sum(span.end - span.start for span in paragraph.spans if span.style == BOLD)
    return marked > 0 and marked >= len(paragraph.text.strip(BLANKS))


def _plain(paragraph: Paragraph) -> Paragraph:
    """Without marks; readings stay."""
    spans = tuple(replace(span, style="") for span in paragraph.spans if span.ruby)
    return replace(paragraph, spans=spans)


def _datelined(body: Lines) -> Lines:
    """本报讯 and the like, marked where the body begins with it."""
    found = _DATELINE_START.match(body[0].text) if body and body[0].style == BODY else None
    return [mark(body[0], 0, found.end(), DATELINE), *body[1:]] if found else body


def _signed_off(body: Lines) -> Lines:
    """（记者 某某） at the end of the body, marked; on a line of its own it joins the last one."""
    if not body or body[-1].style != BODY or body[-1].table:
        return body
    last = stripped(body[-1])
    found = _SIGN_OFF_END.search(last.text)
    if found is None:
        return body
    signed = mark(last, found.start(), found.end(), SIGN_OFF)
    before = body[-2] if len(body) > 1 else None
    if found.start() == 0 and before is not None and before.style == BODY and not before.table:
        return [*body[:-2], together((before, signed))]
    return [*body[:-1], signed]


def _with_part(article: Article, style: str, lines: Lines) -> Article:
    """The article with the lines of one part, under each other."""
    parts = [Paragraph()]
    for line in lines:
        parts += (Paragraph("\n" if len(parts) > 1 else ""), _plain(stripped(line)))
    whole = replace(together(parts), style=style)
    match style:
        case "引题":
            return replace(article, kicker=whole)
        case "副题":
            return replace(article, deck=whole)
        case "署名":
            return replace(article, byline=whole)
        case _:
            return replace(article, headline=whole)
