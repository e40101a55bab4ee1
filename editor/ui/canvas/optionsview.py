"""What an editor wants to see over a page, as switches of its view."""

from PySide6.QtWidgets import QAbstractScrollArea

from editor.ui.canvas.stage import Stage


class OptionsView(QAbstractScrollArea):
    """A view of a stage, painted again when another thing is to be seen."""

    stage: Stage

    @property
    def show_grid(self) -> bool:
        """Whether the page grid is drawn."""
        return self.stage.options.grid

    @show_grid.setter
    def show_grid(self, shown: bool) -> None:
        self.stage.options.grid = shown
        self.viewport().update()

    @property
    def show_guides(self) -> bool:
        """Whether ruler guides are drawn, and attract."""
        return self.stage.options.guides

    @show_guides.setter
    def show_guides(self, shown: bool) -> None:
        self.stage.options.guides = shown
        self.viewport().update()

    @property
    def show_frames(self) -> bool:
        """Whether frame edges and badges are drawn."""
        return self.stage.options.frames

    @show_frames.setter
    def show_frames(self, shown: bool) -> None:
        self.stage.options.frames = shown
        self.viewport().update()

    @property
    def show_threads(self) -> bool:
        """Whether the threads of all stories are drawn, and not of the selected one only."""
        return self.stage.options.threads

    @show_threads.setter
    def show_threads(self, shown: bool) -> None:
        self.stage.options.threads = shown
        self.viewport().update()

    @property
    def preview_mode(self) -> bool:
        """Whether only what prints is drawn, cut at the trim."""
        return self.stage.options.preview

    @preview_mode.setter
    def preview_mode(self, on: bool) -> None:
        self.stage.options.preview = on
        self.viewport().update()
