"""Where the shipped fonts, layouts and resources lie."""

import sys
from pathlib import Path


def data_folder(name: str) -> Path:
    """The folder ``fonts``, ``layouts`` or ``resources``.

    A frozen program unpacks them beside itself, a wheel carries them inside the package, a
    checkout has them at its top.
    """
    package = Path(__file__).resolve().parent.parent
    frozen = getattr(sys, "_MEIPASS", None)
    roots = [Path(frozen)] if frozen else []
    roots += [package / "_data", package.parent]
    return next((root / name for root in roots if (root / name).is_dir()), roots[-1] / name)
