"""The next issue from the window and from the assistant."""

from editor.ui.filedialogs import FileDialogs


def test_the_next_issue_is_proposed_and_opens_beside_the_last(desktop, window, in_dialog) -> None:
    last = window.issue.info

    def fill(dialog) -> None:
        assert (dialog.number.value(), dialog.serial.value()) == (last.number + 1, last.serial + 1)
        dialog.accept()

    in_dialog(fill)
    window.action("file.next").trigger()
    issue = desktop.windows[1].issue
    assert len(desktop.windows) == 2
    assert issue.info.serial == last.serial + 1
    assert len(issue.pages) == len(window.issue.pages)
    assert not any(article.character_count for article in issue.articles)


def test_the_assistant_starts_from_a_folder(desktop, project, in_dialog, monkeypatch) -> None:
    monkeypatch.setattr(FileDialogs, "folder", lambda *_: project)

    def second(dialog) -> None:
        dialog.articles.setChecked(True)
        dialog.accept()

    def first(dialog) -> None:
        dialog._take_last()
        in_dialog(second)

    in_dialog(first)
    desktop.new_issue()
    assert any(article.character_count for article in desktop.windows[0].issue.articles)


def test_a_new_year_begins_with_number_one(desktop, window, in_dialog) -> None:
    def fill(dialog) -> None:
        dialog.date.setDate(dialog.date.date().addYears(1))
        assert dialog.number.value() == 1
        dialog.reject()

    in_dialog(fill)
    window.action("file.next").trigger()
    assert len(desktop.windows) == 1
