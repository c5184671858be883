"""Words in which there is nothing to check are set aside by key, taken back by it, and brought back by undo."""

from factcheck.domain.records.exemption import Exemption
from tests.journeys.test_acts_on_what_is_seen import long_story

FIRST = "The mayor opened a bridge on Monday"
SECOND = "It is 240 metres long, the longest in the country"


def set_aside(checker):
    """The words in which somebody said that there is nothing to check."""
    window = checker.window
    return [one.quote for one in window.session.desk.case(window.current.article).all(Exemption)]


def test_x_sets_the_sentence_at_the_caret_aside_and_x_again_takes_it_back(checker):
    checker.put_caret("opened a bridge")
    checker.press("X")
    assert set_aside(checker) == [FIRST]
    assert checker.said.startswith(f"Nothing to check in “{FIRST}")
    checker.press("X")
    assert set_aside(checker) == []
    assert checker.said.startswith("Taken back: nothing to check in")


def test_undo_and_redo_take_it_back_and_do_it_again(checker):
    checker.put_caret("opened a bridge")
    checker.press("X", "Ctrl+Z")
    assert set_aside(checker) == []
    checker.press("Ctrl+Shift+Z")
    assert set_aside(checker) == [FIRST]


def test_x_on_selected_words_sets_these_aside_and_s_goes_on_behind_them(checker):
    checker.put_caret("opened a bridge")
    checker.press("S", "X", "S", "X")
    assert set_aside(checker) == [FIRST, SECOND]
    checker.press("X")
    assert set_aside(checker) == [FIRST]
    checker.press("X")
    checker.select("the longest in the country")
    checker.press("X")
    assert set_aside(checker) == [FIRST]


def test_it_says_that_open_claims_on_the_words_stay_open_and_nothing_of_others(checker):
    checker.select("a bridge on Monday")
    checker.press("Return", "Return")
    checker.put_caret("opened a bridge")
    checker.press("X")
    assert "Claim 1 on these words stays open." in checker.said
    checker.put_caret("It is 240")
    checker.press("X")
    assert "stays open" not in checker.said


def test_words_of_several_paragraphs_are_set_aside_after_a_question(checker):
    checker.select("in the country.\n“We paid every bill")
    checker.press("X")
    assert set_aside(checker) == []
    checker.press("Ctrl+Return")
    assert set_aside(checker) == ["in the country.\n“We paid every bill"]


def test_a_sentence_out_of_sight_is_shown_first(checker):
    long_story(checker)
    checker.put_caret("Paragraph 1 says")
    bar = checker.window.article.verticalScrollBar()
    bar.setValue(bar.maximum())
    checker.press("X")
    assert set_aside(checker) == []
    assert checker.said == "The caret stands in “Paragraph 1 says that it rained”. Press the key again to act on that."
    checker.press("X")
    assert set_aside(checker) == ["Paragraph 1 says that it rained"]
