"""banxin profile: output profiles listed, and passed on as files with their ICC data."""

import argparse
from collections.abc import Callable
from pathlib import Path

from editor.cli.console import Console
from editor.cli.destination import target_of
from editor.cli.exits import CommandError, Exit, failing_as
from editor.cli.printing import profile_named
from editor.cli.project import ensure_saved, reading
from editor.edit.output import SetOutputProfile
from editor.fonts.library import FontLibrary
from editor.model.issue import Issue
from editor.model.output import PROFILES, OutputProfile
from editor.pictures.icc import read_icc
from editor.session.session import Session
from editor.store.profile_file import ENDING, SharedProfile, add_icc, load_profile, save_profile
from editor.values.language import Words


def run_profile(options: argparse.Namespace, console: Console) -> Exit:
    """Carry out ``banxin profile``. Raises CommandError."""
    return ACTIONS[options.action](options, console)


def _list(options: argparse.Namespace, console: Console) -> Exit:
    """One line for every profile, the chosen one marked."""
    if options.what is not None:
        raise _usage("list", "[--issue ISSUE]")
    issue, _ = _context(options, console)
    own = {profile.name: profile for profile in issue.profiles}
    profiles = (*own.values(), *(each for each in PROFILES if each.name not in own))
    for profile in profiles:
        mark = "*" if options.issue and profile.name == issue.profile.name else " "
        title = profile.words.text(console.language)
        limit = f"{profile.ink_limit:.0%}"
        console.result(
            "  ".join((f"{mark} {profile.name}", profile.level, limit, profile.icc, title))
        )
    return Exit.OK


def _export(options: argparse.Namespace, console: Console) -> Exit:
    """A profile into a file."""
    if options.what is None or options.to is None:
        raise _usage("export", "NAME --to FILE [--issue ISSUE]")
    target = target_of(options.to, (ENDING,))
    issue, folder = _context(options, console)
    profile = profile_named(issue, options.what)
    with failing_as(Exit.CANNOT_WRITE):
        save_profile(target, SharedProfile(profile, read_icc(profile.icc, folder)))
    words = profile.words
    console.say(Words(f"已导出输出配置“{words.zh}”：{target}", f"Exported “{words.en}”: {target}"))
    return Exit.OK


def _import(options: argparse.Namespace, console: Console) -> Exit:
    """The profile of a file into an issue, saved."""
    if options.what is None or options.issue is None or options.to is not None:
        raise _usage("import", "FILE --issue ISSUE")
    with failing_as(Exit.CANNOT_OPEN):
        shared = load_profile(Path(options.what))
        session = Session.open(Path(options.issue), fonts=FontLibrary())
    try:
        ensure_saved(session)
        with failing_as(Exit.CANNOT_WRITE):
            profile = _added(session, shared)
    finally:
        session.close()
    words = profile.words
    console.say(
        Words(
            f"“{options.issue}”有了输出配置“{words.zh}”（{profile.name}）",
            f"“{options.issue}” has the output profile “{words.en}” ({profile.name}) now",
        )
    )
    return Exit.OK


def _added(session: Session, shared: SharedProfile) -> OutputProfile:
    profile = add_icc(session.icc_folder, shared)
    session.do(SetOutputProfile(profile))
    session.save()
    return profile


def _context(options: argparse.Namespace, console: Console) -> tuple[Issue, Path | None]:
    """The issue whose profiles are meant and the folder of its ICC files; else those that ship."""
    if options.issue is None:
        return Issue(), None
    with reading(Path(options.issue), console, FontLibrary()) as session:
        return session.issue, session.icc_folder


def _usage(action: str, form: str) -> CommandError:
    text = f"banxin profile {action} {form}"
    return CommandError(Words(f"写作：{text}", f"Write: {text}"), Exit.USAGE)


ACTIONS: dict[str, Callable[[argparse.Namespace, Console], Exit]] = {
    "list": _list,
    "export": _export,
    "import": _import,
}
