"""What every store does, whatever it is made of: the one of the program, and one in memory that knows no SQL."""

from contextlib import suppress
from itertools import count

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.domain.errors import (
    FactcheckError,
    NoSuchArticleError,
    NoSuchRecordError,
    NothingToUndoError,
    UndoRefusedError,
)
from factcheck.domain.records.capture import CaptureDraft
from factcheck.domain.records.claim import ClaimKind, Risk
from factcheck.domain.records.evidence import Evidence, EvidenceDraft, Level, Stance
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.proposed_wording import Decision, ProposedWording, WordingDraft
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.records.verdict import Judgement, Reason
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.splitting import split_of
from factcheck.domain.text.span import Span
from factcheck.services.cases import Cases
from factcheck.services.desk import Desk
from factcheck.store.desk_file import in_memory
from factcheck.store.sqlite_store import SqliteStore
from tests.annotation_samples import annotated_draft
from tests.desk_samples import STORY, Clock, claim_at, draft
from tests.memory_store import MemoryStore

ENGINES = [lambda: SqliteStore(in_memory()), MemoryStore]

RULES = language_of("").attributions


def desk_on(make):
    numbers = count(1)
    return Desk(make(), Clock(), lambda: f"{next(numbers):08}", "Mara Lind")


@pytest.fixture(params=ENGINES, ids=["file", "memory"])
def desk(request):
    made = desk_on(request.param)
    yield made
    made.close()


@pytest.fixture
def article(desk):
    return desk.articles.add(annotated_draft(headline="Bridge"))


@pytest.fixture
def claim(desk, article):
    return claim_at(desk, article, "red")


def test_what_was_written_is_read_back(desk, article, claim):
    desk.claims.judge([claim.id], Judgement.DISPUTED, Reason.DENIED_BY_A_PARTY)
    desk.evidence.add([claim.id], EvidenceDraft("Minutes", quote="blue", stance=Stance.CONTRADICTS))
    kept = Cases(desk.unit_of_work.store).of(article)
    assert kept == desk.case(article)
    assert (kept.claim(claim.id).judged_by, kept.of(Evidence, claim.id)[0].quote) == ("Mara Lind", "blue")


def test_an_operation_that_fails_leaves_nothing(desk, article, claim):
    before = desk.case(article)

    def fail():
        with desk.unit_of_work.operation("test", {}) as writer:
            writer.change(claim, note="lost")
            writer.next_number("lost")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert Cases(desk.unit_of_work.store).of(article) == before
    with desk.unit_of_work.operation("test", {}) as writer:
        assert writer.next_number("lost") == 1


def test_a_batch_is_kept_whole_or_not_at_all(desk, article, claim):
    def fail():
        with desk.unit_of_work.batch():
            desk.claims.set_note(claim.id, "lost")
            claim_at(desk, article, "mayor")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert [(one.number, one.note) for one in desk.claims.of(article)] == [("1", "")]
    assert claim_at(desk, article, "mayor").number == "2"


def test_a_batch_is_kept_no_more_where_whoever_asked_goes_on_after_a_verb_that_failed(desk, claim):
    def note_and_go_on():
        with desk.unit_of_work.batch():
            desk.claims.set_note(claim.id, "lost")
            with suppress(NoSuchRecordError), desk.unit_of_work.operation("test", {}) as writer:
                writer.remove(claim.main)
                writer.remove(claim.main)

    with pytest.raises(NoSuchRecordError):
        note_and_go_on()
    assert desk.claims.get(claim.id) == claim


def test_an_unknown_article_is_said(desk):
    with pytest.raises(NoSuchArticleError):
        desk.case(ArticleId("gone"))


def test_of_a_claim_whose_note_is_erased_the_rest_stays_and_undo_passes_over_it(desk, article, claim):
    desk.claims.restate(claim.id, "as it was")
    for note in ("first", "second"):
        desk.claims.set_note(claim.id, note)
        desk.end_visit()
    desk.unit_of_work.erase(desk.unit_of_work.store.erasure(("note", claim.id)), {}, article)
    assert (desk.claims.get(claim.id).note, desk.claims.get(claim.id).restated) == ("", "as it was")
    assert [one.kind for one in desk.history.all() if one.erased is not None] == ["claim.note", "claim.note"]
    assert desk.history.undo().kind == "claim.restate"
    assert desk.history.redo().kind == "claim.restate"
    assert desk.claims.get(claim.id).note == ""
    with pytest.raises(NoSuchRecordError):
        desk.unit_of_work.store.erasure(("note", claim.id))


def test_what_can_be_erased_is_listed_also_when_it_was_removed(desk, article, claim):
    (evidence,) = desk.evidence.add([claim.id], EvidenceDraft("Minutes", quote="red"))
    desk.claims.set_note(claim.id, "gone")
    desk.end_visit()
    desk.claims.set_note(claim.id, "")
    desk.articles.remove(article)
    listed = {one.target: one for one in desk.unit_of_work.store.erasable()}
    source = listed["source", evidence.source.id]
    assert (source.words, list(source.articles), source.gone_at) == (("Minutes",), [article], "")
    note = listed["note", claim.id]
    assert (note.words, note.number, bool(note.gone_at)) == (("gone",), claim.number, True)
    assert bool(listed["article", article].gone_at)
    desk.unit_of_work.erase(desk.unit_of_work.store.erasure(("article", article)), {}, None)
    assert desk.unit_of_work.store.erasable() == []


@pytest.mark.parametrize("kind", ["article", "source", "annotation", "capture"])
def test_what_is_erased_is_gone_and_undo_passes_over_it(desk, article, claim, kind):
    (evidence,) = desk.evidence.add([claim.id], EvidenceDraft("Minutes", quote="red"))
    note = desk.annotations.of(article)[1]
    lead = desk.annotations.make_claim(note.id).evidence[0]
    desk.claims.set_note(claim.id, "stays")
    capture = desk.articles.captures(article)[0]
    target = {"article": article, "source": evidence.source.id, "annotation": note.id, "capture": capture.id}[kind]
    erasure = desk.unit_of_work.store.erasure((kind, target))
    desk.unit_of_work.erase(erasure, {}, article)
    assert desk.articles.ids() == ([] if kind == "article" else [article])
    if kind != "article":
        case = desk.case(article)
        left = {one.id for one in case.all(Evidence)}
        assert left == {evidence.id, lead.id} - {one for _table, one in erasure.rows}
        assert (note.id in case.record_ids, case.proof.capture_id is None) == (kind != "annotation", kind == "capture")
        desk.history.undo()
        assert desk.claims.get(claim.id).note == ""
    erased = {one.kind for one in desk.history.all() if one.erased is not None}
    assert {"source": "evidence.add", "annotation": "annotation.claim"}.get(kind, "article.add") in erased
    with pytest.raises(NoSuchRecordError):
        desk.unit_of_work.store.erasure((kind, target))


def test_the_digest_of_the_last_operation_is_another_after_each_and_none_before_the_first(desk):
    digest = desk.unit_of_work.store.operations.last_digest
    assert digest() == ""
    article = desk.articles.add(annotated_draft(headline="Bridge"))
    first = digest()
    assert first == digest() != ""
    claim_at(desk, article, "red")
    assert digest() not in ("", first)


def test_typing_is_one_operation_until_the_field_is_left(desk, claim):
    before = len(desk.history.all())
    for words in ("A", "As", "Ask"):
        desk.claims.set_note(claim.id, words)
    desk.end_visit()
    desk.claims.set_note(claim.id, "Ask again")
    assert len(desk.history.all()) == before + 2
    desk.history.undo()
    assert desk.claims.get(claim.id).note == "Ask"


def test_undo_and_redo_go_back_and_forth(desk, article, claim):
    desk.claims.judge([claim.id], Judgement.SUPPORTED)
    states = [desk.case(article)]
    desk.claims.remove([claim.id])
    states.append(desk.case(article))
    for _ in range(2):
        desk.history.undo()
        assert desk.case(article) == states[0]
        desk.history.redo()
        assert desk.case(article) == states[1]
    while desk.history.to_undo() is not None:
        desk.history.undo()
    with pytest.raises(NothingToUndoError):
        desk.history.undo()


def test_undo_is_refused_where_somebody_built_on_it(desk, claim):
    desk.sign_as("Ida Berg")
    desk.evidence.add([claim.id], EvidenceDraft("Minutes"))
    desk.sign_as("Mara Lind")
    with pytest.raises(UndoRefusedError) as refused:
        desk.history.undo()
    assert refused.value.who == "Ida Berg"


def test_it_names_who_changed_the_same_field_or_took_away_what_the_row_belongs_to(desk, claim):
    evidence = desk.evidence.add([claim.id], EvidenceDraft("Minutes"))[0]
    desk.claims.set_risk(claim.id, Risk.LEGAL)
    (risky,) = desk.history.all(last=1)
    desk.evidence.remove(evidence.id)
    (gone,) = desk.history.all(last=1)
    desk.sign_as("Ida Berg")
    desk.claims.set_risk(claim.id, Risk.CAREFUL)
    desk.sign_as("Mara Lind")
    desk.claims.set_note(claim.id, "Ask")
    with pytest.raises(UndoRefusedError) as refused:
        desk.history.take_back(risky.id)
    assert (refused.value.who, refused.value.since) == ("Ida Berg", "1: risk set to careful")
    desk.sign_as("Ida Berg")
    desk.claims.remove([claim.id])
    with pytest.raises(UndoRefusedError) as refused:
        desk.history.take_back(gone.id)
    assert (refused.value.who, refused.value.since) == ("Ida Berg", "1 removed")


def test_each_person_has_an_undo_of_their_own_and_the_history_takes_any_back(desk, claim):
    desk.sign_as("Ida Berg")
    desk.claims.set_note(claim.id, "Ask")
    desk.sign_as("Mara Lind")
    assert desk.history.to_undo().kind == "claim.add"
    desk.history.take_back(desk.history.all()[-1].id)
    assert desk.claims.get(claim.id).note == ""
    assert [one.who for one in desk.history.of_claim(claim.id)] == ["Mara Lind", "Ida Berg", "Mara Lind"]


def test_it_gives_what_was_changed_of_a_row_the_last_change_first(desk, claim):
    desk.claims.set_note(claim.id, "Ask")
    desk.claims.set_kind(claim.id, ClaimKind.NUMBER)
    found = desk.unit_of_work.store.operations.changes_of_row(("claim", claim.id))
    assert [(one.before or {}).get("note", one.after.get("kind")) for one in found] == ["number", "", None]
    assert desk.unit_of_work.store.operations.changes_of_row(("question", claim.id)) == []


def test_who_said_that_no_verdict_is_needed_is_known(desk, article, claim):
    desk.sign_as("Ida Berg")
    desk.claims.judge([claim.id], Judgement.NOT_NEEDED)
    assert desk.claims.get(claim.id).judged_by == "Ida Berg"
    assert Cases(desk.unit_of_work.store).of(article).claim(claim.id).judged_by == "Ida Berg"


def test_sources_are_used_again_and_the_last_used_come_first(desk, claim):
    for title in ("A", "B", "A"):
        desk.evidence.add([claim.id], EvidenceDraft(title))
    assert [one.title for one in desk.evidence.sources()] == ["A", "B"]
    assert len(desk.unit_of_work.store.cases.load(claim.article_id).sources) == 2


def test_bytes_are_kept_beside_the_record(desk):
    capture = CaptureDraft(b"<p>red</p>", "https://a.test", "https://b.test", "text/html", "2025-04-10T09:00:00Z")
    article = desk.articles.add(draft(capture=capture))
    (found,) = desk.articles.captures(article)
    assert (found.final_address, desk.captures.data(found)) == ("https://b.test", b"<p>red</p>")


def test_articles_are_listed_and_removed_ones_are_not(desk, article):
    other = desk.articles.add(draft("Other words.", headline="Other"))
    assert [(one.article.id, one.coverage.words) for one in desk.articles.all()][1] == (other, 2)
    desk.articles.remove(article)
    assert desk.articles.ids() == [other]


def test_all_that_is_recorded_is_found(desk, article, claim):
    desk.claims.set_note(claim.id, "quay")
    desk.wordings.add(article, claim.passages[0].span, WordingDraft("quite red"))
    desk.evidence.add([claim.id], EvidenceDraft("Quince register"))
    found = [(one.found_in.field, one.found_in.number) for one in desk.search.find("qu").hits]
    assert found == [("note", "1"), ("evidence", "1"), ("wording", "")]


def test_a_person_can_take_another_name(desk, article, claim):
    desk.claims.judge([claim.id], Judgement.SUPPORTED)
    desk.people.rename("Mara Lind", "Mara Lind-Berg")
    assert desk.claims.get(claim.id).judged_by == "Mara Lind-Berg"
    assert {one.who for one in desk.history.all()} == {"Mara Lind-Berg"}


def _elsewhere(desk):
    return desk.claims.of(desk.articles.ids()[1])[0]


def _across(desk, claim, by):
    ids = claim.id, _elsewhere(desk).id
    return ids if by % 2 else ids[::-1]


ACTS = {
    "claim": lambda desk, article, claim, by: desk.claims.add(article, Span(by % 50, by % 50 + 9)),
    "content": lambda desk, article, claim, by: desk.claims.add(article, Span(2, 9), "what", claim.id),
    "split": lambda desk, article, claim, by: desk.claims.split(claim.id, split_of(STORY, claim, RULES)),
    "judge": lambda desk, article, claim, by: desk.claims.judge([claim.id], list(Judgement)[by % 5]),
    "note": lambda desk, article, claim, by: desk.claims.set_note(claim.id, "abc"[: by % 4]),
    "speaker": lambda desk, article, claim, by: desk.claims.set_speaker(claim.id, ["", "Ada"][by % 2]),
    "kind": lambda desk, article, claim, by: desk.claims.set_kind(claim.id, list(ClaimKind)[by % 15]),
    "evidence": lambda desk, article, claim, by: desk.evidence.add([claim.id], EvidenceDraft("ABC"[by % 3])),
    "level": lambda desk, article, claim, by: desk.evidence.set_level(
        desk.claims.get(claim.id).evidence[0].id, list(Level)[by % 3]
    ),
    "deny": lambda desk, article, claim, by: desk.denials.add(claim.id, None, "all"),
    "deny elsewhere": lambda desk, article, claim, by: desk.denials.add(*_across(desk, claim, by)),
    "restate elsewhere": lambda desk, article, claim, by: desk.claims.restate(_elsewhere(desk).id, "ABC"[by % 3]),
    "remove elsewhere": lambda desk, article, claim, by: desk.articles.remove(_elsewhere(desk).article_id),
    "ask": lambda desk, article, claim, by: desk.questions.add(article, QuestionDraft("Why?"), claim.id),
    "propose": lambda desk, article, claim, by: desk.wordings.add(article, Span(2, 9), WordingDraft("new")),
    "decide": lambda desk, article, claim, by: desk.wordings.decide(
        desk.case(article).all(ProposedWording)[0].id, Decision.STET
    ),
    "use": lambda desk, article, claim, by: desk.annotations.make_claim(desk.annotations.of(article)[by % 3].id),
    "remove": lambda desk, article, claim, by: desk.claims.remove([claim.id]),
    "leave": lambda desk, article, claim, by: desk.end_visit(),
    "sign": lambda desk, article, claim, by: desk.sign_as(["Mara Lind", "Ida Berg"][by % 2]),
    "undo": lambda desk, article, claim, by: desk.history.undo(),
    "redo": lambda desk, article, claim, by: desk.history.redo(),
    "back": lambda desk, article, claim, by: desk.history.take_back(desk.history.all()[1 + by % 8].id),
}


def outcome(desk, article, name, by):
    """What became of an act on one of the claims."""
    claims = desk.claims.of(article)
    if not claims and name not in ("claim", "undo", "redo"):
        return "nothing there"
    try:
        ACTS[name](desk, article, claims[by % len(claims)] if claims else None, by)
    except (FactcheckError, IndexError) as error:
        return type(error).__name__
    return "done"


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 60)), min_size=5, max_size=25))
@example([("ask", 0), ("ask", 0), ("back", 3), ("use", 0), ("remove", 0), ("back", 5)])
def test_the_same_acts_lead_to_the_same_record_history_and_undo(acts):
    desks = [desk_on(make) for make in ENGINES]
    for desk in desks:
        desk.sign_as("Ana Boateng")  # so that nobody undoes the article itself
    articles = [desk.articles.add(annotated_draft()) for desk in desks]
    for desk, article in zip(desks, articles, strict=True):
        desk.sign_as("Mara Lind")
        desk.claims.add(article, Span(0, 20))
        claim_at(desk, desk.articles.add(draft(headline="Other")), "red")
    for name, by in acts:
        done = [outcome(desk, article, name, by) for desk, article in zip(desks, articles, strict=True)]
        assert done[0] == done[1], (name, by)
        cases = [Cases(desk.unit_of_work.store).of(article) for desk, article in zip(desks, articles, strict=True)]
        assert cases[0] == cases[1]
        assert [desk.case(article) for desk, article in zip(desks, articles, strict=True)] == cases
        others = [[desk.case(one) for one in desk.articles.ids()[1:]] for desk in desks]
        assert others[0] == others[1]
        histories = [[(one.kind, one.who, dict(one.facts)) for one in desk.history.all()] for desk in desks]
        assert histories[0] == histories[1]
        offers = [[one and one.seq for one in (desk.history.to_undo(), desk.history.to_redo())] for desk in desks]
        assert offers[0] == offers[1]
    found = [sorted(map(repr, desk.search.find("a").hits)) for desk in desks]
    assert found[0] == found[1]
    desks[0].close()


def test_it_gives_where_passages_stood_since_a_proof_was_made(desk, article, claim):
    proofs = []
    for more in ("One more.", "And one."):
        new = draft(f"{desk.articles.proof(article).text}\n{more}")
        desk.proofs.use(desk.proofs.review(article, new), new)
        proofs.append(desk.articles.proof(article).id)
    desk.history.undo()
    desk.history.redo()
    reader = desk.unit_of_work.store.operations
    moved = [
        [
            (one.entity_id, one.before["proof_id"], one.after["proof_id"])
            for one in reader.passages_since(article, proof)
        ]
        for proof in proofs
    ]
    (passage,) = desk.claims.get(claim.id).passages
    first, second = proofs
    assert moved[1] == [(passage.id, first, second)]
    assert [one[1:] for one in moved[0]][1:] == [(first, second), (second, first), (first, second)]
    assert reader.passages_since(article, "none") is None
