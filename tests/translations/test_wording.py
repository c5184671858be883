"""Errors, and tables of messages, in the accented language."""

import importlib
import pkgutil

import pytest

import factcheck
from factcheck.domain.records.operation import WriteOutcome
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.wording.claim_words import judged_by_words
from factcheck.domain.wording.error_sentence import bug_words, sentence
from factcheck.domain.wording.labels import person_words
from factcheck.translation import Messages, forms
from tests.desk_samples import claim_at, draft
from tests.domain.wording.test_error_sentence import ERRORS, an, raised
from tests.translations.brackets import untranslated
from tests.translations.catalogues import placeholders
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
    assert [english for one in found for key, english in one.english.items() if not is_found(one, key)] == []


def is_found(table, key):
    """Whether a message of a table is translated, by number where it differs by that."""
    one, many = forms(table.english[key])
    if one == many:
        return table[key] != one
    values = dict.fromkeys(placeholders(many), 2)
    return table.by_number(key, 2, **values) != many.format(**values)


def test_whoever_gave_no_name_is_called_so_in_the_language_that_is_spoken(desk):
    desk.sign_as("", "")
    claim = claim_at(desk, desk.articles.add(draft()), "red")
    desk.claims.judge([claim.id], Judgement.DISPUTED)
    judged = desk.claims.get(claim.id)
    assert judged.judged_by == "unnamed"
    assert untranslated(judged_by_words(judged)) == []
    assert person_words("Mara Lind") == "Mara Lind"
