"""A new draft comes in: read, reviewed row by row, used in one step."""

import threading
from contextlib import closing

import pytest
from PySide6.QtCore import QMimeData, Qt, QThreadPool, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QProgressBar, QTextEdit

from factcheck.domain.errors import OtherProofError
from factcheck.domain.file_errors import StillWritingError
from factcheck.domain.records.capture import CaptureDraft
from factcheck.domain.records.claim import Alteration
from factcheck.domain.records.evidence import EvidenceDraft, Stance
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.proposed_wording import Decision, WordingDraft
from factcheck.domain.records.verdict import Judgement, Status
from factcheck.domain.rules.long_work import watched
from factcheck.domain.rules.review_rows import review_rows
from factcheck.domain.wording.error_sentence import sentence
from factcheck.services import proofs
from factcheck.services.kept_reviews import kept_review
from factcheck.services.opening import open_desk
from factcheck.ui.app import desk_views
from factcheck.ui.commands import review_commands
from factcheck.ui.dialogs.compare_dialog import CompareDialog
from factcheck.ui.dialogs.import_sheet import ImportSheet
from factcheck.ui.dialogs.questions import FetchDialog
from factcheck.ui.dialogs.review_list import ReviewList
from factcheck.ui.dialogs.review_sheet import ReviewSheet
from tests.desk_samples import claim_at, draft
from tests.journeys.conftest import HEADLINE, STORY, put_on_clipboard
from tests.translations.pseudo import plain

TEXT = "\n\n".join((HEADLINE, *STORY))
CHANGED = (
    TEXT.replace("240 metres", "420 metres")
    .replace("“We paid every bill,” she told reporters, but gave no figures. ", "")
    .replace("after a crack was found.", "after a crack was found. A ship had hit it the year before.")
)


@pytest.fixture
def marked(checker):
    """A person before the story with four claims, three of which are judged."""
    desk, article = checker.window.session.desk, checker.window.current.article
    for words in ("It is 240 metres long", "We paid every bill", "The old bridge was closed in 2019", "Two builders"):
        claim = desk.claims.add(article, desk.claims.place(article, words, 1))
        if words != "Two builders":
            desk.claims.judge([claim.id], Judgement.SUPPORTED)
    return checker


def window_of(checker, kind):
    """A sheet of this kind that is open, and none that is on its way out."""
    found = [one for one in checker.window.frame.findChildren(kind) if one.isVisible()]
    return found[0] if found else None


def review_of(checker):
    """The review, once it is shown."""
    checker.qtbot.waitUntil(lambda: window_of(checker, ReviewSheet) is not None, timeout=20_000)
    checker.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is window_of(checker, ReviewSheet))
    return window_of(checker, ReviewSheet)


def bring(checker, tmp_path, text):
    """Reads a new proof from a file and waits for the review."""
    file = tmp_path / "draft 2.txt"
    file.write_text(text, encoding="utf-8")
    checker.window.proof_commands.bring_file(checker.window.current.article, file)
    checker.qtbot.waitUntil(lambda: window_of(checker, ImportSheet) is not None, timeout=20_000)
    checker.press("Return")
    return review_of(checker)


def window_rows(sheet):
    """The rows of a review that are listed, those of folded groups left out."""
    found, shown = [], sheet.findChild(ReviewList)
    at = shown.itemAt(0, 0)
    while at is not None:
        found += [at.row] if at.parent() is not None else []
        at = shown.itemBelow(at)
    return found


def go_on(checker):
    """Goes on with what was left open, and waits for the review."""
    checker.window.actions_table["go_on_review"].trigger()
    return review_of(checker)


def shown(checker, name):
    """What a label or a field of the review says."""
    found = checker.find(name)
    return plain(found.toPlainText() if isinstance(found, QTextEdit) else found.text())


def by_number(checker):
    return {one.number: one for one in checker.claims}


def test_a_new_draft_is_reviewed_and_used_in_one_step(marked, tmp_path):
    bring(marked, tmp_path, CHANGED)
    assert shown(marked, "review_subject") == "Claim 2: supported"
    assert shown(marked, "review_new") == "Not found."
    marked.press("X")
    assert shown(marked, "review_subject") == "Claim 1: supported"
    assert (shown(marked, "review_old"), shown(marked, "review_new")) == (
        "It is 240 metres long, the longest in the country.",
        "It is 420 metres long, the longest in the country.",
    )
    marked.press("Return")
    assert marked.find("review_left", QLabel).text() != ""
    assert marked.window.session.desk.articles.proof(marked.window.current.article).number == 1
    marked.press("End", "N", "Ctrl+Return")
    assert window_of(marked, ReviewSheet) is None
    assert "420 metres" in marked.window.article.proof.text
    claims = by_number(marked)
    assert (claims["1"].words, claims["1"].alteration) == ("It is 420 metres long", Alteration.WORDS)
    assert claims["2"].is_cut
    assert claims["3"].status is Status.SUPPORTED
    assert claims["5"].words == "A ship had hit it the year before"
    assert marked.said.startswith("Proof 2 in use: 4 passages (2 on the same words, 1 reworded, 1 cut), 1 new claim")
    marked.press("Ctrl+Z")
    assert "240 metres" in marked.text
    assert [one.status for one in marked.claims[:3]] == [Status.SUPPORTED] * 3


def test_what_was_left_undecided_is_gone_on_with_later(marked, tmp_path):
    bring(marked, tmp_path, CHANGED)
    marked.press("Ctrl+Return", "Ctrl+Return")
    assert by_number(marked)["1"].alteration is Alteration.NOT_FOUND
    sheet = go_on(marked)
    assert plain(sheet.windowTitle()) == "Left open by proof 2"
    marked.press("X", "Return", "Ctrl+Return")
    assert window_of(marked, ReviewSheet) is None
    claims = by_number(marked)
    assert (claims["1"].words, claims["2"].is_cut) == ("It is 420 metres long", True)
    assert marked.said.startswith("Placed in proof 2: 2 passages (1 reworded, 1 cut)")
    marked.window.actions_table["go_on_review"].trigger()
    assert marked.said.startswith("Nothing is left to review")


OTHERS = {
    "Monday": "Tuesday",
    "240": "260",
    "the longest": "the second longest",
    "every bill": "all bills",
    "no figures": "few figures",
    "Two builders": "Three builders",
    "2019": "2018",
    "a crack": "a hole",
}


def test_ten_rows_take_a_key_each_and_one_for_the_proof(checker, tmp_path):
    desk, article = checker.window.session.desk, checker.window.current.article
    new = TEXT + " A ship had hit it. Nobody was hurt by that."
    for words, other in OTHERS.items():
        claim_at(desk, article, words)
        new = new.replace(words, other)
    bring(checker, tmp_path, new)
    assert shown(checker, "review_left") == "8 of 8 undecided"
    checker.press(*["Return"] * len(OTHERS), "N", "X", "Ctrl+Return")
    assert window_of(checker, ReviewSheet) is None
    assert [one.words for one in checker.claims] == [*OTHERS.values(), "A ship had hit it"]
    assert [one.quote for one in desk.case(article).all(Exemption)] == ["Nobody was hurt by that."]


def test_the_same_text_is_no_new_proof(marked, tmp_path):
    file = tmp_path / "draft 2.txt"
    file.write_text(TEXT, encoding="utf-8")
    marked.window.proof_commands.bring_file(marked.window.current.article, file)
    marked.qtbot.waitUntil(lambda: window_of(marked, ImportSheet) is not None, timeout=20_000)
    told = f"draft 2.txt, a new proof of “{HEADLINE}”"
    assert [plain(window_of(marked, ImportSheet).windowTitle()), shown(marked, "import_name")] == [told, told]
    marked.press("Return")
    marked.qtbot.waitUntil(lambda: marked.told.startswith("The text is that of the proof that"))


def test_a_review_that_is_left_comes_back_with_what_was_decided_also_after_the_end_of_the_program(
    marked, open_window, desk_path, tmp_path
):
    bring(marked, tmp_path, CHANGED)
    marked.press("X", "Esc")
    assert marked.said == "The review is kept, unfinished. Nothing was changed in the file."
    assert marked.told == "The review of “draft 2.txt”, a new proof, is not finished."
    assert "240 metres" in marked.text
    marked.window.frame.close()
    again = open_window(desk_path)
    assert again.told == "The review of “draft 2.txt”, a new proof, is not finished."
    sheet = go_on(again)
    assert len(sheet.decisions.cut) == 1
    again.press("Return", "Ctrl+Return")
    assert window_of(again, ReviewSheet) is None
    assert (by_number(again)["2"].is_cut, again.told) == (True, "")


def test_a_review_is_there_as_soon_as_it_is_shown(marked, tmp_path):
    bring(marked, tmp_path, CHANGED)
    kept = kept_review(marked.window.session.desk.path, marked.window.current.article, "")
    assert kept.draft.text.startswith(HEADLINE)
    marked.press("Esc")


def test_a_review_can_be_discarded_after_a_question(marked, tmp_path):
    bring(marked, tmp_path, CHANGED)
    marked.press("X", "Esc")
    marked.click("answer_discard…")
    assert marked.asked == "The review of “draft 2.txt” would be lost, with 1 decision."
    marked.press("Esc")
    assert (marked.asked, marked.told) == ("", "The review of “draft 2.txt”, a new proof, is not finished.")
    marked.click("answer_discard…")
    marked.press("Ctrl+Return")
    assert (marked.said, marked.told) == ("The review was discarded. The article is as it was.", "")
    assert kept_review(marked.window.session.desk.path, marked.window.current.article, "") is None


@pytest.fixture
def slow_comparing(marked, monkeypatch):
    """What ends the comparing of two proofs, which goes on until then."""
    end = threading.Event()

    def slowly(*how):
        end.wait(10)
        return review_rows(*how)

    monkeypatch.setattr(review_commands, "review_rows", slowly)
    yield end
    end.set()
    QThreadPool.globalInstance().waitForDone()


def is_comparing(checker):
    return bool(checker.window.frame.findChildren(QProgressBar, "comparing_progress"))


def finish(checker, comparing):
    """Lets what is compared in the pool come to its end, and the window take notice of it."""
    comparing.set()
    QThreadPool.globalInstance().waitForDone()
    checker.look()


def test_comparing_is_stopped_by_esc_and_leaves_nothing_behind(marked, tmp_path, slow_comparing):
    desk, article = marked.window.session.desk, marked.window.current.article
    marked.window.proof_commands.bring_file(article, written(tmp_path, CHANGED, "draft 2.txt"))
    marked.qtbot.waitUntil(lambda: window_of(marked, ImportSheet) is not None, timeout=20_000)
    marked.press("Return")
    marked.qtbot.waitUntil(lambda: is_comparing(marked))
    assert marked.told == "Comparing the two proofs …"
    marked.press("Esc")
    assert (marked.said, marked.told) == ("The proofs were not compared. Nothing was changed in the file.", "")
    assert kept_review(desk.path, article, "") is None
    finish(marked, slow_comparing)
    assert window_of(marked, ReviewSheet) is None
    assert [one.number for one in desk.proofs.all(article)] == [1]


def test_a_review_that_is_gone_on_with_is_kept_where_comparing_is_stopped(marked, tmp_path, monkeypatch):
    desk, article = marked.window.session.desk, marked.window.current.article
    bring(marked, tmp_path, CHANGED)
    marked.press("X", "Esc")
    end = threading.Event()
    monkeypatch.setattr(review_commands, "review_rows", lambda *_how: end.wait(10) and [])
    marked.click("answer_go_on")
    marked.qtbot.waitUntil(lambda: is_comparing(marked))
    marked.click("answer_cancel")
    assert marked.said == "The review is kept, unfinished. Nothing was changed in the file."
    assert marked.told == "The review of “draft 2.txt”, a new proof, is not finished."
    finish(marked, end)
    assert window_of(marked, ReviewSheet) is None
    assert len(kept_review(desk.path, article, "").decisions.cut) == 1


@pytest.fixture
def slow_writing(marked, monkeypatch):
    """What lets the writing of a proof go on, which waits for it before the first record."""
    go_on = threading.Event()

    def slowly(*how):
        go_on.wait(10)
        yield from watched(*how)

    monkeypatch.setattr(proofs, "watched", slowly)
    yield go_on
    go_on.set()
    QThreadPool.globalInstance().waitForDone()


def hold(checker, sheet):
    """Orders the proof to be used, and waits until the sheet says that this goes on."""
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(checker.find("question_yes"), Qt.Key.Key_Return)
    checker.qtbot.waitUntil(lambda: sheet.notice.findChild(QProgressBar, "held_progress") is not None)
    assert (plain(sheet.notice.words), sheet.is_held) == ("Putting everything in its place …", True)


def test_while_a_proof_is_put_in_use_the_window_lives_and_esc_leaves_all_as_it_was(marked, tmp_path, slow_writing):
    desk, article = marked.window.session.desk, marked.window.current.article
    sheet, before = bring(marked, tmp_path, CHANGED), desk.case(article)
    hold(marked, sheet)
    turned = []
    QTimer.singleShot(0, sheet, lambda: turned.append(True))
    marked.qtbot.waitUntil(lambda: turned == [True])
    for key in (Qt.Key.Key_X, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape):
        QTest.keyClick(QApplication.focusWidget(), key)
    assert not any(part.isEnabled() for part in sheet.parts)
    slow_writing.set()
    marked.look()
    assert plain(sheet.notice.words) == "It was stopped. Nothing was changed in the file."
    assert (sheet.decisions.decided, desk.case(article) == before) == (frozenset(), True)
    assert kept_review(desk.path, article, "") is not None
    marked.press("X", "Ctrl+Return", "Ctrl+Return")
    assert window_of(marked, ReviewSheet) is None
    assert "420 metres" in marked.text
    assert by_number(marked)["2"].is_cut


def test_a_window_that_is_closed_while_a_proof_is_put_in_use_leaves_the_review(marked, tmp_path, slow_writing):
    desk, article = marked.window.session.desk, marked.window.current.article
    sheet = bring(marked, tmp_path, CHANGED)
    hold(marked, sheet)
    marked.window.session.desk_leaving.connect(slow_writing.set)
    marked.window.frame.end()
    QThreadPool.globalInstance().waitForDone()
    with closing(open_desk(desk.path)) as again:
        proof = again.articles.proof(article)
        assert (proof.number, again.check_integrity()) == (1, [])
        assert kept_review(desk.path, article, proof.id) is not None
    sheet.hide()


def test_nothing_is_written_while_a_proof_is_put_in_use_and_the_file_is_not_looked_at(marked, tmp_path, slow_writing):
    desk = marked.window.session.desk
    sheet = bring(marked, tmp_path, CHANGED)
    hold(marked, sheet)
    with pytest.raises(StillWritingError):
        desk.claims.set_note(by_number(marked)["1"].id, "Typed meanwhile.")
    assert not desk.checkpoint()
    slow_writing.set()
    marked.look()
    assert window_of(marked, ReviewSheet) is None
    assert [one.note for one in by_number(marked).values()] == [""] * 4
    assert desk.checkpoint()


def test_what_is_shown_of_a_proof_is_made_where_it_holds_no_window(marked, tmp_path, monkeypatch):
    made = []

    def making(*what):
        made.append(threading.current_thread() is threading.main_thread())
        return shown_claims(*what)

    shown_claims = desk_views._shown_claims
    monkeypatch.setattr(desk_views, "_shown_claims", making)
    bring(marked, tmp_path, CHANGED)
    marked.press("Ctrl+Return", "Ctrl+Return")
    assert ("420 metres" in marked.text, made) == (True, [False])
    marked.press("Ctrl+Z")
    assert ("240 metres" in marked.text, made) == (True, [False, True])


def test_a_proof_that_cannot_be_used_leaves_its_review_as_it_is(marked, tmp_path):
    desk, article = marked.window.session.desk, marked.window.current.article
    sheet, other = bring(marked, tmp_path, CHANGED), draft("Something else.")
    desk.proofs.use(desk.proofs.review(article, other), other)
    marked.press("X", "Ctrl+Return", "Ctrl+Return")
    assert plain(sheet.notice.words) == plain(sentence(OtherProofError(HEADLINE)))
    assert (sheet.is_held, sheet.isVisible(), len(sheet.decisions.cut)) == (False, True, 1)
    marked.press("K", "X")
    assert len(sheet.decisions.cut) == 2
    marked.press("Esc")


def test_what_has_no_place_yet_is_said_until_it_has_one_and_v_leads_there(marked, tmp_path):
    bring(marked, tmp_path, CHANGED)
    marked.press("Ctrl+Return", "Ctrl+Return")
    assert marked.told == "No place in this proof yet: 2 claims."
    marked.window.current.select(by_number(marked)["1"].id)
    marked.window.claims.setFocus()
    marked.press("V")
    review_of(marked)
    marked.press("Return", "X", "Ctrl+Return")
    assert window_of(marked, ReviewSheet) is None
    assert marked.told == ""
    assert by_number(marked)["1"].alteration is Alteration.WORDS


def test_a_review_that_is_gone_on_with_from_a_claim_opens_on_its_row(marked, tmp_path):
    bring(marked, tmp_path, CHANGED)
    marked.press("Ctrl+Return", "Ctrl+Return")
    for number in ("1", "2"):
        marked.window.current.select(by_number(marked)[number].id)
        marked.window.claims.setFocus()
        marked.press("V")
        review_of(marked)
        assert shown(marked, "review_subject").startswith(f"Claim {number}: ")
        marked.press("Esc")


def test_words_without_a_place_get_no_verdict_and_the_others_that_are_selected_do(marked, tmp_path):
    desk = marked.window.session.desk
    desk.claims.judge([by_number(marked)["1"].id], Judgement.CLEAR)
    bring(marked, tmp_path, CHANGED)
    marked.press("Ctrl+Return", "Ctrl+Return")
    claims = by_number(marked)
    marked.window.current.select(claims["1"].id)
    marked.window.claims.setFocus()
    assert shown(marked, "meaning").capitalize() == "Not checked: words not placed in this proof."
    assert "in proof 1" in shown(marked, "claim_place")
    marked.press("1")
    assert marked.asked.startswith("Nobody has said yet where the words of claim 1 stand in this proof")
    marked.press("Esc")
    assert by_number(marked)["1"].verdict is None
    marked.window.claims.selectAll()
    assert shown(marked, "selection_words").startswith("2 of 4 claims selected have no place in this proof")
    marked.press("2")
    assert marked.asked.startswith("2 claims would be marked disputed: ")
    assert "the words of claims 1 and 2 stand" in marked.asked
    marked.press("Ctrl+Return")
    assert [one.status for one in marked.claims] == [Status.NOT_CHECKED, Status.STALE, Status.DISPUTED, Status.DISPUTED]
    marked.window.current.select(claims["3"].id)
    marked.window.claims.setFocus()
    marked.press("1")
    assert "Next: 1, not checked; its words are not placed in this proof. Undo" in marked.said
    marked.window.current.select(claims["1"].id)
    marked.click("confirm_verdict")
    review_of(marked)
    marked.press("Esc")
    assert window_of(marked, ReviewSheet) is None


def test_v_on_several_claims_says_which_have_no_place_before_it_goes_on_with_the_review(marked, tmp_path):
    bring(marked, tmp_path, CHANGED)
    marked.press("Ctrl+Return", "Ctrl+Return")
    claims = by_number(marked)
    marked.window.current.select(claims["1"].id)
    marked.window.claims.setFocus()
    marked.window.claims.selectAll()
    marked.press("V")
    nowhere = "The words of claims 1 and 2 have no place in this proof yet: the review lists them all."
    assert (marked.asked, window_of(marked, ReviewSheet)) == (nowhere, None)
    marked.press("Return")
    assert [row.claim.number for row in window_rows(review_of(marked))] == ["2", "1"]
    marked.press("Esc")
    marked.window.session.desk.evidence.add([claims["3"].id], EvidenceDraft(title="Report", stance=Stance.CONTRADICTS))
    marked.window.claims.setFocus()
    marked.window.claims.selectAll()
    marked.press("V")
    assert marked.said.startswith(f"Claim 3, “{claims['3'].words}”: confirmed. {nowhere}")


def test_undo_of_a_proof_takes_back_what_was_said_of_it(marked, tmp_path):
    bring(marked, tmp_path, CHANGED)
    marked.press("Ctrl+Return", "Ctrl+Return")
    assert marked.told == "No place in this proof yet: 2 claims."
    marked.press("Ctrl+Z")
    assert (marked.told, marked.window.views.proof.number) == ("", 1)
    assert (
        marked.said == "Undone: Proof 2 in use: 4 passages (2 on the same words, 2 not placed yet), 1 new sentence"
        " that nobody has marked"
    )
    marked.press("Ctrl+Shift+Z")
    assert marked.told == "No place in this proof yet: 2 claims."


def test_what_a_proof_left_open_does_not_list_an_accepted_wording_that_it_has(marked, tmp_path):
    desk, article = marked.window.session.desk, marked.window.current.article
    wording = desk.wordings.add(article, desk.claims.place(article, "Two builders"), WordingDraft("Three builders"))
    desk.wordings.decide(wording.id, Decision.ACCEPTED)
    bring(marked, tmp_path, CHANGED.replace("Two builders", "Three builders"))
    marked.press("Ctrl+Return", "Ctrl+Return")
    sheet = go_on(marked)
    assert shown(marked, "review_left") == "3 of 3 undecided"
    rows = sheet.findChild(ReviewList)
    assert [plain(rows.topLevelItem(one).text(0)) for one in range(rows.topLevelItemCount())] == [
        "Not found in this proof (1)",
        "Reworded (2)",
    ]
    marked.press("Esc")


def test_a_menu_goes_on_with_a_review_only_where_something_is_left(marked, tmp_path):
    action = marked.window.actions_table["go_on_review"]

    def offered():
        found = []
        for menu in (marked.window.menus["Article"], marked.window.top.proofs):
            menu.aboutToShow.emit()
            found.append(action.isEnabled())
            menu.aboutToHide.emit()
        return found

    assert offered() == [False, False]
    bring(marked, tmp_path, CHANGED)
    marked.press("Esc")
    assert offered() == [True, True]
    go_on(marked)
    marked.press("Ctrl+Return", "Ctrl+Return")
    assert offered() == [True, True]
    go_on(marked)
    marked.press("X", "Return", "Ctrl+Return")
    assert offered() == [False, False]


def test_the_menu_of_proofs_names_those_that_were_taken_back(marked):
    desk, article = marked.window.session.desk, marked.window.current.article
    for text in ("Two.", "Three.", "Four."):
        new = draft(text)
        desk.proofs.use(desk.proofs.review(article, new), new)
        if text != "Four.":
            desk.history.undo()
            marked.window.top.proofs.aboutToShow.emit()
            assert plain(marked.window.top.proofs.actions()[0].text()).endswith("was taken back")
    marked.window.top.proofs.aboutToShow.emit()
    fourth, third, second, first, *_acts = marked.window.top.proofs.actions()
    assert [plain(one.text()) for one in (third, second)] == ["Proof 3 was taken back", "Proof 2 was taken back"]
    assert [one.isEnabled() for one in (fourth, third, second, first)] == [True, False, False, True]


def drop(checker, *paths):
    """Drops files on the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    checker.window.frame.dropped.emit(mime)


def written(tmp_path, text, name="draft 2.txt"):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_file_that_is_dropped_on_an_article_is_a_new_proof_with_enter(marked, tmp_path):
    drop(marked, written(tmp_path, CHANGED))
    assert marked.asked == f"Is “draft 2.txt” a new proof of “{HEADLINE}”, or another article?"
    marked.press("Return")
    marked.qtbot.waitUntil(lambda: window_of(marked, ImportSheet) is not None, timeout=20_000)
    marked.press("Return")
    review_of(marked)
    marked.press("Esc")
    assert len(marked.window.session.desk.articles.ids()) == 1


def test_or_another_article_one_key_on(marked, tmp_path):
    drop(marked, written(tmp_path, CHANGED))
    marked.press("Tab", "Return")
    marked.qtbot.waitUntil(lambda: window_of(marked, ImportSheet) is not None, timeout=20_000)
    marked.press("Return")
    assert len(marked.window.session.desk.articles.ids()) == 2


def test_esc_leaves_what_was_dropped_and_of_several_files_nobody_is_asked(marked, tmp_path):
    drop(marked, written(tmp_path, CHANGED))
    marked.press("Esc")
    assert (marked.asked, window_of(marked, ImportSheet)) == ("", None)
    drop(marked, written(tmp_path, CHANGED), written(tmp_path, "Another one.", "other.txt"))
    marked.qtbot.waitUntil(lambda: window_of(marked, ImportSheet) is not None, timeout=20_000)
    assert marked.asked == ""
    marked.press("Esc", "Esc")


def open_file(checker, path):
    """Opens a file by Ctrl+O, and accepts what is read."""
    checker.press("Ctrl+O")
    checker.qtbot.waitUntil(lambda: window_of(checker, QFileDialog) is not None)
    window_of(checker, QFileDialog).filesSelected.emit([str(path)])
    window_of(checker, QFileDialog).close()
    checker.qtbot.waitUntil(lambda: window_of(checker, ImportSheet) is not None, timeout=20_000)
    checker.press("Return")


@pytest.mark.english("the dialog for files names folders")
def test_a_file_that_is_opened_and_has_much_of_the_article_is_a_new_proof_with_enter(marked, tmp_path):
    open_file(marked, written(tmp_path, CHANGED))
    marked.qtbot.waitUntil(lambda: marked.asked != "")
    assert marked.asked == f"Is “draft 2.txt” a new proof of “{HEADLINE}”, or another article?"
    marked.press("Return")
    assert plain(review_of(marked).windowTitle()) == "Review of proof 2"
    marked.press("Esc")
    open_file(marked, written(tmp_path, CHANGED))
    marked.qtbot.waitUntil(lambda: marked.asked != "")
    marked.press("Tab", "Return")
    assert len(marked.window.session.desk.articles.ids()) == 2


@pytest.mark.english("the dialog for files names folders")
def test_a_file_that_is_opened_and_has_little_of_the_article_is_another_one(marked, tmp_path):
    open_file(marked, written(tmp_path, "Cats sleep all day."))
    marked.qtbot.waitUntil(lambda: len(marked.window.session.desk.articles.ids()) == 2)
    assert (marked.text, marked.asked) == ("Cats sleep all day.", "")


def test_text_that_is_pasted_over_an_article_is_a_new_proof_with_enter(marked):
    put_on_clipboard(CHANGED)
    marked.press("Ctrl+V")
    assert marked.asked == f"Is the text a new proof of “{HEADLINE}”, or another article?"
    marked.press("Return")
    marked.qtbot.waitUntil(lambda: window_of(marked, ImportSheet) is not None, timeout=20_000)
    marked.press("Return")
    assert plain(review_of(marked).windowTitle()) == "Review of proof 2"
    marked.press("Ctrl+Return", "Ctrl+Return")
    assert "420 metres" in marked.text


def test_or_another_article_as_is_text_that_is_dropped(marked):
    mime = QMimeData()
    mime.setText(CHANGED)
    marked.window.frame.dropped.emit(mime)
    assert marked.asked.endswith(", or another article?")
    marked.press("Tab", "Return")
    marked.click("accept_article")
    marked.qtbot.waitUntil(lambda: len(marked.window.session.desk.articles.ids()) == 2)


@pytest.mark.english("the dialog for files names folders")
def test_a_new_proof_is_read_from_the_clipboard_or_from_a_file(marked):
    marked.press("Ctrl+Shift+N")
    marked.qtbot.waitUntil(lambda: window_of(marked, QFileDialog) is not None)
    window_of(marked, QFileDialog).reject()
    put_on_clipboard(CHANGED)
    marked.press("Ctrl+Shift+N")
    assert marked.asked == f"Where is the new proof of “{HEADLINE}”?"
    marked.press("Tab", "Return")
    marked.qtbot.waitUntil(lambda: window_of(marked, ImportSheet) is not None, timeout=20_000)
    marked.press("Esc")
    marked.press("Ctrl+Shift+N", "Return")
    marked.qtbot.waitUntil(lambda: window_of(marked, QFileDialog) is not None)
    window_of(marked, QFileDialog).reject()


def test_a_text_with_little_in_common_may_be_another_article(marked, tmp_path):
    marked.window.proof_commands.bring_file(marked.window.current.article, written(tmp_path, "Cats sleep all day."))
    marked.qtbot.waitUntil(lambda: window_of(marked, ImportSheet) is not None, timeout=20_000)
    marked.press("Return")
    marked.qtbot.waitUntil(lambda: marked.asked != "")
    assert marked.asked == "“draft 2.txt” and the article have little in common. Is it another article?"
    marked.press("Return")
    assert marked.text == "Cats sleep all day."
    assert len(marked.window.session.desk.articles.ids()) == 2


def test_the_page_an_article_came_from_is_fetched_again_as_a_new_proof(checker, monkeypatch):
    pages = [b"<p>The bridge is red, they say.</p>", b"<p>The bridge is blue, they say.</p>"]

    def visit(address, *_rest, **_known):
        return CaptureDraft(pages.pop(0), address, "https://example.org/story", "text/html", "2026-04-01T09:00:00Z")

    monkeypatch.setattr("factcheck.services.fetching.fetch", visit)
    for answer in ([], ["Return"]):
        checker.window.import_commands.fetch()
        dialog = window_of(checker, FetchDialog)
        dialog.field.setText("example.org/story")
        dialog.goes_on.click()
        checker.qtbot.waitUntil(lambda closed=dialog: QApplication.activeModalWidget() is not closed)
        checker.press(*answer)
        checker.qtbot.waitUntil(lambda: window_of(checker, ImportSheet) is not None, timeout=20_000)
        checker.press("Return")
    review_of(checker)
    checker.press("Ctrl+Return")
    assert window_of(checker, ReviewSheet) is None
    assert checker.text == "The bridge is blue, they say."
    assert checker.said.startswith("Proof 2 in use. Undo")
    article = checker.window.current.article
    assert len(checker.window.session.desk.articles.captures(article)) == 2


def test_the_menu_of_proofs_lists_them_and_compares_an_earlier_one(marked, tmp_path):
    bring(marked, tmp_path, CHANGED)
    marked.press("Ctrl+Return", "Ctrl+Return")
    menu = marked.window.top.proofs
    menu.aboutToShow.emit()
    second, first, _rule, *acts = menu.actions()
    assert [plain(one.text()).split(" · ")[0] for one in (second, first)] == ["Proof 2", "Proof 1"]
    assert (second.isChecked(), first.isChecked()) == (True, False)
    assert [one.objectName() for one in acts] == ["new_proof", "go_on_review", "compare_proofs"]
    assert plain(marked.find("proof_button").text()) == "Proof 2"
    first.trigger()
    marked.qtbot.waitUntil(lambda: window_of(marked, CompareDialog) is not None)
    dialog = window_of(marked, CompareDialog)
    assert dialog.pair == (1, 2)
    dialog.reject()
    menu.actions()[0].trigger()
    assert marked.said == "Proof 2 is in use, and the one that is shown."


def test_another_draft_takes_the_place_of_a_review_with_decisions_only_after_a_question(marked, tmp_path):
    bring(marked, tmp_path, CHANGED)
    marked.press("X", "Esc")
    article = marked.window.current.article
    marked.window.proof_commands.bring_file(article, written(tmp_path, TEXT + " More.", "draft 3.txt"))
    marked.qtbot.waitUntil(lambda: window_of(marked, ImportSheet) is not None, timeout=20_000)
    marked.press("Return")
    assert marked.asked == "The review of “draft 2.txt” would be lost, with 1 decision."
    marked.press("Esc")
    assert kept_review(marked.window.session.desk.path, article, "").name == "draft 2.txt"
