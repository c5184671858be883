"""What is for checkers only is in no report, print, copied text or export, whatever the kind of record."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSizeF

from factcheck.domain.records.annotation import AnnotationKind
from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.evidence import EvidenceDraft, Level
from factcheck.domain.records.kinds import KINDS
from factcheck.domain.records.operation import Entity
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.proposed_wording import WordingDraft
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules import confidentiality
from factcheck.domain.wording.claim_words import claim_text
from factcheck.ui.article.print_pages import MM, ArticlePages, Sheet
from tests.annotation_samples import pinned_to
from tests.desk_samples import STORY, claim_at, draft

HELD = {
    Entity.EVIDENCE: ("evtitle", "evquote", "evplace", "evnote"),
    Entity.DENIAL: ("denscope",),
    Entity.QUESTION: ("quwords", "quoptions", "quanswer", "quby", "quresult"),
    Entity.WORDING: ("wonew", "wowhy"),
    Entity.ANNOTATION: ("anbody", "anauthor", "anreply"),
}
"""Words that stand in the fields of each kind, and nowhere else; a passage holds words of the article, which leave."""


def filled(desk, evidence_levels=(Level.EDITORS,)):
    """Puts a record of every kind on a desk, and evidence of each of these levels, its words numbered."""
    body = pinned_to("9 million", "anbody", AnnotationKind.COMMENT, author="anauthor")
    article = desk.articles.add(replace(draft(), annotations=(body, replace(body, body="anreply", answers=0))))
    denies, denied = (claim_at(desk, article, words) for words in ("It cost 9 million crowns", "red"))
    for at, level in enumerate(evidence_levels):
        title, quote, place, note = (f"{word}{at}" for word in HELD[Entity.EVIDENCE])
        desk.evidence.add([denied.id], EvidenceDraft(title, "", quote, place, note=note, level=level))
    desk.claims.judge([denied.id], Judgement.SUPPORTED)
    desk.denials.add(denies.id, denied.id, "denscope")
    desk.questions.add(article, QuestionDraft("quwords", "quoptions", "quanswer", "quby", "quresult"), denied.id)
    desk.wordings.add(article, desk.claims.place(article, "red"), WordingDraft("wonew", "wowhy"), denied.id)
    return article


def all_that_leaves(desk, article):
    """Every way out: the reports of an article and of the desk in each format, copied claims, the print."""
    from factcheck.exporters.base import FORMATS

    for report in (desk.reports.gather(article), desk.reports.gather()):
        for one in FORMATS:
            yield one.write(report).decode()
    claims = desk.claims.of(article)
    yield "\n".join(claim_text(one, desk.evidence.of(one.id)) for one in claims)
    proof, notes = desk.articles.proof(article), desk.annotations.of(article)
    pages = ArticlePages(proof, claims, notes, Sheet(QSizeF(210 * MM, 297 * MM)))
    yield pages.document.toPlainText()
    yield "\n".join(note.words.text() for page in pages.pages for note in page.notes if note.words)


@pytest.mark.parametrize("kind", [one for one in KINDS if one.entity is not Entity.PASSAGE], ids=lambda one: one.entity)
def test_what_is_for_checkers_by_its_kind_is_in_nothing_that_leaves(kind, desk, qapp, monkeypatch):
    monkeypatch.setitem(confidentiality.KIND_OF, kind.type, replace(kind, level=Level.CHECKERS))
    article = filled(desk, [Level.CHECKERS if kind.entity is Entity.EVIDENCE else Level.EDITORS])
    left = "\n".join(all_that_leaves(desk, article))
    assert [words for words in HELD[kind.entity] if words in left] == []


@pytest.mark.parametrize("entity", HELD)
def test_a_report_tells_the_words_of_every_kind_that_may_leave(entity, desk, qapp):
    may_leave = next(one.level is not Level.CHECKERS for one in KINDS if one.entity is entity)
    page, *_ = all_that_leaves(desk, filled(desk))
    assert {words in page for words in HELD[entity]} == {may_leave}


def test_evidence_leaves_by_the_level_of_its_source_whatever_stands_beside_it(desk, qapp):
    levels = [Level.EDITORS, Level.CHECKERS, Level.ANYONE, Level.CHECKERS]
    page, *others = all_that_leaves(desk, filled(desk, levels))
    for at, level in enumerate(levels):
        words = [f"{word}{at}" for word in HELD[Entity.EVIDENCE]]
        assert {one in page for one in words} == {level is not Level.CHECKERS}
        assert level is not Level.CHECKERS or not any(one in other for one in words for other in others)


NOTE = "Told by D. Okafor on 3 May."


def with_a_note(desk, body=NOTE):
    """An article with a footnote of the reporter, whose words stand as a block behind the text, before another."""
    pieces = [Piece(BlockKind.PARAGRAPH, STORY.split("\n")[0]), Piece(BlockKind.NOTE, NOTE, label="1")]
    made = assembled([*pieces, Piece(BlockKind.CAPTION, "The red bridge")], ArticleDraft("", ()))
    return desk.articles.add(replace(made, annotations=(pinned_to("512 metres", body, AnnotationKind.FOOTNOTE),)))


def test_the_words_of_a_note_that_is_not_released_are_in_nothing_that_leaves(desk, qapp):
    article = with_a_note(desk)
    claim_at(desk, article, "red bridge")
    for left in all_that_leaves(desk, article):
        assert "Okafor" not in left
    html, markdown, *_ = all_that_leaves(desk, article)
    assert "Reporter’s note, not quoted" in html
    assert "Note 1: Reporter’s note, not quoted" in markdown


def test_a_wording_of_words_of_a_note_leaves_without_them(desk, qapp):
    article = with_a_note(desk)
    wording = WordingDraft("Told to us", "as agreed")
    desk.wordings.add(article, desk.claims.place(article, "Told by D. Okafor"), wording)
    *reports, _copied, _printed, _margin = all_that_leaves(desk, article)
    for report in reports:
        assert "Okafor" not in report
        assert "words of a note that is not released" in report
        assert "Told to us" in report


@pytest.mark.parametrize(("level", "leaves"), [(Level.CHECKERS, False), (Level.EDITORS, True)])
def test_a_note_leaves_once_the_evidence_made_of_it_may(level, leaves, desk, qapp):
    article = with_a_note(desk)
    claim = desk.annotations.make_claim(desk.annotations.of(article)[0].id)
    (lead,) = desk.evidence.of(claim.id)
    desk.evidence.set_level(lead.id, level)
    html, *_, printed, _margin = all_that_leaves(desk, article)
    assert ("Okafor" in html, "Okafor" in printed) == (leaves, leaves)


def test_a_claim_made_of_words_of_a_note_keeps_its_statement_and_its_place(desk, qapp):
    article = with_a_note(desk)
    claim_at(desk, article, "D. Okafor")
    html, *_, printed, _margin = all_that_leaves(desk, article)
    assert "Okafor" not in printed
    assert html.count("Okafor") == 1
    assert 'href="#words-1"' in html
    assert 'id="words-1"' in html


def test_a_note_that_is_no_note_of_the_file_is_the_article_and_leaves(desk, qapp):
    article = with_a_note(desk, body="Another note")
    assert "Okafor" in next(all_that_leaves(desk, article))
