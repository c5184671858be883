"""What is agreed with sources, beside the copy; and of how many origins they are."""

from dataclasses import replace

import pytest

from factcheck.domain.records.evidence import EvidenceDraft, Source, SourceKind, Stance, Terms
from factcheck.domain.records.ids import SourceId
from factcheck.domain.rules.source_terms import Origins, disclosures_in, disclosures_of, origins_of
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


def test_what_another_source_names_as_its_origin_is_of_that_origin_too():
    titles = {"Press release": "", "Courier": "press  release", "Survey": ""}
    sources = [Source(SourceId(title), title, origin=origin) for title, origin in titles.items()]
    assert origins_of(sources) == Origins(3, (2,), 1)


def test_copy_that_names_a_source_without_the_marks_on_its_letters_says_more_than_was_agreed():
    nunez = Source(SourceId("s"), "José Núñez", kind=SourceKind.PERSON, terms=Terms.BACKGROUND)
    assert said_too_much(a_claim_of(nunez, "Mr Nunez was there.")) == ["Nunez"]


@pytest.mark.parametrize(
    ("title", "statement", "words"),
    [
        ("João de Silva", "Mr de Silva was there.", ["de Silva"]),
        ("Inês d’Avila", "D'Avila was there.", ["D'Avila"]),
        ("Maria Lund, minister of transport", "Maria Lund was there, and so was transport.", ["Maria Lund"]),
        ("Lund, Maria", "Maria Lund was there.", ["Maria Lund"]),
        ("Kestrel (a pilot)", "Kestrel was there.", ["Kestrel"]),
        ("Anna Berg", "An iceberg, a berg, was there.", []),
        ("Mayor of Elbow", "Elbow was flooded, the mayor of Elbow says.", ["mayor of Elbow"]),
    ],
)
def test_copy_that_names_a_person_is_found_however_the_source_is_written(title, statement, words):
    source = Source(SourceId("s"), title, kind=SourceKind.PERSON, terms=Terms.BACKGROUND)
    assert said_too_much(a_claim_of(source, statement)) == words
