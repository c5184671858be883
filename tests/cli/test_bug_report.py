"""What is said about a bug of ours."""

from factcheck.cli.bug_report import bug_words


def test_a_bug_is_named_by_its_place_and_never_by_its_words():
    try:
        {}["secret words of the article"]
    except KeyError as error:
        words = bug_words(error)
    assert words.startswith("Something went wrong in Factcheck (KeyError in test_bug_report.py, line ")
    assert "secret" not in words
