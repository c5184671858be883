"""What is agreed with sources, beside the copy; and of how many origins they are."""

from dataclasses import replace

import pytest

from factcheck.domain.records.evidence import EvidenceDraft, Source, SourceKind, Stance, Terms
from factcheck.domain.records.ids import SourceId
from factcheck.domain.rules.source_terms import Origins, disclosures_in, disclosures_of, origins_of, without_names
from factcheck.domain.wording.bearing_words import caveat_words, short_caveat
from tests.claim_samples import a_claim, a_piece
from tests.desk_samples import claim_at, draft

HERON = Source(
    SourceId("s1"),
    "Heron",
    kind=SourceKind.PERSON,
    author="Maria Lund",
    terms=Terms.NOT_FOR_ATTRIBUTION,
    described_as="an official",
)


def a_claim_of(source, statement="Officials were aware", stance=Stance.SUPPORTS, **fields):
    return replace(a_claim("1", statement, **fields), evidence=(replace(a_piece("e1", stance), source=source),))


def said_too_much(claim):
    return [one.words for one in disclosures_of(claim)]


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("Maria Lund saw it", ["Maria Lund"]),
        ("It was seen, Lund said", ["Lund"]),
        ("The heron was seen", ["heron"]),
        ("Lundgren and Herons", []),
        ("An official saw it", []),
    ],
)
def test_a_name_that_is_not_to_be_told_is_found_whole(statement, words):
    assert said_too_much(a_claim_of(HERON, statement)) == words


def test_who_speaks_is_to_be_described_as_it_was_agreed():
    assert said_too_much(a_claim_of(HERON, speaker="a minister")) == ["a minister"]
    assert said_too_much(a_claim_of(HERON, speaker="An official")) == []


def test_only_a_person_that_says_so_is_described_as_who_speaks():
    assert said_too_much(a_claim_of(replace(HERON, kind=SourceKind.DOCUMENT), speaker="a minister")) == []
    assert said_too_much(a_claim_of(HERON, stance=Stance.CONTRADICTS, speaker="a minister")) == []


def test_what_is_on_the_record_or_not_agreed_says_nothing_too_much():
    for terms in (None, Terms.ON_THE_RECORD):
        assert said_too_much(a_claim_of(replace(HERON, terms=terms), "Maria Lund saw it")) == []


def test_the_words_of_the_agreement_may_hold_a_name():
    described = replace(HERON, described_as="a friend of Maria Lund")
    assert said_too_much(a_claim_of(described, "A friend of Maria Lund saw it")) == []


def test_a_claim_says_what_is_too_much_and_what_was_agreed():
    claim = a_claim_of(HERON, speaker="a minister")
    assert caveat_words(claim) == "The copy says “a minister”, agreed was “an official”, not for attribution"
    assert short_caveat(claim) == "More than agreed"
    unsaid = a_claim_of(replace(HERON, described_as="", terms=Terms.BACKGROUND), speaker="a minister")
    assert caveat_words(unsaid) == "The copy says “a minister”, and what the source told is background"


def test_of_an_article_names_are_found_in_all_its_text(desk):
    article = desk.articles.add(draft("The bridge is red, an official said. Maria Lund wept."))
    claim = claim_at(desk, article, "red")
    desk.evidence.add([claim.id], EvidenceDraft("Heron"))
    desk.claims.set_speaker(claim.id, "a minister", "said")
    heron = desk.sources.named("Heron")
    desk.sources.edit(replace(HERON, id=heron.id))
    case = desk.case(article)
    found = disclosures_in(case)
    assert [(one.words, one.span.of(case.proof.text)) for one in found] == [
        ("a minister", "red"),
        ("Maria Lund", "Maria Lund"),
    ]


@pytest.mark.parametrize(
    ("origins", "counts"),
    [
        (["A", " a ", ""], Origins(3, (2,), 1)),
        (["A", "B", "B", "C", "C"], Origins(5, (2, 2, 1), 0)),
        ([], Origins(0, (), 0)),
    ],
)
def test_origins_are_counted_as_they_are_recorded(origins, counts):
    assert origins_of(Source(SourceId(str(at)), "S", origin=one) for at, one in enumerate(origins)) == counts


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("MARIA  LUND called, and so did Ms. Lund’s office", "[w] called, and so did Ms. [w]’s office"),
        ("Heron, or heron, an official; Lundgren and a lund", "[w], or [w], an official; Lundgren and a lund"),
        ("see https://lund.example/a.", "see [w]."),
        ("", ""),
    ],
)
def test_words_are_told_without_the_names_and_links_of_a_source(words, told):
    assert without_names(replace(HERON, url="https://lund.example/a"), words, "[w]") == told


@pytest.mark.parametrize(
    ("source", "words", "told"),
    [
        (Source(SourceId("s"), "Bo Li"), "Li and Bo, who live in a boat", "[w] and [w], who live in a boat"),
        (Source(SourceId("s"), "José Núñez"), "Jose told us of Nu\u0301n\u0303ez, NUNEZ", "[w] told us of [w], [w]"),
        (Source(SourceId("s"), "Jorgen Sorensen"), "Ask Sørensen", "Ask [w]"),
        (Source(SourceId("s"), "محمد علي"), "قال علي ذلك", "قال [w] ذلك"),
        (
            Source(SourceId("s"), "Ada Low"),
            "ada.low@port.example or #AdaLow, low tide",
            "[w]@port.example or #[w], low tide",
        ),
        (
            Source(SourceId("s"), "Heron", author="Petra Umlauf", kind=SourceKind.RECORDING),
            "Umlauf, 00:01",
            "[w], 00:01",
        ),
    ],
)
def test_a_name_is_taken_out_however_people_write_it(source, words, told):
    assert without_names(source, words, "[w]") == told


def test_words_without_a_name_are_left_letter_by_letter():
    assert without_names(HERON, "a cafe\u0301", "[w]") == "a cafe\u0301"


def test_copy_that_names_a_source_without_the_marks_on_its_letters_says_more_than_was_agreed():
    nunez = Source(SourceId("s"), "José Núñez", kind=SourceKind.PERSON, terms=Terms.BACKGROUND)
    assert said_too_much(a_claim_of(nunez, "Mr Nunez was there.")) == ["Nunez"]


def test_a_name_in_a_script_without_blanks_is_found_between_other_letters():
    assert without_names(Source(SourceId("s"), "王毅"), "听王毅说。", "[w]") == "听[w]说。"


def test_what_is_no_person_is_taken_out_as_a_whole_and_the_agreed_words_stay():
    minutes = Source(SourceId("s"), "Minutes of a clerk, Harbour", kind=SourceKind.DOCUMENT, described_as="a clerk")
    words = "Minutes of a clerk, Harbour: a clerk at the Harbour"
    assert without_names(minutes, words, "[w]") == "[w]: a clerk at the Harbour"
