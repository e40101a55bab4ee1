"""How often styles or colours are used, counted anew only where the issue is another."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields

from editor.edit.stylenames import uses_in
from editor.edit.styles import StyleKind
from editor.model.issue import Issue


class UseCount:
    """Uses of each name of one kind. Pages, articles and other parts of the issue that are the same
    objects as before are remembered."""

    def __init__(self, kind: StyleKind) -> None:
        self._kind = kind
        self._known: dict[int, tuple[object, Counter[str]]] = {}
        self._total: Counter[str] = Counter()

    def __getitem__(self, name: str) -> int:
        """How often a name was used when all was counted last."""
        return self._total[name]

    def steps(self, issue: Issue) -> Iterator[None]:
        """Count, one part of the issue a step; the numbers change with the last one."""
        known: dict[int, tuple[object, Counter[str]]] = {}
        total: Counter[str] = Counter()
        for part in _parts(issue):
            counted = self._known.get(id(part))
            if counted is None:
                counted = part, uses_in(part, self._kind)
                yield
            known[id(part)] = counted
            total.update(counted[1])
        self._known, self._total = known, total


def _parts(issue: Issue) -> Iterator[object]:
    for each in fields(issue):
        value = getattr(issue, each.name)
        yield from value if isinstance(value, tuple) else (value,)
