"""What the tests of translations share with the journeys."""

from tests.journeys.conftest import open_window, watch

__all__ = ["open_window", "watch"]
