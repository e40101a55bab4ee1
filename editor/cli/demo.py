"""banxin demo: the sample weekly in a folder, its PDF and pictures beside it, and the window."""

import argparse
from pathlib import Path

from editor.cli.console import Console
from editor.cli.destination import USUAL, Destination
from editor.cli.exits import CommandError, Exit, failing_as
from editor.cli.export import make_job, tell
from editor.cli.project import reading
from editor.cli.window import open_window, wished_language
from editor.fonts.library import FontLibrary
from editor.store.copying import copy_folder
from editor.values.data import data_folder
from editor.values.language import Words

SAMPLE = "samples/kaifaqu"


def run_demo(options: argparse.Namespace, console: Console) -> Exit:
    """Carry out ``banxin demo``. A machine without a window is told so and still gets the files."""
    folder = Path(options.directory)
    _copy_sample(folder, console)
    fonts = FontLibrary()
    with reading(folder, console, fonts) as session:
        job = make_job(session, fonts, console)
        tell(console, Destination(beside(folder, ".pdf")).write(job), len(job.pages))
        tell(console, Destination(beside(folder, ".png"), USUAL).write(job), len(job.pages))
    if not options.no_window:
        try:
            open_window(folder, wished_language(options))
        except CommandError as error:
            console.say(error.words)
    return Exit.OK


def beside(folder: Path, suffix: str) -> Path:
    """A file next to the folder with the folder's name."""
    named = folder.resolve() if folder.name in {"", ".."} else folder
    return named.with_name(named.name + suffix)


def _copy_sample(folder: Path, console: Console) -> None:
    """The sample in ``folder``; a project that is there already is kept with all its changes."""
    if (folder / "issue.xml").is_file():
        console.say(
            Words(f"“{folder}”已是报刊文件夹，沿用", f"“{folder}” is an issue folder already; kept")
        )
        return
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CommandError(
            Words(
                f"“{folder}”已存在且不是报刊文件夹，没有改动它；请另选一个名称",
                f"“{folder}” exists and is no issue folder; it was left alone, choose another name",
            ),
            Exit.CANNOT_WRITE,
        )
    with failing_as(Exit.CANNOT_WRITE):
        copy_folder(data_folder("resources") / SAMPLE, folder)
    console.say(Words(f"示例已放在“{folder}”", f"The sample is in “{folder}”"))
