"""A small project and what tests do with it."""

from dataclasses import replace

from editor.edit.codec import encode
from editor.edit.text import Splice
from editor.model.article import Article
from editor.model.defaults import new_issue
from editor.model.issue import IssueInfo
from editor.model.photo import Photo
from editor.model.place import Part, TextRef
from editor.model.text import Paragraph
from editor.values.ids import ArticleId, PhotoId


def sample():
    """One page, four stories, one photo; the same every time."""
    issue = new_issue(info=IssueInfo("周刊"))
    stories = tuple(Article(ArticleId(f"a{n}"), body=(Paragraph(f"第{n}篇。"),)) for n in range(4))
    photo = Photo(PhotoId("ph1"), "one.jpg")
    page = replace(issue.pages[0], id="p1")
    return replace(issue, pages=(page,), articles=stories, photos=(photo,))


def typing(article, text, at=0):
    """The journal entry of some typing."""
    return encode(Splice(TextRef(article, Part.BODY, 0), at, at, text))


def files(path):
    """The contents of all files of a project but its lock."""
    return {
        each.relative_to(path).as_posix(): each.read_bytes()
        for each in sorted(path.rglob("*"))
        if each.is_file() and not each.name.startswith(".lock")
    }
