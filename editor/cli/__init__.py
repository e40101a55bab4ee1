"""The command line: export, check, new, show and demo, without Qt."""

import importlib
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; ``arguments`` default to the process's own.

    The program is loaded here, so that Ctrl+C while it loads is answered as quietly as later.
    """
    try:
        program = importlib.import_module("editor.cli.program")
        return int(program.main(arguments))
    except KeyboardInterrupt:
        return 130
