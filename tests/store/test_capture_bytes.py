"""Bytes are kept once, in pieces, and what they say beside them."""

import pytest

from factcheck.store import capture_bytes
from factcheck.store.desk_file import in_memory
from factcheck.store.version import BESIDE_RECORDS, tables


@pytest.fixture
def db():
    file = in_memory()
    yield file.db
    file.close()


def test_pieces_come_back_as_they_went(db, monkeypatch):
    monkeypatch.setattr(capture_bytes, "PIECE", 3)
    capture_bytes.put(db, "a", 7, [b"abcd", b"efg"])
    assert list(capture_bytes.pieces(db, "a")) == [b"abc", b"def", b"g"]
    assert capture_bytes.pieces(db, "b") is None


def test_what_is_there_is_not_asked_for_again(db):
    capture_bytes.put(db, "a", 2, [b"ab"])
    capture_bytes.put(db, "a", 2, (pytest.fail("was read") for _ in range(1)))
    assert list(capture_bytes.pieces(db, "a")) == [b"ab"]


def test_what_lost_its_bytes_gets_them_again(db):
    db.execute("INSERT INTO blob VALUES ('a', zeroblob(0))")
    capture_bytes.put(db, "a", 2, [b"ab"])
    assert list(capture_bytes.pieces(db, "a")) == [b"ab"]


def test_a_later_text_takes_the_place_of_an_earlier_one(db):
    for text in ("first", "second"):
        capture_bytes.put_text(db, "a", text)
    assert (capture_bytes.text(db, "a"), capture_bytes.text(db, "b")) == ("second", "")


def test_a_file_of_an_earlier_program_has_no_texts(db):
    db.execute("DROP TABLE extract")
    assert capture_bytes.text(db, "a") == ""


def test_what_may_be_large_are_tables_of_the_schema(db):
    assert set(tables(db)) >= BESIDE_RECORDS
