"""The tree of pages: balanced, so that none of its arrays is long and pages are soon found."""

from collections.abc import Sequence

from editor.exporters.pdf.objects import ObjectFile, Ref, array, dictionary

FANOUT = 32
"""The most pages, or branches, under one branch."""


class PageTree:
    """The branches above so many pages. Every page names its ``parent``; ``write`` comes last."""

    def __init__(self, file: ObjectFile, count: int) -> None:
        self.pages = tuple(file.reserve() for _ in range(count))
        self._file = file
        self._branches = tuple(file.reserve() for _ in range(0, max(count, 1), FANOUT))

    def parent(self, number: int) -> Ref:
        """The branch that holds the page of a number, counted from 0."""
        return self._branches[number // FANOUT]

    def write(self) -> Ref:
        """Write the branches; returns the root."""
        kids, counts = self.pages, [1] * len(self.pages)
        branches = self._branches
        while len(branches) > 1:
            above = tuple(self._file.reserve() for _ in range(0, len(branches), FANOUT))
            counts = self._level(branches, kids, counts, above)
            kids, branches = branches, above
        self._level(branches, kids, counts, ())
        return branches[0]

    def _level(
        self,
        branches: Sequence[Ref],
        kids: Sequence[Ref],
        counts: Sequence[int],
        above: Sequence[Ref],
    ) -> list[int]:
        """Write one level of branches over their kids; returns the pages under each."""
        sums = []
        for number, branch in enumerate(branches):
            part = slice(number * FANOUT, (number + 1) * FANOUT)
            sums.append(sum(counts[part]))
            parent = {"Parent": above[number // FANOUT]} if above else {}
            node = dictionary(Type="/Pages", Kids=array(*kids[part]), Count=sums[-1], **parent)
            self._file.put(branch, node)
        return sums
