"""Styles of OpenDocument, through everything they inherit from."""

from xml.etree.ElementTree import Element, SubElement

from factcheck.importers.odt.styles import OdtStyles


def styles(*given: tuple[str, str, dict[str, str]], automatic: bool = False) -> OdtStyles:
    root = Element("office:document-content")
    part = SubElement(root, "office:automatic-styles" if automatic else "office:styles")
    for name, parent, words in given:
        names = {"style:name": name, "style:family": "paragraph", "style:parent-style-name": parent}
        SubElement(SubElement(part, "style:style", names), "style:text-properties", words)
    made = OdtStyles()
    made.read(root)
    return made


def test_a_style_has_what_it_inherits():
    made = styles(
        ("A", "", {"fo:font-weight": "bold", "text:display": "none"}), ("B", "A", {"fo:font-style": "italic"})
    )
    style = made.resolved("paragraph", "B")
    assert (style.bold, style.italic, style.hidden, style.struck) == (True, True, True, None)


def test_styles_that_inherit_from_each_other_come_to_an_end():
    assert styles(("A", "B", {}), ("B", "A", {})).labels("A") == {"a", "b"}


def test_only_what_was_set_by_hand_counts_where_a_style_is_bold_by_nature():
    bold = ("A", "", {"fo:font-weight": "bold"})
    assert styles(bold).by_hand("paragraph", "A").bold is None
    assert styles(bold, automatic=True).by_hand("paragraph", "A").bold is True


def test_names_are_read_as_people_see_them():
    assert "my quote" in styles(("My_20_Quote", "", {})).labels("My_20_Quote")


def test_a_language_has_its_country_and_none_is_none():
    made = styles(("A", "", {"fo:language": "pt", "fo:country": "BR"}), ("B", "", {"fo:language": "zxx"}))
    assert [made.resolved("paragraph", name).language for name in ("A", "B")] == ["pt-BR", None]
