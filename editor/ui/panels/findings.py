"""预检: what is wrong on the pages; a click goes to the place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from editor.check.finding import Finding
from editor.model.output import Severity
from editor.ui.desk import Desk
from editor.ui.panels.panel import Panel
from editor.values.language import Words


def count_words(findings: tuple[Finding, ...]) -> Words:
    """``2 个错误 · 1 个警告``, or that all is well."""
    errors = sum(1 for finding in findings if finding.severity is Severity.ERROR)
    warnings = len(findings) - errors
    if not findings:
        return Words("预检通过", "No problems")
    zh = [f"{errors} 个错误"] * bool(errors) + [f"{warnings} 个警告"] * bool(warnings)
    en = [_counted(errors, "error")] * bool(errors) + [_counted(warnings, "warning")] * bool(
        warnings
    )
    return Words(" · ".join(zh), " · ".join(en))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


class FindingsPanel(Panel):
    """A list of findings, errors first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("预检", "Preflight"))
        self._shown: tuple[Finding, ...] | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(self.say("预检结果", "Findings"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(1)
        self.list.itemClicked.connect(self._jump)
        self.list.itemActivated.connect(self._jump)
        self.column(margins=(0, 0, 0, 0)).addWidget(self.list)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show these findings."""
        if findings == self._shown:
            return
        self._shown = findings
        row = self.list.currentRow()
        self.list.clear()
        for finding in sorted(findings, key=lambda item: item.severity is not Severity.ERROR):
            self._add(finding)
        if not findings:
            self._add_all_well()
        self.list.setCurrentRow(min(row, self.list.count() - 1))

    def _add(self, finding: Finding) -> None:
        theme = self.desk.look.theme
        error = finding.severity is Severity.ERROR
        icon = self.desk.look.icon(
            "error" if error else "warning", theme.red if error else theme.amber
        )
        item = QListWidgetItem(icon, self.desk.look.say(finding.words))
        item.setData(Qt.ItemDataRole.UserRole, finding)
        item.setToolTip(self.desk.look.say(finding.words))
        self.list.addItem(item)

    def _add_all_well(self) -> None:
        icon = self.desk.look.icon("ok", self.desk.look.theme.green)
        item = QListWidgetItem(icon, self.say("没有发现问题", "Nothing wrong was found"))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.list.addItem(item)

    def _jump(self, item: QListWidgetItem) -> None:
        finding = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(finding, Finding):
            self.desk.show_finding(finding)
