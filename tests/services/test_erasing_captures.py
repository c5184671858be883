"""Captured files go with the source that they are of, from the file, its history and its backups."""

import pytest

from factcheck.domain.errors import LegalHoldError, NoSuchRecordError
from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.services.backups import back_up, backups_of
from factcheck.services.erasing import erasable, erase, planned, purge
from factcheck.services.opening import new_desk, open_desk
from factcheck.services.salvage import salvage_desk
from tests.desk_samples import claim_at, draft

SECRET = "Nobody else writes Zanzibarlicorn."


@pytest.fixture
def held(desk_path, tmp_path):
    """A desk with two claims of two articles, the first of which rests on a source with a captured file."""
    desk = new_desk(desk_path, "Mara Lind")
    first, second = (desk.articles.add(draft(headline=name)) for name in ("First", "Second"))
    (evidence,) = desk.evidence.add([claim_at(desk, first, "red").id], EvidenceDraft("Minutes"))
    desk.evidence.add([claim_at(desk, second, "red").id], EvidenceDraft("Register"))
    (tmp_path / "secret.txt").write_text(SECRET)
    capture = desk.captures.add(evidence.source.id, desk.captures.read(tmp_path / "secret.txt"))
    yield desk, first, evidence, capture
    desk.close()


def traces(desk):
    desk.checkpoint()
    return [one for one in (SECRET.encode(), b"secret.txt") if one in desk.path.read_bytes()]


@pytest.mark.parametrize("what", ["source", "article", "capture"])
def test_a_capture_is_erased_with_what_it_belongs_to(held, what):
    desk, article, evidence, capture = held
    target = {"source": evidence.source.id, "article": article, "capture": capture.id}[what]
    erase(desk, planned(desk, (what, target)).erasure, "asked to")
    assert traces(desk) == []
    with pytest.raises(NoSuchRecordError):
        desk.captures.get(capture.id)
    assert desk.check_integrity() == []
    assert {one.title for one in desk.evidence.sources()} == {
        "Register",
        *(["Minutes"] if what == "capture" else []),
    }


def test_a_capture_of_a_source_that_another_article_uses_stays(held):
    desk, article, evidence, capture = held
    other = next(one for one in desk.articles.ids() if one != article)
    desk.evidence.add([claim_at(desk, other, "512 metres").id], EvidenceDraft("Minutes"))
    erase(desk, planned(desk, ("article", article)).erasure, "asked to")
    assert desk.captures.of_source(evidence.source.id) == [capture]
    assert SECRET in desk.captures.text_of(capture)


def test_a_capture_of_what_is_under_legal_hold_stays(held):
    desk, article, _evidence, capture = held
    desk.articles.hold(article, "a suit")
    with pytest.raises(LegalHoldError):
        erase(desk, planned(desk, ("capture", capture.id)).erasure, "asked to")
    assert desk.captures.get(capture.id) == capture


def test_a_capture_is_listed_by_its_name_and_the_articles_that_use_its_source(held):
    desk, article, _evidence, capture = held
    listed = {one.target: one for one in erasable(desk)}["capture", capture.id]
    assert (listed.words, list(listed.articles)) == (("secret.txt",), [article])


def test_a_capture_goes_from_backups_too(held):
    desk, _article, evidence, _capture = held
    back_up(desk.path, desk.here())
    (backup,) = backups_of(desk.path)
    beside = backup.path.parent / "captures"
    assert len(list(beside.iterdir())) == 1
    target = "source", evidence.source.id
    erase(desk, planned(desk, target).erasure, "asked to")
    purge(desk, target, "asked to")
    (backup,) = backups_of(desk.path)
    assert list(beside.iterdir()) == []
    assert b"secret.txt" not in backup.path.read_bytes()


def test_captures_are_saved_from_a_damaged_file_and_their_words_read_anew(held, tmp_path):
    desk, _article, evidence, capture = held
    elsewhere = desk.captures.add(evidence.source.id, desk.captures.read(tmp_path / "secret.txt"), place_only=True)
    desk.close()
    target = tmp_path / "saved.factcheck"
    assert salvage_desk(desk.path, target, "Mara Lind", "", origin="window").losses == ()
    saved = open_desk(target)
    assert saved.captures.of_source(evidence.source.id) == [capture, elsewhere]
    assert (saved.captures.text_of(capture), saved.captures.read_anew(capture)) == ("", SECRET)
    assert saved.check_integrity() == []
    meta = saved.unit_of_work.store.file.db.execute("SELECT key FROM meta").fetchall()
    assert capture.sha256 not in [key for (key,) in meta]
    saved.close()
