"""Each kind of the panel has the words and verbs by which a person adds, changes and removes its records."""

import pytest

from factcheck.domain.wording.record_words import WORDS
from factcheck.ui.panel.queries import QUERY_KINDS


@pytest.mark.parametrize("kind", QUERY_KINDS, ids=lambda kind: kind.action)
def test_whatever_is_done_to_a_record_has_its_words(kind):
    assert WORDS[kind.record].done.keys() >= {"added", "changed", "removed"}


@pytest.mark.parametrize("kind", QUERY_KINDS, ids=lambda kind: kind.action)
def test_the_desk_has_the_verbs_of_each_kind(desk, kind):
    verbs = kind.verbs(desk)
    assert all(callable(verb) for verb in (verbs.add, verbs.edit, verbs.remove))
