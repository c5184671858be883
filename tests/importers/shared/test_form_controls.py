"""The words that form controls show."""

import pytest

from factcheck.importers.shared.form_controls import button_words, check_box, choice


@pytest.mark.parametrize(
    ("instruction", "words"),
    [
        (" MACROBUTTON NoMacro [Click  here] ", "[Click here]"),
        ('macrobutton "A" Send', "Send"),
        ("GOTOBUTTON there See there", "See there"),
        ("MACROBUTTON NoMacro", ""),
        ("HYPERLINK here", ""),
        ("", ""),
    ],
)
def test_a_button_shows_the_words_behind_what_it_does(instruction, words):
    assert button_words(instruction) == words


def test_a_box_is_ticked_or_not_and_a_list_shows_the_choice_that_was_made():
    assert (check_box(True), check_box(False)) == ("☒", "☐")
    assert [choice(["a", "b"], number) for number in (-1, 0, 1, 2)] == ["", "a", "b", ""]
