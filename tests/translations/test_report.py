"""Reports in the accented and in the mirrored language."""

import dataclasses
import re
from concurrent.futures import ThreadPoolExecutor
from enum import Enum
from html.parser import HTMLParser

import pytest
from typing_extensions import override

from factcheck.domain.rules.report import ReportOptions
from factcheck.exporters.base import export
from factcheck.services.opening import read_desk
from factcheck.translation import language
from tests.desk_samples import draft
from tests.translations.brackets import outside, untranslated
from tests.translations.pseudo import ACCENTED, MIRRORED

_SPOKEN = frozenset({"title", "aria-label", "alt"})
_MARKUP = re.compile(r"\\(?=\W)|\*\*|~~|&[a-z]+;|\]\((?:<[^>]*>|#[^)]*)\)|</?div[^>]*>")


class _Page(HTMLParser):
    """Gathers what a page shows and tells: its texts, titles and labels."""

    def __init__(self):
        super().__init__()
        self.texts, self._unseen = [], ""

    @override
    def handle_starttag(self, tag, attrs):
        self._unseen = tag if tag in ("style", "svg") else self._unseen
        self.texts += [words for name, words in attrs if name in _SPOKEN and words]

    @override
    def handle_endtag(self, tag):
        self._unseen = "" if tag == self._unseen else self._unseen

    @override
    def handle_data(self, data):
        if not self._unseen and data.strip():
            self.texts.append(" ".join(data.split()))


def strings(value):
    """Every text in a record and what hangs on it, but what is stored for a word of the program."""
    if isinstance(value, Enum):
        return set()
    if isinstance(value, str):
        return {" ".join(value.split())}
    if dataclasses.is_dataclass(value):
        return {text for field in dataclasses.fields(value) for text in strings(getattr(value, field.name))}
    if hasattr(value, "values"):
        value = value.values()
    return {text for one in value for text in strings(one)} if hasattr(value, "__iter__") else set()


@pytest.fixture(scope="module")
def report(made_demo):
    """What the demo desk reports."""
    desk = read_desk(made_demo, "Mara Lind")
    yield desk.reports.gather()
    desk.close()


def words_of(own):
    """The words of a person, for text that is cut into pieces."""
    return own | {word.strip(".,:;!?“”‘’()") for one in own for word in one.split() if len(word) > 1}


@pytest.mark.usefixtures("accented")
def test_a_page_holds_no_words_but_translated_ones_and_those_of_people(report):
    page, own = _Page(), strings(report)
    page.feed(export(report, ".html").decode())
    texts = outside("\n".join(page.texts)).splitlines()
    left = {text: untranslated(text, own) for text in texts if not any(text.strip() in one for one in own)}
    assert {text: words for text, words in left.items() if set(words) - words_of(own)} == {}


@pytest.mark.usefixtures("accented")
def test_a_report_in_markdown_does_not_either(report):
    own = words_of(strings(report))
    lines = _MARKUP.sub("", export(report, ".md").decode()).splitlines()
    left = {line: untranslated(line, own) for line in lines}
    assert {line: words for line, words in left.items() if set(words) - own} == {}


@pytest.mark.usefixtures("mirrored")
def test_a_page_in_a_language_that_runs_from_right_to_left_says_so(report):
    assert b'<html lang="ar-XB" dir="rtl">' in export(report, ".html")


@pytest.mark.usefixtures("made_up")
def test_a_report_may_be_in_another_language_than_the_window_and_a_table_is_the_same_in_all(report):
    english = {ending: export(report, ending) for ending in (".html", ".csv")}
    with language(ACCENTED):
        accented = {ending: export(report, ending) for ending in (".html", ".csv")}
    with language(MIRRORED):
        assert export(report, ".csv") == english[".csv"] == accented[".csv"]
    assert b'lang="en-XA"' in accented[".html"]
    assert b'<html lang="en">' in english[".html"]


@pytest.mark.usefixtures("made_up")
def test_the_language_of_a_report_holds_on_another_thread_too(desk, tmp_path):
    desk.articles.add(draft("Η γέφυρα άνοιξε.", headline="Γέφυρα"))
    for code in (ACCENTED, ""):
        with ThreadPoolExecutor() as pool, language(MIRRORED):
            work = desk.reports.writing(tmp_path / f"report{code}.html", options=ReportOptions(language=code))
            pool.submit(work).result()
    assert b'lang="en-XA"' in (tmp_path / f"report{ACCENTED}.html").read_bytes()
    assert b'lang="ar-XB"' in (tmp_path / "report.html").read_bytes()
