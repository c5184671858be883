"""The first sentences of a report."""

import re
from dataclasses import replace

from factcheck.domain.records.annotation import Annotation, AnnotationKind, AnnotationState
from factcheck.domain.records.claim import Basis, ClaimKind, Outcome
from factcheck.domain.records.evidence import Stance
from factcheck.domain.records.ids import AnnotationId, ArticleId, ProofId, WordingId
from factcheck.domain.records.proposed_wording import Decision
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.text.span import Span
from factcheck.domain.wording.conclusion import attached_sentences, first_sentences
from tests.claim_samples import pieces
from tests.record_samples import ASKED, NEW
from tests.report_samples import PROOF_ID, a_claim, a_reported

S, D, U = Verdict.SUPPORTED, Verdict.DISPUTED, Verdict.UNVERIFIED
NOTE = Annotation(
    AnnotationId("1"), ArticleId("a"), ProofId("p"), AnnotationKind.COMMENT, "Ask her", "Ana", "", Span(0, 3), "The"
)


def claims(*verdicts, **known):
    return tuple(a_claim(str(at), "calm", verdict=verdict, **known) for at, verdict in enumerate(verdicts, start=1))


def sentences(*some, **reported):
    """The sentences over claims, without the one about what nobody has marked."""
    said = first_sentences(replace(a_reported(claims=some, evidence=(), name="Rising"), **reported))
    return tuple(re.sub(r" \d of 5 paragraphs hold.*$", "", one) for one in said)


def test_without_claims_nothing_was_checked():
    assert sentences() == (
        "No claim has been marked in proof 1 of “Rising” (48 words), so nothing in it has been checked.",
    )


def test_before_the_first_verdict():
    assert sentences(*claims(None, None)) == (
        "2 of the 2 marked claims are open (1 and 2).",
        "Proof 1 of “Rising” (48 words) holds 2 claims; 0 have been judged and 2 have not been checked.",
    )


def test_nothing_is_left_open_where_all_is_judged_and_decided():
    assert sentences(*claims(S, S, evidence=pieces(1))) == (
        "Nothing is left open in this record.",
        "Proof 1 of “Rising” (48 words) holds 2 claims, and all have been judged.",
    )


def test_a_single_claim_is_spoken_of_as_one():
    assert sentences(*claims(S)) == (
        "Nothing is left open in this record.",
        "Proof 1 of “Rising” (48 words) holds 1 claim, and it has been judged.",
        "For 1 supported claim no evidence recorded says so.",
    )
    assert sentences(*claims(None))[0] == "The marked claim is open (1)."
    assert sentences(*claims(S, outcome=Outcome.CHANGE))[0] == (
        "1 passage must change (1) and the marked claim is not open."
    )


def test_opinions_need_no_verdict_and_are_said():
    opinions = claims(None, None, kind=ClaimKind.OPINION)
    said = sentences(*claims(S), *opinions)
    assert said[1].endswith("holds 3 claims (2 need no verdict); the other has been judged.")
    said = sentences(*claims(S, S), *opinions[:1])
    assert said[1].endswith("holds 3 claims (1 needs no verdict); all others have been judged.")
    assert sentences(*opinions) == (
        "Nothing is left open in this record.",
        "Proof 1 of “Rising” (48 words) holds 2 claims (2 need no verdict).",
    )


def test_what_is_open_is_named():
    said = sentences(*claims(U, None, None))
    assert said[0] == "2 of the 3 marked claims are open (2 and 3)."
    assert said[2] == "For 1 unverified claim no evidence, search or question is recorded."
    assert sentences(*claims(U, None))[0] == "1 of the 2 marked claims is open (2)."


def test_a_number_is_written_as_whoever_prints_the_sentences_wishes():
    reported = a_reported(claims=claims(U, None, None), evidence=())
    assert "are open (<2> and <3>)" in first_sentences(reported, lambda number: f"<{number}>")[0]


def test_what_nobody_has_marked_is_said_in_the_first_sentence_and_of_nothing_not_a_word():
    bare = {"unmarked_facts": {"number": 2, "name": 1}, "unmarked_sentences": 3, "sentences": 7}
    said = "; nobody has marked 2 numbers, 1 name and 3 of 7 sentences."
    assert sentences(*claims(S), **bare)[0] == f"Nothing is left open in this record{said}"
    assert sentences(*claims(None), **bare)[0].endswith(said)
    assert "nobody has marked" not in sentences(*claims(None))[0]


def test_what_is_left_stands_in_one_sentence_in_the_order_in_which_it_presses():
    some = (*claims(D, outcome=Outcome.CHANGE), *claims(U, outcome=Outcome.EDITOR), a_claim("7", "calm"))
    asked = replace(ASKED, claim_id=None)
    assert sentences(*some, records=(asked, NEW))[0] == (
        "1 passage must change (1), the editor decides about claim 1, 1 question to the reporter waits for an answer,"
        " 1 proposed wording has not been decided about and 1 of the 3 marked claims is open (7)."
    )


def test_many_open_claims_are_not_all_named():
    said = sentences(*claims(U, *[None] * 20))[0]
    assert said == "20 of the 21 marked claims are open (2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 10 more)."


def test_supported_claims_without_evidence_are_counted():
    said = sentences(*claims(S, U, S), *claims(S, evidence=pieces(Stance.CONTRADICTS)))[2]
    assert "For 3 supported claims no evidence recorded says so." in said


def test_several_disputed_claims_without_evidence_are_spoken_of_as_several():
    assert "For 2 disputed claims no evidence that speaks against them is recorded." in sentences(*claims(D, D))[2]


def test_several_verdicts_that_the_record_has_overtaken_are_spoken_of_as_several():
    said = sentences(*claims(S, S, evidence=pieces(Stance.CONTRADICTS), basis=Basis()))[2]
    assert said.startswith(
        "Since claims 1 and 2 were judged, what their verdicts rest on or what speaks against them has changed."
    )


def test_unverified_claims_that_nobody_tried_to_verify_are_counted():
    tried = claims(U, evidence=pieces(Stance.SEARCHED))
    assert "For 1 unverified claim no evidence, search or question is recorded." in sentences(*claims(U), *tried)[2]
    assert "no evidence, search" not in " ".join(sentences(*tried))


def test_a_stale_verdict_is_named_and_does_not_count_as_judged():
    said = sentences(*claims(S, judged_words="other words"), *claims(U))
    assert said[0].startswith("1 of the 2 marked claims is open (1).")
    assert said[1].endswith(
        "; 1 has been judged and 1 has a verdict from before a change of words, sentence or statement."
    )
    assert said[2].startswith("1 verdict was given before a change of words, sentence or statement: claim 1.")


def test_a_passage_that_repeats_changes_no_words():
    again = a_claim("1", "calm", "on Monday", verdict=S, judged_words="calm", judged_statement="calm")
    assert "changed" not in " ".join(sentences(again))


def test_a_verdict_that_the_evidence_has_overtaken_is_open():
    said = sentences(*claims(S, evidence=pieces(Stance.CONTRADICTS), basis=Basis()))[2]
    assert said.startswith("Since claim 1 was judged, what its verdict rests on or what speaks against it has changed.")


def test_what_came_with_the_article_is_left_open_until_it_was_used_or_dismissed():
    done = claims(S)
    assert sentences(*done)[0] == "Nothing is left open in this record."
    told = sentences(*done, records=(NOTE, replace(NOTE, id=AnnotationId("2"))))[0]
    assert told.startswith("2 comments, notes and links of the reporter were neither used nor dismissed and ")
    dismissed = replace(NOTE, state=AnnotationState.DISMISSED)
    assert sentences(*done, records=(dismissed,))[0] == "Nothing is left open in this record."


def test_an_accepted_wording_is_left_to_do_until_the_text_has_it():
    accepted = replace(NEW, proof_id=PROOF_ID, decision=Decision.ACCEPTED)
    said = sentences(*claims(S), records=(accepted,))[0]
    assert said == "1 accepted wording is not in the text yet and the marked claim is not open."
    has_them_elsewhere, not_yet = replace(accepted, proposed="calm"), replace(accepted, proof_id=ProofId("earlier"))
    assert {sentences(*claims(S), records=(one,))[0] for one in (has_them_elsewhere, not_yet)} == {said}
    done = replace(not_yet, proposed="calm")
    assert sentences(*claims(S), records=(done,))[0] == "Nothing is left open in this record."


def test_a_wording_of_fewer_words_is_left_to_do_until_the_others_are_gone():
    text = a_reported(name="Rising").proof.text
    there = text[text.index("calm") :][:12]
    told = {}
    for quote in (there, f"not {there}"):
        new = replace(NEW, proof_id=ProofId("earlier"), decision=Decision.ACCEPTED, proposed="calm", quote=quote)
        told[quote] = sentences(*claims(S), records=(new,))[0]
    assert list(told.values()) == [
        "1 accepted wording is not in the text yet and the marked claim is not open.",
        "Nothing is left open in this record.",
    ]


def test_an_accepted_deletion_is_left_to_do_until_the_words_are_gone():
    accepted = replace(NEW, proof_id=PROOF_ID, decision=Decision.ACCEPTED, proposed="", quote="calm")
    said = "What 1 accepted deletion takes out is still in the text and the marked claim is not open."
    still_there = replace(accepted, proof_id=ProofId("earlier"))
    assert {sentences(*claims(S), records=(one,))[0] for one in (accepted, still_there)} == {said}
    gone = replace(still_there, quote="words that are gone")
    assert sentences(*claims(S), records=(gone,))[0] == "Nothing is left open in this record."
    both = sentences(*claims(S), records=(accepted, replace(accepted, id=WordingId("w2"), proposed="red")))[0]
    assert both == f"1 accepted wording is not in the text yet, w{said[1:]}"


def test_words_and_paragraphs_that_nobody_marked_are_said_beside_what_was_judged():
    said = first_sentences(a_reported(claims=claims(S), name="Rising"))
    assert said[1].endswith("4 of 5 paragraphs hold no claim; 47 of 48 words stand in none.")


def test_of_words_that_nobody_marked_it_is_said_alone_where_no_paragraph_with_words_is_without_a_claim():
    everywhere = a_claim("1", "Mayor", "We", "family", "ارتفع", "bridge", verdict=Verdict.SUPPORTED)
    assert sentences(everywhere)[1].endswith("and it has been judged. 43 of 48 words stand in no claim.")


def test_a_headline_from_right_to_left_does_not_turn_the_sentence_around():
    said = first_sentences(a_reported(claims=(), name="ارتفع النهر"))[0]
    assert "of “\u2068ارتفع النهر\u2069” (48 words)" in said


def test_nothing_is_ever_called_true_or_safe():
    said = " ".join(sentences(*claims(S, U, D, None)) + sentences(*claims(S, S)))
    assert " true" not in said
    assert "safe" not in said


def test_what_must_change_comes_first():
    some = (*claims(D, outcome=Outcome.CHANGE), a_claim("2", "calm"))
    said = sentences(*some)
    assert said[0] == "1 passage must change (1) and 1 of the 2 marked claims is open (2)."
    assert said[2] == "For 1 disputed claim no evidence that speaks against it is recorded."


def test_a_disputed_claim_of_which_nobody_decided_is_named_before_what_is_open():
    said = sentences(*claims(D, S))[0]
    assert said.startswith("Nobody has decided what becomes of 1 disputed claim in the copy (1) and ")
    assert "nobody has decided" not in sentences(*claims(D, outcome=Outcome.FINE))[0].lower()


def test_accepted_words_that_are_in_the_text_already_are_told_beside_what_must_change():
    (wrong,) = claims(D, outcome=Outcome.CHANGE)
    accepted = replace(NEW, claim_id=wrong.id, proof_id=ProofId("before"), decision=Decision.ACCEPTED, proposed="calm")
    said = sentences(wrong, records=(accepted,))[0]
    assert said.startswith("1 passage must change (1), the accepted words of claim 1 are in the text already")
    waits = replace(accepted, proposed="nowhere in the text")
    assert "in the text already" not in sentences(wrong, records=(waits,))[0]


def test_passages_that_must_change_are_counted_and_words_on_which_two_claims_stand_count_once():
    twice = a_claim("1", "calm", "on Monday", verdict=D, outcome=Outcome.CHANGE)
    assert sentences(twice, *claims(U, outcome=Outcome.CHANGE))[0].startswith("2 passages must change (1 and 1) and ")


def test_what_must_change_is_told_also_where_nobody_has_placed_its_words_in_this_proof():
    (wrong,) = claims(D, outcome=Outcome.CHANGE)
    said = sentences(replace(wrong, passages=(), absent=wrong.passages))
    assert said[0].startswith("1 passage must change (1) and ")


def test_what_is_fine_as_written_is_said_of_unverified_and_disputed_claims_alone():
    fine = claims(U, D, S, outcome=Outcome.FINE)
    assert sentences(*fine)[2].endswith("2 unverified or disputed claims are decided to be fine as written.")
    assert sentences(*fine[:1])[2].endswith("1 unverified claim is decided to be fine as written.")


def test_what_the_editor_decides_is_left_open():
    assert sentences(*claims(U, outcome=Outcome.EDITOR))[0].startswith("The editor decides about claim 1 and ")


def more(number, **known):
    return replace(NOTE, id=AnnotationId(str(number)), **known)


def test_nothing_attached_is_nothing_to_say():
    assert attached_sentences([]) == ()


def test_each_kind_is_a_sentence_with_what_became_of_it():
    found = [
        more(2, kind=AnnotationKind.LINK),
        NOTE,
        more(3, state=AnnotationState.DISMISSED),
        more(4, state=AnnotationState.USED),
        more(5, state=AnnotationState.USED),
    ]
    assert attached_sentences(found) == (
        "4 comments: 2 used, 1 dismissed, 1 open.",
        "1 link: 1 open.",
    )


def test_a_thread_counts_once():
    assert attached_sentences([NOTE, more(2, thread=NOTE.id)]) == ("1 comment: 1 open.",)


def test_verdicts_on_words_without_a_place_in_the_proof_are_told_as_such_and_not_as_of_other_words():
    moved, unjudged = (replace(one, passages=(), absent=one.passages) for one in claims(S, None))
    said = sentences(moved, unjudged)
    assert said[1].endswith(
        "holds 2 claims; 1 has a verdict on words that are not placed in this proof and 1 has not been checked."
    )
    assert "before a change" not in said[-1]
    assert "Nobody has said where the words of claims 1 and 2 stand in this proof." in said[-1]


def test_evidence_recorded_for_other_words_is_said_to_be_so_until_it_is_confirmed():
    (piece,) = pieces(Stance.SUPPORTS)
    (claim,) = claims(S, evidence=(replace(piece, statement="It rained"),))
    said = "Evidence of claim 1 was recorded before its words or statement changed, and not confirmed since."
    assert said in sentences(claim)[-1]
    assert said not in sentences(*claims(S, evidence=(replace(piece, statement="calm"),)))[-1]
