"""The bar over the panes."""

import pytest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from factcheck.ui.app.actions import Actions
from factcheck.ui.app.top_bar import TopBar

LONG = "The bridge is longer than the mayor said, and it cost more than anybody had thought it would"


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def bar(window):
    bar = TopBar(Actions(window))
    bar.setParent(window)
    bar.show()
    bar.show_article(LONG, "Proof 1 · due 18:00")
    return bar


def test_a_long_name_is_shortened_and_said_whole_in_the_tooltip(bar):
    bar.resize(700, 40)
    button = bar.findChild(QToolButton)
    assert button.text().startswith("The bridge")
    assert "…" in button.text()
    assert LONG in button.toolTip()


def test_in_a_narrow_window_the_facts_give_way_to_the_name(bar):
    facts = bar.findChild(QLabel, "article_facts")
    bar.resize(1280, 40)
    assert not facts.isHidden()
    bar.resize(430, 40)
    assert facts.isHidden()
