"""Why a command cannot be done now, in words that say what to do first."""

from editor.ui.actions import Command
from editor.ui.desk import Desk
from editor.values.language import Words

READ_ONLY = Words(
    "这一期以只读方式打开，不能修改。", "The issue is open for reading only and cannot be changed."
)
CHANGES = (
    "edit.",
    "page.",
    "master.",
    "text.",
    "table.",
    "object.",
    "layer.",
    "article.",
    "style.",
    "swatch.",
    "asset.delete",
    "asset.keep_issue",
    "asset.place",
    "asset.rename",
)
"""Commands that change the issue."""
REASONS = {
    "file.save": Words("没有要保存的修改。", "There is nothing to save."),
    "file.": Words("这一期还没有版面。", "The issue has no pages yet."),
    "edit.undo": Words("没有可撤销的步骤。", "There is nothing to undo."),
    "edit.redo": Words("没有可重做的步骤。", "There is nothing to redo."),
    "edit.paste": Words("剪贴板上没有可粘贴的内容。", "There is nothing to paste."),
    "edit.": Words("先选中版面上的对象或文字。", "Select something on the page first."),
    "page.": Words("没有这样的版面。", "There is no such page."),
    "master.": Words("先选中版面或母版上的对象。", "Select a page or a master item first."),
    "text.": Words("先把光标放进文字里，或选中文字。", "Put the caret into text first."),
    "table.": Words("先把光标放进文字或表格里。", "Put the caret into text or a table first."),
    "object.photo.": Words("先选中有图的图片框。", "Select a frame with a photo first."),
    "object.link": Words("先选中两个文字块。", "Select two text frames first."),
    "object.join": Words(
        "先选中两条不同串接的文字块各一个。", "Select a text frame of each of two threads first."
    ),
    "object.take_out": Words("先选中串接着的文字块。", "Select a threaded text frame first."),
    "object.clear_threads": Words("先选中串接着的文字块。", "Select a threaded text frame first."),
    "object.swap": Words(
        "先选中两个可以互换的框。", "Select two frames first that can change contents."
    ),
    "object.unlink": Words("先选中串接着的文字块。", "Select a threaded text frame first."),
    "object.": Words("先选中版面上的对象。", "Select objects on the page first."),
    "view.fit_spread": Words("先用“视图 › 对页”。", "Show facing pages first (View)."),
    "view.": Words("当前的视图里没有这一项。", "The present view does not have this."),
    "layer.": Words("先选中版面上的对象。", "Select objects on the page first."),
    "article.place_photo": Words(
        "先在稿件库里选中图片，再选中图片框。",
        "Choose a photo in the library and a frame first.",
    ),
    "article.load_photo": Words("先在稿件库里选中图片。", "Choose a photo in the library first."),
    "article.attach_photo": Words(
        "先在稿件库里选中稿件和还没有配给它的图片。",
        "Choose an article, and a photo that does not come with it yet.",
    ),
    "article.detach_photos": Words("这篇稿件没有配图。", "No photos come with this story."),
    "article.flow_on": Words("这篇稿件没有排不下的文字。", "Nothing of this story is over."),
    "article.closer": Words("这篇稿件没有排不下的文字。", "Nothing of this story is over."),
    "article.cut_text": Words("这篇稿件没有排不下的文字。", "Nothing of this story is over."),
    "article.delete_photo": Words("先在稿件库里选中图片。", "Choose a photo in the library first."),
    "article.": Words(
        "先在稿件库里选中稿件，或选中它的文字块。",
        "Choose an article in the library or select its text frame first.",
    ),
}
OTHERWISE = Words("先选中要处理的对象。", "First select what it is to act on.")


def reason(desk: Desk, command: Command) -> Words | None:
    """What to do before the command is possible; None when it is possible."""
    if command.enabled(desk):
        return None
    if desk.bridge.session.read_only and command.id.startswith((*CHANGES, "file.")):
        return READ_ONLY
    known = (name for name in REASONS if command.id.startswith(name))
    best = max(known, key=len, default="")
    return REASONS.get(best, OTHERWISE)
