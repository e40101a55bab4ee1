"""The properties of the selected text: its styles, and the story it belongs to."""

from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.check.fit import head_words
from editor.model.article import SINGLE_PARTS, Article
from editor.model.composing import Composer, PunctMode
from editor.model.style import ParagraphStyle
from editor.model.text import Paragraph
from editor.session.composed import Composed, composed_at
from editor.session.composing import with_looseness
from editor.ui.commands.texts import set_character_style, set_paragraph_style
from editor.ui.desk import Desk
from editor.ui.fields import ChoiceField
from editor.ui.look import Look
from editor.ui.panels.articles import fit_color, state_words
from editor.ui.panels.options import COMPOSERS, LOOSENESS, PUNCTUATION, named, options
from editor.ui.panels.panel import heading, muted, rule
from editor.ui.panels.tablerows import TableSection
from editor.ui.selected import (
    chosen_article,
    chosen_text,
    frame_style,
    head_mark,
    head_paragraph,
)
from editor.values.language import Words, many
from editor.values.units import format_number, format_size


class TextSection(QWidget):
    """Paragraph and character style at the caret."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        look = desk.look
        self._paragraph, self._character = ChoiceField(), ChoiceField()
        self._looseness = ChoiceField(options(look, LOOSENESS))
        self._composed = muted("")
        self._table = TableSection(desk)
        self._about, self._title, self._story = muted(""), QLabel(), QLabel()
        self._head = QLabel()
        self._title.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(heading(look, look.say(Words("文字", "Text"))))
        column.addLayout(self._styles())
        column.addWidget(self._composed)
        column.addWidget(self._about)
        column.addWidget(self._edit_button())
        column.addWidget(self._table)
        column.addWidget(rule())
        column.addWidget(heading(look, look.say(Words("稿件", "Story"))))
        column.addWidget(self._title)
        column.addWidget(self._story)
        column.addWidget(self._head)
        self._paragraph.edited.connect(lambda name: set_paragraph_style(desk, name))
        self._character.edited.connect(lambda name: set_character_style(desk, name or None))
        self._looseness.edited.connect(self._loosen)

    def refresh(self) -> None:
        """Show the text as it is now."""
        state, sheet = self._desk.bridge.session.shown, self._desk.issue.styles
        none = self._desk.look.say(Words("（无）", "(none)"))
        paragraph = head_paragraph(state)
        self._paragraph.set_options(named([style.name for style in sheet.paragraph]))
        self._character.set_options(named([style.name for style in sheet.character], first=none))
        self._paragraph.set_value(paragraph.style if paragraph is not None else None)
        self._character.set_value(head_mark(state) or "")
        self._looseness.set_value(paragraph.looseness if paragraph is not None else 0)
        self._looseness.setEnabled(paragraph is not None and paragraph.table is None)
        self._show_style(frame_style(state), paragraph)
        self._show_composed()
        self._table.refresh()
        self._show_story()

    def _show_style(self, of_frame: str | None, paragraph: Paragraph | None) -> None:
        """The style that the text is set in, named where its frame has another than it has."""
        look, name = self._desk.look, of_frame or (paragraph.style if paragraph else "")
        style = self._desk.issue.styles.paragraph_style(name)
        summary = style_summary(style, look) if style is not None else ""
        if of_frame is not None:
            here = Words(f"此框按“{of_frame}”排：", f"This frame sets it in “{of_frame}”: ")
            summary = look.say(here) + summary
        self._about.setText(summary)

    def _styles(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        say = self._desk.look.say
        rows = (
            (Words("段落样式", "Paragraph"), self._paragraph),
            (Words("字符样式", "Character"), self._character),
            (Words("松紧", "Looseness"), self._looseness),
        )
        for row, (words, field) in enumerate(rows):
            label = QLabel(say(words))
            label.setProperty("role", "muted")
            label.setBuddy(field)
            field.setAccessibleName(say(words))
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        return grid

    def _edit_button(self) -> QPushButton:
        button = QPushButton(self._desk.look.say(Words("编辑样式…", "Edit the Style…")))
        button.setIcon(self._desk.look.icon("styles"))
        button.clicked.connect(self._open_styles)
        return button

    def _loosen(self, lines: int) -> None:
        edit = with_looseness(self._desk.bridge.session.state, lines)
        if edit is not None:
            self._desk.bridge.do(edit)

    def _show_composed(self) -> None:
        composed = composed_at(self._desk.bridge.session)
        self._composed.setVisible(composed is not None)
        if composed is not None:
            self._composed.setText(self._desk.look.say(composed_words(composed)))

    def _open_styles(self) -> None:
        dock = self._desk.dock("styles")
        dock.show()
        dock.raise_()

    def _show_story(self) -> None:
        article = chosen_article(self._desk.bridge.session.shown)
        self._title.setVisible(article is not None)
        self._story.setVisible(article is not None)
        self._show_head(article)
        if article is None:
            return
        look = self._desk.look
        fit = self._desk.bridge.session.fit(article.id)
        count = article.character_count
        words = state_words(fit, placed=True)
        self._title.setText(article.title)
        self._story.setText(
            look.say(Words(f"{count} 字 · {words.zh}", f"{many(count, 'character')} · {words.en}"))
        )
        self._story.setStyleSheet(f"color: {fit_color(look, fit)}")

    def _show_head(self, article: Article | None) -> None:
        """How many 字 the part of a title has that the caret is in, and its frame takes."""
        chosen, session = chosen_text(self._desk.bridge.session.shown), self._desk.bridge.session
        part = chosen.head.ref.part if chosen is not None else None
        heads = session.heads(article) if article is not None and part in SINGLE_PARTS else ()
        fit = next((head for head in heads if head.part is part), None)
        self._head.setVisible(fit is not None)
        if fit is not None:
            theme = self._desk.look.theme
            self._head.setText(self._desk.look.say(head_words(fit)))
            self._head.setStyleSheet(f"color: {theme.text if fit.fits else theme.red}")


def style_summary(style: ParagraphStyle, look: Look) -> str:
    """``宋体 · 小五 9pt / 13pt · 开明 · 逐行``."""
    size = format_size(style.size) if style.size is not None else ""
    leading = f" / {format_number(style.leading, 2)}pt" if style.leading is not None else ""
    chosen = (
        (PUNCTUATION, style.punct or PunctMode.FULL),
        (COMPOSERS, style.composer or Composer.LINE),
    )
    named = (look.say(dict(names)[value]) for names, value in chosen)
    return " · ".join(filter(None, (style.font, size + leading, *named)))


def composed_words(composed: Composed) -> Words:
    """``5 行，字距最松 +0.06 字，最紧 −0.02 字``."""
    zh, en = [f"{composed.lines} 行"], [many(composed.lines, "line")]
    if round(composed.loosest, 2) > 0:
        zh.append(f"字距最松 +{composed.loosest:.2f} 字")
        en.append(f"loosest gap +{composed.loosest:.2f} em")
    if round(composed.tightest, 2) < 0:
        zh.append(f"最紧 −{-composed.tightest:.2f} 字")
        en.append(f"tightest −{-composed.tightest:.2f} em")
    return Words("，".join(zh), ", ".join(en))
