"""Text told by the pattern of its bytes."""

from random import Random

import pytest

from factcheck.importers.encoding.unmarked import unmarked_unicode
from tests.importers.encoding_samples import JAPANESE, SIMPLIFIED, THAI, TRADITIONAL


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_zeros_beside_plain_letters_tell_the_order(codec):
    assert unmarked_unicode("Two words.\n".encode(codec)) == codec


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, JAPANESE, THAI])
def test_words_without_any_plain_letter_are_told_too(text, codec):
    assert unmarked_unicode(text.encode(codec)) == codec


@pytest.mark.parametrize("seed", range(50))
def test_noise_is_no_text(seed):
    assert unmarked_unicode(Random(seed).randbytes(200)) == ""


@pytest.mark.parametrize("seed", range(5))
def test_rare_ideographs_side_by_side_are_no_language(seed):
    characters = Random(seed).sample(range(0x6E00, 0x9FA0), 200)
    assert unmarked_unicode("".join(map(chr, characters)).encode("utf-16-le")) == ""


@pytest.mark.parametrize("data", [b"", b"words\0words", b"one\0two\0four\0six\0", bytes(16), b"\x01\x00\x02\x00" * 20])
def test_other_zeros_are_no_text(data):
    assert unmarked_unicode(data) == ""
