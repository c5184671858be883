"""Whether a statement says a number, a name or a date."""

import pytest

from factcheck.domain.rules.facts import Fact, FactKind
from factcheck.domain.rules.held_facts import Statements
from factcheck.domain.rules.languages import language_of
from factcheck.domain.text.span import Span


def holds(statement, kind, words, language="en", article_date="2025-04-10"):
    fact = Fact(kind, Span(0, len(words)))
    return Statements(language_of(language), article_date).holds(statement, fact, words)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("There were 155 of them.", "155"),
        ("There were a hundred and fifty-five of them.", "155"),
        ("It cost 3,200,000 dollars.", "$3.2 million"),
        ("Some 40% agreed.", "40 per cent"),
        ("Dozens came.", "dozens"),
        ("Its code is 123456789012345678901234567890.", "123456789012345678901234567890"),
    ],
)
def test_a_statement_says_a_number_of_the_same_value(statement, words):
    assert holds(statement, FactKind.NUMBER, words)


@pytest.mark.parametrize(
    ("statement", "words"),
    [("There were 1,550.", "155"), ("There were 55.", "155"), ("", "155"), ("Some came.", "dozens")],
)
def test_a_statement_that_says_another_number_or_none_does_not_say_it(statement, words):
    assert not holds(statement, FactKind.NUMBER, words)


def test_a_statement_says_a_name_whose_last_word_it_holds():
    assert holds("Zelenskyy’s claim is true.", FactKind.NAME, "President Volodymyr Zelenskyy")
    assert holds("The US left.", FactKind.NAME, "U.S.")
    assert holds("The Chinese-made drone fell.", FactKind.NAME, "Chinese")
    assert not holds("Volodymyr came.", FactKind.NAME, "Volodymyr Zelenskyy")
    assert not holds("The Lowlands are wet.", FactKind.NAME, "Low")


def test_a_statement_says_a_date_whose_parts_it_tells():
    assert holds("It began on 24 February 2022.", FactKind.DATE, "February 2022")
    assert holds("It began on 10 April 2025.", FactKind.DATE, "2025-04-10")
    assert holds("It began on Apr. 10th.", FactKind.DATE, "April 10")
    assert not holds("It began in 2022.", FactKind.DATE, "February 2022")


def test_a_statement_says_a_relative_date_by_the_day_it_means():
    assert holds("She said so on 9 April 2025.", FactKind.DATE, "Wednesday")
    assert holds("She said so on 9 April 2025.", FactKind.DATE, "yesterday")
    assert not holds("She said so on 8 April 2025.", FactKind.DATE, "Wednesday")
    assert not holds("She said so on 9 April 2025.", FactKind.DATE, "Wednesday", article_date="")
    assert holds("She said so on Wednesday.", FactKind.DATE, "Wednesday", article_date="")


def test_in_a_language_that_the_rules_do_not_know_numbers_and_dates_in_figures_are_compared():
    assert holds("Es waren 1 250.", FactKind.NUMBER, "1.250", "de")
    assert holds("Es war der 10.4.2025.", FactKind.DATE, "10.04.2025", "de")
