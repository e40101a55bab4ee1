"""Starts Banxin from a checkout: python main.py does what the banxin command does."""

import sys

from editor.cli import main

if __name__ == "__main__":
    sys.exit(main())
