"""A head for an issue whose ``issue.xml`` is broken: what the folders hold, pages by number."""

from lxml.etree import _Element as Element

from editor.model.issue import IssueInfo
from editor.store.errors import NewerVersionError, StoreError
from editor.store.folder import Folder
from editor.store.issue_xml import Head
from editor.store.parts import opened
from editor.store.xml import unescaped
from editor.values.ids import ArticleId, PageId


def listed_head(folder: Folder) -> Head:
    """The parts there are, without the words of the masthead. Raises NewerVersionError."""
    pages = sorted(_parts(folder, "pages"), key=_by_number)
    masters = sorted(_parts(folder, "masters"), key=_by_number)
    articles = _parts(folder, "articles")
    return Head(
        IssueInfo(),
        tuple(PageId(key) for key, _ in pages),
        tuple(ArticleId(key) for key, _ in articles),
        tuple(PageId(key) for key, _ in masters),
    )


def _by_number(page: tuple[str, Element | None]) -> tuple[int, str]:
    key, root = page
    number = key if root is None else root.get("number", "")
    return len(number), number


def _parts(folder: Folder, kind: str) -> list[tuple[str, Element | None]]:
    """The id and root of every part of a kind; a broken one goes by its file name."""
    found: list[tuple[str, Element | None]] = []
    for path in sorted((folder.path / kind).glob("*.xml")):
        name = f"{kind}/{path.name}"
        try:
            root = opened(folder.read(name), name)
        except NewerVersionError:
            raise
        except StoreError:
            found.append((path.stem, None))
        else:
            found.append((unescaped(root.get("id", path.stem)), root))
    return found
