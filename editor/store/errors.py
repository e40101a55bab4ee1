"""Failures of the store: which file, which line, what happened and what to do."""

import errno
import os
from pathlib import Path

from editor.values.language import BanxinError, Words


class StoreError(BanxinError):
    """A project that cannot be read or written; ``file`` names the part, ``line`` its line."""

    def __init__(self, words: Words, file: str = "", line: int = 0) -> None:
        super().__init__(words)
        self.file = file
        self.line = line


class Locked(StoreError):  # noqa: N818
    """Somebody else, or another window, has the project open."""


class NewerVersionError(StoreError):
    """The project was written by a newer Banxin."""


_CAUSES = {
    errno.ENOSPC: Words("磁盘已满", "the disk is full"),
    errno.EDQUOT: Words("磁盘配额已满", "the disk quota is used up"),
    errno.EACCES: Words("没有权限", "permission denied"),
    errno.EPERM: Words("没有权限", "permission denied"),
    errno.EROFS: Words("磁盘只读", "the disk is read-only"),
    errno.ENOENT: Words("文件不存在", "there is no such file"),
    errno.ENOTDIR: Words("路径中有一项不是文件夹", "part of the path is not a folder"),
    errno.EISDIR: Words("这是一个文件夹", "it is a folder"),
    errno.EIO: Words("磁盘读写出错", "the disk failed to read or write"),
    **dict.fromkeys(
        (errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.ENETUNREACH, errno.ESTALE, errno.ETIMEDOUT),
        Words("网络上的磁盘没有回应", "the network drive does not answer"),
    ),
}
_NO_FOLDER = Words("文件夹不存在", "the folder does not exist")
_NO_NEW_FILES = Words("这里不能新建文件", "no file can be made there")


def cause(error: OSError) -> Words:
    """Why the operating system refused, in both languages."""
    known = _CAUSES.get(error.errno or 0)
    if known is not None:
        return known
    text = error.strerror or type(error).__name__
    return Words(text, text)


def cannot_read(file: str, error: OSError) -> StoreError:
    """A file that cannot be read."""
    why = cause(error)
    return StoreError(
        Words(f"无法读取“{file}”：{why.zh}。", f"Cannot read “{file}”: {why.en}."), file
    )


def cannot_write(file: str, error: OSError) -> StoreError:
    """A file that cannot be written; what was there before is intact."""
    why = cause(error)
    if error.errno == errno.ENOENT:
        why = _NO_NEW_FILES if os.path.isdir(os.path.dirname(file)) else _NO_FOLDER
    return StoreError(
        Words(
            f"无法写入“{file}”：{why.zh}。原有内容未变；腾出空间或检查权限后请再试。",
            f"Cannot write “{file}”: {why.en}. What was there before is intact; "
            "make room or check the permissions and try again.",
        ),
        file,
    )


def not_a_project(path: Path) -> StoreError:
    """A path without a project: nothing, a file, or another folder."""
    if not os.path.lexists(path):
        words = Words(f"“{path}”不存在。", f"“{path}” does not exist.")
    elif path.is_dir():
        words = Words(
            f"“{path}”不是版心的报刊文件夹：其中没有 issue.xml。",
            f"“{path}” is no Banxin issue folder: there is no issue.xml in it.",
        )
    else:
        words = Words(
            f"“{path}”是文件，不是版心的报刊文件夹。",
            f"“{path}” is a file and no Banxin issue folder.",
        )
    return StoreError(words, str(path))
