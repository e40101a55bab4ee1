"""What is said on opening about edits that no save contains yet."""

from editor.values.language import Words


def recovered_words(count: int) -> Words:
    """Edits that a window left behind when it ended."""
    return Words(
        f"上次没有正常关闭：已从日志恢复 {count} 步修改，请检查后保存。",
        f"It was not closed properly last time: {count} edits were recovered from the journal. "
        "Check them, then save.",
    )


def elsewhere_words(count: int) -> Words:
    """Edits of another window that is still at work."""
    return Words(
        f"另一处正在编辑：这里含其尚未保存的 {count} 步修改。",
        f"It is being edited elsewhere: this includes the changes not yet saved there ({count}).",
    )
