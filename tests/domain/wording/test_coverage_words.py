"""The words about the facts of an article."""

from factcheck.domain.rules.coverage import Coverage
from factcheck.domain.rules.fact_coverage import MarkedFact, Marking
from factcheck.domain.rules.facts import Fact, FactKind
from factcheck.domain.text.span import Span
from factcheck.domain.wording.coverage_words import (
    FACT_KIND,
    FACTS_COUNTED,
    fact_words,
    facts_words,
    not_marked_words,
    sentences_words,
    silent_words,
    what_words,
)


def test_what_became_of_facts_is_counted_without_what_there_is_none_of():
    counts = {Marking.NOT_MARKED: 2, Marking.OPEN: 1, Marking.SET_ASIDE: 3, Marking.JUDGED: 4}
    assert facts_words(counts) == "10 facts: 4 judged, 1 open, 3 set aside, 2 not marked."
    assert facts_words({Marking.OPEN: 1}) == "1 fact: 1 open."
    assert facts_words({}) == "0 facts."


def test_facts_that_are_not_marked_are_counted_by_kind():
    counts = {FactKind.QUOTATION: 1, FactKind.NUMBER: 2, FactKind.NAME: 1, FactKind.DATE: 3}
    assert not_marked_words(counts) == "Not marked: 2 numbers, 1 name, 3 dates, what 1 quotation says."
    assert not_marked_words({}) == ""


def test_each_kind_has_its_word():
    words = ["number", "name", "date", "quotation", "picture", "chart or drawing", "embedded object"]
    assert [FACT_KIND[kind] for kind in FactKind] == words
    counted = [FACTS_COUNTED.by_number(kind, 1) for kind in FactKind]
    assert counted == [f"what 1 {word} says" if word == "quotation" else f"1 {word}" for word in words]


def test_media_are_told_by_their_caption_or_by_the_words_that_they_stand_beside():
    text = "A first line of some length here.\nThe bridge\nis a bridge that is longer than any other in the country."
    whole, last = Span(34, 44), Span(len(text) - len("country."), len(text))
    assert fact_words(Fact(FactKind.PICTURE, whole), text) == "The bridge"
    assert fact_words(Fact(FactKind.PICTURE, Span(38, 44), is_beside=True), text) == "beside “The bridge”"
    assert (
        fact_words(Fact(FactKind.PICTURE, last, is_beside=True), text)
        == "beside “…longer than any other in the country.”"
    )


def test_of_a_quotation_it_is_told_which_claims_say_only_that_it_was_said():
    quotation = MarkedFact(Fact(FactKind.QUOTATION, Span(0, 4)), Marking.NOT_MARKED)
    assert what_words(quotation, []) == "quotation"
    assert what_words(quotation, ["12"]) == "quotation; claim 12 says only that it was said"
    assert what_words(quotation, ["12", "14"]) == "quotation; claims 12 and 14 say only that it was said"


def test_of_a_fact_it_is_told_which_claims_on_its_words_do_not_say_it():
    assert silent_words([]) == ""
    assert silent_words(["1"]) == "claim 1 on these words does not say it"
    assert silent_words(["1", "1a"]) == "claims 1 and 1a on these words do not say it"


def test_sentences_that_nobody_touched_are_counted_where_there_are_any():
    assert sentences_words(Coverage()) == ""
    some, one = Coverage(unmarked_sentences=3, sentences=9), Coverage(unmarked_sentences=1, sentences=1)
    assert sentences_words(some) == "3 of 9 sentences are neither under a claim nor set aside."
    assert sentences_words(one) == "1 of 1 sentences is neither under a claim nor set aside."
