"""Tables of any look, some of them impossible, by a random generator."""

from random import Random

from editor.model.table import CellAlign, Column, Table


def random_table(rng: Random) -> Table:
    """A table with up to three columns of its own."""
    sizes = [round(rng.uniform(-9, 20), 3) for _ in range(rng.randint(0, 3))]
    aligns = list(CellAlign)
    columns = tuple(Column(each, each > 3, rng.choice(aligns)) for each in sizes)
    rules = round(rng.uniform(-1, 2), 2)
    return Table(columns, rng.randint(-1, 3), whole=rng.random() < 0.3, between_rows=rules)
