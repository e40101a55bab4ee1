"""An article as plain text: title parts, body, state and notes."""

import datetime
from dataclasses import replace

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit

from editor.check.fit import head_words
from editor.edit.articles import AddArticle, SetArticle
from editor.model.article import Article, ArticleState
from editor.model.place import Part
from editor.model.text import Paragraph
from editor.session.clipboard import from_plain, plain_text
from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import Dialog, ask_discard
from editor.ui.dialogs.retyping import kept, retyped, shown, touched
from editor.ui.fields import ChoiceField, Option
from editor.ui.look import Look
from editor.values.ids import ArticleId, new_id
from editor.values.language import Words, many

TITLE = (
    (Part.KICKER, Words("引题", "Kicker")),
    (Part.HEADLINE, Words("主题", "Headline")),
    (Part.DECK, Words("副题", "Deck")),
    (Part.BYLINE, Words("署名", "Byline")),
)
"""The parts of a title, in the order in which they are asked for."""

STATES = (
    (ArticleState.DRAFT, Words("初稿", "Draft")),
    (ArticleState.READY, Words("待排", "Ready")),
    (ArticleState.FINAL, Words("定稿", "Final")),
)


class ManuscriptField(QPlainTextEdit):
    """Takes text from other programs without its indents and blank lines: styles set those."""

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop."""
        self.insertPlainText(plain_text(from_plain(source.text())))


class ArticleDialog(Dialog):
    """Edits the text of one article; what is left alone keeps its styles and marks."""

    chapter = "text"

    def __init__(self, desk: Desk, article: Article, title: Words) -> None:
        super().__init__(desk.look, title, desk.dialog_parent)
        self._article = article
        self._desk = desk
        self.kicker, self.headline = _line(article.kicker), _line(article.headline)
        self.deck, self.byline = _line(article.deck), _line(article.byline)
        self.fits = {part: QLabel() for part, _ in TITLE}
        self.body = ManuscriptField("\n".join(shown(part.text) for part in article.body))
        self.state = ChoiceField([Option(state, desk.look.say(word)) for state, word in STATES])
        self.state.set_value(article.state)
        self.notes = QPlainTextEdit(article.notes)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._build(desk.look)
        self.body.textChanged.connect(self._show_count)
        self._show_count()
        self._show_fits()
        self.resize(560, 620)

    def article(self) -> Article:
        """The article with what was typed."""
        old = self._article
        state = self.state.value()
        return replace(
            self._titled(),
            body=retyped(old.body, self.body.toPlainText()),
            state=state if isinstance(state, ArticleState) else old.state,
            notes=self.notes.toPlainText(),
        )

    def _titled(self) -> Article:
        """The article with the title that was typed: all that its fit depends on."""
        old = self._article
        return replace(
            old,
            kicker=_typed(old.kicker, self.kicker.text()),
            headline=_typed(old.headline, self.headline.text()),
            deck=_typed(old.deck, self.deck.text()),
            byline=_typed(old.byline, self.byline.text()),
        )

    def reject(self) -> None:
        """Esc, × and 取消 throw nothing away unasked: Esc also drops a candidate while typing."""
        question = Words("放弃对这篇稿件的修改？", "Discard what was typed into this article?")
        if self.article() == self._article or ask_discard(self.look, question, self):
            super().reject()

    def _build(self, look: Look) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        fields = (self.kicker, self.headline, self.deck, self.byline)
        for (part, words), field in zip(TITLE, fields, strict=True):
            field.setAccessibleName(look.say(words))
            field.textChanged.connect(self._show_fits)
            row = QHBoxLayout()
            row.addWidget(field, 1)
            row.addWidget(self.fits[part])
            form.addRow(look.say(words), row)
        self.body.setTabChangesFocus(True)
        self.body.setAccessibleName(look.say(Words("正文", "Body")))
        form.addRow(look.say(Words("正文", "Body")), self.body)
        form.addRow("", self._count)
        form.addRow(look.say(Words("进度", "Progress")), self.state)
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(72)
        self.notes.setAccessibleName(look.say(Words("附注", "Notes")))
        form.addRow(look.say(Words("附注", "Notes")), self.notes)
        self.column.addLayout(form)
        self.add_buttons()

    def _show_fits(self) -> None:
        """How many 字 each part of the title has and its frame takes, red where it is too long."""
        heads = self._desk.bridge.session.heads(self._titled())
        found = {fit.part: fit for fit in reversed(heads)}
        theme = self.look.theme
        for part, label in self.fits.items():
            fit = found.get(part)
            label.setVisible(fit is not None)
            if fit is not None:
                label.setText(self.look.say(head_words(fit)))
                label.setStyleSheet(f"color: {theme.muted if fit.fits else theme.red}")

    def _show_count(self) -> None:
        count = sum(1 for char in self.body.toPlainText() if not char.isspace())
        self._count.setText(self.say(f"{count} 字", many(count, "character")))


def new_article(desk: Desk) -> None:
    """Ask for a new article and add it to the issue."""
    fresh = Article(ArticleId(new_id("a")), arrived=datetime.date.today())
    dialog = ArticleDialog(desk, fresh, Words("新稿件", "New Article"))
    if dialog.ask():
        desk.bridge.do(AddArticle(dialog.article()))


def edit_article(desk: Desk, article: Article) -> None:
    """Edit an article as plain text."""
    dialog = ArticleDialog(desk, article, Words("编辑稿件", "Edit Article"))
    if dialog.ask() and dialog.article() != article:
        desk.bridge.do(SetArticle(dialog.article()))


def _line(paragraph: Paragraph) -> QLineEdit:
    return QLineEdit(shown(paragraph.text))


def _typed(old: Paragraph, text: str) -> Paragraph:
    new = kept(text)
    return old if new == old.text else touched(old, new.strip())
