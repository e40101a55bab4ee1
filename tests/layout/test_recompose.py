"""What is remembered never differs: a page after edits equals the page laid out from scratch."""

import pytest

from editor.edit.edit import EditError
from editor.fonts.library import FontLibrary
from editor.layout.engine import Engine
from editor.session.session import Session
from editor.values.data import data_folder
from tests.edit.random_edits import RandomEdits

STEPS, EVERY = 60, 12


@pytest.mark.parametrize("seed", range(4))
def test_pages_after_edits_equal_pages_from_scratch(seed):
    fonts = FontLibrary()
    source = data_folder("resources") / "samples/kaifaqu"
    session = Session.open(source, fonts=fonts, read_only=True)
    work, edits, state = Engine(fonts), RandomEdits(seed), session.state
    for step in range(STEPS):
        try:
            state = edits.edit(state).apply(state)
        except EditError:
            continue
        if step % EVERY == EVERY - 1:
            fresh = Engine(fonts)
            for page in state.issue.pages[:4]:
                assert work.page(state.issue, page.id) == fresh.page(state.issue, page.id)
        elif state.issue.pages:
            work.page(state.issue, state.issue.pages[step % len(state.issue.pages)].id)
