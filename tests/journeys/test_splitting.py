"""Attributions taken apart: which claim is current, what is added, what is never doubled."""

import re

import pytest
from PySide6.QtWidgets import QLabel

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.languages import sayings_of
from tests.desk_samples import rows_of
from tests.journeys.conftest import story_draft
from tests.translations.pseudo import plain

STORY = (
    "After the hearing, Low said on Monday that the port shipped 40 loads and the mayor claimed trains stop at noon."
)


@pytest.fixture
def reader(open_window, desk_path):
    """A person whose one claim says that Low said something, split once."""
    person = open_window(desk_path)
    draft = assembled([Piece(BlockKind.PARAGRAPH, STORY)], ArticleDraft("", (), language="en"))
    person.window.current.show_article(person.window.session.desk.articles.add(draft))
    person.put_caret("After")
    person.press("S", "Return", "Return", "T", "Return")
    assert [one.number for one in person.claims] == ["1", "1a"]
    return person


def test_the_split_claim_stays_current_and_evidence_and_verdict_land_on_it(reader):
    assert reader.current == "1"
    reader.press("E")
    reader.type("The record")
    reader.press("Ctrl+Return", "1")
    assert [(one.number, one.evidence_count, one.verdict) for one in reader.claims] == [
        ("1", 1, "supported"),
        ("1a", 0, None),
    ]


def test_t_again_asks_for_one_more_and_copies_nothing(reader):
    reader.press("T")
    assert plain(reader.focus().accessibleName()) == "And that"
    assert reader.focus().value == ""
    assert "└ 1a The port shipped 40 loads" in plain(reader.find("split_tree", QLabel).text()).replace("\u200b", "")
    reader.press("Return")
    assert len(reader.claims) == 2
    reader.type("trains stop at noon")
    reader.press("Return")
    assert [one.number for one in reader.claims] == ["1", "1a", "1b"]
    assert reader.claims[2].words == "trains stop at noon"


def test_a_content_that_is_there_already_is_not_made_again(reader):
    reader.press("T")
    reader.type(reader.claims[1].statement + ".")
    reader.press("Return")
    assert len(reader.claims) == 2
    assert reader.said == "1a says so already. Nothing was added."


def test_the_claim_itself_is_not_made_again_beneath_it(reader):
    reader.press("T")
    reader.type(reader.claims[0].statement)
    reader.press("Return")
    assert len(reader.claims) == 2
    assert plain(reader.said) == "1 says so already. Nothing was added."


def test_selected_words_that_are_a_claim_are_split_themselves(reader):
    reader.select(reader.claims[1].words)
    reader.press("T")
    assert reader.current == "1a"


def test_selected_words_of_a_split_claim_are_its_next_content(reader):
    reader.select("trains stop at noon")
    reader.press("T", "Return")
    assert [(one.number, one.statement) for one in reader.claims[2:]] == [("1b", "Trains stop at noon")]


def test_and_that_takes_enter_and_no_word_is_lost(reader):
    reader.press("T")
    reader.type("trains stop")
    reader.find("split_more").setFocus()
    reader.press("Return")
    reader.type("trains stop at noon")
    reader.press("Return")
    assert [one.words for one in reader.claims[2:]] == ["trains stop", "trains stop at noon"]


def test_reading_goes_on_behind_the_claim_that_was_split(reader):
    assert reader.text[: reader.window.article.caret()].endswith("at noon")


def test_and_so_it_does_once_all_that_was_said_is_judged(reader):
    reader.press("1", "3")
    assert reader.current == "1a"
    reader.press("Return")
    assert reader.text[: reader.window.article.caret()].endswith("at noon")


def test_a_key_acts_at_once_on_the_part_whose_card_is_open_where_the_sentence_goes_on_behind_it(open_window, desk_path):
    person = open_window(desk_path)
    draft = assembled(
        [Piece(BlockKind.PARAGRAPH, "“The port shipped 40 loads,” Low said on Monday.")], ArticleDraft("", ())
    )
    person.window.current.show_article(person.window.session.desk.articles.add(draft))
    person.put_caret("The port")
    person.press("S", "T", "Ctrl+Return", "1", "3", "Return")
    assert (person.current, person.text[: person.window.article.caret()][-6:]) == ("1a", "Monday")
    person.press("E")
    assert plain(person.focus().accessibleName()) == "Source"


def test_a_second_split_says_what_is_denied_of_it_now(open_window, desk_path):
    person = open_window(desk_path)
    words = "The port dismissed remarks in which Low claimed that trains stop at noon."
    draft = assembled([Piece(BlockKind.PARAGRAPH, words)], ArticleDraft("", (), language="en"))
    person.window.current.show_article(person.window.session.desk.articles.add(draft))
    person.put_caret("The port")
    person.press("S", "Return", "Return", "T", "Ctrl+Return", "J", "T", "Ctrl+Return")
    assert person.said.startswith("Claim 1a, “Low claimed that trains stop at noon”, split: 1a1 made; 1 denies 1a1.")
    place = person.find("claim_place", QLabel)
    assert plain(re.sub("<.*?>", "", place.text())).startswith("beneath 1 · ")
    person.press("J")
    assert plain(re.sub("<.*?>", "", place.text())).startswith("content of 1a · denied by 1 · ")


def test_a_claim_that_nobody_is_said_to_say_is_divided_into_its_clauses(checker):
    desk = checker.window.session.desk
    checker.select("It is 240 metres long, the longest in the country")
    checker.press("Return", "Return")
    desk.claims.judge([checker.claims[0].id], Judgement.SUPPORTED)
    before = rows_of(desk)
    checker.press("T")
    assert checker.find("split_content_1").value == "It is 240 metres long"
    assert checker.focus().objectName() == "split_content_1"
    checker.press("Return")
    assert checker.said == "Claim 1, “It is 240 metres long”, divided: 2 made. Undo (Ctrl+Z)"
    told = [(one.number, one.words, one.statement, one.status.value) for one in checker.claims]
    assert told == [
        ("1", "It is 240 metres long", "It is 240 metres long", "stale"),
        ("2", "the longest in the country", "The longest in the country", "not_checked"),
    ]
    assert checker.current == "1"
    checker.press("Ctrl+Z")
    assert rows_of(desk) == before


def test_it_is_divided_at_the_words_that_somebody_selects_or_types(checker):
    checker.select("It is 240 metres long, the longest in the country")
    checker.press("Return", "Return")
    checker.select("240 metres")
    checker.press("T")
    assert checker.find("split_content_2").value == "240 metres"
    checker.find("split_content_1").setFocus()
    checker.press("Ctrl+A")
    checker.type("the longest in the country")
    checker.press("Ctrl+Return")
    assert [one.words for one in checker.claims] == ["the longest in the country", "240 metres"]


def test_the_other_way_to_split_it_is_one_choice_away(checker):
    checker.select("It is 240 metres long, the longest in the country")
    checker.press("Return", "Return", "T")
    form = checker.window.panel.body.split_form
    checker.click("split_way_1")
    assert checker.find("split_said").isVisible()
    assert [one.value for one in form.contents] == [""]
    checker.click("split_way_0")
    assert not checker.find("split_said").isVisible()
    assert [one.value for one in form.contents] == ["It is 240 metres long", "The longest in the country"]


def test_one_claim_alone_divides_nothing_and_words_that_overlap_are_told(checker):
    checker.select("It is 240 metres long, the longest in the country")
    checker.press("Return", "Return", "T")
    second = checker.find("split_content_2")
    second.setFocus()
    checker.press("Ctrl+A", "Delete", "Ctrl+Return")
    assert plain(checker.find("split_error").text()) == "Say each claim as one sentence."
    checker.type("240 metres long")
    checker.press("Ctrl+Return")
    assert checker.told.startswith("Claim 1 is divided at words inside one of its passages")
    assert len(checker.claims) == 1
    assert checker.find("split_form").isVisible()


def test_t_again_offers_the_second_saying_as_a_claim_beside_it_then_each_of_several_speakers(open_window, desk_path):
    person = open_window(desk_path)
    words = "US and South Korean officials say the dam held, while the port says it broke."
    draft = assembled([Piece(BlockKind.PARAGRAPH, words)], ArticleDraft("", (), language="en"))
    person.window.current.show_article(person.window.session.desk.articles.add(draft))
    person.put_caret("officials")
    person.press("S", "Return", "Return", "T", "Ctrl+Return", "T", "Ctrl+Return", "T", "Ctrl+Return")
    assert [(one.number, one.statement, one.speaker) for one in person.claims] == [
        ("1", "US and South Korean officials say the dam held", "US and South Korean officials"),
        ("1a", "The dam held", ""),
        ("1b", "US officials say the dam held", "US officials"),
        ("1c", "South Korean officials say the dam held", "South Korean officials"),
        ("2", "The port says it broke", ""),
    ]
    beside = person.claims[4]
    assert (beside.words, beside.parent_id, beside.relation) == ("the port says it broke", None, None)
    assert person.window.views.language.proposals.of(words, beside).speaker == "the port"
    person.press("Ctrl+Z", "Ctrl+Z")
    assert [(one.number, one.statement) for one in person.claims] == [("1", words[:-1]), ("1a", "The dam held")]


def test_the_panel_says_whose_words_a_quotation_is_until_a_speaker_is_recorded(open_window, desk_path):
    person = open_window(desk_path)
    words = "Ada Low opened the dam. “It held,” she said. “It always will.”"
    draft = assembled([Piece(BlockKind.PARAGRAPH, words)], ArticleDraft("", (), language="en"))
    person.window.current.show_article(person.window.session.desk.articles.add(draft))
    person.select("It always will")
    person.press("Return")
    place = person.find("claim_place", QLabel)
    assert "words of Ada Low" in plain(re.sub("<.*?>", "", place.text()))
    person.window.session.desk.claims.set_speaker(person.claims[0].id, "Low")
    assert "words of" not in plain(re.sub("<.*?>", "", place.text()))


def test_one_name_written_two_ways_is_offered_as_one_person(open_window, desk_path):
    person = open_window(desk_path)
    words = "Volodymyr Zelenskyy said it held. Later the president, Zelenskyy, said it broke."
    draft = assembled([Piece(BlockKind.PARAGRAPH, words)], ArticleDraft("", (), language="en"))
    desk = person.window.session.desk
    person.window.current.show_article(desk.articles.add(draft))
    person.select("Volodymyr Zelenskyy said it held")
    person.press("Return", "Return", "1")
    person.select("the president, Zelenskyy, said it broke")
    person.press("Return")
    desk.claims.set_speaker(person.claims[1].id, "the president, Zelenskyy")
    place = person.find("claim_place", QLabel)
    assert "perhaps the same person as Volodymyr Zelenskyy" in plain(re.sub("<.*?>", "", place.text()))
    person.click("same_person")
    assert (
        person.said == "Claim 2, “the president, Zelenskyy, said it broke”: said by Volodymyr Zelenskyy. Undo (Ctrl+Z)"
    )
    assert [one.speaker for one in person.claims] == ["Volodymyr Zelenskyy", "Volodymyr Zelenskyy"]
    assert person.find("same_person").isHidden()
    assert "perhaps" not in plain(re.sub("<.*?>", "", place.text()))
    person.press("Ctrl+Z")
    assert person.claims[1].speaker == "the president, Zelenskyy"


def test_what_is_told_less_surely_comes_first_and_the_claim_may_be_divided_all_the_same(open_window, desk_path):
    person = open_window(desk_path)
    words = "The crew reportedly left the dam, and the town paid for the wall."
    draft = assembled([Piece(BlockKind.PARAGRAPH, words)], ArticleDraft("", (), language="en"))
    person.window.current.show_article(person.window.session.desk.articles.add(draft))
    person.put_caret("The crew")
    person.press("S", "Return", "Return", "T")
    form = person.window.panel.body.split_form
    assert [one.value for one in form.contents] == ["The crew left the dam, and the town paid for the wall"]
    person.click("split_way_0")
    assert [one.value for one in form.contents] == ["The crew reportedly left the dam", "The town paid for the wall"]
    person.press("Escape")
    person.select("the town paid for the wall")
    person.press("T")
    assert [one.value for one in form.contents][1] == "The town paid for the wall"


def test_the_rules_of_sayings_are_loaded_before_the_first_claim_is_gone_to(open_window, desk_path, qtbot):
    sayings_of.cache_clear()
    checker = open_window(desk_path)
    checker.window.session.desk.articles.add(story_draft())
    assert not sayings_of.cache_info().currsize
    checker.window.current.show_article(checker.window.session.desk.articles.only())
    qtbot.waitUntil(lambda: sayings_of.cache_info().currsize == 1)
