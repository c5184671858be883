"""What nobody has marked stands out over the words of an article, what is judged or set aside fades."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor

from factcheck.domain.records.article import Article
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.text.span import Mark, Span
from factcheck.ui.app.shown_claims import ShownClaims
from factcheck.ui.widgets.theme import CONTRAST, DARK, LIGHT, palette_of
from tests.claim_samples import a_claim
from tests.proof_samples import a_proof
from tests.view_samples import long_proof, shown_view

TEXT = "The old harbour bridge was closed to all of them, and it cost 155 crowns in the end."
THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])


def covered(qtbot, proof, claims=(), set_aside=(), tokens=LIGHT):
    """A view with coverage on, and what it counts by."""
    view = shown_view(qtbot, proof, claims, palette=palette_of(tokens))
    shown = ShownClaims(claims, proof, Article(proof.article_id, "Bridge", language="en"), set_aside)
    view.coverage.look_at_facts(shown.facts, shown.set_aside)
    view.coverage.is_on = True
    view.clearFocus()  # so that no caret blinks
    return view, shown


def colours(view, words, below=True):
    """The colours under and of some words, and `below` their baseline, with how many pixels have them."""
    start = view.proof.text.index(words)
    span = Span(start, start + len(words))
    (block,) = (one for one in view._lines.visible(0, view.viewport().height()) if one.start <= start < one.end)
    (found,) = view._lines.fragments(block, span, 0, view.viewport().height())
    image = view.viewport().grab().toImage()
    counts = {}
    for x in range(round(found.left) + 1, round(found.right) - 1):
        for y in range(found.on.box_top, found.on.box_bottom if below else round(found.on.baseline)):
            name = image.pixelColor(x, y).name()
            counts[name] = counts.get(name, 0) + 1
    return counts


def darkest(view, words, tokens):
    """How far the letters of some words are from the page, 0 to 255."""
    page = QColor(tokens.page).lightness()
    return max(abs(QColor(one).lightness() - page) for one in colours(view, words, below=False))


@THEMES
def test_a_number_that_no_claim_says_stands_in_a_filled_box(qtbot, tokens):
    view, _shown = covered(qtbot, a_proof(TEXT), tokens=tokens)
    assert colours(view, "155")[tokens.found.lower()] > 50
    assert tokens.found.lower() not in colours(view, "harbour")
    view.coverage.is_on = False
    assert tokens.found.lower() not in colours(view, "155")


def test_a_quotation_that_was_only_said_has_a_broken_line(qtbot):
    text = "“We paid for it all, and for the rest,” the mayor told reporters on the pier."
    claim = replace(a_claim("1", at=0, length=len(text)), verb="told", speaker="the mayor")
    whole, _shown = covered(qtbot, a_proof(text))
    broken, _shown = covered(qtbot, a_proof(text), [claim])
    words = "“We paid for it all, and for the rest,”"
    line = LIGHT.hint.lower()
    assert 20 < colours(broken, words)[line] < 0.8 * colours(whole, words)[line]


@THEMES
def test_words_of_judged_claims_and_words_set_aside_fade_but_can_be_read(qtbot, tokens):
    proof = a_proof(TEXT)
    claim = a_claim("1", at=TEXT.index("old"), length=len("old harbour"))
    judged = replace(claim, verdict=Verdict.SUPPORTED, judged_words=claim.claimed_words)
    aside = TEXT.index("closed")
    view, _shown = covered(qtbot, proof, [judged], [Mark(Span(aside, aside + len("closed")), "e")], tokens)
    page = QColor(tokens.page).lightness()
    letters, hint = (abs(QColor(one).lightness() - page) for one in (tokens.text, tokens.hint))
    assert darkest(view, "the end", tokens) >= letters - 12
    for words in ("harbour", "closed"):
        assert hint - 12 <= darkest(view, words, tokens) <= hint + 4 < letters


def test_words_of_open_claims_and_of_the_current_one_do_not_fade(qtbot):
    claim = a_claim("1", at=TEXT.index("old"), length=len("old harbour"))
    judged = replace(claim, verdict=Verdict.SUPPORTED, judged_words=claim.claimed_words)
    view, _shown = covered(qtbot, a_proof(TEXT), [claim])
    assert darkest(view, "harbour", LIGHT) > 220
    view.update_claims([judged])
    view.coverage.look_at_facts(*_counted(view, [judged]))
    assert darkest(view, "harbour", LIGHT) < 160
    view.set_current(judged.id)
    assert darkest(view, "harbour", LIGHT) > 220


def _counted(view, claims):
    shown = ShownClaims(claims, view.proof, Article(view.proof.article_id, "Bridge", language="en"))
    return shown.facts, shown.set_aside


@THEMES
def test_a_fact_that_the_current_claim_does_not_say_stands_in_its_box_on_the_words_of_it(qtbot, tokens):
    claim = replace(a_claim("1", at=0, length=len(TEXT)), restated="The bridge was closed.")
    view, _shown = covered(qtbot, a_proof(TEXT), [claim], tokens=tokens)
    view.set_current(claim.id)
    assert colours(view, "155")[tokens.found.lower()] > 50


def test_only_what_is_in_sight_is_looked_at(qtbot):
    view, shown = covered(qtbot, long_proof(60))
    view.viewport().grab()
    looked_at = 60 - len(shown.facts.missing)
    assert 0 < looked_at < 20


def test_the_document_is_not_touched(qtbot):
    view, _shown = covered(qtbot, a_proof(TEXT))
    before = view.document().revision()
    view.viewport().grab()
    assert view.document().revision() == before
    assert view.document().toPlainText() == TEXT


def test_the_fact_that_was_gone_to_is_outlined_as_long_as_it_is_not_marked(qtbot):
    view, shown = covered(qtbot, a_proof(TEXT))
    start = TEXT.index("155")
    view.coverage.reached = next(one for one in shown.facts.bright(0) if one.place == start)
    assert LIGHT.focus.lower() in colours(view, "155")
    shown.put_aside([Mark(Span(0, len(TEXT)), "e")])
    assert LIGHT.focus.lower() not in colours(view, "155")
