"""Which words became others, and how grave that is."""

import pytest

from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.rewording import Gravity, gravity_of, word_changes


def changed(old: str, new: str) -> list[tuple[str, str]]:
    """The words that became others, on both sides."""
    return [(old[slice(*one.old)], new[slice(*one.new)]) for one in word_changes(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("at least 155 people", "at least 151 people", [("155", "151")]),
        ("It rose by 4.5 percent.", "It rose by 4.7 percent.", [("4.5", "4.7")]),
        ("It has €1.2m.", "It has €1.3m.", [("€1.2m", "€1.3m")]),
        ("It fell to −5%, they say.", "It fell to 5%, they say.", [("−5%", "5%")]),
        ("They did not pay.", "They did pay.", [("not", "")]),
        ("They paid.", "They paid, it is said.", [("", ", it is said")]),
        ("9 million crowns", "12 billion crowns", [("9 million", "12 billion")]),
        ("He said “all of it”", 'He said "all of it"', []),
        ("She doesn’t know.", "She doesn't know.", []),
        ("战争 开始", "战争 结束", [("开始", "结束")]),
        ("", "New", [("", "New")]),
    ],
)
def test_words_that_became_others_are_paired(old, new, expected):
    assert changed(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "gravity"),
    [
        ("At least 155 people came.", "At least 151 people came.", Gravity.NUMBER),
        ("About three boats came.", "About four boats came.", Gravity.NUMBER),
        ("It was seen in May 2022.", "It was seen in June 2022.", Gravity.NUMBER),
        ("The letter went to Ada Low.", "The letter went to Ada Lowe.", Gravity.NAME),
        ("They did not pay.", "They did pay.", Gravity.NEGATION),
        ("They didn’t pay.", "They paid.", Gravity.NEGATION),
        ("They paid.", "They allegedly paid.", Gravity.HEDGE),
        ("The bridge is red, the mayor said.", "The bridge is red, the mayor denied.", Gravity.NEGATION),
        ("The mayor denied that it is red.", "The mayor said that it is red.", Gravity.NEGATION),
        ("The report was confirmed by him.", "The report was denied by him.", Gravity.NEGATION),
        ("The mayor dismissed the reports.", "The mayor confirmed the reports.", Gravity.NEGATION),
        ("They always paid.", "They often paid.", Gravity.EXTENT),
        ("The bill was paid.", "The bill was partly paid.", Gravity.EXTENT),
        ("The bridge is red, she said.", "The bridge is red, he said.", Gravity.SPEAKER),
        ("The bridge is red.", "The bridge is red, it is said.", Gravity.SAYING),
        ("The mayor said that it is red.", "The minister admitted that it is red.", Gravity.SPEAKER),
        ("The mayor said that it is red.", "The mayor claimed that it is red.", Gravity.SAYING),
        ("The mayor said that it is red.", "The mayor admitted that it is red.", Gravity.SAYING),
        ("The mayor denied the claims.", "The mayor rejected the claims.", Gravity.SAYING),
        ("The report was confirmed by him.", "The report was rejected by him.", Gravity.SAYING),
        ("Parliament rejected the bill.", "Parliament passed the bill.", Gravity.SAYING),
        ("The bridge is red.", "The bridge is crimson.", Gravity.OTHER),
    ],
)
def test_the_gravest_change_of_a_sentence_counts(old, new, gravity):
    assert gravity_of(old, new, language_of("en")) is gravity


def test_a_legal_risk_is_graver_than_other_words():
    english = language_of("en")
    assert gravity_of("The bridge is red.", "The bridge is crimson.", english, is_legal_risk=True) is Gravity.LEGAL


def test_in_a_language_that_nobody_has_told_only_figures_and_names_are_known():
    swedish = language_of("sv")
    assert gravity_of("Bron kostade 9 miljoner.", "Bron kostade 8 miljoner.", swedish) is Gravity.NUMBER
    assert gravity_of("Bron är röd.", "Bron är inte röd.", swedish) is Gravity.UNKNOWN
