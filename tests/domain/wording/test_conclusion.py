"""The first three sentences of a report."""

from factcheck.domain.records.claim import Kind, Outcome
from factcheck.domain.records.verdict import Reason, Verdict
from factcheck.domain.wording.conclusion import first_sentences, open_claims, words_changed
from tests.report_samples import a_claim, a_reported

S, D, U = Verdict.SUPPORTED, Verdict.DISPUTED, Verdict.UNVERIFIED


def claims(*verdicts, **known):
    return tuple(a_claim(str(at), "calm", verdict=verdict, **known) for at, verdict in enumerate(verdicts, start=1))


def sentences(*some):
    return first_sentences(a_reported(claims=some, name="Rising"))


def test_without_claims_nothing_was_checked():
    assert sentences() == (
        'No claim has been marked in proof 1 of "Rising" (49 words), so nothing in it has been checked.',
    )


def test_before_the_first_verdict():
    assert sentences(*claims(None, None)) == (
        'Proof 1 of "Rising" (49 words) holds 2 claims; 0 have been judged and 2 have not been checked.',
        "No verdict has been given yet.",
    )


def test_all_supported():
    assert sentences(*claims(S, evidence_count=1), *claims(S)) == (
        'Proof 1 of "Rising" (49 words) holds 2 claims, and all have been judged.',
        "All 2 are supported, 1 of them with evidence recorded.",
        "Nothing is left open in this record.",
    )


def test_a_single_claim_is_spoken_of_as_one():
    assert sentences(*claims(S)) == (
        'Proof 1 of "Rising" (49 words) holds 1 claim, and it has been judged.',
        "It is supported, but with no evidence recorded.",
        "Nothing is left open in this record.",
    )


def test_who_said_what_and_what_is_so_are_counted_apart():
    said = claims(S, S, D, speaker="Ada Low", reason=None, evidence_count=1)
    so = (
        *claims(S, U, None, evidence_count=1),
        *claims(D, D, reason=Reason.EVIDENCE_SAYS_OTHERWISE),
        *claims(D, reason=Reason.DENIED_BY_A_PARTY),
        *claims(D, reason=Reason.NUMBER_DIFFERS),
    )
    assert sentences(*said, *so)[1] == (
        "Who said what: 2 of 3 supported, 1 disputed (1 with no reason given). What is so: 1 of 7 supported, "
        "1 unverified, 4 disputed (2 where evidence says otherwise, 1 denied by a party, 1 for another reason)."
    )


def test_terms_that_are_zero_are_left_out():
    assert sentences(*claims(S, U, evidence_count=1))[1] == "What is so: 1 of 2 supported, 1 unverified."


def test_opinions_need_no_verdict_and_are_said():
    opinions = claims(None, None, kind=Kind.OPINION)
    assert sentences(*claims(S), *opinions)[0].endswith("and it has been judged. 2 more need no verdict.")
    assert sentences(*opinions) == (
        'Proof 1 of "Rising" (49 words) holds no claim to be judged; 2 claims need no verdict.',
        "Nothing is left open in this record.",
    )


def test_what_is_open_is_named():
    assert sentences(*claims(U, None, None))[2] == "Still open: claims 2 and 3."
    assert sentences(*claims(U, None))[2] == "Still open: claim 2."


def test_many_open_claims_are_not_all_named():
    said = sentences(*claims(U, *[None] * 20))[2]
    assert said == "Still open: claims 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 10 more."


def test_supported_claims_without_evidence_are_counted():
    assert sentences(*claims(S, U, S))[2] == "For 2 supported claims no evidence is recorded."


def test_a_verdict_on_other_words_is_said_first():
    changed = claims(U, judged_words="other words")
    assert words_changed(changed[0])
    assert sentences(*changed, *claims(U, None))[2] == (
        "1 verdict was given on words that have since changed. Still open: claim 2."
    )


def test_a_headline_from_right_to_left_does_not_turn_the_sentence_around():
    said = first_sentences(a_reported(claims=(), name="ارتفع النهر"))[0]
    assert 'of "\u2068ارتفع النهر\u2069" (49 words)' in said


def test_nothing_is_ever_called_true_or_safe():
    said = " ".join(sentences(*claims(S, U, D, None)) + sentences(*claims(S, S)))
    assert " true" not in said
    assert "safe" not in said


def test_open_claims_are_those_that_nobody_judged_and_somebody_must():
    some = (*claims(S, None), *claims(None, kind=Kind.PREDICTION))
    assert open_claims(some) == [some[1]]


def test_what_must_change_comes_first():
    some = (*claims(D, outcome=Outcome.CHANGE), a_claim("2", "calm"))
    assert sentences(*some)[2] == "1 passage must change before publication. Still open: claim 2."


def test_passages_that_must_change_are_counted_and_words_on_which_two_claims_stand_count_once():
    twice = a_claim("1", "calm", "on Monday", verdict=D, outcome=Outcome.CHANGE)
    assert sentences(twice, *claims(U, outcome=Outcome.CHANGE))[2] == "2 passages must change before publication."


def test_what_is_fine_as_written_is_said_of_unverified_and_disputed_claims_alone():
    fine = claims(U, D, S, outcome=Outcome.FINE)
    assert sentences(*fine)[2].endswith(
        "2 unverified or disputed claims are fine as written, because the article says so."
    )
    assert sentences(*fine[:1])[2] == "1 unverified or disputed claim is fine as written, because the article says so."


def test_what_the_editor_decides_is_left_open():
    assert sentences(*claims(U, outcome=Outcome.EDITOR))[2] == "The editor decides about the words of claim 1."


def test_what_must_change_is_said_before_the_first_verdict_too():
    assert sentences(*claims(None, outcome=Outcome.CHANGE))[1:] == (
        "No verdict has been given yet.",
        "1 passage must change before publication.",
    )
