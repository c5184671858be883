"""Which numbers, dates and names of a statement a passage does not contain, and what stands there instead."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.rules.claim_against_evidence import is_held, is_held_by_another
from factcheck.domain.rules.dated_words import DatedPart
from factcheck.domain.rules.languages import language_of
from factcheck.domain.text.span import Span
from tests.benchmarks.evidence import measured, pairs

HERE = Path(__file__).parent
RULES = language_of("en").evidence
SENTENCES = [one for pair in pairs(HERE / "evidence.jsonl") for one in pair[:2]]
MAY, JUNE = DatedPart(Span(0, 3), month=5), DatedPart(Span(4, 8), month=6)
FOUND = DatedPart(Span(0, 5), month=5, day=3)


def missing(statement, passage):
    return [(one.words, one.instead) for one in RULES.missing(statement, passage) if not one.is_rounded]


@pytest.mark.parametrize(
    ("statement", "passage", "found"),
    [
        ("14 pupils failed.", "Twelve of the 36 pupils failed.", [("14", "Twelve")]),
        ("14 pupils failed.", "Several pupils failed.", [("14", "")]),
        ("It opened in 1989.", "It was opened on 3 May 1998.", [("1989", "3 May 1998")]),
        ("Ada Low was born in Accra.", "Ada Low was born in Lagos.", [("Accra", "Lagos")]),
        ("Paul Hart wrote it.", "It was written by John Hart.", [("Paul Hart", "John Hart")]),
        ("Peter Marsh spoke.", "Nobody spoke to us.", [("Peter Marsh", "")]),
        ("The US has 50 states.", "The United States has 50 states.", []),
        ("A Norwegian firm won it.", "A firm in Norway won it.", []),
        ("President Low spoke on Sunday.", "Ada Low spoke on 3 May 1998.", []),
        ("The council decided it by nine votes to six.", "For: 9. Against: 6.", []),
        ("The last ferry leaves at 22:30.", "Last ferry 22.30", []),
        ("Dana Whitfield leads it.", "Culture: D. Whitfield (chair)", []),
        ("Dana Whitfield leads it.", "Culture: P. Whitfield (chair)", [("Dana Whitfield", "P. Whitfield")]),
        ("More than 80% liked it.", "82 per cent of the viewers liked it.", []),
        ("Ethiopia won four medals.", "Kenya won six medals, Ethiopia four.", []),
        ("Kenya won four medals.", "Kenya won six medals, Ethiopia four.", []),
        ("It was released after 2016.", "It was released on 3 May 2016.", [("after 2016", "3 May 2016")]),
        ("Harbour Lights 3 has 14 levels.", "It has 14 levels.", [("Harbour Lights", ""), ("3", "")]),
        ("It came after the 17th century.", "It came in 1650.", [("after the 17th century", "1650")]),
        ("It was built in the 18th century.", "It was built in 1869.", [("18th century", "1869")]),
        ("Turnout rose 5 percentage points.", "Turnout rose by 5 percent.", [("5 percentage points", "")]),
        ("Turnout rose by 5 percent.", "It rose by 5 percentage points.", [("5 percent", "")]),
        ("Turnout rose 5 percentage points.", "Turnout rose five points, or one in 20.", []),
        ("Article 5 was changed.", "They changed Article 6 of it.", [("5", "6")]),
        ("Over 90 boats came.", "Of 400 boats 96 came, of 70 ships 9.", []),
        ("Elbow won 2-1.", "Elbow won the match 2–1 after 16 defeats.", []),
        ("Eva Low plays for Elbow.", "Eva Low is a goalkeeper for the Rovers.", [("Elbow", "Rovers")]),
        ("Ines Maren is Greek.", "Ines Maren is a Portuguese painter.", [("Greek", "Portuguese")]),
        ("Tern is a Greek film.", "Tern is a 2012 Portuguese crime thriller film.", [("Greek", "Portuguese")]),
        ("Tern is a Greek film.", "Tern is by a Portuguese writer.", [("Greek", "")]),
        ("Ines Maren comes from Greece.", "Ines Maren is a Portuguese painter.", [("Greece", "Portuguese")]),
        ("The fire in Greece was put out.", "The Portuguese fire was put out.", [("Greece", "")]),
        ("Ada Low plays Vera.", "Vera (Ines Maren) runs the ferry.", [("Ada Low", "Ines Maren")]),
        ("Vera is played by Ada Low.", "Ines Maren as Vera is the one to watch.", [("Ada Low", "Ines Maren")]),
        ("The ferry passed Ada Low and Vera.", "Vera (Ines Maren) runs the ferry.", [("Ada Low", "")]),
        ("Her nickname is “Tern”.", "The nickname “Elbow” stuck to her.", [("Tern", "Elbow")]),
        ("The dam was built by Volta.", "Elbow began to build the dam in May.", [("Volta", "Elbow")]),
        ("The best keeper is Ada Low.", "Ines Maren won the prize for the best keeper.", [("Ada Low", "Ines Maren")]),
        ("The keeper plays for Volta.", "The keeper joined Elbow in May.", [("Volta", "Elbow")]),
        ("As of 4 May 300 had left.", "As of 3 May 300 had left.", [("4 May", "3 May")]),
        ("By 4 May 300 had left.", "As of 3 May 300 had left.", []),
        (
            "The film earned less than 127 million crowns.",
            "The film earned 59 million here and 68 million elsewhere, worldwide a total of 127 million crowns.",
            [("less than 127 million", "127 million")],
        ),
        ("Fewer than 90 boats came.", "Of 90 ships 40 came, and 60 boats.", []),
        ("Chris Low wrote it.", "Christopher Ade Low wrote it.", []),
        ("The Creative Arts Bureau left.", "CAB left.", []),
        ("In Ghana 40 boats sank.", "The firm lost 40 boats in the Volta.", [("Ghana", "")]),
        ("José Low\ufffdReyes left.", "Jose Low Reyes left.", []),
        ("3,405 cases were counted.", "There were 41,035 cases and 3,405 deaths.", []),
        ("Over 14 left.", "Over 12 left.", [("Over 14", "Over 12")]),
        ("14 or more left.", "12 left.", [("14 or more", "12")]),
        ("It is below the fifth tower.", "It is the fifth tower.", [("below the fifth", "fifth")]),
        ("It ranks second in Ghana.", "It is the third-largest firm in Ghana.", [("second", "third")]),
        ("More than 57% liked it.", "It was rated 57 out of 100.", [("More than 57%", "57 out of 100")]),
        ("The average rating is 35%.", "The approval is 14%, the average rating 3.5/10.", []),
        ("It made under 2.02 million.", "It made $2,038,902.", [("under 2.02 million", "$2,038,902")]),
        ("Fewer than 1,550 cases came.", "It had 1565 confirmed flu cases.", [("Fewer than 1,550", "1565")]),
        ("A French firm won it.", "A firm in France won it.", []),
        ("It opened in Austria.", "It opened in Australia.", [("Austria", "Australia")]),
        ("Tern is an Elbow comedy series.", "He acts in the Volta comedy series Tern.", [("Elbow", "Volta")]),
        ("Elbow is the champion.", "The current champion is Volta.", [("Elbow", "Volta")]),
        ("The 1998 Volta Games began.", "The games began in May 2001.", [("1998", "")]),
        ("“1984” came in May.", "The book came in May 1949.", [("1984", "")]),
        ("The tower is ten times as high.", "The tower is 10 metres high.", [("ten times", "")]),
        ("She won it ten times.", "It is 10 km away, and she won it 12 times.", [("ten times", "12 times")]),
        ("One islander in ten left.", "31 of 108 islanders left.", [("One islander in ten", "31 of 108")]),
        ("One islander in ten left.", "The ferry has 11 seats.", [("One islander in ten", "")]),
        ("1 in 10 islanders left.", "A fifth of the islanders left.", [("1 in 10", "A fifth")]),
        ("Three of four left.", "Two of the four left.", [("Three of four", "Two of the four")]),
        ("Three of four left.", "75 per cent of them left.", []),
        ("Three of four left.", "Three left, and the four had been warned.", []),
        ("She scored one goal in ten games.", "She scored two goals in ten games.", [("one", "two")]),
        ("They took 14 seats.", "They took 14 of 120 seats.", []),
        ("12 per cent left.", "11 of 108 left.", [("12 per cent", "11 of 108")]),
        ("12 per cent left.", "Of the 108 islanders, 11 left.", [("12 per cent", "Of the 108 islanders, 11")]),
        ("One islander in ten left.", "Of 108 islanders who came in 11 boats 40 left.", [("One islander in ten", "")]),
    ],
)
def test_what_a_passage_does_not_contain_is_told_with_what_it_has_instead(statement, passage, found):
    assert missing(statement, passage) == found


@pytest.mark.parametrize(
    ("statement", "passage", "found"),
    [
        ("It is 240 metres long.", "It is 239 metres long.", ("240 metres", "239 metres")),
        ("The route is about 26 miles long.", "The route is 42 kilometres long.", ("26 miles", "42 kilometres")),
        ("15 of them left.", "Between 10 and 20 of them left.", ("15", "Between 10 and 20")),
        ("A third of them left.", "33 per cent of them left.", ("A third", "33 per cent")),
        ("One islander in ten left.", "Left: 11 of the 108.", ("One islander in ten", "11 of the 108")),
        ("Every tenth islander left.", "Left: 11 of 108.", ("Every tenth", "11 of 108")),
        ("Nine out of 10 left.", "Left: 97 of 108.", ("Nine out of 10", "97 of 108")),
        ("Ten per cent left.", "Left: 11 of 108.", ("Ten per cent", "11 of 108")),
        ("One islander in ten left.", "Of the 108, only 11 left.", ("One islander in ten", "Of the 108, only 11")),
        ("Ten per cent left.", "Among 108 asked, 11 left.", ("Ten per cent", "Among 108 asked, 11")),
    ],
)
def test_a_number_that_is_told_rounded_or_in_another_unit_is_told_with_the_other(statement, passage, found):
    assert [(one.words, one.instead, one.is_rounded) for one in RULES.missing(statement, passage)] == [(*found, True)]


@pytest.mark.parametrize(
    ("statement", "passage", "found"),
    [
        ("The council decided it by nine votes to six.", "For: 9. Against: 7.", [("six", "")]),
        ("The council decided it by nine votes to six.", "It is in item 4.", [("nine", ""), ("six", "")]),
        ("The line had 84,000 passengers.", "2024: 79,412", [("84,000", "79,412")]),
        ("Ada Low spoke on 3 May and on 9 June.", "Ada Low spoke on 3 May.", [("9 June", "")]),
        ("The speech was given by China.", "The speech was given by Lin Jian.", [("China", "")]),
        ("The speech was given by Ada Low.", "The speech was given by Lin Jian.", [("Ada Low", "Lin Jian")]),
        ("The dam was built by Ghana.", "The dam was built by Utopia.", [("Ghana", "Utopia")]),
    ],
)
def test_what_is_likely_told_of_something_else_is_found_and_not_told(statement, passage, found):
    missing = RULES.missing(statement, passage)
    assert [(one.words, one.told_instead) for one in missing] == found
    assert all(one.instead for one in missing)


@pytest.mark.parametrize(("own", "other"), [("Ada Lowell", "Ada Lowel"), ("Mark Low", "Marc Low")])
def test_a_name_that_is_spelled_otherwise_is_told_with_the_other_spelling(own, other):
    found = RULES.missing(f"{own} signed it.", f"{other} signed it.")
    assert [(one.words, one.instead, one.is_rounded) for one in found] == [(own, other, True)]


def test_a_limit_that_a_long_text_does_not_bear_out_is_told_with_its_words():
    found = RULES.absent("More than 14 came after 2016.", RULES.read("12 came in 2016."))
    assert [one.words for one in found] == ["More than 14", "after 2016"]


@pytest.mark.parametrize("passage", ["More than half of the 14 left.", "Fourteen of them left, 60 per cent."])
def test_the_same_number_in_other_words_is_not_told(passage):
    assert RULES.missing("14 of them left, more than half.", passage) == []


def test_facts_are_told_in_the_order_of_the_statement():
    found = RULES.missing("In 1989 Paul Hart saw 14 of them.", "In 1998 John Hart saw 12 of them.")
    assert [one.words for one in found] == ["1989", "Paul Hart", "14"]
    assert [one.span for one in found] == sorted(one.span for one in found)


@pytest.mark.parametrize("sentence", sorted(set(SENTENCES)))
def test_a_sentence_contains_its_own_facts(sentence):
    assert missing(sentence, sentence) == []


@given(st.lists(st.sampled_from([*" ,.;", "14", "3 May", "1998", "half", "%", "Ada Low", "more than", "cost"])))
def test_any_words_contain_their_own_facts(parts):
    words = " ".join(parts)
    assert missing(words, words) == []


@given(st.text(), st.text())
def test_any_words_can_be_compared(statement, passage):
    for one in RULES.missing(statement, passage):
        assert one.words == one.span.of(statement)
        assert one.instead in passage


def test_a_language_that_is_not_known_compares_no_names():
    assert [one.words for one in language_of("de").evidence.missing("Ada Low sah Wien", "Nichts")] == []


@pytest.mark.parametrize("name", ["evidence.jsonl", "evidence_held_out.jsonl"])
def test_what_does_not_fit_is_told_as_often_and_as_rightly_as_was_promised(name):
    precision, recall = measured(HERE / name)
    assert precision >= 0.87
    assert recall >= 0.7


def test_a_date_is_held_by_one_that_says_the_same_and_more():
    assert is_held(MAY, [FOUND])
    assert not is_held(JUNE, [FOUND])


def test_what_is_found_may_be_told_of_another_fact_of_the_statement():
    assert is_held_by_another(JUNE, [MAY, JUNE], FOUND)
    assert not is_held_by_another(MAY, [MAY, JUNE], FOUND)
