"""One page of a PDF: recorded from a display list, then written as content, boxes and pictures."""

from collections.abc import Callable
from dataclasses import dataclass

from editor.display.items import DisplayList, Picture, Shape
from editor.display.painter import replay
from editor.exporters.pdf.content import ContentWriter
from editor.exporters.pdf.images import ImageStore, placed, whole
from editor.exporters.pdf.marks import SLUG, marks
from editor.exporters.pdf.objects import Ref, Value, box
from editor.exporters.pdf.painter import PdfPainter, Restore, Save, TextRuns
from editor.exporters.pdf.placed import FormStore
from editor.exporters.pdf.textblock import Run, TextBlock
from editor.values.geometry import Insets, Matrix, Rect, Size
from editor.values.path import Path

Content = TextBlock | Shape | Picture | Save | Restore


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper of a page: its trimmed size, the bleed around it and the ``margin`` that leaves
    room for bleed and marks."""

    size: Size
    bleed: float
    margin: float

    @property
    def space(self) -> Matrix:
        """From the page (y down from the trim's top left) to the paper (y up)."""
        return Matrix(1, 0, 0, -1, self.margin, self.size.height + self.margin)

    @property
    def bled(self) -> Rect:
        """What may be printed: the page with its bleed."""
        return Rect(0, 0, self.size.width, self.size.height).grown(Insets.all(self.bleed))

    def boxes(self) -> dict[str, Value]:
        """The boxes of the page dictionary."""
        return {
            "MediaBox": self._box(self.margin),
            "CropBox": self._box(self.margin),
            "BleedBox": self._box(self.bleed),
            "TrimBox": self._box(0),
        }

    def _box(self, beyond: float) -> str:
        near = self.margin - beyond
        far = self.margin + beyond
        return box(near, near, self.size.width + far, self.size.height + far)


@dataclass(frozen=True, slots=True)
class RecordedPage:
    """What a page shows, its text gathered into blocks."""

    sheet: Sheet
    marked: bool
    contents: tuple[Content, ...]


def record(
    display: DisplayList, block: Callable[[tuple[Run, ...]], TextBlock], *, marked: bool
) -> RecordedPage:
    """Record a page; ``block`` turns runs into a text block."""
    painter = PdfPainter()
    replay(display, painter)
    contents = tuple(
        block(part.runs) if isinstance(part, TextRuns) else part for part in painter.parts()
    )
    margin = display.bleed + (SLUG if marked else 0)
    return RecordedPage(Sheet(display.size, display.bleed, margin), marked, contents)


def write_content(
    page: RecordedPage, writer: ContentWriter, images: ImageStore, forms: FormStore
) -> dict[str, Ref]:
    """Write a page's operators; returns the pictures that they name."""
    sheet = page.sheet
    pictures: dict[str, Ref] = {}
    writer.save(sheet.space, Path.rectangle(sheet.bled))
    for item in page.contents:
        match item:
            case TextBlock():
                writer.text(item)
            case Shape():
                writer.shape(item)
            case Picture() if item.is_vector:
                pictures |= _write_form(item, writer, forms)
            case Picture():
                pictures |= _write_picture(item, writer, images)
            case Save(matrix, clip):
                writer.save(matrix, clip)
            case Restore():
                writer.restore()
    writer.restore()
    if page.marked:
        writer.save(sheet.space, None)
        writer.marks(marks(sheet.size, sheet.bleed))
        writer.restore()
    return pictures


def _write_picture(picture: Picture, writer: ContentWriter, images: ImageStore) -> dict[str, Ref]:
    image = images.embed(picture, writer.matrix)
    if image is None:
        return {}
    writer.save(Matrix(), Path.rectangle(picture.rect))
    if image.clip is not None:
        writer.cut_out(image.clip.through(whole(picture)))
    writer.image(image.resource, placed(picture, image))
    writer.restore()
    return {image.resource: image.ref}


def _write_form(picture: Picture, writer: ContentWriter, forms: FormStore) -> dict[str, Ref]:
    if picture.rect.empty or picture.crop.empty:
        return {}
    form = forms.embed(picture.file, picture.page)
    if form is None:
        return {}
    writer.save(Matrix(), Path.rectangle(picture.rect))
    writer.form(form.resource, form.matrix(picture))
    writer.restore()
    return {form.resource: form.ref}
