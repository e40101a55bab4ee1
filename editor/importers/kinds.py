"""The kinds of manuscripts by the endings of their names."""

ENDINGS = {
    ".docx": "docx", ".docm": "docx", ".dotx": "docx", ".txt": "txt", ".text": "txt",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".md": "md", ".markdown": "md",
}  # fmt: skip
"""Endings of files that are read, and by which reader."""
REFUSED = (
    ".doc", ".wps", ".dot", ".rtf", ".odt", ".pages", ".mht", ".xls", ".xlsx", ".ppt", ".pptx"
)  # fmt: skip
"""Files that people take for manuscripts: they are refused in words of their own."""
MANUSCRIPTS = (*ENDINGS, *REFUSED)
"""Endings that an import takes, or refuses in words."""
