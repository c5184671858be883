"""Desk files with flipped, lost and foreign bytes: one sentence, nothing written, nothing beside."""

import contextlib
from itertools import count

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import DamagedDeskError, NotADeskError
from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.integrity import Finding, Flaw
from factcheck.domain.records.verdict import Judgement
from factcheck.services.desk import Desk
from factcheck.services.opening import open_desk, read_desk
from factcheck.store import desk_file
from factcheck.store.lock import Holder
from factcheck.store.sqlite_store import SqliteStore
from tests.damage_samples import damaged
from tests.desk_samples import Clock, claim_at, draft

LINE = "The bridge is 512 metres long, the mayor said."


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The bytes of a desk that holds some of everything, the same in every run."""
    path = tmp_path_factory.mktemp("whole") / "city.factcheck"
    numbers = count(1)
    file = desk_file.make(path, Holder("Mara Lind", "north", 1, "09:00"))
    desk = Desk(SqliteStore(file), Clock(), lambda: f"{next(numbers):08}-id", "Mara Lind")
    article = desk.articles.add(draft("\n".join([LINE] * 40), headline="A bridge", byline="Ana Boateng"))
    for number, judgement in enumerate(list(Judgement) * 5, 1):
        claim = desk.claims.add(article, desk.claims.place(article, "512 metres", number), f"It is {number}")
        desk.claims.judge([claim.id], judgement)
        desk.evidence.add([claim.id], EvidenceDraft(f"Minutes {number}", "https://example.org", "512"))
    desk.history.undo()
    desk.close()
    return path.read_bytes()


def look_at_everything(desk):
    for summary in desk.articles.all():
        desk.articles.proof(summary.article.id)
        desk.reports.gather(summary.article.id)
        for claim in desk.claims.of(summary.article.id):
            desk.history.of_claim(claim.id)
    desk.history.all()
    desk.history.to_redo()


def change_everything(desk):
    article = desk.articles.only()
    claims = desk.claims.of(article)
    for claim in claims:
        desk.claims.judge([claim.id], Judgement.SUPPORTED)
    desk.evidence.add([claim.id for claim in claims[:2]], EvidenceDraft("Minutes 3", "https://example.org"))
    claim_at(desk, article, "mayor")
    desk.claims.remove([claim.id for claim in claims[4:6]])
    while desk.history.to_undo() is not None:
        desk.history.undo()


SCHEMA_FORMAT, TEXT_ENCODING = 47, 59  # the last bytes of these numbers in the header (sqlite.org/fileformat.html)


@pytest.mark.parametrize(
    ("opened", "at", "value"),
    [
        (read_desk, SCHEMA_FORMAT, 5),
        (open_desk, SCHEMA_FORMAT, 255),
        (read_desk, TEXT_ENCODING, 4),  # who writes it is not kept from it by SQLite
    ],
)
def test_a_header_that_sqlite_has_no_code_for_is_damage(desk_path, whole, opened, at, value):
    content = whole[:at] + bytes([value]) + whole[at + 1 :]
    desk_path.write_bytes(content)
    with pytest.raises(DamagedDeskError):
        opened(desk_path)
    assert desk_path.read_bytes() == content


@pytest.mark.parametrize("number", range(60))
@pytest.mark.parametrize(("opened", "act"), [(read_desk, look_at_everything), (open_desk, change_everything)])
def test_damage_is_an_error_of_ours_or_does_no_harm(desk_path, whole, opened, act, number):
    content = damaged(whole, number)
    desk_path.write_bytes(content)
    try:
        desk = opened(desk_path)
    except FactcheckError:
        desk = None
    if desk is not None:
        with contextlib.suppress(FactcheckError):
            act(desk)
        desk.close()
    if desk is None or opened is read_desk:
        assert desk_path.read_bytes() == content
    assert [one.name for one in desk_path.parent.iterdir()] == [desk_path.name]


@pytest.mark.parametrize("opened", [read_desk, open_desk])
def test_a_desk_with_broken_pages_is_refused_and_left_as_it_is(desk_path, whole, opened):
    content = bytearray(whole)
    for start in range(4096, len(content), 4096):
        content[start : start + 8] = b"\xff" * 8
    desk_path.write_bytes(content)
    with pytest.raises(DamagedDeskError):
        opened(desk_path)
    assert desk_path.read_bytes() == content
    assert [one.name for one in desk_path.parent.iterdir()] == [desk_path.name]


@pytest.mark.parametrize("opened", [read_desk, open_desk])
@pytest.mark.parametrize("kept", [0, 20, 99, 100, 4095, 4096, 10_000, -1])
def test_a_desk_cut_short_is_refused_and_left_as_it_is(desk_path, whole, opened, kept):
    desk_path.write_bytes(whole[:kept])
    with pytest.raises((DamagedDeskError, NotADeskError)):
        opened(desk_path)
    assert desk_path.read_bytes() == whole[:kept]
    assert [one.name for one in desk_path.parent.iterdir()] == [desk_path.name]


def test_words_that_were_changed_behind_our_back_are_found(desk_path, whole):
    assert whole.count(LINE.encode()) > 1
    desk_path.write_bytes(whole.replace(LINE.encode(), LINE.replace("512", "513").encode()))
    desk = read_desk(desk_path)
    found = desk.check_integrity()
    assert found[0] == Finding(Flaw.TEXT_CHANGED, "A bridge")
    assert {one.flaw for one in found[1:]} == {Flaw.PASSAGE_MISPLACED, Flaw.HISTORY_CHANGED}
    desk.close()
