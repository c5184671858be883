"""From the article to judged claims, by keyboard alone and by mouse."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from factcheck.domain.records.claim import ClaimKind, Outcome
from factcheck.domain.records.evidence import Stance
from factcheck.domain.records.verdict import Judgement, Reason, Verdict
from factcheck.ui.app.progress_indicator import UNLIMITED
from factcheck.ui.panel.claim_panel import ClaimPanel
from tests.journeys.conftest import HEADLINE, STORY, put_on_clipboard
from tests.translations.pseudo import plain


def test_an_article_is_pasted_with_its_headline(open_window, desk_path, qtbot):
    checker = open_window(desk_path)
    put_on_clipboard("\n\n".join(STORY))
    checker.window.start.setFocus()
    checker.window.paste_commands.paste()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is QApplication.activeWindow())
    checker.find("article_headline").setFocus()
    checker.type(HEADLINE)
    checker.press("Ctrl+Return")
    qtbot.waitUntil(lambda: checker.window.current.article is not None)
    assert checker.text == "\n".join([HEADLINE, *STORY])


def test_s_enter_enter_makes_a_claim_of_the_sentence(checker):
    checker.put_caret("It is 240")
    checker.press("S", "Return")
    assert plain(QApplication.focusWidget().accessibleName()) == "Statement"
    checker.press("Return")
    assert checker.window.article.hasFocus()
    assert [(claim.number, claim.statement) for claim in checker.claims] == [
        ("1", "It is 240 metres long, the longest in the country")
    ]


def test_after_a_claim_the_next_sentence_is_one_key_away(checker):
    checker.put_caret("The mayor")
    checker.press("S", "Return", "Return", "S", "Return", "Return")
    assert [claim.statement for claim in checker.claims] == [
        "The mayor opened a bridge on Monday",
        "It is 240 metres long, the longest in the country",
    ]


def test_the_statement_can_be_restated_before_going_back(checker):
    checker.select("240 metres")
    checker.press("Return")
    checker.type("The bridge is 240 metres long")
    checker.press("Return")
    assert checker.claims[0].statement == "The bridge is 240 metres long"
    assert checker.claims[0].words == "240 metres"


def test_one_marks_supported_and_goes_on_to_the_next_open_claim(checker):
    checker.put_caret("The mayor")
    checker.press("S", "Return", "Return", "S", "Return", "Return", "K", "K")
    assert checker.current == "1"
    checker.press("1")
    assert checker.claims[0].verdict is Verdict.SUPPORTED
    assert checker.current == "2"
    assert "Claim 1, “The mayor opened a bridge on Monday”, supported." in checker.said


@pytest.mark.english("it types the beginning of a reason in English")
def test_three_asks_for_the_reason_and_enter_goes_on(checker):
    checker.put_caret("The mayor")
    checker.press("S", "Return", "Return", "S", "Return", "Return", "K", "K", "3")
    checker.type("gave no")
    checker.press("Return")
    assert checker.claims[0].verdict is Verdict.UNVERIFIED
    assert checker.claims[0].reason is Reason.THE_SPEAKER_GAVE_NO_EVIDENCE
    assert checker.current == "2"


def test_undo_of_a_verdict_whose_reason_is_asked_gives_the_keyboard_back(checker):
    checker.select("240 metres")
    checker.press("Return", "Return")
    before = QApplication.focusWidget()
    checker.press("3")
    assert QApplication.focusWidget() is not before
    checker.press("Ctrl+Z")
    assert checker.claims[0].verdict is None
    assert QApplication.focusWidget() is before


def test_four_says_that_no_verdict_is_needed_and_zero_takes_it_back(checker):
    checker.select("a crack was found")
    checker.press("Return", "Return", "4")
    assert checker.claims[0].kind is ClaimKind.OPINION
    checker.press("0")
    assert checker.claims[0].kind is None


def test_zero_where_nobody_has_judged_changes_nothing_and_says_so(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "0")
    assert checker.said == "There is no verdict on claim 1, “240 metres”."
    assert [one.kind for one in checker.window.session.desk.history.all()].count("claim.judge") == 0


def test_a_second_claim_of_the_same_words_is_said(checker):
    checker.select("240 metres")
    checker.press("Return", "Return")
    checker.select("240 metres")
    checker.press("Return", "Return")
    assert "The same words are claim 1 already." in checker.said
    checker.select("240 metres")
    checker.press("Return", "Return")
    assert "The same words are claims 1 and 2 already." in checker.said


def test_j_tells_the_ear_which_claim_it_went_to(checker, qtbot):
    checker.put_caret("The mayor")
    checker.press("S", "Return", "Return", "S", "Return", "Return")
    with qtbot.waitSignal(checker.window.claim_commands.spoken) as told:
        checker.press("K")
    assert list(map(plain, told.args)) == ["Claim 1, not checked: The mayor opened a bridge on Monday"]


def test_evidence_is_recorded_without_the_mouse(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "E")
    checker.type("Bridge authority, fact sheet")
    checker.press("Tab")
    checker.type("240 m")
    checker.press("Tab")
    checker.type("page 2")
    checker.press("Ctrl+Return")
    (evidence,) = checker.window.session.desk.claims.get(checker.claims[0].id).evidence
    assert (evidence.source.title, evidence.quote, evidence.locator) == (
        "Bridge authority, fact sheet",
        "240 m",
        "page 2",
    )
    assert evidence.stance is Stance.SUPPORTS
    assert checker.window.article.hasFocus()


def test_a_note_is_saved_while_it_is_typed(checker, qtbot):
    checker.select("240 metres")
    checker.press("Return", "Return", "N")
    checker.type("Ask the authority")
    qtbot.waitUntil(lambda: checker.claims[0].note == "Ask the authority")
    checker.press("Esc")
    assert checker.window.article.hasFocus()


def test_a_claim_stands_in_further_words(checker):
    checker.select("a bridge on Monday")
    checker.press("Return", "Return")
    checker.select("A bridge is opened")
    checker.press("Shift+P")
    assert [passage.quote for passage in checker.claims[0].passages] == [
        "a bridge on Monday",
        "A bridge is opened",
    ]


def test_further_words_complete_a_claim(checker):
    checker.select("a bridge on Monday")
    checker.press("Return", "Return")
    checker.select("240 metres long")
    checker.press("Shift+T")
    assert checker.claims[0].statement == "a bridge on Monday … 240 metres long"
    assert checker.said == (
        "Claim 1, “a bridge on Monday … 240 metres long”, is completed by words of ¶1. Undo (Ctrl+Z)"
    )
    checker.press("Ctrl+Z")
    assert checker.claims[0].statement == "a bridge on Monday"


def test_the_content_of_an_attribution_is_a_claim_of_its_own(checker):
    checker.select("“We paid every bill,” she told reporters")
    checker.press("Return", "Return", "T", "Return")
    assert [claim.number for claim in checker.claims] == ["1", "1a"]
    assert checker.claims[1].parent_id == checker.claims[0].id


def test_del_removes_and_undo_brings_back_with_the_same_number(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "Del")
    assert checker.claims == []
    checker.press("Ctrl+Z")
    assert [claim.number for claim in checker.claims] == ["1"]


def test_undoing_a_removal_makes_the_claim_that_came_back_the_current_one(checker):
    for words in ("a bridge on Monday", "240 metres"):
        checker.select(words)
        checker.press("Return", "Return")
    checker.press("Del")
    assert checker.current == "1"
    checker.press("Ctrl+Z")
    assert checker.current == "2"
    assert checker.said == "Undone: claim 2 removed (“240 metres”)"
    checker.press("Ctrl+Shift+Z")
    assert checker.current == "1"


def test_undoing_what_was_done_to_several_names_no_single_claim(checker):
    for words in ("a bridge on Monday", "240 metres"):
        checker.select(words)
        checker.press("Return", "Return")
    checker.press("Ctrl+2", "Ctrl+A", "2", "Ctrl+Return", "Esc", "Ctrl+Z")
    assert checker.said == "Undone: 2 claims marked disputed: 1 and 2"
    assert checker.current == "2"


def test_words_of_the_claim_are_no_further_passage(checker):
    checker.select("240 metres long")
    checker.press("Return", "Return")
    checker.select("metres long, the longest")
    checker.press("Shift+P")
    assert "Claim 1 stands in these words already, or in some of them." in checker.told
    checker.press("Shift+T")
    assert len(checker.claims[0].passages) == 1


def test_the_whole_of_it_by_mouse(checker, qtbot):
    checker.select("240 metres")
    checker.click("button_new_claim")
    checker.window.claims.setFocus()
    row = checker.window.claims.visualRect(checker.window.model.index(0, 0)).center()
    qtbot.mouseClick(checker.window.claims.viewport(), Qt.MouseButton.LeftButton, pos=row)
    disputed = next(
        one
        for one in checker.window.panel.findChildren(type(checker.find("verdict_disputed")))
        if plain(one.accessibleName()) == "Disputed"
    )
    qtbot.mouseClick(disputed, Qt.MouseButton.LeftButton)
    assert checker.claims[0].verdict is Verdict.DISPUTED


def test_a_held_key_judges_once(checker):
    checker.put_caret("The mayor")
    checker.press("S", "Return", "Return", "S", "Return", "Return", "K", "K")
    article = checker.window.article
    QTest.keyPress(article, Qt.Key.Key_1)
    QTest.keyEvent(QTest.KeyAction.Press, article, Qt.Key.Key_1)
    assert checker.claims[0].verdict is Verdict.SUPPORTED


def test_f_says_that_the_words_may_stand_and_stays_there(checker):
    checker.put_caret("The mayor")
    checker.press("S", "Return", "Return", "S", "Return", "Return", "K", "K", "F")
    assert [claim.outcome for claim in checker.claims] == [Outcome.FINE, None]
    assert checker.current == "1"
    assert checker.said == ("Claim 1, “The mayor opened a bridge on Monday”: fine as written. Undo (Ctrl+Z)")
    checker.press("F")
    assert checker.claims[0].outcome is None
    checker.press("Ctrl+Z")
    assert checker.claims[0].outcome is Outcome.FINE


@pytest.mark.english("the decision begins a sentence in English, and has a capital there")
def test_several_selected_claims_are_decided_at_once(checker):
    checker.put_caret("The mayor")
    checker.press("S", "Return", "Return", "S", "Return", "Return")
    checker.window.claims.setFocus()
    checker.window.claims.selectAll()
    checker.click("outcome_change")
    assert checker.asked == "“Needs a change” would be the decision on 2 claims: 1 and 2."
    checker.press("Ctrl+Return")
    assert [claim.outcome for claim in checker.claims] == [Outcome.CHANGE, Outcome.CHANGE]
    assert checker.said == "Claims 1 and 2: needs a change. Undo (Ctrl+Z)"


def test_m_moves_the_edges_of_a_claim_and_enter_keeps_them(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "M")
    assert checker.said.startswith("The end moves: arrows")
    checker.press("Ctrl+Right", "Right", "Tab", "Ctrl+Left", "Left", "Right")
    assert checker.said.startswith("The beginning moves")
    assert checker.claims[0].words == "240 metres"
    checker.press("Return")
    assert checker.claims[0].words == "is 240 metres long"
    assert checker.said == "Claim 1, “is 240 metres long”, has new edges. Undo (Ctrl+Z)"
    checker.press("Ctrl+Z")
    assert checker.claims[0].words == "240 metres"


def test_letters_sleep_while_edges_are_moved_and_esc_leaves_all_as_it_was(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "M", "1", "Del", "T", "Right", "Esc")
    assert [(claim.words, claim.verdict) for claim in checker.claims] == [("240 metres", None)]
    assert checker.window.article.selection() is None
    checker.press("1")
    assert checker.claims[0].verdict is Verdict.SUPPORTED


def test_m_takes_the_passage_under_the_caret(checker):
    checker.select("a bridge on Monday")
    checker.press("Return", "Return")
    checker.select("A bridge is opened")
    checker.press("Shift+P")
    checker.put_caret("bridge is opened")
    checker.press("M", "Ctrl+Left", "Return", "M", "Ctrl+Left", "Return")
    assert [passage.quote for passage in checker.claims[0].passages] == ["a bridge on Monday", "A bridge"]


def test_a_command_key_leaves_the_edges_as_they_were(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "M", "Right", "Ctrl+Z")
    assert checker.claims == []
    assert checker.window.article.selection() is None


def test_m_without_a_claim_asks_for_one(checker):
    checker.put_caret("240 metres")
    checker.press("M")
    assert checker.said == "Select a claim first."


def test_what_asks_for_a_claim_is_said_until_one_is_current(checker):
    checker.select("240 metres")
    checker.press("Return", "Return")
    checker.window.current.select(None)
    checker.put_caret("Two builders")
    checker.press("M")
    assert checker.said == "Select a claim first."
    checker.window.current.select(checker.claims[0].id)
    assert not checker.said


def test_an_edge_is_dragged_by_its_handle(checker, qtbot):
    checker.select("240 metres")
    checker.press("Return", "Return")
    article = checker.window.article
    qtbot.waitUntil(lambda: len(article.handles.handles) == 2)
    end = article.handles.handles[1]
    checker.put_caret("the longest")
    target = article.cursorRect().center()
    viewport = article.viewport()
    QTest.mouseMove(viewport, end.bar.center().toPoint())
    assert viewport.cursor().shape() is Qt.CursorShape.SizeHorCursor
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=end.bar.center().toPoint())
    qtbot.mouseMove(viewport, target)
    assert article.selection().of(checker.text) == "240 metres long"
    assert checker.claims[0].words == "240 metres"
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=target)
    assert checker.claims[0].words == "240 metres long"
    assert checker.said == "Claim 1, “240 metres long”, has new edges. Undo (Ctrl+Z)"


def test_an_unfolded_history_follows_what_is_done_and_which_claim_is_shown(checker):
    checker.put_caret("The mayor")
    checker.press("S", "Return", "Return", "S", "Return", "Return")
    checker.click("history_fold")
    assert "disputed" not in plain(checker.find("history").text())

    checker.press("2")
    assert "marked disputed" in plain(checker.find("history").text())

    checker.window.current.select(checker.claims[0].id)
    assert "The mayor opened" in plain(checker.find("history").text())
    assert "disputed" not in plain(checker.find("history").text())


def test_an_act_shows_each_part_once(checker, monkeypatch):
    shown = Counter()
    parts = {"panel": (checker.window.panel, "show_claim"), "counts": (checker.window.filter_bar, "show_counts")}
    parts |= {"list": (checker.window.model, "update"), "article": (checker.window.article, "update_claims")}
    for name, (part, method) in parts.items():
        monkeypatch.setattr(part, method, counting(getattr(part, method), name, shown))
    for act in (
        lambda: (checker.select("240 metres"), checker.window.article.request_claim()),
        lambda: checker.window.verdict_commands.judge_shown(Judgement.DISPUTED),
        checker.window.history_commands.undo,
    ):
        shown.clear()
        act()
        QApplication.processEvents()
        assert shown == dict.fromkeys(parts, 1)


def test_undo_of_what_was_done_to_another_claim_shows_the_panel_once(checker, monkeypatch):
    for words in ("240 metres", "opened a bridge"):
        checker.select(words)
        checker.press("Return", "Escape")
    judged, other = checker.claims
    checker.window.current.select(judged.id)
    checker.press("2")
    checker.window.current.select(other.id)
    shown, panel = Counter(), checker.window.panel
    monkeypatch.setattr(panel, "show_claim", counting(panel.show_claim, "panel", shown))
    checker.window.history_commands.undo()
    assert (checker.window.current.claim, shown) == (judged.id, {"panel": 1})


def counting(method, name, shown):
    """The same method, which counts how often it is called."""

    def counted(*given, **named):
        shown[name] += 1
        return method(*given, **named)

    return counted


def test_undo_of_a_highlight_asks_the_file_no_more_than_another_and_shows_the_panel_once(checker, monkeypatch):
    for words in ("240 metres", "opened a bridge"):
        checker.select(words)
        checker.press("Return", "Escape")
    checker.press("Ctrl+Z")  # the first of a sitting reads in which order all was done
    checker.select("longest")
    checker.press("Return", "Escape")
    before, shown, asked = checker.window.current.claim, [], []
    show, db = ClaimPanel.show_claim, checker.window.session.desk.unit_of_work.store.file.db

    def noted(panel, claim, *rest):
        shown.append(claim.id)
        show(panel, claim, *rest)

    monkeypatch.setattr(ClaimPanel, "show_claim", noted)
    db.set_trace_callback(asked.append)
    checker.press("Ctrl+Z")
    db.set_trace_callback(None)
    assert before not in [claim.id for claim in checker.claims]
    assert (shown, len(asked)) == ([checker.window.current.claim], 8)


def test_the_article_keeps_its_size_whatever_the_bottom_of_the_window_tells(checker):
    """Words under the eye never jump, and nothing in the margins is measured again."""
    article, picture = checker.window.article, checker.window.picture
    checker.qtbot.waitUntil(lambda: bool(checker.find("progress_coverage").text()))
    sizes = set()
    for room in (UNLIMITED, 0, UNLIMITED):
        picture.set_room_behind(room)
        checker.look()
        assert checker.find("progress_coverage").isHidden() is (room == 0)
        sizes.add(article.size().toTuple())
    assert len(sizes) == 1


@pytest.mark.parametrize(("key", "outcome"), [("H", Outcome.CHANGE), ("L", Outcome.EDITOR)])
def test_each_decision_about_the_copy_has_a_key_that_takes_it_back_too(checker, key, outcome):
    checker.select("240 metres")
    checker.press("Return", "Return", key)
    assert checker.claims[0].outcome is outcome
    checker.press(key)
    assert checker.claims[0].outcome is None


def test_letters_act_in_the_open_claim_while_no_field_has_the_keyboard(checker):
    checker.select("240 metres")
    checker.press("Return", "Return")
    checker.find("verdict_disputed").setFocus()
    checker.press("H")
    assert checker.claims[0].outcome is Outcome.CHANGE
    checker.find("verdict_disputed").setFocus()
    checker.press("3")
    assert checker.claims[0].verdict is Verdict.UNVERIFIED
    checker.press("Esc", "N")
    checker.type("h3")
    assert checker.find("note").hasFocus()
    assert (checker.claims[0].outcome, checker.claims[0].verdict) == (Outcome.CHANGE, Verdict.UNVERIFIED)


@pytest.fixture
def two_claims(checker):
    """A person at the first of two claims, in the article."""
    for words in ("240 metres long", "closed in 2019"):
        checker.select(words)
        checker.press("Return", "Return")
    checker.press("K")
    return checker


def outcomes(checker):
    return [claim.outcome for claim in checker.claims]


@pytest.mark.parametrize("key", ["H", "Space"])
def test_behind_the_reason_tab_leads_to_the_decision_about_the_copy_which_goes_on(two_claims, key):
    two_claims.press("2")
    two_claims.type("as she told others")
    two_claims.press("Tab", key)
    assert outcomes(two_claims) == [Outcome.CHANGE if key == "H" else Outcome.FINE, None]
    assert two_claims.claims[0].reason == "as she told others"
    assert ("needs a change" if key == "H" else "fine as written") in two_claims.said.lower()
    assert two_claims.window.current.claim == two_claims.claims[1].id
    assert two_claims.focus() is two_claims.window.article


@pytest.mark.parametrize(("keys", "decided"), [(["Return"], 0), (["Tab", "Return"], 1), (["Esc"], None)])
def test_a_decision_right_behind_a_reason_asks_which_claim_is_meant(two_claims, keys, decided):
    two_claims.press("2", "Return", "H")
    assert two_claims.asked.lower() == "“needs a change”: on claim 1, which was just judged, or on claim 2?"
    assert outcomes(two_claims) == [None, None]
    two_claims.press(*keys)
    assert outcomes(two_claims) == [Outcome.CHANGE if at == decided else None for at in range(2)]
    assert two_claims.window.current.claim == two_claims.claims[1].id


def test_a_decision_asks_nothing_where_the_claim_just_judged_has_one_or_something_was_recorded_since(two_claims):
    two_claims.press("F", "2", "Return", "H")
    assert outcomes(two_claims) == [Outcome.FINE, Outcome.CHANGE]
    two_claims.press("H", "K", "F", "3", "Return")
    desk, (_first, second) = two_claims.window.session.desk, two_claims.claims
    desk.claims.restate(second.id, "It was closed in 2019.")
    two_claims.press("L")
    assert outcomes(two_claims) == [None, Outcome.EDITOR]


def test_s_again_says_where_a_sentence_has_no_clauses(checker):
    checker.put_caret("The mayor opened")
    checker.press("S")
    assert checker.said == ""
    checker.press("S")
    assert checker.said == "No other clause is found in this sentence. Shift+S adds the next sentence."
    assert checker.window.article.selection().of(checker.text) == "The mayor opened a bridge on Monday."
