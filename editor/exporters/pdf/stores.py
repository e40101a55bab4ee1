"""The photos and adverts of a file. What opens and converts them is loaded when there are some."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from editor.display.items import Picture
from editor.exporters.exporter import ExportJob
from editor.exporters.pdf.objects import ObjectFile
from editor.exporters.pdf.spots import SpotInks
from editor.model.output import Level
from editor.values.geometry import Matrix

if TYPE_CHECKING:
    from editor.exporters.pdf.images import Embedded, ImageStore
    from editor.exporters.pdf.placed import FormStore, PlacedForm


class Stores:
    """Where a file's pictures are written, each once."""

    def __init__(self, file: ObjectFile, job: ExportJob, level: Level, spots: SpotInks) -> None:
        self._file = file
        self._job = job
        self._level = level
        self._spots = spots
        self._images: ImageStore | None = None
        self._forms: FormStore | None = None

    def expect(self, pictures: Iterable[tuple[Picture, Matrix]]) -> None:
        """The photos that will be asked for, in that order, with the transforms around them."""
        expected = tuple(pictures)
        if expected:
            self._photos().expect(expected)

    def image(self, picture: Picture, matrix: Matrix) -> "Embedded | None":
        """A photo under a transform; None when it cannot be read or nothing of it shows."""
        return self._photos().embed(picture, matrix)

    def form(self, picture: Picture) -> "PlacedForm | None":
        """An advert or drawing; None when it cannot be read. Raises ExportError for one that the
        level forbids."""
        if self._forms is None:
            from editor.exporters.pdf.placed import FormStore  # noqa: PLC0415

            self._forms = FormStore(self._file, self._job, self._level, self._spots)
        return self._forms.embed(picture.file, picture.page)

    def close(self) -> None:
        """Stop making pictures, and let go of the files that pages were taken from."""
        for store in (self._images, self._forms):
            if store is not None:
                store.close()

    def _photos(self) -> "ImageStore":
        if self._images is None:
            from editor.exporters.pdf.images import ImageStore  # noqa: PLC0415

            self._images = ImageStore(self._file, self._job, self._level)
        return self._images
