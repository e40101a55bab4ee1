"""Editing the list of photos: add, remove and set them."""

from dataclasses import dataclass, replace
from typing import ClassVar

from editor.edit.edit import EditError
from editor.edit.state import State
from editor.edit.tree import each_leaf
from editor.model.article import Article
from editor.model.contouring import without_contour
from editor.model.frame import CaptionFrame, Frame, PhotoFrame
from editor.model.photo import Photo
from editor.model.update import with_item, without_id
from editor.values.ids import PhotoId
from editor.values.language import Words

GONE = Words("这张照片已经不在本期里了。", "The photo is no longer in the issue.")
TWICE = Words("本期里已经有同一编号的照片。", "A photo with the same id is already in the issue.")


@dataclass(frozen=True, slots=True)
class AddPhoto:
    """A new photo, after ``at`` others or at the end of the list."""

    photo: Photo
    at: int | None = None
    label: ClassVar[Words] = Words("添加照片", "Add photo")

    def apply(self, state: State) -> State:
        """The issue with one photo more."""
        photos = state.issue.photos
        if state.issue.photo(self.photo.id) is not None:
            raise EditError(TWICE)
        at = len(photos) if self.at is None else min(max(self.at, 0), len(photos))
        new = (*photos[:at], self.photo, *photos[at:])
        return replace(state, issue=replace(state.issue, photos=new))


@dataclass(frozen=True, slots=True)
class RemovePhoto:
    """A photo taken out of the issue; the frames that showed it or its caption stay, empty;
    no article has it any longer."""

    photo: PhotoId
    label: ClassVar[Words] = Words("删除照片", "Delete photo")

    def apply(self, state: State) -> State:
        """The issue without it; the picture file stays where it is."""
        issue = state.issue
        if issue.photo(self.photo) is None:
            raise EditError(GONE)
        pages = tuple(each_leaf(page, self._emptied) for page in issue.pages)
        masters = tuple(each_leaf(page, self._emptied) for page in issue.masters)
        photos = without_id(issue.photos, self.photo)
        articles = tuple(self._detached(article) for article in issue.articles)
        if articles == issue.articles:
            articles = issue.articles
        new = replace(issue, photos=photos, pages=pages, masters=masters, articles=articles)
        return replace(state, issue=new)

    def _detached(self, article: Article) -> Article:
        if self.photo not in article.photos:
            return article
        return replace(article, photos=tuple(key for key in article.photos if key != self.photo))

    def _emptied(self, frame: Frame) -> Frame:
        if isinstance(frame, PhotoFrame | CaptionFrame) and frame.photo == self.photo:
            return replace(frame, photo=None)
        return frame


@dataclass(frozen=True, slots=True)
class SetPhoto:
    """A photo replaced by another value of the same id. Where that is another picture, the text
    around its frames no longer follows the contour of the last one."""

    photo: Photo
    label: ClassVar[Words] = Words("修改照片", "Change photo")

    def apply(self, state: State) -> State:
        """The issue with the new photo in the old one's place."""
        issue = state.issue
        old = issue.photo(self.photo.id)
        if old is None:
            raise EditError(GONE)
        new = replace(issue, photos=with_item(issue.photos, self.photo))
        if _is_another(old, self.photo):
            pages = tuple(each_leaf(page, self._uncontoured) for page in issue.pages)
            masters = tuple(each_leaf(page, self._uncontoured) for page in issue.masters)
            new = replace(new, pages=pages, masters=masters)
        return replace(state, issue=new)

    def _uncontoured(self, frame: Frame) -> Frame:
        if isinstance(frame, PhotoFrame) and frame.photo == self.photo.id:
            return without_contour(frame)
        return frame


def _is_another(old: Photo, new: Photo) -> bool:
    """Whether a photo shows another page or file; the same bytes under another name are none."""
    same = old.file == new.file or bool(old.fingerprint and old.fingerprint == new.fingerprint)
    return old.page != new.page or not same
