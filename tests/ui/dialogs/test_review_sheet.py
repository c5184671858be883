"""The sheet on which a new proof is reviewed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QTextEdit, QWidget

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.proof import BlockKind, Style, StyleKind
from factcheck.domain.records.proposed_wording import WordingDraft
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.proof_review import ReviewDecisions
from factcheck.domain.rules.review_rows import Excerpt, new_excerpt, review_rows
from factcheck.domain.text.span import Span
from factcheck.ui.app.notices import QuestionBar
from factcheck.ui.article.preview import ArticlePreview
from factcheck.ui.article.typography import Typography
from factcheck.ui.dialogs import review_list
from factcheck.ui.dialogs.changed_words import ChangedWords
from factcheck.ui.dialogs.review_list import ReviewList
from factcheck.ui.dialogs.review_sheet import ReviewSheet
from tests.desk_samples import STORY, claim_at, draft

NEW = STORY.replace("512", "521").replace("It cost 9 million crowns, the mayor said.", "The council paid for it.")
WORDS = ("512 metres", "9 million crowns", "is red")


class Reviewed:
    """A review of a story with three claims, on its sheet; keys go to the part that has the keyboard."""

    def __init__(self, qtbot, desk, text=NEW, judgement=Judgement.SUPPORTED, wordings=None):
        self.article = desk.articles.add(draft())
        self.claims = [claim_at(desk, self.article, one, judgement=judgement) for one in WORDS]
        for number, proposed in (wordings or {}).items():
            claim = self.claims[number]
            desk.wordings.add(self.article, claim.passages[0].span, WordingDraft(proposed), claim.id)
        self.review = desk.proofs.review(self.article, draft(text))
        self.ids = [placed.record.id for _claim, placed in self.review.passages]
        self.parent = QWidget()
        qtbot.addWidget(self.parent)
        self.sheet = ReviewSheet(self.parent, Typography())
        qtbot.addWidget(self.sheet)
        self.rows = review_rows(self.review, language_of("en"))
        self.sheet.show_review(self.review, self.rows, ReviewDecisions(), draft(text))
        self.sheet.show()
        qtbot.waitExposed(self.sheet)

    @property
    def list(self):
        return self.sheet.findChild(ReviewList)

    @property
    def text(self):
        return self.sheet.findChild(ArticlePreview)

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.sheet.focusWidget(), key, modifiers)

    def says(self, name, kind=QLabel):
        found = self.sheet.findChild(kind, name)
        return found.toPlainText() if isinstance(found, QTextEdit) else found.text()

    def can(self, name):
        return self.sheet.findChild(QPushButton, name).isEnabled()


@pytest.fixture
def at(qtbot, desk):
    return Reviewed(qtbot, desk)


def test_it_begins_with_what_was_not_found_and_offers_what_can_be_done(at):
    assert at.list.row.id == at.ids[1]
    assert at.says("review_new", QTextEdit) == "Not found."
    assert [at.can(f"review_{one}") for one in ("confirm", "recheck", "link", "cut", "back")] == [
        False,
        False,
        True,
        True,
        False,
    ]
    at.press(Qt.Key.Key_Return)
    assert "L links it" in at.says("review_hint")
    at.press(Qt.Key.Key_Down)
    assert at.says("review_hint") == ""
    at.press(Qt.Key.Key_Up)
    assert at.sheet.decisions == ReviewDecisions()


def test_the_main_button_uses_the_proof_and_enter_in_a_row_does_not(at, qtbot):
    assert at.sheet.findChild(QPushButton, "review_use").isDefault()
    with qtbot.assertNotEmitted(at.sheet.used):
        at.press(Qt.Key.Key_Return)


def test_keys_decide_and_go_on_and_take_back(at):
    at.press(Qt.Key.Key_X)
    assert at.list.row.id == at.ids[0]
    at.press(Qt.Key.Key_A)
    assert at.sheet.decisions.cut == {at.ids[1]}
    assert at.sheet.decisions.recheck == {at.claims[0].id}
    assert at.sheet.decisions.places[at.ids[0]].of(NEW) == "521 metres"
    assert at.says("review_left") == "All that is marked is decided. 1 row is about words that nobody has marked."
    at.list.setCurrentItem(at.list.topLevelItem(1).child(0))
    at.press(Qt.Key.Key_U)
    assert at.sheet.decisions == ReviewDecisions(cut=frozenset({at.ids[1]}))
    assert at.says("review_left") == "1 of 2 undecided"


def test_words_that_are_selected_in_the_text_are_where_a_lost_passage_stands(at):
    at.press(Qt.Key.Key_L)
    assert at.sheet.focusWidget() is at.text
    at.text.place_caret(0)
    at.press(Qt.Key.Key_Return)
    assert at.says("review_hint") == "No words are selected in the text."
    start = NEW.index("The council paid")
    at.text.place_caret(start)
    for _letter in "The council paid ":
        at.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    at.press(Qt.Key.Key_Return)
    assert at.sheet.decisions.places[at.ids[1]].of(NEW) == "The council paid"
    assert at.sheet.focusWidget() is at.list


def test_without_a_suggestion_words_are_selected_from_where_the_lost_ones_stood(at):
    at.press(Qt.Key.Key_L)
    assert (at.text.caret(), at.text.selection()) == (NEW.index("The council paid"), None)
    for _word in range(3):
        at.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier | CONTROL)
    at.press(Qt.Key.Key_Return)
    assert at.sheet.decisions.places[at.ids[1]].of(NEW) == "The council paid"


def test_so_they_are_where_the_last_words_of_a_text_were_taken_out(qtbot, desk):
    at = Reviewed(qtbot, desk, STORY[: STORY.index("It cost")].strip())
    at.press(Qt.Key.Key_L)
    assert at.text.caret() == len(at.review.new.text)


def test_words_to_link_to_can_be_found_and_taken(at):
    at.press(Qt.Key.Key_L)
    at.press(Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(at.sheet.focusWidget(), "council paid")
    assert at.sheet.decisions == ReviewDecisions()
    at.press(Qt.Key.Key_Escape)
    assert at.sheet.focusWidget() is at.text
    at.press(Qt.Key.Key_Return)
    assert at.sheet.decisions.places[at.ids[1]].of(NEW) == "council paid"


def test_what_is_not_found_is_checked_again_only_once_it_is_placed(at):
    button = at.sheet.findChild(QPushButton, "review_recheck")
    assert button.toolTip().startswith("Its words are not found: L links it")
    at.press(Qt.Key.Key_A)
    assert (at.sheet.decisions, at.says("review_hint")) == (ReviewDecisions(), button.toolTip())
    lost = at.list.currentItem()
    at.text.select_span(Span(0, 10))
    at.sheet.link()
    at.press(Qt.Key.Key_Return)
    at.list.setCurrentItem(lost)
    assert at.can("review_recheck")


def test_words_that_were_to_be_selected_are_those_of_that_row_alone(at):
    at.press(Qt.Key.Key_L)
    at.press(Qt.Key.Key_X)
    at.press(Qt.Key.Key_Return)
    assert at.sheet.decisions == ReviewDecisions(cut=frozenset({at.ids[1]}))


def test_a_suggestion_is_a_question_that_no_key_but_two_accepts(qtbot, desk):
    moved = STORY.replace("It cost 9 million crowns, the mayor said.\n", "") + "\nSome 9 millions of crowns went away."
    at = Reviewed(qtbot, desk, moved)
    at.list.setCurrentItem(at.list.topLevelItem(0).child(0))
    assert at.list.row.placed.suggestion is not None
    assert "Does it stand here?" in at.says("review_new", QTextEdit)
    at.press(Qt.Key.Key_Return)
    assert at.sheet.decisions == ReviewDecisions()
    at.press(Qt.Key.Key_L)
    at.press(Qt.Key.Key_Return)
    assert at.sheet.decisions.places == {at.ids[1]: at.rows[0].placed.suggestion}


def test_enter_takes_the_words_that_were_proposed_for_a_claim_with_the_wording_and_u_takes_both_back(qtbot, desk):
    at = Reviewed(qtbot, desk, wordings={1: "The council paid for it"})
    (made,) = at.review.wordings
    row = next(at.list.itemFromIndex(one) for one in listed(at.list) if at.list.itemFromIndex(one).text(0)[:2] == "2:")
    at.list.setCurrentItem(row)
    assert (at.list.row.id, at.text.selection()) == (at.ids[1], at.list.row.span)
    at.press(Qt.Key.Key_Return)
    assert {one: span.of(NEW) for one, span in at.sheet.decisions.places.items()} == dict.fromkeys(
        (at.ids[1], made.record.id), "The council paid for it"
    )
    at.list.setCurrentItem(row)
    at.press(Qt.Key.Key_U)
    assert at.sheet.decisions == ReviewDecisions()


def test_esc_leaves_the_text_first_and_then_the_review(at, qtbot):
    at.press(Qt.Key.Key_L)
    at.press(Qt.Key.Key_Escape)
    assert at.sheet.focusWidget() is at.list
    with qtbot.waitSignal(at.sheet.rejected):
        at.press(Qt.Key.Key_Escape)


def test_what_has_the_same_words_is_folded_until_somebody_asks(at):
    heads = [at.list.topLevelItem(number) for number in range(at.list.topLevelItemCount())]
    (folded,) = [one for one in heads if not one.isExpanded()]
    assert (folded.text(0), folded.childCount()) == ("Same words (1)", 0)
    at.list.setCurrentItem(folded)
    at.press(Qt.Key.Key_X)
    assert at.says("review_hint") == "Enter shows the rows of this group."
    at.press(Qt.Key.Key_Return)
    assert at.list.row.id == at.ids[2]
    assert folded.child(0).text(0) == "3: “is red”"
    at.press(Qt.Key.Key_Left)
    assert (folded.isExpanded(), at.list.currentItem()) == (False, folded)
    at.press(Qt.Key.Key_Right)
    assert at.list.row.id == at.ids[2]


def test_no_words_stay_selected_in_the_text_beside_the_head_of_a_group(at):
    at.press(Qt.Key.Key_Home)
    at.press(Qt.Key.Key_Down)
    assert at.text.textCursor().selectedText() == "521 metres"
    at.press(Qt.Key.Key_Down)
    assert at.list.currentItem().text(0) == "Same words (1)"
    assert not at.text.textCursor().hasSelection()


def test_every_arrow_leads_from_row_to_row_past_the_heads_of_shown_groups(at):
    stops = {}
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        at.press(key)
        stops[key] = at.list.currentItem().text(0)
    lost, reworded = "2: “9 million crowns”", "1: “512” became “521”"
    new = "The council paid for it."
    assert list(stops.values()) == [lost, new, lost, new]
    at.press(Qt.Key.Key_Home)
    visited = [at.list.currentItem().text(0)]
    for _row in range(4):
        at.press(Qt.Key.Key_Down)
        visited.append(at.list.currentItem().text(0))
    assert visited == [lost, reworded, "Same words (1)", new, new]
    for _row in range(4):
        at.press(Qt.Key.Key_Up)
    assert at.list.currentItem().text(0) == lost


def test_a_row_is_read_with_what_is_decided_and_the_group_it_is_in(at):
    roles = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole
    item = at.list.currentItem()
    assert [item.data(0, role) for role in roles] == [f"{item.text(0)}, undecided", "Not found in this proof (1)"]
    at.press(Qt.Key.Key_X)
    assert item.data(0, roles[0]) == f"{item.text(0)}, cut from the text"


def test_undecided_rows_have_a_sign_and_a_word_and_j_and_k_lead_to_them(at):
    at.press(Qt.Key.Key_X)
    cut, open_one, plain_one = (at.list.topLevelItem(number).child(0) for number in (0, 1, 3))
    assert [one.text(1) for one in (cut, open_one, plain_one)] == ["cut from the text", "○ undecided", ""]
    assert open_one.font(1).bold()
    at.list.setCurrentItem(plain_one)
    for key in (Qt.Key.Key_J, Qt.Key.Key_K):
        at.press(key)
        assert at.list.currentItem() is open_one
        at.list.setCurrentItem(cut)
    at.list.setCurrentItem(open_one)
    at.press(Qt.Key.Key_Return)
    assert not at.can("review_next")
    at.press(Qt.Key.Key_J)
    assert at.says("review_hint") == "Nothing is undecided."


def test_j_finds_undecided_rows_of_groups_that_are_folded(at):
    at.press(Qt.Key.Key_X)
    at.press(Qt.Key.Key_Left)
    at.press(Qt.Key.Key_End)
    at.press(Qt.Key.Key_J)
    assert at.list.row.id == at.ids[0]


def test_a_new_sentence_becomes_a_claim_or_has_nothing_to_check(at):
    at.press(Qt.Key.Key_End)
    assert (at.can("review_mark"), at.says("review_cut", QPushButton)) == (True, "Nothing to check (X)")
    row = at.list.row
    at.press(Qt.Key.Key_N)
    assert at.sheet.decisions.made == {row.id: row.span}
    at.list.setCurrentItem(at.list.topLevelItem(3).child(0))
    assert at.list.currentItem().text(1) == "a new claim"
    at.press(Qt.Key.Key_X)
    at.list.setCurrentItem(at.list.topLevelItem(3).child(0))
    assert (at.sheet.decisions.made, at.sheet.decisions.exempt) == ({}, {row.id: row.span})
    at.press(Qt.Key.Key_U)
    assert at.sheet.decisions == ReviewDecisions()
    at.press(Qt.Key.Key_Home)
    assert (at.can("review_mark"), at.says("review_cut", QPushButton)) == (False, "Cut from the text (X)")
    at.press(Qt.Key.Key_N)
    assert at.sheet.decisions == ReviewDecisions()


CONTROL = Qt.KeyboardModifier.ControlModifier


def test_ctrl_enter_asks_for_the_proof_to_be_used_as_decided(at, qtbot):
    at.press(Qt.Key.Key_X)
    at.press(Qt.Key.Key_Return)
    with qtbot.waitSignal(at.sheet.used) as used:
        at.press(Qt.Key.Key_Return, CONTROL)
    assert used.args == [ReviewDecisions({at.ids[0]: at.rows[1].span}, frozenset({at.ids[1]}))]


def test_each_act_says_what_was_done_and_to_what(at):
    at.press(Qt.Key.Key_End)
    at.press(Qt.Key.Key_N)
    assert at.says("review_hint") == "A new sentence: a new claim"
    at.press(Qt.Key.Key_End)
    at.press(Qt.Key.Key_X)
    assert at.says("review_hint") == "A new sentence: nothing to check"


def test_simple_rewordings_are_counted_when_they_are_confirmed(qtbot, desk):
    at = Reviewed(qtbot, desk, NEW.replace("is red", "is crimson"))
    at.sheet.findChild(QPushButton, "review_simple").click()
    assert at.says("review_hint") == "1 simple rewording was confirmed."
    assert at.sheet.decisions.places[at.ids[2]].of(at.review.new.text) == "is crimson"
    assert (at.says("review_left"), at.list.row.id) == ("2 of 3 undecided", at.ids[1])
    told = {at.list.itemFromIndex(one).text(0): at.list.itemFromIndex(one).text(1) for one in listed(at.list)}
    assert told["3: “red” became “crimson”"] == "placed"
    assert told["2: “9 million crowns”"] == "○ undecided"


def test_what_is_undecided_is_said_before_the_proof_is_used(at, qtbot):
    used = []
    at.sheet.used.connect(used.append)
    at.press(Qt.Key.Key_X)
    at.press(Qt.Key.Key_Return, CONTROL)
    question = at.sheet.findChild(QuestionBar)
    assert question.words == (
        "1 row is undecided. It keeps its place in an earlier proof, and stays open until somebody says where it stands"
        " now."
    )
    at.press(Qt.Key.Key_U)
    assert at.says("review_hint").startswith("A question waits: ")
    at.press(Qt.Key.Key_Escape)
    assert (question.words, used, at.sheet.isVisible(), at.says("review_hint")) == ("", [], True, "")
    assert at.sheet.focusWidget() is at.list
    at.press(Qt.Key.Key_Return, CONTROL)
    at.press(Qt.Key.Key_Return, CONTROL)
    assert used == [ReviewDecisions(cut=frozenset({at.ids[1]}))]


def test_every_control_has_a_name(at):
    controls = [one for one in at.sheet.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    named = [one for one in controls if one.objectName() and not one.objectName().startswith("qt_")]
    assert [one.objectName() for one in named if not one.accessibleName()] == []


def test_a_row_without_a_place_selects_no_words(at):
    at.list.setCurrentItem(at.list.topLevelItem(1).child(0))
    assert at.text.selection() is not None
    at.list.setCurrentItem(at.list.topLevelItem(0).child(0))
    assert at.text.selection() is None


def test_what_is_said_of_a_sentence_does_not_look_like_changed_words(qtbot):
    words = ChangedWords("In the new proof", "review_new", is_old=False)
    qtbot.addWidget(words)
    words.show_excerpt(Excerpt("It is red", Span(0, 9)), [(0, 2)])
    words.show_message("Not found.")
    words.moveCursor(QTextCursor.MoveOperation.End)
    assert words.textCursor().charFormat().fontWeight() != QFont.Weight.Bold


def test_what_the_text_has_struck_through_is_struck_and_said_so(qtbot, desk):
    article, text = desk.articles.add(draft()), "The mayor opened a bridge. It is 521 metres long."
    piece = Piece(BlockKind.PARAGRAPH, text, styles=(Style(StyleKind.STRUCK, 33, 36),))
    review = desk.proofs.review(article, assembled([piece], ArticleDraft("", ())))
    words = ChangedWords("In the new proof", "review_new", is_old=False)
    qtbot.addWidget(words)
    words.show_excerpt(new_excerpt(review, Span(36, 43)))
    cursor = words.textCursor()
    cursor.setPosition(words.toPlainText().index("521") + 1)
    assert cursor.charFormat().fontStrikeOut()
    cursor.setPosition(1)
    assert not cursor.charFormat().fontStrikeOut()
    assert words.accessibleDescription() == "Struck through in the text: “521”"


def test_at_the_head_of_a_group_no_empty_fields_are_left(at):
    sentences = at.sheet.findChild(QTextEdit, "review_new")
    assert sentences.isVisible()
    at.list.setCurrentItem(at.list.topLevelItem(0))
    assert not sentences.isVisible()
    assert at.says("review_why") == "Enter shows the rows of this group."


def test_in_a_wider_window_more_of_the_rows_can_be_read(at, qtbot):
    widths = []
    for width in (1000, 1500):
        at.sheet.resize(width, 800)
        qtbot.waitUntil(lambda wide=width: at.sheet.width() == wide)
        widths.append(at.list.width())
    assert widths[0] < widths[1]


def test_a_verdict_that_there_is_not_cannot_be_checked_again_which_key_and_button_say(qtbot, desk):
    at = Reviewed(qtbot, desk, judgement=None)
    said = "There is no verdict here that could be checked again."
    assert not at.can("review_recheck")
    assert at.sheet.findChild(QPushButton, "review_recheck").toolTip() == said
    at.press(Qt.Key.Key_A)
    assert said in [one.text() for one in at.sheet.findChildren(QLabel)]


def test_words_of_a_row_are_made_when_it_comes_into_sight(qtbot, desk, monkeypatch):
    made = []
    monkeypatch.setattr(review_list, "row_words", lambda _review, row: made.append(row.id) or row.id)
    sentences = "".join(f" The river has an island of its own, the {number}th." for number in range(300))
    reviewed = Reviewed(qtbot, desk, STORY + sentences)
    reviewed.list.grab()
    assert len(reviewed.rows) > 300
    assert 0 < len(set(made)) < 100
    reviewed.press(Qt.Key.Key_End)
    reviewed.list.grab()
    assert reviewed.rows[-1].id in made


def listed(tree):
    """The rows that are shown, from the first one on."""
    at = tree.model().index(0, 0)
    while at.isValid():
        yield at
        at = tree.indexBelow(at)


def test_what_was_decided_has_the_room_it_takes(qtbot, desk):
    reviewed = Reviewed(qtbot, desk)
    reviewed.press(Qt.Key.Key_X)
    reviewed.press(Qt.Key.Key_A)
    told = [reviewed.list.itemFromIndex(one).text(1) for one in listed(reviewed.list)]
    assert "placed, to be checked again" in told
    wanted = max(map(reviewed.list.fontMetrics().horizontalAdvance, told))
    assert reviewed.list.columnWidth(1) >= wanted


def test_no_row_out_of_sight_says_what_was_decided_about_it(qtbot, desk, monkeypatch):
    asked = []
    told = review_list.decided_words
    monkeypatch.setattr(review_list, "decided_words", lambda row, how: asked.append(row.id) or told(row, how))
    sentences = "".join(f" The river has an island of its own, the {number}th." for number in range(300))
    reviewed = Reviewed(qtbot, desk, STORY + sentences)
    reviewed.sheet.resize(900, 600)
    reviewed.list.grab()
    assert len(reviewed.rows) > 300
    assert 0 < len(set(asked)) < 100


def test_a_row_without_a_decision_has_the_room_of_one_for_its_words(qtbot, desk):
    long = "The council paid for all of the bridge and the whole of the road to it."
    at = Reviewed(qtbot, desk, f"{NEW}\n{long}")
    rows = at.list
    head = rows.topLevelItem(rows.topLevelItemCount() - 1)
    item = next(one for one in map(head.child, range(head.childCount())) if one.text(0) == long)
    rows.scrollToItem(item)
    box = rows.visualRect(rows.indexFromItem(item, 1))
    assert item.text(1) == ""
    assert rows.fontMetrics().horizontalAdvance(long) > rows.columnWidth(0)
    image, middle = rows.viewport().grab().toImage(), range(box.top(), box.bottom())
    assert any(image.pixelColor(x, y).lightness() < 128 for x in range(box.left() + 4, box.right()) for y in middle)


def test_a_short_decision_leaves_its_row_the_room_that_a_long_one_elsewhere_takes(qtbot, desk):
    at = Reviewed(qtbot, desk)
    at.press(Qt.Key.Key_X)
    at.press(Qt.Key.Key_A)
    item = at.list.topLevelItem(0).child(0)
    box = at.list.visualRect(at.list.indexFromItem(item, 1))
    told = at.list.fontMetrics().horizontalAdvance(item.text(1))
    assert told + 40 < box.width()
    image, middle = at.list.viewport().grab().toImage(), range(box.top(), box.bottom())
    end = range(box.right() - told, box.right())
    assert any(image.pixelColor(x, y).lightness() < 128 for x in end for y in middle)
