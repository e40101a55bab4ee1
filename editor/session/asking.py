"""Questions to disks: a network drive that is gone keeps whoever asks waiting for half a minute."""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

T = TypeVar("T")
MOMENT = 0.5
"""Seconds for which a window may wait; a disk that is there answers in a hundredth of that."""


def soon(ask: Callable[[], T], otherwise: T) -> T:
    """What a question gives; ``otherwise`` where the disk refuses, or does not answer within a
    moment: nobody waits for it any longer."""
    answers: SimpleQueue[T] = SimpleQueue()

    def run() -> None:
        try:
            answers.put(ask())
        except OSError:
            answers.put(otherwise)

    Thread(target=run, daemon=True).start()
    try:
        return answers.get(timeout=MOMENT)
    except Empty:
        return otherwise
