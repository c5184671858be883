"""Files come in: looked at first, with what the reporter attached to the words."""

import zipfile

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit

from factcheck.domain.records.annotation import AnnotationState
from factcheck.ui.dialogs.import_facts import ImportFacts
from factcheck.ui.dialogs.import_sheet import ImportSheet
from tests.translations.pseudo import plain

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def commented(number, words):
    mark = f'w:id="{number}"'
    return (
        f"<w:commentRangeStart {mark}/><w:r><w:t>{words}</w:t></w:r><w:commentRangeEnd {mark}/>"
        f"<w:r><w:commentReference {mark}/></w:r>"
    )


def write_docx(path):
    """A Word file with two comments, as Word writes it."""
    body = (
        f'<w:p><w:r><w:t xml:space="preserve">The mayor opened a bridge. It is </w:t></w:r>'
        f'{commented(0, "240 metres")}<w:r><w:t xml:space="preserve"> long. </w:t></w:r>'
        f"{commented(1, 'Two builders deny that.')}</w:p>"
    )
    comments = "".join(
        f'<w:comment w:id="{number}" w:author="Sam Reed" w:date="2026-04-03T12:40:00Z">'
        f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:comment>"
        for number, words in enumerate(("interview 3 April, 12:40", "call them again"))
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
        f'<Override PartName="/word/comments.xml" ContentType="{_WORD}.comments+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/comments" Target="comments.xml"/></Relationships>',
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/comments.xml": f"<w:comments {_W}>{comments}</w:comments>",
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


@pytest.fixture
def empty(open_window, desk_path):
    """A person before an empty file."""
    return open_window(desk_path)


def sheet_of(checker):
    """The sheet, once what is read can be looked at and the keyboard is there."""
    window = checker.window

    def is_there():
        sheet, focus = window.frame.findChild(ImportSheet), QApplication.focusWidget()
        return sheet is not None and focus is not None and sheet.isAncestorOf(focus)

    checker.qtbot.waitUntil(is_there, timeout=20_000)
    return window.frame.findChild(ImportSheet)


def opened(checker, *paths):
    checker.window.file_commands.open_paths(paths)
    return sheet_of(checker)


def test_a_word_file_comes_in_with_its_comments_and_one_becomes_a_claim(empty, tmp_path):
    write_docx(tmp_path / "bridge.docx")
    sheet = opened(empty, tmp_path / "bridge.docx")
    assert any("2 comments" in plain(words) for words in sheet.findChild(ImportFacts).noticed)
    empty.press("Return")
    empty.press("I")
    assert empty.said == "Sam Reed says: interview 3 April, 12:40"
    assert empty.window.annotation.isVisible()
    empty.press("U")
    (claim,) = empty.claims
    assert (claim.words, len(claim.evidence)) == ("240 metres", 1)
    empty.press("Ctrl+Z")
    assert empty.claims == []
    states = [one.state for one in empty.window.session.desk.annotations.of(empty.window.current.article)]
    assert states == [AnnotationState.OPEN, AnnotationState.OPEN]


def test_a_dismissed_comment_is_gone_from_the_margin_until_it_is_asked_for(empty, tmp_path):
    write_docx(tmp_path / "bridge.docx")
    opened(empty, tmp_path / "bridge.docx")
    empty.press("Return", "I", "D")
    assert empty.window.annotation.words.toPlainText() == "call them again"
    pins, first = empty.window.article.annotations, empty.text.index("240")
    assert pins.at(first) == []
    empty.window.actions_table["dismissed_annotations"].trigger()
    assert pins.at(first) != []
    empty.window.actions_table["dismissed_annotations"].trigger()
    empty.press("Ctrl+Z")
    assert pins.at(first) != []


def test_esc_in_the_article_closes_the_strip_and_then_does_nothing(empty, tmp_path):
    write_docx(tmp_path / "bridge.docx")
    opened(empty, tmp_path / "bridge.docx")
    empty.press("Return", "I", "Esc")
    assert not empty.window.annotation.isVisible()
    assert empty.focus() is empty.window.article
    empty.press("Esc", "I")
    assert empty.window.annotation.isVisible()


def test_a_file_without_a_headline_leaves_its_field_empty_and_is_named_by_its_first_words(empty, tmp_path):
    (tmp_path / "memo-04.txt").write_text("A bridge is opened. It is long.\nNobody paid.", encoding="utf-8")
    opened(empty, tmp_path / "memo-04.txt")
    field = empty.find("import_headline")
    assert (field.text(), bool(field.placeholderText())) == ("", True)
    empty.press("Return")
    desk = empty.window.session.desk
    assert [one.article.name for one in desk.articles.all()] == ["A bridge is opened. It is long."]


def test_esc_leaves_a_file_out(empty, tmp_path):
    (tmp_path / "story.txt").write_text("A bridge is opened.", encoding="utf-8")
    opened(empty, tmp_path / "story.txt")
    empty.press("Esc")
    assert empty.window.current.article is None


def test_a_picture_on_the_clipboard_is_refused_politely(empty):
    mime = QMimeData()
    mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    empty.window.paste_commands.take_mime(mime)
    assert empty.told.startswith("There is a picture on the clipboard. Copy the text")


def test_where_nothing_was_copied_yet_that_is_said(empty):
    QApplication.clipboard().clear()
    empty.press("Ctrl+V")
    assert empty.told.startswith("There is no text on the clipboard.")


def test_files_on_the_clipboard_are_looked_at_one_after_the_other(empty, tmp_path):
    paths = [tmp_path / "one.txt", tmp_path / "photo.jpg", tmp_path / "two.md"]
    paths[0].write_text("One bridge.", encoding="utf-8")
    paths[1].write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00")
    paths[2].write_text("# Two bridges", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    empty.window.paste_commands.take_mime(mime)
    sheet = sheet_of(empty)
    assert plain(sheet.findChild(QLabel, "import_place").text()) == "File 1 of 3"
    empty.press("Return")
    empty.qtbot.waitUntil(lambda: sheet.windowTitle() == "two.md")
    empty.press("Return")
    desk = empty.window.session.desk
    texts = [desk.articles.proof(one.article.id).text for one in desk.articles.all()]
    assert texts == ["One bridge.", "Two bridges"]
    assert "photo.jpg" in empty.told


def test_the_program_started_with_several_files_opens_the_desk_and_shows_the_articles(open_window, desk_path, tmp_path):
    story = tmp_path / "one.txt"
    story.write_text("One bridge.", encoding="utf-8")
    checker = open_window(desk_path)
    desk = checker.window.session.desk.path
    checker.window.session.open_own()
    checker.window.file_commands.open_named([story, desk], has_preview=True)
    assert sheet_of(checker).windowTitle() == "one.txt"
    assert checker.window.session.desk.path == desk
    checker.press("Return")
    assert checker.text == "One bridge."


def test_articles_that_the_program_was_started_with_come_in_once_their_file_was_made(open_window, desk_path, tmp_path):
    story = tmp_path / "one.txt"
    story.write_text("One bridge.", encoding="utf-8")
    checker = open_window(desk_path)
    checker.window.session.close()
    new = tmp_path / "new.factcheck"
    checker.window.file_commands.open_named([new, story], has_preview=True)
    checker.click("answer_make_it")
    assert sheet_of(checker).windowTitle() == "one.txt"
    checker.press("Return")
    assert (checker.window.session.desk.path, checker.text) == (new, "One bridge.")


def test_reading_is_no_longer_said_once_the_sheet_is_there_or_was_left(empty, tmp_path):
    (tmp_path / "story.txt").write_text("A bridge is opened.", encoding="utf-8")
    opened(empty, tmp_path / "story.txt")
    assert empty.said == ""
    empty.press("Esc")
    assert empty.said == ""


def test_a_refused_file_is_no_longer_said_to_be_read(empty, tmp_path):
    (tmp_path / "photo.txt").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00")
    empty.window.file_commands.open_paths([tmp_path / "photo.txt"])
    empty.qtbot.waitUntil(lambda: not empty.window.import_commands.is_reading, timeout=20_000)
    assert "photo.txt" in empty.told
    assert empty.said == ""


def paste(checker, words, page=""):
    """Copies an article as a browser does, and pastes it."""
    mime = QMimeData()
    mime.setText(words)
    if page:
        mime.setHtml(page)
    checker.window.paste_commands.take_mime(mime)


PAGE = "<h1>Bridge</h1><ul><li>It is red.</li></ul><table><tr><td>a</td><td>b</td></tr></table>"


def test_formatted_text_is_looked_at_before_it_is_stored_and_keeps_its_shape(empty):
    paste(empty, "Bridge It is red.", PAGE)
    sheet_of(empty)
    empty.press("Return")
    proof = empty.window.session.desk.articles.proof(empty.window.current.article)
    assert [(block.kind, proof.text[block.start : block.end]) for block in proof.blocks] == [
        ("headline", "Bridge"),
        ("list_item", "It is red."),
        ("paragraph", "a | b"),
    ]


def press_esc_on_sheet(checker):
    """Presses Esc in the text of the article sheet."""
    QTest.keyClick(checker.find("article_text_field", QTextEdit), Qt.Key.Key_Escape)
    checker.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_esc_keeps_what_was_pasted_for_the_next_time(empty):
    paste(empty, "Bridge", PAGE)
    sheet_of(empty)
    empty.press("Esc")
    assert empty.window.current.article is None
    empty.window.paste_commands.new_article()
    assert empty.find("article_text_field", QTextEdit).toPlainText() == "Bridge"
    empty.find("accept_article").click()
    assert sheet_of(empty).chosen().text == "Bridge\nIt is red.\na | b"
    empty.press("Return")
    empty.qtbot.waitUntil(lambda: empty.window.current.article is not None)
    empty.window.paste_commands.new_article()
    assert empty.find("article_text_field", QTextEdit).toPlainText() == ""
    press_esc_on_sheet(empty)


def test_what_was_pasted_is_kept_where_reading_it_is_stopped(empty):
    paste(empty, "Bridge", PAGE)
    empty.window.import_commands.cancel()
    empty.window.paste_commands.new_article()
    assert empty.find("article_text_field", QTextEdit).toPlainText() == "Bridge"
    press_esc_on_sheet(empty)


def test_esc_keeps_what_was_typed_on_the_sheet_too(empty):
    paste(empty, "A bridge is opened.")
    empty.find("article_byline", QLineEdit).setText("Jon Ek")
    press_esc_on_sheet(empty)
    empty.window.paste_commands.new_article()
    assert empty.find("article_text_field", QTextEdit).toPlainText() == "A bridge is opened."
    assert empty.find("article_byline", QLineEdit).text() == "Jon Ek"
    press_esc_on_sheet(empty)


def test_esc_keeps_what_was_typed_about_a_formatted_paste(empty):
    paste(empty, "A bridge is opened.", "<p>A <b>bridge</b> is opened.</p>")
    sheet = sheet_of(empty)
    for name in ("headline", "byline", "date"):
        empty.qtbot.keyClicks(sheet.findChild(QLineEdit, f"import_{name}"), f"My {name}")
    empty.press("Esc")
    assert empty.said == "Left out, and kept: File, New article shows it again."
    empty.window.paste_commands.new_article()
    kept = {name: empty.find(f"article_{name}", QLineEdit).text() for name in ("headline", "byline", "date")}
    assert kept == {name: f"My {name}" for name in kept}
    press_esc_on_sheet(empty)


def test_a_headline_typed_on_the_sheet_can_be_marked(empty, tmp_path):
    (tmp_path / "story.txt").write_text("A bridge is opened.", encoding="utf-8")
    opened(empty, tmp_path / "story.txt")
    sheet = sheet_of(empty)
    field = sheet.findChild(QLineEdit, "import_headline")
    field.selectAll()
    empty.qtbot.keyClicks(field, "Twelve million")
    empty.press("Return")
    empty.select("Twelve million")
    empty.press("Return")
    assert [one.claimed_words for one in empty.window.views.claims.values()] == ["Twelve million"]
