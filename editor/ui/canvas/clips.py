"""Text on the system's clipboard: plain for everyone, with its styles for us."""

import json

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from editor.edit.codec import decode, encode
from editor.edit.edit import Edit, EditError
from editor.edit.state import State
from editor.edit.text import ReplaceRange
from editor.model.place import Part, TextPoint, TextRef
from editor.session.clipboard import Fragment, pasted, pasted_plain, plain_text

MIME = "application/x-banxin-text"
"""A fragment as the JSON of an edit that puts it somewhere."""

_NOWHERE = TextPoint(TextRef("", Part.BODY), 0)


def clip(fragment: Fragment) -> QMimeData:
    """A fragment for the clipboard."""
    data = QMimeData()
    data.setText(plain_text(fragment))
    record = encode(ReplaceRange(_NOWHERE, _NOWHERE, fragment))
    data.setData(MIME, json.dumps(record, ensure_ascii=False).encode())
    return data


def clipped() -> QMimeData:
    """What the clipboard holds; nothing where another program has taken it away meanwhile."""
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return QMimeData() if data is None else data


def paste_edit(data: QMimeData, state: State, *, plain: bool = False) -> Edit | None:
    """The edit that pastes what is on the clipboard; None when there is no text or no caret."""
    fragment = () if plain else _fragment(bytes(data.data(MIME).data()))
    if fragment:
        return pasted(state, fragment)
    if data.hasHtml() and not plain:
        from editor.session.richpaste import pasted_html  # noqa: PLC0415  (loads the importers)

        return pasted_html(state, data.html(), data.text())
    return pasted_plain(state, data.text(), tables=not plain) if data.hasText() else None


def _fragment(record: bytes) -> Fragment:
    """What another window of ours copied; nothing when it is none of ours."""
    if not record:
        return ()
    try:
        edit = decode(json.loads(record))
    except (ValueError, EditError, RecursionError):
        return ()
    return edit.paragraphs if isinstance(edit, ReplaceRange) else ()
