"""Where the keyboard goes when a form closes: to the article at once, and past nothing else in the panel."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.journeys.conftest import story_draft

FORMS = {
    "evidence": ("E", "evidence_source"),
    "split": ("T", "split_content_1"),
    "denial": ("Y", "denial_scope"),
    "question": ("A", "question_words"),
    "wording": ("W", "wording_proposed"),
}


@pytest.fixture
def claim(checker):
    """A person in the article, before a claim that is one sentence of it."""
    checker.select("“We paid every bill,” she told reporters, but gave no figures.")
    checker.press("Return", "Return")
    return checker


@pytest.fixture
def focused(qtbot):
    """What has had the keyboard since, by its name, one after the other."""
    names = []

    def note(_before, now):
        if now is not None and now.objectName() not in names[-1:]:
            names.append(now.objectName())

    QApplication.instance().focusChanged.connect(note)
    yield names
    QApplication.instance().focusChanged.disconnect(note)


def seen(checker, name):
    """The control of a name that can be seen: the page of the article has forms of the same names."""
    return next(one for one in checker.window.panel.findChildren(QWidget, name) if one.isVisible())


def write(checker, name, words):
    """Types words into a field, in place of those in it."""
    field = seen(checker, name)
    field.setFocus()
    field.selectAll()
    checker.type(words)


@pytest.mark.parametrize("form", FORMS)
def test_a_form_that_closes_hands_the_keyboard_to_the_article_alone(claim, focused, form):
    opens, field = FORMS[form]
    for does, key in (("close", "Escape"), ("discard", ""), ("save", "Ctrl+Return"), ("close", ""), ("save", "")):
        claim.press(opens)
        write(claim, field, "She paid every bill of the bridge")
        button = seen(claim, f"{form}_{does}")
        if not key:
            button.setFocus()
        focused.clear()
        claim.press(key or "Return")
        assert not button.isVisible()
        assert focused == ["article_text"]
        if does == "save":
            claim.press("Ctrl+Z")


@pytest.mark.parametrize("size", [(1000, 700), (700, 640)])
@pytest.mark.parametrize("keys", [("E", "Escape"), ("N", "Escape"), ("T", "Ctrl+1"), ("3", "Return")])
def test_a_claim_that_lies_over_a_pane_hands_the_keyboard_to_it_alone(open_window, desk_path, focused, size, keys):
    checker = open_window(desk_path, size=size)
    checker.window.current.show_article(checker.window.session.desk.articles.add(story_draft()))
    checker.select("“We paid every bill,” she told reporters, but gave no figures.")
    checker.press("Return", "Return", keys[0])
    focused.clear()
    checker.press(keys[1])
    assert focused == ["article_text"]


@pytest.mark.parametrize("key", ["Return", "Escape"])
def test_a_reason_that_is_given_or_left_hands_the_keyboard_to_the_article_alone(claim, focused, key):
    claim.press("3")
    focused.clear()
    claim.press(key)
    assert focused == ["article_text"]


@pytest.mark.parametrize("control", ["evidence_stance_0", "evidence_save"])
def test_letters_that_are_typed_past_the_last_field_of_a_form_do_nothing(claim, control):
    claim.press("E")
    claim.type("Minutes")
    seen(claim, control).setFocus()
    before = (claim.claims, claim.window.panel.body.evidence_form.draft())
    claim.press("P", "A", "1", "Shift+Y", "N")
    assert (claim.claims, claim.window.panel.body.evidence_form.draft()) == before
    assert seen(claim, control).hasFocus()
    claim.press("Ctrl+Return")
    assert [one.source.title for one in claim.claims[0].evidence] == ["Minutes"]


def test_another_form_takes_the_keyboard_from_the_one_before(claim, focused):
    claim.press("E")
    write(claim, "evidence_source", "The record")
    focused.clear()
    claim.window.actions_table["question"].trigger()
    assert focused == ["question_words"]


def test_a_form_whose_claim_is_left_hands_the_keyboard_to_the_article(claim, focused):
    first = claim.window.current.claim
    claim.select("240 metres")
    claim.press("Return", "Return", "E")
    focused.clear()
    claim.window.current.select(first)
    assert focused == ["article_text"]
