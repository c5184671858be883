"""The rest of the record by keyboard: what is denied, what was said, what is asked, what should be printed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled, headed
from factcheck.domain.records.claim import ClaimKind, Outcome
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Directness
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.proposed_wording import Decision, ProposedWording
from factcheck.domain.records.question import Question, QuestionDraft
from factcheck.domain.records.verdict import Judgement, Verdict
from factcheck.services.opening import new_desk
from factcheck.ui.panel.summary_row import SummaryRow
from tests.translations.pseudo import plain

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
    draft = assembled(
        headed(pieces, "Grain", ""), ArticleDraft("", (), headline="Grain", date="2025-04-10", language="en")
    )
    person.window.current.show_article(person.window.session.desk.articles.add(draft))
    return person


def shown(person, name):
    return plain(person.find(name, QLabel).accessibleName())


def test_a_denial_takes_three_keys_and_makes_its_target_of_its_own_words(reader):
    reader.select(DENIAL)
    reader.press("Return", "Return")
    reader.press("Y", "Return", "Return")
    assert [one.number for one in reader.claims] == ["1", "1a"]
    denial, target = reader.claims
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
    (made,) = reader.window.session.desk.case(reader.window.current.article).all(Denial)
    assert (made.number, made.target_number, made.scope) == ("2", "1", "selling grain")
    assert reader.find("add_denial").isHidden()


def test_only_one_form_is_open_and_escape_keeps_what_was_typed(reader):
    reader.select("The port sells grain")
    reader.press("Return", "Return", "Y", "Return")
    reader.type(" abroad")
    reader.press("Escape", "E")
    assert not reader.window.panel.body.denials.is_form_open
    reader.press("Escape", "Y")
    assert "abroad" in reader.window.panel.body.denial_form.scope.value
    assert not reader.find("evidence_form").isVisible()


def test_a_split_takes_two_keys_and_leaves_no_words_of_the_claim_out(reader):
    reader.put_caret("After the hearing")
    reader.press("S", "Return", "Return", "T", "Return")
    parent, content = reader.claims
    assert parent.statement == parent.words
    assert parent.words.startswith("After the hearing, Low said on Monday")
    assert (parent.speaker, parent.verb) == ("Low", "said")
    assert (content.number, content.statement) == ("1a", "The port had shipped at least 40 loads")
    assert content.words == "the port had shipped at least 40 loads"
    assert reader.window.session.desk.claims.proposal(content).kind is ClaimKind.NUMBER
    assert reader.current == "1"
    assert reader.focus() is reader.window.article
    assert "means Mon 7 April 2025" in shown(reader, "claim_place")
    reader.press("Ctrl+Z")
    assert [one.number for one in reader.claims] == ["1"]


def test_a_content_that_tells_of_another_saying_is_split_next(reader):
    reader.put_caret("Harbour master")
    reader.press("S", "Return", "Return")
    reader.select("claim the port was selling grain")
    reader.put_caret("Harbour master")
    reader.press("T")
    reader.click("split_more")
    reader.type("Low said that trains stop")
    reader.press("Return")
    assert [one.number for one in reader.claims] == ["1", "1a", "1b"]
    assert reader.claims[2].statement == "Low said that trains stop"
    assert reader.find("split_section").isHidden()


def test_what_was_typed_into_a_split_waits(reader):
    reader.put_caret("After the hearing")
    reader.press("S", "Return", "Return", "T")
    reader.type("Forty loads were shipped")
    reader.press("Escape")
    assert [one.number for one in reader.claims] == ["1"]
    reader.press("T", "Return")
    assert reader.claims[1].statement == "Forty loads were shipped"


def test_speaker_kind_and_risk_are_proposed_by_rule_and_kept_with_a_verdict(reader):
    reader.put_caret("After the hearing")
    reader.press("S", "Return", "Return")
    (claim,) = reader.claims
    assert (claim.speaker, claim.verb, claim.kind) == ("", "", None)
    assert "the next verdict keeps it: speaker Low, verb said, kind paraphrase" in shown(reader, "claim_place")
    reader.press("1")
    (claim,) = reader.claims
    assert (claim.speaker, claim.verb, claim.kind) == ("Low", "said", ClaimKind.PARAPHRASE)


def test_a_question_waits_until_the_answer_is_recorded(reader):
    reader.select("The port sells grain")
    reader.press("Return", "Return", "A")
    reader.type("Which grain?")
    reader.press("Return", "Return")
    assert reader.claims[0].unanswered == 1
    assert "waits for an answer" in plain(reader.window.model.index(0, 0).data())
    reader.click(f"questions_{reader.window.session.desk.case(reader.window.current.article).all(Question)[0].id}")
    reader.type("Wheat.")
    reader.press("Return", "Return", "Return")
    (question,) = reader.window.session.desk.case(reader.window.current.article).all(Question)
    assert (question.answer, question.claim_id) == ("Wheat.", reader.claims[0].id)
    assert reader.claims[0].unanswered == 0
    assert reader.focus() is reader.window.article


def test_words_without_a_claim_get_a_new_wording_and_a_decision(reader):
    reader.select("at least 40 loads")
    reader.press("W")
    reader.type("about 40 loads")
    reader.press("Return")
    reader.type("the harbour counts so")
    reader.press("Return")
    desk, article = reader.window.session.desk, reader.window.current.article
    (wording,) = desk.case(article).all(ProposedWording)
    assert (wording.quote, wording.proposed, wording.claim_id) == ("at least 40 loads", "about 40 loads", None)
    page = reader.window.panel.article_page
    page.findChild(type(reader.find("add_denial")).__mro__[1], f"wordings_{wording.id}").click()
    page.queries.wordings.form.accept_button.click()
    assert desk.case(article).all(ProposedWording)[0].decided_by == "Mara Lind"
    reader.press("Ctrl+Z", "Ctrl+Z")
    assert desk.case(article).all(ProposedWording) == []
    assert not page.queries.wordings.isVisible()


def test_a_wording_on_words_of_the_claim_belongs_to_it(reader):
    reader.put_caret("After the hearing")
    reader.press("S", "Return", "Return")
    reader.select("at least 40 loads")
    reader.press("W")
    reader.type("about 40")
    reader.press("Ctrl+Return")
    assert reader.claims[0].undecided_wordings == 1
    assert reader.current == "1"


def test_fine_as_written_asks_first_where_an_accepted_wording_is_not_in_the_text(reader):
    reader.put_caret("After the hearing")
    reader.press("S", "Return", "Return")
    reader.select("at least 40 loads")
    reader.press("W")
    reader.type("about 40")
    reader.press("Ctrl+Return")
    desk = reader.window.session.desk
    (wording,) = desk.case(reader.claims[0].article_id).all(ProposedWording)
    desk.wordings.decide(wording.id, Decision.ACCEPTED)
    reader.window.current.select(reader.claims[0].id)
    reader.press("F")
    assert "about 40" in plain(reader.asked)
    reader.press("Esc")
    assert reader.claims[0].outcome is None
    reader.press("F", "Ctrl+Return")
    assert reader.claims[0].outcome is Outcome.FINE


def test_a_snapshot_shows_the_record_and_refuses_to_change_it(open_window, desk_path):
    holding = new_desk(desk_path, "Ann Reed")
    pieces = [Piece(BlockKind.PARAGRAPH, words) for words in STORY]
    article = holding.articles.add(assembled(headed(pieces, "Grain", ""), ArticleDraft("", (), headline="Grain")))
    one, other = (holding.claims.add(article, holding.claims.place(article, words)) for words in STORY[::2])
    holding.denials.add(one.id, other.id, "the sale")
    holding.questions.add(article, QuestionDraft("Which grain?"), one.id)
    reader = open_window()
    reader.window.session.open_to_read(desk_path)
    reader.window.article.setFocus()
    reader.press("Ctrl+J")
    reader.type("1")
    reader.press("Return")
    panel = reader.window.panel
    assert not reader.find("more_evidence").isEnabled()
    reader.press("E")
    assert not panel.body.evidence.is_form_open
    assert "read only" in plain(reader.window.notice.findChild(QLabel).text())
    reader.window.notice.dismiss()
    assert panel.body.denials.isVisibleTo(panel)
    assert panel.body.queries.of(Question).isVisibleTo(panel)
    panel.body.queries.of(Question).edit(holding.case(article).all(Question)[0].id)
    assert not any(reader.find(name).isEnabled() for name in ("question_save", "question_remove"))
    reader.type("Barley")
    assert panel.body.queries.of(Question).form.draft().answer == ""
    reader.press("Ctrl+Return")
    assert not panel.body.queries.of(Question).is_form_open
    panel.body.denials.edit(holding.claims.of(article)[0].denials[0].id)
    assert reader.focus() is reader.find("denial_close")
    reader.press("Escape")
    holding.close()


def test_a_denial_that_does_not_say_what_it_denies_is_not_offered_as_what_is_denied(open_window, desk_path):
    reader = open_window(desk_path)
    words = "The ministry rejected the allegations"
    draft = assembled([Piece(BlockKind.PARAGRAPH, f"{words}.")], ArticleDraft("", (), language="en"))
    reader.window.current.show_article(reader.window.session.desk.articles.add(draft))
    reader.select(words)
    reader.press("Return", "Return", "Y")
    assert reader.window.panel.body.denial_form.target.value is None
    reader.press("Return", "Return")
    assert [(one.number, len(one.denials)) for one in reader.claims] == [("1", 1)]
    assert reader.claims[0].denials[0].target_id is None


def test_where_a_file_is_only_read_no_form_is_opened_to_type_in_vain(open_window, desk_path):
    holding = new_desk(desk_path, "Ann Reed")
    article = holding.articles.add(
        assembled([Piece(BlockKind.PARAGRAPH, words) for words in STORY], ArticleDraft("", ()))
    )
    holding.claims.add(article, holding.claims.place(article, STORY[1]))
    reader = open_window()
    reader.window.session.open_to_read(desk_path)
    reader.window.article.setFocus()
    for key in ("E", "A", "N", "W", "T", "Y", "R", "F2", "X", "Return"):
        reader.window.notice.dismiss()
        reader.press("J", key)
        assert reader.told == "“story.factcheck” is open to read only. Nothing was changed.", key
        assert reader.window.article.hasFocus(), key
        assert not reader.window.panel.forms.is_open, key
    holding.close()


def test_a_link_to_the_claim_that_denies_gives_the_keyboard_back_to_the_article(reader):
    reader.select(DENIAL)
    reader.press("Return", "Return", "Y", "Return", "Return", "J")
    assert reader.current == "1a"
    reader.find("denied", QLabel).setFocus(Qt.FocusReason.TabFocusReason)
    reader.press("Return")
    assert reader.current == "1"
    assert reader.window.article.hasFocus()
    reader.press("1")
    assert reader.claims[0].verdict is Verdict.SUPPORTED
    assert not any(claim.note for claim in reader.claims)


def test_a_link_within_the_family_of_a_claim_leaves_the_keyboard_on_the_links(reader):
    reader.put_caret("After the hearing")
    reader.press("S", "Return", "Return", "T", "Ctrl+Return")
    family = reader.find("family", QLabel)
    assert (reader.current, family.isVisible()) == ("1", True)
    family.setFocus(Qt.FocusReason.TabFocusReason)
    reader.press("Return")
    assert reader.current == "1a"
    assert family.hasFocus()


def test_an_answer_given_in_the_list_of_all_questions_is_said_to_be_saved(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "A")
    checker.type("Which bridge?")
    checker.press("Ctrl+Return")
    checker.window.actions_table["queries"].trigger()
    section = checker.window.panel.article_page.queries.of(Question)
    (question,) = checker.window.session.desk.case(checker.window.current.article).all(Question)
    section.edit(question.id)
    section.form.answer.setFocus()
    checker.type("The new one")
    checker.press("Ctrl+Return")
    checker.qtbot.wait(0)
    assert checker.window.session.desk.record(Question, question.id).answer == "The new one"
    assert "Not saved" not in plain(checker.window.status.findChild(QLabel, "status_saved").text())


def test_what_rules_read_in_a_claim_follows_the_language_and_the_date_of_the_article(reader):
    reader.put_caret("After the hearing")
    reader.press("S", "Return", "Return")
    desk, article_id = reader.window.session.desk, reader.window.current.article
    assert "proposed" in shown(reader, "claim_place")
    assert "means Mon 7 April 2025" in shown(reader, "claim_place")
    desk.articles.describe(replace(desk.articles.get(article_id), date="2025-04-15"))
    assert "means Mon 14 April 2025" in shown(reader, "claim_place")
    desk.articles.describe(replace(desk.articles.get(article_id), language="de"))
    assert not {"proposed", "means"} & set(shown(reader, "claim_place").split())
    reader.press("T")
    form = reader.window.panel.body.split_form
    assert [one.value for one in form.contents] == [""]
    reader.click("split_way_0")
    assert form.contents[0].value == "After the hearing"


def test_where_a_file_is_only_read_nothing_is_asked_and_no_edge_moves_in_vain(open_window, desk_path):
    holding = new_desk(desk_path, "Ann Reed")
    pieces = [Piece(BlockKind.PARAGRAPH, words) for words in STORY]
    article = holding.articles.add(assembled(pieces, ArticleDraft("", ())))
    for words in STORY[:2]:
        holding.claims.add(article, holding.claims.place(article, words), judgement=Judgement.SUPPORTED)
    reader = open_window()
    reader.window.session.open_to_read(desk_path)
    for key in ("1", "4", "0", "F", "V", "Del", "M"):
        reader.window.notice.dismiss()
        reader.press("Ctrl+2", "Ctrl+A", key)
        assert reader.told == "“story.factcheck” is open to read only. Nothing was changed.", key
        assert reader.asked == "", key
        assert not reader.window.claim_commands.edges.is_moving, key
    reader.window.article.grab()
    assert reader.window.current.claim
    assert not reader.window.article.handles.handles
    holding.close()


def test_the_list_of_all_questions_has_the_keyboard_and_goes_from_row_to_row(checker):
    for words in ("Which bridge?", "Which year?"):
        checker.press("A")
        checker.type(words)
        checker.press("Ctrl+Return")
    checker.window.actions_table["queries"].trigger()
    rows = checker.window.panel.article_page.queries.of(Question).findChildren(SummaryRow)
    assert checker.focus() is rows[0]
    checker.press("Ctrl+2", "Ctrl+3", "Tab")
    assert checker.focus() is rows[1]


def test_in_a_field_of_the_evidence_form_a_key_says_whether_the_source_is_primary(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "E")
    checker.type("Bridge authority")
    words = [(checker.press("Alt+P"), checker.said)[1] for _ in range(4)]
    assert words == [f"Primary or secondary: {one}." for one in ("Primary", "Secondary", "Not said", "Primary")]
    assert checker.focus().text() == "Bridge authority"
    checker.press("Ctrl+Return")
    assert [one.directness for one in checker.claims[0].evidence] == [Directness.PRIMARY]


def test_evidence_without_a_place_in_the_source_is_saved_and_that_is_said(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "E")
    checker.type("Reuters")
    checker.press("Ctrl+Return")
    assert "evidence recorded (not said where in it)" in checker.said
    checker.press("E")
    checker.type("Register")
    checker.find("evidence_where").setText("page 2")
    checker.press("Ctrl+Return")
    assert "evidence recorded. " in checker.said


@pytest.mark.parametrize("place", ["article_text", "claims"])
def test_where_no_field_has_the_keyboard_the_letter_alone_says_so(checker, place):
    checker.select("240 metres")
    checker.press("Return", "Return", "E")
    checker.type("Bridge authority")
    checker.find(place).setFocus()
    checker.press("P", "P")
    assert checker.said == "Primary or secondary: Secondary."
    assert checker.window.panel.body.evidence_form.directness.value is Directness.SECONDARY


def test_without_a_form_the_letter_says_what_to_open(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "P")
    assert checker.said == "Open a piece of evidence first."


def test_what_hangs_on_a_date_is_counted_from_the_words_before_it(reader):
    desk, article_id = reader.window.session.desk, reader.window.current.article
    words = ("On Tuesday the port closed.", "It had shipped 40 loads the day before.")
    pieces = [Piece(BlockKind.PARAGRAPH, one) for one in words]
    desk.articles.describe(replace(desk.articles.get(article_id), date=""))
    draft = assembled(headed(pieces, "Port", ""), ArticleDraft("", (), headline="Port", language="en"))
    reader.window.current.show_article(desk.articles.add(draft))
    reader.select("It had shipped 40 loads the day before")
    reader.press("Return", "Return")
    assert "give the article its date" in shown(reader, "claim_place")
    reader.find("claim_place", QLabel).linkActivated.emit("article_date")
    reader.qtbot.waitUntil(lambda: reader.focus().objectName() == "article_date")
    reader.type("10 April 2025")
    reader.press("Return")
    told = "“the day before” means Mon 7 April 2025 (counted from “Tuesday”)"
    assert told in shown(reader, "claim_place")


def test_a_piece_of_evidence_is_opened_to_be_changed_by_few_keys(checker):
    checker.select("240 metres")
    checker.press("Return", "Return")
    for name in ("Archive", "Builder", "Museum"):
        checker.press("E")
        checker.type(name)
        checker.press("Ctrl+Return")
    assert checker.focus() is checker.window.article
    checker.press("Ctrl+E", "Down", "Return")
    form = checker.window.panel.body.evidence_form
    assert form.source.value == "Builder"
    checker.press("Esc", "Ctrl+E", "Return")
    assert form.source.value == "Archive"
    checker.press("Ctrl+E")
    assert checker.focus() is form.source


def test_where_no_evidence_is_recorded_the_key_to_it_says_so_and_leaves_the_keyboard(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "Ctrl+E")
    assert checker.said == "No evidence is recorded on claim 1."
    assert checker.focus() is checker.window.article
