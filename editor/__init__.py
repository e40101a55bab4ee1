"""Banxin 版心: pages of Chinese newspapers and weeklies, composed as they print."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""Numpy handles arrays of glyphs here, never matrices: threads for those only slow every start."""
