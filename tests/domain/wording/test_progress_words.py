"""How far a check has come, in words."""

from factcheck.domain.records.claim import Outcome
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.coverage import Coverage
from factcheck.domain.rules.progress import Progress
from factcheck.domain.wording.progress_words import (
    all_judged_words,
    coverage_words,
    judged_words,
    open_words,
    progress_words,
    unmarked_words,
)

_JUDGED = {Status.SUPPORTED: 22, Status.DISPUTED: 3, Status.UNVERIFIED: 6}
COUNTS = Progress({**_JUDGED, Status.NOT_CHECKED: 9, Status.NOT_NEEDED: 1})


def test_the_words_say_how_many_of_how_many():
    assert judged_words(COUNTS) == "31 of 40 judged (1 needs no verdict)"
    assert judged_words(Progress(_JUDGED)) == "31 of 31 judged"


def test_where_nothing_is_to_be_judged_it_says_so():
    assert judged_words(Progress({Status.NOT_NEEDED: 2})) == "2 need no verdict"


def test_an_article_without_claims_says_so():
    assert judged_words(Progress({})) == "No claims yet"


def test_read_out_it_has_every_count():
    assert progress_words(COUNTS) == (
        "31 of 40 judged (1 needs no verdict): 22 supported, 3 disputed, 6 unverified, 9 not checked"
    )


def test_verdicts_on_other_words_and_claims_that_were_cut_are_counted_apart():
    progress = Progress({Status.SUPPORTED: 2, Status.STALE: 1}, cut=1)
    assert progress_words(progress) == "2 of 3 judged: 2 supported, 1 changed since, 1 cut from the text"


def test_supported_without_evidence_is_said():
    assert progress_words(COUNTS, without_evidence=2).endswith(". Supported or disputed, lacking evidence: 2")


def test_what_is_open_is_told_by_why_it_is():
    counts = {Status.SUPPORTED: 9, Status.STALE: 1, Status.NOT_CHECKED: 7}
    assert open_words(Progress(counts, open=13, open_beside=1, waiting=3)) == (
        "12 open (8 to judge, 1 only to look at again, 3 only waiting for an answer), 1 open question without a claim"
    )


def test_what_waits_without_a_claim_is_counted_in_and_said():
    progress = Progress({Status.SUPPORTED: 2}, open=1, waiting=1, undecided=3, undecided_beside=1)
    assert progress_words(progress).endswith("1 open (1 only waiting for an answer), 3 undecided (1 without a claim)")
    progress = Progress({Status.SUPPORTED: 2}, open=2, open_beside=2)
    assert progress_words(progress).endswith("2 supported, 2 open questions without a claim")


def test_once_all_is_judged_it_says_what_is_left_and_what_nobody_has_marked():
    whole, half = Coverage(0, 2, 0, 9), Coverage(1, 2, 4, 9)
    assert all_judged_words(Progress(_JUDGED), whole) == "Every claim has been judged"
    judged = Progress({**_JUDGED, Status.NOT_NEEDED: 1}, open=3, open_beside=1, undecided=1)
    assert all_judged_words(judged, half) == (
        "Every claim that needs a verdict has one, 3 are open, 1 undecided, 1 of these without a claim;"
        " 1 of 2 paragraphs holds no claim"
    )


def test_decisions_about_the_copy_are_told_too():
    progress = Progress(COUNTS.counts, {Outcome.CHANGE: 2, Outcome.FINE: 1})
    assert progress_words(progress).endswith(". In the copy, fine as written: 1, needs a change: 2")


def test_what_nobody_has_marked_is_told_in_words_where_each_paragraph_holds_a_claim():
    assert unmarked_words(Coverage(words=48, unmarked_words=43, paragraphs=5)) == "43 of 48 words stand in no claim"
    assert coverage_words(Coverage(words=48, paragraphs=5)) == ""
