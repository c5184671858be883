"""Finding words anywhere in a desk."""

from dataclasses import replace

import pytest

from factcheck.domain.records.evidence import EvidenceDraft, Level, Source, SourceKind
from factcheck.domain.records.ids import SourceId
from factcheck.domain.records.kinds import (
    ANNOTATION,
    CLAIM,
    DENIAL,
    EVIDENCE,
    EXEMPTION,
    KINDS,
    PASSAGE,
    QUESTION,
    SOURCE,
    WORDING,
)
from factcheck.domain.records.proposed_wording import WordingDraft
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.records.search_hit import ABOUT, CAPTURED, FILE, NOTE, REASON, SPEAKER, TEXT
from factcheck.domain.records.verdict import Judgement, Reason
from factcheck.services import search
from factcheck.services.erasing import erase, planned
from factcheck.services.opening import new_desk
from tests.annotation_samples import annotated_draft
from tests.desk_samples import claim_at, draft


@pytest.fixture(params=["all is read", "by the index"])
def filled(desk, request):
    """Two articles; a claim with a note and evidence in the first."""
    if request.param == "by the index":
        desk.articles.add(draft("The tower was red.", headline="Index"))
        desk.search.fill()
        desk.history.undo()
    first = desk.articles.add(draft(headline="Bridge"))
    desk.articles.add(draft("The tower is red.", headline="Tower"))
    claim = claim_at(desk, first, "512 metres", statement="It is 512 m long")
    desk.claims.set_note(claim.id, "Ask the harbour office.")
    desk.evidence.add([claim.id], EvidenceDraft("Harbour register", quote="512 m"))
    return desk


def found(desk, words):
    return [(hit.found_in.field, hit.found_in.article, hit.found_in.number) for hit in desk.search.find(words).hits]


def test_words_are_found_in_the_texts_of_all_articles(filled):
    assert found(filled, "is red") == [(TEXT, "Bridge", ""), (TEXT, "Tower", "")]


def test_words_are_found_in_claims_notes_and_evidence(filled):
    assert found(filled, "harbour") == [(NOTE, "Bridge", "1"), (EVIDENCE.entity, "Bridge", "1")]
    assert (CLAIM.entity, "Bridge", "1") in found(filled, "512 m long")


def test_a_reason_in_own_words_is_found_and_no_stored_name_of_one_of_the_list(filled):
    claim_id = filled.claims.named("1")
    filled.claims.judge([claim_id], Judgement.DISPUTED, "the register was redrawn in May")
    assert found(filled, "redrawn") == [(REASON, "Bridge", "1")]
    filled.claims.give_reason([claim_id], Reason.NUMBER_DIFFERS)
    assert found(filled, "number-differs") == []


def test_what_is_known_about_an_article_is_found(filled):
    filled.articles.add(draft("The tower is green.", headline="Green", byline="Lena Aas", outlet="Fjord Courier"))
    assert found(filled, "lena aas") == found(filled, "courier") == [(ABOUT, "Green", "")]


def test_articles_that_were_removed_are_left_out(filled):
    filled.articles.remove(filled.articles.named("Tower"))
    assert found(filled, "tower") == []


def test_what_the_reporter_attached_is_found_and_leads_to_its_words(filled):
    article = filled.articles.add(annotated_draft(headline="Notes"))
    (hit,) = filled.search.find("see page 4").hits
    assert (hit.found_in.field, hit.found_in.article) == (ANNOTATION.entity, "Notes")
    note = next(one for one in filled.annotations.of(article) if "see page 4" in one.body)
    assert hit.found_in.place == note.span
    filled.annotations.make_claim(note.id)
    assert found(filled, "see page 4")[-1] == (ANNOTATION.entity, "Notes", "1")


@pytest.mark.parametrize(
    "kind", [one for one in KINDS if one not in (PASSAGE, EXEMPTION)], ids=lambda kind: kind.entity
)
def test_each_kind_of_record_is_searched_but_those_that_hold_words_of_the_text_alone(kind):
    assert kind.searched


def test_blanks_find_nothing(filled):
    assert found(filled, "  ") == []


def test_what_was_removed_and_brought_back_is_found_again(filled):
    article, claim_id = filled.articles.named("Bridge"), filled.claims.named("1")
    before = found(filled, "harbour")
    filled.claims.remove([claim_id])
    assert found(filled, "harbour") == [(SOURCE.entity, "", "")]
    filled.history.undo()
    assert found(filled, "harbour") == before
    filled.articles.remove(article)
    assert found(filled, "512") == []
    filled.history.undo()
    assert (TEXT, "Bridge", "") in found(filled, "512")


def test_a_text_that_was_changed_is_found_as_it_is_now(filled):
    article = filled.articles.named("Tower")
    new = draft("The tower is violet.", headline="Tower")
    filled.proofs.use(filled.proofs.review(article, new), new)
    assert found(filled, "violet") == [(TEXT, "Tower", "")]
    filled.history.undo()
    assert found(filled, "violet") == []
    assert (TEXT, "Tower", "") in found(filled, "tower is red")


def test_evidence_is_found_by_its_source_as_it_is_called_now(filled):
    evidence = filled.claims.get(filled.claims.named("1")).evidence[0]
    filled.evidence.edit(evidence.id, EvidenceDraft("Registry of ports", quote="512 m"))
    assert found(filled, "registry of") == [(EVIDENCE.entity, "Bridge", "1")]


@pytest.mark.parametrize(
    "name",
    ["author", "publisher", "described_as", "also_called", "origin", "archive_url", "terms_by", "status_said_in"],
)
def test_evidence_is_found_by_all_that_names_its_source(filled, name):
    source = filled.claims.get(filled.claims.named("1")).evidence[0].source
    filled.sources.edit(replace(source, **{name: "Heronford Press"}))
    assert found(filled, "heronford") == [(EVIDENCE.entity, "Bridge", "1")]
    filled.search.fill()
    filled.sources.edit(replace(source, **{name: "Otterby Press"}))
    assert found(filled, "otterby") == [(EVIDENCE.entity, "Bridge", "1")]


def test_what_was_erased_is_in_no_index_any_more(filled):
    evidence = filled.claims.get(filled.claims.named("1")).evidence[0]
    filled.sign_as("Mara Lind")
    plan = planned(filled, (SOURCE.entity, evidence.source.id))
    erase(filled, plan.erasure, "asked for")
    assert filled.search.wants_index
    filled.search.fill()
    assert found(filled, "register") == []
    assert found(filled, "harbour") == [(NOTE, "Bridge", "1")]


def test_places_beyond_those_shown_are_counted_in_each_article(filled):
    first, second = filled.articles.named("Bridge"), filled.articles.named("Tower")
    filled.articles.describe(replace(filled.articles.get(second), byline="Ere Eder"))
    everything = filled.search.find("e")
    assert everything.more == {}
    result = filled.search.find("e", most=6)
    assert [hit.found_in.article for hit in result.hits] == ["Bridge"] * 5 + ["Tower"]
    assert len(result.hits) + sum(result.more.values()) == len(everything.hits)
    assert result.more.keys() == {first, second}
    few = filled.search.find("e", most=1)
    assert [hit.found_in.article for hit in few.hits] == ["Bridge"]
    assert few.more[second] == sum(hit.found_in.article_id == second for hit in everything.hits)


def test_a_closed_article_is_found_from_itself_alone(filled):
    first, second = filled.articles.named("Bridge"), filled.articles.named("Tower")
    filled.articles.set_closed(second, True)
    assert found(filled, "is red") == [(TEXT, "Bridge", "")]
    assert [hit.found_in.article for hit in filled.search.find("is red", first).hits] == ["Bridge"]
    assert [hit.found_in.article for hit in filled.search.find("is red", second).hits] == ["Bridge", "Tower"]
    assert len(filled.search.find("is red", with_closed=True).hits) == 2
    filled.history.undo()
    assert [article for _field, article, _number in found(filled, "is red")] == ["Bridge", "Tower"]


def test_what_captured_files_say_is_found_in_each_article_whose_evidence_has_their_source(filled, tmp_path):
    source = filled.claims.get(filled.claims.named("1")).evidence[0].source
    path = tmp_path / "minutes.txt"
    path.write_text("The council met.\n\nIt voted 14 to 12.\n", encoding="utf-8")
    capture = filled.captures.add(source.id, filled.captures.read(path))
    (hit,) = filled.search.find("VOTED 14").hits
    assert (hit.found_in.field, hit.found_in.article, hit.found_in.number) == (CAPTURED, "Bridge", "1")
    assert (hit.found_in.id, hit.excerpt) == (capture.id, "It voted 14 to 12.")
    tower = claim_at(filled, filled.articles.named("Tower"), "red")
    filled.evidence.add([tower.id], EvidenceDraft("Harbour register"))
    assert sorted(found(filled, "voted 14")) == [(CAPTURED, "Bridge", "1"), (CAPTURED, "Tower", "1")]
    filled.history.undo()
    filled.history.undo()
    filled.history.undo()
    assert found(filled, "voted 14") == []
    filled.history.redo()
    assert found(filled, "voted 14") == [(CAPTURED, "Bridge", "1")]


def test_a_captured_file_is_found_by_its_name_once_in_each_article(filled, tmp_path):
    (tmp_path / "quay-1957.png").write_bytes(b"\x89PNG")
    source = filled.sources.add(Source(SourceId(""), "Harbour photo"))
    made = filled.captures.add(source.id, filled.captures.read(tmp_path / "quay-1957.png"))
    assert found(filled, "quay-1957") == [(FILE, "", "")]
    for article in ("Bridge", "Tower"):
        claim = claim_at(filled, filled.articles.named(article), "red")
        filled.evidence.add([claim.id], EvidenceDraft("Harbour photo", quote="boats"))
        filled.evidence.add([claim.id], EvidenceDraft("Harbour photo", quote="a quay"))
    assert found(filled, "quay-1957") == [(FILE, "Bridge", "2"), (FILE, "Tower", "1")]
    filled.captures.remove(made.id)
    assert found(filled, "quay-1957") == []


def test_a_source_that_no_claim_rests_on_is_found_with_what_was_captured_of_it(filled, tmp_path):
    source = filled.sources.add(Source(SourceId(""), "Minutes of the council", author="Ada Quell"))
    path = tmp_path / "minutes.txt"
    path.write_text("It voted 14 to 12.\n", encoding="utf-8")
    capture = filled.captures.add(source.id, filled.captures.read(path))
    (hit,) = filled.search.find("ada quell").hits
    assert (hit.found_in.field, hit.found_in.id, hit.found_in.article) == (SOURCE.entity, source.id, "")
    (hit,) = filled.search.find("voted 14").hits
    assert (hit.found_in.field, hit.found_in.id, hit.found_in.article) == (CAPTURED, capture.id, "")
    tower = claim_at(filled, filled.articles.named("Tower"), "red")
    filled.evidence.add([tower.id], EvidenceDraft("Minutes of the council"))
    assert found(filled, "ada quell") == [(EVIDENCE.entity, "Tower", "1")]
    assert found(filled, "voted 14") == [(CAPTURED, "Tower", "1")]
    filled.articles.remove(tower.article_id)
    assert found(filled, "ada quell") == [(SOURCE.entity, "", "")]
    assert found(filled, "voted 14") == [(CAPTURED, "", "")]
    filled.sources.edit(replace(filled.sources.get(source.id), author="Ada Quill"))
    assert found(filled, "ada quell") == []
    assert found(filled, "ada quill") == [(SOURCE.entity, "", "")]


def test_a_source_of_a_closed_article_alone_is_not_found_from_elsewhere(filled):
    filled.articles.set_closed(filled.articles.named("Bridge"), True)
    assert found(filled, "harbour register") == []


def test_a_reporter_s_note_is_no_source(filled):
    claim_id = filled.claims.named("1")
    note = EvidenceDraft("Her notebook", quote="She said so", kind=SourceKind.REPORTERS_NOTE, level=Level.CHECKERS)
    filled.evidence.remove(filled.evidence.add([claim_id], note)[0].id)
    assert found(filled, "notebook") == []


def test_nothing_is_found_in_a_file_that_is_closed(tmp_path):
    desk = new_desk(tmp_path / "one.factcheck")
    desk.articles.add(draft())
    desk.search.fill()
    desk.close()
    assert desk.search.find("red").hits == ()
    assert not desk.search.wants_index
    assert [one.name for one in tmp_path.iterdir()] == ["one.factcheck"]


def test_everything_recorded_of_an_article_is_searched(filled):
    article = filled.articles.named("Bridge")
    claim_id = filled.claims.named("1")
    filled.claims.set_speaker(claim_id, "Mayor Quill")
    filled.evidence.add(
        [claim_id],
        EvidenceDraft("Plan", locator="sheet quince", note="a quaint copy", translation="quell", translator="Quast"),
    )
    filled.denials.add(claim_id, None, "quota of ships")
    filled.questions.add(
        article, QuestionDraft("Which quay?", "East or quest", "the quarry", answered_by="Queen", result="quench it")
    )
    filled.wordings.add(article, filled.claims.place(article, "red"), WordingDraft("quite red", "queer word"), None)
    assert found(filled, "qui") == [
        (SPEAKER, "Bridge", "1"),
        (EVIDENCE.entity, "Bridge", "1"),
        (WORDING.entity, "Bridge", ""),
    ]
    assert found(filled, "quota") == [(DENIAL.entity, "Bridge", "1")]
    places = [hit.found_in.place for hit in filled.search.find("quite").hits]
    assert [place.of(filled.articles.proof(article).text) for place in places] == ["red"]
    for words in ("quaint", "quell", "Quast"):
        assert found(filled, words) == [(EVIDENCE.entity, "Bridge", "1")]
    for words in ("quay", "quest", "quarry", "quench", "Queen"):
        assert found(filled, words) == [(QUESTION.entity, "Bridge", "")]
    assert found(filled, "queer") == [(WORDING.entity, "Bridge", "")]


def test_an_index_that_is_there_is_made_no_second_time(filled, monkeypatch):
    filled.search.fill()
    made = []
    monkeypatch.setattr(search, "new_index", lambda: made.append("index"))
    filled.search.fill()
    assert made == []
