"""Small projects for the command line."""

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor.cli import main
from editor.model.article import Article
from editor.model.defaults import default_styles, default_swatches
from editor.model.formats import SEXTODECIMO
from editor.model.frame import Box, TextFrame
from editor.model.issue import Issue, IssueInfo
from editor.model.page import Page
from editor.model.text import Paragraph
from editor.store.project import create_project
from editor.values.ids import ArticleId, FrameId, PageId

TEXT = "大同市创建开发区区域经济融合发展新模式。"


@pytest.fixture(autouse=True)
def _usual_garbage() -> Iterator[None]:
    """The program sets for itself how often garbage is collected."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def issue_of(pages: int, *, paragraphs: int = 1) -> Issue:
    """An issue with one story on each page."""
    articles = tuple(
        Article(ArticleId(f"a{number}"), body=(Paragraph(TEXT * 4),) * paragraphs)
        for number in range(1, pages + 1)
    )
    return Issue(
        IssueInfo(title="建设周刊"),
        tuple(_page(article, str(number)) for number, article in enumerate(articles, start=1)),
        articles,
        (),
        default_styles(),
        default_swatches(),
    )


def _page(article: Article, number: str) -> Page:
    grid = SEXTODECIMO.grid
    frame = TextFrame(Box(FrameId(f"f{number}"), grid.type_area), article.id, columns=2)
    return Page(PageId(f"p{number}"), number, "要闻", grid, (frame,))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of four sound pages."""
    path = tmp_path / "weekly"
    create_project(path, issue_of(4)).close()
    return path


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A project with overset text, a missing glyph and an article that stands nowhere."""
    issue = issue_of(1, paragraphs=200)
    first = issue.articles[0]
    odd = replace(first, body=(Paragraph("缺字\U0010fffd。"), *first.body[1:]))
    lone = Article(ArticleId("lone"), body=(Paragraph(TEXT),))
    path = tmp_path / "faulty"
    create_project(path, replace(issue, articles=(odd, lone))).close()
    return path


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Callable[..., tuple[int, str, str]]:
    """Runs the program in ``tmp_path``; gives the exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BANXIN_LANG", "en")

    def running(*arguments: str | Path) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        return (code, *capsys.readouterr())

    return running
