"""A publication's output profiles as a whole: edits from one set to another, names, and files."""

from dataclasses import replace
from pathlib import Path

from editor.edit.edit import Edit, Together
from editor.edit.output import ChooseOutput, RemoveOutputProfile, SetOutputProfile
from editor.model.issue import Issue
from editor.model.output import PROFILES, OutputProfile, Severity
from editor.pictures.icc import ProfileError, described, opened_profile, read_icc
from editor.store.errors import cannot_read
from editor.store.names import plain_name
from editor.store.profile_file import (
    LARGEST,
    SharedProfile,
    add_icc,
    icc_files,
    load_profile,
    save_profile,
)
from editor.values.language import Words

LABEL = Words("输出配置", "Output profiles")
SPACES = {
    b"RGB ": Words("RGB", "RGB"),
    b"GRAY": Words("灰度", "grey"),
    b"Lab ": Words("Lab", "Lab"),
    b"CMYK": Words("四色", "CMYK"),
}


def all_profiles(issue: Issue) -> tuple[OutputProfile, ...]:
    """All profiles to choose from: those that ship, or what stands in their place, then others."""
    shipped = (issue.profile_named(each.name) or each for each in PROFILES)
    return (*shipped, *(each for each in issue.profiles if not ships(each.name)))


def ships(name: str) -> bool:
    """Whether a profile of this name comes with the program."""
    return any(each.name == name for each in PROFILES)


def profile_changes(before: Issue, after: Issue) -> Edit | None:
    """One step from the profiles and the choice of one issue to those of another; None when they
    are the same."""
    known = {each.name: each for each in before.profiles}
    kept = {each.name for each in after.profiles}
    edits: list[Edit] = [
        SetOutputProfile(each) for each in after.profiles if known.get(each.name) != each
    ]
    if after.output != before.output:
        edits.append(ChooseOutput(after.output))
    edits += [RemoveOutputProfile(name) for name in known if name not in kept]
    return Together(tuple(edits), LABEL) if edits else None


def free_name(issue: Issue, name: str) -> str:
    """The name, or with a number the first like it that no profile has."""
    taken = {each.name for each in all_profiles(issue)}
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free


def duplicate(issue: Issue, profile: OutputProfile) -> OutputProfile:
    """The same profile under a name and a title of its own."""
    words = profile.words
    title = f"{words.zh} 副本" if words.zh != words.en else f"{words.zh} +"
    return replace(profile, name=free_name(issue, profile.name), title=title)


def with_severity(profile: OutputProfile, code: str, severity: Severity | None) -> OutputProfile:
    """The profile with another severity of a code; None is the usual one."""
    rest = tuple(pair for pair in profile.severities if pair[0] != code)
    mine = () if severity is None else ((code, severity),)
    return replace(profile, severities=(*rest, *mine))


def own_icc(folder: Path) -> tuple[str, ...]:
    """The names of a publication's own colour profiles."""
    return tuple(icc_files(folder))


def take_icc(folder: Path, path: Path) -> tuple[str, str]:
    """Copies a press's colour profile into a publication's folder; the name that it has there and
    what it calls itself. Raises StoreError, and ProfileError for another kind of file."""
    data = _read(path)
    shared = SharedProfile(OutputProfile("", plain_name(path.name), ""), data)
    return add_icc(folder, shared).icc, described(data)


def take_profile(folder: Path, path: Path, issue: Issue) -> OutputProfile:
    """An output profile out of a file, its colour profile copied into the publication's folder.

    It gets a name that is free. Raises StoreError.
    """
    profile = add_icc(folder, load_profile(path))
    return replace(profile, name=free_name(issue, profile.name))


def hand_on(folder: Path, profile: OutputProfile, path: Path) -> None:
    """Writes a profile with its colour profile into one file. Raises StoreError, ProfileError."""
    save_profile(path, SharedProfile(profile, read_icc(profile.icc, folder)))


def _read(path: Path) -> bytes:
    """The bytes of a press's colour profile. Raises ProfileError for anything else."""
    name = path.name
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise cannot_read(name, error) from error
    size = int.from_bytes(data[:4], "big")
    if data[36:40] != b"acsp":
        raise ProfileError(
            Words(f"“{name}”不是颜色特性文件（ICC）。", f"“{name}” is no colour profile (ICC).")
        )
    if size != len(data) or opened_profile(data) is None:
        raise ProfileError(
            Words(
                f"“{name}”已损坏或不完整。请向印厂重新索取。",
                f"“{name}” is damaged or not whole. Ask the printer for it again.",
            )
        )
    if (data[12:16], data[16:20]) != (b"prtr", b"CMYK"):
        space = SPACES.get(data[16:20], Words("其他颜色", "other colours"))
        raise ProfileError(
            Words(
                f"“{name}”是{space.zh}特性文件，不是印刷机的四色（CMYK）特性文件，不能作输出条件。",
                f"“{name}” is a profile for {space.en}, not for a press with four inks (CMYK).",
            )
        )
    return data
