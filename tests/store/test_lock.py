"""One writer per project, whoever died with the lock."""

import json
import os
import signal
import subprocess
import sys

import pytest

from editor.store.errors import Locked
from editor.store.lock import OWNER, ProjectLock, is_held
from editor.store.project import create_project, open_project
from tests.store.samples import sample, typing

HOLD = """
import sys, time
from pathlib import Path
from editor.store.project import open_project
opened = open_project(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


def test_the_lock_names_its_owner(tmp_path):
    first = ProjectLock(tmp_path)
    first.take()
    owner = json.loads((tmp_path / OWNER).read_text("utf-8"))
    assert owner["pid"] == str(os.getpid())
    with pytest.raises(Locked) as caught:
        ProjectLock(tmp_path).take()
    assert owner["pid"] in caught.value.words.zh
    assert owner["host"] in caught.value.words.en
    first.release()
    ProjectLock(tmp_path).take()


@pytest.mark.parametrize("owner", ["", "[]", '{"who": 1}', "{" * 9999, "\x00"])
def test_an_unreadable_owner_is_nobody(tmp_path, owner):
    first = ProjectLock(tmp_path)
    first.take()
    (tmp_path / OWNER).write_text(owner)
    with pytest.raises(Locked) as caught:
        ProjectLock(tmp_path).take()
    assert "is already open." in caught.value.words.en
    first.release()


def test_the_lock_of_a_dead_process_is_free(tmp_path):
    create_project(tmp_path / "p", sample()).close()
    command = [sys.executable, "-c", HOLD, str(tmp_path / "p")]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout.readline() == b"held\n"
        with pytest.raises(Locked) as caught:
            open_project(tmp_path / "p")
        assert str(child.pid) in caught.value.words.en
        child.send_signal(signal.SIGKILL)
    assert (tmp_path / "p" / OWNER).exists()
    open_project(tmp_path / "p").project.close()


def test_edits_of_a_living_writer_are_no_recovery(tmp_path):
    with create_project(tmp_path / "p", sample()) as writer:
        writer.append(typing("a1", "新"))
        found = open_project(tmp_path / "p", read_only=True)
        assert (found.recovered, found.elsewhere) == (0, 1)
        assert found.issue != sample()
    left = open_project(tmp_path / "p", read_only=True)
    assert (left.recovered, left.elsewhere) == (1, 0)


def test_asking_for_the_lock_neither_takes_nor_makes_it(tmp_path):
    assert not is_held(tmp_path)
    assert list(tmp_path.iterdir()) == []
    first = ProjectLock(tmp_path)
    first.take()
    assert is_held(tmp_path)
    first.release()
    assert not is_held(tmp_path)
    first.take()
    first.release()
