"""What every test may use, and what no test may do unnoticed."""

import gc
import logging
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from factcheck.garbage import collect_rarely
from factcheck.services.demo import make_demo
from factcheck.store import desk_file, snapshot
from factcheck.translation import ENGLISH, VARIABLE, use_language
from tests.desk_samples import Clock, desk_in_memory

ROOT = Path(__file__).parents[1]
on_linux = pytest.mark.skipif(not Path("/proc/locks").exists(), reason="only Linux tells which locks there are")
LONGEST = "tests/ui/test_other_fonts.py"
pytest_plugins = ["tests.translations.speaking"]


settings.register_profile("here", deadline=None)
settings.load_profile("here")


def pytest_addoption(parser):
    parser.addoption("--english", action="store_true", help="take all journeys in English")
    parser.addoption("--system-fonts", action="store_true", help="show text in the fonts of the system alone")


@pytest.hookimpl(optionalhook=True)  # there is none where tests run without xdist
def pytest_xdist_auto_num_workers():
    """One test more at a time than there are processors, since many wait for other programs."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return processors + 1


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """Looks for no garbage while tests are found, nor ever among them: they live as long as the run."""
    gc.disable()
    try:
        return (yield)
    finally:
        collect_rarely()


def pytest_collection_modifyitems(items):
    """A message of Qt fails the test in which it comes, but what a screen or a font that is none cannot do.

    Nor is it one that Qt takes UTF-8 where the locale of the computer has none: it works as anywhere else.
    """
    ignored = "This plugin does not support", "OpenType support missing", "Detected locale"
    for item in items:
        item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
        item.add_marker(pytest.mark.qt_log_ignore(*ignored))
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))  # else it would be waited for at the end


def _made_once(make):
    """Makes the tables of a database as `make` does, which takes 30 ms, the first time; then as a copy of those."""
    images = {}

    def made(db, of):
        names = frozenset(of) if not isinstance(of, str) else None
        if names not in images:
            with closing(sqlite3.connect(":memory:", isolation_level=None)) as blank:
                make(blank, of)
                images[names] = blank.serialize()
        with closing(sqlite3.connect(":memory:")) as image:
            image.deserialize(images[names])
            image.backup(db)

    return made


@pytest.fixture(scope="session", autouse=True)
def _tables_made_once():
    """Makes the tables of new desks and of readers once: thousands of tests need nothing but them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(desk_file, "create_tables", _made_once(desk_file.create_tables))
        patch.setattr(snapshot, "make_tables", _made_once(snapshot.make_tables))
        yield


@pytest.fixture(scope="session", autouse=True)
def _disk_is_not_waited_for():
    """Lets the system bring files to the disk when it likes, since a test waits for it a third of its time.

    What outlives a power cut is tried by programs of their own, which wait as ever.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", os.fstat)  # which fails for the same files
        patch.setattr(desk_file, "SYNCHRONOUS", "OFF")
        yield


@pytest.fixture(scope="session")
def qapp(qapp, pytestconfig):
    """The application with the typefaces that come along, as a person sees it."""
    from factcheck.ui.widgets.appearance import load_typefaces, set_window_font

    if not pytestconfig.getoption("--system-fonts"):
        load_typefaces()
        set_window_font("")
    return qapp


@pytest.fixture(scope="session")
def _homes(tmp_path_factory):
    """Names for the homes of tests that have no folder of their own, most of which never go there."""
    folder = tmp_path_factory.mktemp("homes")
    return (str(folder / str(number)) for number in count())


@pytest.fixture(autouse=True)
def _own_home(request, _homes, monkeypatch):
    """Keeps settings, default desk, backups and log of the person at this computer out of the tests."""
    has_folder = "tmp_path" in request.fixturenames
    where = str(request.getfixturevalue("tmp_path") / "home") if has_folder else next(_homes)
    monkeypatch.setenv("FACTCHECK_HOME", where)


@pytest.fixture
def home(tmp_path):
    """The folder of settings, default desk, backups and log in this test."""
    return tmp_path / "home"


@pytest.fixture(autouse=True)
def _in_english(monkeypatch):
    """Speaks English before and after each test, whatever this computer or the test before spoke."""
    monkeypatch.delenv(VARIABLE, raising=False)
    yield
    use_language(ENGLISH)


@pytest.fixture(autouse=True)
def logged():
    """What was logged as a warning or worse, which fails the test unless the test clears the list."""
    records = []

    class Gatherer(logging.Handler):
        def emit(self, record):
            records.append(record)

    gatherer = Gatherer(logging.WARNING)
    logging.getLogger().addHandler(gatherer)
    yield records
    logging.getLogger().removeHandler(gatherer)
    assert not [record.getMessage() for record in records], "something was logged"


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    tried, allowed = [], set()

    def refuse(how):
        honest = getattr(socket.socket, how)

        def connect(self, address):
            if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in allowed:
                tried.append(address)
                raise OSError("no network in tests")
            return honest(self, address)

        return connect

    for how in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, how, refuse(how))
    yield allowed
    assert not tried, "the network was used"


@pytest.fixture
def in_kyiv(monkeypatch):
    """The computer stands in Kyiv, two hours ahead of Greenwich and three in summer."""
    monkeypatch.setenv("TZ", "EET-2EEST,M3.5.0/3,M10.5.0/4")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def own_computer(_no_network, monkeypatch):
    """Lets a test speak to servers of its own on this computer, by no proxy, and gives the address of it."""
    _no_network.add("127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    return "127.0.0.1"


@pytest.fixture(autouse=True)
def _no_window_left():
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    left = [one for one in widgets.QApplication.topLevelWidgets() if one.isVisible()]
    names = [f"{type(one).__name__} {one.objectName()}" for one in left]
    for one in left:
        one.hide()
    assert not names, "a window was left open"


@pytest.fixture
def clock():
    """A clock that stands still."""
    return Clock()


@pytest.fixture
def desk(clock):
    """An empty desk in memory, at which Mara Lind sits."""
    desk = desk_in_memory("Mara Lind", clock)
    yield desk
    desk.close()


@pytest.fixture(scope="session")
def made_demo(tmp_path_factory):
    """The demo desk, made once to be read or copied, since that reads five files in another process."""
    path = tmp_path_factory.mktemp("demo") / "demo.factcheck"
    make_demo(path)
    return path


@pytest.fixture
def demo(made_demo, tmp_path):
    """A demo desk to write in, which shows everything that can be recorded."""
    return Path(shutil.copyfile(made_demo, tmp_path / made_demo.name))


@pytest.fixture
def desk_path(tmp_path):
    """A place for a desk file in a folder of its own."""
    folder = tmp_path / "desk"
    folder.mkdir()
    return folder / "city.factcheck"


@pytest.fixture
def elsewhere():
    """Runs lines of Python in another process, which then waits; gives the process."""
    started = []

    def run(*lines):
        begin = "import sys; from pathlib import Path; from factcheck.services.opening import *"
        begin += "; from tests.desk_samples import draft"
        code = "\n".join([begin, *lines, "print('ready', flush=True); sys.stdin.read()"])
        process = subprocess.Popen(
            [sys.executable, "-c", code], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        started.append(process)
        assert process.stdout.readline() == "ready\n"
        return process

    yield run
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def hears_signals():
    """Lets a child hear what an outer shell has silenced: nohup a hangup, a job in the background an interrupt."""
    numbers = [number for name in ("SIGINT", "SIGHUP") if (number := getattr(signal, name, None))]
    silenced = [number for number in numbers if signal.getsignal(number) is signal.SIG_IGN]
    for number in silenced:
        signal.signal(number, signal.SIG_DFL)
    yield
    for number in silenced:
        signal.signal(number, signal.SIG_IGN)
