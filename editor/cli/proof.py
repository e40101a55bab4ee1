"""banxin proof: pages on office paper for people who read with a pen."""

import argparse
from pathlib import Path

from editor.cli.console import Console
from editor.cli.destination import target_of
from editor.cli.exits import Exit, failing_as
from editor.cli.export import make_job
from editor.cli.project import reading
from editor.exporters.proofs import write_proof
from editor.fonts.library import FontLibrary
from editor.layout.proofpaper import NO_ROUND, PAPERS, ROUNDS, ProofOptions
from editor.values.language import Words

ENDINGS = (".pdf",)


def run_proof(options: argparse.Namespace, console: Console) -> Exit:
    """Carry out ``banxin proof``. Raises CommandError."""
    target = target_of(options.to, ENDINGS)
    fonts = FontLibrary()
    with reading(Path(options.issue), console, fonts) as session:
        job = make_job(session, fonts, console, pages=options.pages)
        with failing_as(Exit.CANNOT_WRITE):
            sheets = write_proof(job, target, _wanted(options, console))
        broken = bool(session.broken)
    console.say(
        Words(f"清样 {sheets} 张：{target}", f"Wrote {sheets} sheet(s) of proof: {target}"),
    )
    return Exit.FINDINGS if broken else Exit.OK


def _wanted(options: argparse.Namespace, console: Console) -> ProofOptions:
    return ProofOptions(
        paper=next(paper for paper in PAPERS if paper.name.lower() == options.paper),
        tiles=options.tiles,
        round=round_named(options.round),
        lines=not options.no_lines,
        signed=not options.no_names,
        language=console.language,
    )


def round_named(text: str) -> Words:
    """The proof round of a number or name; any other name is taken as it is."""
    name = text.strip()
    known = {str(number): words for number, words in enumerate(ROUNDS, 1)}
    known |= {words.zh: words for words in ROUNDS} | {words.en: words for words in ROUNDS}
    return known.get(name, Words(name, name) if name else NO_ROUND)
