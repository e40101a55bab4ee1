"""The entry point: arguments in, an exit code out, never a traceback for what users can cause."""

import argparse
import sys
from collections.abc import Callable, Sequence

from editor.cli.bringing import run_import
from editor.cli.check import run_check
from editor.cli.console import Console
from editor.cli.demo import run_demo
from editor.cli.exits import CommandError, Exit, failing_as
from editor.cli.export import run_export
from editor.cli.fit import run_fit
from editor.cli.memory import collect_rarely, never_collecting
from editor.cli.new import run_new
from editor.cli.options import chosen_language, make_parser
from editor.cli.package import run_package
from editor.cli.profile import run_profile
from editor.cli.proof import run_proof
from editor.cli.window import run_show
from editor.values.language import Words

COMMANDS: dict[str, Callable[[argparse.Namespace, Console], Exit]] = {
    "new": run_new,
    "show": run_show,
    "export": run_export,
    "check": run_check,
    "fit": run_fit,
    "import": run_import,
    "package": run_package,
    "proof": run_proof,
    "profile": run_profile,
    "demo": run_demo,
}
ENDING = frozenset({"new", "export", "check", "fit", "import", "package", "proof", "profile"})
"""The commands that never wait for anybody."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; ``arguments`` default to the process's own."""
    collect_rarely()
    given = sys.argv[1:] if arguments is None else list(arguments)
    console = Console(chosen_language(given))
    try:
        with failing_as(Exit.CANNOT_WRITE):
            code = _run(given, console)
            console.flush()
    except CommandError as error:
        console.error(error.words)
        code = error.code
    except BrokenPipeError:
        code = Exit.PIPE
    except KeyboardInterrupt:
        console.error(Words("已中断", "interrupted"))
        code = Exit.INTERRUPTED
    console.abandon()
    return int(code)


def _run(given: list[str], console: Console) -> Exit:
    try:
        options = make_parser(console.language).parse_args(given)
    except SystemExit:
        return Exit.OK
    command = COMMANDS[options.command]
    if options.command not in ENDING:
        return command(options, console)
    with never_collecting():
        return command(options, console)
