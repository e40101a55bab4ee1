"""Sign-offs such as （王波） at the end of an article's last paragraph."""

import re
from collections.abc import Mapping

from editor.model.style import ResolvedCharacter
from editor.model.text import Paragraph

_SIGN_OFF = re.compile(
    r"(?<=[。！？”…])[　 ]*"
    r"(?P<own>（(?:(?:本报|本刊|通讯员|记者|实习生|见习)*[　 ]*"
    r"[\u4e00-\u9fff·]{2,4}(?:[　 、，]+[\u4e00-\u9fff·]{2,4}){0,4}(?:[　 ]?[文摄整理报道/]+)?)）)$"
)
NO_NAMES = ("待续）", "未完）", "（续完）", "全文完）", "本文完）")
"""What stands in brackets at the end of a story and signs nothing."""


def sign_off_start(
    paragraph: Paragraph, characters: Mapping[str, ResolvedCharacter], *, find: bool
) -> int | None:
    """Where the sign-off of a paragraph begins, or None.

    A span whose character style is ``flush_end`` and reaches the end is one; so are, where they
    shall be found, names in brackets after the last full stop.
    """
    text = paragraph.text
    for span in paragraph.spans:
        character = characters.get(span.style)
        if character is not None and character.flush_end and span.end == len(text):
            return span.start
    if not find or not text.endswith("）") or text.endswith(NO_NAMES):
        return None
    match = _SIGN_OFF.search(text, max(0, len(text) - 40))
    return match.start("own") if match else None
