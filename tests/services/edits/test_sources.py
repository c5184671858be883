"""The edits of sources."""

import pytest

from factcheck.domain.errors import BadFieldError, MissingFieldError, RefusedFieldError
from factcheck.domain.records.evidence import EvidenceDraft, Level, SourceKind, SourceStatus, Terms
from factcheck.services.edits.line import apply_edit
from tests.desk_samples import claim_at, draft


@pytest.fixture
def minutes(desk):
    claim = claim_at(desk, desk.articles.add(draft(headline="Bridge")), "red")
    return desk.evidence.add([claim.id], EvidenceDraft("Minutes"))[0].source


def set_source(desk, line):
    return apply_edit(desk, {"op": "source", **line}).source


def test_a_source_is_made_by_its_title_and_changed_by_it(desk):
    made = set_source(desk, {"title": "Heron", "terms": "off the record", "kind": "person"})
    again = set_source(desk, {"title": "Heron", "described_as": "a pilot"})
    assert (again.id, again.terms, again.kind) == (made.id, Terms.OFF_THE_RECORD, SourceKind.PERSON)
    assert desk.sources.all() == [again]


def test_a_source_begins_with_the_level_of_its_kind(desk):
    made = [
        set_source(desk, {"title": "Heron", "kind": "person"}),
        set_source(desk, {"title": "Story", "kind": "web_page", "url": "https://example.org"}),
        set_source(desk, {"title": "Lund", "kind": "person", "level": "editors"}),
    ]
    assert [one.level for one in made] == [Level.CHECKERS, Level.ANYONE, Level.EDITORS]


def test_a_line_that_gives_kind_and_level_gets_both(desk):
    set_source(desk, {"title": "Heron"})
    made = set_source(desk, {"title": "Heron", "kind": "person", "level": "editors"})
    assert made.level is Level.EDITORS
    set_source(desk, {"title": "Lund"})
    assert set_source(desk, {"title": "Lund", "kind": "person"}).level is Level.CHECKERS


def test_one_of_another_link_is_another_source(desk):
    for url in ("https://a.example", "https://b.example", "https://a.example"):
        set_source(desk, {"title": "Report", "url": url})
    assert [one.url for one in desk.sources.all()] == ["https://a.example", "https://b.example"]


def test_a_source_is_named_by_id_or_title(desk, minutes):
    by_title = set_source(desk, {"source": "Minutes", "title": "The minutes", "status": "retracted"})
    assert (by_title.id, by_title.title, by_title.status) == (minutes.id, "The minutes", SourceStatus.RETRACTED)
    by_id = set_source(desk, {"source": minutes.id, "status": None, "date": "2024"})
    assert (by_id.status, by_id.date, by_id.title) == (None, "2024", "The minutes")
    with pytest.raises(RefusedFieldError) as refused:
        set_source(desk, {"source": "Minutes"})
    assert refused.value.field == "source"


def test_none_and_nothing_take_away_what_was_there(desk, minutes):
    set_source(desk, {"source": minutes.id, "terms": "background", "kind": "document", "author": "Ada"})
    cleared = set_source(desk, {"source": minutes.id, "terms": "none", "kind": "", "author": ""})
    assert (cleared.terms, cleared.kind, cleared.author) == (None, None, "")


def test_a_source_needs_a_title_or_has_to_be_named(desk):
    with pytest.raises(MissingFieldError) as refused:
        set_source(desk, {"author": "Ada"})
    assert refused.value.known == ("source", "title")


def test_a_date_of_publication_may_be_a_year_and_is_refused_where_it_is_none(desk):
    assert set_source(desk, {"title": "Report", "date": "3 May 2024"}).date == "2024-05-03"
    with pytest.raises(BadFieldError) as refused:
        set_source(desk, {"title": "Report", "date": "next spring"})
    assert refused.value.field == "date"
    assert desk.sources.named("Report").date == "2024-05-03"


def test_a_line_with_the_revision_of_a_source_is_refused_where_that_has_moved_on(desk, minutes):
    set_source(desk, {"source": minutes.id, "author": "Ada", "rev": minutes.rev})
    with pytest.raises(RefusedFieldError) as refused:
        set_source(desk, {"source": minutes.id, "author": "Bo", "rev": minutes.rev})
    assert refused.value.cause.facts == {"field": "author", "now": "Ada", "mine": "Bo"}
    set_source(desk, {"source": minutes.id, "publisher": "Press", "rev": minutes.rev})
    with pytest.raises(MissingFieldError):
        set_source(desk, {"title": "Other", "rev": 1})


def test_sources_are_merged_and_removed(desk, minutes):
    other = set_source(desk, {"title": "The minutes"})
    assert apply_edit(desk, {"op": "source", "source": other.id, "into": minutes.id}).id == minutes.id
    with pytest.raises(RefusedFieldError):
        apply_edit(desk, {"op": "remove", "source": minutes.id})
    spare = set_source(desk, {"title": "Spare"})
    assert apply_edit(desk, {"op": "remove", "source": "Spare"}) == spare
    assert desk.sources.all() == [minutes]


@pytest.mark.parametrize(
    ("line", "filled"),
    [
        (
            {"title": "Survey", "url": "https://www.example.org/survey"},
            {"kind": "web_page", "publisher": "example.org"},
        ),
        ({"title": "Survey", "url": "10.1000/182"}, {"url": "https://doi.org/10.1000/182", "kind": "document"}),
        (
            {"title": "https://example.org/survey", "publisher": ""},
            {"url": "https://example.org/survey", "kind": "web_page"},
        ),
        ({"title": "Survey", "url": "https://example.org", "kind": "data_set", "publisher": "The survey"}, {}),
        ({"title": "Survey"}, {}),
    ],
)
def test_a_link_fills_what_it_says_by_itself_and_the_line_leaves_out(desk, line, filled):
    made = apply_edit(desk, {"op": "source", **line})
    assert made.filled == filled
    assert {name: getattr(made.source, name) for name in filled} == filled


def test_the_same_line_again_fills_no_field_anew_and_makes_no_second_source(desk):
    line = {"op": "source", "title": "Survey", "url": "doi:10.1000/182"}
    first = apply_edit(desk, line).source
    apply_edit(desk, {"op": "source", "title": "Survey", "kind": None})
    again = apply_edit(desk, line)
    assert (set(again.filled), again.source.kind, again.source.id) == ({"url"}, None, first.id)
    assert len(desk.sources.all()) == 1
