"""Names of those who speak that are likely those of one person."""

import pytest

from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.same_person import other_name

ENGLISH = language_of("en")


@pytest.mark.parametrize(
    ("speaker", "names", "other"),
    [
        ("Zelenskyy", {"Volodymyr Zelenskyy": 1, "Zelenskyy": 3}, "Volodymyr Zelenskyy"),
        ("the Ukrainian president, Zelenskyy", {"Volodymyr Zelenskyy": 1}, "Volodymyr Zelenskyy"),
        ("Zelenskyy, the president of Ukraine,", {"Volodymyr Zelenskyy": 1}, "Volodymyr Zelenskyy"),
        ("President Volodymyr Zelenskyy", {"Volodymyr Zelenskyy": 2}, "Volodymyr Zelenskyy"),
        ("Zelensky", {"Zelenskyy": 3, "Zelensky": 1}, "Zelenskyy"),
        ("Erdogan", {"Recep Tayyip Erdoğan": 1}, "Recep Tayyip Erdoğan"),
        ("spokeswoman A. Low", {"Ada Low": 2}, "Ada Low"),
        ("Engineer Holm", {"Per Holm": 2}, "Per Holm"),
    ],
)
def test_another_name_of_the_same_person_is_told(speaker, names, other):
    assert other_name(speaker, names, ENGLISH) == other


@pytest.mark.parametrize(
    ("speaker", "names"),
    [
        ("Low", {"Ada Low": 1, "Tom Low": 1}),
        ("Ada Low", {"Tom Low": 3}),
        ("Ada Low", {"Low": 5, "Ada Low": 1}),
        ("Reed", {"Ann Reid": 1}),
        ("Korea", {"North Korea": 2}),
        ("the mayor of Oslo", {"Jens Oslo": 2}),
        ("US officials", {"officials": 2}),
        ("officials", {"US officials": 2}),
        ("Ada Low", {}),
        ("", {"Ada Low": 1}),
    ],
)
def test_where_two_may_be_meant_or_no_person_is_there_is_none(speaker, names):
    assert other_name(speaker, names, ENGLISH) == ""


def test_a_language_that_nobody_told_has_none():
    assert other_name("Low", {"Ada Low": 1}, language_of("xx")) == ""
