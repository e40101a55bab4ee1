"""版面 › 存为版式模板: a page becomes a template, is chosen for new pages, and goes again."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from editor.session.masters import master_from
from editor.session.pagetemplates import keep_template, template_of
from editor.ui.dialogs.page import AddPageDialog


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
