"""The menu bar and the toolbar: what stands where."""

from editor.ui.commands.articles import ARTICLE
from editor.ui.commands.edits import EDIT
from editor.ui.commands.files import FILE
from editor.ui.commands.objects import OBJECT
from editor.ui.commands.pages import PAGE
from editor.ui.commands.texts import TEXT
from editor.ui.commands.tools import TOOL
from editor.ui.commands.views import VIEW
from editor.ui.commands.windows import HELP, WINDOW

MENUS = (FILE, EDIT, PAGE, TEXT, OBJECT, ARTICLE, TOOL, VIEW, WINDOW, HELP)

TOOLBAR = (
    "file.new",
    "file.open",
    "file.save",
    "",
    "edit.undo",
    "edit.redo",
    "",
    "article.new",
    "article.place_files",
    "",
    "view.preview",
    "view.grid",
    "",
    "file.preflight",
    "file.export_pdf",
)
"""Commands of the toolbar; an empty name is a gap."""
