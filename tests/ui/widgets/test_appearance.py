"""The colours of the whole program."""

import pytest
from PySide6.QtGui import QPalette

from factcheck.services.settings import Theme
from factcheck.ui.widgets import appearance
from factcheck.ui.widgets.theme import CONTRAST, LIGHT


@pytest.fixture
def application(qapp):
    yield qapp
    appearance.apply_palette(Theme.LIGHT)


def page(application):
    return application.palette().color(QPalette.ColorRole.Base).name().upper()


def test_a_style_of_the_system_keeps_its_colours_but_for_our_high_contrast(application, monkeypatch):
    appearance.apply_palette(Theme.LIGHT)
    assert page(application) == LIGHT.page
    monkeypatch.setattr(appearance, "NATIVE", {application.style().name().lower()})
    appearance.apply_palette(Theme.CONTRAST)
    assert page(application) == CONTRAST.page
    appearance.apply_palette(Theme.SYSTEM)
    assert application.palette() == application.style().standardPalette()
    assert application.palette("QLineEdit") == application.palette()
    monkeypatch.undo()
