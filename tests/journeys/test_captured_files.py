"""Files are captured with a source by a drop or a key, looked at, verified and removed."""

import warnings
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QThreadPool, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPushButton, QWidget

from factcheck.domain.records.evidence import EvidenceDraft, Level
from factcheck.domain.text.span import Span
from factcheck.ui.commands.capture_viewing import CaptureViewing
from tests.domain.rules.test_near_copy import WIRE
from tests.journeys.conftest import story_draft
from tests.pdf_samples import Page, a_pdf
from tests.translations.pseudo import plain
from tests.ui.dialogs.test_capture_picture import png_of_size, saved

WORDS = "The survey found 239 metres. Nobody measured it again."


@pytest.fixture
def desk(checker):
    return checker.window.session.desk


@pytest.fixture
def marker(checker, desk):
    """A person with a claim that rests on two sources."""
    checker.select("240 metres long")
    checker.press("Return", "Return")
    for title in ("Survey", "Plan"):
        desk.evidence.add([checker.claims[0].id], EvidenceDraft(title, quote="239 metres"))
    return checker


@pytest.fixture
def survey(tmp_path):
    path = tmp_path / "survey.txt"
    path.write_text(WORDS)
    return path


def wait(checker):
    """Until what is done in the pool has been told here."""
    QThreadPool.globalInstance().waitForDone(20_000)
    for _again in range(5):
        QApplication.processEvents()


def drop(widget, *paths):
    """Drops files on a widget; whether it took them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    here = widget.rect().center()
    with warnings.catch_warnings():  # later versions of Qt have it with halves of pixels, too, and warn of this one
        warnings.simplefilter("ignore", DeprecationWarning)
        entering, entered = (QDragEnterEvent(here, Qt.DropAction.CopyAction, mime, left, none) for _time in range(2))
    entering.ignore()
    widget.dragEnterEvent(entering)  # by itself, since the window takes what a row does not
    if not entering.isAccepted():
        return False
    QApplication.sendEvent(widget, entered)
    QApplication.sendEvent(widget, QDropEvent(QPointF(here), Qt.DropAction.CopyAction, mime, left, none))
    return True


def row_of(checker, title):
    (evidence,) = [one for one in checker.claims[0].evidence if one.source.title == title]
    return checker.find(f"evidence_{evidence.id}"), evidence.source


def listed(checker):
    """The rows of the list, in plain English, heads of groups left out."""
    table = checker.find("captures_list")
    rows = [[table.item(row, at) for at in range(table.columnCount())] for row in range(table.rowCount())]
    return [[plain(one.text()) for one in row] for row in rows if row[1] is not None]


def test_a_file_that_is_dropped_on_evidence_is_kept_with_its_source_and_undo_takes_it_away(marker, desk, survey):
    row, source = row_of(marker, "Survey")
    assert row.acceptDrops()
    assert drop(row, survey)
    wait(marker)
    (made,) = desk.captures.of_source(source.id)
    assert (made.name, desk.captures.text_of(made)) == ("survey.txt", WORDS)
    assert marker.said == "“survey.txt” captured for “Survey”. Undo (Ctrl+Z)"
    marker.press("Ctrl+Z")
    assert desk.captures.of_sources() == []


def test_a_file_whose_words_cannot_be_read_is_kept_and_that_is_said(marker, desk, survey):
    row, source = row_of(marker, "Survey")
    broken, picture = survey.with_name("broken.pdf"), survey.with_name("chart.png")
    broken.write_bytes(b"%PDF-1.7 and no more")
    picture.write_bytes(b"\x89PNG")
    drop(row, broken, picture)
    wait(marker)
    assert len(desk.captures.of_source(source.id)) == 2
    assert marker.said == (
        "2 files captured for “Survey”. "
        "No words could be read in “broken.pdf”, so no quotation is compared with it. Undo (Ctrl+Z)"
    )


def test_a_row_of_evidence_says_and_shows_that_a_file_was_captured_with_its_source(marker, survey, qtbot):
    row, _source = row_of(marker, "Survey")
    other, _source = row_of(marker, "Plan")
    bare, captured = row.grab().toImage(), "1 captured file"
    drop(row, survey)
    qtbot.waitUntil(lambda: captured in plain(row.accessibleName()))
    assert captured in plain(row.toolTip())
    assert captured not in plain(other.accessibleName())
    top = row.height() // 2
    assert row.grab().toImage().copy(0, 0, row.width(), top) != bare.copy(0, 0, row.width(), top)
    marker.press("Ctrl+Z")
    qtbot.waitUntil(lambda: captured not in plain(row.accessibleName()))


def test_a_file_that_is_dropped_on_the_form_of_evidence_is_kept_with_its_source_once_that_is_recorded(
    marker, desk, survey
):
    row, source = row_of(marker, "Survey")
    row.click()
    form = marker.find("evidence_form")
    assert form.acceptDrops()
    assert drop(form, survey)
    wait(marker)
    assert [one.name for one in desk.captures.of_source(source.id)] == ["survey.txt"]
    marker.press("Escape")
    marker.find("more_evidence").click()
    drop(form, survey)
    assert marker.said == "Record a piece of evidence first: a file is captured of its source."


def test_words_that_are_dropped_on_evidence_are_no_file(marker):
    row, _source = row_of(marker, "Survey")
    assert not drop(row)


def test_a_key_asks_of_which_source_a_file_is_and_for_files(marker, desk, survey, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(survey)], ""))
    marker.press("C")
    assert marker.asked == "Of which source is the file?"
    marker.press("Tab", "Return")
    wait(marker)
    assert [one.name for one in desk.captures.of_source(row_of(marker, "Plan")[1].id)] == ["survey.txt"]
    assert marker.window.session.settings.folder == str(survey.parent)


def test_on_a_row_of_evidence_the_key_means_its_source(marker, desk, survey, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(survey)], ""))
    row, source = row_of(marker, "Plan")
    marker.press("Ctrl+3")
    row.setFocus()
    marker.window.actions_table["capture"].trigger()
    wait(marker)
    assert len(desk.captures.of_source(source.id)) == 1


def test_without_evidence_there_is_nothing_to_capture_a_file_of(checker):
    checker.select("240 metres long")
    checker.press("Return", "Return", "C")
    assert checker.said == "Record a piece of evidence first: a file is captured of its source."


def test_what_cannot_be_captured_is_said_and_the_rest_is_kept(marker, desk, survey, tmp_path):
    row, source = row_of(marker, "Survey")
    drop(row, tmp_path / "gone.pdf", survey)
    wait(marker)
    assert [one.name for one in desk.captures.of_source(source.id)] == ["survey.txt"]
    assert marker.said == (
        "“survey.txt” captured for “Survey”. “gone.pdf” cannot be read: there is no such file. Undo (Ctrl+Z)"
    )


def test_the_list_shows_what_is_captured_and_verifies_levels_and_removes_it(marker, desk, survey):
    row, source = row_of(marker, "Survey")
    drop(row, survey)
    wait(marker)
    marker.press("Shift+C")
    dialog = marker.find("captures")
    ((name, _size, _when, level, kept),) = listed(marker)
    assert (name, level, kept) == ("survey.txt", "for checkers only", "kept here")
    marker.click("verify_captures")
    wait(marker)
    assert listed(marker)[0][-1] == "as it was captured"
    dialog.level_chosen.emit(desk.captures.of_sources()[0].id, Level.ANYONE)
    assert listed(marker)[0][3] == "for anyone"
    other = survey.with_name("annex.txt")
    other.write_text("The annex.", encoding="utf-8")
    assert drop(dialog, other)
    wait(marker)
    assert len(listed(marker)) == 2
    marker.click("remove_capture")
    assert len(desk.captures.of_source(source.id)) == len(listed(marker)) == 1
    dialog.close()


def captured(checker, desk, path, title="Survey"):
    row, source = row_of(checker, title)
    drop(row, path)
    wait(checker)
    return desk.captures.of_source(source.id)[-1]


def look_at_it(checker):
    checker.press("Shift+C")
    checker.click("show_capture")
    wait(checker)
    wait(checker)
    return checker.find("capture_viewer")


def close(checker):
    for name in ("capture_viewer", "captures"):
        for dialog in checker.window.frame.findChildren(QDialog, name):
            dialog.close()
    QApplication.processEvents()


def test_a_text_is_looked_at_with_the_quotation_marked(marker, desk, survey):
    captured(marker, desk, survey)
    viewer = look_at_it(marker)
    assert viewer.text.toPlainText() == WORDS
    assert viewer.text.isReadOnly()
    (mark,) = viewer.text.extraSelections()
    assert mark.cursor.selectedText() == "239 metres"
    assert plain(viewer.said.text()) == "The quotation is marked."
    close(marker)


def test_the_pages_of_a_pdf_are_looked_at_from_that_of_the_quotation_on(marker, desk, tmp_path):
    first, second = Page(), Page()
    first.text(72, 700, "The survey was made in spring.")
    second.text(72, 700, "It found 239 metres.")
    (tmp_path / "survey.pdf").write_bytes(a_pdf(first, second))
    captured(marker, desk, tmp_path / "survey.pdf")
    viewer = look_at_it(marker)
    assert plain(viewer.said.text()) == "Page 2 of 2, with the quotation marked"
    assert viewer.tabs.count() == 2
    marker.click("previous_page")
    wait(marker)
    assert plain(viewer.said.text()) == "Page 1 of 2"
    assert not marker.find("previous_page").isEnabled()
    close(marker)


def test_a_quotation_on_two_lines_of_a_page_is_said_to_be_marked_once(marker, desk, tmp_path):
    page = Page()
    page.text(72, 680, "It found 239")
    page.text(72, 700, "metres in all.")
    (tmp_path / "survey.pdf").write_bytes(a_pdf(page))
    captured(marker, desk, tmp_path / "survey.pdf")
    viewer = look_at_it(marker)
    assert plain(viewer.said.text()) == "Page 1 of 1, with the quotation marked"
    close(marker)


def test_a_picture_is_looked_at_and_one_that_is_too_large_is_said(marker, desk, tmp_path):
    (tmp_path / "photo.png").write_bytes(saved("PNG"))
    captured(marker, desk, tmp_path / "photo.png")
    viewer = look_at_it(marker)
    assert viewer.findChild(QLabel, "capture_picture").pixmap().width() == 30
    close(marker)
    (tmp_path / "photo.png").write_bytes(png_of_size(60_000, 60_000))
    desk.history.undo()
    captured(marker, desk, tmp_path / "photo.png")
    viewer = look_at_it(marker)
    assert plain(viewer.said.text()).startswith("“photo.png” has 60000 × 60000 pixels")
    close(marker)


def test_what_cannot_be_shown_says_so(marker, desk, tmp_path):
    (tmp_path / "voice.m4a").write_bytes(bytes(200))
    captured(marker, desk, tmp_path / "voice.m4a")
    viewer = look_at_it(marker)
    assert plain(viewer.said.text()) == "Nothing of this file can be shown here. Open it outside, or save a copy."
    close(marker)


def test_what_is_for_checkers_goes_outside_only_when_asked_and_its_copy_goes_with_the_file(
    marker, desk, survey, monkeypatch
):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())) or True)
    made = captured(marker, desk, survey)
    marker.press("Shift+C")
    marker.click("open_outside")
    assert opened == []
    assert "may keep traces of it" in plain(marker.find("outside_words").text())
    marker.click("agree_outside")
    (copy,) = opened
    assert (copy.name, copy.read_text()) == ("survey.txt", WORDS)
    assert copy.parent.stat().st_mode & 0o077 == 0
    desk.captures.set_level(made.id, Level.EDITORS)
    marker.click("open_outside")
    assert len(opened) == 2
    close(marker)
    marker.window.session.desk_leaving.emit()
    assert not any(one.exists() for one in opened)


def test_a_file_that_may_run_is_not_opened_but_saved(marker, desk, tmp_path, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pytest.fail("was opened"))
    (tmp_path / "report.pdf.exe").write_bytes(b"MZ")
    captured(marker, desk, tmp_path / "report.pdf.exe")
    marker.press("Shift+C")
    marker.click("open_outside")
    assert marker.said.startswith("A file of this kind may run as a program")
    marker.click("show_capture")
    wait(marker)
    target = tmp_path / "saved.exe"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    marker.click("save_capture")
    assert target.read_bytes() == b"MZ"
    close(marker)


def test_nearly_the_same_text_of_another_source_is_proposed_as_one_origin(marker, desk, tmp_path):
    for title, words in (("Survey", WIRE), ("Plan", WIRE.replace("Monday", "Tuesday"))):
        (tmp_path / f"{title}.txt").write_text(words)
        captured(marker, desk, tmp_path / f"{title}.txt", title)
    marker.press("Esc")
    viewer = look_at_it(marker)
    told = plain(viewer.findChild(QLabel, "near_copy").text())
    assert "has nearly the same words" in told
    assert told.endswith("Are both of one origin?")
    marker.click("one_origin")
    origins = {row_of(marker, title)[1].origin for title in ("Survey", "Plan")}
    assert len(origins) == 1
    assert origins != {""}
    assert plain(viewer.findChild(QLabel, "near_copy").text()).endswith("Both are said to be of one origin.")
    assert marker.find("one_origin").isHidden()
    close(marker)
    marker.press("Ctrl+Z")
    assert {row_of(marker, title)[1].origin for title in ("Survey", "Plan")} == {""}


def test_a_file_with_nearly_the_words_of_another_source_of_the_claim_asks_for_the_origin_at_once(
    marker, desk, tmp_path
):
    for title, words in (("Survey", WIRE), ("Plan", WIRE.replace("Monday", "Tuesday"))):
        (tmp_path / f"{title}.txt").write_text(words)
        drop(row_of(marker, title)[0], tmp_path / f"{title}.txt")
        wait(marker)
    assert "“Survey.txt” of “Survey” has nearly the same words" in marker.asked
    marker.press("Ctrl+Return")
    assert {row_of(marker, title)[1].origin for title in ("Survey", "Plan")} == {"Survey"}


def test_files_dropped_together_are_asked_about_in_one_question_that_names_each(marker, desk, tmp_path):
    wires = {"Survey": WIRE, "Port": " ".join(reversed(WIRE.split()))}
    desk.evidence.add([marker.claims[0].id], EvidenceDraft("Port", quote="239 metres"))
    paths = []
    for title, words in wires.items():
        (tmp_path / f"{title}.txt").write_text(words)
        captured(marker, desk, tmp_path / f"{title}.txt", title)
        paths.append(tmp_path / f"copy of {title}.txt")
        paths[-1].write_text(words)
    drop(row_of(marker, "Plan")[0], *paths)
    wait(marker)
    assert marker.asked == (
        "“copy of Survey.txt” has nearly the same words as “Survey.txt” of “Survey”. “copy of Port.txt” has nearly the"
        " same words as “Port.txt” of “Port”. Are these sources and “Plan” of one origin?"
    )
    marker.press("Ctrl+Return")
    assert {row_of(marker, title)[1].origin for title in ("Survey", "Port", "Plan")} == {"Survey"}
    marker.press("Ctrl+Z")
    assert {row_of(marker, title)[1].origin for title in ("Survey", "Port", "Plan")} == {""}


def test_a_comparison_of_captured_texts_ends_with_the_file_that_was_looked_at(marker, desk, tmp_path, monkeypatch):
    for title in ("Survey", "Plan"):
        (tmp_path / f"{title}.txt").write_text(WIRE)
        captured(marker, desk, tmp_path / f"{title}.txt", title)
    marker.press("Esc")
    asked = []
    monkeypatch.setattr(desk.captures, "near_copies", lambda _one, _others, cancelled: asked.append(cancelled) or {})
    look_at_it(marker)
    wait(marker)
    assert not asked[0]()
    close(marker)
    assert asked[0]()


def test_origins_that_are_recorded_otherwise_are_told_and_never_written_over(marker, desk, tmp_path):
    for title in ("Survey", "Plan"):
        (tmp_path / f"{title}.txt").write_text(WIRE)
        captured(marker, desk, tmp_path / f"{title}.txt", title)
        desk.sources.edit(replace(row_of(marker, title)[1], origin=f"{title} agency"))
    viewer = look_at_it(marker)
    told = plain(viewer.findChild(QLabel, "near_copy").text())
    assert told.endswith("Two origins are recorded: “Plan agency” and “Survey agency”.")
    assert marker.find("one_origin").isHidden()
    close(marker)


def test_from_the_sheet_of_sources_the_files_of_one_are_listed_and_more_are_dropped_there(marker, desk, survey):
    captured(marker, desk, survey)
    row, source = row_of(marker, "Plan")
    row.setFocus()
    marker.window.actions_table["sources"].trigger()
    QApplication.processEvents()
    sheet = marker.window.frame.findChild(QDialog, "sources")
    sheet.show_source(source.id)
    assert drop(sheet, survey)
    wait(marker)
    assert len(desk.captures.of_source(source.id)) == 1
    sheet.captures_requested.emit(source.id)
    (shown,) = marker.window.frame.findChildren(QDialog, "captures")
    assert [one.source_id for one in shown.listed] == [source.id]
    shown.close()
    sheet.close()


def test_verifying_reads_anew_what_a_restored_file_lacks(marker, desk, survey):
    made = captured(marker, desk, survey)
    desk.unit_of_work.store.file.db.execute("DELETE FROM extract")
    marker.press("Shift+C")
    marker.click("verify_captures")
    wait(marker)
    assert desk.captures.text_of(made) == WORDS
    assert marker.said == "The capture is as captured."
    close(marker)


def test_enter_opens_one_viewer_and_escape_leaves_it(marker, desk, survey):
    captured(marker, desk, survey)
    marker.press("Shift+C")
    dialog = marker.find("captures")
    for widget in (dialog.field, dialog.table):
        QTest.keyClick(widget, Qt.Key.Key_Return)
        wait(marker)
        viewers = [one for one in dialog.findChildren(QDialog, "capture_viewer") if one.isVisible()]
        assert len(viewers) == 1
        QTest.keyClick(viewers[0], Qt.Key.Key_Escape)
        assert not viewers[0].isVisible()
    close(marker)


def test_one_that_is_open_already_comes_before_the_list_and_no_second_one_opens(marker, desk, survey):
    capture = captured(marker, desk, survey)
    viewing = next(one for one in marker.window.commands if isinstance(one, CaptureViewing))
    viewing.view(marker.window.frame, capture.id)
    wait(marker)
    (viewer,) = marker.window.frame.findChildren(QDialog, "capture_viewer")
    viewing.view(marker.window.panel, capture.id)
    assert marker.window.frame.findChildren(QDialog, "capture_viewer") == [viewer]
    viewer.findChild(QPushButton, "close_capture").click()
    assert not viewer.isVisible()


def quote_elsewhere(checker, desk, headline, words):
    """Has a claim of another article quote words of the survey; gives that claim."""
    article = desk.articles.add(replace(story_draft(), headline=headline))
    text = desk.articles.proof(article).text
    start = text.index("closed in 2019")
    claim = desk.claims.add(article, Span(start, start + len("closed in 2019")))
    desk.evidence.add([claim.id], EvidenceDraft("Survey", quote=words))
    return claim


def marked_rows(viewer):
    return [plain(viewer.list.item(row).text()) for row in range(viewer.list.count())]


def selected(viewer):
    return viewer.text.textCursor().selectedText()


def test_quotations_of_all_articles_are_marked_and_gone_through_and_lead_to_their_claims(marker, desk, survey):
    captured(marker, desk, survey)
    elsewhere = quote_elsewhere(marker, desk, "Another story", "Nobody measured it")
    hidden = quote_elsewhere(marker, desk, "A closed one", "Nobody measured it")
    desk.articles.set_closed(hidden.article_id, True)
    desk.evidence.add([marker.claims[0].id], EvidenceDraft("Survey", quote="it measured nobody at all, they say"))
    desk.evidence.add([marker.claims[0].id], EvidenceDraft("Survey", locator="page 1"))
    viewer = look_at_it(marker)
    assert marked_rows(viewer) == [
        "Claim 1: “239 metres”",
        "Claim 1: “it measured nobody at all, they say” (not found here)",
        "Claim 1 (nothing quoted)",
        "Claim 1 in “Another story”: “Nobody measured it”",
    ]
    assert plain(viewer.said.text()) == "2 of 3 quotations are marked."
    assert [one.cursor.selectedText() for one in viewer.text.extraSelections()] == ["239 metres", "Nobody measured it"]
    assert selected(viewer) == "239 metres"
    marker.press("F3")
    assert (selected(viewer), viewer.list.currentRow()) == ("Nobody measured it", 3)
    marker.press("F3")
    assert (selected(viewer), viewer.list.currentRow()) == ("239 metres", 0)
    marker.press("Shift+F3", "Ctrl+J")
    assert marker.window.current.claim == elsewhere.id
    close(marker)


def test_on_a_page_all_that_is_quoted_from_it_is_marked_and_the_next_place_turns_the_page(marker, desk, tmp_path):
    first, second = Page(), Page()
    first.text(72, 700, "The survey was made in spring.")
    second.text(72, 680, "It found 239 metres.")
    second.text(72, 700, "Nobody measured it again.")
    (tmp_path / "survey.pdf").write_bytes(a_pdf(first, second))
    captured(marker, desk, tmp_path / "survey.pdf")
    quote_elsewhere(marker, desk, "Another story", "Nobody measured it again")
    quote_elsewhere(marker, desk, "A third story", "survey was made in spring")
    viewer = look_at_it(marker)
    assert plain(viewer.said.text()) == "Page 2 of 2, with 2 quotations marked"
    marker.press("F3")
    assert plain(viewer.said.text()) == "Page 2 of 2, with 2 quotations marked"
    marker.press("F3")
    wait(marker)
    assert plain(viewer.said.text()) == "Page 1 of 2, with the quotation marked"
    close(marker)


@pytest.mark.parametrize("keys", [["Ctrl++", "Ctrl+="], ["Ctrl++"] * 3 + ["Ctrl+-"]])
def test_text_and_pages_are_zoomed_by_the_keys_of_the_window(marker, desk, tmp_path, keys):
    page = Page()
    page.text(72, 680, "It found 239 metres.")
    (tmp_path / "survey.pdf").write_bytes(a_pdf(page))
    captured(marker, desk, tmp_path / "survey.pdf")
    viewer = look_at_it(marker)

    def sizes():
        wait(marker)
        picture = viewer.findChild(QLabel, "capture_picture").pixmap()
        return picture.deviceIndependentSize().width(), viewer.text.font().pixelSize(), viewer.page_width

    before = sizes()
    marker.press(*keys)
    assert plain(marker.find("normal_size").text()) == "120 %"
    for one, other in zip(sizes(), before, strict=True):
        assert one == pytest.approx(1.2 * other, abs=2)
    marker.press("Ctrl+0")
    assert sizes() == before
    assert (marker.window.session.settings.window_zoom, plain(marker.find("normal_size").text())) == (100, "100 %")
    close(marker)


def test_a_picture_is_zoomed_too(marker, desk, tmp_path):
    (tmp_path / "photo.png").write_bytes(saved("PNG"))
    captured(marker, desk, tmp_path / "photo.png")
    viewer = look_at_it(marker)
    marker.press("Ctrl++", "Ctrl++")
    assert viewer.findChild(QLabel, "capture_picture").pixmap().width() == 36
    close(marker)


@pytest.mark.parametrize("part", ["capture_tabs", "capture_text", "capture_area", "capture_marked", "zoom_in"])
def test_escape_leaves_the_viewer_wherever_the_keyboard_is(marker, desk, tmp_path, part):
    page = Page()
    page.text(72, 680, "It found 239 metres.")
    (tmp_path / "survey.pdf").write_bytes(a_pdf(page))
    captured(marker, desk, tmp_path / "survey.pdf")
    viewer = look_at_it(marker)
    widget = viewer.findChild(QWidget, part)
    viewer.tabs.setCurrentIndex(max(0, viewer.tabs.indexOf(widget)))
    widget.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not viewer.isVisible()
    close(marker)


def test_each_control_of_the_viewer_has_a_name(marker, desk, survey):
    captured(marker, desk, survey)
    viewer = look_at_it(marker)
    controls = [one for one in viewer.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(controls) > 8
    assert [one.objectName() for one in controls if one.isVisible() and not one.accessibleName()] == []
    close(marker)
