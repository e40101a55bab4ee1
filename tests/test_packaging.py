"""The wheel carries everything that the program looks for at run time."""

import tomllib
from pathlib import Path

from editor.values.data import data_folder

ROOT = Path(__file__).resolve().parent.parent
NOT_SHIPPED = {"screenshots", "samples", "specimens", "__pycache__"}
SAMPLE = "resources/samples/kaifaqu"


def test_every_data_folder_is_in_the_wheel() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shipped = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    folders = {path for path in (ROOT / "resources").iterdir() if path.is_dir()}
    wanted = {f"resources/{path.name}" for path in folders if path.name not in NOT_SHIPPED}
    assert set(shipped) == wanted | {"layouts", "fonts", SAMPLE}
    assert all(target == f"editor/_data/{source}" for source, target in shipped.items())


def test_data_folders_are_found() -> None:
    assert all(data_folder(name).is_dir() for name in ("fonts", "layouts", "resources"))
