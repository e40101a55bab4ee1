"""Soft proof, separations and ink as commands of the window."""


def test_the_soft_proof_is_on_and_its_switches_are_remembered(window, settings):
    assert window.canvas.colors.proof
    window.actions_.trigger("view.paper_white")
    assert window.canvas.colors.paper
    assert settings.flag("paper_white", False)
    window.actions_.trigger("view.soft_proof")
    assert not window.canvas.colors.proof
    assert not window.canvas.colors.paper
    assert not settings.flag("soft_proof", True)


def test_separations_are_commands_and_values_stand_in_the_status_bar(window, qtbot):
    window.actions_.trigger("view.plate.Black")
    plates = window.canvas.plates
    assert window.actions_["view.plate.Black"].isChecked()
    qtbot.waitUntil(lambda: plates.image is not None)
    window.canvas.cursorMoved.emit(20.0, 20.0)
    assert window.status.inks.text().startswith("C 0")
    window.actions_.trigger("view.ink")
    assert not window.actions_["view.plate.Black"].isChecked()
    window.actions_.trigger("view.plates.off")
    qtbot.waitUntil(lambda: not window.status.inks.text())
    assert not plates.active
