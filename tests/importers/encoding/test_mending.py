"""Letters read wrongly before: only what its bytes tell is mended, whatever stands around."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.importers.encoding.mending import OpenQuote, doubtful_places, mended_line, wrong_runs

DAMAGE = {"Ã¤": "ä", "Ã¼": "ü", "Ã©": "é", "Ã\xa0": "à", "Ãœ": "Ü", "â€œ": "“", "â€\x9d": "”", "â€“": "–", "â‚¬": "€"}
# Signs that an ASCII text and a text in Western letters hold, none of which can be part of damage beside ASCII.
AROUND = st.text(st.sampled_from("abc XYZ 0123.,;:!?()-'\"/<>&\t"), max_size=12)
SOUND = st.sampled_from(["", "é", "„so“", "“so”", "’", "NÃO", "Straße", "—", "½", "IRMÃ ", "ﬁ"])


@given(parts=st.lists(st.tuples(AROUND, st.sampled_from(sorted(DAMAGE))), max_size=6), end=AROUND)
def test_nothing_outside_of_the_damage_is_ever_changed(parts, end):
    seen = "".join(f"{around}x{wrong}x" for around, wrong in parts) + end
    meant = "".join(f"{around}x{DAMAGE[wrong]}x" for around, wrong in parts) + end
    assert mended_line(seen) == meant


@given(parts=st.lists(st.tuples(SOUND, AROUND, st.sampled_from(sorted(DAMAGE))), max_size=6))
def test_sound_signs_on_the_same_line_stay(parts):
    seen = "".join(f"{sound} {around}x{wrong} " for sound, around, wrong in parts)
    meant = "".join(f"{sound} {around}x{DAMAGE[wrong]} " for sound, around, wrong in parts)
    assert mended_line(seen) == meant


@given(line=st.text(st.characters(exclude_characters="\n"), max_size=60))
def test_ascii_is_never_touched_or_swallowed(line):
    made = mended_line(line)
    assert [character for character in made if character < "\x80"] == [
        character for character in line if character < "\x80"
    ]


@pytest.mark.parametrize("line", ["voilÃ  le tout", "Männerâ€ seien", "dortâ€", "Ã, so", "20Â km"])
def test_a_sign_that_lost_a_part_stays_and_is_doubtful(line):
    assert mended_line(line) == line
    assert doubtful_places(line) == 1


def test_a_doubtful_place_does_not_keep_others_from_being_mended():
    line = "Å\x81Ã³dÅº â€“ takâ€ Å¼e"
    assert mended_line(line) == "Łódź – takâ€ że"
    assert wrong_runs(line) == ["Å\x81Ã³", "Åº", "â€“", "Å¼"]


@pytest.mark.parametrize("line", ["IRMÃ DE", "NÃO", "Ângulo Â", "“so”"])
def test_capitals_that_look_like_damage_are_not_doubtful(line):
    assert mended_line(line) == line
    assert doubtful_places(line.removesuffix(" Â")) == 0


@pytest.mark.parametrize("after", ["", " seien", ", sagte", ".", ")", "â€“ so", "\nso"])
@pytest.mark.parametrize("opening", ["â€œ", "“", "â€ž", "„"])
def test_the_lost_byte_comes_back_where_a_quotation_is_open(opening, after):
    text = f"{opening}155 Mannâ€{after}"
    assert OpenQuote().restored(text) == f"{opening}155 Mannâ€\x9d{after}"


@pytest.mark.parametrize(
    "text",
    [
        "155 Mannâ€ seien",
        "â€œsoâ€\x9d und dannâ€ so",
        "â€žsoâ€œ und dannâ€ so",
        "“so” und dannâ€ so",
        "â€œsoâ€und",
        "â€œdortâ€¦",
        "",
    ],
)
def test_nothing_is_put_in_where_no_quotation_is_open_or_a_word_goes_on(text):
    assert OpenQuote().restored(text) == text


def test_a_quotation_may_go_on_in_the_next_paragraph():
    quote = OpenQuote()
    assert [quote.ends("â€œDas ist"), quote.ends("mehrâ€ so"), quote.ends("mehrâ€ so")] == [[], [6], []]
