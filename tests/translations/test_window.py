"""The window in the accented language, with many claims."""

import pytest
from PySide6.QtWidgets import QApplication

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import Level
from factcheck.domain.rules.report import ReportOptions
from tests.translations.brackets import untranslated_in
from tests.translations.test_report import strings, words_of

TYPED = {"Ctrl", "Shift", "Alt", "Esc", "Enter", "Del", "Tab", "Space", "Return", "Up", "Down", "Left", "Right"}
NAMES = {"Source", "Serif", "Sans", "Pro", "English", "Markdown", "Word", "Mara", "Lind"}


@pytest.fixture
def person(accented_window, open_window, demo):
    """Somebody before the demo desk, which shows everything that can be recorded."""
    return open_window(demo)


@pytest.fixture
def own(person, tmp_path):
    """The words that people wrote in the desk, where it lies, and names."""
    desk = person.window.session.desk
    written = strings(desk.reports.gather(options=ReportOptions(audience=Level.CHECKERS)))
    return words_of(written | {str(tmp_path)}) | TYPED | NAMES


def left_in(widget, own):
    """What a window shows without a translation, apart from single words of people in pieces of text."""
    found = untranslated_in(widget, own)
    return {where: words for where, words in found.items() if set(words) - own}


def claims_of_each_kind(claims: list[Claim]) -> list[Claim]:
    """A claim for each verdict and each kind of evidence, so that all that a panel can say is said."""
    return list({(one.status, one.evidence_count > 0, one.relation, one.outcome): one for one in claims}.values())


def test_the_window_shows_no_words_but_translated_ones_and_those_of_people(person, own):
    window = person.window
    left = left_in(window.frame, own)
    for claim in claims_of_each_kind(person.claims):
        window.current.select(claim.id)
        QApplication.processEvents()
        left |= left_in(window.frame, own)
    assert left == {}


@pytest.mark.parametrize("action", ["find", "report"])
def test_a_tip_names_the_key_as_this_language_calls_it(person, action):
    key = person.window.actions_table.key_of(action)
    assert key
    assert person.find(f"button_{action}").toolTip().count(f"({key})") == 1


@pytest.mark.usefixtures("accented_window")
def test_the_bar_that_asks_for_a_name_does_not_either(open_window, tmp_path):
    person = open_window(tmp_path / "1.factcheck", who="")
    assert left_in(person.window.frame, words_of({str(tmp_path)}) | TYPED | set(tmp_path.parts)) == {}
