"""Which faults of a placed picture forbid a level of PDF, and which a printer should look at."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from editor.model.output import Level, OutputProfile
from editor.pictures.picturefile import Probe
from editor.values.language import Words

ALWAYS = frozenset({"hidden", "postscript", "external"})
"""What no file should hold, not even a proof."""
STANDARD = frozenset({"rgb", "font", "bad-icc", "nesting", "resources"})
"""What every level of PDF/X forbids."""
OLD = frozenset({"transparency", "jpx"})
"""What came after PDF 1.4."""
TOLERANCE = 0.005


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing against a placed picture; ``forbids``: the level does not allow it at all."""

    code: str
    words: Words
    forbids: bool


def unfit(
    probe: Probe, level: Level, profile: OutputProfile, scale: float = 1.0
) -> tuple[Objection, ...]:
    """What is against a PDF page or SVG, placed ``scale`` times its own size, at a level and with
    an output profile; what forbids it comes first."""
    told = [
        Objection(code, words, _forbidden(code, level))
        for code, words in probe.faults
        if _matters(code, level)
    ]
    told += _figures(probe, profile, scale)
    return tuple(sorted(told, key=lambda each: not each.forbids))


def unsayable(probe: Probe, level: Level) -> Words | None:
    """Why a file of this level cannot hold the picture, even if somebody knowingly wants an unfit
    one: the level has no words for it, or it would print otherwise. None when it can."""
    return next(
        (
            words
            for code, words in probe.faults
            if code in ALWAYS or (code in OLD and not level.transparency)
        ),
        None,
    )


def _forbidden(code: str, level: Level) -> bool:
    return (
        code in ALWAYS
        or (bool(level.standard) and code in STANDARD)
        or (not level.transparency and code in OLD)
        or (not level.icc_colours and code == "icc")
        or (level.icc_version < 4 and code == "icc4")
    )


def _matters(code: str, level: Level) -> bool:
    """Whether a fault is told: modern features are none where the level has them."""
    return code not in {*OLD, "icc", "icc4"} or _forbidden(code, level)


def _figures(probe: Probe, profile: OutputProfile, scale: float) -> Iterator[Objection]:
    measures = dict(probe.measures)
    ink = measures.get("ink", 0.0)
    if ink > profile.ink_limit + TOLERANCE:
        said, most = round(ink * 100), round(profile.ink_limit * 100)
        words = Words(
            f"广告最大墨量 {said}%，超过 {most}%，会透印、粘脏。请让客户降低墨量。",
            f"The advert lays up to {said} % of ink, more than {most} %. Have it reduced.",
        )
        yield Objection("ink", words, forbids=False)
    rule = measures.get("rule", math.inf) * scale
    if rule < profile.rule - TOLERANCE:
        words = Words(
            f"广告里有 {rule:.2f} 点的细线，印不出来。请让客户加粗到 {profile.rule:g} 点以上。",
            f"The advert has lines of {rule:.2f} points. Have them at least {profile.rule:g}.",
        )
        yield Objection("thin-rule", words, forbids=False)
    least = (("ppi", profile.ppi_low), ("line-ppi", profile.line_ppi))
    for name, wanted in least:
        ppi = measures.get(name, math.inf) / scale
        if ppi < wanted - 1:
            words = Words(
                f"广告里的图片只有 {ppi:.0f} ppi，应有 {wanted:.0f} ppi。请让客户换清晰的图片。",
                f"A picture in the advert has only {ppi:.0f} of {wanted:.0f} ppi. "
                "Have it replaced.",
            )
            yield Objection("low-ppi", words, forbids=False)
    if probe.profile and probe.profile != profile.condition:
        words = Words(
            f"广告是为“{probe.profile}”制作的，这里按“{profile.condition}”印刷，颜色会有出入。",
            f"The advert was made for “{probe.profile}” and is printed for “{profile.condition}”: "
            "its colours will differ.",
        )
        yield Objection("intent", words, forbids=False)
