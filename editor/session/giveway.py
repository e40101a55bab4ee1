"""How photos give way to a story that does not fit: cropped or enlarged by whole lines."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain as one_after_another
from itertools import islice

from editor.edit.edit import Edit, EditError
from editor.edit.frames import ResizeFrame, SetFrame, check_rect
from editor.layout.chains import Chain, Link
from editor.layout.places import sound
from editor.model.fitting import Shifted
from editor.model.frame import (
    CaptionFrame,
    Direction,
    Frame,
    PanelFrame,
    PhotoFit,
    PhotoFrame,
    TextFrame,
    Wrap,
    leaves,
)
from editor.model.issue import Issue
from editor.model.page import Page
from editor.model.style import StyleSheet
from editor.values.geometry import Rect

LEAST = 4
"""Lines that a photo keeps at least."""
MOST_PHOTOS = 4
"""So many photos are asked for one story."""
MOST = 30
"""Lines that a photo may be asked to give or take at most, whatever a file says."""
NEAR = 1.5
"""Lines: an edge as near as this to another belongs to it."""


@dataclass(frozen=True, slots=True)
class GivingPhoto:
    """A photo that can give way: ``above`` the story's frame, or within it as an obstacle.

    ``follow`` are the frames that move when its lower edge does; ``upper`` says that its upper
    edge moves instead.
    """

    page: Page
    frame: PhotoFrame
    text: TextFrame
    follow: tuple[Frame, ...]
    above: bool = False
    upper: bool = False

    @property
    def limit(self) -> int:
        """By how many lines it may change."""
        return min(max(self.frame.fit_lines, 0), MOST)

    def shifted(self, lines: int) -> tuple[Shifted, ...]:
        """All that moves when the photo is ``lines`` higher; nothing when that cannot be."""
        leading = self.page.grid.leading
        step, rect = lines * leading, self.frame.box.rect
        least = self.page.grid.depth(LEAST) - 0.5
        if rect.height + step < least:
            return ()
        top = rect.y - step if self.upper else rect.y
        crop = self.frame.crop if self.frame.fit is PhotoFit.CROP else None
        after = replace(rect, y=top, height=rect.height + step)
        changed = [Shifted(self.frame.box.id, rect, after, crop)]
        down = 0.0 if self.upper else step
        changed += [_shift(frame, frame.box.rect.moved(0, down)) for frame in self.follow if down]
        if self.above:
            own = self.text.box.rect
            if own.height - step < least:
                return ()
            changed.append(
                _shift(self.text, replace(own, y=own.y + step, height=own.height - step))
            )
            return tuple(changed)
        return tuple(changed) if self._stays(changed) else ()

    def _stays(self, changed: list[Shifted]) -> bool:
        """Whether an obstacle does not leave the frame that it stands in further than it did."""
        own, near = self.text.box.rect, self.page.grid.leading * NEAR
        return all(
            item.after.bottom <= max(own.bottom, item.before.bottom) + 0.5
            and item.after.y >= min(own.y, item.before.y) - near
            for item in changed
        )


def carried_out(issue: Issue, shifted: Shifted) -> Edit | None:
    """The edit that moves a frame; None when it is gone."""
    found = issue.find_frame(shifted.frame)
    if found is None:
        return None
    page, frame = found
    if shifted.crop is None or not isinstance(frame, PhotoFrame):
        return ResizeFrame(page.id, shifted.frame, shifted.after)
    crop = recropped(shifted.crop, shifted.after.height / max(shifted.before.height, 1.0))
    return SetFrame(page.id, replace(_placed(frame, shifted.after), crop=crop))


def taken_back(issue: Issue, shifted: Shifted) -> Edit | None:
    """The edit that moves a frame back; None when somebody has changed, locked or deleted it."""
    found = issue.find_frame(shifted.frame)
    if found is None or found[1].box.locked or found[1].box.rect != shifted.after:
        return None
    page, frame = found
    try:
        check_rect(shifted.before)
    except EditError:
        return None
    if shifted.crop is None or not isinstance(frame, PhotoFrame):
        return ResizeFrame(page.id, shifted.frame, shifted.before)
    taller = shifted.after.height / max(shifted.before.height, 1.0)
    crop = shifted.crop
    if frame.crop != recropped(crop, taller):
        crop = recropped(frame.crop, 1.0 / max(taller, 0.01))
    return SetFrame(page.id, replace(_placed(frame, shifted.before), crop=crop))


def lines_given(issue: Issue, shifted: tuple[Shifted, ...]) -> int:
    """By how many lines a photo among the frames that gave way became higher."""
    for each in shifted:
        found = issue.find_frame(each.frame)
        if found is not None and isinstance(found[1], PhotoFrame):
            return round((each.after.height - each.before.height) / sound(found[0].grid).leading)
    return 0


def _placed(frame: PhotoFrame, rect: Rect) -> PhotoFrame:
    return replace(frame, box=replace(frame.box, rect=rect))


def recropped(crop: Rect, taller: float) -> Rect:
    """The part of a picture for a frame so many times as high: more or less of its height around
    the same middle, or less of its width where the picture is not high enough."""
    height = crop.height * taller
    width = crop.width * min(1.0, 1.0 / height) if height > 0 else crop.width
    height = min(height, 1.0)
    x = crop.x + (crop.width - width) / 2
    y = crop.y + (crop.height - height) / 2
    return Rect(x, min(max(y, 0.0), 1.0 - height), width, height)


def _shift(frame: Frame, after: Rect) -> Shifted:
    return Shifted(frame.box.id, frame.box.rect, after)


def photos_of(chain: Chain, styles: StyleSheet) -> tuple[GivingPhoto, ...]:
    """The photos that can give way to a story: obstacles in its frames, and one above its head;
    the first MOST_PHOTOS of them."""
    if chain.links[0].frame.direction is Direction.VERTICAL:
        return ()
    within = (photo for link in chain.links for photo in _within(link, styles))
    return tuple(islice(one_after_another(within, _above(chain.links[0], styles)), MOST_PHOTOS))


def _wrap(frame: Frame, styles: StyleSheet) -> Wrap | None:
    """How a frame pushes text away, by itself or by its style."""
    style = styles.frame_style(frame.box.style) if frame.box.style else None
    return frame.box.wrap or (style.wrap if style is not None else None)


def _within(link: Link, styles: StyleSheet) -> Iterator[GivingPhoto]:
    page, text = link.page, link.frame
    frames = leaves(page.frames)
    others = [f for f in frames if isinstance(f, TextFrame) and f.box.id != text.box.id]
    for frame in frames:
        wrap = _wrap(frame, styles)
        if not isinstance(frame, PhotoFrame) or wrap is None or _is_fixed(frame):
            continue
        around = frame.box.rect.grown(wrap.clearance)
        if not around.overlaps(text.box.rect) or any(around.overlaps(o.box.rect) for o in others):
            continue
        captions = _captions(frames, frame)
        if any(caption.box.locked for caption in captions):
            continue
        below = tuple(c for c in captions if c.box.rect.y >= frame.box.rect.bottom - 1)
        yield GivingPhoto(page, frame, text, below, upper=_hangs_low(page, text, frame, below))


def _captions(frames: tuple[Frame, ...], photo: PhotoFrame) -> tuple[CaptionFrame, ...]:
    captions = (frame for frame in frames if isinstance(frame, CaptionFrame))
    return tuple(c for c in captions if photo.photo is not None and c.photo == photo.photo)


def _hangs_low(page: Page, text: TextFrame, photo: PhotoFrame, captions: tuple[Frame, ...]) -> bool:
    """Whether a photo stands at the foot of its frame, and not at the head as well."""
    near, own = page.grid.leading * NEAR, text.box.rect
    bottom = max(frame.box.rect.bottom for frame in (photo, *captions))
    return abs(own.bottom - bottom) <= near and photo.box.rect.y - own.y > near


def _above(link: Link, styles: StyleSheet) -> Iterator[GivingPhoto]:
    """A photo as wide as the story's head frame, above it; what lies between moves along."""
    page, text = link.page, link.frame
    own, cell = text.box.rect, page.grid.cell
    frames = leaves(page.frames)
    for photo in frames:
        if not isinstance(photo, PhotoFrame) or _wrap(photo, styles) is not None:
            continue
        rect = photo.box.rect
        apart = abs(rect.x - own.x) + abs(rect.right - own.right)
        if rect.bottom > own.y + 1 or apart > 2 * cell:
            continue
        band = Rect.between(min(rect.x, own.x), rect.bottom, max(rect.right, own.right), own.y)
        between = tuple(
            frame
            for frame in frames
            if frame.box.id not in (photo.box.id, text.box.id) and _touches(frame, band)
        )
        locked = _is_fixed(photo) or _is_fixed(text)
        if not locked and all(_moves_along(frame, band, cell) for frame in between):
            yield GivingPhoto(page, photo, text, between, above=True)


def _is_fixed(frame: Frame) -> bool:
    """Whether a frame stays as it is: a locked or a turned one."""
    return frame.box.locked or bool(frame.box.rotation)


def _touches(frame: Frame, band: Rect) -> bool:
    """Whether a frame stands in the band; a panel that reaches beyond it lies behind it all."""
    rect = frame.box.rect
    across = rect.x < band.right - 1 and rect.right > band.x + 1
    down = rect.y < band.bottom - 0.5 and rect.bottom > band.y + 0.5
    behind = isinstance(frame, PanelFrame) and not _inside(rect, band, 1.0)
    return across and down and not behind


def _moves_along(frame: Frame, band: Rect, cell: float) -> bool:
    free = not isinstance(frame, TextFrame | PhotoFrame) and not frame.box.locked
    return free and _inside(frame.box.rect, band, cell)


def _inside(rect: Rect, band: Rect, cell: float) -> bool:
    across = rect.x >= band.x - cell and rect.right <= band.right + cell
    return across and rect.y >= band.y - 1 and rect.bottom <= band.bottom + 1
