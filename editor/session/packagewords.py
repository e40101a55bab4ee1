"""The words of a package: 说明.txt and README.txt."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.check.report import Report
from editor.exporters.package import Listed
from editor.session.packedfonts import LeftFont
from editor.values.language import Language, Words, many

READMES = {Language.ZH: "说明.txt", Language.EN: "README.txt"}
REPORTS = ("预检.html", "预检.json")


@dataclass(frozen=True, slots=True)
class PackageFacts:
    """What a package holds, and what it lacks.

    ``pdf`` is the name of the PDF, empty without one; ``refused``: there is none because of
    errors. ``missing`` are files of photos and colour profiles that pages use and that are not
    there; ``left_photos`` counts those that no page uses. ``fonts``: those that may be are there,
    all but the ``left_fonts``.
    """

    report: Report
    pdf: str = ""
    refused: bool = False
    photos: int = 0
    left_photos: int = 0
    missing: tuple[str, ...] = ()
    fonts: bool = True
    left_fonts: tuple[LeftFont, ...] = ()


def readme(facts: PackageFacts, files: tuple[Listed, ...], language: Language) -> bytes:
    """The file that says what the package is, and lists its files with sizes and SHA-256."""
    lines = [words.text(language) for words in _told(facts)]
    lines += [
        "",
        Words("文件清单（字节数、SHA-256、文件名）", "Files (bytes, SHA-256, name)").text(language),
    ]
    lines += [f"{file.size:>12}  {file.sha256}  {file.name}" for file in files]
    return text_file(lines)


def text_file(lines: list[str]) -> bytes:
    """Lines as every system's simplest editor reads them: UTF-8 that says so, CR and LF."""
    return "\r\n".join([*lines, ""]).encode("utf-8-sig")


def _told(facts: PackageFacts) -> Iterator[Words]:
    info, title = facts.report.info, facts.report.title
    yield Words(
        f"{title}　第{info.number}期（总第{info.serial}期）　{info.date}",
        f"{title}, no. {info.number} ({info.serial}), {info.date}",
    )
    when = f"{facts.report.when:%Y-%m-%d %H:%M %z}".strip()
    yield Words(f"版心打包，{when}", f"Packaged by Banxin, {when}")
    yield Words("", "")
    yield Words(
        "这个文件夹本身就是报刊：在版心里用“打开”选它即可继续排版。",
        "This folder is the issue itself: choose it with “Open” in Banxin to go on working.",
    )
    yield from _printed(facts)
    yield from _photos(facts)
    yield from _fonts(facts)


def _printed(facts: PackageFacts) -> Iterator[Words]:
    report = facts.report
    profile, level = report.profile.words, report.profile.kind.title
    yield Words(f"输出配置：{profile.zh}，{level.zh}", f"Output profile: {profile.en}, {level.en}")
    if facts.refused:
        yield Words(
            "印刷文件：预检有错误，未附",
            "PDF for the press: left out, since preflight found errors",
        )
    else:
        yield Words(
            f"印刷文件：{facts.pdf or '未附'}", f"PDF for the press: {facts.pdf or 'left out'}"
        )
    yield Words(
        f"预检：{report.result.zh}（{report.counts.zh}），见“{REPORTS[0]}”",
        f"Preflight: {report.result.en} ({report.counts.en}), see “{REPORTS[0]}”",
    )


def _photos(facts: PackageFacts) -> Iterator[Words]:
    left = facts.left_photos
    yield Words(
        f"照片：已附 {facts.photos} 个文件" + (f"，未附版面没有用到的 {left} 个" if left else ""),
        f"Photos: {many(facts.photos, 'file')}"
        + (f", without {left} that no page uses" if left else ""),
    )
    for name in facts.missing:
        yield Words(
            f"缺少文件：{name}（打包时就找不到）", f"Missing: {name} (not found on packaging)"
        )


def _fonts(facts: PackageFacts) -> Iterator[Words]:
    if not facts.fonts:
        yield Words("字体：未附", "Fonts: left out")
        return
    if not facts.left_fonts:
        yield Words("字体：版面用到的都已附上", "Fonts: all that the pages use")
        return
    yield Words("未附字体（请收件人自备）：", "Fonts not included (to be had by other means):")
    for font in facts.left_fonts:
        yield Words(f"  {font.family}：{font.why.zh}", f"  {font.family}: {font.why.en}")
