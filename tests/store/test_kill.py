"""Fifty kills at random moments of an editing session: no committed edit is lost."""

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from editor.model.article import Article
from editor.store.project import create_project, open_project
from tests.store.kill_child import numbers
from tests.store.samples import sample

KILLS = 50
ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the scripted editor forks")
def test_no_committed_edit_is_lost_to_a_kill(tmp_path):
    path = tmp_path / "p"
    stories = tuple(Article(f"a{number}") for number in range(12))
    create_project(path, replace(sample(), articles=stories)).close()
    rng = random.Random(20231)
    known, recovered = 0, 0
    command = [sys.executable, "-m", "tests.store.kill_child", str(path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, **pipes, text=True, bufsize=1) as child:
        for _ in range(KILLS):
            expected = one_life(child, rng, known)
            opened = open_project(path)
            opened.project.close()
            found = numbers(opened.issue)
            assert opened.broken == ()
            assert found == list(range(1, len(found) + 1))
            assert len(found) in expected
            known = len(found)
            recovered += opened.recovered
        child.stdin.close()
    assert recovered > 0
    assert known > KILLS


def one_life(child, rng, known):
    """Lets the editor work for a while and kills it.

    Returns how many edits must be there: as last reported, or as in the step that was under way.
    """
    child.stdin.write("live\n")
    pid = int(child.stdout.readline().split()[1])
    wanted = rng.randrange(60)
    did, trying = known, known
    killed = False
    for count, line in enumerate(iter(child.stdout.readline, "dead 0\n")):
        word, number = line.split()
        trying = int(number)
        did = trying if word == "did" else did
        if count >= wanted and not killed:
            time.sleep(rng.random() * 0.02)
            os.kill(pid, signal.SIGKILL)
            killed = True
    return {did, trying}
