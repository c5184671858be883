"""What was typed into forms and not saved."""

import json
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck import places
from factcheck.domain.file_errors import DraftsNotKeptError
from factcheck.services.drafts import KeptDraft, keep, kept
from factcheck.services.opening import new_desk
from tests.desk_samples import draft

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


def test_what_earlier_programs_kept_of_a_file_only_read_is_kept_with_the_rest(desk):
    keep(desk, [ONE])
    (file,) = places.drafts().iterdir()
    old = file.rename(file.with_name(f"{file.stem}-read-only.json"))
    assert kept(desk) == [ONE]
    keep(desk, kept(desk))
    assert (kept(desk), old.exists()) == ([ONE], False)


def test_where_nothing_is_left_no_file_is_left(desk):
    keep(desk, [ONE])
    keep(desk, [])
    assert list(places.drafts().iterdir()) == []
    keep(desk, [])


@pytest.fixture
def story(desk):
    """A desk file with a claim in its history, closed; whatever it is called and wherever it lies it is this one."""
    with closing(new_desk(desk, "Mara Lind")) as opened:
        opened.articles.add(draft("The bridge is closed."))
    return desk


def test_drafts_are_found_when_the_file_was_moved_and_lie_under_its_new_path_then(story, tmp_path):
    keep(story, [ONE])
    (tmp_path / "archive").mkdir()
    moved = story.rename(tmp_path / "archive" / "renamed.factcheck")
    assert kept(moved) == [ONE]
    other = replace(ONE, words="{}")
    keep(moved, [ONE, other])
    assert (kept(moved), kept(story)) == ([ONE, other], [])
    keep(moved.rename(story), [])
    assert list(places.drafts().iterdir()) == []


def test_those_kept_since_the_file_was_moved_away_from_an_open_window_are_found_too(story):
    keep(story, [])
    keep(story, [ONE])
    moved = story.rename(story.with_name("renamed.factcheck"))
    other = replace(ONE, words="{}")
    keep(story, [other])
    assert kept(moved) == [other]


def test_drafts_of_a_copy_are_never_those_of_what_it_was_copied_from(story):
    copy = Path(shutil.copyfile(story, story.with_name("copy.factcheck")))
    keep(copy, [ONE])
    assert kept(story) == []
    copy.unlink()
    assert kept(story) == []
    assert kept(story.rename(story.with_name("renamed.factcheck"))) == []


def test_drafts_of_a_file_are_not_those_of_a_copy_that_outlives_it(story):
    keep(story, [ONE])
    copy = Path(shutil.copyfile(story, story.with_name("copy.factcheck")))
    story.unlink()
    assert kept(copy) == []


def test_drafts_are_not_those_of_another_desk_that_has_come_to_the_place_on_the_disk(story, desk):
    keep(story, [ONE])
    moved = story.rename(story.with_name("renamed.factcheck"))
    with closing(new_desk(desk.with_name("other.factcheck"), "Mara Lind")) as other:
        other.articles.add(draft("Another story."))
    moved.write_bytes(other.path.read_bytes())  # the same number on the disk
    assert kept(moved) == []


@pytest.mark.parametrize(
    "words",
    ["", "{", "{}", "[1, {}]", '{"file": 1, "drafts": 1}', '[{"form": 1, "owner": "", "record": "", "words": ""}]'],
)
def test_a_file_that_cannot_be_read_holds_no_drafts(desk, words):
    keep(desk, [ONE])
    (file,) = places.drafts().iterdir()
    file.write_text(words, encoding="utf-8")
    assert kept(desk) == []
    assert kept(desk.with_name("other.factcheck")) == []


def test_where_no_place_takes_drafts_and_there_are_none_nothing_is_lost(desk, tmp_path):
    (tmp_path / "home").write_text("", encoding="utf-8")
    keep(desk, [])
    with pytest.raises(DraftsNotKeptError):
        keep(desk, [ONE])
