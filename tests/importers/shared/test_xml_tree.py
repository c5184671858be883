"""Short names for elements and attributes."""

from xml.etree.ElementTree import fromstring

from factcheck.importers.shared.xml_tree import renamed

SPACES = {"urn:words": "w"}


def test_elements_and_attributes_of_a_known_vocabulary_get_its_prefix():
    root = renamed(fromstring('<p xmlns="urn:words" xmlns:a="urn:words" a:id="1"><r/></p>'), SPACES)
    assert (root.tag, root.attrib, root[0].tag) == ("w:p", {"w:id": "1"}, "w:r")


def test_other_names_stay_as_they_are():
    root = renamed(fromstring('<p xmlns="urn:other" id="1"/>'), SPACES)
    assert (root.tag, root.attrib) == ("{urn:other}p", {"id": "1"})
