"""Objects of another PDF file copied into ours: each once, its syntax as it was."""

import re
from collections import deque
from collections.abc import Iterator

import pikepdf

from editor.exporters.pdf.objects import ObjectFile, Ref, Stream, Value, packed
from editor.exporters.pdf.spots import SpotInks
from editor.pictures.advert.colour import separation
from editor.pictures.advert.page import TROUBLE

DROPPED = (
    "/Metadata", "/PieceInfo", "/LastModified", "/StructParent", "/StructParents", "/OC", "/OPI",
    "/Alternates", "/Ref", "/AF", "/F", "/FFilter", "/FDecodeParms", "/DL",
)  # fmt: skip
"""What streams say to other programs, of layers and of files elsewhere; nothing that is drawn."""
PRINTER = ("/TR", "/TR2", "/HT", "/HTP", "/BG", "/BG2", "/UCR", "/UCR2")
"""What a graphics state says to one printer."""
REPACKED = {"/LZWDecode", "/RunLengthDecode", "/ASCII85Decode", "/ASCIIHexDecode", "/Crypt"}
"""Filters that a level forbids, or that only take room."""
FLATE = b"/Filter /FlateDecode "
TOKEN = re.compile(
    rb"\((?:[^\\()]|\\.)*\)|<[0-9a-fA-F]*>|/[^\s()<>\[\]{}/%]*|(\d+) (\d+) R\b", re.DOTALL
)
"""In the syntax of an object: strings and names, which stay as they are, and references."""


class Copier:
    """Copies objects of one other file; what several adverts of it share is written once.

    ``groups``: what blends comes along, which pages without any transparency do not need.
    """

    def __init__(
        self, file: ObjectFile, pdf: pikepdf.Pdf, spots: SpotInks, *, groups: bool
    ) -> None:
        self._left = DROPPED if groups else (*DROPPED, "/Group")
        self._file = file
        self._pdf = pdf
        self._spots = spots
        self._refs: dict[tuple[int, int], Ref] = {}
        self._waiting: deque[tuple[Ref, pikepdf.Object]] = deque()

    def resources(self, value: pikepdf.Dictionary) -> bytes:
        """A page's resources; what they refer to is written as well."""
        _plain_resources(value)
        return self.syntax(value)

    def syntax(self, value: pikepdf.Object) -> bytes:
        """A value that stands in an object of ours; what it refers to is written as well."""
        said = self._renumbered(value)
        while self._waiting:
            ref, target = self._waiting.popleft()
            self._file.put(ref, self._safely(target))
        return said

    def _safely(self, value: pikepdf.Object) -> Value:
        """An object, or nothing in its place when it cannot be read."""
        try:
            return self._object(value)
        except TROUBLE:
            return "null"

    def _object(self, value: pikepdf.Object) -> Value:
        if not isinstance(value, pikepdf.Stream):
            return self._renumbered(value)
        data, kept = _stream_data(value)
        left = {*self._left, *(() if kept else ("/Filter", "/DecodeParms")), "/Length"}
        entries = {key: each for key, each in value.items() if key not in left}
        said = self._renumbered(pikepdf.Dictionary(entries))
        return _Copied(said, data) if kept else _Copied(said, packed(data).data, FLATE)

    def _renumbered(self, value: pikepdf.Object) -> bytes:
        self._prepare(value)
        return TOKEN.sub(self._reference, value.unparse(resolved=True))

    def _reference(self, token: re.Match[bytes]) -> bytes:
        if token[1] is None:
            return token[0]
        key = (int(token[1]), int(token[2]))
        if key not in self._refs:
            target = self._pdf.get_object(key)
            if target is None:
                return b"null"
            self._refs[key] = self._spot(target) or self._later(target)
        return self._refs[key].format(self._file)

    def _later(self, target: pikepdf.Object) -> Ref:
        ref = self._file.reserve()
        self._waiting.append((ref, target))
        return ref

    def _spot(self, value: object) -> Ref | None:
        """The file's one definition of the ink that a Separation names; the first advert that
        names it gives it."""
        ink = separation(value)
        if ink is None or not isinstance(value, pikepdf.Array):
            return None
        found = self._spots.known(ink)
        if found is None:
            found = self._later(value)
            self._spots.take(ink, found)
        return found

    def _prepare(self, value: pikepdf.Object) -> None:
        """Take out of a value, and of all that stands in it, what must not come along, and let
        it refer to spot inks, which are written once."""
        waiting = [value]
        while waiting:
            held = waiting.pop()
            if isinstance(held, pikepdf.Dictionary | pikepdf.Stream):
                _plain_resources(held.get("/Resources"))
            for place, child in _children(held):
                if separation(child) is not None:
                    held[place] = self._pdf.make_indirect(child)
                else:
                    waiting.append(child)


class _Copied(Stream):
    """A stream whose dictionary is syntax already."""

    def __init__(self, said: bytes, data: bytes, filtered: bytes = b"") -> None:
        super().__init__(data)
        self._said = b"%s%s/Length %d >>" % (said[:-2], filtered, len(data))

    def format(self, document: object) -> bytes:
        """The syntax of the object; ReportLab asks for it."""
        return b"".join((self._said, b"\nstream\n", self.data, b"\nendstream"))


def _children(held: pikepdf.Object) -> Iterator[tuple[str | int, pikepdf.Object]]:
    """The lists and dictionaries that stand directly in a value, with their places."""
    pairs: list[tuple[str | int, object]] = []
    if isinstance(held, pikepdf.Array):
        pairs = list(enumerate(held))
    elif isinstance(held, pikepdf.Dictionary | pikepdf.Stream):
        pairs = list(held.items())
    for place, child in pairs:
        if isinstance(child, pikepdf.Array | pikepdf.Dictionary) and not child.is_indirect:
            yield place, child


def _plain_resources(resources: object) -> None:
    """Layers and tags go, and what a graphics state says to one printer."""
    if not isinstance(resources, pikepdf.Dictionary):
        return
    tags = resources.get("/Properties")
    if isinstance(tags, pikepdf.Dictionary):
        resources["/Properties"] = pikepdf.Dictionary(
            {key: pikepdf.Dictionary() for key in tags.keys()}  # noqa: SIM118
        )
    states = resources.get("/ExtGState")
    for state in states.as_dict().values() if isinstance(states, pikepdf.Dictionary) else ():
        for key in PRINTER if isinstance(state, pikepdf.Dictionary) else ():
            if key in state:
                del state[key]


def _stream_data(stream: pikepdf.Stream) -> tuple[bytes, bool]:
    """The data of a stream, and whether its filters are kept."""
    held = stream.get("/Filter")
    filters = [str(each) for each in held] if isinstance(held, pikepdf.Array) else [str(held)]
    if not REPACKED & set(filters):
        return stream.read_raw_bytes(), True
    try:
        return stream.read_bytes(), False
    except pikepdf.PikepdfError:
        return stream.read_raw_bytes(), True
