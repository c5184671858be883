"""A claim denies what another article says: found by words, said on both sides, followed from one to the other."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from factcheck.ui.panel.denial_form import ELSEWHERE
from tests.desk_samples import claim_at, draft
from tests.translations.pseudo import plain

REPORT = "The port sells grain to Norway.\nIt sold 40 loads in May."
ANSWER = "The port board denies that it sells grain to Norway."


@pytest.fixture
def reader(open_window, desk_path):
    """The answer is shown, with a claim that is the current one; two claims stand in the report before."""
    person = open_window(desk_path)
    desk = person.window.session.desk
    person.report = desk.articles.add(draft(REPORT, headline="Grain report"))
    person.others = [claim_at(desk, person.report, words) for words in ("The port sells grain", "40 loads")]
    person.answer = desk.articles.add(draft(ANSWER, headline="The board answers"))
    person.denies = claim_at(desk, person.answer, ANSWER[:-1])
    person.window.current.show_article(person.answer)
    person.window.current.select(person.denies.id)
    return person


def choose_elsewhere(reader):
    reader.press("Y", "End")
    return reader.window.panel.body.denial_form


def shown(person, name):
    return plain(person.find(name, QLabel).accessibleName())


def deny(reader):
    reader.window.session.desk.denials.add(reader.denies.id, reader.others[0].id, "sells grain")


def test_a_claim_of_another_article_is_found_by_its_words_and_denied(reader):
    form = choose_elsewhere(reader)
    assert reader.focus() is form.elsewhere
    reader.type("report sells port")
    reader.press("Return")
    assert plain(form.target.currentText()).startswith("1 of “Grain report”: The port sells grain")
    assert reader.focus() is form.scope
    reader.press("Return")
    (denial,) = reader.claims[0].denials
    assert (denial.target_id, denial.target_article) == (reader.others[0].id, "Grain report")
    assert "1 denies 1 of “Grain report”" in reader.said


def test_a_claim_of_another_article_is_found_by_its_number(reader):
    form = choose_elsewhere(reader)
    reader.type("2")
    reader.press("Return")
    assert form.target.value == reader.others[1].id


def test_nothing_is_saved_before_a_claim_is_chosen(reader):
    form = choose_elsewhere(reader)
    assert form.target.value == ELSEWHERE
    reader.press("Ctrl+Return")
    assert reader.claims[0].denials == ()
    assert "choose it from the list" in plain(reader.find("denial_error", QLabel).text())


def test_an_article_that_is_closed_offers_no_claim(reader):
    reader.window.session.desk.articles.set_closed(reader.report, True)
    form = choose_elsewhere(reader)
    reader.type("grain")
    reader.press("Return")
    assert form.target.value == ELSEWHERE


def test_each_side_says_it_and_leads_to_the_other(reader):
    deny(reader)
    assert "denies 1 of “Grain report”" in shown(reader, "claim_place")
    reader.window.panel.head.claim_linked.emit(reader.others[0].id)
    assert (reader.window.current.article, reader.window.current.claim) == (reader.report, reader.others[0].id)
    assert "denied by 1 of “The board answers”" in shown(reader, "claim_place")
    assert shown(reader, "denied") == "Denied by claim 1 of “The board answers”: sells grain."
    reader.window.panel.body.claim_linked.emit(reader.denies.id)
    assert (reader.window.current.article, reader.window.current.claim) == (reader.answer, reader.denies.id)


def test_what_the_other_article_takes_back_is_seen_here(reader):
    deny(reader)
    reader.window.current.show_article(reader.report)
    reader.window.current.select(reader.others[0].id)
    assert "denied by" in shown(reader, "claim_place")
    reader.window.session.desk.history.undo()
    assert reader.window.current.article == reader.report
    assert "denied by" not in shown(reader, "claim_place")


def test_another_name_of_the_other_article_is_seen_here(reader):
    deny(reader)
    desk = reader.window.session.desk
    desk.articles.describe(replace(desk.articles.get(reader.report), name="Grain abroad"))
    assert "denies 1 of “Grain abroad”" in shown(reader, "claim_place")


def test_before_an_article_is_removed_it_is_said_that_another_tells_no_longer_what_is_denied(reader):
    deny(reader)
    reader.window.actions_table["remove_article"].trigger()
    assert reader.asked == (
        "“The board answers” would be removed, with its 1 claim. Other articles would no longer tell of 1 denial."
    )
    reader.press("Ctrl+Return")
    assert reader.window.session.desk.claims.get(reader.others[0].id).denied_by == ()


def test_before_a_claim_is_removed_it_is_said_who_in_another_article_denies_it(reader):
    deny(reader)
    reader.window.current.show_article(reader.report)
    reader.window.current.select(reader.others[0].id)
    reader.window.article.setFocus()
    reader.press("Del")
    assert reader.asked.endswith("would be removed. 1 of “The board answers” would no longer deny it.")


def test_a_target_that_was_chosen_and_not_saved_is_there_again(reader):
    form = choose_elsewhere(reader)
    reader.type("40 loads")
    reader.press("Return", "Escape", "Y")
    assert form.target.value == reader.others[1].id
    reader.press("Ctrl+Return")
    assert [one.target_id for one in reader.claims[0].denials] == [reader.others[1].id]


def test_a_denial_is_changed_with_its_target_in_the_other_article(reader):
    deny(reader)
    section = reader.window.panel.body.denials
    section.edit_requested.emit(reader.claims[0].denials[0].id)
    assert plain(section.form.target.currentText()).startswith("1 of “Grain report”: The port sells grain")
