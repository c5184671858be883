"""What a rule can tell of a claim by its words."""

from pathlib import Path

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
        ("Low gave no evidence", Kind.ABSENCE, None),
        ("The ministry did not say who paid", Kind.ABSENCE, None),
        ("Low said the ministry did not respond", Kind.PARAPHRASE, None),
        ("Low denied that he had refused to comment", Kind.PARAPHRASE, None),
        ("no one was hurt", None, None),
        ("a diver went down twice", None, None),
        ("twice the length", Kind.COMPARISON, None),
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


def sayings(name):
    """The sentences of a list: who speaks in each (any of these), the text, and where the sentence stands."""
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            who, before, words = line.split("\t")
            text = f"{before} {words}".strip()
            yield who.casefold(), text, Span(len(text) - len(words), len(text))


@pytest.mark.parametrize(("name", "missed"), [("sayings.tsv", 1), ("sayings_held_out.tsv", 1)])
def test_no_speaker_is_made_up_and_few_are_missed(name, missed):
    found = [(who, proposal_for(text, span).speaker.casefold(), text) for who, text, span in sayings(name)]
    assert [(got, text) for who, got, text in found if got and got not in who.split("|")] == []
    assert sum(bool(who) and not got for who, got, _ in found) <= missed


def test_without_a_speaker_no_verb_is_told():
    words = "They said the dam held"
    assert proposal_for(words, Span(0, len(words))) == Proposal("", "", Kind.PARAPHRASE, None)
