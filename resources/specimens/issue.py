"""The specimen as an issue: its leaves in order."""

from editor.model.issue import Issue
from resources.specimens.adjacent import adjacent_leaf
from resources.specimens.between import between_leaf
from resources.specimens.book import Book
from resources.specimens.columns import columns_leaf
from resources.specimens.edges import edges_leaf
from resources.specimens.heads import heads_leaf
from resources.specimens.justify import justify_leaf
from resources.specimens.tables import tables_leaf
from resources.specimens.upright import upright_leaf

LEAVES = (edges_leaf, adjacent_leaf, justify_leaf, upright_leaf, between_leaf, heads_leaf)


def specimen() -> Issue:
    """All leaves."""
    book = Book()
    for leaf in LEAVES:
        leaf(book)
    jump = columns_leaf(book)
    tables_leaf(book, jump)
    return book.issue()
