"""banxin fit: how every story fills its frames, and what 适排 would do about it."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from editor.check.fit import fit_words
from editor.cli.console import Console
from editor.cli.exits import CommandError, Exit
from editor.cli.project import reading
from editor.fonts.library import FontLibrary
from editor.layout.report import StoryFit
from editor.model.article import Article
from editor.session.copyfit import Fitted
from editor.session.session import Session
from editor.values.ids import ArticleId
from editor.values.language import Words


@dataclass(frozen=True, slots=True)
class Row:
    """A placed story, how it fits, and what would be done."""

    article: Article
    fit: StoryFit
    fitted: Fitted


def run_fit(options: argparse.Namespace, console: Console) -> Exit:
    """Carry out ``banxin fit``: nothing is written. Raises CommandError."""
    with reading(Path(options.issue), console, FontLibrary()) as session:
        rows = tuple(_rows(session, options.article))
        if options.json:
            console.result(
                json.dumps([_as_dict(row) for row in rows], ensure_ascii=False, indent=1)
            )
        for row in rows if not options.json else ():
            console.result(_as_line(row).text(console.language))
        closed = all(row.fitted.fits for row in rows)
        return Exit.OK if closed and not session.broken else Exit.FINDINGS


def _rows(session: Session, only: str | None) -> Iterator[Row]:
    articles = session.issue.articles
    if only is not None:
        found = session.issue.article(ArticleId(only))
        if found is None:
            words = Words(f"没有编号为 {only} 的稿件。", f"There is no article with the id {only}.")
            raise CommandError(words, Exit.USAGE)
        articles = (found,)
    for article in articles:
        fit = session.fit(article.id)
        if fit is not None:
            yield Row(article, fit, session.copyfit(article.id))


def _as_line(row: Row) -> Words:
    fit, said = fit_words(row.fit), row.fitted.words
    head = f"{row.article.id} {row.article.title}"
    return Words(f"{head}：{fit.zh}。{said.zh}", f"{head}: {fit.en}. {said.en}")


def _as_dict(row: Row) -> dict[str, object]:
    fit = row.fit
    return {
        "article": row.article.id,
        "title": row.article.title,
        "over": {"lines": fit.over_lines, "characters": fit.over_chars},
        "short": {"lines": fit.short_lines, "characters": fit.short_chars},
        "closes": row.fitted.fits,
        **asdict(row.fitted.words),
    }
