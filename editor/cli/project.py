"""Opening a project to read it, and saying what is wrong with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editor.cli.console import Console
from editor.cli.exits import CommandError, Exit, failing_as
from editor.fonts.library import FontLibrary
from editor.session.session import Session
from editor.store.unsaved import elsewhere_words, recovered_words
from editor.values.language import Words


@contextmanager
def reading(path: Path, console: Console, fonts: FontLibrary) -> Iterator[Session]:
    """The project open for reading, then closed; broken parts are named. Raises CommandError."""
    with failing_as(Exit.CANNOT_OPEN):
        session = Session.open(path, fonts=fonts, read_only=True)
    try:
        _report(session, console)
        yield session
    finally:
        session.close()


def ensure_saved(session: Session) -> None:
    """Refuses to save what somebody has not decided to save."""
    if session.recovered:
        raise CommandError(
            Words(
                "报刊里有上次没有保存的修改。请先在窗口中打开，检查后保存，再导入。",
                "The issue has edits that were not saved last time. Open it in the window, check "
                "and save them, then import.",
            ),
            Exit.CANNOT_OPEN,
        )


def _report(session: Session, console: Console) -> None:
    if session.recovered:
        console.say(recovered_words(session.recovered))
    if session.elsewhere:
        console.say(elsewhere_words(session.elsewhere))
    for part in session.broken:
        console.say(
            Words(
                f"{part.file} 读不出，其余照常：{part.words.zh}",
                f"{part.file} cannot be read, the rest can: {part.words.en}",
            )
        )
