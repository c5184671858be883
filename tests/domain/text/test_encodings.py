"""The encodings that people are offered."""

import codecs

import pytest

from factcheck.domain.text.encodings import ENCODINGS, encoding_label


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
