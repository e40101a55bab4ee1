"""Whatever hands do at the window, by chance: nothing breaks, and undo leads back."""

import pytest

from tests.fuzz.desk import run


@pytest.mark.parametrize("seed", [1, 2])
def test_anything_may_be_done(desktop, tmp_path, seed):
    run(desktop, tmp_path, 120, seed)
