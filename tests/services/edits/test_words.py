"""What words mean: reasons, kinds and verdicts by value or by their words."""

import pytest

from factcheck.domain.errors import BadFieldError, UnknownChoiceError
from factcheck.domain.records.claim import ClaimKind
from factcheck.domain.records.verdict import REASONS, Judgement, Reason, Verdict
from factcheck.domain.wording.labels import KIND, REASON
from factcheck.services.edits.words import VERDICTS, choice, judgement_of, reason_of


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_known_by_its_value_and_by_its_words(reason):
    (verdict,) = [verdict for verdict, reasons in REASONS.items() if reason in reasons]
    for word in (reason.value, REASON[reason], REASON[reason].capitalize(), reason.value.replace("-", "_")):
        assert reason_of(Judgement(verdict), word) is reason


@pytest.mark.parametrize("kind", ClaimKind)
def test_every_kind_is_known_by_its_value_and_by_its_words(kind):
    assert choice("kind", ClaimKind, kind.value, KIND) is kind
    assert choice("kind", ClaimKind, KIND[kind], KIND) is kind


def test_a_reason_is_one_of_the_list_or_in_own_words():
    assert reason_of(Judgement.SUPPORTED, "changed since") is Reason.CHANGED_SINCE
    assert reason_of(Judgement.SUPPORTED, "nobody picked up") == "nobody picked up"
    with pytest.raises(BadFieldError):
        reason_of(Judgement.CLEAR, "rounded")
    assert reason_of(Judgement.SUPPORTED, "") is None


def test_none_takes_a_verdict_away_and_nothing_else_does():
    assert [judgement_of(word).verdict for word in VERDICTS] == [*Verdict, None]
    for word in ("", "clear", "not_needed", "Supported", "pending"):
        with pytest.raises(UnknownChoiceError):
            judgement_of(word)
