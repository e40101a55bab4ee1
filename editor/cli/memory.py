"""How often Python looks for circles of forgotten objects."""

import gc


def collect_rarely() -> None:
    """Layout makes millions of small values and no circles among them: looking for circles
    rarely saves a tenth of an export, and pauses of 30 ms while typing."""
    gc.set_threshold(50_000, 10, 10)
