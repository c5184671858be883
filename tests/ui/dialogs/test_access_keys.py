"""The underlined letters of the dialogs."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabWidget, QWidget

from factcheck.domain.records.article import Article
from factcheck.domain.records.capture import Capture, PagePicture
from factcheck.domain.records.claim import ClaimKind, Outcome, Risk
from factcheck.domain.records.evidence import EvidenceDraft, Quoted
from factcheck.domain.records.ids import SourceId
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.text.span import Span
from factcheck.services.settings import Settings
from factcheck.ui.app.actions import Actions
from factcheck.ui.article.typography import Typography
from factcheck.ui.dialogs.article_sheet import ArticleSheet
from factcheck.ui.dialogs.capture_list import CaptureList, ListedCapture
from factcheck.ui.dialogs.capture_viewer import CaptureViewer, Marked, Place
from factcheck.ui.dialogs.damaged_file import DamagedFileDialog, SalvageDialog
from factcheck.ui.dialogs.file_lists import ArticlesDialog, HistoryDialog, SearchDialog
from factcheck.ui.dialogs.import_sheet import ImportSheet
from factcheck.ui.dialogs.questions import EncodingDialog, FetchDialog, GoToDialog, PasswordDialog
from factcheck.ui.dialogs.regrouping import EvidenceSheet, MergeSheet
from factcheck.ui.dialogs.report_dialog import ReportDialog
from factcheck.ui.dialogs.review_sheet import ReviewSheet
from factcheck.ui.dialogs.search_list import palette, shortcuts
from factcheck.ui.dialogs.settings_dialog import SettingsDialog
from tests.desk_samples import claim_at, desk_in_memory, draft


def two_claims():
    """A case, a claim of it with all there may be, and another one."""
    desk = desk_in_memory("Mara Lind")
    article = desk.articles.add(draft())
    first, second = (claim_at(desk, article, words) for words in ("512 metres", "is 512"))
    for claim, judgement in ((first, Judgement.SUPPORTED), (second, Judgement.DISPUTED)):
        desk.claims.judge([claim.id], judgement)
        desk.claims.set_kind(claim.id, ClaimKind.NUMBER if claim == first else ClaimKind.EVENT)
        desk.claims.set_risk(claim.id, Risk.LEGAL if claim == first else Risk.CAREFUL)
        desk.claims.set_outcome([claim.id], Outcome.FINE if claim == first else Outcome.CHANGE)
        desk.claims.set_speaker(claim.id, claim.words)
        desk.evidence.add([claim.id], EvidenceDraft("512 metres"))
    case = desk.case(article)
    desk.close()
    return case, case.claim(first.id), [case.claim(second.id)]


QUOTED = Quoted("512", "k", "1", "a", "Bridge")
CAPTURE = Capture("c", "", "", "text/plain", "2025-04-10T09:00:00Z", "0" * 64, 900, SourceId("s"), "512 metres")


def captures():
    """The list of captured files with one in it."""
    dialog = CaptureList(None, is_writable=True)
    dialog.show_captures([ListedCapture(CAPTURE, "Bridge")])
    return dialog


def viewer():
    """The viewer with a page, a text and its double."""
    dialog = CaptureViewer(None, CAPTURE, "Bridge")
    dialog.show_text("512 metres", [Marked("512", QUOTED)], [Place(0, Span(0, 3), 1)], "")
    dialog.show_near_copy("512 metres", may_tell=True)
    dialog.show_page(PagePicture(1, 2, 2, 2, ((0, 0, 0, 1, 1),), bytes(16)))
    return dialog


DIALOGS = {
    "captured files": captures,
    "captured file": viewer,
    "new article": lambda: ArticleSheet(None),
    "about this article": lambda: ArticleSheet(None, Article("a", "Bridge")),
    "fetch": lambda: FetchDialog(None),
    "go to": lambda: GoToDialog(None, bool),
    "articles": lambda: ArticlesDialog(None),
    "search": lambda: SearchDialog(None),
    "history": lambda: HistoryDialog(None, can_take_back=True),
    "import": lambda: ImportSheet(None, Typography()),
    "review": lambda: ReviewSheet(None, Typography()),
    "settings": lambda: SettingsDialog(None, Settings()),
    "password": lambda: PasswordDialog(None, "The file is locked."),
    "damaged file": lambda: DamagedFileDialog(None, "The file is damaged."),
    "salvage": lambda: SalvageDialog(None, ["Nothing is missing."]),
    "merge": lambda: MergeSheet(None, *two_claims()),
    "move evidence": lambda: EvidenceSheet(None, *two_claims()[1:], ()),
    "encoding": lambda: EncodingDialog(None, "How is it written?"),
}


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture(autouse=True)
def _of_a_window(desk, monkeypatch, window):
    """The report is handed out in the formats that a desk offers; the lists of help show the actions of a window."""
    actions = Actions(window)
    monkeypatch.setitem(DIALOGS, "palette", lambda: palette(None, actions))
    monkeypatch.setitem(DIALOGS, "shortcuts", lambda: shortcuts(None, actions))
    monkeypatch.setitem(DIALOGS, "report", lambda: ReportDialog(None, desk.reports.formats, "A bridge", 2))


def letters(dialog):
    """The access keys of what is shown now."""
    shown = [one for kind in (QLabel, QAbstractButton) for one in dialog.findChildren(kind) if one.isVisible()]
    words = [one.text().replace("&&", "") for one in shown]
    return [text.split("&")[1][0].lower() for text in words if "&" in text]


@pytest.mark.parametrize("name", [*DIALOGS, "report", "palette", "shortcuts"])
def test_no_two_controls_of_a_dialog_share_a_letter(qtbot, name):
    dialog = DIALOGS[name]()
    qtbot.addWidget(dialog)
    dialog.show()
    tabs = dialog.findChild(QTabWidget)
    for page in range(tabs.count() if tabs is not None else 1):
        if tabs is not None:
            tabs.setCurrentIndex(page)
        found = letters(dialog)
        assert len(found) == len(set(found)), found
