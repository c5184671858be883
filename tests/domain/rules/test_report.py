"""Which judged claims a report tells as what is so, though they may be what somebody said."""

import pytest

from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.report import unkept_speakers
from tests.desk_samples import draft

LOW, BRIDGE, KIM = "Mayor Anna Low said the bridge was closed", "The bridge is 512 metres long", "Ito said it was safe"


@pytest.fixture
def article(desk):
    return desk.articles.add(draft(f"{LOW}. {BRIDGE}. {KIM}.", language="en"))


def numbers(desk, article):
    return [claim.number for claim in unkept_speakers(desk.case(article))]


def made(desk, article, words, judgement=Judgement.SUPPORTED):
    return desk.claims.add(article, desk.claims.place(article, words), judgement=judgement)


def test_they_are_those_told_as_what_is_so_for_which_a_speaker_is_proposed(desk, article):
    for words in (LOW, BRIDGE, KIM):
        made(desk, article, words)
    assert numbers(desk, article) == ["1", "3"]


def test_neither_an_unjudged_one_nor_one_whose_speaker_was_kept_or_taken_away_is(desk, article):
    made(desk, article, LOW, None)
    kept = made(desk, article, KIM)
    desk.claims.keep(kept.id, desk.claims.proposal(kept))
    assert numbers(desk, article) == []
    desk.claims.set_speaker(kept.id, "", "")
    assert numbers(desk, article) == []


def test_one_that_was_taken_apart_is_none(desk, article):
    whole = made(desk, article, LOW)
    desk.claims.add(article, None, "The bridge was closed", parent_id=whole.id)
    assert numbers(desk, article) == []
