"""Fonts and styles at the head of an RTF file."""

from factcheck.importers.rtf.header_tables import HeaderTables
from factcheck.importers.rtf.state import Destination


def style(tables: HeaderTables, number: int, name: str, **said: int) -> None:
    tables.begin()
    for word, value in {"s": number, **said}.items():
        tables.read(Destination.STYLES, word, value)
    tables.name(f"{name};")


def test_a_style_is_called_what_it_and_those_it_is_made_from_are_called():
    tables = HeaderTables()
    style(tables, 1, "Heading 1", outlinelevel=0)
    style(tables, 2, "My Head", sbasedon=1)
    assert tables.look_up(2) == (["my head", "heading 1"], 0)


def test_styles_made_from_each_other_come_to_an_end():
    tables = HeaderTables()
    style(tables, 1, "One", sbasedon=2)
    style(tables, 2, "Two", sbasedon=1)
    assert tables.look_up(1) == (["one", "two"], 9)


def test_character_styles_are_none_of_paragraphs():
    tables = HeaderTables()
    style(tables, 0, "Strong", cs=5)
    assert tables.look_up(0) == ([], 9)


def test_a_font_names_its_letters():
    tables = HeaderTables()
    tables.read(Destination.FONTS, "f", 3)
    tables.read(Destination.FONTS, "fcharset", 204)
    assert tables.charsets == {3: 204}
