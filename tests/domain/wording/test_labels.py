"""The words people read."""

import dataclasses
import inspect
import re
from datetime import datetime

import pytest

from factcheck.domain import errors
from factcheck.domain.records.claim import Kind, Outcome, Risk
from factcheck.domain.records.evidence import Directness, Stance
from factcheck.domain.records.integrity import Finding, Flaw
from factcheck.domain.records.verdict import Judgement, Reason, Status, Verdict
from factcheck.domain.wording import labels as wording
from tests.claim_samples import a_claim

ERRORS = [
    one
    for _, one in inspect.getmembers(errors, inspect.isclass)
    if issubclass(one, errors.FactcheckError) and not one.__subclasses__()
]


def an(error):
    """An error of this kind with some facts in it."""
    facts = {int: 3, str: "it", errors.FactcheckError: errors.EmptySpanError()}
    return error(*[facts.get(field.type, ("a", "b")) for field in dataclasses.fields(error)])


@pytest.mark.parametrize("error", ERRORS, ids=lambda one: one.__name__)
def test_every_error_has_one_sentence_on_one_line(error):
    words = wording.sentence(an(error))
    assert re.fullmatch(r"[^\n{}]+[.…]", words)


@pytest.mark.parametrize(
    ("choices", "labels"),
    [
        (Status, wording.STATUS),
        (Status, wording.MEANING),
        (Reason, wording.REASON),
        (Kind, wording.KIND),
        (Risk, wording.RISK),
        (Stance, wording.STANCE),
        (Directness, wording.DIRECTNESS),
        (Judgement, wording.JUDGEMENT),
        (Flaw, wording.FLAW),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_every_choice_has_a_label_of_its_own(choices, labels):
    assert set(labels) == set(choices)
    assert len(set(labels.values())) == len(choices)


def test_not_checked_and_unverified_never_share_a_label():
    assert wording.STATUS[Status.NOT_CHECKED] != wording.STATUS[Status.UNVERIFIED]


def test_disputed_is_never_shown_alone():
    claim = dataclasses.replace(a_claim("1"), verdict=Verdict.DISPUTED, reason=None, kind=None)
    assert wording.verdict_words(claim) == "Disputed: no reason given"


def test_a_long_quotation_is_shortened_in_a_sentence():
    assert len(wording.sentence(errors.QuoteNotFoundError("word " * 500))) < 400


def test_a_newer_file_of_the_same_version_is_not_said_to_be_of_this_one():
    words = wording.sentence(errors.NewerDeskError("a.factcheck", "1.0.0", "1.0.0"))
    assert "made by a newer development version of Factcheck 1.0.0. This is 1.0.0." in words
    words = wording.sentence(errors.NewerDeskError("a.factcheck", "2.3", "1.0.0"))
    assert "made by Factcheck 2.3. This is 1.0.0." in words


def test_a_file_open_elsewhere_says_on_what_day_it_was_opened():
    since = datetime(2026, 11, 24, 7, 27).astimezone()
    words = wording.sentence(errors.LockedDeskError("a.factcheck", "Mara Lind", "desk-04", since.isoformat()))
    assert words == "Mara Lind has a.factcheck open on desk-04 since 24 Nov 2026, 07:27, so it can only be read."


def test_sizes_are_given_for_people():
    assert "200 MB" in wording.sentence(errors.TooLargeError("a.txt", 200_000_000, 20_000_000))


def test_a_finding_says_where():
    assert "claim 12" in wording.finding_words(Finding(Flaw.PASSAGE_MISPLACED, "12"))


def test_every_outcome_has_its_words_and_none_has_none():
    assert [wording.outcome_words(dataclasses.replace(a_claim("1"), outcome=one)) for one in Outcome] == [
        "fine as written",
        "needs a change",
        "editor decides",
    ]
    assert wording.outcome_words(a_claim("1")) == ""


def test_a_file_of_comments_only_is_told_from_an_empty_one():
    assert wording.sentence(errors.EmptyTextError("a.docx")).startswith('"a.docx" holds no words. Open')
    assert wording.sentence(errors.EmptyTextError("a.docx", 1)).startswith('"a.docx" holds no words, only 1 comment. ')
    assert wording.sentence(errors.EmptyTextError("a.docx", 7)).startswith('"a.docx" holds no words, only 7 comments. ')


@pytest.mark.parametrize(
    ("verdict", "stances", "short", "long"),
    [
        (Verdict.SUPPORTED, (), "No evidence", "No evidence recorded"),
        (Verdict.SUPPORTED, (Stance.CONTRADICTS,), "Only against", "Only evidence against it recorded"),
        (Verdict.DISPUTED, (Stance.SUPPORTS,), "Only for it", "Only evidence for it recorded"),
        (Verdict.DISPUTED, (Stance.CONTEXT,), "Only context", "Only context recorded"),
        (Verdict.SUPPORTED, (Stance.SEARCHED,), "Only a search", "Only a search that found nothing recorded"),
        (Verdict.UNVERIFIED, (), "No attempt", "No attempt recorded"),
        (Verdict.SUPPORTED, (Stance.SUPPORTS, Stance.CONTRADICTS), "", ""),
    ],
)
def test_what_a_verdict_lacks_is_said_as_it_is(verdict, stances, short, long):
    claim = a_claim("1", verdict=verdict, evidence=stances)
    assert (wording.short_gap(claim), wording.gap_words(claim)) == (short, long)
