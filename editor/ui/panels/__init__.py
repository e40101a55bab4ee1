"""One dock of the window each."""
