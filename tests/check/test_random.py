"""Whatever an issue holds, checks find or do not find: they never raise, and fixes can be done."""

import pytest

from editor.check.context import Sources
from editor.check.run import check_issue
from editor.edit.codec import decode, encode
from editor.edit.edit import EditError, perform
from editor.edit.state import State
from editor.layout.engine import Engine
from editor.model.output import PROFILES
from editor.pictures.picturefile import Colors, Probe
from tests.edit.issues import small_issue
from tests.edit.random_edits import RandomEdits

PROBE = Probe("png", 300, 200, Colors.RGB, alpha=True)


@pytest.mark.parametrize("seed", range(10))
def test_checks_never_raise_and_fixes_are_edits(fonts, seed):
    source, state, engine = RandomEdits(seed), State(small_issue()), Engine(fonts)
    sources = Sources(lambda _: PROBE, lambda _: "new", fonts=fonts)
    for step in range(40):
        try:
            state = perform(source.edit(state), state)
        except EditError:
            continue
        issue = state.issue.printed(PROFILES[step % len(PROFILES)])
        layouts = [engine.page(issue, page.id) for page in issue.pages]
        for found in check_issue(issue, layouts, sources):
            assert found.words.zh
            assert found.words.en
            assert (found.fix is None) == (found.fix_words is None)
            if found.fix is not None:
                perform(decode(encode(found.fix)), State(issue))
