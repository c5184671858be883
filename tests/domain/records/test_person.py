"""Who stands behind an act."""

import pytest

from factcheck.domain.records.person import initials_of


@pytest.mark.parametrize(("name", "initials"), [("Mara Lind", "ML"), ("ana", "A"), ("", ""), ("a b c d e", "ABCD")])
def test_initials_are_the_first_letters_of_the_name(name, initials):
    assert initials_of(name) == initials
