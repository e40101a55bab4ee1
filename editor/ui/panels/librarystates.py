"""The states by which the lists of the library are filtered."""

from collections.abc import Callable

from editor.check.fit import is_over, is_short
from editor.session.pictureresolution import Fineness, fineness, limits
from editor.session.picturing import placed
from editor.ui.desk import Desk
from editor.ui.selected import frame_of_photo, pages_of_articles
from editor.values.ids import ArticleId, PhotoId
from editor.values.language import Words

Test = Callable[[Desk, str], bool]


def _waits(desk: Desk, key: str) -> bool:
    return ArticleId(key) not in pages_of_articles(desk.issue)


def _overset(desk: Desk, key: str) -> bool:
    fit = desk.bridge.session.fit(ArticleId(key))
    return fit is not None and is_over(fit)


def _short(desk: Desk, key: str) -> bool:
    fit = desk.bridge.session.fit(ArticleId(key))
    return fit is not None and is_short(fit)


def _full(desk: Desk, key: str) -> bool:
    fit = desk.bridge.session.fit(ArticleId(key))
    return fit is not None and not is_over(fit) and not is_short(fit)


def _missing(desk: Desk, key: str) -> bool:
    photo = desk.issue.photo(PhotoId(key))
    return photo is not None and desk.bridge.session.sources.probe(photo) is None


def _changed(desk: Desk, key: str) -> bool:
    photo = desk.issue.photo(PhotoId(key))
    now = desk.bridge.session.sources.fingerprint(photo) if photo is not None else ""
    return photo is not None and bool(now and photo.fingerprint) and now != photo.fingerprint


def _coarse(desk: Desk, key: str) -> bool:
    frame = frame_of_photo(desk.issue, key)
    picture = placed(desk.issue, frame) if frame is not None else None
    if picture is None or picture.ppi is None:
        return False
    probe = desk.bridge.session.sources.probe(picture.photo)
    return fineness(picture.ppi, limits(desk.issue.profile, probe)) is not Fineness.GOOD


ARTICLE_STATES: tuple[tuple[Words, Test | None], ...] = (
    (Words("全部", "All"), None),
    (Words("待排", "Waiting"), _waits),
    (Words("已上版", "Placed"), lambda desk, key: not _waits(desk, key)),
    (Words("溢出", "Overset"), _overset),
    (Words("缺", "Short"), _short),
    (Words("齐", "Fits"), _full),
)
PHOTO_STATES: tuple[tuple[Words, Test | None], ...] = (
    (Words("全部", "All"), None),
    (Words("待排", "Waiting"), lambda desk, key: frame_of_photo(desk.issue, key) is None),
    (Words("已上版", "Placed"), lambda desk, key: frame_of_photo(desk.issue, key) is not None),
    (Words("精度低", "Low ppi"), _coarse),
    (Words("缺图", "Missing"), _missing),
    (Words("已改", "Changed"), _changed),
)
