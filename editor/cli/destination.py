"""Where an export goes: one PDF, one PDF for each page in a folder, or pictures."""

import argparse
import os
from dataclasses import dataclass
from pathlib import Path

from editor.cli.exits import CommandError, Exit, failing_as
from editor.exporters.exporter import ExportJob
from editor.exporters.files import write_files
from editor.exporters.naming import PatternError
from editor.exporters.pdf.document import write_pdf
from editor.exporters.target import EndingError, export_target
from editor.values.language import Words

LOWEST, HIGHEST, USUAL = 10.0, 1000.0, 150.0
"""Resolutions of a picture, in pixels per inch."""
ENDINGS = (".pdf", ".png")


@dataclass(frozen=True, slots=True)
class Destination:
    """The file ``to``: a PDF, or pictures of ``ppi`` pixels an inch. With the pattern ``each`` it
    is the folder of one PDF for each page."""

    to: Path
    ppi: float | None = None
    each: str = ""

    @property
    def pictures(self) -> bool:
        """Whether pictures are written."""
        return self.ppi is not None

    def write(self, job: ExportJob) -> list[Path]:
        """The files written. Raises CommandError."""
        with failing_as(Exit.CANNOT_WRITE):
            if self.ppi is not None:
                from editor.exporters.png import write_png  # noqa: PLC0415

                return write_png(job, self.to, self.ppi)
            if self.each:
                return _write_each(job, self.to, self.each)
            write_pdf(job, self.to)
            return [self.to]


def destination(options: argparse.Namespace) -> Destination:
    """What the options ask for. Raises CommandError."""
    if options.each is not None:
        return _folder(options)
    target = target_of(options.to, ENDINGS)
    if target.suffix.lower() == ".png":
        _only_for_pdf(options)
        return Destination(target, resolution(options.ppi))
    _only_for_png(options)
    return Destination(target)


def target_of(text: str, endings: tuple[str, ...]) -> Path:
    """The file to write. Raises CommandError when it has another ending or no folder."""
    with failing_as(Exit.CANNOT_WRITE):
        try:
            return export_target(text, endings)
        except EndingError as error:
            raise CommandError(error.words, Exit.USAGE) from error


def resolution(text: str | None) -> float:
    """The resolution asked for. Raises CommandError when it is no number or out of range."""
    if text is None:
        return USUAL
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not LOWEST <= value <= HIGHEST:
        raise CommandError(
            Words(
                f"--ppi 要在 {LOWEST:g} 到 {HIGHEST:g} 之间，不能是“{text}”",
                f"--ppi must be between {LOWEST:g} and {HIGHEST:g}, not “{text}”",
            ),
            Exit.USAGE,
        )
    return value


def _folder(options: argparse.Namespace) -> Destination:
    _only_for_png(options)
    if options.to.lower().endswith(ENDINGS):
        raise CommandError(
            Words(
                f"用 --each 时 --to 是文件夹，“{options.to}”像是文件名",
                f"With --each, --to is a folder; “{options.to}” looks like a file",
            ),
            Exit.USAGE,
        )
    return Destination(Path(os.path.expanduser(options.to)), each=options.each)


def _only_for_png(options: argparse.Namespace) -> None:
    if options.ppi is not None:
        raise CommandError(
            Words(
                "--ppi 只用于 .png，PDF 没有分辨率", "--ppi is for .png; a PDF has no resolution"
            ),
            Exit.USAGE,
        )


def _only_for_pdf(options: argparse.Namespace) -> None:
    given = {"--level": options.level, "--marks": options.marks, "--spreads": options.spreads}
    wrong = ", ".join(name for name, value in given.items() if value)
    if wrong:
        raise CommandError(
            Words(f"{wrong} 只用于 .pdf，不用于图片", f"{wrong}: for .pdf, not for pictures"),
            Exit.USAGE,
        )


def _write_each(job: ExportJob, folder: Path, pattern: str) -> list[Path]:
    try:
        return write_files(job, folder, pattern)
    except PatternError as error:
        raise CommandError(error.words, Exit.USAGE) from error
