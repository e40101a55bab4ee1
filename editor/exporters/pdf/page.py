"""One page of a PDF: what was recorded for it, written as content and pictures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor.display.items import Picture, Shape
from editor.exporters.pdf.content import ContentWriter
from editor.exporters.pdf.objects import Ref
from editor.exporters.pdf.painter import Restore, Save
from editor.exporters.pdf.sheet import Sheet
from editor.exporters.pdf.stores import Stores
from editor.exporters.pdf.textblock import TextBlock
from editor.values.geometry import Matrix
from editor.values.path import Path

Content = TextBlock | Shape | Picture | Save | Restore


@dataclass(frozen=True, slots=True)
class RecordedSheet:
    """What a sheet shows, its text gathered into blocks: each page in its own space, and the
    marks around them."""

    sheet: Sheet
    pages: tuple[tuple[Content, ...], ...]
    marks: tuple[Content, ...]

    def pictures(self) -> Iterator[tuple[Picture, Matrix]]:
        """The pixel pictures in the order of writing, with the transform that each stands under."""
        for number, contents in enumerate(self.pages):
            spaces = [self.sheet.space_of(number)]
            for item in contents:
                match item:
                    case Save(matrix, _):
                        spaces.append(matrix.then(spaces[-1]))
                    case Restore():
                        spaces.pop()
                    case Picture() if not item.is_vector:
                        yield item, spaces[-1]


class PageWriter:
    """Writes the content of one PDF page. ``pictures`` are the objects that it names;
    ``transparent``: one of them lets what lies below through."""

    def __init__(self, writer: ContentWriter, stores: Stores) -> None:
        self.pictures: dict[str, Ref] = {}
        self._writer = writer
        self._stores = stores
        self.transparent = False

    def write(self, recorded: RecordedSheet) -> bytes:
        """The operators of a sheet."""
        sheet, writer = recorded.sheet, self._writer
        for number, contents in enumerate(recorded.pages):
            writer.save(sheet.space_of(number), Path.rectangle(sheet.printed(number)))
            self._write(contents)
            writer.restore()
        if recorded.marks:
            writer.save(sheet.space, None)
            self._write(recorded.marks)
            writer.restore()
        return writer.data

    def _write(self, contents: Sequence[Content]) -> None:
        for item in contents:
            match item:
                case TextBlock():
                    self._writer.text(item)
                case Shape():
                    self._writer.shape(item)
                case Picture() if item.is_vector:
                    self._form(item)
                case Picture():
                    self._picture(item)
                case Save(matrix, clip):
                    self._writer.save(matrix, clip)
                case Restore():
                    self._writer.restore()

    def _picture(self, picture: Picture) -> None:
        writer = self._writer
        image = self._stores.image(picture, writer.matrix)
        if image is None:
            return
        writer.save(Matrix(), Path.rectangle(picture.rect))
        if image.clip is not None:
            writer.cut_out(image.clip.through(picture.whole))
        writer.image(image.resource, image.matrix(picture))
        writer.restore()
        self.pictures[image.resource] = image.ref
        self.transparent |= image.transparent

    def _form(self, picture: Picture) -> None:
        if picture.rect.empty or picture.crop.empty:
            return
        form = self._stores.form(picture)
        if form is None:
            return
        self._writer.save(Matrix(), Path.rectangle(picture.rect))
        self._writer.form(form.resource, form.matrix(picture))
        self._writer.restore()
        self.pictures[form.resource] = form.ref
        self.transparent |= form.transparent
