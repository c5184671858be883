"""Code points and UTF-16 units."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.ui.article.utf16 import Utf16Map

TEXT = st.text(alphabet=st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("😀🇺🇦𝒜")), max_size=60)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXT)
def test_a_position_is_the_number_of_units_before_it(text: str) -> None:
    places = Utf16Map(text)
    assert [places.to_qt(at) for at in range(len(text) + 1)] == [_units(text[:at]) for at in range(len(text) + 1)]


@given(TEXT)
def test_there_and_back_is_the_same_position(text: str) -> None:
    places = Utf16Map(text)
    assert all(places.from_qt(places.to_qt(at)) == at for at in range(len(text) + 1))


def test_inside_a_pair_it_is_the_position_of_the_character() -> None:
    places = Utf16Map("a😀b")
    assert [places.from_qt(qt_pos) for qt_pos in range(5)] == [0, 1, 1, 2, 3]


def test_a_text_of_a_megabyte_without_pairs_needs_no_table() -> None:
    places = Utf16Map("“é”" * 350_000)
    assert places.to_qt(1_000_000) == places.from_qt(1_000_000) == 1_000_000
