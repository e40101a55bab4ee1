"""总版面图: the flat plan with its options, and its picture for the wall."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QSlider, QVBoxLayout, QWidget

from editor.ui.desk import Desk
from editor.ui.filedialogs import FileDialogs
from editor.ui.panels.pages import PagesPanel
from editor.ui.panels.panel import heading
from editor.ui.plan.view import LARGEST, SMALLEST, PlanView
from editor.values.ids import PageId
from editor.values.language import Words

ARTICLES = 4
"""How many articles are named below a page."""
PRINTED = 2.0
"""Pixels of the picture for one of the screen."""
TITLE = Words("总版面图", "Flat plan")


class FlatPlan(QWidget):
    """The plan and the row of its options. ``left`` tells that the canvas is wanted again."""

    left = Signal()

    def __init__(self, desk: Desk, panel: PagesPanel) -> None:
        super().__init__()
        self._desk = desk
        self._to: Path | None = None
        say = desk.look.say
        self.view = PlanView(desk, panel, self)
        self.alone = QCheckBox(say(Words("首版单独", "First page alone")))
        self.names = QCheckBox(say(Words("列出稿件", "Name articles")))
        self.zoom = QSlider(Qt.Orientation.Horizontal)
        self.save = QPushButton(say(Words("存为图片…", "Save as Picture…")))
        self.back = QPushButton(say(Words("回到版面", "Back to Page")))
        self._set_up(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row(desk))
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def _set_up(self, desk: Desk) -> None:
        say, settings = desk.look.say, desk.shell.settings
        self.alone.setChecked(settings.flag("plan_alone", True))
        self.names.setChecked(settings.flag("plan_names", True))
        self.zoom.setRange(SMALLEST, LARGEST)
        self.zoom.setValue(round(self.view.manner.page))
        self.zoom.setFixedWidth(150)
        self.zoom.setAccessibleName(say(Words("版面大小", "Size of pages")))
        self._show()
        self.alone.toggled.connect(self._choose)
        self.names.toggled.connect(self._choose)
        self.zoom.valueChanged.connect(self._zoom)
        self.view.resized.connect(self.zoom.setValue)
        self.view.opened.connect(self._open)
        self.back.clicked.connect(self.left)
        self.save.clicked.connect(self.save_picture)
        self.view.thumbnails.ready.connect(self._save_when_done)

    def _row(self, desk: Desk) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(14)
        row.addWidget(heading(desk.look, desk.look.say(TITLE)))
        row.addStretch(1)
        for widget in (self.alone, self.names, self.zoom, self.save, self.back):
            row.addWidget(widget)
        return row

    def save_picture(self) -> None:
        """Ask for a file and write the plan to it when all pages are painted."""
        path = self._desk.bridge.session.path
        name = self._desk.look.say(TITLE)
        start = path.parent / f"{path.name}-{name}.png"
        file = FileDialogs(self._desk.look, self).new_file(TITLE, start, "png")
        if file is not None:
            self.write(file)

    def write(self, file: Path) -> None:
        """Write the plan to a file as soon as all its pages are painted."""
        self._to = file
        self.view.thumbnails.want([page.id for page in self._desk.issue.pages])
        self._save_when_done()

    def _save_when_done(self) -> None:
        if self._to is None:
            return
        pages = self._desk.issue.pages
        done = sum(self.view.thumbnails.image(page.id) is not None for page in pages)
        if done < len(pages):
            self._desk.tell(
                Words(f"正在画总版面图：{done} / {len(pages)}", f"Drawing: {done} / {len(pages)}")
            )
            return
        file, self._to = self._to, None
        if self.view.picture(PRINTED).save(str(file)):
            self._desk.tell(Words(f"总版面图：{file.name}", f"Flat plan: {file.name}"))
        else:
            self._desk.warn(
                Words(
                    f"无法写入“{file}”。请另选文件夹。",
                    f"Cannot write “{file}”. Choose another folder.",
                )
            )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is painted any more: the window is going."""
        self.view.thumbnails.close()
        super().closeEvent(event)

    def _choose(self) -> None:
        settings = self._desk.shell.settings
        settings.set_flag("plan_alone", self.alone.isChecked())
        settings.set_flag("plan_names", self.names.isChecked())
        self._show()

    def _show(self) -> None:
        articles = ARTICLES if self.names.isChecked() else 0
        alone = self.alone.isChecked()
        self.view.set_manner(replace(self.view.manner, articles=articles, alone=alone))

    def _zoom(self, page: int) -> None:
        if page != round(self.view.manner.page):
            self.view.set_manner(replace(self.view.manner, page=page))

    def _open(self, page: str) -> None:
        self._desk.show_page(PageId(page))
        self.left.emit()
