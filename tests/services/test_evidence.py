"""What a person can do with evidence."""

from dataclasses import replace

import pytest

from factcheck.domain.errors import (
    FutureDateError,
    ImpossiblePlaceError,
    NoSuchClaimError,
    NoSuchRecordError,
    NotADateError,
    SameClaimError,
)
from factcheck.domain.records.evidence import Evidence, EvidenceDraft, Level, Source, SourceKind, Stance
from factcheck.domain.records.ids import ClaimId, EvidenceId, SourceId
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.bearing import Overtaking, overtaken_by
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.operation_sentence import operation_sentence
from tests.desk_samples import claim_at, draft, rows_of

RECORDS = EvidenceDraft("City records", "https://example.org/records")
ARCHIVED = "https://web.archive.org/web/2020/"


@pytest.fixture
def claims(desk):
    article = desk.articles.add(draft())
    return [claim_at(desk, article, words) for words in ("512", "red")]


def test_evidence_is_accessed_today_unless_it_says_otherwise(desk, clock, claims):
    (made,) = desk.evidence.add([claims[0].id], RECORDS)
    assert made.accessed == clock().astimezone().strftime("%Y-%m-%d")
    (dated,) = desk.evidence.add([claims[0].id], EvidenceDraft("Other", accessed="1999-12-31"))
    assert dated.accessed == "1999-12-31"


def test_a_day_of_access_is_a_date_or_what_stood_there_before(desk, claims):
    (made,) = desk.evidence.add([claims[0].id], RECORDS)
    file = desk.unit_of_work.store.file
    file.db.execute("UPDATE evidence SET accessed = 'last week'")
    desk.unit_of_work.cases.forget()
    desk.evidence.edit(made.id, replace(RECORDS, accessed="last week", note="Seen again."))
    assert desk.record(Evidence, made.id).accessed == "last week"
    for accessed in ("08:30", "31.31.2025", "10 April 2025"):
        with pytest.raises(NotADateError):
            desk.evidence.edit(made.id, replace(RECORDS, accessed=accessed))
        with pytest.raises(NotADateError):
            desk.evidence.add([claims[0].id], replace(RECORDS, accessed=accessed))


def test_a_place_that_is_in_no_source_is_not_recorded(desk, claims):
    (made,) = desk.evidence.add([claims[0].id], replace(RECORDS, locator="page 12 of 12"))
    with pytest.raises(ImpossiblePlaceError):
        desk.evidence.edit(made.id, replace(RECORDS, locator="page 13 of 12"))
    with pytest.raises(ImpossiblePlaceError):
        desk.evidence.add([claims[0].id], replace(RECORDS, locator="00:99:99"))
    assert [one.locator for one in desk.claims.get(claims[0].id).evidence] == ["page 12 of 12"]
    desk.unit_of_work.store.file.db.execute("UPDATE evidence SET locator = 'page 0'")
    desk.unit_of_work.cases.forget()
    desk.evidence.edit(made.id, replace(RECORDS, locator="page 0", note="Seen again."))
    assert desk.record(Evidence, made.id).note == "Seen again."


def test_a_time_with_a_second_after_59_is_not_recorded_of_a_recording(desk, claims):
    source = desk.sources.add(Source(SourceId(""), "Speech", kind=SourceKind.RECORDING))
    speech = EvidenceDraft("Speech", locator="25:61")
    for source_id in (None, source.id):
        with pytest.raises(ImpossiblePlaceError):
            desk.evidence.add([claims[0].id], speech, source_id)
    (made,) = desk.evidence.add([claims[0].id], replace(speech, locator="75:10"))
    with pytest.raises(ImpossiblePlaceError):
        desk.evidence.edit(made.id, speech)


def test_a_day_of_access_is_never_still_to_come(desk, clock, claims):
    (made,) = desk.evidence.add([claims[0].id], replace(RECORDS, accessed=desk.here().strftime("%Y-%m-%d")))
    with pytest.raises(FutureDateError) as refused:
        desk.evidence.edit(made.id, replace(RECORDS, accessed="2099-04-10"))
    assert sentence(refused.value) == "The day of access “2099-04-10” cannot be: it is still to come."
    with pytest.raises(FutureDateError):
        desk.evidence.add([claims[0].id], replace(RECORDS, accessed="2099-04-10"))


def test_one_piece_serves_several_claims_from_one_source(desk, claims):
    one, other = desk.evidence.add([claim.id for claim in claims], RECORDS)
    assert one.source == other.source
    assert desk.claims.get(claims[0].id).evidence == (one,)
    assert desk.claims.get(claims[1].id).evidence == (other,)
    assert operation_sentence(desk.history.all()[-1]) == "2 claims: evidence added, “City records”"


def test_a_source_of_the_same_title_and_link_is_used_again(desk, claims):
    (one,) = desk.evidence.add([claims[0].id], RECORDS)
    (other,) = desk.evidence.add([claims[1].id], EvidenceDraft(RECORDS.title, RECORDS.url, stance=Stance.CONTEXT))
    assert other.source.id == one.source.id


@pytest.mark.parametrize(
    ("title", "url", "told"),
    [
        ("https://www.post.example/a", "https://www.post.example/a", (SourceKind.WEB_PAGE, "post.example", "")),
        ("https://www.post.example/a", "", (SourceKind.WEB_PAGE, "post.example", "")),
        ("", "doi:10.1000/182", (SourceKind.DOCUMENT, "", "")),
        ("10.1000/182", "", (SourceKind.DOCUMENT, "", "")),
        ("", f"{ARCHIVED}https://a.example/b", (SourceKind.WEB_PAGE, "a.example", f"{ARCHIVED}https://a.example/b")),
        ("Records", "https://a.example/b", (None, "", "")),
    ],
)
def test_a_link_or_doi_alone_says_what_it_can_of_a_new_source_which_is_used_again(desk, claims, title, url, told):
    pasted = EvidenceDraft(title, url)
    (one,) = desk.evidence.add([claims[0].id], pasted)
    (other,) = desk.evidence.add([claims[1].id], pasted)
    assert (one.source.kind, one.source.publisher, one.source.archive_url) == told
    assert (other.source.id, one.source.level) == (one.source.id, Level.ANYONE)


def test_undo_of_evidence_takes_its_new_source_along(desk, claims):
    before = rows_of(desk)
    desk.evidence.add([claims[0].id], RECORDS)
    after = rows_of(desk)
    desk.history.undo()
    assert rows_of(desk) == before
    desk.history.redo()
    assert rows_of(desk) == after


def test_evidence_can_be_written_anew(desk, claims):
    (made,) = desk.evidence.add([claims[0].id], RECORDS)
    desk.evidence.edit(made.id, EvidenceDraft(RECORDS.title, RECORDS.url, quote="512 m", locator="page 4"))
    (edited,) = desk.claims.get(claims[0].id).evidence
    assert (edited.quote, edited.locator, edited.source) == ("512 m", "page 4", made.source)


def test_another_title_or_link_lowers_no_level(desk, claims):
    (made,) = desk.evidence.add([claims[0].id], EvidenceDraft("Heron", note="She rang me."))
    desk.sources.edit(replace(made.source, kind=SourceKind.PERSON))
    desk.evidence.edit(made.id, EvidenceDraft("Herron", note="She rang me."))
    assert desk.record(Evidence, made.id).level is Level.CHECKERS
    desk.evidence.edit(made.id, EvidenceDraft("Herron", "https://example.org/herron", note="She rang me."))
    assert desk.record(Evidence, made.id).level is Level.CHECKERS


def test_another_title_makes_another_source_and_leaves_the_first_to_others(desk, claims):
    one, other = desk.evidence.add([claim.id for claim in claims], RECORDS)
    desk.evidence.edit(one.id, EvidenceDraft("Town records", RECORDS.url))
    assert desk.claims.get(claims[0].id).evidence[0].source.title == "Town records"
    assert desk.claims.get(claims[1].id).evidence == (other,)


NOTE = EvidenceDraft("Reporter’s note (Sam)", quote="off", kind=SourceKind.REPORTERS_NOTE, level=Level.CHECKERS)


def levels(desk, claims):
    return [one.source.level for claim in claims for one in desk.claims.get(claim.id).evidence]


@pytest.mark.parametrize("by_form", [True, False])
def test_to_release_one_note_releases_no_other_of_the_same_author(desk, claims, by_form):
    first, _ = desk.evidence.add([claim.id for claim in claims], NOTE)
    if by_form:
        desk.evidence.edit(first.id, replace(NOTE, level=Level.EDITORS))
    else:
        desk.evidence.set_level(first.id, Level.EDITORS)
    assert levels(desk, claims) == [Level.EDITORS, Level.CHECKERS]


def test_a_further_note_of_the_same_author_leaves_a_released_one_released(desk, claims):
    (first,) = desk.evidence.add([claims[0].id], NOTE)
    desk.evidence.set_level(first.id, Level.EDITORS)
    desk.evidence.add([claims[1].id], NOTE)
    assert levels(desk, claims) == [Level.EDITORS, Level.CHECKERS]


def test_a_note_s_title_typed_by_hand_is_a_lead_for_checkers_only(desk, claims):
    first, _ = desk.evidence.add([claim.id for claim in claims], NOTE)
    desk.evidence.set_level(first.id, Level.ANYONE)
    (typed,) = desk.evidence.add([claims[0].id], EvidenceDraft(NOTE.title))
    assert (typed.source.is_lead, typed.source.level) == (True, Level.CHECKERS)


def test_removed_evidence_leaves_its_source(desk, claims):
    (made,) = desk.evidence.add([claims[0].id], RECORDS)
    desk.evidence.remove(made.id)
    assert desk.claims.get(claims[0].id).evidence == ()
    (again,) = desk.evidence.add([claims[1].id], RECORDS)
    assert again.source.id == made.source.id


def test_evidence_for_no_claim_is_no_act(desk, claims):
    operations = desk.history.all()
    assert desk.evidence.add([], RECORDS) == []
    assert desk.history.all() == operations


def test_evidence_for_an_unknown_claim_writes_nothing(desk, claims):
    with pytest.raises(NoSuchClaimError):
        desk.evidence.add([claims[0].id, ClaimId("gone")], RECORDS)
    assert desk.claims.get(claims[0].id).evidence == ()


def test_unknown_evidence_is_said(desk, claims):
    with pytest.raises(NoSuchRecordError):
        desk.evidence.edit(EvidenceId("gone"), RECORDS)


def test_evidence_goes_to_another_claim_whose_statement_it_is_then_for(desk, claims):
    first, second = claims
    kept, moved = (desk.evidence.add([first.id], EvidenceDraft(title))[0] for title in ("Register", "Minutes"))
    before = rows_of(desk)
    desk.evidence.move([moved.id], second.id)
    assert [one.id for one in desk.claims.get(first.id).evidence] == [kept.id]
    (there,) = desk.claims.get(second.id).evidence
    assert (there.id, there.claim_id, there.statement) == (moved.id, second.id, second.statement)
    assert operation_sentence(desk.history.all()[-1]) == "2: evidence of 1 moved here, “Minutes”"
    desk.history.undo()
    assert rows_of(desk) == before


def test_evidence_is_recorded_for_another_claim_too(desk, claims):
    first, second = claims
    (made,) = desk.evidence.add([first.id], replace(RECORDS, quote="512", locator="page 2", note="seen"))
    (copied,) = desk.evidence.copy([made.id], second.id)
    assert copied.id != made.id
    assert copied.draft == made.draft
    assert [len(desk.claims.get(one.id).evidence) for one in claims] == [1, 1]
    assert operation_sentence(desk.history.all()[-1]) == "2: evidence of 1 recorded here, too, “City records”"


def test_a_verdict_tells_that_evidence_it_rested_on_went_to_another_claim(desk, claims):
    first, second = claims
    (made,) = desk.evidence.add([first.id], RECORDS)
    desk.claims.judge([first.id], Judgement.SUPPORTED)
    desk.evidence.move([made.id], second.id)
    assert overtaken_by(desk.claims.get(first.id)) == {Overtaking.LOST}


@pytest.mark.parametrize("verb", ["move", "copy"])
def test_evidence_goes_to_another_claim_of_its_article_alone(desk, claims, verb):
    (made,) = desk.evidence.add([claims[0].id], RECORDS)
    elsewhere = claim_at(desk, desk.articles.add(draft()), "red")
    with pytest.raises(SameClaimError) as refused:
        getattr(desk.evidence, verb)([made.id], claims[0].id)
    assert sentence(refused.value) == "This evidence is for claim 1 already. Choose another claim."
    with pytest.raises(NoSuchClaimError):
        getattr(desk.evidence, verb)([made.id], elsewhere.id)
    assert desk.record(Evidence, made.id) == made
