"""What a person can do with claims."""

import pytest

from factcheck.domain.errors import (
    ArticleAmbiguousError,
    EditConflictError,
    LastPassageError,
    NoSuchClaimError,
    NoSuchRecordError,
    OutsideTextError,
    PassageTakenError,
    SplitGraphemeError,
)
from factcheck.domain.records.claim import PROPOSABLE, ClaimKind, PassageRole, Proposal, Relation, Risk
from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.ids import ClaimId, PassageId
from factcheck.domain.records.verdict import Judgement, Reason, Status, Verdict
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.merging import Read
from factcheck.domain.rules.progress import is_open
from factcheck.domain.rules.splitting import Content, Split, split_of
from factcheck.domain.text.span import Span
from factcheck.domain.wording.claim_words import of_other_words, verdict_words
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.operation_sentence import operation_sentence
from tests.desk_samples import claim_at, draft, rows_of


@pytest.fixture
def article(desk):
    return desk.articles.add(draft())


@pytest.fixture
def claim(desk, article):
    return claim_at(desk, article, "512 metres")


def again(desk, claim):
    return desk.claims.get(claim.id)


def test_a_field_that_is_no_longer_as_it_was_read_is_not_written_over(desk, article):
    claim = claim_at(desk, article, "red")
    desk.claims.set_note(claim.id, "theirs")
    with pytest.raises(EditConflictError) as refused:
        desk.claims.set_note(claim.id, "mine", Read(""))
    assert (refused.value.now, refused.value.mine, desk.claims.get(claim.id).note) == ("theirs", "mine", "theirs")
    desk.claims.set_note(claim.id, "mine", Read("theirs"))
    desk.claims.set_note(claim.id, "mine", Read("long ago"))
    for write, was in ((desk.claims.restate, "red"), (desk.claims.set_verb, "")):
        write(claim.id, "theirs")
        with pytest.raises(EditConflictError):
            write(claim.id, "mine", Read(was))


def test_a_claim_is_its_words_with_what_stands_around_them(desk, article, claim):
    assert (claim.number, claim.words, claim.statement) == ("1", "512 metres", "512 metres")
    row = desk.unit_of_work.store.file.every(tuple, "SELECT quote, prefix, suffix FROM passage")
    assert row == [("512 metres", "The bridge is ", " long.\nIt cost 9 million crowns,")]


def test_numbers_count_within_each_article_and_are_never_given_again(desk, article):
    other = desk.articles.add(draft())
    numbers = []
    for where in (article, article, other):
        numbers.append(claim_at(desk, where, "red").number)
    desk.claims.remove([desk.claims.named("2", article)])
    numbers.append(claim_at(desk, article, "red").number)
    assert numbers == ["1", "2", "1", "3"]


def test_the_number_of_an_undone_claim_is_not_given_to_another(desk, article, claim):
    claim_at(desk, article, "red")
    desk.history.undo()
    assert claim_at(desk, article, "red").number == "3"


def test_contents_are_numbered_under_their_parent(desk, article, claim):
    child = claim_at(desk, article, "red", parent_id=claim.id)
    grandchild = claim_at(desk, article, "red", parent_id=child.id)
    second = claim_at(desk, article, "red", parent_id=claim.id)
    assert [one.number for one in (child, grandchild, second)] == ["1a", "1a1", "1b"]
    assert child.parent_id == claim.id


def test_a_parent_in_another_article_is_refused(desk, claim):
    other = desk.articles.add(draft())
    with pytest.raises(NoSuchClaimError):
        claim_at(desk, other, "red", parent_id=claim.id)


@pytest.mark.parametrize("statement", [None, "", "   ", "red"])
def test_a_statement_that_says_nothing_new_is_none(desk, article, statement):
    assert claim_at(desk, article, "red", statement=statement).restated is None


@pytest.mark.parametrize("span", [Span(90, 93), Span(0, 1000), Span(1000, 1001)])
def test_words_outside_the_text_are_refused(desk, article, span):
    with pytest.raises(OutsideTextError):
        desk.claims.add(article, span)
    assert desk.claims.of(article) == []


def test_half_a_character_is_refused(desk):
    article = desk.articles.add(draft("A 👩‍👧 came."))
    with pytest.raises(SplitGraphemeError):
        desk.claims.add(article, Span(2, 3))


def test_a_claim_can_stand_in_further_words(desk, claim):
    longer = desk.claims.add_passage(claim.id, Span(0, 10))
    assert longer.words == "512 metres … The bridge"


def test_further_words_can_complete_a_claim_and_undo_takes_them_back(desk, claim):
    desk.claims.add_passage(claim.id, Span(4, 10))
    longer = desk.claims.add_passage(claim.id, Span(0, 3), PassageRole.COMPLETES)
    assert [passage.role.value for passage in longer.passages] == ["completes", "repeats", "repeats"]
    assert longer.main.quote == claim.statement
    assert longer.statement == f"The … {claim.statement}"
    desk.history.undo()
    assert again(desk, claim).statement == claim.statement
    desk.history.redo()
    assert again(desk, claim) == longer


def test_words_that_a_claim_stands_in_already_are_no_further_passage(desk, claim):
    here = claim.passages[0].span
    for span in (here, Span(here.start + 1, here.end - 1), Span(here.end - 1, here.end + 3), Span(0, here.end + 2)):
        with pytest.raises(PassageTakenError) as refused:
            desk.claims.add_passage(claim.id, span)
        assert sentence(refused.value).startswith(
            f"Claim {claim.number} stands in these words already, or in some of them."
        )
    assert again(desk, claim) == claim
    assert len(desk.claims.add_passage(claim.id, Span(here.end, here.end + 2)).passages) == 2


def test_a_passage_can_be_given_other_edges(desk, claim):
    moved = desk.claims.move_passage(claim.passages[0].id, claim.id, Span(14, 29))
    assert moved.words == "512 metres long"
    assert moved.passages[0].id == claim.passages[0].id


def test_a_passage_of_another_claim_is_not_touched(desk, article, claim):
    other = claim_at(desk, article, "red")
    for verb in (
        lambda: desk.claims.move_passage(other.passages[0].id, claim.id, Span(0, 3)),
        lambda: desk.claims.remove_passage(claim.id, other.passages[0].id),
        lambda: desk.claims.remove_passage(claim.id, PassageId("gone")),
    ):
        with pytest.raises(NoSuchRecordError):
            verb()
    assert again(desk, other) == other


def test_a_passage_can_be_taken_away_but_not_the_last(desk, claim):
    longer = desk.claims.add_passage(claim.id, Span(0, 10))
    desk.claims.remove_passage(claim.id, claim.passages[0].id)
    assert again(desk, claim).words == "The bridge"
    with pytest.raises(LastPassageError):
        desk.claims.remove_passage(claim.id, longer.passages[1].id)


def test_words_that_complete_a_claim_are_read_in_the_order_of_the_text(desk, article):
    claim = claim_at(desk, article, "512 metres")
    for words in ("long", "red", "The bridge"):
        desk.claims.add_passage(claim.id, desk.claims.place(article, words, 1), PassageRole.COMPLETES)
    assert again(desk, claim).statement == "The bridge … 512 metres … long … red"
    desk.claims.remove_passage(claim.id, again(desk, claim).passages[0].id)
    assert again(desk, claim).main.quote == "512 metres"
    assert again(desk, claim).statement == "512 metres … long … red"


def test_the_passage_that_is_left_first_completes_no_other(desk, claim):
    desk.claims.add_passage(claim.id, Span(0, 10), PassageRole.COMPLETES)
    desk.claims.remove_passage(claim.id, claim.main.id)
    assert [one.role for one in again(desk, claim).passages] == [PassageRole.REPEATS]
    desk.history.undo()
    assert [one.role for one in again(desk, claim).passages] == [PassageRole.COMPLETES, PassageRole.REPEATS]


def test_restating_with_the_words_themselves_takes_the_statement_back(desk, claim):
    desk.claims.restate(claim.id, "It is 512 m long")
    assert again(desk, claim).statement == "It is 512 m long"
    desk.claims.restate(claim.id, "512 metres")
    assert again(desk, claim).restated is None


@pytest.mark.parametrize("blanks", ["", "   ", "\u00a0\n"])
def test_a_statement_of_blanks_is_the_words_again_and_a_speaker_of_blanks_is_none(desk, claim, blanks):
    desk.claims.restate(claim.id, "It is 512 m long")
    desk.claims.restate(claim.id, blanks)
    desk.claims.set_speaker(claim.id, blanks, blanks)
    bare = again(desk, claim)
    assert (bare.statement, bare.restated, bare.speaker, bare.verb) == ("512 metres", None, "", "")
    assert not bare.is_speech


def test_a_split_into_blanks_restates_nothing_and_names_nobody(desk, claim):
    content = Content("  ", claim.passages[0].span, "  ")
    parent, child = claim, desk.claims.split(claim.id, Split(" ", " ", "", (content,)))[0]
    assert (again(desk, parent).restated, again(desk, parent).speaker) == (None, "")
    assert (child.restated, child.speaker, child.unset) == (None, "", PROPOSABLE)


def test_a_verdict_keeps_who_when_and_which_words(desk, clock, claim):
    clock.go_on(90)
    desk.claims.judge([claim.id], Judgement.SUPPORTED)
    judged = again(desk, claim)
    assert judged.verdict is Verdict.SUPPORTED
    assert (judged.judged_by, judged.judged_at) == ("Mara Lind", "2025-04-10T09:01:30Z")
    assert judged.judged_words == "512 metres"


def test_several_claims_are_judged_in_one_step(desk, article, claim):
    other = claim_at(desk, article, "red")
    desk.claims.judge([claim.id, other.id], Judgement.UNVERIFIED)
    assert {one.verdict for one in desk.claims.of(article)} == {Verdict.UNVERIFIED}
    assert operation_sentence(desk.history.undo()) == "2 claims marked unverified"
    assert {one.verdict for one in desk.claims.of(article)} == {None}


def test_judging_nothing_is_no_act(desk, article):
    desk.claims.judge([], Judgement.SUPPORTED)
    assert len(desk.history.all()) == 1


def test_one_unknown_claim_among_several_leaves_all_as_they_were(desk, claim):
    with pytest.raises(NoSuchClaimError):
        desk.claims.judge([claim.id, ClaimId("gone")], Judgement.SUPPORTED)
    assert again(desk, claim) == claim


def test_a_reason_stays_while_the_verdict_does(desk, claim):
    desk.claims.judge([claim.id], Judgement.DISPUTED, Reason.NUMBER_DIFFERS)
    desk.claims.judge([claim.id], Judgement.DISPUTED)
    assert again(desk, claim).reason is Reason.NUMBER_DIFFERS
    desk.claims.judge([claim.id], Judgement.SUPPORTED)
    assert again(desk, claim).reason is None


@pytest.mark.parametrize("reason", [Reason.CANNOT_BE_KNOWN, Reason.ROUNDED])
def test_a_reason_of_another_verdict_is_not_kept(desk, claim, reason):
    desk.claims.judge([claim.id], Judgement.DISPUTED, reason)
    assert again(desk, claim).reason is None
    desk.claims.give_reason([claim.id], reason)
    assert again(desk, claim).reason is None


def test_a_reason_can_be_given_and_taken_back(desk, claim):
    desk.claims.judge([claim.id], Judgement.DISPUTED)
    desk.claims.give_reason([claim.id], Reason.NUMBER_DIFFERS)
    assert again(desk, claim).reason is Reason.NUMBER_DIFFERS
    desk.claims.give_reason([claim.id], None)
    assert again(desk, claim).reason is None


def test_saying_that_no_verdict_is_needed_sets_the_kind(desk, claim):
    desk.claims.judge([claim.id], Judgement.NOT_NEEDED)
    assert again(desk, claim).kind is ClaimKind.OPINION
    assert again(desk, claim).status is Status.NOT_NEEDED


def test_an_opinion_of_legal_risk_is_said_to_stay_open(desk, claim):
    desk.claims.set_risk(claim.id, Risk.LEGAL)
    desk.claims.judge([claim.id], Judgement.NOT_NEEDED)
    assert is_open(again(desk, claim))
    told = operation_sentence(desk.history.all()[-1])
    assert told == "1 marked as needing no verdict; 1 of legal risk stays open"


def test_a_prediction_stays_one_when_no_verdict_is_needed(desk, claim):
    desk.claims.set_kind(claim.id, ClaimKind.PREDICTION)
    desk.claims.judge([claim.id], Judgement.NOT_NEEDED)
    assert again(desk, claim).kind is ClaimKind.PREDICTION


@pytest.mark.parametrize("judgement", [Judgement.SUPPORTED, Judgement.CLEAR])
def test_what_is_judged_or_open_again_is_no_opinion_any_more(desk, claim, judgement):
    desk.claims.judge([claim.id], Judgement.NOT_NEEDED)
    desk.claims.judge([claim.id], judgement)
    assert again(desk, claim).kind is None


def test_who_says_that_no_verdict_is_needed_is_told_with_the_moment_also_after_undo(desk, claim, clock):
    desk.claims.judge([claim.id], Judgement.NOT_NEEDED)
    said = desk.history.all()[-1]
    clock.go_on()
    desk.claims.judge([claim.id], Judgement.CLEAR)
    assert desk.claims.get(claim.id).judged_by == ""
    clock.go_on()
    desk.history.undo()
    told = desk.claims.get(claim.id)
    assert (told.judged_by, told.judged_at) == (said.who, said.at)
    desk.claims.set_kind(claim.id, ClaimKind.PREDICTION)
    assert desk.claims.get(claim.id).judged_at > said.at


def test_of_which_words_it_was_said_that_no_verdict_is_needed_is_kept_until_it_is_said_again(desk, claim):
    desk.claims.judge([claim.id], Judgement.NOT_NEEDED)
    assert not again(desk, claim).was_other_when_judged
    desk.claims.restate(claim.id, "The bridge will be 600 metres long")
    told = again(desk, claim)
    assert (told.status, told.verdict, told.judged_statement) == (Status.NOT_NEEDED, None, claim.statement)
    assert verdict_words(told) == "No verdict needed: opinion, said of other words"
    assert of_other_words(told) == f"of other words: “{claim.statement}”"
    desk.claims.judge([claim.id], Judgement.NOT_NEEDED)
    assert of_other_words(again(desk, claim)) == ""
    desk.history.undo()
    assert of_other_words(again(desk, claim)) != ""


def test_a_kind_that_needs_no_verdict_is_said_of_the_words_too_and_one_that_does_is_said_by_nobody(desk, claim):
    desk.claims.set_kind(claim.id, ClaimKind.PREDICTION)
    assert (again(desk, claim).judged_by, again(desk, claim).judged_statement) == ("Mara Lind", claim.statement)
    desk.claims.set_kind(claim.id, ClaimKind.NUMBER)
    assert (again(desk, claim).judged_by, again(desk, claim).judged_statement) == ("", None)


@pytest.mark.parametrize("judgement", [Judgement.SUPPORTED, Judgement.DISPUTED, Judgement.UNVERIFIED, Judgement.CLEAR])
def test_an_opinion_that_is_a_legal_risk_stays_an_opinion_when_it_is_judged(desk, claim, judgement):
    desk.claims.set_kind(claim.id, ClaimKind.OPINION)
    desk.claims.set_risk(claim.id, Risk.LEGAL)
    desk.claims.judge([claim.id], judgement)
    judged = desk.claims.get(claim.id)
    assert (judged.kind, judged.verdict) == (ClaimKind.OPINION, judgement.verdict)


def test_nobody_is_told_to_have_judged_an_opinion_that_is_a_legal_risk(desk, claim):
    desk.claims.judge([claim.id], Judgement.NOT_NEEDED)
    desk.claims.set_risk(claim.id, Risk.LEGAL)
    assert again(desk, claim).judged_by == ""
    desk.claims.set_risk(claim.id, Risk.ROUTINE)
    assert again(desk, claim).judged_by == "Mara Lind"


def test_clearing_takes_verdict_reason_and_judge_away_and_leaves_the_note(desk, claim):
    desk.claims.judge([claim.id], Judgement.DISPUTED, Reason.NUMBER_DIFFERS, "It is 511.")
    desk.claims.judge([claim.id], Judgement.CLEAR)
    cleared = again(desk, claim)
    assert (cleared.verdict, cleared.reason, cleared.judged_by, cleared.judged_at) == (None, None, "", "")
    assert cleared.note == "It is 511."


def test_kind_risk_speaker_and_verb_are_kept_and_can_be_taken_away(desk, claim):
    desk.claims.set_kind(claim.id, ClaimKind.NUMBER)
    desk.claims.set_risk(claim.id, Risk.LEGAL)
    desk.claims.set_speaker(claim.id, "The mayor", "said")
    kept = again(desk, claim)
    assert (kept.kind, kept.risk, kept.speaker, kept.verb) == (ClaimKind.NUMBER, Risk.LEGAL, "The mayor", "said")
    desk.claims.set_kind(claim.id, None)
    desk.claims.set_risk(claim.id, None)
    desk.claims.set_speaker(claim.id, "")
    bare = again(desk, claim)
    assert (bare.kind, bare.risk, bare.speaker, bare.verb) == (None, None, "", "said")


def test_removing_takes_contents_passages_and_evidence_along(desk, article, claim):
    child = claim_at(desk, article, "red", parent_id=claim.id)
    claim_at(desk, article, "red", parent_id=child.id)
    desk.claims.add_passage(child.id, Span(0, 3))
    desk.evidence.add([claim.id, child.id], EvidenceDraft("Records"))
    before = rows_of(desk)
    desk.claims.remove([claim.id])
    gone = rows_of(desk)
    assert gone["claim"] == gone["passage"] == gone["evidence"] == []
    desk.history.undo()
    assert rows_of(desk) == before


def test_removing_a_claim_and_its_content_by_name_is_one_act(desk, article, claim):
    child = claim_at(desk, article, "red", parent_id=claim.id)
    desk.claims.remove([claim.id, child.id, claim.id])
    assert desk.claims.of(article) == []
    assert operation_sentence(desk.history.all()[-1]) == "2 claims removed"


def test_an_unknown_claim_is_said(desk, article):
    for verb in (
        lambda: desk.claims.get(ClaimId("gone")),
        lambda: desk.claims.set_note(ClaimId("gone"), "x"),
        lambda: desk.claims.remove([ClaimId("gone")]),
        lambda: desk.claims.named("7"),
        lambda: desk.history.of_claim(ClaimId("gone")),
    ):
        with pytest.raises(NoSuchClaimError):
            verb()


def test_a_number_in_several_articles_needs_the_article(desk, claim):
    other = desk.articles.add(draft())
    second = claim_at(desk, other, "red")
    with pytest.raises(ArticleAmbiguousError):
        desk.claims.named("1")
    assert desk.claims.named("1", other) == second.id
    assert desk.claims.named(claim.id) == claim.id


def test_claims_of_a_removed_article_are_not_found_by_number(desk, article, claim):
    desk.articles.remove(article)
    with pytest.raises(NoSuchClaimError):
        desk.claims.named("1")


def test_a_split_says_who_said_it_and_makes_what_was_said_claims_in_one_step(desk):
    article = desk.articles.add(draft())
    claim = claim_at(desk, article, "It cost 9 million crowns, the mayor said")
    before = rows_of(desk)
    text = desk.articles.proof(article).text
    made = desk.claims.split(claim.id, split_of(text, claim, language_of("").attributions))
    assert [(one.number, one.statement, one.parent_id) for one in made] == [
        ("1a", "It cost 9 million crowns", claim.id)
    ]
    parent = desk.claims.get(claim.id)
    assert (parent.speaker, parent.verb) == ("the mayor", "said")
    assert parent.statement.startswith("The mayor said")
    after = rows_of(desk)
    desk.history.undo()
    assert rows_of(desk) == before
    desk.history.redo()
    assert rows_of(desk) == after


def test_a_content_that_tells_of_a_saying_has_its_speaker_and_verb(desk):
    article = desk.articles.add(draft())
    claim = claim_at(desk, article, "the mayor said")
    content = Content("Low claimed it was red", claim.passages[0].span, "Low", "claimed")
    (made,) = desk.claims.split(claim.id, Split("The mayor denied it", "the mayor", "denied", (content,)))
    assert (made.speaker, made.verb, made.unset) == ("Low", "claimed", frozenset({"kind", "risk"}))


def test_what_was_denied_of_a_saying_is_what_was_said(desk):
    article = desk.articles.add(draft())
    claim = claim_at(desk, article, "the mayor said")
    content = Content("Low claimed it was red", claim.passages[0].span, "Low", "claimed")
    (made,) = desk.claims.split(claim.id, Split("The mayor denied it", "the mayor", "denied", (content,)))
    assert made.denied_by
    assert [one.scope for one in desk.claims.get(claim.id).denials] == ["It was red"]


def test_a_split_denial_denies_what_is_made_of_it_in_one_step(desk):
    article = desk.articles.add(draft())
    claim = claim_at(desk, article, "the mayor said")
    before = rows_of(desk)
    content = Content("It was red", claim.passages[0].span)
    (made,) = desk.claims.split(claim.id, Split("The mayor denied it", "the mayor", "denied", (content,)))
    split = desk.claims.get(claim.id)
    assert [(one.claim_id, one.target_id) for one in split.denials] == [(claim.id, made.id)]
    assert (split.kind, split.unset, made.denied_by != ()) == (None, frozenset({"kind", "risk"}), True)
    assert desk.claims.proposal(split).kind is ClaimKind.DENIAL
    desk.history.undo()
    assert rows_of(desk) == before


def a_denied_saying(desk):
    """The claim of the mayor that denies, and the claim that tells what Low said, which it denies."""
    article = desk.articles.add(draft())
    claim = claim_at(desk, article, "the mayor said")
    content = Content("Low claimed it was red", claim.main.span, "Low", "claimed")
    (said,) = desk.claims.split(claim.id, Split("The mayor denied it", "the mayor", "denied", (content,)))
    return claim, said


def split_further(desk, said, *statements):
    contents = tuple(Content(words, said.main.span) for words in statements)
    return desk.claims.split(said.id, Split(said.statement, "Low", "claimed", contents))


def test_what_was_denied_of_a_saying_is_denied_where_it_becomes_a_claim_of_its_own(desk):
    claim, said = a_denied_saying(desk)
    before = rows_of(desk)
    (made,) = split_further(desk, said, "It was red.")
    (denial,) = desk.claims.get(claim.id).denials
    assert (denial.target_number, denial.scope) == ("1a1", "It was red")
    assert (desk.claims.get(said.id).denied_by, made.denied_by) == ((), (denial,))
    assert operation_sentence(desk.history.all()[-1]) == "1a split; 1 denies 1a1"
    desk.history.undo()
    assert rows_of(desk) == before


def test_a_denial_of_several_things_reaches_each_that_becomes_a_claim(desk):
    claim, said = a_denied_saying(desk)
    (denial,) = desk.claims.get(claim.id).denials
    desk.denials.edit(denial.id, said.id, "It was red and it cost 9 million")
    split_further(desk, said, "It was red", "It was old", "It cost 9 million")
    found = desk.claims.get(claim.id).denials
    assert [one.target_number for one in found] == ["1a1", "1a3"]
    assert {one.scope for one in found} == {"It was red and it cost 9 million"}


@pytest.mark.parametrize("scope", ["", "having said so"])
def test_a_denial_that_does_not_name_what_was_said_stays_with_the_saying(desk, scope):
    claim, said = a_denied_saying(desk)
    (denial,) = desk.claims.get(claim.id).denials
    desk.denials.edit(denial.id, said.id, scope)
    split_further(desk, said, "It was red")
    assert [one.target_number for one in desk.claims.get(claim.id).denials] == ["1a"]


def test_a_claim_can_be_made_and_judged_in_one_step(desk):
    article = desk.articles.add(draft())
    before = rows_of(desk)
    made = desk.claims.add(article, Span(0, 10), judgement=Judgement.DISPUTED)
    assert (made.verdict, made.judged_words, made.is_stale) == (Verdict.DISPUTED, "The bridge", False)
    assert operation_sentence(desk.history.all()[-1]) == "1 added, marked disputed: “The bridge”"
    desk.history.undo()
    assert rows_of(desk) == before


def test_what_a_rule_proposes_is_stored_nowhere(desk):
    article = desk.articles.add(draft())
    claim = claim_at(desk, article, "It cost 9 million")
    assert (claim.kind, claim.risk) == (None, None)
    assert desk.claims.proposal(claim) == Proposal(kind=ClaimKind.NUMBER, risk=Risk.CAREFUL)


@pytest.mark.parametrize(("language", "is_read"), [("", True), ("en-GB", True), ("English", True), ("fr", False)])
def test_rules_are_those_of_the_language_of_the_article(desk, language, is_read):
    article = desk.articles.add(draft(language=language))
    claim = claim_at(desk, article, "It cost 9 million")
    assert bool(desk.claims.proposal(claim)) is is_read
    said = Split("The mayor denied it", "the mayor", "denied", (Content("It cost", claim.main.span),))
    (made,) = desk.claims.split(claim.id, said)
    assert (made.relation is Relation.DENIED) is is_read


def test_a_verdict_keeps_the_proposal_that_stood_beside_the_claim_and_its_line_names_it(desk):
    article = desk.articles.add(draft())
    claim = claim_at(desk, article, "It cost 9 million")
    shown = desk.claims.proposal(claim)
    assert desk.claims.judge([claim.id], Judgement.SUPPORTED, shown=shown) == shown
    kept = desk.claims.get(claim.id)
    assert (kept.kind, kept.risk, kept.unset) == (ClaimKind.NUMBER, Risk.CAREFUL, frozenset())
    assert operation_sentence(desk.history.all()[-1]) == "1 marked supported; kept: kind number, needs a careful check"


def test_what_somebody_gave_is_not_replaced_by_a_proposal(desk):
    article = desk.articles.add(draft())
    claim = claim_at(desk, article, "It cost 9 million")
    desk.claims.set_kind(claim.id, ClaimKind.EVENT)
    desk.claims.set_risk(claim.id, None)
    shown = Proposal(kind=ClaimKind.NUMBER, risk=Risk.CAREFUL)
    assert not desk.claims.judge([claim.id], Judgement.SUPPORTED, shown=shown)
    assert (desk.claims.get(claim.id).kind, desk.claims.get(claim.id).risk) == (ClaimKind.EVENT, None)


@pytest.mark.parametrize("keep", [True, False])
def test_what_a_person_gave_stays_where_the_rest_is_kept_of_a_proposal(desk, keep):
    claim = claim_at(desk, desk.articles.add(draft()), "It cost 9 million")
    desk.claims.set_speaker(claim.id, "Ada Low")
    shown = Proposal("Low", "said", ClaimKind.ALLEGATION, Risk.LEGAL)
    if keep:
        desk.claims.keep(claim.id, shown)
    else:
        desk.claims.judge([claim.id], Judgement.SUPPORTED, shown=shown)
    now = desk.claims.get(claim.id)
    assert (now.speaker, now.verb, now.kind, now.risk) == ("Ada Low", "said", ClaimKind.ALLEGATION, Risk.LEGAL)
    assert not now.unset


def test_a_verdict_on_several_claims_keeps_no_proposal(desk):
    article = desk.articles.add(draft())
    some = [claim_at(desk, article, words) for words in ("It cost 9 million", "9 million")]
    desk.claims.judge([one.id for one in some], Judgement.SUPPORTED, shown=desk.claims.proposal(some[0]))
    assert {desk.claims.get(one.id).kind for one in some} == {None}


@pytest.mark.parametrize("judgement", [Judgement.CLEAR, Judgement.UNVERIFIED])
def test_that_no_verdict_is_needed_leaves_no_kind_behind_when_it_is_taken_back(desk, judgement):
    article = desk.articles.add(draft())
    claim = claim_at(desk, article, "the mayor said")
    desk.claims.set_kind(claim.id, ClaimKind.PARAPHRASE)
    desk.claims.judge([claim.id], Judgement.NOT_NEEDED)
    desk.claims.judge([claim.id], judgement)
    taken_back = desk.claims.get(claim.id)
    assert (taken_back.kind, "kind" in taken_back.unset) == (None, True)


def test_that_no_verdict_is_needed_can_be_confirmed_of_other_words(desk):
    article = desk.articles.add(draft())
    claim = claim_at(desk, article, "the mayor said")
    desk.claims.judge([claim.id], Judgement.NOT_NEEDED)
    desk.claims.restate(claim.id, "Low said so")
    assert desk.claims.get(claim.id).needed_none_otherwise
    desk.claims.confirm([claim.id])
    assert not desk.claims.get(claim.id).needed_none_otherwise


def test_confirming_a_stale_verdict_judges_the_words_as_they_are(desk):
    article = desk.articles.add(draft())
    claim = claim_at(desk, article, "It cost 9 million")
    desk.claims.judge([claim.id], Judgement.SUPPORTED)
    desk.claims.restate(claim.id, "The bridge cost 8 million")
    assert desk.claims.get(claim.id).status is Status.STALE
    desk.claims.confirm([claim.id])
    assert desk.claims.get(claim.id).status is Status.SUPPORTED
    desk.history.undo()
    assert desk.claims.get(claim.id).status is Status.STALE
