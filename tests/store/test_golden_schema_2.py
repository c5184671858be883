"""The golden desk of the second schema opens, whole, and says what the program that wrote it said of it."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.domain.errors import NothingToUndoError
from factcheck.domain.records.claim import ClaimKind
from factcheck.domain.records.evidence import Level, SourceKind
from factcheck.domain.records.kinds import KIND_OF
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.bearing import is_overtaken
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.services.opening import open_desk, read_desk
from tests.desk_samples import cases_are_those_of_the_file, redo_of_anyone, rows_of, undo_of_anyone

GOLDEN = Path(__file__).parents[1] / "golden"
SECOND = 2


@pytest.fixture(scope="module")
def said():
    """What the program that wrote the desk said of it."""
    return json.loads((GOLDEN / "schema-2.json").read_text(encoding="utf-8"))


@pytest.fixture
def path(tmp_path):
    """A copy of the desk."""
    return Path(shutil.copy(GOLDEN / "schema-2.factcheck", tmp_path))


@pytest.fixture
def desk(path):
    """The copy, opened by this program."""
    desk = open_desk(path, "Mara Lind")
    yield desk
    desk.close()


@pytest.fixture
def to_undo(desk, path, said):
    """The labels of what undo takes, first to last: none of it where a migration lies between then and now."""
    return said["undo"] if floor_of(path) == 0 else []


@pytest.fixture
def to_redo(desk, path, said):
    """The labels of what redo does again, first to last: none of it where a migration lies between."""
    return said["redo"] if floor_of(path) == 0 else []


def number_in(path, sql):
    """A number that stands in a desk file."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
        return int(file.execute(sql).fetchone()[0])


def version_of(path):
    """How many migrations a desk file has gone through."""
    return number_in(path, "PRAGMA user_version")


def floor_of(path):
    """The last operation that a migration put out of the reach of undo, 0 if there is none."""
    return number_in(path, "SELECT coalesce(max(value), '0') FROM meta WHERE key = 'undo_floor'")


def everything(desk, kind):
    """All claims or annotations of the articles on the desk."""
    return [one for summary in desk.articles.all() for one in getattr(desk, kind).of(summary.article.id)]


def as_told(thing, *names):
    """The attributes of a thing as they were written down: nothing is null."""
    return {name: getattr(thing, name) or None for name in names}


def as_written(answer, *names):
    """The same of an answer of then."""
    return {name: answer[name] or None for name in names}


def test_it_is_whole_and_holds_its_articles(desk, said):
    names = [summary.article.name for summary in desk.articles.all()]
    assert names == [answer["headline"] for answer in said["articles"]]
    assert not desk.check_integrity()


def test_a_copy_of_the_file_is_kept_exactly_where_it_is_brought_up_to_date(desk, path):
    assert (desk.opening.backup is not None) == (version_of(path) > SECOND)
    if desk.opening.backup is not None:
        assert version_of(desk.opening.backup) == SECOND


def test_reading_it_leaves_every_byte_as_it_was(path, said):
    before = path.read_bytes()
    with closing(read_desk(path)) as desk:
        assert len(everything(desk, "claims")) == len(said["claims"])
    assert path.read_bytes() == before


def test_every_claim_says_what_it_said(desk, said):
    told = ("id", "number", "statement", "note")
    assert [as_told(one, *told) for one in everything(desk, "claims")] == [
        as_written(answer, *told) for answer in said["claims"]
    ]


def test_every_claim_stands_in_its_words(desk, said):
    for claim, answer in zip(everything(desk, "claims"), said["claims"], strict=True):
        stands = [(one.quote, one.span.start, one.span.end, one.role.value) for one in claim.passages]
        assert stands == [(one["quote"], one["start"], one["end"], one["role"]) for one in answer["passages"]]
        assert (claim.parent_id, claim.restated is not None) == (answer["parent"], answer["restated"])


def test_verdicts_and_reasons_are_those_that_people_gave(desk, said):
    told = ("number", "verdict", "judged_words", "outcome")
    for claim, answer in zip(everything(desk, "claims"), said["claims"], strict=True):
        assert as_told(claim, *told) == as_written(answer, *told)
        assert claim.reason == answer["reason_value"]
        if claim.status is not Status.NOT_NEEDED:
            assert as_told(claim, "judged_by", "judged_at") == as_written(answer, "judged_by", "judged_at")


def test_the_history_tells_who_said_that_a_claim_needs_no_verdict(desk):
    idle = [one for one in everything(desk, "claims") if one.status is Status.NOT_NEEDED]
    acts = {(one.who, one.at) for one in desk.history.all()}
    assert idle
    assert all((one.judged_by, one.judged_at) in acts for one in idle)


def test_opening_it_makes_no_verdict_stale(desk, said):
    for summary in desk.articles.all():
        stale = {one.number for one in desk.claims.of(summary.article.id) if one.is_stale}
        assert stale <= set(said["words_changed"][summary.article.name])


def test_what_stood_beside_a_verdict_stays(desk, said):
    told = ("number", "speaker", "verb", "kind", "risk")
    judged = [answer["id"] for answer in said["claims"] if answer["verdict"]]
    claims = {one.id: one for one in everything(desk, "claims")}
    answers = [as_written(answer, *told) for answer in said["claims"] if answer["verdict"]]
    assert [as_told(claims[one], *told) for one in judged] == answers


def test_what_a_person_said_of_a_claim_stays_without_a_verdict(desk, said):
    for claim, answer in zip(everything(desk, "claims"), said["claims"], strict=True):
        if answer["number"] in said["typed_speakers"][answer["headline"]]:
            assert claim.speaker == answer["speaker"]
        if answer["status"] == "not_needed":
            assert claim.kind == answer["kind"]


def test_every_piece_of_evidence_is_there_with_its_source(desk, said):
    told = ("id", "stance", "quote", "locator", "directness", "accessed", "note")
    for answer in said["claims"]:
        found = desk.claims.get(answer["id"]).evidence
        assert [as_told(one, *told) for one in found] == [as_written(one, *told) for one in answer["evidence"]]
        sources = [(one.source.title, one.source.url) for one in found]
        assert sources == [(one["title"], one["url"]) for one in answer["evidence"]]


def test_every_denial_points_where_it_pointed(desk, said):
    for claim, answer in zip(everything(desk, "claims"), said["claims"], strict=True):
        found = [(one.id, one.target_id, one.scope) for one in claim.denials]
        assert found == [(one["id"], one["target"], one["scope"]) for one in answer["denials"]]


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (Question, "id number words options asked_by asked_at answer answered_by answered_at result"),
        (ProposedWording, "id quote proposed why severity proposed_by proposed_at decision decided_by decided_at"),
    ],
)
def test_every_question_and_wording_says_what_it_said(desk, said, kind, told):
    for summary in desk.articles.all():
        found, answers = desk.case(summary.article.id).all(kind), said[KIND_OF[kind].list_name][summary.article.name]
        assert [as_told(one, *told.split()) for one in found] == [as_written(one, *told.split()) for one in answers]
        assert [one.claim_id for one in found] == [one["claim"] for one in answers]


def test_every_note_of_the_reporter_is_where_it_was(desk, said):
    told = ("id", "kind", "author", "at", "body", "quote", "thread", "resolved", "state")
    for one, answer in zip(everything(desk, "annotations"), said["annotations"], strict=True):
        assert as_told(one, *told) == as_written(answer, *told)
        assert one.claim_id == answer["claim"]


def test_the_page_that_was_fetched_is_kept_byte_for_byte(desk, said):
    told = ("address", "final_address", "media_type", "at", "sha256", "size")
    for summary in desk.articles.all():
        found = desk.articles.captures(summary.article.id)
        assert [as_told(one, *told) for one in found] == said["captures"][summary.article.name]
        assert [len(desk.captures.data(one)) for one in found] == [one.size for one in found]


def test_the_history_is_whole(desk, said):
    told = [(one.at, one.who, operation_sentence(one)) for one in desk.history.all()]
    assert told == [(one["at"], one["who"], one["label"]) for one in said["history"]]


def test_each_person_is_offered_an_act_of_their_own(desk, to_undo):
    for name in ("Mara Lind", "Tomas Ek"):
        desk.sign_as(name)
        act = desk.history.to_undo()
        assert (act.who, operation_sentence(act) in to_undo) == (name, True)


def test_redo_does_again_what_was_undone_before_the_file_was_closed(desk, to_redo):
    assert [operation_sentence(redo_of_anyone(desk)) for _ in to_redo] == to_redo
    assert redo_of_anyone(desk) is None


@pytest.mark.parametrize("count", [20, None])
def test_undo_back_and_redo_forth_leave_every_row_as_it_was(desk, to_undo, count):
    before, labels = rows_of(desk), to_undo[:count]
    assert [operation_sentence(undo_of_anyone(desk)) for _ in labels] == labels
    assert [operation_sentence(redo_of_anyone(desk)) for _ in labels] == labels[::-1]
    assert rows_of(desk) == before


def test_undo_and_redo_move_what_is_shown_on(desk, to_undo):
    undone = [undo_of_anyone(desk) for _ in to_undo if cases_are_those_of_the_file(desk)]
    redone = [redo_of_anyone(desk) for _ in undone if cases_are_those_of_the_file(desk)]
    assert (len(undone), len(redone)) == (len(to_undo), len(to_undo))


def test_undo_of_all_of_it_by_those_who_did_it_leaves_nothing(desk, to_undo):
    for _ in to_undo:
        undo_of_anyone(desk)
    assert not desk.articles.all()
    assert undo_of_anyone(desk) is None
    with pytest.raises(NothingToUndoError):
        desk.history.undo()


def test_no_number_is_given_again(desk, said):
    for summary in desk.articles.all():
        name = summary.article.name
        span = desk.claims.place(summary.article.id, name.split()[0], 1)
        assert desk.claims.add(summary.article.id, span).number == said["next_claim"][name]


def by_number(desk):
    return {one.number: one for one in desk.claims.of(desk.articles.all()[0].article.id)}


def test_what_looked_stale_because_a_passage_repeats_or_ends_with_a_full_stop_is_stale_no_longer(desk):
    assert {number for number, one in by_number(desk).items() if one.is_stale} == {"17", "22", "24"}


def test_no_verdict_of_old_is_open_because_the_evidence_changed(desk):
    assert not [one.number for one in everything(desk, "claims") if is_overtaken(one)]


def test_what_the_rule_had_set_is_a_proposal_until_the_claim_is_judged(desk):
    claims = by_number(desk)
    assert (claims["6"].speaker, claims["6"].unset) == ("", frozenset({"speaker", "verb", "kind", "risk"}))
    assert claims["21"].speaker == "Casper Low"


def test_what_a_person_had_set_is_no_proposal(desk):
    claims = by_number(desk)
    assert (claims["14"].speaker, claims["14"].unset) == ("the minister", frozenset())
    assert (claims["12a"].speaker, claims["12a"].unset) == ("Tveit", frozenset({"kind", "risk"}))
    assert (claims["25"].kind, claims["39"].speaker) == (ClaimKind.OPINION, "Ida Holm")


def test_notes_of_the_reporter_taken_over_as_evidence_are_leads_for_checkers_only(desk):
    claims = by_number(desk)
    notes = {one.source for number in ("18", "19", "20") for one in desk.claims.get(claims[number].id).evidence}
    assert {(one.kind, one.level) for one in notes} == {(SourceKind.REPORTERS_NOTE, Level.CHECKERS)}
    assert all(one.is_lead for number in ("18", "19", "20") for one in claims[number].evidence)
    assert {one.level for one in desk.evidence.sources()} == {Level.EDITORS}


def test_undo_and_redo_know_a_note_as_what_it_is_now(desk):
    before = rows_of(desk)
    while undo_of_anyone(desk) is not None:
        pass
    while redo_of_anyone(desk) is not None:
        pass
    assert {row for row in rows_of(desk)["source"] if "reporters_note" in row} == {
        row for row in before["source"] if "reporters_note" in row
    }
