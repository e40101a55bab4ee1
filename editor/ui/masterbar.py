"""The bar over the canvas while a master is in view: what that means, and the way back."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from editor.check.finding import Finding
from editor.model.issue import Issue
from editor.model.rotating import reach_of
from editor.session.masters import users_of
from editor.ui.desk import Desk
from editor.values.ids import PageId
from editor.values.language import Words, many


class MasterBar(QFrame):
    """Seen only while a master is edited; its button goes back to the page before."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._before: PageId | None = None
        self.setProperty("role", "notice")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.back = QPushButton(desk.look.say(Words("回到版面", "Back to Page")))
        self.back.clicked.connect(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(self.text, 1)
        row.addWidget(self.back)
        self.hide()
        desk.pageShown.connect(self.refresh)
        desk.bridge.layoutIdle.connect(self.refresh)

    def refresh(self) -> None:
        """Show or hide it as the page in view demands."""
        page, issue = self._desk.page, self._desk.issue
        if page is None or not issue.is_master(page.id):
            self._before = page.id if page is not None else None
            self.hide()
            return
        count = len(users_of(issue, page.id))
        name = f"{page.number} {page.name}".strip()
        words = Words(
            f"正在编辑母版 {name}：改动同时出现在使用它的 {count} 个版上。",
            f"Editing the master {name}: changes show at once on the "
            f"{many(count, 'page that uses', 'pages that use')} it.",
        )
        self.text.setText(self._desk.look.say(words))
        self.show()

    def leave(self) -> None:
        """Back to the page that was in view before, else to the first one."""
        issue = self._desk.issue
        before = self._before if self._before and issue.page(self._before) is not None else None
        target = before or (issue.pages[0].id if issue.pages else None)
        if target is not None:
            self._desk.show_page(target)


def is_inherited(issue: Issue, finding: Finding) -> bool:
    """Whether a finding is about a frame of a master, seen on a page."""
    if finding.frame is None or finding.page is None or issue.is_master(finding.page):
        return False
    found = issue.find_frame(finding.frame)
    return found is not None and issue.is_master(found[0].id)


def show_inherited(desk: Desk, finding: Finding) -> None:
    """Bring the place on the page into view where a master's frame shows what was found."""
    found = desk.issue.find_frame(finding.frame) if finding.frame is not None else None
    if found is None or finding.page is None:
        return
    desk.show_page(finding.page)
    desk.canvas.reveal(reach_of(found[1].box))
    desk.tell(
        Words(
            f"这个框在母版 {found[0].number} 上：用“版面 › 母版 › 编辑母版”改，各版一起改好。",
            f"This frame is on the master {found[0].number}: Page › Masters › Edit Master changes "
            "it on all pages.",
        )
    )
