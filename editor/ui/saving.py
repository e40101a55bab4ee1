"""Saving, saving under another name, and closing an issue, with the questions this takes."""

from editor.ui.desk import Desk
from editor.ui.dialogs.dialog import ask_unsaved, say_problem
from editor.ui.filedialogs import FileDialogs
from editor.ui.intake import Intake
from editor.values.language import BanxinError, Words


def save_issue(desk: Desk) -> bool:
    """Save, with what is being typed or turned; False when that failed (and was said)."""
    session = desk.bridge.session
    desk.bridge.finish()
    if session.read_only:
        return desk.save_as()
    try:
        session.save()
    except BanxinError as error:
        say_problem(desk.look, error.words, desk.dialog_parent)
        return False
    desk.shell.settings.remember(session.path)
    return True


def save_issue_as(desk: Desk) -> bool:
    """Ask for a new folder and save there, with what is being typed or turned; False when that
    failed or was called off."""
    desk.bridge.finish()
    title = Words("另存为新的报刊文件夹", "Save as a New Issue Folder")
    start = desk.bridge.session.path
    suggestion = start.with_name(start.name + "-2")
    folder = FileDialogs(desk.look, desk.dialog_parent).new_folder(title, suggestion)
    if folder is None:
        return False
    try:
        desk.bridge.session.save_as(folder)
    except BanxinError as error:
        say_problem(desk.look, error.words, desk.dialog_parent)
        return False
    desk.shell.settings.remember(desk.bridge.session.path)
    return True


def close_session(desk: Desk) -> bool:
    """Save or forget what is not saved and give the project free; False to stay open."""
    session = desk.bridge.session
    desk.bridge.finish()
    if session.dirty:
        answer = ask_unsaved(desk.look, session.title, desk.dialog_parent)
        if answer == "cancel" or (answer == "save" and not desk.save()):
            return False
        if answer == "discard" and not session.read_only:
            try:
                session.project.discard()
            except BanxinError as error:
                say_problem(desk.look, error.words, desk.dialog_parent)
    Intake.of(desk).stop()
    session.close()
    return True
