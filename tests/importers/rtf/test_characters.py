"""Letters of RTF."""

from factcheck.importers.rtf.characters import shown


def test_control_characters_are_no_letters():
    assert shown("a\x00\x0bb\t\uf0b7") == "ab\t•"
