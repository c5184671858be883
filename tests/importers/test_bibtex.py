"""BibTeX: entries, joined values, and the letters that LaTeX writes in signs."""

import pytest

from factcheck.importers.bibtex import authors_in, bibtex_entries, plain_text


def test_what_stands_between_entries_is_a_comment():
    strings = 'Of 2024.\n@comment{nothing}\n@string{jb = "Journal of Bridges"}\n'
    ((kind, fields),) = bibtex_entries(strings + "@article(a, journal = jb # {, 2}, year = 2024)")
    assert kind == "article"
    assert fields == {"journal": "Journal of Bridges, 2", "year": "2024"}


def test_braces_and_quotation_marks_nest():
    ((_kind, fields),) = bibtex_entries('@misc{a, title = {The {Elbow} \\} river}, note = "a {"} b"}')
    assert fields == {"title": "The {Elbow} \\} river", "note": 'a {"} b'}


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (r"Erd{\H o}s and G{\"o}del", "Erdős and Gödel"),
        (r"{\'E}tude, S{\o}ren, Stra{\ss}e, {\AA}ngstr\"om", "Étude, Søren, Straße, Ångström"),
        (r"\v{C}apek \& Co, 5\,\% -- \emph{new}", "Čapek & Co, 5% – new"),
        ("{The  {NASA}\n  report}", "The NASA report"),
    ],
)
def test_latex_becomes_letters(written, words):
    assert plain_text(written) == words


def test_names_are_turned_and_those_in_braces_stay_one():
    assert authors_in("Low, Ada and {Bridge and River Office} and Bo Lund") == [
        "Ada Low",
        "Bridge and River Office",
        "Bo Lund",
    ]
