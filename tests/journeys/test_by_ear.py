"""What a person hears who does not see the window: what is said beside what the controls say themselves."""

import pytest

from factcheck.domain.text.span import Span
from factcheck.ui.dialogs.questions import GoToDialog
from factcheck.ui.dialogs.search_list import SearchList
from tests.translations.pseudo import plain


@pytest.fixture
def heard(checker):
    """All that is said of where one stands, in plain English."""
    said = []
    checker.window.selection_announcer.spoken.connect(lambda words: said.append(plain(words)))
    return said


def mark(checker, *phrases):
    desk, article = checker.window.session.desk, checker.window.current.article
    for words in phrases:
        start = checker.text.index(words)
        desk.claims.add(article, Span(start, start + len(words)))


def test_all_claims_on_the_words_are_heard_and_that_the_last_is_left(checker, heard):
    mark(checker, "It is 240 metres long, the longest in the country.", "240 metres long")
    checker.put_caret(". It is 240")
    checker.press("Right", "Right", "Ctrl+Right", "Ctrl+Right", "Down")
    assert heard == ["Claim 1, not checked", "Claim 2, not checked; Claim 1, not checked", "No claim here"]


def test_folding_and_unfolding_in_the_list_are_heard(checker, heard):
    checker.select("“We paid every bill,” she told reporters, but gave no figures.")
    checker.press("Return", "Return", "T")
    checker.type("She paid every bill")
    checker.press("Return", "Ctrl+2", "Home")
    heard.clear()
    checker.press("Left", "Right")
    assert heard == ["contents folded: not checked", "contents unfolded"]


def words_of(qtbot, announcer, act):
    """What an announcer says of an act, in plain English."""
    with qtbot.waitSignal(announcer.spoken) as told:
        act()
    return plain(told.args[0])


@pytest.mark.english("it finds a command by English words")
def test_the_palette_lets_the_row_be_heard_that_enter_takes(checker, qtbot):
    checker.press("Ctrl+Shift+P")
    announcer = checker.find("palette", SearchList).announcer
    heard = words_of(qtbot, announcer, lambda: checker.type("zoom"))
    assert heard == "Zoom in, Everything in the window, Ctrl++, Ctrl+=; 1 of 2"
    assert words_of(qtbot, announcer, lambda: checker.press("Down")).endswith("; 2 of 2")
    assert words_of(qtbot, announcer, lambda: checker.type("zzz")) == "Nothing fits."
    checker.press("Esc")


@pytest.mark.parametrize(
    ("key", "name", "row"),
    [("F1", "shortcuts", "1 of "), ("Ctrl+L", "articles", "1 of 1"), ("Ctrl+H", "history", "1 of 1")],
)
def test_each_list_says_its_first_row_when_it_opens(checker, qtbot, key, name, row):
    checker.press(key)
    told = words_of(qtbot, checker.find(name, SearchList).announcer, lambda: None)
    assert "; 1 of " in told
    checker.find(name, SearchList).reject()


def test_a_search_says_the_place_and_the_words_around_it(checker, qtbot):
    checker.press("Ctrl+Shift+F")
    heard = []
    checker.find("search", SearchList).announcer.spoken.connect(lambda words: heard.append(plain(words)))
    checker.type("bridge")  # where a key takes long it is said before that nothing is looked for yet
    begun = "A bridge is opened, and the bills are argued about, "
    qtbot.waitUntil(lambda: any(one.startswith(begun) and "; 1 of 3" in one for one in heard))
    checker.press("Esc")


def test_finding_says_which_place_of_how_many_and_the_words_around_it(checker, qtbot):
    checker.press("Ctrl+F")
    announcer = checker.window.find_bar.announcer
    assert words_of(qtbot, announcer, lambda: checker.type("crack")) == (
        "1 of 1; The old bridge was closed in 2019 after a crack was found."
    )
    assert words_of(qtbot, announcer, lambda: checker.type("zzz")) == "Not found"
    checker.press("Esc")


def test_going_to_a_claim_says_which_it_is_and_a_number_that_is_none(checker, qtbot):
    mark(checker, "240 metres long")
    said = []
    checker.window.claim_commands.spoken.connect(lambda words: said.append(plain(words)))
    checker.press("Ctrl+J")
    checker.type("9")
    told = words_of(qtbot, checker.find("go_to_dialog", GoToDialog).announcer, lambda: checker.press("Return"))
    assert told == "There is no claim 9."
    checker.type("1")
    checker.press("Return")
    assert said == ["Claim 1, not checked: 240 metres long"]


@pytest.mark.english("it types the beginning of a reason in English")
def test_a_reason_is_heard_with_its_place_before_enter_takes_it(checker, qtbot):
    mark(checker, "240 metres long")
    announcer = checker.window.panel.body.reason.announcer
    assert words_of(qtbot, announcer, lambda: checker.press("Right", "J", "3")).endswith(" reasons")
    assert words_of(qtbot, announcer, lambda: checker.press("Down")) == "the speaker gave no evidence; 1 of 11"
    assert words_of(qtbot, announcer, lambda: checker.type("my own")).startswith("Not in the list.")
    checker.press("Esc")


def test_what_is_shown_otherwise_is_said(checker):
    for name, words in (
        (
            "dense_list",
            (
                "Each claim of the list is on one line.",
                "Each claim of the list has up to two lines for its statement.",
            ),
        ),
        ("cards", ("The cards are put away.", "The cards stand beside the text.")),
        (
            "claim_list",
            ("The list of claims is put away.", "The list of claims stands beside the text where there is room."),
        ),
        ("theme_dark", ("Theme: Dark.", "Theme: Dark.")),
    ):
        for said in words:
            checker.window.actions_table[name].trigger()
            assert checker.said == said
    checker.window.actions_table["theme_system"].trigger()


def test_a_history_that_stays_open_says_nothing_while_one_works(checker, qtbot):
    checker.press("Ctrl+H")
    announcer = checker.find("history", SearchList).announcer
    words_of(qtbot, announcer, lambda: None)
    checker.window.frame.activateWindow()
    with qtbot.assertNotEmitted(announcer.spoken, wait=400):
        mark(checker, "240 metres long")
    checker.window.frame.findChild(SearchList, "history").reject()
