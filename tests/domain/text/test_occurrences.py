"""Where words stand in a text, whether it is read for them or was made ready for many."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.text.occurrences import Occurrences


def asked_often(text):
    """The same after so many words that the text is made ready."""
    found = Occurrences(text)
    for _ in range(100):
        found.of("other words")
    return found


def places(text, words):
    return [at for at in range(len(text)) if text.startswith(words, at)]


@given(st.text("ab", max_size=12), st.text("ab", min_size=1, max_size=3))
def test_all_places_are_found_overlapping_ones_too(text, words):
    assert Occurrences(text).of(words) == places(text, words)


@given(st.text("ab", min_size=1, max_size=4), st.integers(1, 60), st.data())
def test_so_they_are_in_a_text_that_was_made_ready(piece, times, data):
    text = piece * times
    start = data.draw(st.integers(0, len(text)))
    words = data.draw(st.sampled_from([text[start:], text[: start + 1], text[start:] + "c", "b" + text[start:]]))
    assert asked_often(text).of(words) == (places(text, words) if words else [])


def test_a_text_is_not_read_again_for_each_of_many_words():
    words = "the divers from abroad knew of the papers and of the letters"

    class Read(str):
        times = 0

        def find(self, *sought):
            Read.times += 1
            return super().find(*sought)

    found = asked_often(Read(f"In the harbour {words} and the plan."))
    before = Read.times
    assert (found.of(words), Read.times) == ([15], before)
