"""When Python looks for what may be thrown away."""

import gc

import pytest

from factcheck.ui.app.garbage_collection import collect_rarely


@pytest.fixture(autouse=True)
def _as_it_was():
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


def test_what_is_there_already_is_never_looked_at_again():
    collect_rarely()
    assert gc.get_freeze_count() > 0


def test_what_comes_later_still_is():
    collect_rarely()
    made = []
    made.append(made)
    del made
    assert gc.isenabled()
    assert gc.collect() > 0
