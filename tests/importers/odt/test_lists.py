"""Lists of OpenDocument and the labels of their items."""

from xml.etree.ElementTree import Element, SubElement

from factcheck.importers.odt.lists import ListStyle, OdtNumbering, list_style


def style(*levels: dict[str, str]) -> ListStyle:
    element = Element("text:list-style")
    for at, given in enumerate(levels, 1):
        SubElement(element, "text:list-level-style-number", {"text:level": str(at), **given})
    return list_style(element)


NESTED = style(
    {"style:num-format": "1", "style:num-suffix": "."},
    {"style:num-format": "a", "style:num-suffix": ")", "text:display-levels": "2"},
)


def test_a_deeper_level_begins_afresh_behind_a_new_item_and_shows_those_above():
    numbering = OdtNumbering()
    assert [numbering.count(NESTED, level) for level in (1, 2, 2, 1, 2)] == ["1.", "1.a)", "1.b)", "2.", "2.a)"]


def test_an_item_may_be_given_its_number():
    numbering = OdtNumbering()
    assert [numbering.count(NESTED, 1, start) for start in (None, 7, None)] == ["1.", "7.", "8."]


def test_letters_go_on_by_repeating_where_the_style_says_so():
    letters = style({"style:num-format": "a", "style:num-letter-sync": "true", "text:start-value": "28"})
    assert OdtNumbering().count(letters, 1) == "bb"


def test_a_template_says_where_the_numbers_of_all_levels_stand():
    template = style({"style:num-format": "I", "loext:num-list-format": "Part %1%:"})
    assert OdtNumbering().count(template, 1) == "Part I:"


def test_a_list_without_a_style_and_signs_of_symbol_fonts_are_bullets():
    element = Element("text:list-style")
    SubElement(element, "text:list-level-style-bullet", {"text:level": "1", "text:bullet-char": "\uf0b7"})
    assert [OdtNumbering().count(one, 1) for one in ({}, list_style(element))] == ["•", "•"]
