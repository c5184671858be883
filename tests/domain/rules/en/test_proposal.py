"""What a rule can tell of a claim by its words."""

import pytest

from factcheck.domain.records.claim import Kind, Risk
from factcheck.domain.rules.en.proposal import Proposal, proposal_for
from factcheck.domain.text.span import Span


@pytest.mark.parametrize(
    ("words", "kind", "risk"),
    [
        ("at least 40 loads", Kind.NUMBER, Risk.CAREFUL),
        ("two builders left", Kind.NUMBER, Risk.CAREFUL),
        ("the bridge opened on Monday", Kind.DATE, None),
        ("the port opened in 1987", Kind.DATE, None),
        ("prices fell because rain came", Kind.CAUSE, None),
        ("the longest bridge", Kind.COMPARISON, None),
        ("the largest port", Kind.COMPARISON, None),
        ("wider than the river", Kind.COMPARISON, None),
        ("“We paid every bill”", Kind.QUOTATION, Risk.CAREFUL),
        ("Low said the dam held", Kind.PARAPHRASE, None),
        ("Low said it was “safe”", Kind.QUOTATION, Risk.CAREFUL),
        ("the alleged thief", Kind.ALLEGATION, Risk.LEGAL),
        ("she took bribes", None, Risk.LEGAL),
        ("the bridge is red", None, None),
    ],
)
def test_kind_and_risk_follow_from_the_words(words, kind, risk):
    found = proposal_for(words, Span(0, len(words)))
    assert (found.kind, found.risk) == (kind, risk)


def test_who_speaks_is_told():
    words = "Low said the dam held"
    assert proposal_for(words, Span(0, len(words))) == Proposal("Low", "said", Kind.PARAPHRASE, None)


def test_nothing_is_called_a_denial_or_an_opinion_by_rule():
    for words in ("Low denied that the dam broke", "It is the most beautiful bridge", "It will rain"):
        assert proposal_for(words, Span(0, len(words))).kind not in (Kind.DENIAL, Kind.OPINION, Kind.PREDICTION)
