"""The words for values."""

import pytest

from factcheck.domain.records.claim import ClaimKind, Risk
from factcheck.domain.records.evidence import Directness, Stance
from factcheck.domain.records.integrity import Finding, Flaw
from factcheck.domain.records.verdict import Reason, Status
from factcheck.domain.wording import labels as wording


@pytest.mark.parametrize(
    ("choices", "labels"),
    [
        (Status, wording.STATUS),
        (Status, wording.MEANING),
        (Reason, wording.REASON),
        (ClaimKind, wording.KIND),
        (Risk, wording.RISK),
        (Stance, wording.STANCE),
        (Directness, wording.DIRECTNESS),
        (Flaw, wording.FLAW),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_every_choice_has_a_label_of_its_own(choices, labels):
    assert set(labels) == set(choices)
    assert len(set(labels.values())) == len(choices)


def test_not_checked_and_unverified_never_share_a_label():
    assert wording.STATUS[Status.NOT_CHECKED] != wording.STATUS[Status.UNVERIFIED]


def test_a_finding_says_where():
    assert "claim 12" in wording.finding_words(Finding(Flaw.PASSAGE_MISPLACED, "12"))


@pytest.mark.parametrize(
    ("size", "told"),
    [(0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1 KB"), (20_500, "20 KB"), (3_000_000, "3 MB")],
)
def test_a_size_is_told_as_it_is(size, told):
    assert wording.size_words(size) == told
