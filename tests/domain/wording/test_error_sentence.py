"""One sentence for each error."""

import inspect
import re
from typing import get_type_hints

import pytest

from factcheck.domain import errors, file_errors
from factcheck.domain.records.operation import WriteOutcome
from factcheck.domain.wording.error_sentence import bug_words, sentence

ERRORS = [
    one
    for module in (errors, file_errors)
    for _, one in inspect.getmembers(module, inspect.isclass)
    if issubclass(one, errors.FactcheckError) and (one is file_errors.DamagedDeskError or not one.__subclasses__())
]


def an(error):
    """An error of this kind with some facts in it."""
    facts = {int: 3, str: "it", errors.FactcheckError: errors.EmptySpanError()}
    return error(*[facts.get(kind, ("a", "b")) for kind in get_type_hints(error).values()])


@pytest.mark.parametrize("error", ERRORS, ids=lambda one: one.__name__)
def test_every_error_has_one_sentence_on_one_line(error):
    words = sentence(an(error))
    assert re.fullmatch(r"[^\n{}]+[.…]", words)


def test_a_long_quotation_is_shortened_in_a_sentence():
    assert len(sentence(errors.QuoteNotFoundError("word " * 500))) < 400


@pytest.mark.parametrize(("quote", "shown"), [("At least  155", "At least  155"), ("one\ntwo", "one↵two")])
def test_a_quotation_that_is_not_found_is_shown_with_its_own_blanks(quote, shown):
    assert f"“{shown}”" in sentence(errors.QuoteNotFoundError(quote))


def test_a_bug_is_named_by_its_place_and_never_by_its_words():
    try:
        {}["secret words of the article"]
    except KeyError as error:
        words = bug_words(error)
    assert words.startswith("Something went wrong in Factcheck (KeyError in test_error_sentence.py, line ")
    assert "secret" not in words


def test_what_became_of_the_edit_is_said_where_it_is_known():
    words = [bug_words(raised(), outcome) for outcome in (None, *WriteOutcome)]
    assert [one.partition("). ")[2] for one in words] == [
        "What was saved before is kept.",
        "Nothing was changed in the file.",
        "What you did is saved.",
        "Your last change was not saved.",
    ]


def raised():
    """A bug that was raised."""
    try:
        return {}["secret"]
    except KeyError as error:
        return error
