"""A report tells what became of the claims since the proof before, and what was cut only where that is chosen."""

import pytest

from factcheck.domain.errors import NoEarlierProofError
from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.evidence import EvidenceDraft, Level
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.proposed_wording import Decision, WordingDraft
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.proof_review import ReviewDecisions
from factcheck.domain.rules.report import ReportOptions
from factcheck.domain.text.span import Span
from factcheck.exporters.base import FORMATS, export
from tests.desk_samples import claim_at, draft

OLD = (
    "The bridge is 512 metres long.\nIt was built by Ann Reed. The deck is red.\nThe mayor paid Tom Low for it in May."
)
NEW = "The bridge is 521 metres long.\nThe deck is red.\nA ferry will sail until midnight."
SINCE = "Since proof 1: 1 claim on the same words, 1 reworded, 1 cut, 1 new sentence that nobody has marked."
ENDINGS = [one.ending for one in FORMATS]


@pytest.fixture
def article(desk):
    made = desk.articles.add(draft(OLD, headline="Bridge"))
    for words in ("The deck is red", "512 metres", "The mayor paid Tom Low"):
        claim_at(desk, made, words, judgement=Judgement.SUPPORTED)
    use(desk, made, draft(NEW), cut="3")
    return made


def use(desk, article, new, cut=()):
    review = desk.proofs.review(article, new)
    gone = frozenset(placed.record.id for claim, placed in review.passages if claim.number in cut)
    places = {key: span for key, span in review.every_rewording.places.items() if key not in gone}
    desk.proofs.use(review, new, ReviewDecisions(places, gone))


def written(desk, article, ending, with_cut=False):
    return export(desk.reports.gather(article, ReportOptions(with_cut=with_cut)), ending).decode("utf-8-sig")


@pytest.mark.parametrize("ending", ENDINGS)
def test_each_format_tells_what_became_of_the_claims_and_nothing_of_what_was_cut(desk, article, ending):
    told = written(desk, article, ending)
    assert SINCE in told
    for words in ("Ann Reed", "Tom Low", "Cut since", "cut claim"):
        assert words not in told


@pytest.mark.parametrize("ending", ENDINGS)
def test_each_format_prints_what_was_cut_where_that_is_chosen(desk, article, ending):
    told = written(desk, article, ending, with_cut=True)
    for words in (SINCE, "was built by Ann Reed", "The mayor paid Tom Low for it in May"):
        assert words in told


@pytest.mark.parametrize("ending", ENDINGS)
def test_words_of_a_claim_that_has_no_place_in_this_proof_are_said_to_be_those_of_an_earlier_one(desk, ending):
    article = desk.articles.add(draft(OLD, headline="Bridge"))
    for words in ("512 metres long", "The deck is red", "The mayor paid Tom Low"):
        claim = claim_at(desk, article, words, judgement=Judgement.DISPUTED)
    desk.claims.restate(claim.id, "Tom Low was paid.")
    new = draft(NEW)
    desk.proofs.use(desk.proofs.review(article, new), new)
    told = written(desk, article, ending)
    assert "In proof 1: 512 metres long" in told
    for words in ("The deck is red", "Tom Low was paid."):
        assert f"In proof 1: {words}" not in told


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_report_for_anyone_has_no_words_that_are_not_in_this_proof(desk, ending):
    article = desk.articles.add(draft(OLD, headline="Bridge"))
    for words in ("512 metres long", "It was built by Ann Reed", "The mayor paid Tom Low", "for it in May", "The deck"):
        claim = claim_at(desk, article, words, judgement=Judgement.SUPPORTED)
        desk.evidence.add([claim.id], EvidenceDraft(title="Register", url="https://register.example"))
        desk.levels.set(desk.claims.get(claim.id), Level.ANYONE)
    new = draft(NEW.replace("The deck is red", "Jo Hale says the deck is red"))
    desk.proofs.use(desk.proofs.review(article, new), new)
    told = export(desk.reports.gather(article, ReportOptions(audience=Level.ANYONE)), ending).decode("utf-8-sig")
    assert "Register" in told
    for words in ("512 m", "Ann Reed", "Tom Low", "in May", "The deck is red"):
        assert words not in told, words


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_article_with_one_proof_says_nothing_of_it(desk, ending):
    first = desk.articles.add(draft(OLD, headline="Bridge"))
    for with_cut in (False, True):
        told = written(desk, first, ending, with_cut)
        assert "Since proof" not in told
        assert "since proof" not in told


@pytest.mark.parametrize("ending", ENDINGS)
def test_words_of_a_note_that_was_cut_are_in_no_report(desk, ending):
    pieces = [Piece(BlockKind.PARAGRAPH, OLD.split("\n")[0]), Piece(BlockKind.NOTE, "Told by a clerk named Eve.")]
    article = desk.articles.add(assembled(pieces, ArticleDraft("", (), headline="Bridge")))
    claim_at(desk, article, "a clerk named Eve")
    use(desk, article, draft(OLD), cut="1")
    told = written(desk, article, ending, with_cut=True)
    assert "1 cut" in told
    assert "Eve" not in told


def test_a_report_is_made_where_the_history_or_the_earlier_proof_cannot_be_read(desk, article):
    db = desk.unit_of_work.store.file.db
    db.execute("UPDATE change SET before = '{' WHERE entity = 'passage' AND before IS NOT NULL")
    assert "Since proof 1: 1 new sentence that nobody has marked." in written(desk, article, ".md", with_cut=True)
    db.execute("UPDATE proof SET blocks = '{' WHERE number = 1")
    told = written(desk, article, ".md")
    assert "521 metres" in told
    assert "Since proof" not in told


def test_a_report_tells_what_happened_since_any_earlier_proof_that_is_chosen(desk, article):
    use(desk, article, draft(NEW.replace("521", "533")))

    def told(since):
        return export(desk.reports.gather(article, ReportOptions(with_cut=True, since=since)), ".md").decode()

    first = told(1)
    assert "Since proof 1: " in first
    assert "Cut since proof 1" in first
    for words in ("was built by Ann Reed", "The mayor paid Tom Low for it in May"):
        assert words in first
    assert told(None) == told(2)
    assert "Since proof 2: " in told(2)
    for wrong in (0, 3, 4):
        with pytest.raises(NoEarlierProofError):
            desk.reports.gather(article, ReportOptions(since=wrong))


def test_words_of_a_claim_that_was_cut_from_a_later_proof_than_the_one_chosen_are_printed_without_those_of_notes(desk):
    pieces = [Piece(BlockKind.PARAGRAPH, OLD.split("\n")[0]), Piece(BlockKind.NOTE, "Told by a clerk named Eve.")]
    article = desk.articles.add(assembled(pieces, ArticleDraft("", (), headline="Bridge")))
    claim_at(desk, article, "a clerk named Eve")
    claim_at(desk, article, "512 metres long")
    longer = [*pieces, Piece(BlockKind.PARAGRAPH, "A ferry sails until midnight from May on.")]
    use(desk, article, assembled(longer, ArticleDraft("", (), headline="Bridge")))
    use(desk, article, draft("A ferry sails until midnight from May on."), cut="12")
    told = export(desk.reports.gather(article, ReportOptions(with_cut=True, since=1)), ".md").decode()
    assert "512 metres long" in told
    assert "Eve" not in told


@pytest.mark.parametrize("ending", [".html", ".md"])
def test_an_accepted_wording_that_the_text_has_is_said_to_be_in_it(desk, ending):
    article = desk.articles.add(draft(OLD, headline="Bridge"))
    at, gone = OLD.index("The deck is red"), OLD.index(" for it in May")
    for span, proposed in (
        (Span(at + 12, at + 15), "dark red"),
        (Span(gone, gone + len(" for it in May")), ""),
    ):
        desk.wordings.decide(desk.wordings.add(article, span, WordingDraft(proposed)).id, Decision.ACCEPTED)
    assert "by now" not in written(desk, article, ending)
    use(desk, article, draft(OLD.replace("is red", "is dark red").replace(" for it in May", "")))
    told = written(desk, article, ending)
    assert told.count("in the text by now") == 1
    assert told.count("gone from the text by now") == 1
