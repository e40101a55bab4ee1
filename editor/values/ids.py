"""Typed ids of the things in an issue, and new ones."""

import os
from typing import NewType

PageId = NewType("PageId", str)
ArticleId = NewType("ArticleId", str)
PhotoId = NewType("PhotoId", str)
FrameId = NewType("FrameId", str)


def new_id(prefix: str) -> str:
    """A fresh id such as ``f3a9c01d2``: the prefix and eight random hex digits."""
    return prefix + os.urandom(4).hex()
