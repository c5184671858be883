"""The languages that nobody speaks, and how what was not translated is found by them."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from factcheck.translation import ENGLISH, counted, current_language, is_right_to_left, pgettext
from tests.translations.brackets import untranslated, untranslated_in
from tests.translations.catalogues import placeholders
from tests.translations.pseudo import ACCENTED, MIRRORED, plain, pseudo, pseudo_catalogue

NAME = "the name of this language, in itself"


def test_a_made_up_sentence_is_a_third_longer_and_keeps_what_is_filled_in():
    made = pseudo("“{name}” cannot be &read: <b>{why}</b>")
    assert len(made) >= len("“{name}” cannot be &read: <b>{why}</b>") * 4 // 3
    assert placeholders(made) == {"name", "why"}
    assert "<b>{why}</b>" in made


@pytest.mark.usefixtures("accented")
def test_every_message_of_the_program_stands_in_brackets():
    assert current_language() == ACCENTED
    assert pgettext(NAME, "English").startswith("⟦")
    assert counted("{count} [message|messages] of nobody", 2) == "2 messages of nobody"


@pytest.mark.usefixtures("mirrored")
def test_the_mirrored_one_runs_from_right_to_left_and_has_six_plural_forms(pseudo_catalogues):
    assert (current_language(), is_right_to_left()) == (MIRRORED, True)
    assert pseudo_catalogues[MIRRORED].num_plurals == 6


def test_every_message_is_in_both(messages, pseudo_catalogues):
    wanted = {(one.context, one.id) for one in messages if one.id}
    for catalogue in pseudo_catalogues.values():
        assert {(one.context, one.id) for one in catalogue if one.id} == wanted
    assert pseudo_catalogue(messages).locale.language == ENGLISH


@pytest.mark.parametrize(
    ("shown", "left"),
    [
        ("⟦Ñàmè~~⟧", []),
        ("⟦Ñàmè⟧: Bob Lind", []),
        ("⟦Ñàmè of ⟦öñè⟧ more⟧ and", ["and"]),
        ("⟦cut off before its e", []),
        ("12a · 3 %", []),
        ("Name", ["Name"]),
    ],
)
def test_what_stands_outside_of_brackets_is_not_translated_but_a_persons_own_words(shown, left):
    assert untranslated(shown, {"Bob Lind"}) == left


def test_all_that_a_widget_shows_is_looked_at(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    label, box = QLabel("Name", window), QComboBox(window)
    label.setToolTip("⟦Ñàmè⟧")
    box.addItems(["⟦öñè⟧", "two"])
    QVBoxLayout(window).addWidget(label)
    found = untranslated_in(window)
    assert found["QLabel : text"] == ["Name"]
    assert ["two"] in [left for where, left in found.items() if where.startswith("QComboBox")]
    assert "QLabel : toolTip" not in found


def test_the_accented_language_is_read_back_as_english():
    said = pseudo("Claim {number}, “{words}”, disputed").format(number=pseudo("12"), words="Ένα")
    assert plain(said) == "Claim 12, “Ένα”, disputed"
    assert plain("déjà vu") == "déjà vu"
