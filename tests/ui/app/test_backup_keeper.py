"""The file that is open is backed up soon after the first change, ten minutes after others, and when it is closed."""

import os
import shutil
from datetime import timedelta

import pytest
from PySide6.QtCore import QThreadPool

from factcheck import places
from factcheck.domain.file_errors import NoBackupMadeError
from factcheck.services.backups import backups_of
from factcheck.services.opening import new_desk, system_clock
from factcheck.ui.app.backup_keeper import BackupKeeper
from factcheck.ui.app.session import Session
from tests.desk_samples import claim_at, draft


@pytest.fixture
def session(tmp_path, qapp):
    session = Session(places.settings_file(), "Mara Lind")
    session.new(tmp_path / "city.factcheck")
    yield session
    session.close()


@pytest.fixture
def keeper(session):
    return BackupKeeper(session)


def _count(session, path=None):
    return len(backups_of(path or session.desk.path))


def _passed(keeper):
    """The seconds after which a backup is due, which are over now."""
    assert keeper._due.isActive()
    keeper._due.stop()
    keeper._due.timeout.emit()
    return keeper._due.interval() / 1000


def test_ten_seconds_after_the_first_change_a_backup_is_made_and_ten_minutes_after_later_ones(session, keeper):
    for count, (words, seconds) in enumerate([("One.", 10), ("Two.", 600), ("Three.", 600)], 1):
        session.desk.articles.add(draft(words))
        assert _passed(keeper) == seconds
        QThreadPool.globalInstance().waitForDone()
        assert _count(session) == count
    path = session.desk.path
    session.close()
    session.open(path)
    session.desk.articles.add(draft("Four."))
    assert _passed(keeper) == 10


def test_what_is_typed_after_a_backup_is_another_operation(session, keeper):
    claim = claim_at(session.desk, session.desk.articles.add(draft()), "red")
    session.desk.claims.set_note(claim.id, "One")
    _passed(keeper)
    session.desk.claims.set_note(claim.id, "One, two")
    QThreadPool.globalInstance().waitForDone()
    assert [one.kind for one in session.desk.history.all()][-2:] == ["claim.note", "claim.note"]


def test_a_later_change_puts_no_backup_off(session, keeper, qtbot):
    session.desk.articles.add(draft("One."))
    left = keeper._due.remainingTime()
    qtbot.wait(20)
    session.desk.articles.add(draft("Two."))
    assert keeper._due.remainingTime() < left


def test_nothing_is_made_where_nothing_was_changed(session, keeper, qtbot):
    keeper.back_up()
    qtbot.wait(50)
    path = session.desk.path
    session.close()
    assert _count(session, path) == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file from being replaced")
def test_what_has_taken_the_place_of_the_file_is_no_backup_of_it(session, keeper, qtbot, tmp_path):
    session.desk.articles.add(draft("One."))
    other = new_desk(tmp_path / "other.factcheck")
    other.articles.add(draft("Other."))
    other.close()
    os.replace(other.path, session.desk.path)
    keeper.back_up()
    QThreadPool.globalInstance().waitForDone()
    assert _count(session) == 0
    path = session.desk.path
    session.close()
    assert _count(session, path) == 0


def test_closing_backs_up_what_was_changed(session, keeper, tmp_path):
    session.desk.articles.add(draft("One."))
    path = session.desk.path
    session.close()
    assert _count(session, path) == 1
    new_desk(tmp_path / "other.factcheck").close()
    session.open(path)
    session.close()
    assert _count(session, path) == 1


def test_what_keeps_a_backup_from_being_made_is_said_once(session, keeper, qtbot, monkeypatch):
    def fail(path, now):
        raise NoBackupMadeError(path.name, "the disk for backups is full")

    monkeypatch.setattr("factcheck.ui.app.backup_keeper.back_up", fail)
    session.desk.articles.add(draft("One."))
    with qtbot.waitSignal(keeper.failed) as told:
        keeper.back_up()
    assert told.args[0].endswith("no backup of it could be made: the disk for backups is full.")
    with qtbot.assertNotEmitted(keeper.failed, wait=100):
        keeper.back_up()


def test_restoring_makes_no_backup_that_could_take_the_place_of_the_one_restored(session, keeper):
    session.desk.articles.add(draft("One."))
    path = session.desk.path
    session.close()
    (backup,) = backups_of(path)
    session.open(path)
    session.desk.articles.add(draft("Two."))
    session.restore(backup.path, path)
    assert len(session.desk.articles.ids()) == 1
    assert backups_of(path) == [backup]


def test_what_newer_backups_stand_for_goes_in_the_pool_once_a_file_is_shown(session, keeper):
    session.desk.articles.add(draft("One."))
    path = session.desk.path
    session.close()
    now = system_clock()
    for minute in (30, 25):
        old = now.replace(minute=minute) - timedelta(hours=5)
        (made,) = [one.path for one in backups_of(path)][:1]
        shutil.copyfile(made, made.with_name(f"{old:%Y-%m-%dT%H%M%SZ}.factcheck-backup"))
    assert _count(session, path) == 3
    session.open(path)
    session.note_shown()
    QThreadPool.globalInstance().waitForDone()  # to look again and again would keep it from getting on
    assert _count(session, path) == 2
