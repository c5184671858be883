"""The words about the facts of an article."""

from factcheck.domain.rules.fact_coverage import Marking
from factcheck.domain.rules.facts import FactKind
from factcheck.domain.wording.coverage_words import FACT_KIND, facts_words, not_marked_words


def test_what_became_of_facts_is_counted_without_what_there_is_none_of():
    counts = {Marking.NOT_MARKED: 2, Marking.OPEN: 1, Marking.SET_ASIDE: 3, Marking.JUDGED: 4}
    assert facts_words(counts) == "10 facts: 4 judged, 1 open, 3 set aside, 2 not marked."
    assert facts_words({Marking.OPEN: 1}) == "1 fact: 1 open."
    assert facts_words({}) == "0 facts."


def test_facts_that_are_not_marked_are_counted_by_kind():
    counts = {FactKind.QUOTATION: 1, FactKind.NUMBER: 2, FactKind.NAME: 1, FactKind.DATE: 3}
    assert not_marked_words(counts) == "Not marked: 2 numbers, 1 name, 3 dates, 1 quotation."
    assert not_marked_words({}) == ""


def test_each_kind_has_its_word():
    assert [FACT_KIND[kind] for kind in FactKind] == ["number", "name", "date", "quotation"]
