"""Proofs (清样) as PDF: laid-out pages on office paper, text still text, so sharp at any size."""

from dataclasses import replace
from pathlib import Path

from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.document import write_pdf
from editor.layout.proof import ProofMaker
from editor.layout.proofpaper import ProofOptions
from editor.model.output import NO_MARKS, PROOF


def write_proof(job: ExportJob, to: Path, options: ProofOptions) -> int:
    """Write the proof of a job's pages and return of how many sheets it is.

    Pages are laid out for the press, as the job says, and written at the level PROOF. ``job.when``
    is the time that the proof tells. Raises ExportError; then nothing is left under the name
    ``to`` that was not there before.
    """
    maker = ProofMaker(job.issue, options, job.when, job.fonts)
    sheets = tuple(sheet for page in job.pages for sheet in maker.sheets(page))
    printed = job.issue.printed(replace(job.profile, level=PROOF.name))
    sheet_job = replace(
        job,
        issue=replace(printed, pages=tuple(sheet.page for sheet in sheets)),
        pages=tuple(sheet.layout for sheet in sheets),
        marks=NO_MARKS,
        spreads=False,
    )
    write_pdf(sheet_job, to)
    return len(sheets)
