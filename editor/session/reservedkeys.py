"""Keys that no command and no style may have: those of input methods, of the system, of the page
and of lists."""

from editor.values.language import Words

INPUT_METHOD = frozenset(
    {
        "Ctrl+Space",
        "Shift+Space",
        "Ctrl+Shift+Space",
        "Alt+Space",
        "Meta+Space",
        "Ctrl+.",
    }
)
"""What switches an input method on, its width of letters and points, or belongs to the system."""
TERMINALS = frozenset(f"Ctrl+Alt+F{number}" for number in range(1, 13))
"""What switches Linux to another terminal: no program ever hears of it."""
_MOVES = ("Left", "Right", "Up", "Down", "Home", "End", "Tab", "Backtab")
WORKING = frozenset(
    {
        "Space",
        "Return",
        "Enter",
        "Esc",
        "Backspace",
        *_MOVES,
        *(f"Shift+{key}" for key in _MOVES),
    }
)
"""What types, moves, selects, leaves and lends the hand wherever one works."""


def refusal(key: str) -> Words | None:
    """Why a key (as ``Ctrl+Shift+A``) cannot be a shortcut; None when it can."""
    if key in INPUT_METHOD:
        return Words(
            f"{key} 归输入法和系统使用，不能用作快捷键。",
            f"{key} belongs to input methods and the system and cannot be a shortcut.",
        )
    if key in TERMINALS:
        return Words(
            f"{key} 在 Linux 上用来切换终端，到不了程序，不能用作快捷键。",
            f"{key} switches terminals on Linux, never reaches the program and cannot be a "
            "shortcut.",
        )
    if key in WORKING:
        return Words(
            f"{key} 在版面上和列表里另有用处，不能用作快捷键。",
            f"{key} has its own use on the page and in lists and cannot be a shortcut.",
        )
    return None
