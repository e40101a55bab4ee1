"""适排: make the story at hand fit its frames, or as its styles have it again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor.session.copyfit import FIT, UNFIT, is_fitted, unfit
from editor.ui.actions import Command
from editor.ui.commands.files import writable
from editor.ui.desk import Desk
from editor.ui.selected import current_article
from editor.values.language import Words

TAKEN_BACK = Words(
    "已取消适排，稿件恢复样式原样。", "The story is set as its styles have it again."
)


def _can_fit(desk: Desk) -> bool:
    return writable(desk) and current_article(desk) is not None


def _fit(desk: Desk) -> None:
    """Fit the story, and say what gave way or what would help."""
    article = current_article(desk)
    if article is not None:
        session = desk.bridge.session
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            fitted = session.copyfit(article)
        finally:
            QApplication.restoreOverrideCursor()
        if fitted.edit is None or desk.bridge.do(fitted.edit):
            desk.tell(fitted.words)


def _is_fitted(desk: Desk) -> bool:
    article = desk.issue.article(current_article(desk))
    return writable(desk) and article is not None and is_fitted(article)


def _unfit(desk: Desk) -> None:
    article = current_article(desk)
    edit = unfit(desk.bridge.session.issue, article) if article is not None else None
    if edit is not None and desk.bridge.do(edit):
        desk.tell(TAKEN_BACK)


FITTING = (
    Command("article.copyfit", FIT, _fit, ("Ctrl+Shift+F",), enabled=_can_fit),
    Command("article.unfit", UNFIT, _unfit, enabled=_is_fitted),
)
"""For the menu of stories, their rows in the library and the page's own menu."""
