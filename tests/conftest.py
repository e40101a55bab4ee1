"""All tests: windows are painted off screen, unless the caller wants them elsewhere."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
