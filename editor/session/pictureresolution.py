"""Whether a photo has pixels enough at the size in which it is shown, in words."""

from dataclasses import replace
from enum import StrEnum

from editor.model.output import OutputProfile
from editor.pictures.picturefile import Colors, Probe
from editor.values.language import Words


class Fineness(StrEnum):
    """How a resolution meets the limits of a profile."""

    GOOD = "good"
    LOW = "low"
    LEAST = "least"


def limits(profile: OutputProfile, probe: Probe | None) -> OutputProfile:
    """The profile with the resolution that line art wants where the picture is some."""
    if probe is not None and probe.colors is Colors.LINE:
        return replace(profile, ppi_low=profile.line_ppi)
    return profile


def fineness(ppi: float, profile: OutputProfile) -> Fineness:
    """Which limit of the profile a resolution stays below."""
    if ppi < profile.ppi_least:
        return Fineness.LEAST
    return Fineness.LOW if ppi < profile.ppi_low else Fineness.GOOD


def ppi_words(ppi: float, profile: OutputProfile) -> Words:
    """``有效精度 182 ppi，偏低（宜 200 以上）``."""
    match fineness(ppi, profile):
        case Fineness.LEAST:
            least = f"{profile.ppi_least:.0f}"
            return Words(
                f"有效精度 {ppi:.0f} ppi，太低（至少 {least}）",
                f"{ppi:.0f} ppi here: too few (at least {least})",
            )
        case Fineness.LOW:
            low = f"{profile.ppi_low:.0f}"
            return Words(
                f"有效精度 {ppi:.0f} ppi，偏低（宜 {low} 以上）",
                f"{ppi:.0f} ppi here: low (better {low})",
            )
        case Fineness.GOOD:
            return Words(f"有效精度 {ppi:.0f} ppi", f"{ppi:.0f} ppi here")
