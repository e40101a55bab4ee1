"""The tools of the canvas: one key each, as InDesign has them."""

from editor.ui.actions import LINE, Command, Menu
from editor.values.language import Words

TOOL_NAMES = (
    ("select", Words("选择", "Select"), "V"),
    ("text", Words("文字", "Type"), "T"),
    ("photo", Words("图片框", "Photo Frame"), "F"),
    ("panel", Words("线框", "Panel"), "M"),
    ("rule", Words("线", "Rule"), "\\"),
    ("picture", Words("图片内容", "Picture in Its Frame"), "A"),
    ("link", Words("串接", "Thread"), "N"),
    ("scissors", Words("剪刀", "Scissors"), "C"),
    ("eyedropper", Words("吸管", "Eyedropper"), "I"),
    ("measure", Words("度量", "Measure"), "K"),
    ("hand", Words("抓手", "Hand"), "H"),
    ("zoom", Words("缩放", "Zoom"), "Z"),
)


def _tool(name: str, words: Words, key: str) -> Command:
    return Command(
        f"tool.{name}",
        words,
        lambda desk: desk.canvas.set_tool(name),
        (key,),
        name,
        checked=lambda desk: desk.tool == name,
    )


TOOLS = tuple(_tool(name, words, key) for name, words, key in TOOL_NAMES)
SELECTING, DRAWING, WORKING = TOOLS[:2], TOOLS[2:5], TOOLS[5:]
TOOL = Menu(Words("工具", "Tools"), (*SELECTING, LINE, *DRAWING, LINE, *WORKING), letter="l")
