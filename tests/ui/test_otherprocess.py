"""Another process is followed: what it reports is told, and it goes with what follows it."""

import os
import time
from multiprocessing import active_children
from multiprocessing.connection import Connection
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QObject

from editor.ui.otherprocess import Following


def count(pipe: Connection) -> None:
    for number in range(pipe.recv()):
        pipe.send(number)


def go_on(pipe: Connection) -> None:
    pipe.recv()
    pipe.send("begun")
    time.sleep(600)


def die(pipe: Connection) -> None:
    pipe.send(pipe.recv())
    os._exit(3)


@pytest.fixture
def following(qapp):
    parent = QObject()
    yield Following(parent)
    parent.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize(("serve", "request_", "told"), [(count, 3, [0, 1, 2]), (die, "a", ["a"])])
def test_all_reports_are_told_before_the_end(following, qtbot, serve, request_, told):
    came = []
    following.told.connect(came.append)
    with qtbot.waitSignal(following.died):
        following.start(serve, request_)
    assert came == told
    assert following.process is None


def test_nothing_is_told_after_the_end(following, qtbot):
    came = []

    def end(report):
        came.append(report)
        following.end()

    following.told.connect(end)
    following.died.connect(lambda: came.append("died"))
    following.start(count, 3)
    qtbot.waitUntil(lambda: following.process is None)
    qtbot.wait(100)
    assert came == [0]


class Slow:
    """What takes its time to be sent."""

    def __init__(self) -> None:
        self.begun, self.ended = Event(), Event()

    def __reduce__(self):
        self.begun.set()
        time.sleep(0.3)
        self.ended.set()
        return int, ()


def test_it_may_end_while_its_request_is_being_sent(following):
    request = Slow()
    following.start(count, request)
    assert request.begun.wait(60)
    following.end()
    assert request.ended.is_set()


def test_its_process_goes_with_it(following, qapp, qtbot):
    with qtbot.waitSignal(following.told):
        following.start(go_on, None)
    process = following.process._process
    assert process in active_children()
    following.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert process not in active_children()
