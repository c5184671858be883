"""Every dialog in the language in brackets: what stands outside of them is a person's own word or a name."""

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox

from factcheck.domain.records.article import Article
from factcheck.domain.records.article_draft import ArticleDraft, Offer, Piece, ReadOptions, assembled
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.search_hit import Hit, Searched, SearchResult
from factcheck.domain.text.span import Span
from factcheck.domain.wording.record_words import FOUND, FOUND_ON_CLAIM
from factcheck.ui.article.typography import Typography
from factcheck.ui.dialogs.article_sheet import ArticleSheet, Pasted
from factcheck.ui.dialogs.file_lists import ArticlesDialog, HistoryDialog, SearchDialog
from factcheck.ui.dialogs.import_sheet import ImportSheet
from factcheck.ui.dialogs.questions import EncodingDialog, warning
from factcheck.ui.dialogs.report_dialog import ReportDialog
from tests.desk_samples import draft
from tests.translations.brackets import untranslated, untranslated_in
from tests.translations.pseudo import ACCENTED
from tests.ui.dialogs.test_access_keys import DIALOGS

OWN = {
    "Γέφυρα",
    "Mara Lind",
    "brug.html",
    "The file is locked.",
    "The file is damaged.",
    "Nothing is missing.",
    "How is it written?",
    "Bridge",
    "512 metres",
    "is 512",
}
NAMES = {"Source Serif Pro", "Source Sans Pro", "English", "UTF", "Markdown", "https://example.org/story", "kHz"}
BLOCKS = [Piece(kind, "Η γέφυρα άνοιξε.") for kind in BlockKind]
PAGE = assembled(BLOCKS, ArticleDraft("", (), headline="Γέφυρα"))
pytestmark = pytest.mark.usefixtures("accented_window")


@pytest.fixture
def shown(qtbot):
    """Shows a dialog and gives what it says outside of brackets."""

    def show(dialog):
        qtbot.addWidget(dialog)
        dialog.show()
        return untranslated_in(dialog, OWN | NAMES | set(QFontDatabase.families()))

    return show


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_is_translated_in_all_that_it_shows(shown, name):
    assert shown(DIALOGS[name]()) == {}


def test_the_report_is_offered_in_words_that_are_translated(shown, desk):
    assert shown(ReportDialog(None, desk.reports.formats, "Γέφυρα", 3)) == {}


def test_the_report_may_be_in_any_language_that_there_is(qtbot, desk):
    dialog = ReportDialog(None, desk.reports.formats, "Γέφυρα", 3)
    qtbot.addWidget(dialog)
    languages = dialog.findChild(QComboBox, "report_language")
    assert not languages.isHidden()
    assert dialog.options.language == ACCENTED
    languages.setCurrentIndex(languages.findData("en"))
    assert dialog.options.language == "en"


def test_articles_with_progress_and_deadline_are_translated(shown, desk):
    desk.articles.add(draft("Η γέφυρα άνοιξε.", headline="Γέφυρα", deadline=desk.here().isoformat()))
    dialog = ArticlesDialog(None)
    dialog.show_articles(desk.articles.all(), desk.here())
    assert shown(dialog) == {}


def test_the_history_is_translated(shown, desk):
    desk.articles.remove(desk.articles.add(draft("Η γέφυρα άνοιξε.", headline="Γέφυρα")))
    dialog = HistoryDialog(None, can_take_back=True)
    dialog.show_operations(desk.history.all())
    assert shown(dialog) == {}


@pytest.mark.parametrize("number", ["", "12a"])
def test_wherever_words_were_found_is_translated(shown, number):
    fields = FOUND_ON_CLAIM if number else FOUND
    found = [Searched(field, ArticleId("a"), "Γέφυρα", "Γέφυρα", None, number) for field in sorted(fields)]
    dialog = SearchDialog(None)
    dialog.show_result(
        SearchResult([Hit(one, Span(0, 3), "Γέφυρα") for one in found], {ArticleId("a"): 2, ArticleId("b"): 3})
    )
    assert shown(dialog) == {}


def test_the_sheet_says_in_translated_words_what_was_left_out_and_lost(shown):
    sheet = ArticleSheet(None)
    sheet.fill(Pasted("Γέφυρα", "<h1>Γέφυρα</h1>"), was_kept=True)
    assert shown(sheet) == {}
    sheet.text.setPlainText("Η γέφυρα")
    sheet.text.textChanged.emit()
    assert shown(sheet) == {}
    empty = ArticleSheet(None)
    empty.accept()
    assert shown(empty) == {}


def test_the_import_sheet_is_translated_with_both_readings_of_a_page(shown):
    offers = frozenset({Offer.REPAIR, Offer.WHOLE_PAGE})
    one = ArticleDraft(
        "Γέφυρα", PAGE.blocks[:1], headline="Γέφυρα", encoding="UTF-8", offers=offers, file_date="2025-04-10"
    )
    sheet = ImportSheet(None, Typography("", 15))
    sheet.show_file(one, "brug.html", 2, 3, ReadOptions())
    sheet.show_whole(PAGE)
    sheet.show_refused(["⟦Γέφυρα⟧"] * 5)
    assert shown(sheet) == {}


def test_an_address_is_judged_in_translated_words():
    for address in ("", "https://example.org/story", "ftp://example.org", "https://a:b@example.org"):
        assert untranslated(warning(address)[0], {"example.org"}) == []


def test_an_encoding_that_failed_is_named_in_translated_words(shown):
    assert shown(EncodingDialog(None, "How is it written?", tried="cp1252")) == {}


def test_what_is_known_about_an_article_is_asked_for_in_translated_words(shown):
    assert shown(ArticleSheet(None, Article(ArticleId("a"), "Γέφυρα", deadline="2025-04-11T12:00+00:00"))) == {}
