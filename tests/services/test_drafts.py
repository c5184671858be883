"""What was typed into forms and not saved."""

import json

import pytest

from factcheck import places
from factcheck.domain.file_errors import DraftsNotKeptError
from factcheck.services.drafts import KeptDraft, keep, kept

ONE = KeptDraft("evidence", "claim", "", '{"title": "Müller"}', '{"title": ""}')


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.setenv("FACTCHECK_HOME", str(tmp_path / "home"))
    return tmp_path / "story.factcheck"


def test_drafts_come_back_for_their_own_desk_only(desk):
    keep(desk, [ONE])
    assert kept(desk) == [ONE]
    assert kept(desk.with_name("other.factcheck")) == []


def test_a_draft_of_an_earlier_program_comes_back_without_what_was_read(desk):
    keep(desk, [ONE])
    (file,) = places.drafts().iterdir()
    file.write_text(json.dumps([{"form": "note", "owner": "c", "record": "", "words": "1"}]), encoding="utf-8")
    assert kept(desk) == [KeptDraft("note", "c", "", "1")]


def test_those_of_a_window_that_reads_lie_apart(desk):
    keep(desk, [ONE])
    keep(desk, [], is_writable=False)
    assert (kept(desk), kept(desk, is_writable=False)) == ([ONE], [])


def test_where_nothing_is_left_no_file_is_left(desk):
    keep(desk, [ONE])
    keep(desk, [])
    assert list(places.drafts().iterdir()) == []
    keep(desk, [])


@pytest.mark.parametrize("words", ["", "{", "{}", "[1, {}]", '[{"form": 1, "owner": "", "record": "", "words": ""}]'])
def test_a_file_that_cannot_be_read_holds_no_drafts(desk, words):
    keep(desk, [ONE])
    (file,) = places.drafts().iterdir()
    file.write_text(words, encoding="utf-8")
    assert kept(desk) == []


def test_where_no_place_takes_drafts_and_there_are_none_nothing_is_lost(desk, tmp_path):
    (tmp_path / "home").write_text("", encoding="utf-8")
    keep(desk, [])
    with pytest.raises(DraftsNotKeptError):
        keep(desk, [ONE])
