"""The work of printing in another process: write the PDF, draw its sheets. Imports no Qt."""

from dataclasses import dataclass, replace
from pathlib import Path

from editor.layout.printsheets import PrintOptions, print_sheets
from editor.layout.proofpaper import ProofSheet
from editor.model.output import NO_MARKS, PROOF
from editor.pictures.pdfpages import page_part
from editor.ui.export_work import Told
from editor.ui.export_worker import ExportRequest
from editor.values.progress import Progress


@dataclass(frozen=True, slots=True)
class DrawnSheet:
    """A sheet of the printer's paper, and the picture of what stands in its window."""

    sheet: ProofSheet
    picture: Path


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """Pages to print: ``export`` says which, ``to`` is the folder for their pictures."""

    export: ExportRequest
    options: PrintOptions
    to: Path

    def make(self, folder: Path, progress: Progress, omitted: Told) -> tuple[DrawnSheet, ...]:
        """The sheets in order."""
        issue = self.export.issue
        issue = issue.printed(replace(issue.profile, level=PROOF.name))
        file = folder / "pages.pdf"
        count = len(self.export.pages)
        export = replace(self.export, issue=issue, to=file, marks=NO_MARKS)
        draft = folder / "pages"
        draft.mkdir()
        made = export.make(draft, lambda done, total: progress(done, 2 * total), omitted)
        self.to.mkdir(exist_ok=True)
        sheets: list[DrawnSheet] = []
        for number, page_id in enumerate(self.export.pages):
            page = issue.page(page_id)
            if page is not None:
                for sheet in print_sheets(page.grid.trim, self.options):
                    sheets.append(self._drawn(made[0], number, sheet, len(sheets)))
            progress(count + number + 1, 2 * count)
        return tuple(sheets)

    def _drawn(self, file: Path, number: int, sheet: ProofSheet, place: int) -> DrawnSheet:
        scale = self.options.ppi / 72 * sheet.scale
        picture = page_part(file, number, sheet.part, scale)
        if self.options.gray:
            picture = picture.convert("L")
        path = self.to / f"{place:04d}.png"
        picture.save(path, compress_level=1)
        return DrawnSheet(sheet, path)
