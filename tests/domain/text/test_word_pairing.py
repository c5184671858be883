"""Which words of a row are those of a later one."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.text.word_pairing import WordPairing, WordRow, heaviest_rise, twins


def row(*words: int) -> WordRow:
    made = WordRow()
    made.add(words, 0, 0)
    return made


def paired(old: WordRow, new: WordRow) -> list[int]:
    WordPairing(old, new)
    return old.partner


def test_words_at_both_ends_of_a_change_are_the_same_ones() -> None:
    assert paired(row(1, 2, 3, 4), row(1, 2, 9, 4)) == [0, 1, -1, 3]


def test_a_word_between_changes_that_are_larger_than_it_is_no_other_one() -> None:
    assert paired(row(1, 2, 3, 4, 5, 6, 7, 8), row(1, 12, 13, 14, 5, 16, 17, 8)) == [0, -1, -1, -1, -1, -1, -1, 7]


def test_many_words_that_crossed_others_were_moved() -> None:
    stays, moves = list(range(20)), list(range(30, 42))
    old, new = row(*moves, *stays), row(*stays, *moves)
    assert WordPairing(old, new).moved == set(range(len(moves)))
    assert old.partner == [*range(20, 32), *range(20)]


def test_words_that_are_paired_already_keep_their_partners() -> None:
    old, new = row(1), row(5)
    for one, partner in ((old, 1), (new, 1)):
        one.add([-1], 0, -1, partner)
        one.add([7], 1, 1)
    assert paired(old, new) == [-1, 1, 2]


@given(st.lists(st.integers(0, 9)), st.lists(st.integers(0, 9)))
def test_only_the_same_words_are_paired_and_no_two_with_one(here: list[int], there: list[int]) -> None:
    old, new = row(*here), row(*there)
    found = [(at, to) for at, to in enumerate(paired(old, new)) if to >= 0]
    assert all(here[at] == there[to] and new.partner[to] == at for at, to in found)
    assert len({to for _at, to in found}) == len(found)


def test_neighbours_of_a_twin_are_twins_where_they_are_the_same_too() -> None:
    old, new = ["a", "x", "a", "b"], ["c", "x", "a", "a"]
    assert twins(old, new, [1] * 4) == ({1: 1, 2: 2}, set())
    assert twins(old, new, [0] * 4) == ({}, set())


def test_twins_that_crossed_others_are_told() -> None:
    assert twins(["a", "b", "c"], ["b", "c", "a"], [1] * 3) == ({0: 2, 1: 0, 2: 1}, {0})


def test_of_two_that_crossed_the_one_that_weighs_less_was_moved() -> None:
    assert twins(["short", "long", "short too"], ["long", "short", "short too"], [1, 9, 1])[1] == {0}
    assert twins(["a", "b", "long"], ["long", "a", "b"], [1, 1, 9])[1] == {0, 1}


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9)), max_size=8))
def test_no_sequence_that_rises_weighs_more_than_the_heaviest(weighed: list[tuple[int, int]]) -> None:
    def rises(places: Sequence[int]) -> bool:
        return all(weighed[one][0] < weighed[other][0] for one, other in pairwise(places))

    def weight(places: Sequence[int]) -> int:
        return sum(weighed[at][1] for at in places)

    found = heaviest_rise([number for number, _ in weighed], [weight for _, weight in weighed])
    every = (some for size in range(len(weighed) + 1) for some in combinations(range(len(weighed)), size))
    assert rises(found)
    assert weight(found) == max(weight(some) for some in every if rises(some))
