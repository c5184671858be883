"""What is said about a bug of ours."""

from factcheck.cli.bug_report import bug_words
from factcheck.domain.records.operation import WriteOutcome


def test_a_bug_is_named_by_its_place_and_never_by_its_words():
    try:
        {}["secret words of the article"]
    except KeyError as error:
        words = bug_words(error)
    assert words.startswith("Something went wrong in Factcheck (KeyError in test_bug_report.py, line ")
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
