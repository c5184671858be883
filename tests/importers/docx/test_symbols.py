"""Signs of symbol fonts."""

import pytest

from factcheck.importers.docx.symbols import symbol


@pytest.mark.parametrize(
    ("font", "code", "sign"),
    [
        ("Wingdings", "F0FC", symbol("Wingdings", "FC")),
        ("Arial", "00E9", "é"),
        ("Nobody's", "F041", ""),
        ("Arial", "xyz", ""),
        ("Arial", "D800", ""),
        ("Arial", "7", ""),
    ],
)
def test_a_sign_is_the_character_it_looks_like_or_none(font, code, sign):
    assert symbol(font, code) == sign
