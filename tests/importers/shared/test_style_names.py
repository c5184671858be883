"""Names of paragraph styles."""

import pytest

from factcheck.importers.shared.style_names import kind_of_style


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Title", "headline"),
        ("subtitle", "standfirst"),
        ("Intense Quote", "quotation"),
        ("IntenseQuote", "quotation"),
        ("block-text", "quotation"),
        ("Quotations", "quotation"),
        ("Caption", "caption"),
        ("Body Text", None),
    ],
)
def test_the_usual_names_are_known_however_they_are_spelt(name, kind):
    assert kind_of_style(name) == kind
