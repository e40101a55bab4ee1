"""Output profiles as files ``*.banxin-profile``, to pass on: the profile and its ICC data in XML.

``load_profile`` and ``save_profile`` are the two doors; ``add_icc`` puts the data of a loaded one
into the folder of a project, before ``SetOutputProfile`` makes it one of the publication's own.
"""

import base64
import binascii
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree
from lxml.etree import _Element as Element

from editor.model.output import OutputProfile
from editor.store.disk import read_part, staged_name, sync_folders, write_durably
from editor.store.errors import cannot_read, cannot_write
from editor.store.names import PROFILE_FOLDER, is_plain_name
from editor.store.output_xml import read_profile, write_profile
from editor.store.parts import opened, with_version
from editor.store.records import expect, no_text, only, trouble

ENDING = ".banxin-profile"
LARGEST = 16 * 1024 * 1024
"""No profile file has more bytes; profiles of printing presses have two million."""
COLUMNS = 76
"""Characters in a line of ICC data."""


@dataclass(frozen=True, slots=True)
class SharedProfile:
    """An output profile with the bytes of its ICC file."""

    profile: OutputProfile
    icc: bytes


def profile_bytes(shared: SharedProfile) -> bytes:
    """``<output-profile><profile …/><icc>base64</icc></output-profile>``."""
    root = etree.Element("output-profile")
    root.append(write_profile(shared.profile))
    text = base64.b64encode(shared.icc).decode("ascii")
    lines = (text[at : at + COLUMNS] for at in range(0, len(text), COLUMNS))
    etree.SubElement(root, "icc").text = "\n".join(["", *lines, ""])
    return with_version(root)


def profile_from(data: bytes, file: str) -> SharedProfile:
    """The profile of a file. Raises StoreError, also for ICC data that no press has."""
    root = opened(data, file)
    expect(root, file, "output-profile")
    only(root, file, {"version"})
    no_text(root, file)
    if [child.tag for child in root] != ["profile", "icc"]:
        raise trouble(root, file, "应有 <profile> 和 <icc>", "needs <profile> and <icc>")
    return SharedProfile(read_profile(root[0], file), _icc(root[1], file))


def _icc(element: Element, file: str) -> bytes:
    only(element, file, ())
    try:
        data = base64.b64decode("".join((element.text or "").split()), validate=True)
    except binascii.Error as error:
        raise trouble(element, file, "的数据已损坏", "has damaged data") from error
    if data[36:40] != b"acsp" or int.from_bytes(data[:4], "big") != len(data):
        raise trouble(element, file, "不是完整的颜色特性文件", "is no whole colour profile")
    if (data[12:16], data[16:20]) != (b"prtr", b"CMYK"):
        raise trouble(element, file, "不是四色印刷的特性文件", "is no profile for printing in CMYK")
    return data


def save_profile(path: Path, shared: SharedProfile) -> None:
    """Writes a profile file, whole or not at all. Raises StoreError."""
    _put(path, profile_bytes(shared))


def load_profile(path: Path) -> SharedProfile:
    """Reads a profile file. Raises StoreError."""
    try:
        data = read_part(path, LARGEST)
    except OSError as error:
        raise cannot_read(path.name, error) from error
    return profile_from(data, path.name)


def add_icc(folder: Path, shared: SharedProfile) -> OutputProfile:
    """Puts the ICC data into a project's folder of profiles and returns the profile that names it.

    The same data is kept once; other data under the same name gets a number. Raises StoreError.
    """
    name = shared.profile.icc
    try:
        folder.mkdir(exist_ok=True)
        name = _free_name(folder, name, shared.icc)
        if not (folder / name).exists():
            _put(folder / name, shared.icc)
    except OSError as error:
        raise cannot_write(f"{PROFILE_FOLDER}/{name}", error) from error
    return replace(shared.profile, icc=name)


def _free_name(folder: Path, name: str, data: bytes) -> str:
    """The name under which the data lies or may lie; no case distinguishes names."""
    taken = {path.name.lower(): path for path in folder.iterdir() if path.is_file()}
    stem, dot, suffix = name.rpartition(".")
    free, number = name, 1
    while (there := taken.get(free.lower())) is not None and there.read_bytes() != data:
        number += 1
        free = f"{stem}-{number}{dot}{suffix}" if stem else f"{name}-{number}"
    return there.name if there is not None else free


def icc_files(folder: Path) -> dict[str, Path]:
    """The ICC files of a project's folder of profiles by name."""
    if not folder.is_dir():
        return {}
    return {
        path.name: path
        for path in sorted(folder.iterdir())
        if path.is_file() and is_plain_name(path.name)
    }


def _put(path: Path, data: bytes) -> None:
    staged = staged_name(path)
    try:
        write_durably(staged, data)
        staged.replace(path)
        sync_folders({path.parent})
    except OSError as error:
        raise cannot_write(str(path), error) from error
    finally:
        with suppress(OSError):
            staged.unlink(missing_ok=True)
