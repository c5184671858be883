"""What a screen reader is asked to say."""

import pytest
import shiboken6
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from factcheck.ui.widgets.announcing import announce, unheard


@pytest.fixture
def _listening():
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("_listening")
def test_a_widget_that_is_gone_before_it_is_heard_says_nothing(qtbot):
    label = QLabel()
    announce(label, "Saved.")
    shiboken6.delete(label)
    qtbot.wait(1)


@pytest.mark.usefixtures("_listening")
def test_what_is_made_unheard_tells_nothing_and_what_follows_is_heard_again():
    with unheard():
        assert not QAccessible.isActive()
    assert QAccessible.isActive()
