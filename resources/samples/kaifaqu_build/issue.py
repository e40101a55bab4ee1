"""The whole sample issue as one value."""

import datetime
import hashlib
from pathlib import Path

from PIL import Image

from editor.model.article import Article
from editor.model.formats import FOLIO
from editor.model.issue import Issue, IssueInfo
from editor.model.page import Page
from editor.model.photo import Photo
from editor.model.text import Paragraph
from editor.values.ids import PhotoId
from kaifaqu_build.advert import advert_photo
from kaifaqu_build.feature import feature_page
from kaifaqu_build.front import front_page
from kaifaqu_build.gallery import Plate, plates
from kaifaqu_build.mixed import mixed_page
from kaifaqu_build.news import news_page
from kaifaqu_build.styles import sample_styles, sample_swatches
from kaifaqu_build.texts import Source, own_articles, read_source, source_articles

INFO = IssueInfo(
    title="开发区建设",
    number=30,
    serial=152,
    date=datetime.date(2023, 8, 2),
    words=(
        ("pinyin", "KAIFAQU JIANSHE ZHOUKAN"),
        ("slogan_first", "打造开发区建设升级版"),
        ("slogan_second", "决胜高质量发展新战场"),
        ("sponsor", "山西省商务厅　主办"),
    ),
)


def build(folder: Path, photos: Path | None = None) -> Issue:
    """The issue from the texts in a folder; ``photos`` holds the drawn pictures."""
    source = read_source(folder / "page.json")
    pages = _pages()
    texts = folder / "stories.txt"
    return Issue(
        INFO,
        pages,
        _articles(texts, source),
        _photos(source, photos),
        sample_styles(),
        sample_swatches(),
    )


def chosen_plates(folder: Path) -> tuple[Plate, ...]:
    """The pictures that the issue shows."""
    source = read_source(folder / "page.json")
    return plates(source.caption, source.credit)


def _pages() -> tuple[Page, ...]:
    grid = FOLIO.grid
    return (front_page(grid), news_page(grid), feature_page(grid), mixed_page(grid))


def _articles(texts: Path, source: Source) -> tuple[Article, ...]:
    return source_articles(source) + own_articles(texts, source)


def _photos(source: Source, folder: Path | None) -> tuple[Photo, ...]:
    shown = tuple(_photo(plate, folder) for plate in plates(source.caption, source.credit))
    return (*shown, advert_photo(folder))


def _photo(plate: Plate, folder: Path | None) -> Photo:
    caption, credit = Paragraph(plate.caption, "图说"), Paragraph(plate.credit, "摄影")
    if folder is None:
        return Photo(PhotoId(plate.id), plate.file, caption=caption, credit=credit)
    data = (folder / plate.file).read_bytes()
    with Image.open(folder / plate.file) as picture:
        width, height = picture.size
    mark = hashlib.sha256(data).hexdigest()
    return Photo(PhotoId(plate.id), plate.file, width, height, caption, credit, mark)
