"""Which words of a text stand where in a later version."""

import re

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.text.alignment import Alignment, Paragraphs, alike, token_places, whole_words

VOCABULARY = "the bridge is red and 512 metres long , said mayor . “ ” - Brücke 橋"
WORDS = st.sampled_from(VOCABULARY.split())
BLOCKS = st.lists(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), min_size=1, max_size=8)


def stretches(blocks: list[str]) -> list[tuple[int, int]]:
    found, at = [], 0
    for block in blocks:
        found.append((at, at + len(block)))
        at += len(block) + 1
    return found


def paragraphs(blocks: list[str]) -> Paragraphs:
    """Blocks whose sentences end at each full stop."""
    text, places = "\n".join(blocks), stretches(blocks)

    def sentences(number: int) -> list[tuple[int, int]]:
        start, end = places[number]
        return [(start + one.start(), start + one.end()) for one in re.finditer(r"[^ .][^.]*\.?|\.", text[start:end])]

    return Paragraphs(text, places, sentences)


def alignment(old: list[str], new: list[str]) -> Alignment:
    return Alignment(paragraphs(old), paragraphs(new))


def word_at(text: str, start: int) -> str:
    return next(alike(text[first:end]) for first, end in token_places(text, start, len(text)))


@given(BLOCKS, BLOCKS)
def test_a_word_is_paired_with_the_same_word_and_no_two_with_one(old: list[str], new: list[str]) -> None:
    found, one, other = alignment(old, new), "\n".join(old), "\n".join(new)
    targets = []
    for start, end in token_places(one, 0, len(one)):
        to = found.target(start)
        if to is not None:
            targets.append(to)
            assert word_at(other, to) == alike(one[start:end])
    assert len(targets) == len(set(targets))


@given(BLOCKS)
def test_in_the_same_text_every_word_stays_where_it_is(blocks: list[str]) -> None:
    found, text = alignment(blocks, blocks), "\n".join(blocks)
    for start, _end in token_places(text, 0, len(text)):
        assert found.target(start) == start
        assert not found.is_moved(start)


@given(BLOCKS, BLOCKS, st.integers(min_value=0))
def test_what_is_put_in_between_moves_nothing(blocks: list[str], added: list[str], at: int) -> None:
    strange = [f"foreign {word} {number}" for number, word in enumerate(added)]  # shares no run with what follows
    at %= len(blocks) + 1
    found = alignment(blocks, [*blocks[:at], *strange, *blocks[at:]])
    assert not any(found.is_moved(start) for start, _end in stretches(blocks))
    assert [found.target(start) is not None for start, _end in stretches(blocks)] == [True] * len(blocks)


def test_a_paragraph_that_went_to_another_place_was_moved_and_the_others_were_not() -> None:
    old = ["The bridge is red today.", "It cost nine million crowns.", "Nobody likes the colour."]
    found = alignment(old, [old[2], old[0], old[1]])
    assert [found.is_moved(start) for start, _end in stretches(old)] == [False, False, True]


def test_words_that_moved_are_found_where_some_of_them_are_others_too() -> None:
    moved = "After their capture the president said that he had seen evidence of at least 155 names in the list."
    old = [moved, "The council met on Monday to talk of the harbour.", "Nobody from the ministry was at the meeting."]
    found = alignment(old, [*old[1:], moved.replace("155", "151").replace("After", "Before")])
    assert found.is_moved(moved.index("their"))
    assert found.is_moved(moved.index("names"))
    assert found.target(moved.index("155")) is None


def test_scripts_without_blanks_are_compared_letter_by_letter() -> None:
    old, new = "北京知道俄罗斯招募中国公民", "北京知道俄罗斯招募多名中国公民"
    found = alignment([old], [new])
    assert [found.target(at) for at in (0, len(old) - 1)] == [0, len(new) - 1]


def test_what_stands_in_both_is_told_in_stretches_of_the_same_letters() -> None:
    old = ["The bridge is red. It cost nine million crowns in all.", "Nobody likes the colour."]
    new = ["The bridge is red. It cost ten million crowns in all.", "Nobody likes the colour."]
    texts = "\n".join(old), "\n".join(new)
    shared = alignment(old, new).shared
    assert [texts[0][one.start : one.end] for one in shared] == [
        "The bridge is red. It cost",
        "million crowns in all.\nNobody likes the colour.",
    ]
    assert all(texts[0][one.start : one.end] == texts[1][one.to : one.to_end] for one in shared)


def test_a_sentence_with_other_words_is_no_piece_that_stands_in_both() -> None:
    old = ["The bridge is red, they say. It cost nine million crowns in all."]
    new = ["The bridge is red, they say. It cost ten million crowns in all."]
    found = alignment(old, new)
    text = old[0]
    whole = found.whole(text.index("bridge"), text.index("bridge") + len("bridge"))
    assert whole is not None
    assert (whole.to, whole.to_end) == (4, 10)
    assert found.whole(text.index("crowns"), text.index("crowns") + len("crowns")) is None
    assert [text[start:end] for start, end in found.old_pieces] == ["It cost nine million crowns in all."]
    assert [new[0][start:end] for start, end in found.new_pieces] == ["It cost ten million crowns in all."]


def test_a_sentence_said_twice_is_the_one_beside_the_same_neighbours() -> None:
    again = "She declined to say anything."
    old = [f"The bridge is red, said the mayor. {again} The ferry is late this year. {again}"]
    new = [f"The bridge is red, said the mayor. {again} A boat is missing. The ferry is late this year. {again}"]
    found, text = alignment(old, new), old[0]
    targets = [found.target(at.start()) for at in re.finditer(again, text)]
    assert targets == [at.start() for at in re.finditer(again, new[0])]


def test_words_that_a_stretch_touches_are_whole() -> None:
    text = "The bridge, 512 m."
    assert whole_words(text, 5, 13) == (4, 15)
    assert whole_words(text, 3, 4) is None
    assert whole_words("橋の長さ", 1, 2) == (1, 2)
