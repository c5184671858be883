"""What a person can do with exemptions: say that there is nothing to check in some words, and take that back."""

import pytest

from factcheck.domain.errors import NoSuchRecordError, OutsideTextError
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.ids import ExemptionId
from factcheck.domain.records.verdict import Status
from factcheck.domain.text.span import Span
from factcheck.domain.wording.operation_sentence import operation_sentence
from tests.desk_samples import claim_at, draft, rows_of


@pytest.fixture
def article(desk):
    return desk.articles.add(draft())


@pytest.fixture
def span(desk, article):
    return desk.claims.place(article, "512 metres")


def test_an_exemption_keeps_its_words_and_says_who_set_them_aside_when(desk, article, span):
    made = desk.exemptions.add(article, span)
    assert (made.span, made.quote, made.marked_by) == (span, "512 metres", "Mara Lind")
    assert made.marked_at == "2025-04-10T09:00:00Z"
    assert desk.case(article).all(Exemption) == [made]
    (row,) = rows_of(desk)["exemption"]
    assert {"The bridge is ", " long.\nIt cost 9 million crowns,"} <= set(row)


def test_the_same_words_are_set_aside_once_and_stay_with_whoever_did_it(desk, article, span):
    made = desk.exemptions.add(article, span)
    count = len(desk.history.all())
    desk.sign_as("Ann Reed")
    assert desk.exemptions.add(article, span) == made
    assert len(desk.history.all()) == count


def test_it_goes_and_comes_back_with_undo_and_redo_and_each_step_is_told(desk, article, span):
    before = rows_of(desk)
    made = desk.exemptions.add(article, span)
    after = rows_of(desk)
    desk.history.undo()
    assert rows_of(desk) == before
    desk.history.redo()
    assert rows_of(desk) == after
    desk.exemptions.remove(made.id)
    assert rows_of(desk) == before
    added, *_undone, removed = (operation_sentence(one) for one in desk.history.all()[1:])
    assert added == "Nothing to check in “512 metres”"
    assert removed == "Taken back: nothing to check in “512 metres”"


def test_several_are_taken_back_in_one_step(desk, article, span):
    made = [desk.exemptions.add(article, one) for one in (span, Span(0, 3))]
    before = rows_of(desk)
    desk.exemptions.remove(*(one.id for one in made))
    assert desk.case(article).all(Exemption) == []
    desk.history.undo()
    assert rows_of(desk) == before


def test_claims_on_the_words_stay_open(desk, article, span):
    claim = claim_at(desk, article, "512 metres")
    desk.exemptions.add(article, span)
    assert desk.claims.get(claim.id).status is Status.NOT_CHECKED
    desk.claims.remove([claim.id])
    assert len(desk.case(article).all(Exemption)) == 1


def test_words_outside_of_the_text_and_exemptions_that_there_are_not_are_refused(desk, article):
    with pytest.raises(OutsideTextError):
        desk.exemptions.add(article, Span(0, 10_000))
    with pytest.raises(NoSuchRecordError):
        desk.exemptions.remove(ExemptionId("none"))
    assert desk.case(article).all(Exemption) == []


def test_a_report_lists_what_was_set_aside_by_whom_and_when(desk, article, span):
    from factcheck.exporters.outline import outlined

    desk.exemptions.add(article, span)
    (reported,) = desk.reports.gather().articles
    (told,) = outlined(reported).behind
    assert (told.title, told.lines) == (
        "Nothing to check here",
        ("“512 metres” – said by Mara Lind, 10 April 2025, 09:00 UTC",),
    )
