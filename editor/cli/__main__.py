"""Runs the command line as python -m editor.cli."""

import sys

from editor.cli import main

if __name__ == "__main__":
    sys.exit(main())
