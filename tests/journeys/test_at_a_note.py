"""While a note of the reporter is shown, its words are lit; no key acts on a claim that stands elsewhere unseen."""

from dataclasses import replace

import pytest

from factcheck.domain.records.annotation import AnnotationDraft, AnnotationKind
from factcheck.domain.records.claim import Outcome
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.text.span import Span
from tests.journeys.conftest import story_draft

NOTE = "Two builders"


@pytest.fixture
def noted(open_window, desk_path):
    """A person whose current claim is the second of two, before a story with one note of the reporter."""
    person = open_window(desk_path)
    draft = story_draft()
    start = draft.text.index(NOTE)
    note = AnnotationDraft(AnnotationKind.COMMENT, "call them", Span(start, start + len(NOTE)), author="Sam Reed")
    article_id = person.window.session.desk.articles.add(replace(draft, annotations=(note,)))
    person.window.current.show_article(article_id)
    for words in ("a bridge on Monday", "closed in 2019"):
        person.select(words)
        person.press("Return", "Return")
    return person


def is_note_shown(person):
    return person.window.annotation.isVisible()


def test_the_first_press_goes_from_the_note_to_the_current_claim_and_the_second_acts(noted):
    before = noted.claims
    for key in ("1", "3", "F", "E", "A", "W", "Del", "F2"):
        noted.press("I")
        assert is_note_shown(noted), key
        noted.window.status.forget()
        noted.press(key)
        assert noted.claims == before, key
        assert not is_note_shown(noted), key
        assert noted.window.article.hasFocus(), key
        assert noted.window.article.caret() == noted.claims[1].main.span.start, key
        assert noted.said == "Claim 2, “closed in 2019”, is the current one. Press the key again to act on it.", key


def test_the_second_press_acts_on_the_current_claim(noted):
    noted.press("I", "F", "F")
    assert [claim.outcome for claim in noted.claims] == [None, Outcome.FINE]


def test_a_claim_made_of_the_note_is_judged_at_once_and_the_note_stays(noted):
    noted.press("I", "U", "Escape", "3", "Escape")
    assert [claim.verdict for claim in noted.claims] == [None, None, Verdict.UNVERIFIED]
    assert is_note_shown(noted)


@pytest.mark.parametrize("key", ["J", "K"])
def test_going_to_another_claim_closes_the_note(noted, key):
    noted.press("I", key)
    assert not is_note_shown(noted)


def test_undo_of_a_claim_made_of_a_note_goes_to_another_claim_and_says_so(noted):
    noted.press("I", "U", "Escape", "Ctrl+Z")
    claim = noted.window.views.claim(noted.window.current.claim)
    assert not is_note_shown(noted)
    assert noted.window.article.caret() == claim.main.span.start
    assert noted.said.startswith("Undone: ")
    assert noted.said.endswith(f". Claim {claim.number}, “{claim.statement}”, is the current one now")


def test_words_selected_while_a_note_is_shown_are_acted_on(noted):
    noted.press("I")
    noted.select("240 metres")
    noted.press("3")
    assert [claim.words for claim in noted.claims if claim.verdict is not None] == ["240 metres"]


def test_in_the_list_the_selected_row_is_acted_on_whatever_note_is_shown(noted):
    noted.press("I", "Ctrl+2", "F")
    assert [claim.outcome for claim in noted.claims] == [None, Outcome.FINE]
