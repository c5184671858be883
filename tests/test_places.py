"""Where Factcheck keeps what is its own."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import places

PLACES = [
    places.settings_file,
    places.default_desk,
    places.backups,
    places.log_file,
    places.translations,
    places.temporary,
]


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("FACTCHECK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.mark.parametrize("place", PLACES)
def test_one_variable_moves_every_place(place, home):
    assert place().is_relative_to(home)


@pytest.mark.parametrize("place", PLACES)
def test_without_the_variable_every_place_is_a_full_path_with_the_programs_name(place, monkeypatch):
    monkeypatch.delenv("FACTCHECK_HOME", raising=False)
    assert place().is_absolute()
    assert "Factcheck" in place().parts


def test_no_two_places_are_the_same(home):
    assert len({place() for place in PLACES}) == len(PLACES)


def test_naming_a_place_makes_nothing(home):
    for place in PLACES:
        place()
    assert not home.exists()


def test_a_home_may_be_told_from_the_users_own_folder(monkeypatch):
    monkeypatch.setenv("FACTCHECK_HOME", "~/elsewhere")
    assert places.backups() == Path.home() / "elsewhere" / "backups"


def test_a_relative_home_stays_where_it_was_named(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_HOME", "here")
    assert places.backups() == tmp_path / "here" / "backups"


def test_a_made_folder_is_there_and_making_it_again_keeps_what_it_holds(home):
    (places.made(places.backups()) / "copy").touch()
    assert (places.made(places.backups()) / "copy").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="only Linux tells which folder it was")
def test_the_names_of_made_folders_outlive_a_power_cut(tmp_path, monkeypatch):
    synced, honest = [], os.fsync

    def fsync(descriptor):
        synced.append(Path(f"/proc/self/fd/{descriptor}").resolve())
        honest(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    places.made(tmp_path / "one" / "two")
    assert synced == [tmp_path.resolve(), tmp_path.resolve() / "one"]
    places.made(tmp_path / "one" / "two")
    assert len(synced) == 2


def test_passing_copies_are_open_to_their_user_only(home):
    assert stat.S_IMODE(places.made(places.temporary()).stat().st_mode) == 0o700


def test_wiping_where_nothing_was_ever_made_is_no_error(home):
    places.wipe_temporary()
    assert not home.exists()


def test_wiping_removes_what_this_process_left(home):
    (places.made(places.temporary()) / "article.txt").touch()
    places.wipe_temporary()
    assert not places.temporary().exists()


def test_wiping_removes_what_an_ended_process_left(home):
    ended = subprocess.Popen([sys.executable, "-c", "pass"])
    ended.wait()
    left = places.made(places.temporary().with_name(str(ended.pid)))
    places.wipe_temporary()
    assert not left.exists()


def test_wiping_spares_what_a_running_process_uses(home):
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as running:
        used = places.made(places.temporary().with_name(str(running.pid)))
        places.wipe_temporary()
        assert used.exists()
        running.communicate(b"\n")


@pytest.mark.parametrize("name", ["notes", "9" * 30])
def test_wiping_removes_what_belongs_to_no_process(home, name):
    stray = places.made(places.temporary().with_name(name))
    places.wipe_temporary()
    assert not stray.exists()


def test_importing_the_places_imports_nothing_of_others():
    code = "import sys, factcheck.places; sys.exit('platformdirs' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="rights are told otherwise there")
def test_the_folders_that_a_made_one_lies_in_are_for_this_user_too(tmp_path):
    inner = places.made(tmp_path / "data" / "backups" / "city")
    assert [stat.S_IMODE(one.stat().st_mode) for one in (inner, inner.parent, inner.parent.parent)] == [0o700] * 3
