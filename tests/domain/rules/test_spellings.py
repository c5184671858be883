"""Names that are spelled in two ways."""

import pytest

from tests.domain.rules.consistency_samples import found


def spellings(*blocks):
    return [one[1:3] for one in found(*blocks) if one[0] == "spelling"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky"),
        ("President Volodymyr Zelenskyy", "Zelensky"),
        ("Recep Erdogan", "Erdoğan"),
        ("Dmitry Peskov", "Dmitri Peskov"),
        ("Ada Petersen", "Ada Peterson"),
        ("Refuge Harbour", "Refuge Harbor"),
        ("United Nations", "Untied Nations"),
        ("Ada Mukhametshin", "Muhametshyn"),
        ("Ada Petersen", "Engineer Peterson"),
        ("Mary Horgan", "M. Horgen"),
        ("Ida Rehm", "Ida Rhem"),
    ],
)
def test_two_spellings_of_what_is_likely_one_name_are_told(one, other):
    assert spellings(f"They met {one}.", f"They saw {other}.") == [(one, other)]
    assert spellings(f"They met {other}.", f"They saw {one} and {other}.") == [(other, one)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Petersen", "Bo Peterson"),
        ("Syria", "Syrian"),
        ("North Korea", "North Koreans"),
        ("Native Americans", "the Americas"),
        ("Ada Williams", "William"),
        ("the Tibetan Buddhist", "Buddhism"),
        ("Meryl Streep", "Street"),
        ("Maria Rossi", "Mario Rossi"),
        ("Daniel Berg", "Daniela Berg"),
        ("Northern Ireland", "Iceland"),
        ("the Foreign Minister", "the Foreign Ministry"),
        ("Ada Low", "Ada Lowe"),
        ("Ida Rehm", "Ida Rehn"),
        ("Ida Rehm", "Rhem"),
        ("Ida Lane", "Ida Lean"),
        ("Ada Lowell", "NATO"),
        ("Nato", "NATO"),
        ("Ada Lowell’s dog", "the Lowells"),
        ("Shane Horgan", "M Horan"),
        ("Engineer Per Holm", "Engineer Holm"),
        ("Coach Petersen", "Coach Peterson"),
    ],
)
def test_names_that_only_look_alike_are_not_told(one, other):
    assert spellings(f"They met {one}.", f"They saw {other}.") == []
