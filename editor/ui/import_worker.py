"""The reading of manuscripts in a process of its own. Imports no Qt."""

from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from editor.session.importing import put_aside
from editor.values.language import BanxinError, Words


@dataclass(frozen=True, slots=True)
class Reading:
    """A file to read, and in which encoding: empty for the one that it seems to have."""

    file: Path
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """Files to read one after the other; their pictures are put into ``folder``."""

    files: tuple[Reading, ...]
    folder: Path


def serve_reading(pipe: Connection) -> None:
    """Take a request from the pipe and report into it: ``("read", place, manuscript)`` or
    ``("refused", place, words)`` for each file by its place in the request, then ``("done",)``."""
    with suppress(EOFError, OSError):
        request = pipe.recv()
        for place, reading in enumerate(request.files):
            pipe.send(_read(reading, request.folder, place))
        pipe.send(("done",))


def _read(reading: Reading, folder: Path, place: int) -> tuple[object, ...]:
    from editor.importers.files import read_file  # noqa: PLC0415  (loads much)

    try:
        manuscript = read_file(reading.file, reading.encoding)
        return "read", place, put_aside(manuscript, folder, str(place))
    except BanxinError as error:
        return "refused", place, error.words
    except MemoryError:
        return "refused", place, too_much(reading.file)
    except OSError as error:
        return "refused", place, no_room(reading.file, error)


def too_much(file: Path) -> Words:
    """A file that takes more memory than there is, or that ended its process."""
    name = file.name
    return Words(
        f"“{name}”读取时出错，可能太大或已损坏。请用 Word 或 WPS 打开后另存，再导入。",
        f"“{name}” could not be read; it may be too large or damaged. Open it in Word or WPS, "
        "save it under another name, and import that.",
    )


def no_room(file: Path, error: OSError) -> Words:
    """Pictures that could not be put aside."""
    why = error.strerror or type(error).__name__
    return Words(
        f"“{file.name}”中的图片无处存放：{why}。请腾出磁盘空间。",
        f"The pictures of “{file.name}” cannot be put aside: {why}. Make room on the disk.",
    )
