"""The seed story on a private accessibility bus, where this computer has what that takes."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.resources import seed
from factcheck.services.importing import Reading
from factcheck.services.opening import new_desk
from tests.journeys import story_by_ear

ROOT = Path(__file__).parents[2]
PYTHON = "/usr/bin/python3"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
ATSPI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def missing():
    """What this computer lacks, in words; empty where it has all."""
    programs = [name for name in ("Xvfb", "dbus-daemon") if shutil.which(name) is None]
    if not any(map(os.path.exists, LAUNCHERS)):
        programs.append("at-spi-bus-launcher")
    if not os.path.exists(PYTHON) or subprocess.run([PYTHON, "-c", ATSPI], capture_output=True, check=False).returncode:
        programs.append("Atspi for the Python of the system")
    return ", ".join(programs)


@pytest.fixture
def session(tmp_path):
    """Starts programs in a session of its own, with screen and buses, and ends them."""
    if lacks := missing():
        pytest.skip(f"there is no {lacks}")
    running = []
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}

    def start(*command, **kinds):
        running.append(subprocess.Popen(command, cwd=ROOT, env=environment, **kinds))
        return running[-1]

    screen = start("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", stdout=subprocess.PIPE)
    environment["DISPLAY"] = f":{screen.stdout.readline().decode().strip()}"
    bus = start("dbus-daemon", "--session", "--nofork", "--print-address", stdout=subprocess.PIPE)
    environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
    start(next(filter(os.path.exists, LAUNCHERS)), "--launch-immediately")
    environment |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    environment |= {"FACTCHECK_HOME": str(tmp_path / "home"), "FACTCHECK_USER": "Mara Lind", "PYTHONPATH": str(ROOT)}
    yield start
    for one in reversed(running):
        one.terminate()
        one.communicate(timeout=10)


def test_the_story_is_told_on_an_accessibility_bus(session, desk_path):
    desk = new_desk(desk_path, "Mara Lind")
    with Reading() as reading:
        desk.articles.add(reading.read_file(seed("beijing-was-aware.md")))
    desk.close()
    window = session(sys.executable, "-m", "factcheck", str(desk_path))
    reader = session(PYTHON, str(Path(__file__).with_name("bus_tree.py")), stdout=subprocess.PIPE)
    told, _ = reader.communicate(timeout=60)
    if window.poll() is not None:
        pytest.skip("Qt opens no window on a screen here")
    rows = json.loads(told)
    assert [row.split(" ")[0] for row in rows] == ["1", "1a", "2", "3", "3a", "4", "4a", "5", "6", "6a"]
    for row in rows:
        number, heard = row.split(" ", 1)
        begins, ends = story_by_ear.expected(number)
        assert heard.startswith(f"{begins}: ")
        assert ends in heard
