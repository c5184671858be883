"""The addresses of hyperlinks."""

import pytest

from factcheck.importers.shared.hyperlinks import link_address, with_anchor


@pytest.mark.parametrize(
    ("instruction", "address"),
    [
        ('HYPERLINK "https://a.example/x"', "https://a.example/x"),
        (" hyperlink https://a.example ", "https://a.example"),
        ('HYPERLINK "https://a.example" \\l "part" \\t "_blank"', "https://a.example#part"),
        ('HYPERLINK \\l "part"', "#part"),
        ('HYPERLINK \\l "_Toc123"', ""),
        ('HYPERLINK \\o "a tip" "https://a.example"', "https://a.example"),
        ('HYPERLINK "C:\\\\desk\\\\notes.txt"', "C:\\desk\\notes.txt"),
        ("HYPERLINK", ""),
        ("PAGEREF _Toc123 \\h", ""),
        ('INCLUDEPICTURE "https://a.example/a.png"', ""),
    ],
)
def test_where_a_field_leads(instruction, address):
    assert link_address(instruction) == address


def test_an_anchor_replaces_the_one_that_is_there():
    assert with_anchor("https://a.example/x#old", "new") == "https://a.example/x#new"
