"""Where the cards of a paragraph stand, and what becomes of those that there is no room for."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.claim import Claim, Outcome, Risk
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Verdict
from factcheck.ui.article.card_layout import Card, CardRoom, cards, gravest, needs_an_eye
from factcheck.ui.article.marks import Noted
from tests.claim_samples import a_claim

ROOM = CardRoom(line=20, signs=4)
SUPPORTED = Verdict.SUPPORTED


def _noted(*verdicts: Verdict | None, apart: float = 5) -> list[Noted]:
    """Claims numbered from 1 whose words begin so many px apart."""
    return [Noted(10 + apart * at, _claim(at + 1, verdict)) for at, verdict in enumerate(verdicts)]


def _claim(number: int, verdict: Verdict | None) -> Claim:
    return a_claim(str(number), "words", verdict=verdict)


def _placed(noted: list[Noted], height: float, current: str = "", folded: bool = False) -> list[Card]:
    return cards(noted, 0, height, ClaimId(current) if current else None, ROOM, folded)


def _numbers(card: Card) -> list[str]:
    return [one.number for one in card.claims]


def test_with_room_for_all_each_has_its_verdict_its_statement_and_what_is_recorded() -> None:
    (card,) = _placed(_noted(SUPPORTED), 80)
    assert (card.lines, card.is_row) == (3, False)


def test_with_less_room_all_still_stand_in_words() -> None:
    assert [one.lines for one in _placed(_noted(SUPPORTED, None, SUPPORTED), 60)] == [1, 1, 1]


def test_the_current_claim_is_given_a_line_more() -> None:
    assert [one.lines for one in _placed(_noted(SUPPORTED, None), 60, current="c2")] == [1, 2]


def test_those_that_need_an_eye_keep_a_line_and_the_rest_are_signs() -> None:
    found = _placed(_noted(SUPPORTED, Verdict.DISPUTED, SUPPORTED, None, SUPPORTED), 60)
    assert [(_numbers(one), one.is_row) for one in found] == [(["1", "3", "5"], True), (["2"], False), (["4"], False)]


def test_claims_that_begin_at_one_word_stand_in_the_order_of_the_gutter_whichever_needs_an_eye() -> None:
    for folded, height in ((True, 200), (False, 40)):
        found = _placed(_noted(SUPPORTED, None, SUPPORTED, apart=0), height, folded=folded)
        assert [_numbers(one) for one in found] in ([["1", "2", "3"]], [["2"], ["1", "3"]])
    found = _placed(_noted(None, Verdict.DISPUTED, apart=0), 20, current="c2")
    assert [_numbers(one) for one in found] == [["1", "2"]]


def test_what_does_not_fit_into_the_last_row_is_counted_there() -> None:
    (row,) = _placed(_noted(*[SUPPORTED] * 5, Verdict.DISPUTED), 20)
    assert (_numbers(row), [one.number for one in row.more]) == (["1", "2", "3"], ["4", "5", "6"])
    assert gravest(row.more).number == "6"


def test_one_more_than_a_row_holds_has_room_for_its_count() -> None:
    (row,) = _placed(_noted(*[SUPPORTED] * 4), 20)
    assert (len(row.claims), row.more) == (4, ())


def test_folded_there_are_signs_alone() -> None:
    assert all(one.is_row for one in _placed(_noted(None), 200, folded=True))
    assert [_numbers(one) for one in _placed(_noted(None, None, SUPPORTED), 200, folded=True)] == [["1", "2", "3"]]


def test_a_card_stands_at_its_words_where_nothing_is_in_the_way() -> None:
    far = [Noted(10, _claim(1, None)), Noted(150, _claim(2, None))]
    assert [one.top for one in _placed(far, 300)] == [0, 140]


def test_what_must_change_or_is_a_legal_risk_needs_an_eye() -> None:
    plain = _claim(1, SUPPORTED)
    assert not needs_an_eye(plain)
    assert needs_an_eye(replace(plain, outcome=Outcome.CHANGE))
    assert needs_an_eye(replace(plain, risk=Risk.LEGAL))


VERDICTS = st.lists(st.sampled_from([None, *Verdict]), min_size=1, max_size=14)


@given(VERDICTS, st.floats(20, 400), st.integers(0, 14), st.booleans(), st.floats(0, 40))
def test_every_claim_stands_once_within_its_paragraph_and_none_over_another(
    verdicts: list[Verdict | None], height: float, current: int, folded: bool, apart: float
) -> None:
    noted = _noted(*verdicts, apart=min(apart, (height - 10) / len(verdicts)))
    found = _placed(noted, height, current=f"c{current}", folded=folded)
    assert sorted(one.id for card in found for one in (*card.claims, *card.more)) == sorted(
        one.claim.id for one in noted
    )
    edges = [(one.top, one.top + one.lines * ROOM.line) for one in found]
    assert all(top >= -1e-6 and bottom <= max(height, ROOM.line) + 1e-6 for top, bottom in edges)
    assert all(before[1] <= after[0] + 1e-6 for before, after in pairwise(edges))
