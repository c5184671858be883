"""What a person hears who does not see the window: what is said beside what the controls say themselves."""

import pytest

from factcheck.domain.text.span import Span
from tests.translations.pseudo import plain


@pytest.fixture
def heard(checker):
    """All that is said of where one stands, in plain English."""
    said = []
    checker.window.selection_announcer.spoken.connect(lambda words: said.append(plain(words)))
    return said


def mark(checker, *phrases):
    desk, article = checker.window.session.desk, checker.window.current.article
    for words in phrases:
        start = checker.text.index(words)
        desk.claims.add(article, Span(start, start + len(words)))


def test_all_claims_on_the_words_are_heard_and_that_the_last_is_left(checker, heard):
    mark(checker, "It is 240 metres long, the longest in the country.", "240 metres long")
    checker.put_caret(". It is 240")
    checker.press("Right", "Right", "Ctrl+Right", "Ctrl+Right", "Down")
    assert heard == ["Claim 1, not checked", "Claim 2, not checked; Claim 1, not checked", "No claim here"]


def test_folding_and_unfolding_in_the_list_are_heard(checker, heard):
    checker.select("“We paid every bill,” she told reporters, but gave no figures.")
    checker.press("Return", "Return", "T")
    checker.type("She paid every bill")
    checker.press("Return", "Ctrl+2", "Home")
    heard.clear()
    checker.press("Left", "Right")
    assert heard == ["contents folded: not checked", "contents unfolded"]
