"""How far a check has come, in words."""

from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.coverage import Coverage
from factcheck.domain.rules.progress import Progress
from factcheck.domain.wording.progress_words import coverage_words, judged_words, unmarked_words


def test_the_words_say_how_many_of_how_many():
    judged = {Status.SUPPORTED: 22, Status.DISPUTED: 3, Status.UNVERIFIED: 6}
    progress = Progress({**judged, Status.NOT_CHECKED: 9, Status.NOT_NEEDED: 1})
    assert judged_words(progress) == "31 judged, of the 41 marked (1 needs no verdict)"
    assert judged_words(Progress({Status.NOT_NEEDED: 2})) == "0 judged, of the 2 marked (2 need no verdict)"


def test_an_article_without_claims_says_so():
    assert judged_words(Progress({})) == "No claims yet"


def test_what_nobody_has_marked_is_told_in_words_where_each_paragraph_holds_a_claim():
    assert unmarked_words(Coverage(words=48, unmarked_words=43, paragraphs=5)) == "43 of 48 words stand in no claim"
    assert coverage_words(Coverage(words=48, paragraphs=5)) == ""
