"""The drafts of all forms of the panel at once: taken out as JSON to be kept, and put back."""

import json

import pytest

from factcheck.domain.records.evidence import Directness, EvidenceDraft, Stance
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.proposed_wording import Severity, WordingDraft
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.rules.splitting import Content, Split
from factcheck.domain.text.span import Span
from factcheck.ui.panel.denial_form import DenialDraft
from factcheck.ui.panel.form_drafts import read, written
from factcheck.ui.panel.queries import WordingEdit


@pytest.mark.parametrize(
    "draft",
    [
        EvidenceDraft("Müller", stance=Stance.SEARCHED, directness=Directness.PRIMARY),
        EvidenceDraft("", quote="half"),
        Split("Low said so", "Low", "said", (Content("It held", Span(9, 21)), Content("", Span(1, 2)))),
        DenialDraft(ClaimId("c1"), "all of it", Span(0, 4), "It held", makes_target=True),
        DenialDraft(),
        QuestionDraft("Half a question"),
        WordingEdit(Span(3, 7), "four", WordingDraft("five", "typo", next(iter(Severity)))),
    ],
)
def test_a_draft_comes_back_as_it_was(draft: object) -> None:
    assert read(type(draft), written(draft)) == draft


def test_a_draft_from_before_evidence_had_a_translation_is_kept() -> None:
    draft = EvidenceDraft("Müller", quote="halb", accessed="2026-11-25")
    kept = json.loads(written(draft))
    for name in ("language", "translation", "translator"):
        del kept[name]
    assert read(EvidenceDraft, json.dumps(kept)) == draft


@pytest.mark.parametrize("words", ["", "1", "[]", "{}", '{"title": 1}'])
def test_what_is_no_draft_is_none(words: str) -> None:
    assert read(EvidenceDraft, words) is None


def test_a_span_that_is_none_makes_no_draft() -> None:
    words = written(Split("Low", "", "", (Content("It held", Span(9, 21)),))).replace("21", "2")
    assert read(Split, words) is None
