"""Everything that can be erased is listed, also what was removed before and only the history still tells of."""

from collections import Counter

import pytest

from factcheck.domain.errors import AmbiguousWordsError
from factcheck.domain.records.annotation import AnnotationKind
from factcheck.domain.records.evidence import Evidence
from factcheck.services.erasing import erasable, erase, planned, target_named
from tests.desk_samples import draft
from tests.erasing_samples import WORDS, hidden_desk, secret, traces_of


@pytest.fixture
def hidden(desk_path):
    desk, found = hidden_desk(desk_path)
    yield desk, found
    desk.close()


def _listed(desk):
    """What is listed, by kind and first words, with whether it was taken out before."""
    return {(one.target[0], one.words[0]): bool(one.gone_at) for one in erasable(desk)}


def test_what_was_removed_is_listed_by_the_words_that_it_had_and_when_that_was(hidden):
    desk, found = hidden
    question = next(one for one in erasable(desk) if one.words == ("Who paid?",))
    assert (question.number, question.gone_at, list(question.articles)) == ("2", "", [found["article"][1]])
    desk.questions.remove(found["asked"][1])
    desk.claims.set_note(found["claim"][1], secret("PASSING"))
    desk.end_visit()
    desk.claims.set_note(found["claim"][1], "")
    for evidence in desk.case(found["article"][1]).of(Evidence, found["claim"][1]):
        desk.evidence.remove(evidence.id)
    listed = _listed(desk)
    assert listed["question", "Who paid?"] is listed["note", secret("PASSING")] is True
    assert (
        listed["question", "Really?"] is listed["source", secret("SOURCE")] is listed["source", secret("SLIP")] is False
    )
    desk.articles.remove(found["article"][1])
    (article,) = [one for one in erasable(desk) if one.target == found["article"]]
    assert (article.words, article.gone_at) == ((f"Bridge {secret('HEADLINE')}",), "2025-04-10T09:00:00Z")


def test_a_thread_of_notes_is_listed_once_and_what_was_erased_no_more(hidden):
    desk, found = hidden
    notes = [one for one in erasable(desk) if one.target[0] == "annotation"]
    assert [(one.words, one.kind) for one in notes] == [
        ((secret("AUTHOR"), secret("COMMENT")), AnnotationKind.COMMENT),
        ((secret("FOOTNOTE"),), AnnotationKind.FOOTNOTE),
    ]
    erase(desk, planned(desk, found["annotation"]).erasure, "asked for")
    assert found["annotation"] not in [one.target for one in erasable(desk)]


def test_a_file_of_which_everything_listed_is_erased_holds_no_words_any_more(hidden):
    desk, found = hidden
    desk.questions.remove(found["asked"][1])
    desk.articles.remove(found["article"][1])
    while listed := erasable(desk):
        erase(desk, planned(desk, listed[0].target).erasure, "asked for")
    words = {word for of_kind in WORDS.values() for word in of_kind}
    assert [word for word in words if desk.path in traces_of(desk.path, word)] == []
    assert b"Who paid?" not in desk.path.read_bytes()
    assert [desk.articles.ids(), desk.check_integrity()] == [[], []]


def test_what_is_listed_is_named_by_its_id_and_by_each_of_its_words(hidden):
    desk, found = hidden
    desk.articles.remove(found["article"][1])
    listed = erasable(desk)
    words = Counter(one for of in listed for one in of.words)
    for one in listed:
        for wanted in (one.target[1], *(some for some in one.words if words[some] == 1)):
            assert target_named(desk, one.target[0], wanted, None) == one.target


def test_of_the_same_words_those_of_what_is_there_are_meant_and_of_several_none(hidden):
    desk, found = hidden
    again = desk.articles.add(draft("Text.", headline="Harbour"))
    with pytest.raises(AmbiguousWordsError):
        target_named(desk, "article", "Harbour", None)
    desk.articles.remove(again)
    assert target_named(desk, "article", "Harbour", None) == found["other"]
    desk.articles.add(draft("Text.", headline="Harbour opens"))
    desk.articles.remove(found["other"][1])
    with pytest.raises(AmbiguousWordsError):  # a headline that only begins so is not taken for the one that was removed
        target_named(desk, "article", "Harbour", None)
