"""Properties of the Unicode Character Database, from the packed files in resources/unicode."""

from bisect import bisect_right

from editor.values.data import data_folder


class CharacterProperty(dict[str, str]):
    """The value of one property for each character, as a mapping that answers for any of them.

    The file is read when the property is made; a character is looked up in its runs once.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        path = data_folder("resources") / "unicode" / f"{name}.txt"
        lines = path.read_text(encoding="utf-8").splitlines()
        runs = [line.split(" ") for line in lines if not line.startswith("#")]
        self._starts = [int(start, 16) for start, _ in runs]
        self._values = [value for _, value in runs]

    def __missing__(self, char: str) -> str:
        """Look a character up and remember it."""
        value = self[char] = self._values[bisect_right(self._starts, ord(char)) - 1]
        return value
