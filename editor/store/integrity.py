"""What must hold in an issue as a whole: ids used once, chains with an end, plain file names."""

from collections.abc import Iterable, Iterator

from editor.model.frame import TextFrame, leaves
from editor.model.issue import Issue
from editor.model.page import Page
from editor.store.errors import StoreError
from editor.store.names import (
    OUTPUT,
    PHOTOS,
    article_file,
    is_photo_name,
    is_plain_name,
    master_file,
    page_file,
)
from editor.store.pages_xml import frame_ids
from editor.values.ids import FrameId, PageId
from editor.values.language import Words


def tangled_pages(pages: tuple[Page, ...]) -> dict[PageId, Words]:
    """The pages that do not fit with those before them, and why."""
    found = dict(_shared_ids(pages))
    sound = tuple(page for page in pages if page.id not in found)
    found.update(_circles(sound))
    return found


def _shared_ids(pages: tuple[Page, ...]) -> Iterator[tuple[PageId, Words]]:
    used: set[str] = set()
    known: set[PageId] = set()
    for page in pages:
        ids = frame_ids(page)
        repeated = next((key for key in ids if key in used), None) or _repeated(ids)
        if page.id in known:
            repeated = page.id
        known.add(page.id)
        if repeated is not None:
            yield page.id, Words(f"重复使用了编号 {repeated}", f"it repeats the id {repeated}")
        else:
            used.update(ids)


def _repeated(names: Iterable[str]) -> str | None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return None


def _circles(pages: tuple[Page, ...]) -> Iterator[tuple[PageId, Words]]:
    before: dict[FrameId, FrameId] = {}
    home: dict[FrameId, PageId] = {}
    for page in pages:
        for frame in leaves(page.frames):
            if isinstance(frame, TextFrame) and frame.follows is not None:
                before[frame.box.id] = frame.follows
                home[frame.box.id] = page.id
    ended: set[FrameId] = set()
    for start in before:
        trail: set[FrameId] = set()
        link = start
        while link in before and link not in ended and link not in trail:
            trail.add(link)
            link = before[link]
        if link in trail:
            zh, en = f"框 {link} 的续排绕成了圈", f"frame {link} follows itself in a circle"
            yield home[link], Words(zh, en)
        ended |= trail


def ensure_sound(issue: Issue) -> None:
    """Raises StoreError for an issue that could not be opened again."""
    for page_id, words in tangled_pages((*issue.masters, *issue.pages)).items():
        file_of = master_file if issue.is_master(page_id) else page_file
        raise _refused(file_of(page_id), words)
    files = [master_file(page.id) for page in issue.masters]
    files += [page_file(page.id) for page in issue.pages]
    files += [article_file(article.id) for article in issue.articles]
    repeated = _repeated(files) or _repeated(photo.id for photo in issue.photos)
    repeated = repeated or _repeated(profile.name for profile in issue.profiles)
    if repeated is not None:
        raise _refused(repeated, Words("编号重复", "its id is used twice"))
    for photo in issue.photos:
        if not is_photo_name(photo.file):
            name = photo.file[:60]
            raise _refused(
                PHOTOS, Words(f"文件名“{name}”不可用", f"the file name “{name}” is unsafe")
            )

    for profile in issue.profiles:
        if not is_plain_name(profile.icc):
            name = profile.icc[:60]
            words = Words(f"特性文件名“{name}”不可用", f"the ICC file name “{name}” is unsafe")
            raise _refused(OUTPUT, words)


def _refused(file: str, words: Words) -> StoreError:
    return StoreError(
        Words(f"无法保存“{file}”：{words.zh}。", f"Cannot save “{file}”: {words.en}."), file
    )
