"""Why a file is not read as a manuscript, in words that name it and say what to do."""

from collections.abc import Sequence
from pathlib import Path

from editor.importers.manuscript import ImportFault
from editor.values.language import Words

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How old Office files begin, and new ones with a password."""
_HEAD = 500
_SAVE_AS = Words(
    "请在 Word 或 WPS 中打开，“另存为”.docx，再导入。",
    "Open it in Word or WPS, save it as .docx, and import that.",
)


def _fault(path: Path, zh: str, en: str) -> ImportFault:
    name = path.name
    return ImportFault(Words(f"“{name}”{zh}", f"“{name}” {en}"))


def refused(path: Path, head: bytes) -> ImportFault:
    """A file of a kind that no reader takes."""
    if head.startswith(OLD_WORD) and _has_password(head, path):
        return _fault(
            path,
            "有密码，打不开。请在 Word 或 WPS 中去掉密码，保存后再导入。",
            "is protected by a password. Remove it in Word or WPS, save, and import again.",
        )
    kinds = {
        ".wps": Words("是 WPS 的旧格式", "is in the old format of WPS"),
        ".rtf": Words("是 RTF", "is RTF"),
        ".odt": Words("是 OpenDocument", "is OpenDocument"),
        ".pages": Words("是 Pages 文稿", "is a document of Pages"),
        ".xls": Words("是表格，不是稿件", "is a sheet and no manuscript"),
        ".mht": Words("是网页归档（.mht）", "is a web archive (.mht)"),
        ".ppt": Words("是演示文稿，不是稿件", "is a presentation and no manuscript"),
    }
    old = Words("是旧的 Word 格式（.doc）", "is in the old format of Word (.doc)")
    what = kinds.get(path.suffix.lower().removesuffix("x"), old)
    if b"mime-version:" in head[:_HEAD].lower():
        what = kinds[".mht"]
    if head.lstrip().startswith(b"{\\rtf"):
        what = kinds[".rtf"]
    if head.startswith(b"%PDF"):
        return _fault(
            path,
            "是 PDF，作为广告或图片置入版面；要其中的文字，请另找 Word 稿。",
            "is a PDF: it is placed on the page as a picture. For its text ask for the Word file.",
        )
    return _fault(path, f"{what.zh}。{_SAVE_AS.zh}", f"{what.en}. {_SAVE_AS.en}")


def _has_password(head: bytes, path: Path) -> bool:
    """Whether an Office file is a new one in a safe: its directory names the parcel."""
    name = "EncryptedPackage".encode("utf-16-le")
    if name in head:
        return True
    try:
        with path.open("rb") as file:
            return name in file.read(4_000_000)
    except OSError:
        return False


def broken(path: Path, kind: str) -> ImportFault:
    """A file that is not what its name says, or is damaged."""
    if kind == "docx":
        return _fault(
            path,
            "不是完好的 Word 文档（.docx）：可能损坏，或只是改了后缀。请用 Word 或 WPS 打开后"
            "重新保存。",
            "is no sound Word document (.docx): it may be damaged, or was only renamed. Open it "
            "in Word or WPS and save it again.",
        )
    return _fault(
        path,
        "不是文字稿：里面没有可读的文字。请核对文件。",
        "is no text: there is nothing to read in it. Please check the file.",
    )


def too_large(path: Path, limit: int) -> ImportFault:
    """A file beyond what is read, packed or unpacked."""
    size = limit // 1_000_000
    return _fault(
        path,
        f"太大：稿件最多 {size} MB。请分成几个文件，图片另行添加。",
        f"is too large: manuscripts have {size} MB at most. Split it, and add the pictures apart.",
    )


def too_long(path: Path, length: int, limit: int) -> ImportFault:
    """A text beyond any issue."""
    return _fault(
        path,
        f"有 {length} 字，太长：一篇稿件最多 {limit} 字。请分成几篇。",
        f"has {length} characters; an article has {limit} at most. Split it.",
    )


def no_text(path: Path, notes: Sequence[Words]) -> ImportFault:
    """A file without text and pictures; ``notes`` are what was left out of it."""
    zh = "".join(note.zh for note in notes)
    en = " ".join(("", *(note.en for note in notes)))
    return _fault(path, f"里没有文字，也没有图片。{zh}", f"has neither text nor pictures.{en}")


def unreadable(path: Path, error: OSError) -> ImportFault:
    """A file that the system does not give."""
    why = error.strerror or type(error).__name__
    if isinstance(error, FileNotFoundError):
        return _fault(path, "不存在，可能已移走。", "is not there; it may have been moved.")
    if isinstance(error, PermissionError):
        return _fault(path, "没有读取的权限。", "may not be read.")
    if isinstance(error, IsADirectoryError):
        return _fault(path, "是文件夹，请选文件。", "is a folder; choose files.")
    return _fault(path, f"读不出：{why}。", f"cannot be read: {why}.")
