"""A quiet bar over the page for what the editor should know: recovered, broken, read-only."""

from collections.abc import Callable

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.session.session import Session
from editor.store.unsaved import elsewhere_words, recovered_words
from editor.ui.look import Look
from editor.ui.panels.panel import icon_button
from editor.values.language import Words

Deed = tuple[Words, Callable[[], object]]
"""What a button in a notice says and does."""
MOST = 3
"""Notices seen at once, so that the page keeps its place; the others follow."""


class Notice(QFrame):
    """One notice: an icon, words, perhaps a button that does something, once, and one that only
    puts it away."""

    def __init__(self, bar: "NoticeBar", look: Look, words: Words, icon: str) -> None:
        super().__init__()
        self._bar, self._look = bar, look
        self.setProperty("role", "notice")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 8, 6)
        mark = QLabel()
        mark.setPixmap(
            look.icons.pixmap(icon, look.theme.selected_text, 18, self.devicePixelRatioF())
        )
        self._text = QLabel(look.say(words))
        self._text.setWordWrap(True)
        close = icon_button(look, "close", look.say(Words("知道了", "Put away")))
        close.clicked.connect(self.put_away)
        self._row.addWidget(mark)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(close)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, words: Words) -> None:
        """Say something else; nothing once it was put away."""
        if self._bar.holds(self):
            self._text.setText(self._look.say(words))

    def offer(self, deed: Deed) -> None:
        """Offer to do something, which puts the notice away."""
        words, run = deed
        button = QPushButton(self._look.say(words))

        def done() -> None:
            self.put_away()
            run()

        button.clicked.connect(done)
        self._row.insertWidget(2, button)

    def put_away(self) -> None:
        """Say it no longer."""
        self._bar.put_away(self)


class NoticeBar(QWidget):
    """Notices under each other; each can be put away, and all at once."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._notices: list[Notice] = []
        self.all = QPushButton()
        self.all.clicked.connect(lambda: self.put_away(*self._notices))
        self._column.addWidget(self.all)
        self._arrange()

    @property
    def texts(self) -> list[str]:
        """What is being said."""
        return [each.text for each in self._notices]

    def holds(self, notice: Notice) -> bool:
        """Whether a notice was not put away yet."""
        return notice in self._notices

    def add(self, words: Words, icon: str = "info", deed: Deed | None = None) -> Notice:
        """Say something until it is put away; a ``deed`` is offered with it, once."""
        notice = Notice(self, self._look, words, icon)
        if deed is not None:
            notice.offer(deed)
        self._column.insertWidget(len(self._notices), notice)
        self._notices.append(notice)
        self._arrange()
        return notice

    def put_away(self, *notices: Notice) -> None:
        """Say some no longer; those that were put away before stay so."""
        for each in filter(self.holds, notices):
            self._notices.remove(each)
            each.hide()
            each.deleteLater()
        self._arrange()

    def _arrange(self) -> None:
        """The first notices, and how many more there are."""
        for place, each in enumerate(self._notices):
            each.setVisible(place < MOST)
        more = len(self._notices) - MOST
        words = Words(f"还有 {more} 条　全部知道了", f"{more} more. Put all away")
        self.all.setText(self._look.say(words))
        self.all.setVisible(more > 0)


def opening_notices(session: Session) -> list[tuple[Words, str]]:
    """What should be said about an issue that was just opened, with an icon each."""
    notices: list[tuple[Words, str]] = []
    if session.recovered:
        notices.append((recovered_words(session.recovered), "sync"))
    if session.elsewhere:
        notices.append((elsewhere_words(session.elsewhere), "sync"))
    for part in session.broken:
        broken = Words(
            f"“{part.file}”无法读取，已保留原文件不动，其余部分照常打开。{part.words.zh}",
            f"“{part.file}” cannot be read; the file is kept untouched and the rest is open. "
            f"{part.words.en}",
        )
        notices.append((broken, "warning"))
    if session.read_only:
        only = Words(
            "以只读方式打开：修改不会写入原处，可用“另存为”保留。",
            "Opened read-only: changes are not written back; keep them with Save As.",
        )
        notices.append((only, "lock"))
    return notices
