"""Compares a quotation, as it is typed, with the text it is taken from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.quotation_match import MatchKind, QuotationMatch, best_match, match_quotation
from factcheck.domain.text.word_index import WordIndex

TEXT = (
    "The minister said on Wednesday that the programme, which began in 2019, had cost 14 million euros.\n"
    "“We will not go on with it,” she added! The opposition called that a surprise and asked for the accounts."
)
SMALL = language_of("en").small_words
GERMAN = (
    "Der Minister hat am Mittwoch gesagt, dass das Programm, das 2019 begonnen hatte, vierzehn Millionen gekostet habe "
    "und nicht fortgesetzt werde; die Opposition nannte es eine Überraschung und verlangte die Bücher."
)
WORDS = st.lists(st.text(st.characters(categories=["Ll", "Lu", "Nd"]), min_size=1), min_size=1, max_size=12)


def matched(quotation, text=TEXT):
    return match_quotation(quotation, WordIndex(text), SMALL)


@pytest.mark.parametrize(
    ("quotation", "kind"),
    [
        ("The minister said on Wednesday", MatchKind.WORD_FOR_WORD),
        ("“The minister said on Wednesday”", MatchKind.WORD_FOR_WORD),
        ("had cost 14 million\neuros.", MatchKind.WORD_FOR_WORD),
        ('"We will not go on with it."', MatchKind.WORD_FOR_WORD),
        ("the minister said on Wednesday", MatchKind.OTHER_MARKS),
        ("the programme which began in 2019 had cost", MatchKind.OTHER_MARKS),
        ("go on with it, she added?", MatchKind.OTHER_MARKS),
        ("The minister said … had cost 14 million euros", MatchKind.IN_PIECES),
        ("The minister said [...] the programme (…) had cost", MatchKind.IN_PIECES),
        ("[She] said on Wednesday that the programme", MatchKind.IN_PIECES),
        ("had cost … The minister", MatchKind.NOT_FOUND),
        ("The minister said on Thursday that the programme", MatchKind.NEAR),
        ("We will go on with it, she added", MatchKind.NEAR),
        ("nothing of this was ever told to anybody there", MatchKind.NOT_FOUND),
        ("Wednesday cost", MatchKind.NOT_FOUND),
        ("不负责任的言论", MatchKind.OTHER_LANGUAGE),
        ("Der Minister hat am Mittwoch gesagt, es sei zu Ende", MatchKind.OTHER_LANGUAGE),
        ("“”", MatchKind.NOT_FOUND),
    ],
)
def test_a_quotation_is_told_as_it_stands_in_the_text(quotation, kind):
    assert matched(quotation).kind is kind


def test_an_english_quotation_is_not_sought_in_a_german_text():
    assert matched("He said that it was a surprise to all of us", GERMAN).kind is MatchKind.OTHER_LANGUAGE
    assert matched("Das Programm wird nie und nimmer beendet werden", GERMAN).kind is MatchKind.NOT_FOUND


@pytest.mark.parametrize(
    ("text", "quotation", "differences"),
    [
        ("that the old bri dge was shut in spring", "the old bridge was shut", [("bridge", "bri dge")]),
        ("said thatthe bridge was shut", "that the bridge was", [("that the", "thatthe")]),
        ("he said thatthebridge was shut", "he said that the bridge was", [("that the bridge", "thatthebridge")]),
        ("the c o u n c i l said", "The council said", [("council", "c o u n c i l")]),
        ("see exam ple.org/old bridge", "example.org/old", [("example", "exam ple")]),
        ("in no table there", "notable", None),
    ],
)
def test_letters_that_blanks_cut_into_other_words_are_near_with_what_differs(text, quotation, differences):
    match = matched(quotation, text)
    if differences is None:
        assert match.kind is not MatchKind.NEAR
    else:
        assert (match.kind, list(match.differences)) == (MatchKind.NEAR, differences)


@pytest.mark.parametrize("sign", ["\u200b", "\u200d", "\u2060", "\ufeff", "\ufffe", "\x02", "¬", "\u00ad", "¬\n"])
def test_a_sign_within_a_word_that_nobody_types_does_not_hide_it(sign):
    assert matched("the bridge was", f"said the bri{sign}dge was shut").kind is MatchKind.OTHER_MARKS


def test_of_several_places_the_one_that_is_word_for_word_counts():
    text = "well, known facts. Later: well known facts."
    assert [one.of(text) for one in matched("well known facts", text).spans] == ["well known facts"]
    assert matched("well known facts", text).kind is MatchKind.WORD_FOR_WORD


def test_pieces_are_told_with_their_places_and_what_was_left_out():
    match = matched("The minister said … had cost 14 million euros")
    assert [one.of(TEXT) for one in match.spans] == ["The minister said", "had cost 14 million euros"]
    assert match.left_out == 9


def test_what_is_near_is_told_by_what_differs():
    match = matched("The minister said on Thursday that the whole programme, which began in 2018")
    assert match.kind is MatchKind.NEAR
    assert match.differences == (("Thursday", "Wednesday"), ("whole", ""), ("2018", "2019"))
    assert [one.of(TEXT) for one in match.spans] == [
        "The minister said on Wednesday that the programme, which began in"
    ]
    assert matched("We will go on with it, she added").differences == (("", "not"),)


def test_words_that_are_the_same_are_not_told_as_differing_where_they_stand_earlier_too():
    text = "Report on the fire\n\nThe officers say the fire in the depot killed 12 people on Monday night."
    match = matched("The fire in the depot killed 14 people on Monday night", text)
    assert match.kind is MatchKind.NEAR
    assert match.differences == (("14", "12"),)


@given(st.lists(st.sampled_from("abcdefgh"), min_size=5, max_size=9), st.integers(1, 3), st.integers(1, 9), st.data())
def test_what_differs_is_never_the_same_words(quotation, repeated, between, data):
    changed = data.draw(st.integers(0, len(quotation) - 1))
    copy = [*quotation[:changed], "y", *quotation[changed + 1 :]]
    text = [*quotation[:repeated], *["x"] * between, *copy]
    for here, there in matched(" ".join(quotation), " ".join(text)).differences:
        assert here.casefold() != there.casefold()


def test_the_closest_of_several_texts_is_the_first_of_the_best():
    kinds = (MatchKind.NOT_FOUND, MatchKind.NEAR, MatchKind.WORD_FOR_WORD, MatchKind.WORD_FOR_WORD)
    assert best_match([QuotationMatch(one) for one in kinds]) == 2


@given(WORDS, st.data())
def test_words_of_a_text_are_word_for_word_there(words, data):
    text = " ".join(words)
    first = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(first + 1, len(words)))
    quotation = " ".join(words[first:end])
    assert match_quotation(quotation, WordIndex(text)).kind is MatchKind.WORD_FOR_WORD


@given(WORDS, st.sampled_from([", ", "; ", " – ", ".\n"]))
def test_other_marks_between_words_change_no_words(words, between):
    match = match_quotation(between.join(words), WordIndex(" ".join(words)))
    assert match.kind in (MatchKind.WORD_FOR_WORD, MatchKind.OTHER_MARKS)


@given(WORDS, WORDS, WORDS)
def test_two_pieces_of_a_text_are_found_in_order(before, between, behind):
    quotation = f"{' '.join(before)} … {' '.join(behind)}"
    text = " ".join([*before, *between, *behind])
    kinds = (MatchKind.WORD_FOR_WORD, MatchKind.OTHER_MARKS, MatchKind.IN_PIECES)
    assert match_quotation(quotation, WordIndex(text)).kind in kinds


@given(st.text(), st.text())
def test_any_words_can_be_compared_with_any_text(quotation, text):
    match = match_quotation(quotation, WordIndex(text), SMALL)
    assert all(one.end <= len(text) for one in match.spans)
    assert bool(match.spans) == (match.kind not in (MatchKind.NOT_FOUND, MatchKind.OTHER_LANGUAGE))
