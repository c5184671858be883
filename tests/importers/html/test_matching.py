"""Texts that are found again among the words that were chosen elsewhere."""

from time import process_time

import pytest

from factcheck.importers.html.matching import found_in, without_those_in

FIRST = "The bridge was opened on Thursday by the mayor of the town."
SECOND = "It had been closed for repairs since the flood of last April."


def test_texts_are_found_however_their_letters_are_written():
    assert found_in(["Menu", FIRST.upper(), f"• {SECOND}"], f"{FIRST}\n{SECOND}") == [1, 2]


def test_a_text_that_is_repeated_is_meant_where_it_stands_near_the_others():
    teasers = [FIRST, "Weather", "Sport"]
    assert found_in([*teasers, "Bridge", FIRST, SECOND, "More", FIRST], f"Bridge\n{FIRST}\n{SECOND}") == [3, 4, 5]


def test_a_short_text_must_stand_in_its_place():
    assert found_in(["town", FIRST, "Share", SECOND], f"{FIRST}\n{SECOND}") == [1, 3]
    assert found_in([FIRST, "Share", SECOND], f"{FIRST}\nShare\n{SECOND}") == [0, 1, 2]


@pytest.mark.parametrize(("kept", "found"), [(20, []), (30, [0]), (58, [0])])
def test_a_text_of_which_half_was_chosen_is_found_whole(kept, found):
    assert found_in([FIRST], f"Other words. {FIRST[:kept]} And more of them.") == found


def test_texts_that_stand_nowhere_in_the_words_are_told_in_whatever_order_the_others_stand():
    assert without_those_in([FIRST, "Not there.", SECOND, FIRST[:30]], f"{SECOND}\n{FIRST}") == [1]


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        (f"{FIRST} {SECOND}", True),
        (f"{FIRST} {SECOND}".replace("mayor", "major"), True),
        (f"{FIRST} {SECOND}".replace("the mayor of the town", "a crowd that was rather small"), False),
        (f"{FIRST} {SECOND[:-12]}", False),
    ],
)
def test_a_text_stands_in_words_that_hold_it_to_its_end(words, stands):
    assert (without_those_in([f"{FIRST} {SECOND}"], words) == []) is stands


def test_nothing_is_found_in_nothing():
    assert (found_in([FIRST, ""], ""), found_in([], FIRST)) == ([], [])


def test_many_texts_cost_no_search_each_through_words_that_do_not_hold_them():
    texts = [f"Ferry {at} left the harbour with {at} passengers and {at} cars on board at dawn." for at in range(8_000)]
    words = " ".join(f"Train {at} came in from the north {at} minutes late, nobody knew why." for at in range(20_000))
    started = process_time()
    assert found_in(texts, words) == []
    assert without_those_in(texts, words) == list(range(8_000))
    assert process_time() - started < 5
