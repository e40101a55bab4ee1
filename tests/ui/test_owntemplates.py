"""版面 › 存为版式模板: a page becomes a template, is chosen for new pages, and goes again."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from editor.model.frame import PhotoFrame, leaves
from editor.model.issue import Issue
from editor.model.page import Page
from editor.session.masters import master_from
from editor.session.pagetemplates import all_templates, keep_template, template_of
from editor.session.session import Session
from editor.ui.dialogs.page import AddPageDialog
from editor.ui.intake import Intake


def test_a_page_is_kept_with_its_master_and_started_from(window, monkeypatch, replies, answer):
    session = window.bridge.session
    window.bridge.do(master_from(session.state, window.page, ("l2",)))
    replies(*["本报要闻"] * 3)
    window.actions_.trigger("page.save_template")
    asked = answer("替换")
    window.actions_.trigger("page.save_template")
    assert "本报要闻" in asked[0]
    count, masters = len(window.issue.pages), window.issue.masters

    def choose(dialog):
        titles = [each.title.zh for each in dialog.templates.templates]
        dialog.templates.setCurrentRow(titles.index("本报要闻"))
        return 1

    monkeypatch.setattr(AddPageDialog, "exec", choose)
    window.actions_.trigger("page.add")
    assert len(window.issue.pages) == count + 1
    assert window.issue.masters == masters
    assert window.page.master == masters[0].id
    window.bridge.undo()
    assert len(window.issue.pages) == count
    window.actions_.trigger("page.delete_template")
    folder = window.shell.settings.path.parent / "templates"
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("gone", [False, True])
def test_the_button_says_delete_and_any_own_template_goes(window, in_dialog, gone):
    folder = window.shell.settings.path.parent / "templates"
    keep_template(folder, template_of(window.issue, window.page, " 旧版 "))
    (file,) = folder.iterdir()

    def act(dialog):
        buttons = dialog.findChild(QDialogButtonBox).buttons()
        if gone:
            file.unlink()
        next(each for each in buttons if each.text() == "删除").click()

    in_dialog(act)
    window.actions_.trigger("page.delete_template")
    assert list(folder.iterdir()) == []


def test_the_picture_of_the_master_goes_along(
    desktop, window, monkeypatch, replies, tmp_path, qtbot
):
    session, page = window.bridge.session, window.page
    photo = next(each for each in leaves(page.frames) if isinstance(each, PhotoFrame))
    window.bridge.do(master_from(session.state, page, (photo.box.id,)))
    replies("本报要闻")
    window.actions_.trigger("page.save_template")
    taken_in(qtbot, window)
    (template,) = all_templates(window.shell.settings.path.parent / "templates")[:1]
    assert (template.pictures / "gate.jpg").is_file()
    other = Session.create(
        tmp_path / "other", Issue(pages=(Page("p", "1", "", page.grid),)), fonts=desktop.fonts
    )
    desktop._show_new(other)
    monkeypatch.setattr(
        AddPageDialog, "exec", lambda dialog: dialog.templates.setCurrentRow(0) or 1
    )
    opened = desktop.windows[-1]
    opened.actions_.trigger("page.add")
    taken_in(qtbot, opened)
    assert [each.file for each in opened.issue.photos] == ["gate.jpg"]
    assert (other.project.photos / "gate.jpg").is_file()
    assert opened.page.master == opened.issue.masters[0].id
    opened.bridge.undo()
    assert opened.issue.photos == opened.issue.masters == ()
    opened.bridge.session.save()


def taken_in(qtbot, window):
    qtbot.waitUntil(lambda: not Intake.of(window).busy, timeout=30000)
