"""Labels, errors and the history in the accented language."""

import pytest

from factcheck.domain.records.operation import WriteOutcome
from factcheck.domain.wording import error_sentence, labels, operation_sentence
from factcheck.domain.wording.error_sentence import bug_words, sentence
from factcheck.translation import Messages
from tests.domain.wording.test_error_sentence import ERRORS, an, raised
from tests.translations.brackets import untranslated
from tests.translations.pseudo import OPEN

MODULES = (labels, operation_sentence, error_sentence)
TABLES = [one for module in MODULES for one in vars(module).values() if isinstance(one, Messages)]
pytestmark = pytest.mark.usefixtures("accented")


@pytest.mark.parametrize("error", ERRORS, ids=lambda one: one.__name__)
def test_an_error_is_told_in_the_language_that_is_spoken(error):
    words = sentence(an(error))
    assert words.startswith(OPEN)
    assert untranslated(words) == []


def test_a_bug_is_told_in_the_language_that_is_spoken():
    for outcome in (None, *WriteOutcome):
        assert untranslated(bug_words(raised(), outcome)) == []


@pytest.mark.parametrize("table", TABLES)
def test_every_message_of_a_table_is_found_by_those_who_translate(table):
    assert [key for key, english in table.english.items() if table[key] == english] == []
