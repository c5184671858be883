"""Things in a page that are no text."""

import pytest

from factcheck.importers.html.media import SPECK, character_of, description_of, is_smaller


@pytest.mark.parametrize("alt", ["DSC_1234.JPG", "bridge.png", "image 12", "Logo", " "])
def test_names_of_files_and_the_like_describe_nothing(alt):
    assert description_of({"alt": alt}) == ""


@pytest.mark.parametrize("role", ["presentation", "NONE "])
def test_an_ornament_is_not_described(role):
    assert description_of({"alt": "unchecked", "role": role}) == ""


def test_a_description_is_one_line():
    assert description_of({"alt": "A bridge\n at night"}) == "A bridge at night"


def test_a_drawn_emoji_is_its_sign():
    assert character_of({"class": "wp-Emoji", "alt": "😀"}) == "😀"
    assert [character_of(given) for given in ({"alt": "😀"}, {"class": "emoji", "alt": ":-)"})] == ["", ""]


def test_counters_of_visits_are_specks():
    assert is_smaller({"width": "1", "height": "1"}, SPECK)
    assert not is_smaller({"width": "100%"}, SPECK)
