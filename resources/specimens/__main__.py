"""Draws the specimen pages: ``python -m resources.specimens [FOLDER] [PPI]``."""

import sys
from pathlib import Path

from resources.specimens.drawing import draw
from resources.specimens.issue import specimen


def main(arguments: list[str]) -> int:
    """Write the pages as pictures and as one PDF; returns an exit code."""
    if len(arguments) > 2:
        sys.stderr.write("usage: python -m resources.specimens [FOLDER] [PPI]\n")
        return 2
    folder = Path(arguments[0] if arguments else "specimens")
    ppi = float(arguments[1]) if len(arguments) > 1 else 150.0
    folder.mkdir(parents=True, exist_ok=True)
    for path in draw(specimen(), folder, ppi):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
