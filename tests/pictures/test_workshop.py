"""Pictures made in other processes are those made here, and nobody is left behind."""

import os
import signal
import subprocess
import sys
import time

import pytest

from editor.model.output import NEWSPRINT as PROFILE
from editor.model.output import X4
from editor.pictures import workshop as room
from editor.pictures.cache import PictureCache
from editor.pictures.opening import PictureError
from editor.pictures.press import Press, Wanted
from editor.pictures.workshop import Workshop
from editor.values.geometry import Rect, Size
from tests.pictures.files import NEWSPRINT, encoded, noise, png

PRESS = Press.of(PROFILE, X4, NEWSPRINT)
WANTED = Wanted(Rect(0, 0, 1, 1), Size(20, 20))


@pytest.fixture
def orders(tmp_path):
    made = []
    for number in range(9):
        path = tmp_path / f"{number}.jpg"
        path.write_bytes(encoded(noise("RGB", (90, 90), number), "JPEG"))
        made.append((path, WANTED))
    return made


@pytest.fixture
def open_workshop():
    opened = []

    def make(folder=None, worth=1):
        opened.append(Workshop(PRESS, PictureCache(folder), worth))
        return opened[-1]

    yield make
    for each in opened:
        each.close()


def fetched(workshop, orders):
    workshop.expect(orders)
    return [workshop.fetch(*order) for order in orders]


def test_other_processes_make_the_same_pictures(orders, open_workshop):
    apart = open_workshop()
    assert fetched(apart, orders) == fetched(open_workshop(worth=1 << 60), orders)
    apart.close()
    assert apart._pool is None


def test_few_pictures_need_no_other_process(orders, open_workshop):
    workshop = open_workshop(worth=room.WORTH)
    workshop.expect(orders)
    assert workshop._pool is None


def test_a_picture_that_cannot_be_read_is_an_error_from_there_too(orders, open_workshop, tmp_path):
    spoiled = tmp_path / "坏.png"
    spoiled.write_bytes(png(90, 90, rows=b"\x78\x9c\x03\x00\x00\x00\x00\x01"))
    workshop = open_workshop()
    workshop.expect([(spoiled, WANTED), *orders])
    with pytest.raises(PictureError, match=r"坏\.png"):
        workshop.fetch(spoiled, WANTED)
    assert workshop.fetch(*orders[0]).channels == 4


def test_where_no_process_can_be_started_pictures_are_made_here(orders, open_workshop, monkeypatch):
    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(room, "ProcessPoolExecutor", refuse)
    assert len(fetched(open_workshop(), orders)) == 9


def test_a_process_that_dies_is_made_up_for(orders, open_workshop):
    workshop = open_workshop()
    workshop.expect(orders)
    first = workshop.fetch(*orders[0])
    for process in list(workshop._pool._processes.values()):
        os.kill(process.pid, signal.SIGKILL)
    rest = [workshop.fetch(*order) for order in orders[1:]]
    assert len({raster.data for raster in (first, *rest)}) == 9


def test_what_was_made_is_there_next_time(orders, open_workshop, tmp_path, monkeypatch):
    first = fetched(open_workshop(tmp_path / "cache"), orders)
    again = open_workshop(tmp_path / "cache")
    monkeypatch.setattr(again._darkroom, "make", None)
    assert fetched(again, orders) == first
    assert again._pool is None


def test_closing_leaves_no_process(orders, open_workshop):
    workshop = open_workshop()
    workshop.expect(orders)
    workshop.fetch(*orders[0])
    processes = list(workshop._pool._processes.values())
    workshop.close()
    assert not any(process.is_alive() for process in processes)


ORPHANS = """
import os, sys
from pathlib import Path
from tests.pictures.test_workshop import PRESS, WANTED, PictureCache, Workshop
if __name__ == "__main__":
    workshop = Workshop(PRESS, PictureCache(None), 1)
    orders = [(Path(name), WANTED) for name in sys.argv[1:]]
    workshop.expect(orders)
    workshop.fetch(*orders[0])
    print(*workshop._pool._processes, flush=True)
    os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_processes_end_when_the_one_they_work_for_is_killed(orders, tmp_path):
    script = tmp_path / "killed.py"
    script.write_text(ORPHANS)
    names = [str(path) for path, _ in orders]
    ran = subprocess.run(
        [sys.executable, str(script), *names],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    pids = [int(word) for word in ran.stdout.split()]
    assert pids
    end = time.monotonic() + 20
    while any(_alive(pid) for pid in pids) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(_alive(pid) for pid in pids)


def _alive(pid):
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
