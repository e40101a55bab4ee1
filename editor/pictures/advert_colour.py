"""The colour spaces of an advert: which inks and which other colours they are."""

import pikepdf


def separation(space: object) -> str | None:
    """The name of the ink that a Separation prints; None for other colour spaces."""
    if not isinstance(space, pikepdf.Array) or len(space) != 4 or space[0] != "/Separation":
        return None
    name = space[1]
    return ink_name(name) if isinstance(name, pikepdf.Name) else None


def ink_name(name: pikepdf.Object) -> str:
    """The name of an ink, whichever encoding the program wrote it in."""
    said = name.unparse()[1:]
    raw = bytearray()
    at = 0
    while at < len(said):
        if said[at : at + 1] == b"#":
            raw.append(int(said[at + 1 : at + 3], 16))
            at += 3
        else:
            raw.append(said[at])
            at += 1
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")
