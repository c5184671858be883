"""Article, list, panel and printed page in the accented language, with all that the demo desk records."""

import html
from functools import cache

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPdfWriter
from PySide6.QtWidgets import QPushButton

from factcheck.domain.records.question import Question
from factcheck.domain.rules.claim_filter import ClaimFilter
from factcheck.domain.text.canonical import shortened
from factcheck.services.drafts import KeptDraft
from factcheck.ui.article.margin import PointedStrip
from factcheck.ui.article.print_notes import note_words
from factcheck.ui.article.printing import Imprint, print_article
from factcheck.ui.claims.checkable_menu import MENU_LETTERS
from tests.journeys.conftest import open_window
from tests.translations.brackets import shown_by, untranslated
from tests.translations.test_report import strings
from tests.translations.test_window import claims_of_each_kind, person

__all__ = ["open_window", "person"]
FOLDS = ("details_fold", "history_fold")


@pytest.fixture
def own(person):
    """What people wrote in the desk, also what is for checkers only, as it is and as it stands in rich text."""
    desk = person.window.session.desk
    claims = [claim for article_id in desk.articles.ids() for claim in desk.claims.of(article_id)]
    words = strings([desk.reports.gather(), claims, [desk.claims.get(claim.id).evidence for claim in claims]])
    return frozenset(words | {html.escape(one) for one in words})


def lacking(shown, own):
    """The words that are neither translated nor a person's; of what was cut short a person's words may be cut, too."""
    shown = " ".join(shown.split())
    if not untranslated(shown):
        return []
    if shown.endswith("…"):
        return [word for word in untranslated(shown)[:-1] if word not in in_all(own)]
    return untranslated(shown, own)


@cache
def in_all(own):
    """Each word of people, which takes long to gather."""
    return set(untranslated(" ".join(own)))


def lacking_in(widget, own):
    """Such words in a part of the window, by where they are shown."""
    return {where: words for where, shown in shown_by(widget) if (words := lacking(shown, own))}


def articles(person):
    """Each article in turn, laid out."""
    window = person.window
    for article_id in window.session.desk.articles.ids():
        if article_id != window.current.article:
            with person.qtbot.waitSignal(window.article.laid_out):
                window.current.show_article(article_id)
        yield article_id


def test_the_panel_tells_all_that_is_recorded_of_a_claim_in_every_section(person, own):
    left = {}
    for article_id in articles(person):
        for claim in claims_of_each_kind(person.window.session.desk.claims.of(article_id)):
            person.window.current.select(claim.id)
            for name in FOLDS:
                person.find(name, QPushButton).setChecked(True)
            left |= lacking_in(person.window.panel, own)
    assert left == {}


@pytest.mark.parametrize("form", ["evidence", "split", "denial", "question", "wording"])
def test_a_form_does_too_and_says_what_is_missing(person, own, form):
    panel = person.window.panel
    person.window.current.select(person.claims[0].id)
    sections = {
        "denial": panel.body.denials,
        "question": panel.body.queries.of(Question),
        "wording": panel.body.queries.wordings,
    }
    section = sections.get(form) or getattr(panel.body, form)
    person.window.actions_table[form].trigger()
    section.form.save()
    section.form.complain_unsaved()
    assert lacking_in(section, own) == {}


def test_what_could_not_be_saved_is_told_beside_its_field(person, own):
    panel = person.window.panel
    person.window.current.select(person.claims[0].id)
    panel.forms.put([KeptDraft("note", person.claims[0].id, "", '"Call back."')])
    assert person.find("note_unsaved").isVisibleTo(panel)
    assert lacking_in(panel, own) == {}


def test_the_list_tells_every_verdict_and_how_it_is_filtered(person, own):
    left, window = {}, person.window
    own |= {shortened(one, MENU_LETTERS) for one in own}  # a menu names sources, cut to length
    for _article in articles(person):
        for part in (window.claims, window.filter_bar):
            left |= lacking_in(part, own)
    window.model.set_filter(ClaimFilter(words="nobody wrote this"))
    assert left | lacking_in(window.claims, own) == {}


def test_the_article_tells_what_stands_beside_it_and_what_the_reporter_noted(person, own):
    left, window = {}, person.window
    for _article in articles(person):
        window.actions_table["next_annotation"].trigger()
        window.article.grab()
        for strip in window.article.findChildren(PointedStrip):
            tips = {strip.tip_at(QPoint(strip.width() // 2, y)) for y in range(0, strip.height(), 4)}
            left |= {tip: words for tip in tips if (words := lacking(tip, own))}
        for part in (window.article, person.find("annotation_strip")):
            left |= lacking_in(part, own)
    assert left == {}


@pytest.mark.parametrize("sought", ["", "the", "nobody wrote this"])
def test_the_bar_that_finds_words_says_how_many_there_are(person, own, sought):
    bar = person.window.find_bar
    bar.open()
    bar.field.setText(sought)
    assert lacking_in(bar, own | {sought}) == {}


def test_a_printed_page_holds_no_words_but_translated_ones_and_those_of_people(person, own, tmp_path):
    window, wanted = person.window, tmp_path / "article.pdf"
    print_article(QPdfWriter(str(wanted)), window.views.proof, person.claims, (), Imprint("Beijing", "10 Apr"))
    notes = [note_words(claim) for claim in person.claims]
    assert [words for words in notes if lacking(words, own)] == []
    with pdfium.PdfDocument(wanted) as document:
        page = document[0].get_textpage()
        head, foot = page.get_text_bounded(bottom=790), page.get_text_bounded(top=50)
    names = {"Beijing", "10 Apr", "SHA", window.views.proof.sha256[:12]}
    assert (lacking(head, names), lacking(foot, names)) == ([], [])
