"""What the printer asks for: output profiles as a table shared by writer and checks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputProfile:
    """One way of printing: the ICC file in resources/icc, its registered name, limits.

    ``ink_limit`` is total coverage as a fraction, ``ppi`` the resolution photos should reach.
    """

    name: str
    icc: str
    condition: str
    info: str
    ink_limit: float
    ppi: float


NEWSPRINT = OutputProfile(
    name="newsprint",
    icc="ISOnewspaper_v4_26_bas.ICC",
    condition="IFRA26",
    info="ISO 12647-3 coldset newsprint, 26 % dot gain",
    ink_limit=2.2,
    ppi=200,
)
