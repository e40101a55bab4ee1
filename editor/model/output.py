"""What the printer asks for: levels of PDF and output profiles, shared by writer and checks."""

from dataclasses import dataclass
from enum import StrEnum

from editor.values.color import Cmyk
from editor.values.language import Words
from editor.values.units import MM


@dataclass(frozen=True, slots=True)
class Level:
    """A kind of PDF and what it allows, after ISO 15930-4, -6 and -7.

    ``standard`` is what the file says it is (GTS_PDFXVersion), empty for a proof; ``version`` the
    version of PDF. ``transparency`` is soft masks and blending. ``icc_colours`` are pictures with
    profiles of their own, ``icc_version`` the latest version of any profile. ``limits`` are those
    of PDF 1.4: arrays of 8191, dictionaries of 4095, names of 127 bytes, 28 nested states.
    ``links`` are bookmarks and links; ``screen`` says colours as a screen shows them. ``in_xmp``:
    the standard is named in the XMP packet too. ``effort`` is how hard contents are compressed.
    Photos get ``photo_ppi`` pixels an inch at most, 0 as many as the output profile says.
    """

    name: str
    title: Words
    standard: str
    version: tuple[int, int]
    transparency: bool
    icc_colours: bool
    icc_version: int
    limits: bool
    links: bool = False
    screen: bool = False
    in_xmp: bool = False
    effort: int = 4
    photo_ppi: float = 0.0


X1A = Level(
    "x1a",
    Words("PDF/X-1a:2003（只用油墨色，无透明）", "PDF/X-1a:2003 (inks only, no transparency)"),
    "PDF/X-1a:2003",
    (1, 4),
    transparency=False,
    icc_colours=False,
    icc_version=2,
    limits=True,
)
X3 = Level(
    "x3",
    Words("PDF/X-3:2003（图片可带特性文件）", "PDF/X-3:2003 (pictures may keep profiles)"),
    "PDF/X-3:2003",
    (1, 4),
    transparency=False,
    icc_colours=True,
    icc_version=2,
    limits=True,
)
X4 = Level(
    "x4",
    Words("PDF/X-4:2010（推荐）", "PDF/X-4:2010 (recommended)"),
    "PDF/X-4",
    (1, 6),
    transparency=True,
    icc_colours=True,
    icc_version=4,
    limits=False,
    in_xmp=True,
)
PROOF = Level(
    "proof",
    Words("看样 PDF（小文件，屏幕颜色，带书签）", "Proof PDF (small, screen colours, bookmarks)"),
    "",
    (1, 6),
    transparency=True,
    icc_colours=True,
    icc_version=4,
    limits=False,
    links=True,
    screen=True,
    effort=1,
    photo_ppi=110.0,
)
LEVELS = (X1A, X3, X4, PROOF)


def level_named(name: str) -> Level | None:
    """The level of this name, or None."""
    return next((each for each in LEVELS if each.name == name), None)


@dataclass(frozen=True, slots=True)
class Marks:
    """The printer's marks around a page, each by itself: 裁切线 出血线 套准标记 色标 版面信息."""

    crop: bool = True
    bleed: bool = False
    registration: bool = True
    bar: bool = False
    info: bool = False

    @property
    def any(self) -> bool:
        """Whether there is a mark, and so paper outside the bleed."""
        return self.crop or self.bleed or self.registration or self.bar or self.info


NO_MARKS = Marks(crop=False, registration=False)


class Severity(StrEnum):
    """How bad a finding is: ERROR must not be printed, WARNING should be looked at, OFF is not
    told."""

    ERROR = "error"
    WARNING = "warning"
    OFF = "off"


class PhotoColors(StrEnum):
    """What becomes of a photo's colours: into the profile's inks, kept with their own profile
    where the level allows it, or black alone."""

    INKS = "inks"
    KEEP = "keep"
    GRAY = "gray"


@dataclass(frozen=True, slots=True)
class OutputProfile:
    """One way of printing, for a publication.

    ``icc`` is a file of the publication's own profiles or of resources/icc; ``condition`` its
    registered name in ``registry``. ``ink_limit`` is total coverage as a fraction. Photos are
    brought to ``ppi`` where they have more, complained about below ``ppi_low`` and refused below
    ``ppi_least``; ``line_ppi`` is what 1-bit pictures should have. Lengths are points: ``bleed``
    is what the printer wants, ``safe`` how far text keeps from the trim, ``type_size`` the
    smallest type, ``reversed_size`` the smallest white on one ink and ``reversed_mixed`` on
    several, ``rule`` the thinnest line and ``reversed_rule`` the thinnest white or mixed one.
    ``overprint_size`` is up to which size black type must overprint. ``rich_black`` is for large
    areas. ``severities`` pairs codes of findings with how bad they are here.
    """

    name: str
    icc: str
    condition: str
    info: str = ""
    registry: str = "http://www.color.org"
    title: str = ""
    level: str = "x4"
    ink_limit: float = 2.2
    colors: PhotoColors = PhotoColors.INKS
    ppi: float = 200.0
    ppi_low: float = 150.0
    ppi_least: float = 100.0
    line_ppi: float = 550.0
    bleed: float = 0.0
    safe: float = 3 * MM
    marks: Marks = Marks()
    type_size: float = 6.0
    reversed_size: float = 10.0
    reversed_mixed: float = 14.0
    overprint_size: float = 12.0
    rule: float = 0.25
    reversed_rule: float = 0.5
    rich_black: Cmyk = Cmyk(0.4, 0, 0, 1)
    severities: tuple[tuple[str, Severity], ...] = ()

    @property
    def kind(self) -> Level:
        """The level of its PDF; PDF/X-4 when it names one that is not there."""
        return level_named(self.level) or X4

    @property
    def words(self) -> Words:
        """What people call it."""
        own = Words(self.title, self.title)
        return own if self.title else TITLES.get(self.name, Words(self.name, self.name))


TITLES = {
    "newsprint": Words("新闻纸 冷固轮转 220%", "Newsprint coldset 220 %"),
    "newsprint240": Words("新闻纸 冷固轮转 240%", "Newsprint coldset 240 %"),
    "coated": Words("铜版纸 FOGRA39 300%", "Coated FOGRA39 300 %"),
    "uncoated": Words("胶版纸 FOGRA47 300%", "Uncoated FOGRA47 300 %"),
    "digital": Words("数码印刷", "Digital print"),
}
"""What people call the profiles that ship."""

NEWSPRINT = OutputProfile(
    name="newsprint",
    icc="ISOnewspaper_v4_26_bas.ICC",
    condition="IFRA26",
    info="ISO 12647-3 coldset newsprint, 26 % dot gain",
    ink_limit=2.2,
)
NEWSPRINT_240 = OutputProfile(
    name="newsprint240",
    icc=NEWSPRINT.icc,
    condition=NEWSPRINT.condition,
    info=NEWSPRINT.info,
    ink_limit=2.4,
)
_SHEET_MARKS = Marks(bleed=True, bar=True, info=True)
COATED = OutputProfile(
    name="coated",
    icc="ISOcoated_v2_300_bas.ICC",
    condition="FOGRA39",
    info="ISO 12647-2 offset on coated paper, 300 % ink",
    ink_limit=3.0,
    ppi=300.0,
    ppi_low=200.0,
    ppi_least=120.0,
    line_ppi=800.0,
    bleed=3 * MM,
    marks=_SHEET_MARKS,
    type_size=5.0,
    reversed_size=6.0,
    reversed_mixed=8.0,
    reversed_rule=0.35,
    rich_black=Cmyk(0.6, 0.4, 0.4, 1),
)
UNCOATED = OutputProfile(
    name="uncoated",
    icc="PSO_Uncoated_ISO12647_bas.ICC",
    condition="FOGRA47",
    info="ISO 12647-2 offset on uncoated white paper",
    ink_limit=3.0,
    ppi=250.0,
    ppi_low=175.0,
    bleed=3 * MM,
    marks=_SHEET_MARKS,
    reversed_size=7.0,
    reversed_mixed=10.0,
    rich_black=Cmyk(0.5, 0.3, 0.3, 1),
)
DIGITAL = OutputProfile(
    name="digital",
    icc=COATED.icc,
    condition=COATED.condition,
    info="Digital print, data as for coated paper",
    ink_limit=3.0,
    ppi=250.0,
    bleed=3 * MM,
    marks=Marks(registration=False),
    type_size=5.0,
    reversed_size=6.0,
    reversed_mixed=6.0,
    rich_black=Cmyk(0.4, 0.3, 0.3, 1),
)
PROFILES = (NEWSPRINT, NEWSPRINT_240, COATED, UNCOATED, DIGITAL)
"""The profiles that ship; a publication's own one of the same name stands in their place."""
