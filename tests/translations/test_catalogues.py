"""The commands for translators."""

import pytest
from babel.messages.catalog import Catalog

from factcheck.translation import language, pgettext
from tests.translations import catalogues
from tests.translations.__main__ import main
from tests.translations.catalogues import misfits, missing, read, source_of, update, write_compiled

NAME = "the name of this language, in itself"


@pytest.fixture
def messages_of_two():
    """Two messages, one of them by number."""
    catalog = Catalog()
    catalog.add("{name} was read.", None, [("a.py", 1)])
    catalog.add(("{count} claim", "{count} claims"), None, [("a.py", 2)])
    return catalog


def translated(tmp_path, messages, **said):
    update("de", messages, tmp_path)
    catalog = read("de", tmp_path)
    for message in catalog:
        message.string = said.get("of_name", "") if message.id == "{name} was read." else message.string
    source_of("de", tmp_path).write_bytes(catalogues.as_text(catalog))
    return read("de", tmp_path)


def test_what_has_no_translation_is_missing(tmp_path, messages_of_two):
    catalog = translated(tmp_path, messages_of_two, of_name="{name} gelesen.")
    assert [one.id for one in missing(catalog)] == [("{count} claim", "{count} claims")]


def test_what_was_translated_stays_when_messages_come(tmp_path, messages_of_two):
    translated(tmp_path, messages_of_two, of_name="{name} gelesen.")
    messages_of_two.add("Quit", None, [("a.py", 3)])
    update("de", messages_of_two, tmp_path)
    assert read("de", tmp_path).get("{name} was read.").string == "{name} gelesen."
    assert [one.id for one in missing(read("de", tmp_path))][-1:] == ["Quit"]


@pytest.mark.parametrize(("said", "wrong"), [("{nome} gelesen.", 1), ("gelesen.", 1), ("{name", 1), ("{name}!", 0)])
def test_a_translation_with_other_placeholders_does_not_fit(tmp_path, messages_of_two, said, wrong):
    assert len(list(misfits(translated(tmp_path, messages_of_two, of_name=said)))) == wrong


def test_a_sentence_that_argparse_fills_must_fit_it():
    catalog = Catalog(locale="de")
    catalog.add("unrecognized arguments: %s", "Unbekannt: %d %s", flags=["python-format"])
    assert len(list(misfits(catalog))) == 1


def test_what_is_compiled_is_spoken(tmp_path, home):
    catalog = Catalog(locale="de")
    catalog.add("English", "Deutsch", context=NAME)
    write_compiled(catalog, "de", home / "translations")
    with language("de"):
        assert pgettext(NAME, "English") == "Deutsch"


def test_the_languages_that_come_along_are_whole_fit_and_compiled(messages):
    for code in catalogues.languages():
        catalog = read(code)
        assert source_of(code).with_suffix(".mo").read_bytes() == catalogues.compiled(catalog)
        catalog.update(messages)
        assert (list(missing(catalog)), list(misfits(catalog))) == ([], [])


def test_the_languages_that_nobody_speaks_can_be_tried_in_the_program(home, capsys):
    assert main(["pseudo"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    with language("en_XA"):
        assert pgettext(NAME, "English").startswith("⟦")


@pytest.mark.parametrize("words", [[], ["nonsense"], ["update"], ["extract", "de"]])
def test_a_command_that_is_none_says_which_there_are(words, capsys):
    assert main(words) == 2
    assert "extract | update LANG" in capsys.readouterr().err
