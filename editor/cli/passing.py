"""Commands that take from others and hand on to others: their help and arguments."""

import argparse
from collections.abc import Callable

from editor.cli.bringing import IMPORT, add_import
from editor.cli.printing import add_profile
from editor.layout.proofpaper import PAPERS, ROUNDS
from editor.values.language import Language, Words

ISSUE = Words("报刊文件夹", "issue folder")
PROOF = Words(
    "清样：把版面排在 A4 或 A3 纸上，每栏标行号，页脚写明校次、时间和版样，供人校对。",
    "Proofs: pages on A4 or A3 paper with line numbers in every column; the foot tells the round, "
    "the time and the state of the page.",
)
PACKAGE = Words(
    "打包：报刊连同用到的照片、颜色特性文件、许可允许的字体、印刷 PDF 和预检报告，装进一个文件夹"
    "或 zip，含尚未保存的修改。",
    "Package: the issue with the photos that it uses, colour profiles, fonts where their licence "
    "allows, the print PDF and the preflight report, in a folder or zip; unsaved edits included.",
)
PLACE = Words("新文件夹，或以 .zip 结尾的文件", "a new folder, or a file whose name ends in .zip")
LEAVING = {
    "--all-photos": Words("连没有用到的照片一起", "photos that no page uses, too"),
    "--no-pdf": Words("不附 PDF", "without the PDF"),
    "--no-fonts": Words("不附字体", "without the fonts"),
}
PROFILE = Words(
    "输出配置：列出，导出为文件（含 ICC 特性文件），或从文件导入报刊。",
    "Output profiles: list them, export one as a file with its ICC data, import one into an issue.",
)
ACTION = Words("列出、导出或导入", "what to do")
WHAT = Words("要导出的配置名称，或要导入的文件", "the profile to export, or the file to import")
WHOSE = Words("哪份报刊的配置（不写则为程序自带的）", "whose profiles (default: those that ship)")
FORCE = Words(
    "预检有错误也附 PDF，并把这个理由写进报告",
    "the PDF in spite of errors; the reason is in the report",
)
PAGES = Words("只出这些版，按版号，如 1,3-4（默认全部）", "only these pages (default: all)")
ROUND = Words(
    "校次：" + "、".join(f"{n} {words.zh}" for n, words in enumerate(ROUNDS, 1)) + "，或另写名称",
    "which proof: "
    + ", ".join(f"{n} {words.en}" for n, words in enumerate(ROUNDS, 1))
    + ", or any other name",
)
TILES = Words(
    "原大，一版拼成几张（相邻两张重 10 毫米）",
    "in its own size, several sheets a page with 10 mm in common",
)


def _proof(group: argparse._ArgumentGroup, language: Language) -> None:
    group.add_argument("issue", metavar="ISSUE", help=ISSUE.text(language))
    group.add_argument(
        "--to",
        metavar="FILE",
        required=True,
        help=Words("写到哪里，后缀 .pdf", "where to, ending in .pdf").text(language),
    )
    group.add_argument("--pages", metavar="1,3-4", help=PAGES.text(language))
    group.add_argument(
        "--paper",
        choices=[paper.name.lower() for paper in PAPERS],
        default=PAPERS[0].name.lower(),
        help=Words("纸张（默认 a4）", "paper (default a4)").text(language),
    )
    group.add_argument("--tiles", action="store_true", help=TILES.text(language))
    group.add_argument("--round", metavar="1", default="", help=ROUND.text(language))
    group.add_argument(
        "--no-lines",
        action="store_true",
        help=Words("不标行号", "no line numbers").text(language),
    )
    group.add_argument(
        "--no-names",
        action="store_true",
        help=Words("不留签字处", "no lines to sign").text(language),
    )


def _package(group: argparse._ArgumentGroup, language: Language) -> None:
    group.add_argument("issue", metavar="ISSUE", help=ISSUE.text(language))
    group.add_argument("--to", metavar="FOLDER", required=True, help=PLACE.text(language))
    add_profile(group, language)
    for name, words in LEAVING.items():
        group.add_argument(name, action="store_true", help=words.text(language))
    reason = Words("理由", "REASON").text(language)
    group.add_argument("--force", metavar=reason, help=FORCE.text(language))


def _profile(group: argparse._ArgumentGroup, language: Language) -> None:
    group.add_argument("action", choices=["list", "export", "import"], help=ACTION.text(language))
    group.add_argument("what", metavar="NAME|FILE", nargs="?", help=WHAT.text(language))
    group.add_argument(
        "--to",
        metavar="FILE",
        help=Words("导出到哪里，后缀 .banxin-profile", "where to, ending in .banxin-profile").text(
            language
        ),
    )
    group.add_argument("--issue", metavar="ISSUE", help=WHOSE.text(language))


PASSING: tuple[tuple[str, Words, Callable[..., None]], ...] = (
    ("import", IMPORT, add_import),
    ("package", PACKAGE, _package),
    ("proof", PROOF, _proof),
    ("profile", PROFILE, _profile),
)
