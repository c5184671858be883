"""Sources are corrected once for all claims, described as was agreed, merged, and found by the evidence they are of."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton

from factcheck.domain.records.evidence import EvidenceDraft, Level, Source, SourceKind, SourceStatus, Terms
from factcheck.domain.records.ids import SourceId
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.progress import is_open
from factcheck.domain.rules.source_links import filled
from factcheck.domain.text.span import Span
from factcheck.services.drafts import kept
from factcheck.services.opening import read_desk
from factcheck.ui.dialogs.source_sheet import SourceSheet
from tests.journeys.conftest import story_draft
from tests.translations.pseudo import plain


@pytest.fixture
def desk(checker):
    return checker.window.session.desk


@pytest.fixture
def marker(checker, desk):
    """A person with a claim that is judged and rests on a survey; another source is not used."""
    checker.select("240 metres long")
    checker.press("Return", "Return")
    (claim,) = checker.claims
    desk.evidence.add([claim.id], EvidenceDraft("Survey", "https://example.org/survey"))
    desk.claims.judge([claim.id], Judgement.SUPPORTED)
    desk.sources.add(Source(SourceId(""), "The survey", author="Ada Low", level=Level.ANYONE))
    return checker


@pytest.fixture
def sheet(marker):
    marker.press("Ctrl+Shift+S")
    (found,) = marker.window.frame.findChildren(SourceSheet)
    yield found
    for left in marker.window.frame.findChildren(SourceSheet):
        left.leave()
    QApplication.sendPostedEvents()


def rows(sheet):
    cells = [[sheet.table.item(row, column) for column in (0, 3)] for row in range(sheet.table.rowCount())]
    return [plain(" | ".join(one.text() for one in some if one is not None)) for some in cells]


def write(marker, sheet, name, words):
    sheet.form.lines[name].setFocus()
    marker.press("Ctrl+A")
    marker.type(words)
    marker.press("Return")


def test_sources_of_the_article_come_first_and_unused_ones_are_shown(sheet):
    assert rows(sheet) == ["In this article", "Survey | 1 claim", "Unused", "The survey | unused"]
    assert plain(sheet.form.heading.text()) == "Used for claim 1"


def test_claims_of_other_articles_are_counted_and_not_numbered_as_if_of_this_one(marker, desk):
    other = desk.articles.add(story_draft())
    desk.evidence.add([desk.claims.add(other, Span(0, 5)).id], EvidenceDraft("Survey", "https://example.org/survey"))
    marker.press("Ctrl+Shift+S")
    (sheet,) = marker.window.frame.findChildren(SourceSheet)
    assert plain(sheet.form.heading.text()) == "Used for claim 1, 1 claim in other articles"
    assert rows(sheet)[1] == "Survey | 2 claims"
    write(marker, sheet, "author", "Ada Low")
    sheet.leave()
    marker.press("Ctrl+Z")
    assert marker.said == "Undone: Source “Survey” changed; author or name: Ada Low"


def test_the_list_opens_at_the_source_of_the_current_claim(marker, sheet):
    assert rows(sheet)[sheet.table.currentRow()].startswith("Survey")


def test_a_field_is_an_act_of_its_own_that_undo_takes_back(marker, sheet, desk):
    write(marker, sheet, "title", "Survey of 2024")
    write(marker, sheet, "date", "3 May 2024")
    source = desk.claims.get(marker.claims[0].id).evidence[0].source
    assert (source.title, source.date) == ("Survey of 2024", "2024-05-03")
    marker.qtbot.waitUntil(lambda: rows(sheet)[1] == "Survey of 2024 | 1 claim")
    sheet.table.setFocus()
    marker.press("Ctrl+Z")
    assert desk.sources.get(source.id).date == ""
    assert desk.sources.get(source.id).title == "Survey of 2024"


def test_a_date_that_is_none_stays_in_its_field_and_keeps_the_sheet_open(marker, sheet, desk):
    write(marker, sheet, "date", "some day")
    sheet.table.setFocus()
    marker.press("Esc")
    assert sheet.isVisible()
    assert "is not understood" in plain(sheet.notice.words)
    assert sheet.focusWidget() is sheet.form.lines["date"]
    assert sheet.form.lines["date"].text() == "some day"
    assert desk.sources.named("Survey").date == ""
    marker.press("Esc")
    assert sheet.notice.words == sheet.form.lines["date"].text() == ""


def test_the_sheet_goes_with_its_file_whatever_stands_in_it(marker, sheet, desk):
    sheet.form.lines["date"].setFocus()
    marker.type("some day")
    sheet.form.lines["author"].setFocus()
    marker.type("Ada Low")
    marker.window.session.desk_leaving.emit()
    assert not sheet.isVisible()
    assert desk.sources.named("Survey").author == "Ada Low"


def test_what_is_chosen_as_its_state_opens_the_claims_that_rest_on_it(marker, sheet, desk):
    assert not is_open(marker.claims[0])
    sheet.form.boxes["status"].chosen.emit(SourceStatus.RETRACTED)
    assert is_open(marker.claims[0])
    assert desk.sources.named("Survey").status is SourceStatus.RETRACTED
    assert "Every claim whose verdict rests on it is open now" in marker.said
    marker.qtbot.waitUntil(lambda: rows(sheet)[1] == "Survey | 1 claim, retracted")


def test_a_new_source_is_made_once_it_has_a_name(marker, sheet, desk):
    marker.press("Ctrl+N")
    sheet.form.boxes["terms"].chosen.emit(Terms.BACKGROUND)
    assert len(desk.sources.all()) == 2
    write(marker, sheet, "title", "Heron")
    assert desk.sources.named("Heron").terms is Terms.BACKGROUND
    assert desk.sources.named("Heron").level is Level.EDITORS
    assert sheet.form.source_id == desk.sources.named("Heron").id


def test_a_person_begins_for_checkers_whether_kind_or_title_comes_first(marker, sheet, desk):
    marker.press("Ctrl+N")
    write(marker, sheet, "title", "Heron")
    sheet.form.boxes["kind"].chosen.emit(SourceKind.PERSON)
    marker.press("Ctrl+N")
    sheet.form.boxes["kind"].chosen.emit(SourceKind.PERSON)
    assert sheet.form.boxes["level"].shown is Level.CHECKERS
    write(marker, sheet, "title", "Osprey")
    assert [desk.sources.named(one).level for one in ("Heron", "Osprey")] == [Level.CHECKERS] * 2


def test_a_level_that_is_chosen_before_the_title_stays(marker, sheet, desk):
    marker.press("Ctrl+N")
    sheet.form.boxes["level"].chosen.emit(Level.ADVICE)
    write(marker, sheet, "title", "Heron")
    assert desk.sources.named("Heron").level is Level.ADVICE


def test_merging_says_before_what_goes_along(marker, sheet, desk):
    survey = desk.sources.named("Survey")
    sheet.show_source(desk.sources.named("The survey").id)
    marker.press("Ctrl+M")
    marker.press("Return")
    assert plain(sheet.notice.words) == (
        "“The survey” goes into “Survey”. Taken over: author or name. "
        "Lost, since the other one says something else: title or code name."
    )
    sheet.findChild(QPushButton, "answer_merge").click()
    assert desk.sources.all() == [replace(survey, author="Ada Low")]
    assert sheet.form.source_id == survey.id
    desk.history.undo()
    assert len(desk.sources.all()) == 2


@pytest.mark.parametrize(("goes", "into"), [("The survey", "Survey"), ("Survey", "The survey")])
def test_merging_says_before_that_a_state_opens_claims(marker, sheet, desk, goes, into):
    desk.sources.edit(replace(desk.sources.named("The survey"), status=SourceStatus.RETRACTED))
    sheet.show_source(desk.sources.named(goes).id)
    marker.press("Ctrl+M")
    marker.press("Return")
    says = "State: retracted. Every claim whose verdict rests on “Survey” is open then, until somebody looks again."
    assert plain(sheet.notice.words).endswith(says)
    assert not is_open(marker.claims[0])
    sheet.findChild(QPushButton, "answer_merge").click()
    assert [one.name for one in desk.sources.all()] == [into]
    assert is_open(marker.claims[0])


def test_only_an_unused_source_is_removed(marker, sheet, desk):
    marker.press("Ctrl+Del")
    assert "evidence or a file belongs to it" in plain(sheet.notice.words)
    sheet.show_source(desk.sources.named("The survey").id)
    marker.press("Ctrl+Del")
    assert [one.title for one in desk.sources.all()] == ["Survey"]


def narrow_by(marker, sheet, words):
    sheet.field.setFocus()
    marker.press("Ctrl+A")
    marker.type(words)


def test_a_source_that_the_field_leaves_out_gives_its_place_to_the_one_that_is_marked(marker, sheet, desk):
    survey = desk.sources.named("Survey")
    sheet.form.lines["author"].setFocus()
    marker.type("Bo")
    narrow_by(marker, sheet, "the")
    assert sheet.form.source_id == sheet.current_key() == desk.sources.named("The survey").id
    assert desk.sources.get(survey.id).author == "Bo"
    sheet.field.clear()
    assert sheet.form.source_id == sheet.current_key() == desk.sources.named("The survey").id


def test_nothing_is_merged_or_removed_where_no_source_fits(marker, sheet, desk):
    sheet.show_source(desk.sources.named("The survey").id)
    narrow_by(marker, sheet, "heron")
    assert sheet.form.source_id == ""
    marker.press("Ctrl+Del")
    assert len(desk.sources.all()) == 2
    sheet.field.clear()
    assert sheet.form.source_id == sheet.current_key() == desk.sources.named("Survey").id


def test_what_is_typed_of_a_new_source_without_a_name_stays_while_the_list_is_narrowed(marker, sheet):
    marker.press("Ctrl+N")
    write(marker, sheet, "author", "Bo")
    narrow_by(marker, sheet, "the")
    assert (sheet.form.source_id, plain(sheet.form.lines["author"].text())) == ("", "Bo")
    sheet.form.lines["author"].fill("")
    sheet.form.flush()


def show_row(marker, sheet, name):
    """Clicks the row of a source."""
    row = next(at for at, words in enumerate(rows(sheet)) if words.startswith(name))
    place = sheet.table.visualItemRect(sheet.table.item(row, 0)).center()
    marker.qtbot.mouseClick(sheet.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def shown_in(sheet, *names):
    return [plain(sheet.form.lines[name].text()) for name in names]


def test_a_new_source_without_a_name_waits_while_another_one_is_looked_at(marker, sheet, desk):
    marker.press("Ctrl+N")
    write(marker, sheet, "author", "Bo")
    sheet.form.lines["date"].setFocus()
    marker.type("some day")
    sheet.form.boxes["terms"].chosen.emit(Terms.BACKGROUND)
    show_row(marker, sheet, "The survey")
    assert shown_in(sheet, "title", "author", "date") == ["The survey", "Ada Low", ""]
    assert plain(sheet.notice.words) == "The new source is not made yet: it waits until it has a title or a link."
    sheet.findChild(QPushButton, "answer_go_back_to_it").click()
    assert shown_in(sheet, "title", "author", "date") == ["", "Bo", "some day"]
    write(marker, sheet, "title", "Heron")
    made = desk.sources.named("Heron")
    assert (made.author, made.terms, sheet.form.source_id) == ("Bo", Terms.BACKGROUND, made.id)
    assert shown_in(sheet, "date") == ["some day"]
    write(marker, sheet, "date", "2024")
    marker.press("Ctrl+N")
    assert shown_in(sheet, "title", "author", "date") == ["", "", ""]


def test_what_is_sought_and_not_found_begins_no_new_source(marker, sheet, desk):
    sheet.field.setFocus()
    marker.type("some day")
    marker.press("Esc")
    assert marker.window.drafts.typed == ""


def test_a_new_source_without_a_name_survives_closing_the_file(open_window, marker, sheet, desk, desk_path):
    marker.press("Ctrl+N")
    write(marker, sheet, "author", "Bo")
    sheet.form.boxes["terms"].chosen.emit(Terms.BACKGROUND)
    sheet.form.lines["date"].setFocus()
    marker.type("some day")
    show_row(marker, sheet, "The survey")
    marker.window.frame.close()
    again = open_window(desk_path)
    assert again.told == "Typed, not recorded yet: new source. Nothing is lost."
    again.window.notice.findChild(QPushButton).click()
    again.look()
    (found,) = again.window.frame.findChildren(SourceSheet)
    assert shown_in(found, "title", "author", "date") == ["", "Bo", "some day"]
    write(again, found, "date", "2024")
    write(again, found, "title", "Heron")
    made = again.window.session.desk.sources.named("Heron")
    assert (made.author, made.date, made.terms) == ("Bo", "2024", Terms.BACKGROUND)
    again.window.frame.close()
    assert kept(desk_path) == []


def test_a_new_source_with_a_name_that_is_not_left_is_made_when_the_file_is_closed(marker, sheet, desk_path):
    marker.press("Ctrl+N")
    write(marker, sheet, "date", "2024")
    sheet.form.lines["title"].setFocus()
    marker.type("Heron")
    marker.window.drafts.store()
    assert "Heron" in kept(desk_path)[0].words
    marker.window.frame.close()
    assert kept(desk_path) == []
    again = read_desk(desk_path)
    assert [one.title for one in again.sources.all()] == ["Heron", "Survey", "The survey"]
    again.close()


def test_of_a_new_source_that_was_begun_only_its_name_waits_to_be_saved(sheet, desk):
    begun = Source(SourceId(""), "Heron", author="Bo", date="2024", level=Level.ANYONE)
    sheet.put_new(begun)
    assert shown_in(sheet, "title", "author", "date") == ["Heron", "Bo", "2024"]
    assert (sheet.form.waiting, sheet.form.source_id) == (begun, "")
    sheet.form.flush()
    assert replace(desk.sources.named("Heron"), id=begun.id) == begun


def test_a_new_source_that_is_given_up_is_kept_no_more(marker, sheet, desk_path):
    marker.press("Ctrl+N")
    write(marker, sheet, "author", "Bo")
    marker.window.drafts.store()
    assert "Bo" in kept(desk_path)[0].words
    sheet.findChild(QPushButton, "remove_source").click()
    marker.window.drafts.store()
    assert kept(desk_path) == []


def test_the_sheet_does_not_close_over_what_waits_at_another_source(marker, sheet, desk):
    marker.press("Ctrl+N")
    write(marker, sheet, "author", "Bo")
    show_row(marker, sheet, "The survey")
    sheet.table.setFocus()
    marker.press("Esc")
    assert sheet.isVisible()
    assert shown_in(sheet, "author") == ["Bo"]
    assert plain(sheet.notice.words) == "A source needs a title, a name or a link. A code name is enough."
    assert sheet.focusWidget() is sheet.form.lines["title"]
    sheet.findChild(QPushButton, "remove_source").click()
    sheet.form.lines["date"].setFocus()
    marker.type("some day")
    show_row(marker, sheet, "The survey" if shown_in(sheet, "title") == ["Survey"] else "Survey")
    sheet.table.setFocus()
    marker.press("Esc")
    assert sheet.isVisible()
    assert shown_in(sheet, "date") == ["some day"]
    sheet.form.lines["date"].fill("")
    sheet.table.setFocus()
    marker.press("Esc")
    assert not sheet.isVisible()
    assert [one.name for one in desk.sources.all()] == ["Survey", "The survey"]


def test_of_many_sources_only_those_that_are_shown_are_counted(marker, sheet):
    many = [Source(SourceId(str(at)), f"Report {at}") for at in range(500)]
    asked = []
    sheet.show_sources(many, lambda source_id: asked.append(source_id) or ([], ["1"]), [], {one.id for one in many})
    assert len({*asked}) == SourceSheet.most_shown
    sheet.field.setText("report 499")
    assert rows(sheet) == ["In other articles", "Report 499 | 1 claim"]
    sheet.field.clear()


def test_what_is_looked_for_is_shown_though_the_one_that_was_fits_too(marker, sheet, desk):
    survey, other = (desk.sources.named(name) for name in ("Survey", "The survey"))
    desk.sources.edit(replace(survey, origin="The survey of Ada Low"))
    marker.look()
    assert sheet.form.source_id == survey.id
    sheet.field.setFocus()
    marker.type("the survey")
    assert rows(sheet)[sheet.table.currentRow()].startswith("The survey")
    assert sheet.form.source_id == other.id


def test_merging_fills_the_list_once(marker, sheet, desk, monkeypatch):
    survey = desk.sources.named("Survey")
    sheet.show_source(desk.sources.named("The survey").id)
    marker.press("Ctrl+M", "Return")
    filled = []
    fill = sheet.fill
    monkeypatch.setattr(sheet, "fill", lambda *shown: filled.append(shown) or fill(*shown))
    sheet.findChild(QPushButton, "answer_merge").click()
    marker.qtbot.waitUntil(lambda: len(rows(sheet)) == 2)
    marker.look()
    assert len(filled) == 1
    assert sheet.form.source_id == sheet.current_key() == survey.id


def test_titles_keep_half_of_the_list_and_a_state_most_of_the_rest(marker, sheet, desk):
    survey = desk.sources.named("Survey")
    words = "a notice of the editors on the pages of corrections, " * 3
    desk.sources.edit(
        replace(survey, author=words, status=SourceStatus.RETRACTED, status_date="2026-01-03", status_said_in=words)
    )
    marker.qtbot.waitUntil(lambda: "retracted" in rows(sheet)[1])
    sheet.grab()
    assert sheet.table.columnWidth(0) * 2 >= sheet.table.viewport().width()
    assert sheet.table.columnWidth(3) > 2 * sheet.table.columnWidth(2)
    assert not sheet.table.horizontalScrollBar().isVisible()


def test_a_kind_below_the_rows_in_sight_has_room_too(sheet, desk, qtbot):
    for number in range(40):
        kind = SourceKind.OBSERVATION if number == 39 else None
        desk.sources.add(Source(SourceId(""), f"Title {number:02}", kind=kind))
    qtbot.waitUntil(lambda: sheet.table.rowCount() > 40)
    assert sheet.table.columnWidth(1) > sheet.table.horizontalHeader().sectionSizeHint(1)


def test_since_and_said_in_are_filled_in_beside_a_state_alone(marker, sheet, desk):
    asked = [sheet.form.lines[name] for name in ("status_date", "status_said_in")]
    assert not any(one.isEnabled() for one in asked)
    assert [plain(one.placeholderText()) for one in asked] == ["Choose a state first"] * 2
    sheet.form.boxes["status"].chosen.emit(SourceStatus.GONE)
    marker.qtbot.waitUntil(lambda: all(one.isEnabled() for one in asked))
    write(marker, sheet, "status_said_in", "a letter")
    sheet.form.boxes["status"].chosen.emit(None)
    marker.qtbot.waitUntil(lambda: not any(one.isEnabled() for one in asked))
    assert desk.sources.named("Survey").status_said_in == "a letter"


def test_what_may_be_done_with_a_source_is_in_its_menu(marker, sheet):
    sheet.table.customContextMenuRequested.emit(sheet.table.rect().center())
    menu = sheet.findChild(QMenu, "menu_here")
    assert [plain(one.text()).split("\t")[0] for one in menu.actions()] == [
        *("New source", "Merge into…", "Look up on the web", "Remove", "Captured files…")
    ]
    menu.close()


def test_the_source_of_a_piece_of_evidence_is_opened_from_its_row(marker, desk):
    desk.evidence.add([marker.claims[0].id], EvidenceDraft("Plan"))
    piece = next(one for one in marker.claims[0].evidence if one.source.title == "Plan")
    marker.press("Ctrl+E", "Down")
    assert marker.focus().objectName() == f"evidence_{piece.id}"
    marker.press("Ctrl+Shift+S")
    (sheet,) = marker.window.frame.findChildren(SourceSheet)
    assert sheet.form.source_id == piece.source.id
    assert plain(sheet.form.lines["title"].text()) == "Plan"
    sheet.reject()


def test_a_reporter_s_note_is_not_in_the_list(marker, desk):
    note = EvidenceDraft("Her note", quote="She told me", kind=SourceKind.REPORTERS_NOTE, level=Level.CHECKERS)
    desk.evidence.add([marker.claims[0].id], note)
    marker.press("Ctrl+Shift+S")
    (sheet,) = marker.window.frame.findChildren(SourceSheet)
    assert "Her note" not in " ".join(rows(sheet))
    sheet.reject()


def test_a_pasted_doi_fills_in_what_it_says_without_a_visit(marker, sheet, desk):
    marker.press("Ctrl+N")
    write(marker, sheet, "title", "10.1000/182")
    source = desk.sources.named("10.1000/182")
    assert (source.url, source.kind) == ("https://doi.org/10.1000/182", SourceKind.DOCUMENT)


def test_a_bibliography_is_brought_in_from_the_sheet(marker, sheet, desk, tmp_path, monkeypatch):
    file = tmp_path / "list.bib"
    file.write_text("@book{a, title={Bridges}}\n@book{b, title={Survey}, url={https://example.org/survey}}\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    sheet.findChild(QPushButton, "import_sources").click()
    marker.qtbot.waitUntil(lambda: bool(plain(sheet.notice.words)))
    assert plain(sheet.notice.words) == "1 source added. “Survey” was there already."
    assert desk.sources.named("Bridges").kind is SourceKind.DOCUMENT


def test_what_is_looked_up_is_told_and_only_fills_in_what_is_lacking(marker, sheet, desk, monkeypatch):
    found = {"author": "Ada Low", "title": "Another title"}
    monkeypatch.setattr(
        "factcheck.ui.commands.source_commands._looked_up", lambda source: filled(source, replace(source, **found))
    )
    sheet.findChild(QPushButton, "look_up_source").click()
    marker.qtbot.waitUntil(lambda: "Filled in" in plain(sheet.notice.words))
    assert plain(sheet.notice.words) == "Filled in: author or name."
    assert desk.sources.named("Survey").author == "Ada Low"


def test_in_a_file_that_is_only_read_words_of_a_source_are_selected_and_not_changed(qtbot):
    sheet = SourceSheet(None, is_writable=False)
    qtbot.addWidget(sheet)
    sheet.form.show_source(Source(SourceId("s"), "Survey"), "")
    title = sheet.form.lines["title"]
    qtbot.keyClick(title, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(title, "other")
    assert (title.value, title.selectedText()) == ("Survey", "Survey")
    assert not sheet.form.boxes["kind"].isEnabled()
