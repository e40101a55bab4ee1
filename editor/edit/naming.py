"""What the history calls a changed frame: by what is different in it."""

from dataclasses import fields

from editor.edit.edit import Edit
from editor.edit.frames import SetFrame
from editor.edit.state import State
from editor.model.frame import Frame
from editor.values.language import Words

BOX_NAMES = {
    "rect": Words("位置和大小", "Place and size"),
    "wrap": Words("图文互斥", "Text wrap"),
    "inset": Words("内空", "Inset"),
    "style": Words("对象样式", "Object style"),
}
NAMES = {
    "article": Words("换稿件", "Article"),
    "columns": Words("栏数", "Columns"),
    "gutter": Words("栏距", "Gutter"),
    "fit": Words("适合方式", "Fit"),
    "direction": Words("走向", "Flow"),
    "follows": Words("串接", "Thread"),
    "balance": Words("各栏拉平", "Balance columns"),
    "column_rule": Words("栏间线", "Column rule"),
    "widths": Words("栏宽", "Column widths"),
    "jump": Words("转版文字", "Jump lines"),
    "parts": Words("标题内容", "Title parts"),
    "align": Words("沿行位置", "Alignment"),
    "anchor": Words("跨行位置", "Anchor"),
    "styles": Words("标题样式", "Title style"),
    "space": Words("间距", "Space"),
    "photo": Words("换图片", "Photo"),
    "crop": Words("裁切", "Crop"),
    "border": Words("线型", "Border"),
    "fit_lines": Words("适排图高", "Copyfit height"),
    "turn": Words("转 90°", "Turn 90°"),
    "angle": Words("旋转图片", "Rotate picture"),
    "flip_x": Words("左右翻转", "Flip left to right"),
    "flip_y": Words("上下翻转", "Flip top to bottom"),
    "tone": Words("图片影调", "Picture tone"),
    "cutout": Words("抠图", "Cut-out"),
    "stroke": Words("线型", "Rule"),
    "fill": Words("底纹", "Tint"),
    "text": Words("版面文字", "Label text"),
}


def label_of(edit: Edit, before: State) -> Words:
    """The edit's own label, or for a frame set anew the name of the one thing that differs."""
    if not isinstance(edit, SetFrame):
        return edit.label
    found = before.issue.find_frame(edit.frame.box.id)
    return change_words(found[1], edit.frame) if found is not None else edit.label


def change_words(before: Frame, after: Frame) -> Words:
    """The name of what differs between two values of a frame; a general one for several things."""
    if type(before) is not type(after):
        return SetFrame.label
    names = [
        NAMES[field.name]
        for field in fields(after)
        if field.name in NAMES and getattr(before, field.name) != getattr(after, field.name)
    ]
    if before.box.locked != after.box.locked:
        locked = Words("锁定", "Lock"), Words("解锁", "Unlock")
        names.append(locked[0] if after.box.locked else locked[1])
    names += [
        words
        for name, words in BOX_NAMES.items()
        if getattr(before.box, name) != getattr(after.box, name)
    ]
    return names[0] if len(names) == 1 else SetFrame.label
