"""The properties of the selected text: its styles, and the story it belongs to."""

from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.model.style import ParagraphStyle
from editor.ui.commands.texts import set_character_style, set_paragraph_style
from editor.ui.desk import Desk
from editor.ui.fields import ChoiceField
from editor.ui.panels.articles import fit_color, state_words
from editor.ui.panels.options import named
from editor.ui.panels.panel import heading, muted, rule
from editor.ui.selected import chosen_article, head_mark, head_paragraph
from editor.values.language import Words
from editor.values.units import format_number, format_size


class TextSection(QWidget):
    """Paragraph and character style at the caret."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        look = desk.look
        self._paragraph, self._character = ChoiceField(), ChoiceField()
        self._about, self._title, self._story = muted(""), QLabel(), QLabel()
        self._title.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(heading(look, look.say(Words("文字", "Text"))))
        column.addLayout(self._styles())
        column.addWidget(self._about)
        column.addWidget(self._edit_button())
        column.addWidget(rule())
        column.addWidget(heading(look, look.say(Words("稿件", "Story"))))
        column.addWidget(self._title)
        column.addWidget(self._story)
        self._paragraph.edited.connect(lambda name: set_paragraph_style(desk, name))
        self._character.edited.connect(lambda name: set_character_style(desk, name or None))

    def refresh(self) -> None:
        """Show the text as it is now."""
        state, sheet = self._desk.bridge.session.shown, self._desk.issue.styles
        none = self._desk.look.say(Words("（无）", "(none)"))
        paragraph = head_paragraph(state)
        self._paragraph.set_options(named([style.name for style in sheet.paragraph]))
        self._character.set_options(named([style.name for style in sheet.character], first=none))
        self._paragraph.set_value(paragraph.style if paragraph is not None else None)
        self._character.set_value(head_mark(state) or "")
        style = sheet.paragraph_style(paragraph.style) if paragraph is not None else None
        self._about.setText(style_summary(style) if style is not None else "")
        self._show_story()

    def _styles(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        say = self._desk.look.say
        rows = (
            (Words("段落样式", "Paragraph"), self._paragraph),
            (Words("字符样式", "Character"), self._character),
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

    def _open_styles(self) -> None:
        dock = self._desk.dock("styles")
        dock.show()
        dock.raise_()

    def _show_story(self) -> None:
        article = chosen_article(self._desk.bridge.session.shown)
        self._title.setVisible(article is not None)
        self._story.setVisible(article is not None)
        if article is None:
            return
        look = self._desk.look
        fit = self._desk.bridge.session.fit(article.id)
        count = article.character_count
        words = state_words(fit, placed=True)
        self._title.setText(article.title)
        self._story.setText(
            look.say(Words(f"{count} 字 · {words.zh}", f"{count} characters · {words.en}"))
        )
        self._story.setStyleSheet(f"color: {fit_color(look, fit)}")


def style_summary(style: ParagraphStyle) -> str:
    """``宋体 · 小五 9pt / 13pt``."""
    size = format_size(style.size) if style.size is not None else ""
    leading = f" / {format_number(style.leading, 2)}pt" if style.leading is not None else ""
    return " · ".join(filter(None, (style.font, size + leading)))
