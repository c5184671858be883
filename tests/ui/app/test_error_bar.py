"""What went wrong in the world, told in the bar."""

import pytest

from factcheck.domain.errors import DiskFullError
from factcheck.ui.app.error_bar import ErrorBar
from factcheck.ui.app.notices import NoticeBar


def fail():
    raise DiskFullError("story.factcheck")


@pytest.fixture
def bar(qtbot):
    """A bar that says nothing."""
    made = NoticeBar()
    qtbot.addWidget(made)
    yield made
    made.close()


def test_an_error_of_the_world_is_told_until_something_goes_right(bar):
    told = ErrorBar(bar).told
    told(fail)()
    assert "disk is full" in bar.words
    told(lambda: None)()
    assert bar.words == ""


def test_what_somebody_else_said_stays(bar):
    bar.say("Something else")
    ErrorBar(bar).told(lambda: None)()
    assert bar.words == "Something else"


def test_a_bug_is_not_swallowed(bar):
    with pytest.raises(ZeroDivisionError):
        ErrorBar(bar).told(lambda: 1 / 0)()
