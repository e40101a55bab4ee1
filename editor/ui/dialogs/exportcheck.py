"""What preflight says of the pages that are to be exported, and the decision to export anyway."""

from collections.abc import Iterator

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.check.broken import with_broken
from editor.check.finding import Finding
from editor.model.issue import Issue
from editor.session.exporting import Verdict, verdict
from editor.session.session import Session
from editor.ui.look import Look
from editor.values.ids import PageId
from editor.values.language import Words, many

REST_MS = 250
"""So long the choices must rest before pages are laid out anew to be checked."""
UNCHECKED = Verdict((), ())


class ExportCheck(QWidget):
    """Checks pages while nothing else happens. ``wanted`` asks to be shown what was found."""

    wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._sign, self._text = QLabel(), QLabel()
        self.show_them = QPushButton(look.say(Words("显示", "Show")))
        self.show_them.setAutoDefault(False)
        self.override = QCheckBox(look.say(Words("有错误仍要导出", "Export all the same")))
        self.reason = QLineEdit()
        self.report = QCheckBox(
            look.say(Words("在旁边另存预检报告", "Save the preflight report beside it"))
        )
        self.findings: tuple[Finding, ...] = ()
        self.verdict = UNCHECKED
        self._work: Iterator[tuple[Finding, ...]] = iter(())
        self._binding = True
        self._asked: tuple[Session, Issue, tuple[PageId, ...]] | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._turn = QTimer(self, interval=0)
        self._build()
        self._rest.timeout.connect(self._begin)
        self._turn.timeout.connect(self._step)
        self.show_them.clicked.connect(self.wanted)
        self.override.toggled.connect(self.reason.setEnabled)

    def check(
        self, session: Session, issue: Issue, pages: tuple[PageId, ...], *, binding: bool
    ) -> None:
        """Check pages of the issue as it is printed; ``binding``: errors forbid the export."""
        self._binding = binding
        if self._asked == (session, issue, pages):
            self._show()
            return
        self._asked = session, issue, pages
        self._turn.stop()
        self._say("info", "", Words("正在预检…", "Checking…"))
        self._rest.start()

    def finish(self) -> None:
        """Have done with the checking now."""
        if self._rest.isActive():
            self._rest.stop()
            self._begin()
        while self._turn.isActive():
            self._step()

    def stop(self) -> None:
        """Leave it at that."""
        self._rest.stop()
        self._turn.stop()
        self._asked = None

    def decision(self) -> str:
        """Why the pages are exported in spite of errors; empty when they are not."""
        return self.reason.text().strip() if self.override.isChecked() else ""

    @property
    def refused(self) -> bool:
        """Whether errors forbid the export and nobody decided otherwise."""
        return self._binding and self.verdict.refused and not self.decision()

    def enable(self, free: bool) -> None:
        """Let choose, or not."""
        for widget in (self.override, self.report):
            widget.setEnabled(free)
        self.reason.setEnabled(free and self.override.isChecked())

    def _begin(self) -> None:
        if self._asked is not None:
            session, issue, pages = self._asked
            self.findings = ()
            self._work = session.checking(issue, pages)
            self._turn.start()

    def _step(self) -> None:
        found = next(self._work, None)
        if found is not None:
            self.findings += found
            return
        self._turn.stop()
        session, _, pages = self._asked or (None, None, ())
        broken = session.broken if session is not None else ()
        told = with_broken(((part.file, part.words) for part in broken), self.findings)
        self.verdict = verdict(told, pages)
        self._show()

    def _show(self) -> None:
        if self._rest.isActive() or self._turn.isActive():
            return
        errors, warnings = len(self.verdict.errors), len(self.verdict.warnings)
        theme = self._look.theme
        if errors:
            sign, color = "error", theme.red
        elif warnings:
            sign, color = "warning", theme.amber
        else:
            sign, color = "ok", theme.green
        self._say(sign, color, verdict_words(errors, warnings, binding=self._binding))
        self.show_them.setVisible(bool(errors or warnings))
        for widget in (self.override, self.reason):
            widget.setVisible(bool(errors) and self._binding)

    def _say(self, sign: str, color: str, words: Words) -> None:
        pixmap = self._look.icons.pixmap(sign, color, 18, self.devicePixelRatioF())
        self._sign.setPixmap(pixmap)
        self._text.setText(self._look.say(words))

    def _build(self) -> None:
        self.reason.setEnabled(False)
        self.reason.setPlaceholderText(
            self._look.say(Words("理由，写进预检报告", "Why; it goes into the report"))
        )
        self.reason.setAccessibleName(self._look.say(Words("理由", "Reason")))
        for widget in (self.show_them, self.override, self.reason):
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
        head, deed = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sign)
        head.addWidget(self._text, 1)
        head.addWidget(self.show_them)
        deed.setSpacing(8)
        deed.addWidget(self.override)
        deed.addWidget(self.reason, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(deed)
        column.addWidget(self.report)


def verdict_words(errors: int, warnings: int, *, binding: bool) -> Words:
    """Whether the pages may be printed, with counts."""
    if not errors and not warnings:
        return Words("预检通过", "Preflight found nothing")
    zh = "，".join([f"{errors} 处错误"] * bool(errors) + [f"{warnings} 处提醒"] * bool(warnings))
    en = ", ".join(
        [many(errors, "error")] * bool(errors) + [many(warnings, "warning")] * bool(warnings)
    )
    if errors and binding:
        return Words(f"预检：{zh}，不宜付印", f"Preflight: {en}, not fit to print")
    return Words(f"预检：{zh}", f"Preflight: {en}")
