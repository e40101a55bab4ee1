"""Disks are asked, and not waited for when they do not answer."""

from threading import Event

from editor.session.asking import soon


def test_what_is_there_answers(tmp_path):
    assert soon(tmp_path.is_dir, otherwise=False)
    assert not soon((tmp_path / "gone").is_dir, otherwise=True)


def test_a_disk_that_refuses_is_no_failure():
    def refuse():
        raise PermissionError

    assert soon(refuse, otherwise="refused") == "refused"


def test_nobody_waits_for_a_disk_that_does_not_answer():
    gone = Event()
    assert soon(gone.wait, otherwise="no answer") == "no answer"
    gone.set()
