"""The states by which the lists of the library are filtered."""

from collections.abc import Callable

from editor.session.listing import NOWHERE, ArticleFacts
from editor.session.pictureresolution import Fineness, fineness, limits
from editor.session.picturing import placed
from editor.ui.panels.articles import ArticleTree
from editor.ui.panels.photos import PhotoTree
from editor.ui.panels.rows import LibraryTree
from editor.ui.selected import frame_of_photo
from editor.values.language import Words

Test = Callable[[str], bool]
"""Whether a row passes, by its id."""
ArticleTest = Callable[[ArticleFacts], bool]
PhotoTest = Callable[[PhotoTree, str], bool]

ARTICLE_STATES: tuple[tuple[Words, ArticleTest | None], ...] = (
    (Words("全部", "All"), None),
    (Words("待排", "Waiting"), lambda facts: facts.waits),
    (Words("已上版", "Placed"), lambda facts: not facts.waits),
    (Words("溢出", "Overset"), lambda facts: facts.over),
    (Words("缺", "Short"), lambda facts: facts.short),
    (Words("齐", "Fits"), lambda facts: bool(facts.fit) and not facts.over and not facts.short),
    (Words("已改", "Changed"), lambda facts: facts.changed),
)


def _waits(tree: PhotoTree, key: str) -> bool:
    return tree.facts[key].place == NOWHERE


def _coarse(tree: PhotoTree, key: str) -> bool:
    if _waits(tree, key):
        return False
    desk = tree.desk
    frame = frame_of_photo(desk.issue, key)
    picture = placed(desk.issue, frame) if frame is not None else None
    if picture is None or picture.ppi is None:
        return False
    return fineness(picture.ppi, limits(desk.issue.profile, tree.probe(key))) is not Fineness.GOOD


PHOTO_STATES: tuple[tuple[Words, PhotoTest | None], ...] = (
    (Words("全部", "All"), None),
    (Words("待排", "Waiting"), _waits),
    (Words("已上版", "Placed"), lambda tree, key: not _waits(tree, key)),
    (Words("精度低", "Low ppi"), _coarse),
    (Words("缺图", "Missing"), lambda tree, key: tree.facts[key].missing),
    (Words("已改", "Changed"), lambda tree, key: tree.is_changed(key)),
)


def state_names(tree: LibraryTree) -> tuple[Words, ...]:
    """The states of the rows of a list."""
    states = ARTICLE_STATES if isinstance(tree, ArticleTree) else PHOTO_STATES
    return tuple(words for words, _ in states)


def passing(tree: LibraryTree, text: str, state: int) -> Test | None:
    """What shows the rows with the words that are searched and a state; None for all rows."""
    needle = text.strip().lower()
    test = _state_test(tree, state)
    if not needle:
        return test
    if test is None:
        return lambda key: tree.says(key, needle)
    return lambda key: test(key) and tree.says(key, needle)


def _state_test(tree: LibraryTree, state: int) -> Test | None:
    """What shows rows in a state; None where it is all of them."""
    if isinstance(tree, ArticleTree):
        of_article = ARTICLE_STATES[state][1]
        return None if of_article is None else lambda key: of_article(tree.facts[key])
    of_photo = PHOTO_STATES[state][1]
    if of_photo is None or not isinstance(tree, PhotoTree):
        return None
    return lambda key: of_photo(tree, key)
