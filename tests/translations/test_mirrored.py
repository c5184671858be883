"""Controls, panel and article in a window that runs from right to left, where words have room in every form, too."""

from itertools import pairwise

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from factcheck.domain.records.verdict import Status
from factcheck.ui.article.annotation_column import AnnotationColumn
from factcheck.ui.article.gutter import ArticleGutter
from factcheck.ui.article.margin import ArticleMargin
from factcheck.ui.article.overview_ruler import OverviewRuler
from factcheck.ui.article.printing import Imprint, print_article
from factcheck.ui.panel.collapsible_section import CollapsibleSection
from factcheck.ui.panel.summary_row import Summary, SummaryRow
from factcheck.ui.widgets.choice_box import ChoiceBox
from factcheck.ui.widgets.choice_button import ChoiceLabel, VerdictButton
from factcheck.ui.widgets.quiet_button import ListButton, QuietButton
from tests.claim_samples import a_claim
from tests.journeys.conftest import open_window
from tests.proof_samples import words_of
from tests.thread_samples import threads_on
from tests.translations.room import cut_off_in
from tests.translations.test_room import settle, spoken
from tests.view_samples import long_proof, shown_view

__all__ = ["open_window", "spoken"]
FRAME, ROUNDED = 4, 3
LABEL = ChoiceLabel("Disputed", "status-disputed", "2", Status.DISPUTED)


def _list_button():
    button = ListButton()
    button.setText("Proof 2")
    return button


CONTROLS = {
    "a word and its key": lambda: QuietButton("Clear", "clear", key="0"),
    "an icon, a word and its key": lambda: QuietButton("Evidence", "evidence", key="E", icon_name="plus"),
    "a verdict": lambda: VerdictButton(LABEL, "disputed"),
    "a choice": lambda: ChoiceBox("Kind", "kind", {None: "not said"}),
    "a list that opens": _list_button,
    "a row": lambda: SummaryRow(Summary("", "Supports", "stance-supports", Status.SUPPORTED), "row"),
    "a section": lambda: CollapsibleSection("Details", "details", QLabel()),
}


def inked(control):
    """Which columns of a control are not blank, within its frame."""
    control.resize(240, control.sizeHint().height())
    image = control.grab().toImage()
    ground = image.pixelColor(FRAME + 1, FRAME + 1).lightness()
    inside = range(FRAME, image.height() - FRAME)
    columns = range(FRAME, image.width() - FRAME)
    return [x for x in columns if any(abs(image.pixelColor(x, y).lightness() - ground) > 40 for y in inside)]


@pytest.mark.parametrize("name", CONTROLS)
def test_a_control_is_drawn_the_other_way_round_with_nothing_over_anything(qtbot, qapp, request, name):
    usual = CONTROLS[name]()
    qtbot.addWidget(usual)
    before = inked(usual)
    request.getfixturevalue("mirrored_window")
    control = CONTROLS[name]()
    qtbot.addWidget(control)
    after = inked(control)
    ends = [before[0], before[-1]]
    assert [239 - after[-1], 239 - after[0]] == pytest.approx(ends, abs=ROUNDED)
    assert len(after) == pytest.approx(len(before), abs=3 * ROUNDED)


@pytest.mark.usefixtures("mirrored_window")
def test_what_stands_beside_the_text_of_an_article_changes_sides_and_can_be_clicked(qtbot):
    proof = long_proof()
    here = words_of(proof, "Officials in Beijing")
    view = shown_view(qtbot, proof, [a_claim("1", at=here.start, length=len(here))])
    view.show_annotations(threads_on(proof, ("gave no evidence", "really?")))
    bar, ruler, notes, gutter, text, numbers = (
        one.geometry()
        for one in (
            view.verticalScrollBar().parentWidget(),
            *(view.findChild(kind) for kind in (OverviewRuler, AnnotationColumn, ArticleGutter)),
            view.viewport(),
            view.findChild(ArticleMargin),
        )
    )
    order = [bar, ruler, notes, gutter, text, numbers]
    assert order == sorted(order, key=lambda box: box.left())
    assert all(one.right() < other.left() for one, other in pairwise(order))
    strip = view.findChild(ArticleGutter)
    strip.grab()
    with qtbot.waitSignal(strip.picked) as clicked:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(strip.width() // 3, round(strip.rows[0].y)))
    assert clicked.args == ["c1"]


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("form", ["evidence", "split", "denial", "question", "wording"])
def test_a_form_cuts_nothing_off(open_window, demo, form):
    person = open_window(demo)
    person.window.current.select(person.claims[0].id)
    person.window.panel.body.evidence_form.source.ask_for_sources(list)  # whose titles may be of any length
    person.window.actions_table[form].trigger()
    settle()
    assert cut_off_in(person.find("panel_body")) == []


@pytest.mark.usefixtures("mirrored_window")
def test_a_printed_page_has_its_notes_at_the_left_of_the_text(tmp_path):
    proof, printed = long_proof(1), tmp_path / "article.pdf"
    here = words_of(proof, "Officials in Beijing")
    claim = a_claim("17", at=here.start, length=len(here))
    print_article(QPdfWriter(str(printed)), proof, [claim], (), Imprint("Bridge", "10 Apr"))
    with pdfium.PdfDocument(printed) as document:
        page = document[0].get_textpage()
        notes = page.get_text_bounded(right=page.page.get_width() * 0.3)
    assert ("17" in notes, "Officials" in notes) == (True, False)
