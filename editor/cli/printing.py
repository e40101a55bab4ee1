"""How an export is printed: the options of profile, level, marks and photos, and what they mean."""

import argparse
from dataclasses import fields, replace

from editor.cli.exits import CommandError, Exit
from editor.model.issue import Issue
from editor.model.output import LEVELS, NO_MARKS, PROFILES, Marks, OutputProfile, PhotoColors
from editor.values.language import Language, Words

MARKS = tuple(field.name for field in fields(Marks))
NONE = "none"
PROFILE = Words(
    "输出配置（默认用报刊所选的）", "output profile (default: the one chosen in the issue)"
)
LEVEL = Words("PDF 级别（默认按输出配置）", "level of PDF (default: the profile's)")
CHOSEN_MARKS = Words(
    f"版面外的标记：{'、'.join(MARKS)}（裁切线、出血线、套准、色标、版面信息），以逗号分开，"
    f"或 {NONE}（默认按输出配置）",
    f"marks around the page: {', '.join(MARKS)} with commas between, or {NONE} "
    "(default: the profile's)",
)
PHOTOS = Words(
    "照片颜色：inks 转成油墨色，keep 保留原特性文件，gray 转成灰度（默认按输出配置）",
    "colours of photos: converted to inks, kept with their own profiles, or gray "
    "(default: the profile's)",
)


def add_printing(group: argparse._ArgumentGroup, language: Language) -> None:
    """Add the options to a command."""
    add_profile(group, language)
    group.add_argument("--marks", metavar="crop,…", help=CHOSEN_MARKS.text(language))
    group.add_argument(
        "--no-marks",
        action="store_true",
        help=Words("同 --marks none", "the same as --marks none").text(language),
    )
    group.add_argument(
        "--spreads",
        action="store_true",
        help=Words("相对的两版并成一页", "one PDF page for two pages that face each other").text(
            language
        ),
    )
    group.add_argument(
        "--photos", choices=[each.value for each in PhotoColors], help=PHOTOS.text(language)
    )


def add_profile(group: argparse._ArgumentGroup, language: Language) -> None:
    """Add those of profile and level alone."""
    group.add_argument("--profile", metavar="NAME", help=PROFILE.text(language))
    group.add_argument(
        "--level", choices=[level.name for level in LEVELS], help=LEVEL.text(language)
    )


def profile_of(issue: Issue, options: argparse.Namespace) -> OutputProfile:
    """The profile and level asked for, else the issue's. Raises CommandError."""
    profile = issue.profile if options.profile is None else profile_named(issue, options.profile)
    return replace(profile, level=options.level or profile.level)


def printed(issue: Issue, options: argparse.Namespace) -> Issue:
    """The issue as it is to be laid out for the options. Raises CommandError."""
    profile = profile_of(issue, options)
    return issue.printed(replace(profile, colors=PhotoColors(options.photos or profile.colors)))


def marks_of(options: argparse.Namespace) -> Marks | None:
    """The marks asked for; None for those of the profile. Raises CommandError."""
    if options.marks is None:
        return NO_MARKS if options.no_marks else None
    if options.no_marks:
        raise CommandError(
            Words("--marks 不能与 --no-marks 同用", "--marks and --no-marks exclude each other"),
            Exit.USAGE,
        )
    wanted = {part.strip() for part in options.marks.replace("，", ",").split(",")} - {""}
    unknown = sorted(wanted - {*MARKS, NONE})
    if unknown or not wanted or (NONE in wanted and len(wanted) > 1):
        wrong = ", ".join(unknown) or options.marks
        raise CommandError(
            Words(
                f"--marks 不认得“{wrong}”；可写 {','.join(MARKS)}，或只写 {NONE}",
                f"--marks does not know “{wrong}”; write {','.join(MARKS)}, or {NONE} alone",
            ),
            Exit.USAGE,
        )
    return Marks(**{name: name in wanted for name in MARKS})


def profile_named(issue: Issue, name: str) -> OutputProfile:
    """The profile of this name. Raises CommandError, naming those that there are."""
    profile = issue.profile_named(name)
    if profile is None:
        names = dict.fromkeys(each.name for each in (*issue.profiles, *PROFILES))
        raise CommandError(
            Words(
                f"没有名为“{name}”的输出配置；有：{'、'.join(names)}",
                f"There is no output profile “{name}”; there are: {', '.join(names)}",
            ),
            Exit.USAGE,
        )
    return profile
