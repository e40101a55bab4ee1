"""Where an export goes: a file that can be written, or the sentence why it cannot."""

import errno
import os
from pathlib import Path

from editor.exporters.exporter import ExportError, UnwritableError
from editor.values.language import Words


class EndingError(ExportError):
    """No file name, or one with an ending that no export has."""


def export_target(text: str, endings: tuple[str, ...], base: Path | None = None) -> Path:
    """The file meant by ``text``, seen from the folder ``base`` (default: the working folder).

    A name without ending gets the ending where there is but one. Raises EndingError, and
    UnwritableError for a folder or for a file in a folder that is not there.
    """
    typed = text.strip()
    to = (base or Path()) / os.path.expanduser(typed)
    if not typed:
        raise EndingError(Words("请写出文件名。", "Give a file name."))
    if typed.endswith(("/", os.sep)) or os.path.isdir(to):
        raise _is_folder(to)
    if not to.suffix and len(endings) == 1:
        to = to.with_name(to.name + endings[0])
    if to.suffix.lower() not in endings:
        raise _wrong_ending(to.name, endings)
    if os.path.isdir(to):
        raise _is_folder(to)
    try:
        os.stat(os.path.join(to.parent, ""))
    except OSError as error:
        raise UnwritableError(to, error) from error
    return to


def _is_folder(to: Path) -> UnwritableError:
    return UnwritableError(to, IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)))


def _wrong_ending(name: str, endings: tuple[str, ...]) -> EndingError:
    return EndingError(
        Words(
            f"不知道怎样写“{name}”：文件名要以 {' 或 '.join(endings)} 结尾",
            f"“{name}”: the name must end in {' or '.join(endings)}",
        )
    )
