"""The output intent: for which way of printing a file is made, with that way's colour profile."""

from pathlib import Path

from editor.exporters.exporter import ExportError
from editor.exporters.pdf.objects import ObjectFile, Stream, Value, dictionary, string
from editor.model.output import Level, OutputProfile
from editor.pictures.icc import ProfileError, read_icc
from editor.values.language import Words

UNREGISTERED = "Custom"
"""Stands for a condition that no registry knows (PDF 1.4, 9.10.4)."""
INKS = 4


def press_profile(profile: OutputProfile, level: Level, own: Path | None) -> bytes:
    """The colour profile of the press, of the folder ``own`` or of those that ship.

    Raises ExportError for one that is missing, is not of a press with four inks, or is newer than
    the level takes.
    """
    try:
        icc = read_icc(profile.icc, own)
    except ProfileError as error:
        raise ExportError(error.words) from error
    if icc[12:16] != b"prtr" or icc[16:20] != b"CMYK" or int.from_bytes(icc[:4], "big") != len(icc):
        raise ExportError(
            Words(
                f"“{profile.icc}”不是四色印刷的特性文件。请在输出配置里另选一个。",
                f"“{profile.icc}” is no profile of a press with four inks. Choose another one in "
                "the output profile.",
            )
        )
    if icc[8] > level.icc_version:
        raise ExportError(
            Words(
                f"“{profile.icc}”是 ICC 第 {icc[8]} 版，{level.standard} 只能用第 "
                f"{level.icc_version} 版。请改用 PDF/X-4，或换一个特性文件。",
                f"“{profile.icc}” is an ICC profile of version {icc[8]}; {level.standard} takes "
                f"version {level.icc_version}. Choose PDF/X-4 or another profile.",
            )
        )
    return icc


def output_intent(file: ObjectFile, profile: OutputProfile, packed_icc: bytes) -> Value:
    """The intent's dictionary; ``packed_icc`` is the compressed profile."""
    registered = {"RegistryName": string(profile.registry)} if profile.condition else {}
    says = profile.info or profile.words.en
    return dictionary(
        Type="/OutputIntent",
        S="/GTS_PDFX",
        OutputConditionIdentifier=string(profile.condition or UNREGISTERED),
        OutputCondition=string(says),
        Info=string(says),
        DestOutputProfile=file.add(Stream(packed_icc, "FlateDecode", {"N": INKS})),
        **registered,
    )
