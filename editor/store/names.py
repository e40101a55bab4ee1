"""Names of files inside a project: derived so that no id and no XML can lead out of it."""

import hashlib
import re

ISSUE = "issue.xml"
STYLES = "styles.xml"
PHOTOS = "photos.xml"
OUTPUT = "output.xml"
PHOTO_FOLDER = "photos"
ASSET_FOLDER = "assets"
PROFILE_FOLDER = "profiles"
SAVED = "saved.json"
JOURNAL = "journal.jsonl"

_RESERVED = re.compile(r"(?:con|nul|aux|prn|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
_PLAIN_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_PART = re.compile(r"(?:pages|masters|articles)/=?[a-z0-9_-]{1,64}\.xml")
_KEPT = re.compile(r"\.broken[0-9]*\Z")
_PHOTO_NAME = re.compile(r'[^\x00-\x1f\x7f<>:"/\\|?*\ud800-\udfff]{1,120}')


def page_file(page_id: str) -> str:
    """The part that holds a page."""
    return f"pages/{stem(page_id)}.xml"


def master_file(master_id: str) -> str:
    """The part that holds a master page."""
    return f"masters/{stem(master_id)}.xml"


def article_file(article_id: str) -> str:
    """The part that holds an article."""
    return f"articles/{stem(article_id)}.xml"


def stem(key: str) -> str:
    """A file name for an id: the id itself when it is plain, else ``=`` and a digest."""
    if _PLAIN_ID.fullmatch(key) and not _RESERVED.fullmatch(key):
        return key
    return "=" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def is_part_name(name: str) -> bool:
    """Whether a save may write this file: one of the parts of a project, and nothing else."""
    plain = _KEPT.sub("", name)
    return plain in {ISSUE, STYLES, PHOTOS, OUTPUT, SAVED} or _PART.fullmatch(plain) is not None


def is_plain_name(name: str) -> bool:
    """Whether a photo's file name is one name that every system accepts, without a folder."""
    return (
        _PHOTO_NAME.fullmatch(name) is not None
        and len(name.encode("utf-8")) <= 240
        and not name.startswith(".")
        and not name.endswith((".", " "))
        and not _RESERVED.fullmatch(name)
    )


def is_photo_name(name: str) -> bool:
    """Whether a photo may name this file: a plain name, or none yet."""
    return not name or is_plain_name(name)


def plain_name(name: str) -> str:
    """The nearest plain name to any name."""
    kept = _kept_of(name)
    root, dot, suffix = kept.rpartition(".")
    short = f"{root[:60]}{dot}{suffix[:10]}" if root else kept[:60]
    return short if is_plain_name(short) else f"photo-{_digest(name)}"


def file_called(name: str, ending: str, number: int = 1) -> str:
    """The file name of what is called ``name``, with an ``ending`` such as ``.xml`` whatever the
    name is; what comes before the ending is a plain name too, for a folder. A ``number`` from 2 on
    tells what has the same name apart."""
    told = f"-{number}" if number > 1 else ""
    short = _kept_of(name)[:60].rstrip(". ")
    whole = f"{short}{told}{ending}"
    sound = is_plain_name(short) and is_plain_name(whole)
    return whole if sound else f"named-{_digest(name)}{told}{ending}"


def _kept_of(name: str) -> str:
    """What of a name any system accepts, with ``_`` in place of the rest."""
    kept = "".join(char if is_plain_name(f"x{char}x") else "_" for char in name)
    return kept.strip(". ")


def _digest(name: str) -> str:
    return stem(name).lstrip("=")[:8]
