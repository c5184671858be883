"""Numbers as people read them."""

import pytest
from babel.messages.catalog import Catalog

from factcheck.domain.wording.joining import number
from factcheck.translation import language
from tests.translations.catalogues import write_compiled


@pytest.mark.parametrize(("value", "said"), [(7, "7"), (999, "999"), (12000, "12,000"), (-1234567, "-1,234,567")])
def test_thousands_are_set_apart(value, said):
    assert number(value) == said


def test_each_language_sets_them_apart_by_a_sign_of_its_own(home):
    german = Catalog(locale="de")
    german.add(",", ".", context="between the thousands of a number")
    write_compiled(german, "de", home / "translations")
    with language("de"):
        assert number(12000) == "12.000"
