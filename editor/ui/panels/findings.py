"""预检: what is wrong on the pages; a click goes to the place, another one mends it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QTreeWidgetItem

from editor.check.finding import Finding
from editor.model.output import Severity
from editor.session.mending import fix_now, mended, title_of, told_no_more
from editor.ui.desk import Desk
from editor.ui.fields import ChoiceField, Option
from editor.ui.panels.findingtree import SIGNS, FindingTree
from editor.ui.panels.panel import Panel, icon_button
from editor.values.language import Words, many

ALL, HERE = "all", "here"


def count_words(findings: tuple[Finding, ...]) -> Words:
    """``2 个错误 · 1 个提醒``, or that all is well."""
    errors = sum(1 for finding in findings if finding.severity is Severity.ERROR)
    warnings = len(findings) - errors
    if not findings:
        return Words("预检通过", "No problems")
    zh = [f"{errors} 个错误"] * bool(errors) + [f"{warnings} 个提醒"] * bool(warnings)
    en = [many(errors, "error")] * bool(errors) + [many(warnings, "warning")] * bool(warnings)
    return Words(" · ".join(zh), " · ".join(en))


class FindingsPanel(Panel):
    """Findings by page, filtered by how bad they are and to the page in view."""

    chapter = "printing"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Words("预检", "Preflight"))
        self._findings: tuple[Finding, ...] = ()
        self._checked = False
        self._issue = desk.issue
        self._shown: tuple[object, ...] | None = None
        self._show_soon = self.when_seen(self._show)
        self.tree = FindingTree(desk)
        self.kinds = {severity: self._kind(severity) for severity in SIGNS}
        self.pages = ChoiceField(
            [
                Option(ALL, self.say("全部版面", "All pages")),
                Option(HERE, self.say("当前版面", "This page")),
            ]
        )
        self.pages.set_value(ALL)
        self.pages.setMinimumContentsLength(6)
        self.fix = QPushButton()
        self.fix_all = QPushButton()
        self._build()
        self._connect()
        self._show()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show these findings, which are of the issue as it is shown now."""
        self._findings, self._issue = findings, self.desk.bridge.session.shown.issue
        self._checked = True
        self._show_soon()

    def mend(self) -> None:
        """Do what mends the current finding."""
        found = self.tree.current
        if found is None:
            return
        session = self.desk.bridge.session
        edit = found.fix if session.shown.issue is self._issue else fix_now(session, found)
        if edit is not None:
            self.desk.bridge.do(edit)

    def mend_all(self) -> None:
        """Mend all findings of the current one's kind as one step."""
        found = self.tree.current
        if found is None:
            return
        session = self.desk.bridge.session
        current = session.shown.issue is self._issue
        findings = self._findings if current else session.findings()
        edit = mended(session.state, findings, found.code)
        if edit is not None:
            self.desk.bridge.do(edit)

    def tell_no_more(self) -> None:
        """Turn the current finding's kind off in the output profile."""
        found = self.tree.current
        if found is not None:
            self.desk.bridge.do(told_no_more(self.desk.bridge.session.state, found.code))

    def copy(self) -> None:
        """The current sentence to the clipboard."""
        found = self.tree.current
        if found is not None:
            QGuiApplication.clipboard().setText(self.desk.look.say(found.words))

    def menu(self) -> QMenu:
        """What can be done with the current finding."""
        menu = QMenu(self)
        found = self.tree.current
        if found is not None:
            title = title_of(found.code)
            self._offer(menu, found)
            off = f"不再报“{title.zh}”", f"Tell No More of “{title.en}”"
            menu.addAction(self.say(*off), self.tell_no_more).setEnabled(self._writable)
            menu.addAction(self.say("复制", "Copy"), self.copy)
            menu.addSeparator()
        menu.addAction(self.say("预检报告…", "Preflight Report…"), self._save_report)
        return menu

    def _save_report(self) -> None:
        from editor.ui.dialogs.report import save_report  # noqa: PLC0415  (loads report writers)

        save_report(self.desk)

    @property
    def _writable(self) -> bool:
        return not self.desk.bridge.session.read_only

    def _offer(self, menu: QMenu, found: Finding) -> None:
        if found.fix is None:
            return
        menu.addAction(self.fix.toolTip(), self.mend).setEnabled(self._writable)
        if self._like(found) > 1:
            menu.addAction(self.fix_all.text(), self.mend_all).setEnabled(self._writable)
        menu.addSeparator()

    def _kind(self, severity: Severity) -> QToolButton:
        theme = self.desk.look.theme
        color = theme.red if severity is Severity.ERROR else theme.amber
        button = QToolButton()
        button.setCheckable(True)
        button.setChecked(True)
        button.setIcon(self.desk.look.icon(SIGNS[severity], color))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAutoRaise(True)
        return button

    def _build(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 4, 6, 4)
        bar.setSpacing(4)
        for button in self.kinds.values():
            bar.addWidget(button)
        bar.addStretch(1)
        self.pages.setAccessibleName(self.say("哪些版面", "Which pages"))
        bar.addWidget(self.pages)
        report = icon_button(self.desk.look, "export", self.say("预检报告…", "Preflight report…"))
        report.clicked.connect(self._save_report)
        bar.addWidget(report)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 6, 8, 6)
        foot.setSpacing(6)
        foot.addWidget(self.fix, 1)
        foot.addWidget(self.fix_all)
        column = self.column(margins=(0, 0, 0, 0))
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.tree, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        for button in self.kinds.values():
            button.toggled.connect(self._show)
        self.pages.edited.connect(self._show)
        self.desk.pageShown.connect(self._show_soon)
        self.tree.itemClicked.connect(self._click)
        self.tree.itemActivated.connect(self._jump)
        self.tree.currentItemChanged.connect(self._show_fixes)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._open_menu)
        self.fix.clicked.connect(self.mend)
        self.fix_all.clicked.connect(self.mend_all)

    def _show(self) -> None:
        """Show what the filters let through; nothing is done when it is shown already."""
        if not self._checked:
            self.tree.show_checking()
            self._show_fixes()
            return
        here = self.desk.page.id if self.desk.page and self.pages.value() == HERE else None
        pages = [(page.id, page.number, page.name) for page in self.desk.issue.pages]
        asked = (self._findings, here, pages, [each.isChecked() for each in self.kinds.values()])
        if asked == self._shown:
            return
        self._shown = asked
        for severity, button in self.kinds.items():
            count = sum(1 for each in self._findings if each.severity is severity)
            button.setText(str(count))
            name = self._kind_words(severity, count)
            button.setToolTip(name)
            button.setAccessibleName(name)
        self.tree.show_findings([each for each in self._findings if self._passes(each, here)])
        self._show_fixes()

    def _kind_words(self, severity: Severity, count: int) -> str:
        if severity is Severity.ERROR:
            return self.say(f"{count} 个错误", many(count, "error"))
        return self.say(f"{count} 个提醒", many(count, "warning"))

    def _passes(self, found: Finding, here: object) -> bool:
        button = self.kinds.get(found.severity)
        return (button is None or button.isChecked()) and (here is None or found.page == here)

    def _like(self, found: Finding) -> int:
        """How many findings of the same kind can be mended."""
        return sum(1 for each in self._findings if each.code == found.code and each.fix)

    def _show_fixes(self) -> None:
        found = self.tree.current
        fixable = found is not None and found.fix is not None
        count = self._like(found) if found is not None and fixable else 0
        words = (found.fix_words if found is not None else None) or Words("修复", "Mend")
        text = self.desk.look.say(words)
        self.fix.setText(self.say(f"修复：{text}", f"Mend: {text}"))
        self.fix.setToolTip(self.fix.text())
        self.fix_all.setText(self.say(f"全部 {count} 处", f"All {count}"))
        self.fix_all.setToolTip(self.say("同类的一次全部修复", "Mend all of this kind at once"))
        for button, offered in ((self.fix, fixable), (self.fix_all, count > 1)):
            button.setVisible(offered)
            button.setEnabled(self._writable)

    def _click(self, item: QTreeWidgetItem, column: int) -> None:
        found = item.data(0, Qt.ItemDataRole.UserRole)
        if column == 1 and isinstance(found, Finding) and found.fix is not None:
            self._go(found)
            self.mend()
        else:
            self._jump(item)

    def _jump(self, item: QTreeWidgetItem) -> None:
        found = item.data(0, Qt.ItemDataRole.UserRole)
        if isinstance(found, Finding):
            self._go(found)
        else:
            item.setExpanded(not item.isExpanded())

    def _go(self, found: Finding) -> None:
        self.desk.show_finding(found)

    def _open_menu(self, place: QPoint) -> None:
        menu = self.menu()
        menu.exec(self.tree.viewport().mapToGlobal(place))
        menu.deleteLater()
