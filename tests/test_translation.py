"""Sentences in the language that was chosen."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from babel.messages.catalog import Catalog

from factcheck.translation import (
    N_,
    NC_,
    NP_,
    Messages,
    _,
    counted,
    if_any,
    is_right_to_left,
    language,
    languages,
    pgettext,
    use_language,
)
from tests.translations.catalogues import write_compiled

READ = N_("“{name}” was read.")


@pytest.fixture
def polish(home):
    """A catalogue of a language with three plural forms, in which two entries are wrong."""
    catalog = Catalog(locale="pl")
    catalog.add("“{name}” was read.", "Przeczytano „{name}”.")
    catalog.add("Broken: {name}", "Zepsute: {nazwa}")
    catalog.add("Worse: {name}", "Gorsze: {name")
    catalog.add(("{count} claim", "{count} claims"), ("{count} teza", "{count} tezy", "{count} tez"))
    catalog.add("open", "otwarte", context="state of a claim")
    write_compiled(catalog, "pl", home / "translations")


@pytest.mark.usefixtures("polish")
def test_a_sentence_is_filled_after_it_is_translated():
    use_language("pl")
    assert _(READ, name="{count}") == "Przeczytano „{count}”."


@pytest.mark.usefixtures("polish")
def test_each_language_has_its_own_plural_forms():
    use_language("pl")
    said = [counted("{count} [claim|claims]", count) for count in (1, 2, 5, 22)]
    assert said == ["1 teza", "2 tezy", "5 tez", "22 tezy"]


def test_of_none_nothing_is_said_where_that_is_wanted():
    assert [if_any("{count} [claim|claims]", count) for count in (-1, 0, 1, 2)] == ["", "", "1 claim", "2 claims"]


@pytest.mark.usefixtures("polish")
def test_a_table_of_plural_forms_is_translated_when_it_is_looked_up():
    table = Messages({1: NP_("{count} [claim|claims]")})
    use_language("pl")
    assert table.by_number(1, 5) == "5 tez"


@pytest.mark.usefixtures("polish")
def test_a_word_with_two_meanings_is_translated_in_its_context():
    use_language("pl")
    assert (pgettext("state of a claim", "open"), pgettext("menu", "open")) == ("otwarte", "open")


@pytest.mark.usefixtures("polish")
def test_a_table_that_is_made_at_import_is_translated_when_it_is_looked_up():
    table = Messages({1: N_("“{name}” was read."), 2: NC_("state of a claim", "open")})
    states = Messages({1: NC_("state of a claim", "open")}, "state of a claim")
    assert (table.filled(1, name="a"), states[1], len(table), list(table)) == ("“a” was read.", "open", 2, [1, 2])
    use_language("pl")
    assert (table.filled(1, name="a"), states[1], states.english[1]) == ("Przeczytano „a”.", "otwarte", "open")


@pytest.mark.usefixtures("polish")
@pytest.mark.parametrize("message", ["Broken: {name}", "Worse: {name}", "Not there: {name}"])
def test_an_entry_that_is_wrong_or_missing_is_said_in_english(message):
    use_language("pl")
    assert _(message, name="Bob") == message.replace("{name}", "Bob")


@pytest.mark.parametrize("code", ["xx", "", "../..", "not a language"])
def test_a_language_that_is_not_there_is_english(code):
    use_language(code)
    assert _("“{name}” was read.", name="a.txt") == "“a.txt” was read."


def test_a_damaged_catalogue_is_english(home):
    folder = home / "translations" / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "factcheck.mo").write_bytes(b"\xde\x12\x04\x95 and no more")
    use_language("de")
    assert _("Quit") == "Quit"


def test_braces_stay_where_nothing_is_filled_in():
    assert _('{"op": "judge"}') == '{"op": "judge"}'


@pytest.mark.usefixtures("polish")
def test_a_block_may_speak_another_language_and_other_threads_do_not_hear_it():
    with language("pl"), ThreadPoolExecutor(1) as pool:
        assert _(READ, name="a").startswith("Przeczytano")
        assert pool.submit(_, READ, name="a").result() == "“a” was read."
    assert _(READ, name="a") == "“a” was read."


@pytest.mark.usefixtures("polish")
def test_the_languages_that_there_are_name_themselves():
    assert languages() == {"en": "English", "pl": "English"}


def test_arabic_runs_from_right_to_left(home):
    write_compiled(Catalog(locale="ar"), "ar_EG", home / "translations")
    with language("ar_EG"):
        assert is_right_to_left()
    assert not is_right_to_left()


def test_nothing_is_read_before_a_language_is_chosen():
    code = """
import sys
import factcheck.translation
sys.addaudithook(lambda event, told: event == "open" and print(told[0]))
assert factcheck.translation._("Quit") == "Quit"
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == ""


@pytest.mark.usefixtures("polish")
def test_a_report_goes_on_in_its_language_while_another_is_chosen_for_the_window():
    with language("pl"):
        use_language("en")
        assert _(READ, name="a") == "Przeczytano „a”."
    assert _(READ, name="a") == "“a” was read."
