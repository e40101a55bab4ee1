"""The properties of one frame, or of several together."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.check.fit import capacity_words, head_words
from editor.edit.edit import Edit
from editor.edit.frames import MoveFrames, ResizeFrame, SetFrame
from editor.layout.places import sound
from editor.layout.report import Capacity, Fact, HeadFit
from editor.model.article import Article
from editor.model.frame import Box, Frame, GroupFrame, PhotoFrame, TextFrame, with_box
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.rotating import lying, rotation_of
from editor.session.commands import chosen_frames
from editor.session.placing import tidily
from editor.ui.desk import Desk
from editor.ui.form import Form, Row
from editor.ui.look import Look
from editor.ui.panels.framerows import KINDS, PARTS, box_rows, place_rows, rows_for
from editor.ui.panels.inspectphoto import PhotoFile, PhotoLook
from editor.ui.panels.panel import command_buttons, heading, muted, row_of, rule
from editor.ui.panels.rotationrow import rotation_row
from editor.ui.selected import article_of
from editor.values.geometry import Point, Rect
from editor.values.ids import FrameId
from editor.values.language import Words, many


class FrameSection(QWidget):
    """One frame: its kind, its place, what it holds, how it meets others."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        page, frame = self._chosen()
        look, issue = desk.look, desk.issue
        self._shape = _shape(page, frame, issue)
        self._story = muted("")
        self._place: Form[Rect] = Form(look, place_rows(sound(page.grid)))
        rows = rows_for(frame, look, issue)
        self._own: Form[Any] = Form(look, rows)
        self._box: Form[Box] = Form(look, _box_rows(frame, look, issue, page))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(heading(look, look.say(KINDS[type(frame)])))
        column.addWidget(self._story)
        self._file = PhotoFile(desk) if isinstance(frame, PhotoFrame) else None
        self._photo = PhotoLook(desk) if isinstance(frame, PhotoFrame) else None
        if self._file is not None:
            column.addWidget(self._file)
        column.addWidget(self._place)
        if rows:
            column.addWidget(rule())
        column.addWidget(self._own)
        column.addWidget(rule())
        if self._photo is not None:
            column.addWidget(self._photo)
            column.addWidget(rule())
            self._photo.edited.connect(self._set)
            self._photo.previewed.connect(self._preview)
        column.addWidget(self._box)
        if not isinstance(frame, GroupFrame):
            column.addLayout(row_of(command_buttons(desk, _outlines(frame), text=True)))
        self._place.edited.connect(self._move)
        self._own.edited.connect(self._set)
        self._box.edited.connect(self._set_box)

    def fits(self) -> bool:
        """Whether this section was made for the frame that is selected now."""
        return self._shape == _shape(*self._chosen(), self._desk.issue)

    def refresh(self) -> None:
        """Show the frame as it is now."""
        page, frame = self._chosen()
        self._place.setEnabled(not frame.box.locked)
        self._place.show_value(seen_rect(frame.box))
        self._own.show_value(frame)
        self._box.show_value(frame.box)
        if isinstance(frame, PhotoFrame) and self._file is not None and self._photo is not None:
            self._file.show_photo(page.id, frame)
            self._photo.show_frame(frame)
        article = article_of(self._desk.issue, frame)
        text = self._story_words(frame, article)
        self._story.setText(self._desk.look.say(text))
        self._story.setVisible(bool(text.zh))

    def _story_words(self, frame: Frame, article: Article | None) -> Words:
        if isinstance(frame, TextFrame) and frame.follows and article is not None:
            return Words(f"续排：{article.title}", f"Continues: {article.title}")
        if isinstance(frame, GroupFrame):
            count = len(frame.frames)
            return Words(f"{count} 个对象", many(count, "object"))
        facts = self._desk.bridge.session.layout(self._chosen()[0].id).facts
        said = [words for fact in facts if (words := fact_words(fact, frame.box.id))]
        return Words("\n".join(w.zh for w in said), "\n".join(w.en for w in said))

    def _chosen(self) -> tuple[Page, Frame]:
        found = chosen_frames(self._desk.bridge.session.shown)
        if found is None:
            raise LookupError("no frame is selected")
        return found[0], found[1][0]

    def _move(self, rect: Rect) -> None:
        page, frame = self._chosen()
        old, upright = seen_rect(frame.box), frame.box.rect
        dx, dy = rect.x - old.x, rect.y - old.y
        edit: Edit
        if (rect.width, rect.height) == (old.width, old.height):
            edit = MoveFrames(page.id, (frame.box.id,), dx, dy)
        else:
            sized = replace(upright, width=rect.width, height=rect.height)
            edit = ResizeFrame(page.id, frame.box.id, lying(frame.box, sized).moved(dx, dy))
        self._do(edit)

    def _set(self, frame: Frame) -> None:
        page, _ = self._chosen()
        self._do(SetFrame(page.id, frame))

    def _preview(self, frame: Frame) -> None:
        page, _ = self._chosen()
        self._desk.bridge.preview(SetFrame(page.id, frame))

    def _set_box(self, box: Box) -> None:
        page, frame = self._chosen()
        self._do(SetFrame(page.id, with_box(frame, box)))

    def _do(self, edit: Edit) -> None:
        if not self._desk.bridge.do(tidily(self._desk.bridge.session.state, edit)):
            self.refresh()


def seen_rect(box: Box) -> Rect:
    """A frame's size with its corner where it is seen: its first one, wherever it was turned to."""
    corner = rotation_of(box).of(Point(box.rect.x, box.rect.y))
    return replace(box.rect, x=corner.x, y=corner.y) if box.rotation else box.rect


def fact_words(fact: Fact, frame: FrameId) -> Words | None:
    """What a fact says of the room in a frame; None when it is about something else."""
    match fact:
        case HeadFit() if fact.frame == frame:
            part, fit = dict(PARTS).get(fact.part, Words("", "")), head_words(fact)
            return Words(f"{part.zh} {fit.zh}", f"{part.en} {fit.en}")
        case Capacity() if fact.frame == frame:
            return capacity_words(fact)
        case _:
            return None


def _box_rows(frame: Frame, look: Look, issue: Issue, page: Page) -> list[Row[Any]]:
    """What all frames share, and the turn of those that are no groups."""
    rows = box_rows(look, issue, sound(page.grid).cell)
    return rows if isinstance(frame, GroupFrame) else [*rows, rotation_row()]


def _outlines(frame: Frame) -> tuple[str, ...]:
    """The commands that shape what text keeps away from."""
    more = ("object.wrap.picture",) if isinstance(frame, PhotoFrame) else ()
    return ("object.wrap.edit", *more)


def _shape(page: Page, frame: Frame, issue: Issue) -> tuple[object, ...]:
    """What the rows of a section depend on."""
    follows = isinstance(frame, TextFrame) and frame.follows is not None
    articles = tuple((each.id, each.title) for each in issue.articles)
    looks = issue.photos, issue.styles, issue.palette
    return (type(frame), follows, articles, page.grid, *looks)
