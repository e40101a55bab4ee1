"""Picture files that other programs change while an issue is open, and their replacement."""

from collections.abc import Sequence
from dataclasses import replace

from editor.check.context import Sources
from editor.edit.edit import Edit, Together
from editor.edit.frames import SetFrame
from editor.edit.photos import SetPhoto
from editor.model.contouring import without_contour
from editor.model.frame import PhotoFit, PhotoFrame, leaves
from editor.model.issue import Issue
from editor.model.photo import MIDDLE, Photo
from editor.model.picturing import aspect_of
from editor.session.photos import PhotoFiles, Stamps
from editor.values.language import Words

ALIKE = 0.01
"""By how much of itself an aspect may differ where a crop still fits."""
REPLACE = Words("替换图片", "Replace photo")
UPDATE = Words("更新全部图片", "Update all photos")


def changed_files(before: Stamps, after: Stamps) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The files that were changed (or came back), and those that vanished."""
    both = [name for name in after if name in before and after[name] != before[name]]
    gone = tuple(name for name in both if after[name] is None)
    return tuple(name for name in both if after[name] is not None), gone


def other_files(
    photos: Sequence[Photo], files: PhotoFiles, names: Sequence[str]
) -> tuple[str, ...]:
    """Those of the files that hold another picture than the issue has taken."""
    prints = {photo.file: (photo.fingerprint, files.fingerprint(photo)) for photo in photos}
    return tuple(name for name in names if not all(prints[name]) or len(set(prints[name])) > 1)


def change_words(changed: Sequence[str], gone: Sequence[str]) -> Words | None:
    """What is said of them; None when there is nothing to say."""
    if gone:
        names_zh, names_en = "、".join(gone[:3]), ", ".join(gone[:3])
        return Words(
            f"找不到图片文件了：{names_zh}。请放回原处，或用“对象 › 图片 › 替换图片”另选文件。",
            f"Picture files are gone: {names_en}. Put them back, or choose others by Object › "
            "Photo › Replace Photo.",
        )
    if changed:
        names_zh, names_en = "、".join(changed[:3]), ", ".join(changed[:3])
        return Words(
            f"图片文件在别的程序里改过了：{names_zh}。版面已按新的显示。",
            f"Picture files were changed by another program: {names_en}. The page shows them "
            "as they are now.",
        )
    return None


def replaced(issue: Issue, old: Photo, new: Photo) -> Edit:
    """Another file in a photo's place: caption and credit stay, and each frame's own crop where
    the new picture has the same shape; other frames are filled anew, and text keeps away from
    their box where it followed the old picture."""
    alike = abs(aspect_of(old) / aspect_of(new) - 1) <= ALIKE
    kept = replace(
        new,
        id=old.id,
        caption=old.caption,
        credit=old.credit,
        focus=old.focus if alike else MIDDLE,
    )
    edits: list[Edit] = [SetPhoto(kept)]
    for page in issue.pages if not alike else ():
        for frame in leaves(page.frames):
            if isinstance(frame, PhotoFrame) and frame.photo == old.id:
                fit = PhotoFit.FILL if frame.fit is PhotoFit.CROP else frame.fit
                filled = replace(without_contour(frame), fit=fit)
                edits += [SetFrame(page.id, filled)] if filled != frame else []
    return Together(tuple(edits), REPLACE)


def all_updated(issue: Issue, files: Sources) -> Edit | None:
    """All photos as their files are now; None when none was changed."""
    edits: list[Edit] = []
    for photo in issue.photos:
        now, found = files.fingerprint(photo), files.probe(photo)
        if found is not None and now and now != photo.fingerprint:
            new = replace(photo, fingerprint=now, width=found.width, height=found.height)
            edits.append(SetPhoto(new))
    return Together(tuple(edits), UPDATE) if edits else None
