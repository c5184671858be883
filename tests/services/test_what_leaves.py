"""What is for checkers only is in no report, print, copied text or export, whatever the kind of record."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSizeF

from factcheck.domain.records.annotation import Annotation, AnnotationKind
from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.claim import PassageRole
from factcheck.domain.records.claim_relation import RelationKind
from factcheck.domain.records.evidence import EvidenceDraft, Level
from factcheck.domain.records.kinds import (
    ANNOTATION,
    DENIAL,
    EVIDENCE,
    EXEMPTION,
    KINDS,
    PASSAGE,
    QUESTION,
    RELATION,
    WORDING,
)
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.proposed_wording import ProposedWording, WordingDraft
from factcheck.domain.records.question import Question, QuestionDraft
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules import confidentiality
from factcheck.domain.rules.progress import progress_of
from factcheck.domain.wording.conclusion import first_sentences
from factcheck.translation import language
from factcheck.ui.article.print_pages import MM, ArticlePages, Sheet
from tests.annotation_samples import pinned_to
from tests.desk_samples import STORY, claim_at, draft
from tests.translations.speaking import ACCENTED

HELD = {
    EVIDENCE.entity: ("evtitle", "evquote", "evplace", "evnote", "evlanguage", "evtranslation", "evtranslator"),
    DENIAL.entity: ("denscope",),
    RELATION.entity: ("relnote",),
    QUESTION.entity: ("quwords", "quoptions", "quanswer", "quby", "quresult"),
    WORDING.entity: ("wonew", "wowhy"),
    ANNOTATION.entity: ("anbody", "anauthor", "anreply"),
}
"""Words that stand in the fields of each kind, and nowhere else; a passage and an exemption hold words of the article,
which leave."""


def filled(desk, evidence_levels=(Level.EDITORS,)):
    """Puts a record of every kind on a desk, and evidence of each of these levels, its words numbered."""
    body = pinned_to("9 million", "anbody", AnnotationKind.COMMENT, author="anauthor")
    article = desk.articles.add(replace(draft(), annotations=(body, replace(body, body="anreply", answers=0))))
    denies, denied = (claim_at(desk, article, words) for words in ("It cost 9 million crowns", "red"))
    for at, level in enumerate(evidence_levels):
        fields = ("title", "quote", "locator", "note", "language", "translation", "translator")
        words = (f"{word}{at}" for word in HELD[EVIDENCE.entity])
        desk.evidence.add([denied.id], EvidenceDraft(**dict(zip(fields, words, strict=True)), level=level))
    desk.claims.judge([denied.id], Judgement.SUPPORTED)
    desk.denials.add(denies.id, denied.id, "denscope")
    desk.relations.add(denies.id, RelationKind.CONFLICTS, denied.id, "relnote")
    desk.questions.add(article, QuestionDraft("quwords", "quoptions", "quanswer", "quby", "quresult"), denied.id)
    desk.wordings.add(article, desk.claims.place(article, "red"), WordingDraft("wonew", "wowhy"), denied.id)
    return article


def all_that_leaves(desk, article):
    """Every way out: the reports of an article and of the desk in each format, copied claims, the text, the print."""
    from factcheck.exporters.base import FORMATS

    for report in (desk.reports.gather(article), desk.reports.gather()):
        for one in FORMATS:
            yield one.write(report).decode()
    claims = desk.claims.of(article)
    yield desk.reports.text_of(claims) if claims else ""
    yield desk.proofs.text_of(article)
    proof, notes = desk.articles.proof(article), desk.annotations.of(article)
    wordings = desk.case(article).all(ProposedWording)
    pages = ArticlePages(proof, claims, notes, Sheet(QSizeF(210 * MM, 297 * MM)), wordings)
    yield pages.document.toPlainText()
    yield "\n".join(note.words.text() for page in pages.pages for note in page.notes if note.words)


@pytest.mark.parametrize("kind", [one for one in KINDS if one not in (PASSAGE, EXEMPTION)], ids=lambda one: one.entity)
def test_what_is_for_checkers_by_its_kind_is_in_nothing_that_leaves(kind, desk, qapp, monkeypatch):
    monkeypatch.setitem(confidentiality.KIND_OF, kind.type, replace(kind, level=Level.CHECKERS))
    article = filled(desk, [Level.CHECKERS if kind.entity == EVIDENCE.entity else Level.EDITORS])
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
        words = [f"{word}{at}" for word in HELD[EVIDENCE.entity]]
        assert {one in page for one in words} == {level is not Level.CHECKERS}
        assert level is not Level.CHECKERS or not any(one in other for one in words for other in others)


def test_a_comment_that_was_taken_over_as_a_lead_is_in_nothing_that_leaves(desk, qapp):
    article = filled(desk)
    desk.annotations.make_claim(desk.annotations.of(article)[0].id)
    left = "\n".join(all_that_leaves(desk, article))
    assert [words for words in HELD[ANNOTATION.entity] if words in left] == []


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


HELD_WITH_A_NOTE = ("Okafor", *(words for some in HELD.values() for words in some if words[:2] != "an"))


def with_claims_of_a_note(desk):
    """The article with a note of which a claim is made, one beneath it and one that denies it, with all records."""
    article = with_a_note(desk)
    held = claim_at(desk, article, "Told by D. Okafor")
    beneath = desk.claims.add(article, desk.claims.place(article, "red"), "evtitle", held.id)
    denies = claim_at(desk, article, "512 metres")
    desk.claims.add_passage(held.id, desk.claims.place(article, "bridge", 2), PassageRole.COMPLETES)
    desk.claims.restate(held.id, "Okafor told it")
    desk.claims.set_speaker(held.id, "Okafor", "told")
    desk.claims.judge([held.id, beneath.id], Judgement.DISPUTED, "evnote")
    desk.claims.set_note(held.id, "evnote")
    for claim in (held, beneath):
        desk.evidence.add(
            [claim.id],
            EvidenceDraft(
                "evtitle",
                "https://evplace.example",
                "evquote",
                "evplace",
                note="evnote",
                language="evlanguage",
                translation="evtranslation",
                translator="evtranslator",
            ),
        )
        desk.questions.add(article, QuestionDraft("quwords", "quoptions", "quanswer", "quby", "quresult"), claim.id)
    desk.denials.add(denies.id, held.id, "denscope")
    desk.relations.add(denies.id, RelationKind.CONFLICTS, held.id, "relnote")
    desk.denials.add(held.id, denies.id, "denscope")
    desk.wordings.add(article, desk.claims.place(article, "red"), WordingDraft("wonew", "wowhy"), beneath.id)
    desk.wordings.add(article, desk.claims.place(article, "Told by D. Okafor"), WordingDraft("wonew", "wowhy"))
    desk.exemptions.add(article, desk.claims.place(article, "by D. Okafor"))
    return article


def test_what_is_recorded_of_the_words_of_a_note_leaves_without_words_however_it_is_pinned(desk, qapp):
    article = with_claims_of_a_note(desk)
    for left in all_that_leaves(desk, article):
        assert [words for words in HELD_WITH_A_NOTE if words in left] == []


def test_the_claims_that_go_with_a_note_are_known_one_by_one_as_the_report_leaves_them_out(desk):
    case = desk.case(with_claims_of_a_note(desk))
    held = confidentiality.withheld_notes(case.proof, case.all(Annotation), case.claims.values()).claims
    found = {claim.id for claim in case.claims.values() if confidentiality.goes_with_notes(case, claim)}
    assert found == held
    assert 0 < len(found) < len(case.claims)


def test_what_goes_with_a_note_is_told_and_counted_as_before(desk, qapp):
    article = with_claims_of_a_note(desk)
    (reported,) = desk.reports.gather(article).articles
    case = desk.case(article)
    records = [one for kind in (Question, ProposedWording, Annotation) for one in case.all(kind)]
    whole = replace(reported, claims=tuple(case.claims_by_number()), records=tuple(records))
    assert first_sentences(reported)[0] == first_sentences(whole)[0]
    assert first_sentences(reported)[2] == first_sentences(whole)[2]
    assert progress_of(reported.claims) == progress_of(whole.claims)
    html, markdown, table, *_ = all_that_leaves(desk, article)
    for report in (html, markdown.replace("\\", ""), table):
        assert "withheld: belongs to a note that is not released" in report
        assert "Source for checkers only" in report
    assert 'href="#words-1"' in html
    assert 'id="words-1"' in html


def test_what_goes_with_a_note_is_told_in_the_language_of_the_report(desk, made_up, tmp_path):
    article = with_claims_of_a_note(desk)
    with language(ACCENTED):
        for ending in (".csv", ".html"):
            desk.reports.writing(tmp_path / f"report{ending}", article)()
    told = "belongs to a note that is not released"
    assert told in (tmp_path / "report.csv").read_text(encoding="utf-8")
    assert told not in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_all_that_is_recorded_of_a_note_leaves_once_the_evidence_made_of_it_may(desk, qapp):
    article = with_claims_of_a_note(desk)
    claim = desk.annotations.make_claim(desk.annotations.of(article)[0].id)
    lead = desk.claims.get(claim.id).evidence[-1]
    desk.evidence.set_level(lead.id, Level.EDITORS)
    html, *_ = all_that_leaves(desk, article)
    assert [words for words in HELD_WITH_A_NOTE if words not in html] == []


@pytest.mark.parametrize(("level", "leaves"), [(Level.CHECKERS, False), (Level.EDITORS, True)])
def test_a_note_leaves_once_the_evidence_made_of_it_may(level, leaves, desk, qapp):
    article = with_a_note(desk)
    claim = desk.annotations.make_claim(desk.annotations.of(article)[0].id)
    (lead,) = desk.claims.get(claim.id).evidence
    desk.evidence.set_level(lead.id, level)
    html, *_, printed, _margin = all_that_leaves(desk, article)
    assert ("Okafor" in html, "Okafor" in printed) == (leaves, leaves)


def test_a_note_that_is_no_note_of_the_file_is_the_article_and_leaves(desk, qapp):
    article = with_a_note(desk, body="Another note")
    assert "Okafor" in next(all_that_leaves(desk, article))
