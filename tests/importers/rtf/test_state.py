"""Groups of RTF, and what holds in them; fonts and styles at the head of a file."""

from factcheck.importers.rtf.state import Destination, Groups, HeaderTables


def test_what_is_set_in_a_group_ends_with_it():
    groups = Groups()
    groups.open()
    groups.set(bold=True)
    assert groups.state.bold
    groups.close()
    assert not groups.state.bold


def test_what_waits_for_the_end_of_a_group_is_done_there_the_last_first():
    done: list[str] = []
    groups = Groups()
    groups.open()
    groups.at_end(lambda: done.append("first"))
    groups.at_end(lambda: done.append("last"))
    groups.close()
    groups.close()
    assert done == ["last", "first"]


def test_words_that_are_kept_are_handed_over_with_those_of_groups_inside():
    said: list[str] = []
    groups = Groups()
    groups.open()
    groups.keep(said.append)
    groups.put("a")
    groups.open()
    groups.put("b")
    groups.close()
    groups.close()
    assert said == ["ab"]


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
