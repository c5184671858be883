"""One sentence for each error."""

import inspect
import re
from datetime import datetime
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


def test_a_newer_file_of_the_same_version_is_not_said_to_be_of_this_one():
    words = sentence(file_errors.NewerDeskError("a.factcheck", "1.0.0", "1.0.0"))
    assert "made by a newer development version of Factcheck 1.0.0. This is 1.0.0." in words
    words = sentence(file_errors.NewerDeskError("a.factcheck", "2.3", "1.0.0"))
    assert "made by Factcheck 2.3. This is 1.0.0." in words


def test_a_file_open_elsewhere_says_on_what_day_it_was_opened():
    since = datetime(2026, 11, 24, 7, 27).astimezone()
    words = sentence(file_errors.LockedDeskError("a.factcheck", "Mara Lind", "desk-04", since.isoformat()))
    assert words == "Mara Lind has a.factcheck open on desk-04 since 24 Nov 2026, 07:27, so it can only be read."


def test_sizes_are_given_for_people():
    assert "200 MB" in sentence(file_errors.TooLargeError("a.txt", 200_000_000, 20_000_000))


def test_a_file_of_comments_only_is_told_from_an_empty_one():
    assert sentence(file_errors.EmptyTextError("a.docx")).startswith("“a.docx” holds no words. Open")
    assert sentence(file_errors.EmptyTextError("a.docx", 1)).startswith("“a.docx” holds no words, only 1 comment. ")
    assert sentence(file_errors.EmptyTextError("a.docx", 7)).startswith("“a.docx” holds no words, only 7 comments. ")


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
