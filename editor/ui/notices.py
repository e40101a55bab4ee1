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


class NoticeBar(QWidget):
    """Notices under each other; each can be put away, and all at once."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._bars: list[QFrame] = []
        self.all = QPushButton()
        self.all.clicked.connect(lambda: self._put_away(*self._bars))
        self._column.addWidget(self.all)
        self._arrange()

    @property
    def texts(self) -> list[str]:
        """What is being said."""
        labels = (bar.findChild(QLabel, "notice") for bar in self._bars)
        return [label.text() for label in labels if isinstance(label, QLabel)]

    def add(self, words: Words, icon: str = "info", deed: Deed | None = None) -> Callable[[], None]:
        """Say something until it is put away, by the editor or by what is returned; a ``deed`` is
        offered with it, once."""
        look = self._look
        bar = QFrame()
        bar.setProperty("role", "notice")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 6, 8, 6)
        mark = QLabel()
        mark.setPixmap(
            look.icons.pixmap(icon, look.theme.selected_text, 18, self.devicePixelRatioF())
        )
        text = QLabel(look.say(words))
        text.setObjectName("notice")
        text.setWordWrap(True)

        def put_away() -> None:
            if bar in self._bars:
                self._put_away(bar)

        close = icon_button(look, "close", look.say(Words("知道了", "Put away")))
        close.clicked.connect(put_away)
        row.addWidget(mark)
        row.addWidget(text, 1)
        if deed is not None:
            row.addWidget(self._button(put_away, deed))
        row.addWidget(close)
        self._column.insertWidget(len(self._bars), bar)
        self._bars.append(bar)
        self._arrange()
        return put_away

    def _button(self, put_away: Callable[[], None], deed: Deed) -> QPushButton:
        words, run = deed
        button = QPushButton(self._look.say(words))

        def done() -> None:
            put_away()
            run()

        button.clicked.connect(done)
        return button

    def _put_away(self, *bars: QFrame) -> None:
        for bar in bars:
            self._bars.remove(bar)
            bar.hide()
            bar.deleteLater()
        self._arrange()

    def _arrange(self) -> None:
        """The first notices, and how many more there are."""
        for place, bar in enumerate(self._bars):
            bar.setVisible(place < MOST)
        more = len(self._bars) - MOST
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
