"""Checks of the output profile: whether there is one, its files, and what the level forbids."""

from collections.abc import Iterator
from dataclasses import replace

from editor.check.context import Context
from editor.check.finding import Finding, finding, fixed_by
from editor.edit.output import ChooseOutput, SetOutputProfile
from editor.model.output import LEVELS, NEWSPRINT, PhotoColors, level_named
from editor.values.language import Words


def output_profile(context: Context) -> Iterator[Finding]:
    """A chosen profile that is not there, a level that nobody knows, a colour profile that
    cannot be read, photos that the level does not let be kept as they are."""
    yield from _unknown(context)
    profile = context.profile
    fault = context.sources.icc(profile.icc)
    if fault is not None:
        yield finding("output.icc", fault)
    if profile.colors is PhotoColors.KEEP and not context.level.icc_colours:
        words = Words(
            f"输出配置“{profile.words.zh}”要保留照片原色，{context.level.standard} 不许，"
            "照片仍会转成油墨色。",
            f"The output profile “{profile.words.en}” keeps the colours of photos, which "
            f"{context.level.standard} forbids; they are converted to inks.",
        )
        edit = SetOutputProfile(replace(profile, colors=PhotoColors.INKS))
        told = finding("output.keep", words)
        yield fixed_by(told, edit, "照片一律转成油墨色", "Convert all photos to inks")


def _unknown(context: Context) -> Iterator[Finding]:
    issue, profile = context.issue, context.profile
    if issue.profile_named(issue.output) is None:
        words = Words(
            f"没有名为“{issue.output}”的输出配置，暂按“{profile.words.zh}”。",
            f"There is no output profile “{issue.output}”; “{profile.words.en}” stands in.",
        )
        told = finding("output.unknown", words)
        title = NEWSPRINT.words
        yield fixed_by(
            told, ChooseOutput(NEWSPRINT.name), f"改用“{title.zh}”", f"Choose “{title.en}”"
        )
    if level_named(profile.level) is None:
        known = ", ".join(level.name for level in LEVELS)
        words = Words(
            f"输出配置的 PDF 级别“{profile.level}”不认得（可用：{known}），暂按 PDF/X-4。",
            f"The profile's level of PDF “{profile.level}” is unknown (there are: {known}); "
            "PDF/X-4 stands in.",
        )
        edit = SetOutputProfile(replace(profile, level=context.level.name))
        told = finding("output.level", words)
        yield fixed_by(told, edit, "改为 PDF/X-4", "Make it PDF/X-4")
