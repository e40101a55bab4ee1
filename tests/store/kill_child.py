"""A scripted editor that is killed: ``python -m tests.store.kill_child PROJECT``.

For every line on standard input it forks a process that opens the project and edits on and on,
saving now and then. Each edit adds the next number to some story; ``did N`` is printed when the
edit is committed, and ``pid N`` first of all.
"""

import os
import random
import re
import sys
from pathlib import Path

from editor.edit.codec import decode, encode
from editor.edit.edit import perform
from editor.edit.state import State
from editor.edit.text import Splice
from editor.model.place import Part, TextRef
from editor.store.project import open_project

NUMBER = re.compile(r"<(\d+)>")


def numbers(issue):
    """The numbers in all stories, sorted: what edits have reached the issue."""
    texts = (paragraph.text for article in issue.articles for paragraph in article.body)
    return sorted(int(each) for text in texts for each in NUMBER.findall(text))


def next_edit(issue, number, rng):
    article = rng.choice(issue.articles)
    end = len(article.body[0].text)
    return Splice(TextRef(article.id, Part.BODY, 0), end, end, f"<{number}>")


def say(text):
    os.write(1, f"{text}\n".encode())


def work(path):
    """Edits until killed."""
    say(f"pid {os.getpid()}")
    opened = open_project(path)
    rng = random.Random(os.getpid())
    state = State(opened.issue)
    number = len(numbers(opened.issue))
    while True:
        number += 1
        entry = encode(next_edit(state.issue, number, rng))
        opened.project.append(entry)
        say(f"did {number}")
        state = perform(decode(entry), state)
        if rng.random() < 0.2:
            opened.project.save(state.issue)


def main():
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                work(Path(sys.argv[1]))
            finally:
                os._exit(1)
        os.waitpid(child, 0)
        say("dead")


if __name__ == "__main__":
    main()
