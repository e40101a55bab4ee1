"""Random edits of the list of pages, and of frames that change their page."""

from collections.abc import Callable
from typing import Any

from editor.edit import guides, pages, turning
from editor.model.page import PageState, RulerGuide

PAGE_MAKERS: dict[type, Callable[[Any, Any], Any]] = {
    pages.AddPage: lambda s, st: pages.AddPage(s.new_page(st), s.maybe(s.rng.randint(0, 5))),
    pages.RemovePage: lambda s, st: pages.RemovePage(s.page(st).id),
    pages.OrderPages: lambda s, st: pages.OrderPages(
        tuple(s.rng.sample([page.id for page in st.issue.pages], len(st.issue.pages)))
    ),
    pages.NumberPages: lambda s, st: pages.NumberPages(((s.page(st).id, s.words()),)),
    pages.SetPageState: lambda s, st: pages.SetPageState(
        (s.page(st).id,), s.rng.choice(list(PageState))
    ),
    guides.SetGuides: lambda s, st: guides.SetGuides(
        s.page(st).id, (RulerGuide(s.rng.random() < 0.5, s.number(), s.rng.random() < 0.5),)
    ),
    turning.MoveFramesToPage: lambda s, st: turning.MoveFramesToPage(
        *s.some_ids(st), s.page(st).id, s.number(), s.number()
    ),
    pages.MovePage: lambda s, st: pages.MovePage(s.page(st).id, s.rng.randint(0, 4)),
    pages.SetPage: lambda s, st: pages.SetPage(s.changed_page(st)),
}
