"""版面 › 存为版式模板: a page becomes a template, is chosen for new pages, and goes again."""

from editor.session.masters import master_from
from editor.ui.dialogs.asking import ShortQuestion
from editor.ui.dialogs.page import AddPageDialog


def named(monkeypatch, name):
    monkeypatch.setattr(ShortQuestion, "exec", lambda _: 1)
    monkeypatch.setattr(ShortQuestion, "value", lambda _: name)


def test_a_page_is_kept_with_its_master_and_started_from(window, monkeypatch, answer):
    session = window.bridge.session
    window.bridge.do(master_from(session.state, window.page, ("l2",)))
    named(monkeypatch, "本报要闻")
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
