"""The bytes of captures are read when somebody asks for them, and at no other time."""

from contextlib import closing
from dataclasses import replace

import pytest

from factcheck.domain.records.capture import CaptureDraft
from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.integrity import Flaw
from factcheck.services.opening import new_desk, open_desk, read_desk
from factcheck.store.connection import connected
from factcheck.store.version import check_records
from tests.annotation_samples import annotated_draft
from tests.desk_samples import claim_at

PAGE = bytes(range(256)) * 4 * 2000
"""Two megabytes, hundreds of pages of the file."""


@pytest.fixture
def path(desk_path):
    """A desk with a claim and a large capture."""
    desk = new_desk(desk_path, "Mara Lind")
    capture = CaptureDraft(PAGE, "example.org/a", "example.org/a", "text/html", "2025-04-10T09:00:00Z")
    claim_at(desk, desk.articles.add(replace(annotated_draft(), capture=capture)), "red")
    desk.close()
    return desk_path


@pytest.mark.parametrize("opened", [open_desk, read_desk])
def test_pages_of_bytes_that_were_overwritten_keep_no_desk_from_opening(path, opened):
    data = path.read_bytes()
    at = data.index(PAGE[:1024]) + 200_000
    path.write_bytes(data[:at] + b"\0" * 20_000 + data[at + 20_000 :])
    desk = opened(path)
    assert [claim.words for article in desk.articles.ids() for claim in desk.claims.of(article)] == ["red"]
    assert [one.flaw for one in desk.check_integrity()] in ([Flaw.CAPTURE_CHANGED], [Flaw.DAMAGED])
    desk.close()


def test_a_reader_holds_no_bytes_and_reads_them_in_the_file(path):
    desk = read_desk(path)
    (capture,) = desk.articles.captures(desk.articles.ids()[0])
    assert desk.unit_of_work.store.file.number("SELECT sum(length(bytes)) FROM blob") == 0
    assert desk.captures.data(capture) == PAGE
    assert not desk.check_integrity()
    desk.close()


def test_a_copy_of_what_is_only_read_has_the_bytes(path):
    desk = read_desk(path)
    target = path.with_name("copy.factcheck")
    desk.save_copy(target)
    desk.close()
    copy = open_desk(target, "Mara Lind")
    (capture,) = copy.articles.captures(copy.articles.ids()[0])
    assert copy.captures.data(capture) == PAGE
    copy.close()


@pytest.mark.parametrize("opened", [open_desk, read_desk])
def test_what_captures_say_is_left_in_the_file_and_damage_to_it_keeps_no_desk_from_opening(path, tmp_path, opened):
    desk = open_desk(path, "Mara Lind")
    claim = desk.claims.of(desk.articles.ids()[0])[0]
    (evidence,) = desk.evidence.add([claim.id], EvidenceDraft("Minutes"))
    (tmp_path / "long.txt").write_text("Zanzibarlicorn. " * 100_000)
    made = desk.captures.add(evidence.source.id, desk.captures.read(tmp_path / "long.txt"))
    desk.close()
    if opened is read_desk:
        desk = read_desk(path)
        assert desk.unit_of_work.store.file.number("SELECT count(*) FROM extract") == 0
        assert desk.captures.text_of(made).startswith("Zanzibarlicorn.")
        desk.close()
    data = path.read_bytes()
    at = data.rindex(b"Zanzibarlicorn. " * 100) - 200_000
    path.write_bytes(data[:at] + b"\0" * 20_000 + data[at + 20_000 :])
    with closing(connected(path, "mode=ro&immutable=1")) as db:
        check_records(path.name, db, "integrity_check")
    desk = opened(path)
    assert [claim.words for article in desk.articles.ids() for claim in desk.claims.of(article)] == ["red"]
    desk.close()
