"""What a rule can tell of a claim by its words."""

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.domain.records.claim import PROPOSABLE, ClaimKind, Proposal, Risk
from factcheck.domain.rules.languages import language_of
from factcheck.domain.text.span import Span
from tests.claim_samples import a_claim

PROPOSALS = language_of("en").proposals


@pytest.mark.parametrize(
    ("words", "kind", "risk"),
    [
        ("at least 40 loads", ClaimKind.NUMBER, Risk.CAREFUL),
        ("two builders left", ClaimKind.NUMBER, Risk.CAREFUL),
        ("the bridge opened on Monday", ClaimKind.DATE, None),
        ("the port opened in 1987", ClaimKind.DATE, None),
        ("the vote was on 9 April 2025", ClaimKind.DATE, None),
        ("the vote was on the 9th of April", ClaimKind.DATE, None),
        ("it has stood there since 1 May 1962", ClaimKind.DATE, None),
        ("it opened on 2025-04-09", ClaimKind.DATE, None),
        ("two days later he left", ClaimKind.DATE, None),
        ("the day before, she had called", ClaimKind.DATE, None),
        ("nobody came last year", ClaimKind.DATE, None),
        ("two days later three men left", ClaimKind.NUMBER, Risk.CAREFUL),
        ("it came three years earlier than planned", ClaimKind.COMPARISON, None),
        ("it passed 31 to 12 on 9 April 2025", ClaimKind.NUMBER, Risk.CAREFUL),
        ("prices fell because rain came", ClaimKind.CAUSE, None),
        ("the longest bridge", ClaimKind.COMPARISON, None),
        ("the largest port", ClaimKind.COMPARISON, None),
        ("wider than the river", ClaimKind.COMPARISON, None),
        ("“We paid every bill”", ClaimKind.QUOTATION, Risk.CAREFUL),
        ("Low said the dam held", ClaimKind.PARAPHRASE, None),
        ("Low said it was “safe”", ClaimKind.QUOTATION, Risk.CAREFUL),
        ("the alleged thief", ClaimKind.ALLEGATION, Risk.LEGAL),
        ("she took bribes", None, Risk.LEGAL),
        ("Low gave no evidence", ClaimKind.ABSENCE, None),
        ("The ministry did not say who paid", ClaimKind.ABSENCE, None),
        ("Low said the ministry did not respond", ClaimKind.PARAPHRASE, None),
        ("Low denied that he had refused to comment", ClaimKind.PARAPHRASE, None),
        ("no one was hurt", None, None),
        ("a diver went down twice", None, None),
        ("twice the length", ClaimKind.COMPARISON, None),
        ("the bridge is red", None, None),
    ],
)
def test_kind_and_risk_follow_from_the_words(words, kind, risk):
    found = PROPOSALS.at(words, Span(0, len(words)))
    assert (found.kind, found.risk) == (kind, risk)


def test_who_speaks_is_told():
    words = "Low said the dam held"
    assert PROPOSALS.at(words, Span(0, len(words))) == Proposal("Low", "said", ClaimKind.PARAPHRASE, None)


def test_nothing_is_called_a_denial_or_an_opinion_by_rule():
    for words in ("Low denied that the dam broke", "It is the most beautiful bridge", "It will rain"):
        assert PROPOSALS.at(words, Span(0, len(words))).kind not in (
            ClaimKind.DENIAL,
            ClaimKind.OPINION,
            ClaimKind.PREDICTION,
        )


def sayings(name):
    """The sentences of a list: who speaks in each (any of these), the text, and where the sentence stands."""
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            who, before, words = line.split("\t")
            text = f"{before} {words}".strip()
            yield who.casefold(), text, Span(len(text) - len(words), len(text))


@pytest.mark.parametrize(("name", "missed"), [("sayings.tsv", 1), ("sayings_held_out.tsv", 1)])
def test_no_speaker_is_made_up_and_few_are_missed(name, missed):
    found = [(who, PROPOSALS.at(text, span).speaker.casefold(), text) for who, text, span in sayings(name)]
    assert [(got, text) for who, got, text in found if got and got not in who.split("|")] == []
    assert sum(bool(who) and not got for who, got, _ in found) <= missed


def test_without_a_speaker_no_verb_is_told():
    words = "They said the dam held"
    assert PROPOSALS.at(words, Span(0, len(words))) == Proposal("", "", ClaimKind.PARAPHRASE, None)


@pytest.mark.parametrize(
    "words",
    [
        "but provided no evidence to back what was said",
        "Low gave no further details",
        "without directly naming either of them",
        "without giving any reason",
        "He then stopped short of saying that the port was to blame",
        "The ministry did not say who paid",
        "The ministry didn’t immediately respond",
        "Low did not name the man",
        "Low did not provide any evidence",
        "Low did not return calls",
        "The mayor did not speak",
        "Low couldn't answer why",
        "The port declined to comment",
        "The port declined comment",
        "The port refused to say when",
        "The council has not published the minutes",
        "The council has yet to publish the minutes",
        "The bank has given no reason",
        "No evidence was presented",
        "The man was not named",
        "Low said nothing",
        "The port neither confirmed nor denied it",
        "Nobody at the ministry responded",
    ],
)
def test_what_was_not_said_shown_or_published_is_an_absence(words):
    assert PROPOSALS.tells_of_absence(words)
    assert PROPOSALS.tells_of_absence(words.upper())


def test_signs_count_in_capitals_too():
    headline = "FRAUD COST THREE BANKS MORE IN MAY"
    assert PROPOSALS.at(headline, Span(0, len(headline))) == Proposal("", "", ClaimKind.NUMBER, Risk.LEGAL)


@pytest.mark.parametrize(
    "words",
    [
        "no one was hurt",
        "nobody was on board",
        "No ship left the port",
        "The council did not repair the bridge",
        "Low did not give up",
        "There is no evidence of a leak",
        "The mill provided no light",
        "The bus stopped short of the bridge",
        "The port refused to pay",
        "Low denied that he had refused to comment",
        "The port rejects reports that it gave no reason",
        "if the ministry does not respond",
        "Low never declined to comment",
        "said nothing was stolen",
        "The train left without stopping",
        "Low did not speak of it, but said that the port had sold grain",
    ],
)
def test_what_did_not_happen_and_what_is_denied_or_supposed_is_none(words):
    assert not PROPOSALS.tells_of_absence(words)


def test_what_stands_beneath_another_claim_is_no_saying_of_whoever_speaks_around_it():
    text = "The mayor said on Monday that the bridge would cost 12 million euros."
    parent = a_claim("1", text, at=0)
    content = replace(a_claim("1a", text, at=0, parent="1", restated="Its price will be 12 million"), unset=PROPOSABLE)
    assert PROPOSALS.of(text, replace(parent, unset=PROPOSABLE)).speaker == "The mayor"
    assert (PROPOSALS.of(text, content).speaker, PROPOSALS.of(text, content).kind) == ("", ClaimKind.NUMBER)
    saying = replace(content, restated="Ada Low said that it costs 12 million")
    assert PROPOSALS.of(text, saying).speaker == "Ada Low"
