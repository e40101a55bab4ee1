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
    known = recovered = 0
    command = [sys.executable, "-m", "tests.store.kill_child", str(path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, **pipes, text=True, bufsize=1) as child:
        for _ in range(KILLS):
            known = max(known, one_life(child, rng))
            opened = open_project(path)
            opened.project.close()
            found = numbers(opened.issue)
            assert opened.broken == ()
            assert found == list(range(1, len(found) + 1))
            assert known <= len(found) <= known + 1
            known = len(found)
            recovered += opened.recovered
        child.stdin.close()
    assert recovered > 0


def one_life(child, rng):
    """Lets the editor work for a while, kills it, and returns the last edit it reported."""
    child.stdin.write("live\n")
    pid = int(child.stdout.readline().split()[1])
    reports = rng.randrange(30)
    committed = 0
    for _ in range(reports):
        committed = int(child.stdout.readline().split()[1])
    time.sleep(rng.random() * 0.02)
    os.kill(pid, signal.SIGKILL)
    while (line := child.stdout.readline()) != "dead\n":
        committed = int(line.split()[1])
    return committed
