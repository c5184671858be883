"""What the tests of translations share with the journeys; they choose the language, and what is read, themselves."""

import pytest

from tests.journeys.conftest import open_window

__all__ = ["open_window"]


@pytest.fixture
def watch():
    """Nobody reads along."""
