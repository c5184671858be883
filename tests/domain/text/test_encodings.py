"""The encodings that people are offered."""

import codecs

import pytest

from factcheck.domain.text.encodings import ENCODINGS, code_page_codec, encoding_label


def test_every_encoding_offered_is_known_and_offered_once():
    names = [codecs.lookup(codec).name for _, codec in ENCODINGS]
    assert len(set(names)) == len(names)
    assert len({label for label, _ in ENCODINGS}) == len(ENCODINGS)


@pytest.mark.parametrize(
    ("codec", "label"),
    [("utf_8", "UTF-8"), ("windows-1251", "Windows-1251"), ("cp932", "Shift-JIS"), ("ptcp154", "PTCP154"), ("x", "x")],
)
def test_an_encoding_is_called_what_people_call_it(codec, label):
    assert encoding_label(codec) == label


@pytest.mark.parametrize(
    ("number", "codec"),
    [(1252, "cp1252"), (65001, "utf-8"), (10000, "mac-roman"), (28605, "iso8859-15"), (99999, "")],
)
def test_a_code_page_has_the_codec_that_reads_it(number, codec):
    assert code_page_codec(number) == codec
