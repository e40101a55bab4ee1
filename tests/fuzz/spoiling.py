"""Ways to spoil the bytes of a file, chosen by a random generator."""

import re

NASTY = [
    b"", b"\x00", b"<", b">", b"&", b"&a;", b"]]>", b"<!--", b"<![CDATA[", b"<?x?>", b"\xff",
    b"\xed\xa0\x80", b"\xef\xbf\xbe", b"<!DOCTYPE x>", b"<a>" * 300, b"\\u{0}", b"\\u{d800}",
    b"\\u{ffffff}", b"9" * 400, b"-1", b"0", b"nan", b"1e308", b"1e999", "½字".encode(), b"../x",
    b"A", b'"', b"\r\n", b" ", b"xmlns:x='y'", b"{}", b"[]", b"null", b"[" * 100000,
]  # fmt: skip
VALUE = re.compile(rb'"[^"<>]*"')
TAG = re.compile(rb"<[^<>]*>")


def spoiled(data, rng):
    """The bytes of a file with something wrong."""
    at, end = sorted((rng.randrange(len(data) + 1), rng.randrange(len(data) + 1)))
    ways = [
        lambda: data[:at],
        lambda: data[:at] + rng.choice(NASTY) + data[at:],
        lambda: data[:at] + data[min(end, at + 40) :],
        lambda: data[:end] + data[at:],
        lambda: data[:at] + flipped(data[at : at + 1], rng) + data[at + 1 :],
        lambda: replaced(VALUE, data, b'"' + rng.choice(NASTY) + b'"', rng),
        lambda: replaced(TAG, data, rng.choice(TAG.findall(data) or [b""]), rng),
    ]
    return rng.choice(ways)()


def flipped(byte, rng):
    return bytes(each ^ (1 << rng.randrange(8)) for each in byte)


def replaced(pattern, data, new, rng):
    found = list(pattern.finditer(data))
    if not found:
        return new
    chosen = rng.choice(found)
    return data[: chosen.start()] + new + data[chosen.end() :]
