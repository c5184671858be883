"""Errors, and tables of messages, in the accented language."""

import importlib
import pkgutil

import pytest

import factcheck
from factcheck.domain.records.operation import WriteOutcome
from factcheck.domain.wording.error_sentence import bug_words, sentence
from factcheck.translation import Messages
from tests.domain.wording.test_error_sentence import ERRORS, an, raised
from tests.translations.brackets import untranslated
from tests.translations.pseudo import OPEN

pytestmark = pytest.mark.usefixtures("accented")


@pytest.mark.parametrize("error", ERRORS, ids=lambda one: one.__name__)
def test_an_error_is_told_in_the_language_that_is_spoken(error):
    words = sentence(an(error))
    assert words.startswith(OPEN)
    assert untranslated(words) == []


def test_a_bug_is_told_in_the_language_that_is_spoken():
    for outcome in (None, *WriteOutcome):
        assert untranslated(bug_words(raised(), outcome)) == []


def test_every_message_of_a_table_is_found_by_those_who_translate():
    named = [one.name for one in pkgutil.walk_packages(factcheck.__path__, "factcheck.") if "__main__" not in one.name]
    tables = {id(one): one for name in named for one in vars(importlib.import_module(name)).values()}
    found = [one for one in tables.values() if isinstance(one, Messages)]
    assert len(found) > 30
    assert [english for one in found for key, english in one.english.items() if one[key] == english] == []
