"""Questions to disks: a network drive that is gone keeps whoever asks waiting for half a minute."""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

T = TypeVar("T")
MOMENT = 0.5
"""Seconds for which a window may wait; a disk that is there answers in a hundredth of that."""


def soon(ask: Callable[[], T], otherwise: T) -> T:
    """What a question gives, which must not raise; ``otherwise`` where there is no answer within a
    moment, and nobody waits for it any longer."""
    answers: SimpleQueue[T] = SimpleQueue()
    Thread(target=lambda: answers.put(ask()), daemon=True).start()
    try:
        return answers.get(timeout=MOMENT)
    except Empty:
        return otherwise
