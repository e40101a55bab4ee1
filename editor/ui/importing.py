"""Manuscripts brought to the window: by the menu, from the file manager, from the clipboard."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from editor.importers.cleaning import RULES
from editor.importers.imported import CHOICES, DEFAULTS, imported
from editor.importers.kinds import ENDINGS
from editor.importers.manuscript import Manuscript
from editor.session.importing import Brought, brought, one_step
from editor.session.project import ProjectPlace
from editor.ui.desk import Desk
from editor.ui.dialogs.importing import ImportDialog
from editor.ui.filedialogs import FileDialogs
from editor.ui.import_process import ImportProcess
from editor.ui.import_worker import Reading
from editor.ui.intake import CANCEL, PATIENCE_MS, Intake
from editor.ui.notices import Notice
from editor.ui.settings import Settings
from editor.values.language import BanxinError, Words, many
from editor.values.progress import Progress, unheard

TITLE = Words("导入稿件", "Import Articles")
KINDS = Words("稿件", "Manuscripts")
CHANGED = Words(
    "此后又有别的改动，请用“编辑 › 撤销”逐步撤回。",
    "Other changes were made since; take them back one by one with Edit › Undo.",
)
READING = Words("正在读取稿件……", "Reading manuscripts …")
MOST_NOTES = 6
Read = tuple[Path, Manuscript]
Handed = Callable[[Sequence[Brought]], None]
"""Who takes what was brought."""


def chosen_rules(settings: Settings) -> frozenset[str]:
    """The rules and choices of the last import."""
    names = (*(rule.name for rule in RULES), *CHOICES)
    return frozenset(name for name in names if settings.flag(_flag(name), name in DEFAULTS))


def remember_rules(settings: Settings, rules: frozenset[str]) -> None:
    """Keep the rules for the next import."""
    for name in (*(rule.name for rule in RULES), *CHOICES):
        settings.set_flag(_flag(name), name in rules)


def _flag(name: str) -> str:
    return f"import_{name}"


def choose_manuscripts(desk: Desk) -> None:
    """Ask for files, show what they become, and import them."""
    endings = " ".join(f"*{ending}" for ending in ENDINGS)
    kinds = (
        f"{desk.look.say(KINDS)} ({endings});;{desk.look.say(Words('所有文件', 'All Files'))} (*)"
    )
    start = desk.shell.settings.folder()
    files = FileDialogs(desk.look, desk.dialog_parent).files(TITLE, start, kinds)
    if files:
        import_files(desk, files)


def import_files(desk: Desk, files: Sequence[Path]) -> None:
    """Show what the files become beside the window, and list it in the issue as one step when the
    editor says so."""
    rules, process = chosen_rules(desk.shell.settings), ImportProcess(desk.dialog_parent)
    dialog = ImportDialog(desk.look, tuple(files), rules, process, desk.dialog_parent)

    def listed(found: Sequence[Brought]) -> None:
        process.clear()
        process.deleteLater()
        add(desk, found)

    def answered(accepted: int) -> None:
        if accepted:
            remember_rules(desk.shell.settings, dialog.rules)
            bring(desk, tuple(dialog.chosen()), listed)
        else:
            listed(())
        dialog.deleteLater()

    dialog.finished.connect(answered)
    dialog.begin()


def bring(desk: Desk, read: Sequence[Read], handed: Handed) -> None:
    """Hand over what manuscripts bring by the rules of the last import; what fails is said.
    Where they have pictures, these are copied beside the window."""
    project, rules = desk.bridge.session.project, chosen_rules(desk.shell.settings)

    def work(progress: Progress = unheard) -> list[Brought | Words]:
        results = list[Brought | Words]()
        for file, found in read:
            progress(len(results), len(read))
            results.append(_brought(project, file, found, rules))
        return results

    def tell(results: Sequence[Brought | Words]) -> None:
        for each in results:
            if isinstance(each, Words):
                desk.warn(each)
        handed([each for each in results if isinstance(each, Brought)])

    if any(found.pictures for _, found in read):
        Intake.of(desk).run(work, tell, lambda: handed(()))
    else:
        tell(work())


def _brought(
    project: ProjectPlace, file: Path, found: Manuscript, rules: frozenset[str]
) -> Brought | Words:
    try:
        return brought(project, imported(found, file.stem, rules), file)
    except BanxinError as error:
        return error.words


def add(desk: Desk, listed: Sequence[Brought]) -> None:
    """List what was brought, and say how much that is."""
    step = one_step(listed)
    if step is not None and desk.bridge.do(step):
        desk.tell(summary(listed))


def summary(listed: Sequence[Brought]) -> Words:
    """What was imported, in one line."""
    articles = sum(len(each.articles) for each in listed)
    photos = sum(len(each.photos) for each in listed)
    count = sum(article.character_count for each in listed for article in each.articles)
    return Words(
        f"已导入 {articles} 篇稿件，{count} 字，{photos} 张图片。",
        f"Imported {many(articles, 'article')} of {many(count, 'character')}, and "
        f"{many(photos, 'picture')}.",
    )


class Import(QObject):
    """Files read without a dialog, by the rules of the last one; ``handed`` takes what they
    brought when all are read, as one step.

    It lives until then. What is refused is said. Reading that takes long can be stopped; then
    nothing is handed over.
    """

    def __init__(self, desk: Desk, files: Sequence[Path], handed: Handed) -> None:
        super().__init__(desk.dialog_parent)
        self._desk, self._handed = desk, handed
        self._read: list[Read] = []
        self._notice: Notice | None = None
        self._open = True
        self.process = ImportProcess(self)
        self.process.read.connect(self._take)
        self.process.refused.connect(self._refuse)
        self.process.finished.connect(self._finish)
        self.process.start([Reading(file) for file in files])
        QTimer.singleShot(PATIENCE_MS, self, self._say_reading)

    def stop(self) -> None:
        """Read no further; nothing is brought."""
        self._hand_over(())

    def _say_reading(self) -> None:
        if self.process.is_busy:
            self._notice = self._desk.offer(READING, CANCEL, self.stop)

    def _take(self, reading: Reading, found: Manuscript) -> None:
        self._read.append((reading.file, found))

    def _refuse(self, _: Reading, words: Words) -> None:
        self._desk.warn(words)

    def _put_away(self) -> None:
        if self._notice is not None:
            self._notice.put_away()

    def _finish(self) -> None:
        self._put_away()
        bring(self._desk, self._read, self._hand_over)

    def _hand_over(self, found: Sequence[Brought]) -> None:
        """Hand over once: copying that was stopped may answer after the reading was."""
        if self._open:
            self._open = False
            self.process.clear()
            self._put_away()
            self.deleteLater()
            self._handed(found)


def say_done(desk: Desk, listed: Sequence[Brought]) -> None:
    """Say what was just listed, with a way to take that step back."""
    bridge = desk.bridge
    after = bridge.session.done

    def undo() -> None:
        if bridge.session.done == after:
            bridge.undo()
        else:
            desk.tell(CHANGED)

    desk.offer(told(listed), Words("撤销", "Undo"), undo)


def told(listed: Sequence[Brought]) -> Words:
    """What was imported, and what was done to it or left out."""
    head = summary(listed)
    notes = list(dict.fromkeys(note for each in listed for note in each.notes))
    zh = "".join(note.zh for note in notes[:MOST_NOTES])
    en = " ".join(("", *(note.en for note in notes[:MOST_NOTES])))
    return Words(head.zh + zh, head.en + en)
