"""A review that is not finished comes back as it was left."""

import json
from dataclasses import replace

import pytest

from factcheck.domain.records.annotation import AnnotationDraft, AnnotationKind
from factcheck.domain.records.capture import CaptureDraft
from factcheck.domain.records.erasure import Erasure
from factcheck.domain.rules.proof_review import ReviewDecisions
from factcheck.domain.text.span import Span
from factcheck.services import drafts
from factcheck.services.kept_reviews import KeptReview, forget_review, keep_review, kept_review
from tests.desk_samples import draft

NOTE = AnnotationDraft(AnnotationKind.COMMENT, "Ask the harbour master", Span(0, 10), author="Rep")
CAPTURE = CaptureDraft(
    b"\x00<p>\xff", "https://example.org/a", "https://example.org/b", "text/html", "2026-04-01T09:00:00Z"
)
DRAFT = replace(draft(), annotations=(NOTE,), capture=CAPTURE)
SENTENCES = {"new 4": Span(4, 9)}, {"new 12": Span(12, 20)}
DECISIONS = ReviewDecisions({"p1": Span(0, 10)}, frozenset({"p2"}), frozenset({"c1"}), *SENTENCES)
REVIEW = KeptReview("a", "one", "second draft.docx", DRAFT, DECISIONS)


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("FACTCHECK_HOME", str(tmp_path / "home"))
    return tmp_path / "story.factcheck"


def test_draft_decisions_and_what_was_fetched_come_back(path):
    keep_review(path, REVIEW)
    assert kept_review(path, "a", "one") == REVIEW
    assert kept_review(path, "a", "another proof by now") == REVIEW
    assert kept_review(path, "b", "one") is None
    assert drafts.kept(path) == []


def test_the_last_one_of_an_article_counts_and_goes_when_it_is_forgotten(path):
    other = replace(REVIEW, article_id="b")
    for one in (REVIEW, other, replace(REVIEW, decisions=ReviewDecisions())):
        keep_review(path, one)
    assert kept_review(path, "a", "one").decisions == ReviewDecisions()
    forget_review(path, "a")
    assert kept_review(path, "a", "one") is None
    assert kept_review(path, "b", "one") == other


def test_what_a_proof_left_open_fits_that_proof_alone(path):
    keep_review(path, replace(REVIEW, draft=None))
    assert kept_review(path, "a", "one").decisions == DECISIONS
    assert kept_review(path, "a", "two") is None


@pytest.mark.parametrize(
    "harm",
    [
        lambda kept: kept.pop("places"),
        lambda kept: kept.update(places={"p1": [0, 10**6]}),
        lambda kept: kept.update(places={"p1": [5, 5]}),
        lambda kept: kept.update(made={"new 4": [0, 10**6]}),
        lambda kept: kept.update(places=[]),
        lambda kept: kept["draft"].update(blocks=[]),
        lambda kept: kept.update(capture={"data": "é"}),
    ],
)
def test_one_that_somebody_else_wrote_wrong_is_none(path, harm):
    keep_review(path, REVIEW)
    (one,) = drafts.kept_reviews(path)
    words = json.loads(one.words)
    harm(words)
    drafts.keep_reviews(path, [replace(one, words=json.dumps(words))])
    assert kept_review(path, "a", "one") is None


@pytest.mark.parametrize(
    "erasure",
    [
        Erasure(("article", "a"), frozenset({("article", "a")})),
        Erasure(("annotation", "n"), frozenset({("annotation", "n")}), words=("Ask the harbour master",)),
    ],
)
def test_what_is_erased_from_the_file_is_in_no_review_either(path, erasure):
    keep_review(path, REVIEW)
    assert drafts.count_about(path, erasure) == 1
    drafts.drop(path, erasure)
    assert kept_review(path, "a", "one") is None
