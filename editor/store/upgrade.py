"""Old versions of the format: one function per version turns its parts into the next version's."""

from collections.abc import Callable

from lxml.etree import _Element as Element

from editor.store.errors import NewerVersionError
from editor.store.xml import fault
from editor.values.language import Words

Upgrade = Callable[[Element], Element]
"""Takes the root of any part of one version and returns it as the next version has it."""

UPGRADES: tuple[Upgrade, ...] = ()
"""The first one turns version 1 into 2. Changing a default of the model needs one as well,
since values at their default are not written."""


def current_version() -> int:
    """The version that is written."""
    return len(UPGRADES) + 1


def version_of(root: Element, file: str) -> int:
    """The version a part was written in. Raises StoreError for none, or a newer one."""
    text = root.get("version", "")
    if not (text.isascii() and text.isdigit() and len(text) < 6) or int(text) < 1:
        raise fault(Words("缺少 version 属性", "attribute version is missing"), file, 1)
    if int(text) > current_version():
        raise newer(file, int(text))
    return int(text)


def upgraded(root: Element, file: str) -> Element:
    """The part in the current version. Raises StoreError."""
    for upgrade in UPGRADES[version_of(root, file) - 1 :]:
        root = upgrade(root)
    root.set("version", str(current_version()))
    return root


def newer(file: str, version: int) -> NewerVersionError:
    """A part from the future."""
    return NewerVersionError(
        Words(
            f"“{file}”由更新版本的版心写成（格式 {version}，本程序支持到 {current_version()}）。"
            "请升级版心后再打开；文件未作任何改动。",
            f"“{file}” was written by a newer Banxin (format {version}, this program knows up to "
            f"{current_version()}). Update Banxin to open it; nothing was touched.",
        ),
        file,
    )
