"""Commands that hand an issue on to others: their help and arguments."""

import argparse
from collections.abc import Callable

from editor.layout.proofpaper import PAPERS, ROUNDS
from editor.values.language import Language, Words

ISSUE = Words("报刊文件夹", "issue folder")
PROOF = Words(
    "清样：把版面排在 A4 或 A3 纸上，每栏标行号，页脚写明校次、时间和版样，供人校对。",
    "Proofs: pages on A4 or A3 paper with line numbers in every column; the foot tells the round, "
    "the time and the state of the page.",
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


PASSING: tuple[tuple[str, Words, Callable[..., None]], ...] = (("proof", PROOF, _proof),)
