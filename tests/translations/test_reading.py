"""What is noticed about a file in the accented language, although another process reads it."""

import pytest

from factcheck.domain.file_errors import EmptyTextError
from factcheck.domain.records.article_draft import ReadOptions
from factcheck.domain.wording.error_sentence import sentence
from factcheck.services.importing import Reading
from tests.translations.brackets import untranslated
from tests.word_samples import docx, par, picture, run, start

pytestmark = pytest.mark.usefixtures("accented")
PAGE = b"<html><body><article><p>Bridge opens.</p><img src=a.png><input type=text value=x><p hidden>No</p></article>"
FILES = {
    "a.docx": docx(par(run("Bridge.")) + par(picture()) + start(1)),
    "page.html": PAGE,
    "latin.txt": "Café owners wave, as in Zürich and Genève.".encode("latin-1"),
    "spoilt.txt": "Itâ€™s red, the mayor said.".encode(),
    "plain.eml": b"It is red, and no mail at all.",
    "nul.txt": b"It is \0 red, and it is long.",
}


@pytest.fixture(scope="module")
def reading():
    with Reading() as reading:
        yield reading


@pytest.mark.parametrize("name", FILES)
def test_what_is_noticed_is_said_in_the_language_that_is_spoken(reading, name):
    noticed = reading.read_bytes(name, FILES[name], ReadOptions()).noticed
    assert noticed
    assert {words: untranslated(words) for words in noticed if untranslated(words)} == {}


def test_a_file_without_words_is_refused_in_it_too(reading):
    with pytest.raises(EmptyTextError) as refused:
        reading.read_bytes("a.docx", docx(par(picture())), ReadOptions())
    assert untranslated(sentence(refused.value)) == []
