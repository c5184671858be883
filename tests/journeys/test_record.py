"""The rest of the record by keyboard: what is denied, what was said, what is asked, what should be printed."""

import pytest
from PySide6.QtWidgets import QLabel

from factcheck.domain.claim import Kind
from factcheck.domain.draft import Draft, Piece, assembled, headed
from factcheck.domain.proof import BlockKind

STORY = (
    "The port sells grain to nobody, its board says.",
    "Harbour master Ann Reed told reporters it was “absurd” of the council’s Tom Low to claim the port was selling"
    " grain to Norway.",
    "After the hearing, Low said on Monday that the port had shipped at least 40 loads, but gave no figures.",
)
DENIAL = STORY[1].removeprefix("Harbour master ").removesuffix(".")


@pytest.fixture
def reader(open_window, desk_path):
    person = open_window(desk_path)
    pieces = [Piece(BlockKind.PARAGRAPH, words) for words in STORY]
    draft = assembled(headed(pieces, "Grain", ""), Draft("", (), headline="Grain", date="2025-04-10", language="en"))
    person.window.current.show_article(person.window.session.desk.articles.add(draft))
    return person


def shown(person, name):
    return person.find(name, QLabel).accessibleName()


def test_a_denial_takes_three_keys_and_makes_its_target_of_its_own_words(reader):
    reader.select(DENIAL)
    reader.press("Return", "Return")
    reader.press("Y", "Return", "Return")
    assert [one.number for one in reader.claims] == ["1", "1a"]
    denial, target = reader.claims
    assert denial.kind is Kind.DENIAL
    assert target.statement == "Tom Low claimed the port was selling grain to Norway"
    assert denial.denials[0].scope == "selling grain to Norway"
    assert reader.focus() is reader.window.article
    reader.press("J")
    assert "Denied by" in shown(reader, "denied")
    reader.press("Ctrl+Z")
    assert [one.number for one in reader.claims] == ["1"]


def test_a_denial_of_a_claim_that_is_marked_offers_it_first(reader):
    reader.select("The port sells grain")
    reader.press("Return", "Return")
    reader.select("it was “absurd” of the council’s Tom Low to claim the port was selling grain")
    reader.press("Return", "Return", "Y", "Return", "Return")
    (made,) = reader.window.session.desk.denials.of(reader.window.current.article)
    assert (made.number, made.target_number, made.scope) == ("2", "1", "selling grain")
    assert reader.find("add_denial").isHidden()


def test_only_one_form_is_open_and_escape_keeps_what_was_typed(reader):
    reader.select("The port sells grain")
    reader.press("Return", "Return", "Y", "Return")
    reader.type(" abroad")
    reader.press("Escape", "E")
    assert not reader.window.panel.denials.is_form_open
    reader.press("Escape", "Y")
    assert "abroad" in reader.window.panel.denial_form.scope.value
    assert not reader.find("evidence_form").isVisible()
