"""Plain text of other programs: where its lines end, and what of it an issue can hold."""

import re

from editor.edit.codec import storable

LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")


def clean(text: str) -> str:
    """A line of text without what no issue can hold; tabs become a 　."""
    return "".join(char for char in text.replace("\t", "　") if storable(char) and char != "\ufeff")
