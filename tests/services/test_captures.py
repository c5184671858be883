"""Captured files are kept with their sources by what they hold."""

import tracemalloc
from dataclasses import replace

import pytest

from factcheck.domain.errors import FetchedCaptureError, NoSuchRecordError
from factcheck.domain.file_errors import (
    AlreadyCapturedError,
    CancelledError,
    ChangedFileError,
    LargeCaptureError,
    NotAsCapturedError,
    UndrawnPagesError,
    UnreadableError,
)
from factcheck.domain.records.capture import MOST_BYTES, CaptureState, FileDraft, PageRequest, page_at, sha256_of
from factcheck.domain.records.evidence import EvidenceDraft, Level
from factcheck.domain.records.integrity import Flaw
from factcheck.domain.wording.error_sentence import sentence
from factcheck.services.opening import new_desk, open_desk, read_desk
from tests.annotation_samples import annotated_draft
from tests.conftest import on_linux
from tests.desk_samples import claim_at, draft

WORDS = "The council met on 3 May.\n\nIt voted 14 to 12."


@pytest.fixture
def source(desk):
    """A source that one claim rests on."""
    claim = claim_at(desk, desk.articles.add(draft()), "red")
    return desk.evidence.add([claim.id], EvidenceDraft("Minutes"))[0].source


@pytest.fixture
def minutes(tmp_path):
    """A text file outside of the desk."""
    path = tmp_path / "minutes.txt"
    path.write_text(WORDS, encoding="utf-8")
    return path


def kept_bytes(desk):
    return desk.unit_of_work.store.file.db.execute("SELECT sha256, bytes FROM blob").fetchall()


def kept_texts(desk):
    return desk.unit_of_work.store.file.db.execute("SELECT sha256, text FROM extract").fetchall()


def test_a_file_is_kept_with_its_name_size_time_fingerprint_and_words(desk, source, minutes, clock):
    made = desk.captures.add(source.id, desk.captures.read(minutes))
    data = minutes.read_bytes()
    assert desk.captures.of_source(source.id) == [made]
    assert (made.name, made.size, made.sha256, made.media_type) == (
        "minutes.txt",
        len(data),
        sha256_of(data),
        "text/plain",
    )
    assert (made.at, made.level, made.place) == (f"{clock.moment:%Y-%m-%dT%H:%M:%SZ}", Level.CHECKERS, "")
    assert desk.captures.data(made) == data
    assert desk.captures.text_of(made) == "The council met on 3 May.\nIt voted 14 to 12."
    assert desk.captures.texts_of(source.id) == {made.id: desk.captures.text_of(made)}


def test_a_file_that_stays_elsewhere_leaves_neither_bytes_nor_words(desk, source, minutes):
    made = desk.captures.add(source.id, desk.captures.read(minutes), place_only=True)
    assert (made.place, made.is_kept) == (str(minutes), False)
    assert (kept_bytes(desk), kept_texts(desk), desk.captures.texts_of(source.id)) == ([], [], {})
    assert desk.captures.data(made) == minutes.read_bytes()
    assert desk.check_integrity() == []


def test_a_file_that_is_there_already_is_captured_once(desk, source, minutes):
    made, place = (desk.captures.add(source.id, desk.captures.read(minutes), one) for one in (False, True))
    for place_only in (False, True):
        with pytest.raises(AlreadyCapturedError) as refused:
            desk.captures.add(source.id, desk.captures.read(minutes), place_only)
    assert desk.captures.of_source(source.id) == [made, place]
    assert sentence(refused.value) == "“minutes.txt” is there already, with the same bytes; it is kept once."
    minutes.write_text("The council did not meet.", encoding="utf-8")
    assert desk.captures.add(source.id, desk.captures.read(minutes)).name == made.name


def test_of_a_captured_pdf_that_cannot_be_drawn_no_article_is_asked_for(desk, source, tmp_path):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and no more")
    made = desk.captures.add(source.id, desk.captures.read(broken))
    with pytest.raises(UndrawnPagesError) as refused:
        desk.captures.page(made, PageRequest(1, 1.0))
    assert sentence(refused.value) == (
        "“broken.pdf” is damaged or is not what its ending says, so its pages cannot be shown. "
        "Open it outside, or capture a whole copy of it."
    )


def test_the_same_bytes_are_kept_once_whatever_they_are_called(desk, source, minutes, tmp_path):
    other = tmp_path / "copy.txt"
    other.write_bytes(minutes.read_bytes())
    for path in (minutes, other):
        desk.captures.add(source.id, desk.captures.read(path))
    assert [one.name for one in desk.captures.of_source(source.id)] == ["minutes.txt", "copy.txt"]
    assert len(kept_bytes(desk)) == len(kept_texts(desk)) == 1


def test_what_holds_no_letters_is_kept_without_words(desk, source, tmp_path):
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"\xff\xd8\xff" + bytes(500))
    made = desk.captures.add(source.id, desk.captures.read(path))
    assert (made.media_type, desk.captures.text_of(made), kept_texts(desk)) == ("image/jpeg", "", [])
    assert desk.captures.data(made) == path.read_bytes()


def test_a_film_is_not_held_whole_to_find_that_it_has_no_words(desk, tmp_path):
    path = tmp_path / "film.mp4"
    path.write_bytes(bytes(30_000_000))
    tracemalloc.start()
    desk.captures.read(path)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000


def test_an_empty_file_is_kept_too(desk, source, tmp_path):
    path = tmp_path / "empty.log"
    path.write_bytes(b"")
    made = desk.captures.add(source.id, desk.captures.read(path))
    assert (made.size, desk.captures.data(made)) == (0, b"")
    assert desk.check_integrity() == []


def test_undo_takes_a_capture_away_and_leaves_what_it_holds_for_redo(desk, source, minutes):
    made = desk.captures.add(source.id, desk.captures.read(minutes))
    desk.history.undo()
    assert desk.captures.of_source(source.id) == []
    assert len(kept_bytes(desk)) == 1
    minutes.unlink()
    desk.history.redo()
    assert desk.captures.of_source(source.id) == [made]
    desk.captures.remove(made.id)
    assert desk.captures.of_source(source.id) == []
    desk.history.undo()
    assert desk.captures.data(desk.captures.get(made.id)).decode() == WORDS


def test_a_file_that_is_another_one_by_now_is_not_kept(desk, source, minutes):
    read = desk.captures.read(minutes)
    for words in ("longer than it was when it was read: " + WORDS, "short", WORDS.replace("14", "15")):
        minutes.write_text(words, encoding="utf-8")
        with pytest.raises(ChangedFileError):
            desk.captures.add(source.id, read)
    minutes.unlink()
    with pytest.raises(UnreadableError):
        desk.captures.add(source.id, read)
    assert (desk.captures.of_source(source.id), kept_bytes(desk), kept_texts(desk)) == ([], [], [])


def test_what_is_no_file_or_not_there_is_said(desk, tmp_path):
    for path in (tmp_path, tmp_path / "nowhere.pdf"):
        with pytest.raises(UnreadableError):
            desk.captures.read(path)


def test_reading_a_file_can_be_cancelled(desk, minutes):
    with pytest.raises(CancelledError):
        desk.captures.read(minutes, lambda: True)


def test_a_file_that_is_too_large_can_be_captured_by_its_place_alone(desk, source):
    large = FileDraft("film.mov", "/elsewhere/film.mov", "video/quicktime", "a" * 64, MOST_BYTES + 1)
    with pytest.raises(LargeCaptureError):
        desk.captures.add(source.id, large)
    assert desk.captures.add(source.id, large, place_only=True).size == MOST_BYTES + 1


def test_bytes_come_and_go_in_pieces(desk, source, tmp_path, monkeypatch):
    monkeypatch.setattr("factcheck.store.capture_bytes.PIECE", 1000)
    path = tmp_path / "data.bin"
    path.write_bytes(bytes(range(256)) * 20)
    made = desk.captures.add(source.id, desk.captures.read(path))
    desk.captures.write_to(made, tmp_path / "out.bin")
    assert (tmp_path / "out.bin").read_bytes() == path.read_bytes()


def test_verifying_tells_what_became_of_each(desk, source, minutes, tmp_path):
    whole = desk.captures.add(source.id, desk.captures.read(minutes))
    places = []
    for name in ("stays.txt", "changes.txt", "goes.txt"):
        path = tmp_path / name
        path.write_text(name)
        places.append(desk.captures.add(source.id, desk.captures.read(path), place_only=True))
    (tmp_path / "changes.txt").write_text("other")
    (tmp_path / "goes.txt").unlink()
    states = [state for _one, state in desk.captures.verified([whole, *places])]
    assert states == [CaptureState.WHOLE, CaptureState.WHOLE, CaptureState.CHANGED, CaptureState.GONE]
    assert list(desk.captures.verified([whole], lambda: True)) == []


def test_bytes_that_were_changed_in_the_file_are_found_by_verifying_and_by_the_check(desk, source, minutes):
    made = desk.captures.add(source.id, desk.captures.read(minutes))
    desk.unit_of_work.store.file.db.execute("UPDATE blob SET bytes = x'00'")
    assert list(desk.captures.verified([made])) == [(made, CaptureState.CHANGED)]
    (found,) = desk.check_integrity()
    assert (found.flaw, found.where) == (Flaw.CAPTURE_CHANGED, "minutes.txt")


def test_what_was_fetched_for_an_article_is_public_and_stays_with_it(desk):
    article = desk.articles.add(annotated_draft())
    (fetched,) = desk.articles.captures(article)
    assert fetched.level is Level.ANYONE
    with pytest.raises(FetchedCaptureError):
        desk.captures.remove(fetched.id)
    assert desk.captures.of_sources() == []


def test_who_may_read_a_capture_can_be_said(desk, source, minutes):
    made = desk.captures.add(source.id, desk.captures.read(minutes))
    desk.captures.set_level(made.id, Level.EDITORS)
    assert desk.captures.get(made.id).level is Level.EDITORS
    desk.history.undo()
    assert desk.captures.get(made.id).level is Level.CHECKERS


def test_a_source_or_capture_that_is_not_there_is_said(desk, minutes):
    read = desk.captures.read(minutes)
    with pytest.raises(NoSuchRecordError):
        desk.captures.add("gone", read)
    with pytest.raises(NoSuchRecordError):
        desk.captures.remove("gone")


@pytest.mark.parametrize("opened", [open_desk, read_desk])
def test_another_look_at_the_file_reads_what_it_holds(desk_path, minutes, opened):
    desk = new_desk(desk_path, "Mara Lind")
    claim = claim_at(desk, desk.articles.add(draft()), "red")
    (evidence,) = desk.evidence.add([claim.id], EvidenceDraft("Minutes"))
    made = desk.captures.add(evidence.source.id, desk.captures.read(minutes))
    desk.close()
    again = opened(desk_path)
    assert again.captures.of_source(evidence.source.id) == [made]
    assert again.captures.data(made).decode() == WORDS
    assert "14 to 12" in again.captures.text_of(made)
    copy = desk_path.with_name("copy.factcheck")
    again.save_copy(copy)
    again.close()
    third = open_desk(copy)
    assert "14 to 12" in third.captures.text_of(made)
    third.close()


def test_words_that_are_not_kept_are_read_anew(desk, source, minutes):
    made = desk.captures.add(source.id, desk.captures.read(minutes))
    desk.unit_of_work.store.file.db.execute("DELETE FROM extract")
    before = len(desk.history.all())
    text = desk.captures.read_anew(made)
    assert ("14 to 12" in text, desk.captures.text_of(made)) == (True, "")
    desk.captures.keep_texts({made: text})
    assert (desk.captures.text_of(made), len(desk.history.all())) == (text, before)


def test_the_page_of_a_place_is_counted_by_form_feeds():
    text = "first\fsecond\f\ffourth"
    assert [page_at(text, text.index(word)) for word in ("first", "second", "fourth")] == [1, 2, 4]


def test_bytes_that_are_others_now_are_neither_read_nor_written_as_if_they_were_the_same(
    desk, source, minutes, tmp_path
):
    made = desk.captures.add(source.id, desk.captures.read(minutes), place_only=True)
    target = tmp_path / "copy.txt"
    minutes.write_text(WORDS.replace("14", "15"), encoding="utf-8")
    for read in (desk.captures.data, lambda one: desk.captures.write_to(one, target), desk.captures.read_anew):
        with pytest.raises(NotAsCapturedError):
            read(made)
    minutes.unlink()
    with pytest.raises(UnreadableError):
        desk.captures.write_to(made, target)
    assert not target.exists()


@on_linux
@pytest.mark.parametrize(
    ("place", "state"),
    [("/dev/zero", CaptureState.CHANGED), ("no\0name", CaptureState.GONE), ("/", CaptureState.CHANGED)],
)
def test_a_place_that_is_no_file_ends_verifying_at_once(desk, source, minutes, place, state):
    made = desk.captures.add(source.id, desk.captures.read(minutes), place_only=True)
    assert list(desk.captures.verified([replace(made, place=place)])) == [(replace(made, place=place), state)]
