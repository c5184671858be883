"""Sources that are not to be named are named in no field of a record, however many there are."""

from dataclasses import fields, replace

import pytest

from factcheck.domain.records.evidence import Source, SourceKind, Terms
from factcheck.domain.records.ids import SourceId
from factcheck.domain.records.kinds import CLAIM, KINDS
from factcheck.domain.rules.unnamed_sources import UnnamedSources, without_unnamed

LUND = Source(SourceId("l"), "Maria Lund", kind=SourceKind.PERSON, terms=Terms.BACKGROUND)
CALL = Source(SourceId("c"), "Call with Maria Lund", kind=SourceKind.RECORDING)


def told(source, unnamed=None, printed=""):
    return without_unnamed(source, unnamed or UnnamedSources([LUND]), "[w]", printed)


def test_another_source_is_told_without_the_name_and_without_what_would_be_left_of_links():
    filled = {
        "author": "Lund, Maria",
        "publisher": "Maria Lund Press",
        "url": "https://example.org/maria-lund",
        "archive_url": "https://archive.example/marialund",
        "status_said_in": "https://example.org/maria_lund",
    }
    left = told(replace(CALL, **filled, described_as="an aide of Maria Lund"))
    assert left == replace(CALL, title="Call with [w]", described_as="an aide of [w]", status_said_in="[w]")


@pytest.mark.parametrize(
    "filled", [{"title": "https://example.org/maria-lund"}, {"title": "", "url": "https://marialund.example"}]
)
def test_a_source_that_is_called_by_its_link_alone_keeps_something_to_be_called_by(filled):
    assert told(replace(CALL, **filled)).name == "[w]"


def test_what_the_article_prints_stays_in_the_title_of_what_may_be_named_itself():
    printed = "Maria Lund said so."
    speech = replace(CALL, title="Speech of Maria Lund")
    for open_one in (replace(speech, url="https://example.org/a"), replace(speech, terms=Terms.ON_THE_RECORD)):
        assert told(open_one, printed=printed) == open_one
        assert told(open_one).title == "Speech of [w]"
    assert told(speech, printed=printed).title == "Speech of [w]"


def test_a_source_keeps_its_own_name_for_whom_it_is_described():
    assert told(LUND) == LUND


def test_names_that_two_sources_share_go_in_one_way_whatever_their_order():
    pairs = [(f"a{at}", f"b{at}") for at in range(12)]
    unnamed = [
        UnnamedSources(
            replace(LUND, id=SourceId(one), title=f"Lund Berg{more}")
            for one, more in zip(pair, ("", " Moe"), strict=True)
        )
        for pair in pairs
    ]
    assert len({told(replace(CALL, title="Call with Lund Berg Moe"), one).title for one in unnamed}) == 1


def test_the_whole_name_of_a_source_of_another_article_goes_too():
    unnamed = UnnamedSources(elsewhere=[LUND])
    assert told(CALL, unnamed).title == "Call with [w]"
    assert told(replace(CALL, title="Call with Lund"), unnamed).title == "Call with Lund"
    assert told(replace(CALL, title="Call with Lund"), unnamed.with_here([LUND])).title == "Call with [w]"


@pytest.mark.parametrize(
    "words",
    ["No 7 said so", "from NO 7", "听王毅说", "nunez_jose", "Nunez, Jose", "ask Nun\u0303ez", "see 007", "O’Neil"],
)
def test_a_source_is_found_among_many_by_any_of_its_names(words):
    titles = [*(f"No {at}" for at in range(300)), "王毅", "José Núñez", "nunez_jose", "007", "Shane O'Neil"]
    unnamed = UnnamedSources(replace(LUND, id=SourceId(one), title=one) for one in titles)
    assert "[w]" in unnamed.without_names(words, "[w]", "", is_of_copy=False)
    assert unnamed.without_names("Nobody of these", "[w]", "", is_of_copy=False) == "Nobody of these"


@pytest.mark.parametrize(
    ("kind", "text"),
    [(kind, one) for kind in (CLAIM, *KINDS) for one in kind.texts if not (kind.is_pinned and one == "quote")],
)
def test_whatever_search_looks_into_is_told_without_the_name(kind, text):
    empty = kind.type(*[""] * len(fields(kind.type)))
    assert getattr(told(replace(empty, **{text: "Told by Maria Lund"})), text) == "Told by [w]"
