"""Garbage is looked for less often than Python would, and still found."""

import gc

import pytest

from factcheck.garbage import collect_rarely


@pytest.fixture
def _collection_as_it_was():
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


@pytest.mark.usefixtures("_collection_as_it_was")
def test_what_is_there_already_is_never_looked_at_again():
    collect_rarely()
    assert gc.get_freeze_count() > 0


@pytest.mark.usefixtures("_collection_as_it_was")
def test_what_comes_later_still_is():
    collect_rarely()
    made = []
    made.append(made)
    del made
    assert gc.isenabled()
    assert gc.collect() > 0
