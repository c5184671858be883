"""Which script words are written in."""

import pytest

from factcheck.domain.text.scripts import script_of


@pytest.mark.parametrize(
    ("words", "script"),
    [
        ("The river rose by 2 metres.", "Latn"),
        ("ارتفع النهر مترين", "Arab"),
        ("Річка піднялася, said Low.", "Cyrl"),
        ("不负责任的言论", "Hani"),
        ("無責任な発言", "Jpan"),
        ("무책임한 발언 發言", "Kore"),
        ("155 – 1,200 %", ""),
        ("", ""),
        ("ᏣᎳᎩ", ""),
    ],
)
def test_the_script_of_words_is_that_of_most_letters(words, script):
    assert script_of(words) == script
