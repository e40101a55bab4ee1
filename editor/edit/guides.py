"""Editing the ruler guides of a page."""

import math
from dataclasses import dataclass, replace
from typing import ClassVar

from editor.edit.edit import EditError
from editor.edit.frames import NO_PLACE, page_of
from editor.edit.state import State
from editor.model.page import RulerGuide
from editor.values.ids import PageId
from editor.values.language import Words


@dataclass(frozen=True, slots=True)
class SetGuides:
    """Other ruler guides on a page or master."""

    page: PageId
    guides: tuple[RulerGuide, ...]
    label: ClassVar[Words] = Words("参考线", "Ruler guides")

    def apply(self, state: State) -> State:
        """The page with these guides; raises EditError for one that is nowhere."""
        page = page_of(state.issue, self.page)
        if not all(math.isfinite(guide.at) for guide in self.guides):
            raise EditError(NO_PLACE)
        return replace(state, issue=state.issue.with_page(replace(page, guides=self.guides)))
