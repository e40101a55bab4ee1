"""A scripted editor that is killed: ``python -m tests.store.kill_child PROJECT``.

For every line on standard input it forks a process that opens the project and edits on and on,
saving now and then. ``N`` edits are in the issue when ``did N`` is printed; ``try N`` comes before
an edit, an undo or a redo, and ``pid N`` first of all.
"""

import os
import random
import re
import sys
from pathlib import Path

from editor.edit.text import Splice
from editor.fonts.library import FontLibrary
from editor.model.place import Part, TextRef
from editor.session.session import Session

NUMBER = re.compile(r"<(\d+)>")


def numbers(issue):
    """The numbers in all stories, sorted: what edits have reached the issue."""
    texts = (paragraph.text for article in issue.articles for paragraph in article.body)
    return sorted(int(each) for text in texts for each in NUMBER.findall(text))


def next_edit(issue, rng):
    """The next number at the end of some story."""
    article = rng.choice(issue.articles)
    end = len(article.body[0].text)
    number = len(numbers(issue)) + 1
    return Splice(TextRef(article.id, Part.BODY, 0), end, end, f"<{number}>")


def say(word, number):
    os.write(1, f"{word} {number}\n".encode())


def step(session, rng):
    """Does something and says so before and after."""
    count = len(numbers(session.issue))
    if session.can_redo and rng.random() < 0.5:
        say("try", count + 1)
        session.redo()
    elif session.can_undo and rng.random() < 0.2:
        say("try", count - 1)
        session.undo()
    else:
        say("try", count + 1)
        session.do(next_edit(session.issue, rng))
        session.break_merge()
    say("did", len(numbers(session.issue)))


def work(path, fonts):
    """Edits until killed."""
    say("pid", os.getpid())
    session = Session.open(path, fonts=fonts)
    rng = random.Random(os.getpid())
    while True:
        step(session, rng)
        if rng.random() < 0.2:
            session.save()


def main():
    fonts = FontLibrary()
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                work(Path(sys.argv[1]), fonts)
            finally:
                os._exit(1)
        os.waitpid(child, 0)
        say("dead", 0)


if __name__ == "__main__":
    main()
