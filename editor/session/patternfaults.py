"""What is wrong with a regular expression, in words of our own: the library speaks English."""

from editor.values.language import Words

NO_GROUP = Words("没有这个分组", "there is no such group")
_NAME = Words("分组的名字写得不全", "the name of a group is incomplete")
_SET = Words("“[”没有用“]”收住", "a [ is not closed by a ]")
_ESCAPE = Words("“\\”后面的写法不认识", "what follows a \\ is not known")
_KIND = Words("不认识这个字符类别", "this class of characters is not known")
FAULTS = {
    "missing )": Words("“(”没有用“)”收住", "a ( is not closed by a )"),
    "unbalanced parenthesis": Words("多了一个“)”", "there is a ) too many"),
    "unterminated character set": _SET,
    "missing ]": _SET,
    "nothing to repeat": Words(
        "“*”“+”“?”或“{}”前面没有可以重复的字",
        "nothing stands before a *, +, ? or {} to be repeated",
    ),
    "multiple repeat": Words("重复的符号连写了", "signs of repetition follow each other"),
    "min repeat": Words("“{}”里前一个数比后一个大", "the first number in {} is the larger one"),
    "repeat count": Words("“{}”里的次数太大", "the number in {} is too large"),
    "bad character range": Words("“[]”里的范围首尾颠倒", "a range in [] runs backwards"),
    "invalid group reference": NO_GROUP,
    "unknown group": NO_GROUP,
    "no such group": NO_GROUP,
    "invalid relative group": NO_GROUP,
    "missing >": _NAME,
    "missing group name": _NAME,
    "bad character in group name": _NAME,
    "bad escape (end": Words("末尾的“\\”后面缺字", "nothing follows the \\ at the end"),
    "bad escape": _ESCAPE,
    "bad hex escape": _ESCAPE,
    "incomplete escape": _ESCAPE,
    "unknown property": _KIND,
    "undefined character name": _KIND,
    "unknown extension": Words("“(?”后面的写法不认识", "what follows a (? is not known"),
}
"""By the beginning of what the library says."""


def why(error: Exception) -> Words:
    """``：…`` and ``: …``: what an error of the library is about and where, to stand at a
    sentence's end; its full stop alone where we have no words for it."""
    said, place = str(getattr(error, "msg", error)), getattr(error, "pos", None)
    found = next((words for start, words in FAULTS.items() if said.startswith(start)), None)
    if found is None:
        return Words("。", ".")
    if not isinstance(place, int):
        return Words(f"：{found.zh}。", f": {found.en}.")
    place = max(place, 1)
    return Words(f"：{found.zh}（第 {place} 个字）。", f": {found.en} (at character {place}).")
