"""What a person can do with sources."""

from dataclasses import replace

import pytest

from factcheck.domain.errors import (
    AmbiguousWordsError,
    EditConflictError,
    FutureDateError,
    NamelessSourceError,
    NoSuchRecordError,
    NotADateError,
    SameSourceError,
    SourceInUseError,
)
from factcheck.domain.records.evidence import (
    Evidence,
    EvidenceDraft,
    Level,
    Source,
    SourceKind,
    SourceStatus,
    Stance,
    Terms,
)
from factcheck.domain.records.ids import SourceId
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.progress import is_open
from factcheck.domain.rules.report import ReportOptions
from factcheck.domain.wording.claim_words import overtaken_words
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.operation_sentence import operation_sentence
from tests.desk_samples import claim_at, draft, rows_of

NEW = SourceId("")
NOTE = EvidenceDraft("Reporter’s note", quote="She told me.", kind=SourceKind.REPORTERS_NOTE, level=Level.CHECKERS)


@pytest.fixture
def claims(desk):
    articles = [desk.articles.add(draft(headline=name)) for name in ("Bridge", "Ferry")]
    return [claim_at(desk, article, words) for article, words in zip(articles, ("512", "red"), strict=True)]


def last_said(desk):
    return operation_sentence(desk.history.all()[-1])


def test_a_source_is_made_before_anything_rests_on_it(desk):
    made = desk.sources.add(
        Source(NEW, "Heron", kind=SourceKind.PERSON, terms=Terms.BACKGROUND, described_as="a pilot")
    )
    assert desk.sources.all() == [made]
    assert desk.sources.uses() == {}
    assert last_said(desk) == "Source “Heron” added"


def test_a_source_is_corrected_once_for_the_claims_of_all_articles(desk, claims):
    pieces = [desk.evidence.add([claim.id], EvidenceDraft("Minuts"))[0] for claim in claims]
    source = desk.sources.named("Minuts")
    heard = []
    desk.subscribe(heard.append)
    desk.sources.edit(replace(source, title="Minutes", kind=SourceKind.DOCUMENT, date="2024-05"))
    assert [desk.record(Evidence, one.id).source.title for one in pieces] == ["Minutes", "Minutes"]
    assert [desk.claims.get(claim.id).evidence[0].source.kind for claim in claims] == [SourceKind.DOCUMENT] * 2
    assert heard[0].ids == {claim.id for claim in claims}
    assert last_said(desk) == (
        "Source “Minuts” changed; title or code name: Minutes; kind: document; date of publication: 2024-05"
    )
    desk.history.undo()
    assert heard[1].ids == {claim.id for claim in claims}
    assert desk.claims.get(claims[1].id).evidence[0].source == source


def test_fields_that_two_people_change_do_not_overwrite_one_another(desk):
    seen = desk.sources.add(Source(NEW, "Minutes"))
    desk.sources.edit(replace(seen, author="Ada Low"), seen)
    both = desk.sources.edit(replace(seen, publisher="City press"), seen)
    assert (both.author, both.publisher) == ("Ada Low", "City press")
    with pytest.raises(EditConflictError) as refused:
        desk.sources.edit(replace(seen, author="Bo Lund"), seen)
    assert sentence(refused.value) == (
        "The author was changed meanwhile, to “Ada Low”; yours, “Bo Lund”, was not saved over it."
    )


def test_what_changes_nothing_is_no_act(desk):
    made = desk.sources.add(Source(NEW, "Minutes"))
    before = desk.history.all()
    desk.sources.edit(made, made)
    assert desk.history.all() == before


def test_a_day_that_cannot_be_is_told_by_its_name(desk):
    made = desk.sources.add(Source(NEW, "Minutes"))
    with pytest.raises(FutureDateError) as refused:
        desk.sources.edit(replace(made, status_date="2999-01-01"))
    assert sentence(refused.value) == "The day of the state of the source “2999-01-01” cannot be: it is still to come."
    with pytest.raises(NotADateError) as refused:
        desk.sources.edit(replace(made, terms_date="2024"))
    assert sentence(refused.value).startswith("The day of the agreement “2024” is not understood: it is no date.")


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"title": " "}, NamelessSourceError),
        ({"date": "last year"}, NotADateError),
        ({"date": "2024-13"}, NotADateError),
        ({"terms_date": "2024"}, NotADateError),
        ({"status_date": "2999-01-01"}, FutureDateError),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_lost(desk, wrong, error):
    made = desk.sources.add(Source(NEW, "Minutes", date="1999"))
    rows = rows_of(desk)
    with pytest.raises(error):
        desk.sources.edit(replace(made, **wrong))
    with pytest.raises(error):
        desk.sources.add(Source(NEW, **{"title": "Other"} | wrong))
    assert rows_of(desk) == rows


def test_a_link_is_name_enough(desk):
    assert desk.sources.add(Source(NEW, "", "https://example.org")).name == "https://example.org"


def test_a_reporter_s_note_is_no_source_to_choose(desk, claims):
    (note,) = desk.evidence.add([claims[0].id], NOTE)
    assert desk.sources.all() == []
    with pytest.raises(NoSuchRecordError):
        desk.sources.named("Reporter’s note")
    assert desk.sources.get(note.source.id).is_lead


def test_of_two_that_are_called_the_same_the_id_says_which(desk):
    one, other = (desk.sources.add(Source(NEW, "Minutes", url)) for url in ("https://a.example", "https://b.example"))
    with pytest.raises(AmbiguousWordsError):
        desk.sources.named("Minutes")
    assert desk.sources.named(other.id) == other
    assert desk.sources.titled("Minutes", one.url) == one
    assert desk.sources.titled("Minutes", "https://c.example") is None


def test_a_level_follows_the_kind_and_the_link_unless_it_was_given(desk):
    heron = desk.sources.add(Source(SourceId(""), "Heron"))
    assert desk.sources.edit(replace(heron, kind=SourceKind.PERSON)).level is Level.CHECKERS
    page = desk.sources.add(Source(SourceId(""), "Page"))
    assert desk.sources.edit(replace(page, url="https://example.org/page")).level is Level.ANYONE
    given = desk.sources.add(Source(SourceId(""), "Lund", level=Level.ADVICE))
    assert desk.sources.edit(replace(given, kind=SourceKind.DOCUMENT)).level is Level.ADVICE
    stated = desk.sources.add(Source(SourceId(""), "Marsh"))
    wanted = replace(stated, kind=SourceKind.PERSON)
    assert desk.sources.edit(wanted, is_level_given=True).level is Level.EDITORS


def test_the_level_of_a_source_that_evidence_rests_on_follows_to_a_stricter_one_alone(desk, claims):
    desk.evidence.add([claims[0].id], EvidenceDraft("Minutes", note="the councillor gave them to me"))
    minutes = desk.sources.named("Minutes")
    minutes = desk.sources.edit(replace(minutes, url="https://example.org/minutes"))
    assert minutes.level is Level.EDITORS
    desk.evidence.add([claims[0].id], EvidenceDraft("Heron"))
    assert desk.sources.edit(replace(desk.sources.named("Heron"), kind=SourceKind.PERSON)).level is Level.CHECKERS


def test_claims_that_rest_on_a_source_come_with_what_they_quote_those_of_the_article_at_hand_first(desk, claims):
    for claim, words in zip(claims, ("of the first", "of the second"), strict=True):
        desk.evidence.add([claim.id], EvidenceDraft("Survey", quote=words))
    desk.evidence.add([claims[0].id], EvidenceDraft("Survey", quote=" "))
    desk.evidence.add([claims[0].id], EvidenceDraft("Survey", quote="looked for", stance=Stance.SEARCHED))
    source, here = desk.sources.named("Survey"), claims[1].article_id
    found = desk.sources.quoted(source.id, here)
    assert [(one.words, one.claim_id, one.article_id) for one in found] == [
        ("of the second", claims[1].id, here),
        ("of the first", claims[0].id, claims[0].article_id),
        ("", claims[0].id, claims[0].article_id),
        ("", claims[0].id, claims[0].article_id),
    ]
    assert found[0].article == desk.articles.get(here).name
    desk.articles.set_closed(claims[0].article_id, True)
    assert [one.words for one in desk.sources.quoted(source.id, here)] == ["of the second"]


def test_uses_are_counted_in_all_articles_or_in_all_but_one(desk, claims):
    for claim in claims:
        desk.evidence.add([claim.id, claim.id], EvidenceDraft("Minutes"))
    (source,) = desk.sources.all()
    assert desk.sources.uses() == {source.id: ["1", "1"]}
    assert desk.sources.uses(claims[1].article_id) == {source.id: ["1"]}
    desk.articles.remove(claims[0].article_id)
    assert desk.sources.uses() == {source.id: ["1"]}


def test_a_source_that_is_the_same_goes_into_the_other_and_undo_brings_both_back(desk, claims):
    for claim, title in zip(claims, ("Minutes", "The minutes"), strict=True):
        desk.evidence.add([claim.id], EvidenceDraft(title))
    goes, stays = desk.sources.named("The minutes"), desk.sources.named("Minutes")
    goes = desk.sources.edit(replace(goes, author="Ada Low", publisher="Town", level=Level.CHECKERS))
    stays = desk.sources.edit(replace(stays, publisher="City", level=Level.ANYONE))
    told = desk.sources.merging(goes.id, stays.id)
    assert (told.taken, told.lost, told.evidence) == (("author", "level"), ("title", "publisher"), 1)
    merged = desk.sources.merge(goes.id, stays.id)
    assert merged == told.result == replace(stays, author="Ada Low", level=Level.CHECKERS)
    assert [desk.claims.get(claim.id).evidence[0].source for claim in claims] == [merged, merged]
    assert last_said(desk) == "Source “The minutes” merged into “Minutes”, with 1 piece of evidence"
    with pytest.raises(NoSuchRecordError):
        desk.sources.get(goes.id)
    desk.history.undo()
    assert [desk.claims.get(claim.id).evidence[0].source for claim in claims] == [stays, goes]


@pytest.mark.parametrize(
    ("goes", "stays", "described"),
    [
        (Terms.OFF_THE_RECORD, Terms.ON_THE_RECORD, "an official"),
        (Terms.BACKGROUND, Terms.NOT_FOR_ATTRIBUTION, "an official"),
        (Terms.NOT_FOR_ATTRIBUTION, None, ""),
    ],
)
def test_of_two_that_merge_the_narrower_terms_hold(desk, goes, stays, described):
    narrow = desk.sources.add(Source(NEW, "Heron", terms=goes, terms_by="Ada", terms_date="2025-04-01"))
    wide = desk.sources.add(Source(NEW, "A call", terms=stays, terms_by="Ben", described_as=described))
    told = desk.sources.merging(narrow.id, wide.id)
    assert (told.result.terms, told.result.terms_by, told.result.terms_date) == (goes, "Ada", "2025-04-01")
    assert told.result.described_as == described
    assert desk.sources.merging(wide.id, narrow.id).result.terms is goes


def test_a_person_who_is_not_to_be_named_keeps_the_name_that_goes(desk, claims):
    person = Source(NEW, "Maria Lund", kind=SourceKind.PERSON, terms=Terms.NOT_FOR_ATTRIBUTION)
    goes, stays = desk.sources.add(person), desk.sources.add(Source(NEW, "Heron", kind=SourceKind.PERSON))
    desk.evidence.add([claims[0].id], EvidenceDraft("Heron", quote="Lund was there"))
    told = desk.sources.merging(goes.id, stays.id)
    assert (told.result.title, told.result.author) == ("Heron", "Maria Lund")
    assert (told.taken, told.lost) == (("terms", "author"), ())
    desk.sources.merge(goes.id, stays.id)
    (article,) = desk.reports.gather(claims[0].article_id).articles
    assert article.claims[0].evidence[0].quote == "[withheld] was there"


def test_a_source_that_is_not_to_be_named_keeps_all_names_when_it_goes_into_another(desk):
    goes = desk.sources.add(Source(NEW, "Kestrel", author="Maria Lund", also_called="Masha", terms=Terms.BACKGROUND))
    stays = desk.sources.add(Source(NEW, "Heron", author="M. Lund", also_called="Mrs L"))
    told = desk.sources.merging(goes.id, stays.id)
    assert told.result.also_called == "Mrs L; Masha; Kestrel; Maria Lund"
    assert told.lost == ()


def test_a_source_not_to_be_named_is_not_before_evidence_is_taken_from_it(desk, claims):
    desk.claims.set_note(claims[0].id, "ask Lund")
    kept = desk.sources.add(Source(NEW, "Maria Lund", kind=SourceKind.PERSON))
    assert "ask Lund" in desk.reports.text_of([desk.claims.get(claims[0].id)])
    desk.sources.edit(replace(kept, terms=Terms.BACKGROUND))
    (article,) = desk.reports.gather(claims[0].article_id).articles
    assert article.claims[0].note == "ask [withheld]"
    assert "ask [withheld]" in desk.reports.text_of([desk.claims.get(claims[0].id)])
    (article,) = desk.reports.gather(claims[0].article_id, ReportOptions(audience=Level.CHECKERS)).articles
    assert article.claims[0].note == "ask Lund"


def test_a_source_is_not_merged_into_itself(desk):
    made = desk.sources.add(Source(NEW, "Minutes"))
    with pytest.raises(SameSourceError) as refused:
        desk.sources.merge(made.id, made.id)
    assert sentence(refused.value) == "“Minutes” cannot be merged into itself. Choose another source."


def test_only_a_source_that_nothing_rests_on_can_be_removed(desk, claims):
    (piece,) = desk.evidence.add([claims[0].id], EvidenceDraft("Minutes"))
    with pytest.raises(SourceInUseError):
        desk.sources.remove([piece.source.id])
    desk.evidence.remove(piece.id)
    desk.sources.remove([piece.source.id])
    assert (desk.sources.all(), last_said(desk)) == ([], "Source “Minutes” removed")
    desk.history.undo()
    assert desk.sources.all() == [piece.source]


def test_evidence_that_is_saved_again_stays_with_its_source_where_another_is_called_the_same(desk, claims):
    (piece,) = desk.evidence.add([claims[0].id], EvidenceDraft("Minutes"))
    desk.sources.edit(replace(piece.source, title="Minutes of May"))
    desk.evidence.add([claims[1].id], EvidenceDraft("Minutes"))
    other = desk.sources.edit(replace(desk.sources.named("Minutes"), title="Minutes of May"))
    for held in (piece, desk.claims.get(claims[1].id).evidence[0]):
        desk.evidence.edit(held.id, replace(desk.record(Evidence, held.id).draft, note="Read again."))
    first, second = (desk.claims.get(claim.id).evidence[0].source.id for claim in claims)
    assert (first, second) == (piece.source.id, other.id)


def test_the_history_of_an_article_tells_what_became_of_its_sources(desk, claims):
    desk.evidence.add([claims[0].id], EvidenceDraft("Minutes"))
    desk.sources.edit(replace(desk.sources.named("Minutes"), author="Ada Low"))
    desk.sources.add(Source(NEW, "Other"))
    told = [[operation_sentence(one) for one in desk.history.all(claim.article_id)][-1] for claim in claims]
    assert told[0] == "Source “Minutes” changed; author or name: Ada Low"
    assert "Source" not in told[1]


def test_the_history_of_a_claim_tells_what_became_of_its_source(desk, claims):
    desk.evidence.add([claims[0].id], EvidenceDraft("Minutes"))
    source = desk.sources.named("Minutes")
    desk.evidence.add([claims[1].id], EvidenceDraft("Other"))
    desk.sources.edit(replace(source, status=SourceStatus.RETRACTED, status_date="2025-04-09"))
    told = [[operation_sentence(one) for one in desk.history.of_claim(claim.id)][-1] for claim in claims]
    assert told == [
        "Source “Minutes” changed; state: retracted; since: 9 April 2025",
        "1: evidence added, “Other”",
    ]


def test_a_source_that_is_retracted_opens_the_claims_of_every_article_that_rest_on_it(desk, claims):
    desk.evidence.add([claims[0].id], EvidenceDraft("Minutes"))
    desk.evidence.add([claims[1].id], EvidenceDraft("Minutes"))
    for claim in claims:
        desk.claims.judge([claim.id], Judgement.SUPPORTED)
    source = desk.sources.named("Minutes")
    retracted = desk.sources.edit(replace(source, status=SourceStatus.RETRACTED))
    found = [desk.claims.get(claim.id) for claim in claims]
    assert [is_open(one) for one in found] == [True, True]
    assert overtaken_words(found[0]) == "Since it was judged, “Minutes” was recorded as retracted"
    desk.claims.judge([claims[0].id], Judgement.SUPPORTED)
    assert [is_open(desk.claims.get(claim.id)) for claim in claims] == [False, True]
    desk.sources.edit(replace(retracted, status=None))
    assert not is_open(desk.claims.get(claims[1].id))


def test_the_history_says_that_the_level_of_a_source_was_lowered(desk, claims):
    held = desk.evidence.add([claims[0].id], EvidenceDraft("Minutes"))[0]
    for level in (Level.CHECKERS, Level.ANYONE):
        desk.sources.edit(replace(desk.sources.named("Minutes"), level=level), is_level_given=True)
    for level in (Level.EDITORS, Level.ANYONE):
        desk.evidence.set_level(held.id, level)
    told = [operation_sentence(one) for one in desk.history.all()][-4:]
    assert told == [
        "Source “Minutes” changed; who may read it: for checkers only",
        "Source “Minutes” changed; who may read it: level lowered, for anyone",
        "Source “Minutes” changed; who may read it: for editor and lawyer too",
        "Source “Minutes” changed; who may read it: level lowered, for anyone",
    ]


def test_every_claim_and_article_that_rests_on_a_source_tells_that_only_its_level_was_changed(desk, claims):
    other = claim_at(desk, claims[0].article_id, "red")
    held, *_rest = [desk.evidence.add([one.id], EvidenceDraft("Minutes"))[0] for one in (*claims, other)]
    desk.evidence.set_level(held.id, Level.CHECKERS)
    last = desk.history.all()[-1]
    histories = [desk.history.all(one.article_id) for one in claims]
    histories += [desk.history.of_claim(one.id) for one in (*claims, other)]
    assert [one[-1].id for one in histories] == [last.id] * 5
    assert operation_sentence(last) == "Source “Minutes” changed; who may read it: for checkers only"
    desk.history.undo()
    assert desk.sources.named("Minutes").level is Level.EDITORS
