"""Damaged projects by the thousand: ``python -m tests.fuzz.store [CASES [FIRST]]``.

Every case spoils one or two files of a project in a way that its number decides. Opening it must
succeed or raise StoreError, and what opens must be saved and open again as the same issue.
"""

import json
import random
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from editor.store.disk import STAGED
from editor.store.errors import StoreError
from editor.store.folder import MANIFEST
from editor.store.project import create_project, open_project
from tests.fuzz.cases import main, run_cases
from tests.fuzz.spoiling import spoiled
from tests.store.samples import full_sample, typing


def make_project(folder):
    """The project that is spoiled, with edits in its journal."""
    with create_project(folder, full_sample(), {"one.jpg": b"\xff\xd8"}) as project:
        for number in range(5):
            project.append(typing(f"a{number % 3}", "新"))


def interrupt(folder):
    """As if a save had been decided and not finished."""
    names = ["articles/a1.xml", "pages/p1.xml", "saved.json"]
    for name in names[1:]:
        shutil.copy(folder / name, folder / f"{name}{STAGED}")
    manifest = {"write": names[:2], "remove": ["articles/a2.xml"]}
    (folder / MANIFEST).write_text(json.dumps(manifest))


def run_case(number, original, folder):
    """Spoils a copy, opens it, saves it, opens it again. Raises for what must not happen."""
    rng = random.Random(number)
    shutil.copytree(original, folder)
    if number % 8 == 0:
        interrupt(folder)
    names = sorted(path for path in folder.rglob("*") if path.is_file() and path.name[0] != ".")
    for path in rng.sample(names, rng.choice((1, 1, 2))):
        path.write_bytes(spoiled(path.read_bytes(), rng))
    try:
        opened = open_project(folder)
    except StoreError:
        return "refused"
    with opened.project as project:
        issue = replace(opened.issue, info=replace(opened.issue.info, title="存"))
        project.save(issue)
    again = open_project(folder, read_only=True)
    if again.issue != issue:
        raise AssertionError("what was saved is not what opens")
    return "broken" if opened.broken else "opened"


def run(cases, first=0):
    """How many cases went which way, and the slowest in seconds."""
    with tempfile.TemporaryDirectory() as room:
        original, folder = Path(room) / "original", Path(room) / "case"
        make_project(original)

        def case(number):
            try:
                return run_case(number, original, folder)
            finally:
                shutil.rmtree(folder, ignore_errors=True)

        return run_cases(case, cases, first)


if __name__ == "__main__":
    main(run)
