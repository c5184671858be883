"""The desk that is open in a window with the settings of who sits at it, and its announcements as a Qt signal."""

import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from factcheck import places
from factcheck.domain.file_errors import NotADeskError, ReadOnlyDeskError, UnwritableError
from factcheck.services.opening import new_desk, open_desk
from factcheck.services.settings import Settings, load
from factcheck.store.connection import connected
from factcheck.ui.app.current import Current, remember_position
from factcheck.ui.app.session import QUIET_MS, Session
from tests.desk_samples import claim_at, copy_plainly, draft


@pytest.fixture
def session(qapp, home):
    made = Session(home / "settings.json", "Mara Lind")
    yield made
    made.close()


def test_each_commit_is_told_once(session):
    session.open_own()
    told = []
    session.desk_changed.connect(told.append)
    session.desk.articles.add(draft())
    assert [changed.operation.kind for changed in told] == ["article.add"]


def test_a_plain_copy_of_the_open_file_holds_what_was_done_a_moment_after(session, tmp_path, qtbot):
    session.open_own()
    made = session.desk.articles.add(draft())
    target = tmp_path / "copied.factcheck"

    def copied():
        copy_plainly(session.desk.path, target)
        copy = open_desk(target, "Ana Boateng")
        held = copy.articles.ids()
        copy.close()
        assert held == [made]

    qtbot.waitUntil(copied, timeout=20_000)


def test_a_plain_copy_lacks_nothing_as_soon_as_people_turn_to_another_program(session, tmp_path, qapp):
    session.open_own()
    made = session.desk.articles.add(draft())
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    copy_plainly(session.desk.path, tmp_path / "copied.factcheck")
    copy = open_desk(tmp_path / "copied.factcheck", "Ana Boateng")
    assert copy.articles.ids() == [made]
    copy.close()


def test_what_is_typed_on_coming_back_from_another_program_is_another_operation(session, qapp):
    session.open_own()
    claim = claim_at(session.desk, session.desk.articles.add(draft()), "red")
    session.desk.claims.set_note(claim.id, "One")
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    session.desk.claims.set_note(claim.id, "One, two")
    assert [one.kind for one in session.desk.history.all()][-2:] == ["claim.note", "claim.note"]


def test_what_a_reader_kept_out_of_the_file_comes_into_it_a_second_after(session, tmp_path, qtbot):
    session.open_own()
    first = session.desk.articles.add(draft())
    reader = connected(session.desk.path, "mode=ro")
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM article").fetchone()
    second = session.desk.articles.add(draft())
    target = tmp_path / "copied.factcheck"

    def held():
        copy_plainly(session.desk.path, target)
        copy = open_desk(target, "Ana Boateng")
        ids = copy.articles.ids()
        copy.close()
        return ids

    qtbot.wait(QUIET_MS + 300)
    assert second not in held()
    reader.close()
    qtbot.waitUntil(lambda: held() == [first, second], timeout=3000)


def test_the_own_file_is_made_once_and_opened_again(session):
    session.open_own()
    session.close()
    session.open_own()
    assert session.desk.path == places.default_desk()


def test_a_file_that_is_refused_leaves_the_open_one_open(session, tmp_path):
    session.open_own()
    wrong = tmp_path / "wrong.factcheck"
    wrong.write_text("no desk")
    with pytest.raises(NotADeskError):
        session.open(wrong)
    assert session.desk.path == places.default_desk()
    assert session.desk.is_writable


def test_the_example_is_a_copy_that_keeps_what_was_tried(session):
    session.open_example()
    article = session.desk.articles.all()[0].article.id
    session.desk.articles.remove(article)
    session.open_example()
    assert article not in [one.article.id for one in session.desk.articles.all()]


def test_changes_reach_whoever_listens(session, qtbot):
    session.open_example()
    with qtbot.waitSignal(session.desk_changed) as told:
        session.desk.articles.remove(session.desk.articles.all()[0].article.id)
    assert told.args[0].operation.kind == "article.remove"


def test_a_name_given_in_the_settings_signs_what_follows(qapp, home):
    session = Session(home / "settings.json")
    session.open_own()
    session.choose(Settings(name="Ana Boateng", initials="AB"))
    assert session.desk.unit_of_work.who == "Ana Boateng"
    session.close()
    again = Session(home / "settings.json")
    assert again.who == "Ana Boateng"


def test_a_name_given_in_one_window_is_not_lost_when_another_one_writes_what_it_chose(qapp, home):
    one, other = Session(home / "settings.json"), Session(home / "settings.json")
    one.choose(replace(one.settings, name="Ana Boateng"))
    other.settings.zoom = 120
    other.save_settings()
    one.save_settings()
    again = load(home / "settings.json")
    assert (again.name, again.zoom) == ("Ana Boateng", 120)
    (home / "settings.json").unlink()
    one.save_settings()
    assert load(home / "settings.json").name == "Ana Boateng"


def test_a_file_opened_to_read_takes_no_changes_and_can_be_refreshed(session, desk_path):
    other = new_desk(desk_path, "Jon Ek")
    session.open_to_read(desk_path)
    with pytest.raises(ReadOnlyDeskError):
        session.desk.articles.add(draft("One."))
    session.refresh()
    assert not session.desk.is_writable
    other.close()


def test_the_own_file_is_no_recent_one_while_it_is_empty(session):
    session.open_own()
    assert session.settings.recent == []
    current = Current()
    current.show_article(session.desk.articles.add(draft()))
    remember_position(session, current)
    assert session.settings.recent == [str(places.default_desk().resolve())]


def test_before_a_desk_is_closed_it_is_told_while_it_is_still_open(session, tmp_path):
    session.open_own()
    seen = []
    session.desk_leaving.connect(lambda: seen.append(session.desk.path))
    session.new(tmp_path / "other.factcheck")
    assert seen == [places.default_desk()]


def test_an_own_folder_that_cannot_be_made_is_an_error_of_the_world(session, home):
    shutil.rmtree(home, ignore_errors=True)
    home.write_text("no folder")
    with pytest.raises(UnwritableError):
        session.open_own()
