"""What a person can do with a denial whose target stands in another article."""

from dataclasses import replace

import pytest

from factcheck.domain.errors import DeniedAlreadyError, NoSuchClaimError
from factcheck.domain.records.annotation import AnnotationKind
from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Level
from factcheck.domain.records.kinds import ARTICLE
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.bearing import Overtaking, overtaken_by
from factcheck.domain.rules.proof_review import ReviewDecisions
from factcheck.domain.rules.report import ReportOptions
from factcheck.domain.rules.splitting import Content, Split
from factcheck.domain.text.span import Span
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.services.cases import Cases
from factcheck.services.erasing import erase, planned
from factcheck.services.opening import new_desk, read_desk
from tests.annotation_samples import pinned_to
from tests.desk_samples import cases_are_those_of_the_file, claim_at, draft, rows_of

NOTE = "Told by D. Okafor."
ANSWER = "The mayor denies that the bridge is red."


@pytest.fixture
def article(desk):
    return desk.articles.add(draft(headline="Bridge"))


@pytest.fixture
def other(desk):
    return desk.articles.add(draft(ANSWER, headline="Mayor answers"))


@pytest.fixture
def denied(desk, article):
    return claim_at(desk, article, "The bridge is red")


@pytest.fixture
def denies(desk, other):
    return claim_at(desk, other, ANSWER[:-1])


def said(desk):
    return operation_sentence(desk.history.all()[-1])


def test_both_claims_know_of_it_and_each_names_the_article_of_the_other(desk, denied, denies):
    made = desk.denials.add(denies.id, denied.id, "its colour")
    assert (made.target_number, made.target_article, made.article) == ("1", "Bridge", "")
    assert desk.claims.get(denies.id).denials == (made,)
    (against,) = desk.claims.get(denied.id).denied_by
    assert (against.id, against.number, against.article, against.target_article) == (made.id, "1", "Mayor answers", "")
    assert cases_are_those_of_the_file(desk)


def test_it_is_told_from_the_side_of_the_claim_that_denies_whatever_was_looked_at_last(
    desk, article, other, denied, denies
):
    made = desk.denials.add(denies.id, denied.id)
    for one in (other, article):
        desk.case(one)
    assert desk.record(Denial, made.id).target_article == "Bridge"


def test_the_history_of_both_claims_says_which_article_the_other_stands_in(desk, denied, denies):
    made = desk.denials.add(denies.id, denied.id)
    assert said(desk) == "1 denies 1 of “Bridge”"
    desk.denials.edit(made.id, denied.id, "its colour")
    assert said(desk) == "1 denies 1 of “Bridge”: changed"
    desk.denials.remove(made.id)
    assert said(desk) == "1 no longer denies 1 of “Bridge”"
    for claim in (denied, denies):
        assert [one.kind for one in desk.history.of_claim(claim.id)][-3:] == [
            *("denial.add", "denial.edit", "denial.remove")
        ]


def test_each_target_is_denied_once_wherever_it_stands(desk, article, denied, denies):
    desk.denials.add(denies.id, denied.id)
    with pytest.raises(DeniedAlreadyError) as refused:
        desk.denials.add(denies.id, denied.id, "again")
    assert sentence(refused.value).startswith("Claim 1 denies claim 1 of “Bridge” already.")
    desk.denials.add(denies.id, claim_at(desk, article, "512").id)
    assert len(desk.claims.get(denies.id).denials) == 2


def test_a_claim_of_an_article_that_was_removed_is_no_target(desk, article, denied, denies):
    desk.articles.remove(article)
    with pytest.raises(NoSuchClaimError):
        desk.denials.add(denies.id, denied.id)


def test_undo_and_redo_go_across_articles(desk, denied, denies):
    before = rows_of(desk)
    desk.denials.add(denies.id, denied.id)
    after = rows_of(desk)
    desk.history.undo()
    assert (rows_of(desk), desk.claims.get(denied.id).denied_by) == (before, ())
    desk.history.redo()
    assert (rows_of(desk), len(desk.claims.get(denied.id).denied_by)) == (after, 1)
    assert cases_are_those_of_the_file(desk)


@pytest.mark.parametrize("gone", ["denied", "denies"])
def test_removing_either_claim_takes_it_along_and_undo_brings_it_back(desk, request, denied, denies, gone):
    desk.denials.add(denies.id, denied.id)
    before = rows_of(desk)
    desk.claims.remove([request.getfixturevalue(gone).id])
    assert [one for id_ in desk.articles.ids() for one in desk.case(id_).all(Denial)] == []
    assert said(desk) == {"denied": "1 removed; 1 of “Mayor answers” no longer denies it", "denies": "1 removed"}[gone]
    desk.history.undo()
    assert rows_of(desk) == before
    assert cases_are_those_of_the_file(desk)


def test_while_either_article_is_removed_the_other_does_not_tell_of_it(desk, article, other, denied, denies):
    desk.denials.add(denies.id, denied.id)
    desk.articles.remove(article)
    assert desk.claims.get(denies.id).denials == ()
    assert cases_are_those_of_the_file(desk)
    desk.history.undo()
    assert len(desk.claims.get(denies.id).denials) == 1
    desk.articles.remove(other)
    assert desk.claims.get(denied.id).denied_by == ()
    assert cases_are_those_of_the_file(desk)
    desk.history.undo()
    assert len(desk.claims.get(denied.id).denied_by) == 1


def test_a_claim_can_be_removed_though_an_article_that_was_removed_denies_it(desk, other, denied, denies):
    desk.denials.add(denies.id, denied.id)
    desk.articles.remove(other)
    before = rows_of(desk)
    desk.claims.remove([denied.id])
    desk.history.undo()
    assert rows_of(desk) == before


def test_a_verdict_is_overtaken_by_a_denial_in_another_article(desk, denied, denies):
    desk.claims.judge([denied.id], Judgement.SUPPORTED)
    desk.denials.add(denies.id, denied.id)
    assert overtaken_by(desk.claims.get(denied.id)) == {Overtaking.DENIED}


def test_what_becomes_of_the_other_claim_and_its_article_is_known_here(desk, article, other, denied, denies):
    desk.denials.add(denies.id, denied.id)
    elsewhere = desk.case(other).elsewhere[denied.id]
    assert (elsewhere.claim.statement, elsewhere.article) == ("The bridge is red", "Bridge")
    desk.articles.describe(replace(desk.articles.get(article), name="The red bridge"))
    assert desk.case(other).elsewhere[denied.id].article == "The red bridge"
    desk.claims.restate(denied.id, "The bridge was painted red")
    desk.claims.set_speaker(denies.id, "the mayor")
    elsewhere = desk.case(other).elsewhere[denied.id]
    assert (elsewhere.claim.statement, elsewhere.article) == ("The bridge was painted red", "The red bridge")
    assert desk.claims.get(denied.id).denied_by[0].speaker == "the mayor"
    assert cases_are_those_of_the_file(desk)


def test_a_new_proof_of_the_other_article_leaves_the_denial_as_it_is(desk, article, other, denied, denies):
    made = desk.denials.add(denies.id, denied.id)
    desk.claims.judge([denies.id], Judgement.SUPPORTED)
    new = draft("The bridge is 512 metres long.\nThe bridge is bright red.")
    desk.proofs.use(desk.proofs.review(article, new), new)
    assert desk.claims.get(denies.id).denials == (made,)
    assert not desk.claims.get(denies.id).is_stale
    assert cases_are_those_of_the_file(desk)


def test_claims_that_merge_are_denied_once(desk, article, denied, denies):
    same = claim_at(desk, article, "red")
    for one in (denied, same):
        desk.denials.add(denies.id, one.id)
    desk.regrouping.merge(denied.id, same.id)
    assert [one.target_id for one in desk.claims.get(denies.id).denials] == [denied.id]
    assert cases_are_those_of_the_file(desk)


def test_a_claim_that_merges_with_one_that_is_denied_elsewhere_is_denied_then(desk, article, denied, denies):
    same = claim_at(desk, article, "red")
    desk.denials.add(denies.id, same.id, "its colour")
    desk.regrouping.merge(denied.id, same.id)
    assert [one.target_id for one in desk.claims.get(denies.id).denials] == [denied.id]
    assert len(desk.claims.get(denied.id).denied_by) == 1


def test_all_that_a_claim_is_split_into_is_denied_by_the_other_article(desk, article, denies):
    words = "It cost 9 million crowns, the mayor said"
    saying = claim_at(desk, article, words)
    scope = "It cost 9 million crowns and it was dear"
    desk.denials.add(denies.id, saying.id, scope)
    span = Span(saying.main.span.start, saying.main.span.start + 24)
    contents = tuple(Content(one, span) for one in ("It cost 9 million crowns", "It was dear"))
    made = desk.claims.split(saying.id, Split("The mayor said so", "the mayor", "said", contents))
    assert [(one.target_id, one.scope) for one in desk.claims.get(denies.id).denials] == [
        (one.id, scope) for one in made
    ]
    assert said(desk) == "1 split; 1 of “Mayor answers” denies 1a; 1 of “Mayor answers” denies 1b"
    assert cases_are_those_of_the_file(desk)


def test_each_article_counts_its_own_claims_alone(desk, article, other, denied, denies):
    desk.denials.add(denies.id, denied.id)
    assert [len(desk.case(one).claims) for one in (article, other)] == [1, 1]
    assert [one.progress.marked for one in desk.articles.all()] == [1, 1]


def test_a_reader_sees_it_from_both_sides(desk_path, clock):
    desk = new_desk(desk_path, "Mara Lind", clock=clock)
    one, two = (desk.articles.add(draft(headline=name)) for name in ("Bridge", "Answer"))
    denied, denies = claim_at(desk, one, "red"), claim_at(desk, two, "512")
    desk.denials.add(denies.id, denied.id)
    seen = read_desk(desk_path)
    assert seen.claims.get(denied.id).denied_by[0].article == "Answer"
    assert seen.claims.get(denies.id).denials[0].target_article == "Bridge"
    seen.close()
    desk.close()


@pytest.mark.parametrize("at", [0, 1])
def test_an_erased_article_leaves_no_word_in_the_other_nor_in_its_history(desk_path, clock, at):
    desk = new_desk(desk_path, "Mara Lind", clock=clock)
    ids = [desk.articles.add(draft(f"Word of {name}.", headline=name)) for name in ("Zanzibar", "Quito")]
    denied, denies = (claim_at(desk, one, "Word") for one in ids)
    desk.denials.add(denies.id, denied.id, "all of it")
    desk.denials.add(denied.id, denies.id, "all of it")
    desk.claims.remove([denied.id])
    desk.history.undo()
    erase(desk, planned(desk, (ARTICLE.entity, ids[at])).erasure, "asked to")
    assert [one for id_ in desk.articles.ids() for one in desk.case(id_).all(Denial)] == []
    assert desk.unit_of_work.store.integrity_findings() == []
    desk.close()
    assert ("Zanzibar", "Quito")[at].encode() not in desk_path.read_bytes()


def test_who_erases_an_article_hears_of_the_other_one_whose_denial_goes_too(desk, article, other, denied, denies):
    desk.denials.add(denies.id, denied.id)
    assert planned(desk, (ARTICLE.entity, article)).erasure.articles == {article, other}


def test_an_article_opens_though_the_claim_it_denies_cannot_be_read(desk, denied, denies, other):
    desk.denials.add(denies.id, denied.id)
    db = desk.unit_of_work.store.file.db
    db.execute("UPDATE claim SET kind = 'nonsense' WHERE id = ?", [denied.id])
    fresh = Cases(desk.unit_of_work.store).of(other)
    assert (fresh.elsewhere, [one.target_article for one in fresh.all(Denial)]) == ({}, [""])


def reports(desk, article, audience=Level.EDITORS):
    report = desk.reports.gather(article, ReportOptions(audience=audience))
    return [one.write(report).decode().replace("\\", "") for one in desk.reports.formats]


def test_reports_of_either_article_alone_say_what_the_other_claim_says(desk, article, other, denied, denies):
    desk.claims.set_speaker(denies.id, "Ada Low")
    desk.denials.add(denies.id, denied.id, "its colour")
    for page in reports(desk, other):
        assert "1 denies 1 of “Bridge” (“The bridge is red”): its colour" in page
    for page in reports(desk, article):
        assert f"Denied by Ada Low (1 of “Mayor answers”, “{ANSWER[:-1]}”): its colour" in page


def test_words_of_the_other_claim_leave_only_where_its_level_allows(desk, article, other, denied, denies):
    desk.claims.set_speaker(denies.id, "Ada Low")
    desk.claims.restate(denies.id, "The mayor says it is blue")
    desk.claims.restate(denied.id, "Red is the bridge")
    desk.denials.add(denies.id, denied.id, "its colour")
    for one in (denied, denies):
        desk.levels.set(desk.claims.get(one.id), Level.CHECKERS)
    for page in reports(desk, other):
        assert "1 denies 1 of “Bridge”" in page
        assert "Red is the bridge" not in page
    for page in reports(desk, article):
        assert "1 of “Mayor answers”" in page
        assert "Ada Low" not in page
        assert "blue" not in page
    assert "Red is the bridge" in reports(desk, other, Level.CHECKERS)[0]


def test_words_of_a_note_that_is_not_released_do_not_leave_with_the_other_article(desk, other, denies):
    pieces = [Piece(BlockKind.PARAGRAPH, "The bridge is red."), Piece(BlockKind.NOTE, NOTE, label="1")]
    footnote = pinned_to("bridge", NOTE, AnnotationKind.FOOTNOTE)
    made = replace(assembled(pieces, ArticleDraft("", ())), annotations=(replace(footnote, span=Span(4, 10)),))
    noted = desk.articles.add(made)
    held = claim_at(desk, noted, NOTE)
    desk.denials.add(denies.id, held.id, "that Okafor told it")
    desk.denials.add(held.id, denies.id, "what Okafor told")
    for page in [*reports(desk, other), desk.reports.text_of([desk.claims.get(denies.id)]), *reports(desk, noted)]:
        assert "1 denies 1" in page
        assert "Okafor" not in page


def test_a_report_for_anyone_tells_neither_the_denial_nor_the_other_article(desk, article, other, denied, denies):
    desk.denials.add(denies.id, denied.id, "its colour")
    for one in (denied, denies):
        desk.levels.set(desk.claims.get(one.id), Level.ANYONE)
    for page in reports(desk, other, Level.ANYONE):
        assert "Bridge" not in page
    for page in reports(desk, article, Level.ANYONE):
        assert "Mayor answers" not in page


def test_who_denies_in_the_same_article_and_what_exactly_is_not_told_where_the_claim_may_not_leave(
    desk, article, denied
):
    denier = claim_at(desk, article, "the mayor said")
    desk.claims.set_speaker(denier.id, "Ada Low")
    desk.denials.add(denier.id, denied.id, "its colour")
    desk.levels.set(desk.claims.get(denier.id), Level.CHECKERS)
    for page in reports(desk, article):
        assert f"{denier.number} denies {denied.number}: [withheld]" in page.replace("\\", "")
        assert "its colour" not in page
        assert "Ada Low" not in page


def test_a_claim_that_was_cut_from_its_article_denies_nothing_in_a_report(desk, article, other, denied, denies):
    desk.denials.add(denies.id, denied.id, "its colour")
    new = draft("Quite another text of the mayor.", headline="Mayor answers")
    cut = frozenset({desk.claims.get(denies.id).passages[0].id})
    desk.proofs.use(desk.proofs.review(other, new), new, ReviewDecisions({}, cut, frozenset()))
    assert desk.claims.get(denies.id).is_cut
    for page in reports(desk, article):
        assert "Mayor answers" not in page
