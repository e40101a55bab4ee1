"""Characters that no key has, by groups, with names in both languages to look for them."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from editor.edit.selection import TextSelection
from editor.edit.state import State
from editor.edit.texts import paragraphs_of
from editor.fonts.library import FontLibrary
from editor.layout.looks import DEFAULT_FONT
from editor.model.font import FaceKey
from editor.values.language import Words


@dataclass(frozen=True, slots=True)
class Characters:
    """A group of characters."""

    name: str
    words: Words
    text: str


def _run(first: str, last: str) -> str:
    return "".join(map(chr, range(ord(first), ord(last) + 1)))


GROUPS = (
    Characters(
        "marks",
        Words("标点", "Punctuation"),
        "，。、；：？！…—·“”‘’「」『』（）《》〈〉【】〔〕［］｛｝〖〗～／｜＆＊＠＃％‰￥§¶†‡※〃々〇",
    ),
    Characters(
        "numbers",
        Words("序号", "Numbers"),
        _run("①", "⑳") + _run("㉑", "㉟") + _run("⑴", "⒇") + _run("⒈", "⒛") + _run("㈠", "㈩")
        + _run("㊀", "㊉") + _run("❶", "❿") + _run("Ⅰ", "Ⅻ") + _run("ⅰ", "ⅻ"),
    ),
    Characters("arrows", Words("箭头", "Arrows"), "←↑→↓↔↕↖↗↘↙⇐⇑⇒⇓⇔➔➜➤▲▼◀▶△▽◁▷☞☜☛"),
    Characters(
        "units",
        Words("单位", "Units"),
        "℃℉°′″‰％㎎㎏㎜㎝㎞㎡㎥㏄㏕㎖㎗ℓ㎾㎐㎒㎓Ωµ￥€£＄¢㏑㏒№℡",
    ),
    Characters(
        "shapes",
        Words("几何", "Shapes"),
        "■□▲△▼▽◆◇●○◎★☆◉◐◑◢◣◤◥▪▫◾◽❖✦✚✓✔✕✖☑☐♠♣♥♦♪♫☎✉☀☂",
    ),
    Characters(
        "maths",
        Words("数学", "Mathematics"),
        "＋－×÷±＝≠≈≡＜＞≤≥∞√∑∏∫∂∝∠⊥∥∴∵∈∉∩∪⊂⊃∅∧∨¬¼½¾⅓⅔²³¹₀₁₂₃",
    ),
    Characters(
        "blanks",
        Words("空格", "Blanks"),
        "\u3000\u2003\u2002\u2009\u200a\u2007\u00a0\u202f\u200b\u2060\u00ad",
    ),
    Characters(
        "pinyin",
        Words("拼音", "Pinyin"),
        "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêếềńňǹḿɑɡĀÁǍÀĒÉĚÈŌÓǑÒ",
    ),
    Characters("zhuyin", Words("注音", "Zhuyin"), _run("ㄅ", "ㄩ") + "ˊˇˋ˙"),
    Characters("greek", Words("希腊", "Greek"), _run("Α", "Ρ") + _run("Σ", "Ω") + _run("α", "ω")),
    Characters("russian", Words("俄文", "Cyrillic"), _run("А", "я") + "Ёё"),
    Characters("kana", Words("假名", "Kana"), _run("ぁ", "ん") + _run("ァ", "ヶ") + "ー"),
    Characters("boxes", Words("制表", "Box Drawing"), _run("─", "╋")),
)  # fmt: skip

_NAMES = {
    "，": "逗号", "。": "句号", "、": "顿号", "；": "分号",
    "：": "冒号", "？": "问号", "！": "叹号", "…": "省略号",
    "—": "破折号", "·": "间隔号", "“": "左双引号", "”": "右双引号",
    "‘": "左单引号", "’": "右单引号", "「": "左直角引号", "」": "右直角引号",
    "『": "左双直角引号", "』": "右双直角引号", "（": "左圆括号", "）": "右圆括号",
    "《": "左书名号", "》": "右书名号", "〈": "左单书名号", "〉": "右单书名号",
    "【": "左方头括号", "】": "右方头括号", "〔": "左六角括号", "〕": "右六角括号",
    "～": "浪纹号", "／": "斜线", "％": "百分号", "‰": "千分号",
    "￥": "人民币符号", "§": "章节号", "※": "参考号", "々": "叠字号",
    "〇": "圆圈零", "№": "编号", "℃": "摄氏度", "°": "度",
    "′": "分", "″": "秒", "√": "根号", "×": "乘号",
    "÷": "除号", "±": "正负号", "≠": "不等号", "≈": "约等号",
    "≤": "小于等于", "≥": "大于等于", "∞": "无穷大", "←": "左箭头",
    "↑": "上箭头", "→": "右箭头", "↓": "下箭头", "■": "实心方块",
    "□": "空心方块", "▲": "实心三角", "△": "空心三角", "▼": "实心倒三角",
    "▽": "空心倒三角", "◆": "实心菱形", "◇": "空心菱形", "●": "实心圆",
    "○": "空心圆", "◎": "双圆", "★": "实心五角星", "☆": "空心五角星",
    "✓": "对号", "✔": "粗对号", "✕": "叉", "☎": "电话",
    "✉": "信封",
}  # fmt: skip
_BLANKS = {
    "\u3000": ("全角空格", "IDEOGRAPHIC SPACE"),
    "\u2003": ("一字空格", "EM SPACE"),
    "\u2002": ("半字空格", "EN SPACE"),
    "\u2009": ("窄空格", "THIN SPACE"),
    "\u200a": ("极窄空格", "HAIR SPACE"),
    "\u2007": ("数字空格", "FIGURE SPACE"),
    "\u00a0": ("不断行空格", "NO-BREAK SPACE"),
    "\u202f": ("不断行窄空格", "NARROW NO-BREAK SPACE"),
    "\u200b": ("此处可断行", "ZERO WIDTH SPACE"),
    "\u2060": ("此处不断行", "WORD JOINER"),
    "\u00ad": ("软连字符", "SOFT HYPHEN"),
}
BLANKS = {
    "\u3000": "1", "\u2003": "1e", "\u2002": "½", "\u2009": "⅕", "\u200a": "⅒", "\u2007": "0",
    "\u00a0": "⊔", "\u202f": "⊔⅕", "\u200b": "|", "\u2060": "×|", "\u00ad": "-|",
}  # fmt: skip
"""What stands in a list for characters that nobody sees."""
_FAMILIES = (
    ("①", "㉟", "圈码"), ("⑴", "⒇", "括号数字"), ("⒈", "⒛", "数字加点"),
    ("㈠", "㈩", "括号汉字数字"),
    ("㊀", "㊉", "圈汉字数字"), ("❶", "❿", "实心圈码"), ("Ⅰ", "Ⅻ", "大写罗马数字"),
    ("ⅰ", "ⅻ", "小写罗马数字"), ("ㄅ", "ㄩ", "注音符号"), ("Α", "Ω", "大写希腊字母"),
    ("α", "ω", "小写希腊字母"), ("А", "я", "俄文字母"), ("ぁ", "ん", "平假名"),
    ("ァ", "ヶ", "片假名"), ("─", "╋", "制表符"), ("㎀", "㏿", "单位符号"),
)  # fmt: skip


def name_of(char: str) -> Words:
    """What a character is called: by the trade in Chinese, by Unicode in English."""
    if char in _BLANKS:
        zh, en = _BLANKS[char]
        return Words(zh, en.capitalize())
    en = unicodedata.name(char, "").capitalize()
    zh = _NAMES.get(char) or next(
        (name for first, last, name in _FAMILIES if first <= char <= last), ""
    )
    number = unicodedata.numeric(char, None)
    if number is not None and not char.isdecimal() and zh:
        zh = f"{zh} {number:g}"
    return Words(zh or en, en)


def search(text: str) -> tuple[str, ...]:
    """The characters whose name in either language, group or code holds all the words."""
    words = text.lower().split()
    if not words:
        return ()
    found = dict.fromkeys(
        char for char, names in _names() if _answers(names, f"u+{ord(char):04x}", words)
    )
    return tuple(found)


def _answers(names: str, code: str, words: list[str]) -> bool:
    return all(word in names or word == code for word in words)


def _names() -> Iterator[tuple[str, str]]:
    for group in GROUPS:
        for char in group.text:
            name = name_of(char)
            own = f"{char} {name.zh} {name.en} {group.words.zh} {group.words.en}"
            yield char, own.lower()


def face_at_caret(state: State) -> FaceKey:
    """The Han face of the paragraph that the caret stands in, else the usual one."""
    sheet, name = state.issue.styles, "正文"
    if isinstance(state.selection, TextSelection):
        ref = state.selection.head.ref
        paragraphs = paragraphs_of(state.issue, ref.owner, ref.part) or ()
        name = paragraphs[ref.paragraph].style if ref.paragraph < len(paragraphs) else name
    style = sheet.paragraph_style(name)
    font = sheet.font(style.font or "") if style is not None else None
    weight = style.weight if style is not None and style.weight is not None else 400
    return FaceKey((font or DEFAULT_FONT).han, weight)


def has_glyph(fonts: FontLibrary, key: FaceKey, char: str) -> bool:
    """Whether the face itself has the character; characters without ink need no glyph."""
    return char in _BLANKS or bool(fonts.face(key).gid(char))
