"""How `start.py` decides what is missing and what to run."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import start

SOURCE = Path(start.__file__).read_text(encoding="utf-8")


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A folder that looks set up to `start.py`."""
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    for file in (python, tmp_path / "pyproject.toml", tmp_path / "requirements.lock"):
        file.write_text("first")
    (tmp_path / ".venv" / "pyvenv.cfg").write_text("version = 3.12.1")
    monkeypatch.setattr(start, "ROOT", tmp_path)
    monkeypatch.setattr(start, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(start, "PYTHON", python)
    monkeypatch.setattr(start, "STAMP", tmp_path / ".venv" / "stamp")
    monkeypatch.setattr(start, "DEMO", tmp_path / "factcheck-demo")
    start.STAMP.write_text(start.fingerprint())
    monkeypatch.setattr(start, "missing_from_system", lambda window: {})
    return tmp_path


@pytest.fixture
def set_ups(monkeypatch):
    """Notes each time that something would be installed into the environment."""
    seen = []
    monkeypatch.setattr(start, "set_up", seen.append)
    return seen


@pytest.fixture
def runs(monkeypatch):
    """Notes what would be run in the environment, which exits with 0."""
    seen = []

    def run(*arguments, **environment):
        seen.append((arguments, environment))
        return 0

    monkeypatch.setattr(start, "run", run)
    return seen


def answer(monkeypatch, answers):
    """Let commands answer with (exit code, output) by the first key they contain, and note them."""
    seen = []

    def run(command, **_):
        seen.append(command)
        code, output = next((found for key, found in answers.items() if key in command), (0, b""))
        return subprocess.CompletedProcess(command, code, output, b"")

    monkeypatch.setattr(start.subprocess, "run", run)
    return seen


def test_it_stays_under_two_hundred_lines():
    assert len(SOURCE.splitlines()) < 200


def test_it_needs_nothing_but_the_standard_library():
    nodes = list(ast.walk(ast.parse(SOURCE)))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names


def test_an_old_python_can_read_it_and_is_told_in_a_sentence(monkeypatch):
    ast.parse(SOURCE, feature_version=(3, 7))
    monkeypatch.setattr(sys, "version_info", (3, 10, 2))
    with pytest.raises(SystemExit, match=r"^Factcheck needs Python 3\.11 or newer, and this is .*\.$"):
        start.main([])


def test_an_unknown_word_is_answered_with_what_can_be_typed(project):
    with pytest.raises(SystemExit, match=r"start\.py test"):
        start.main(["tests"])


@pytest.mark.parametrize(
    ("environment", "system", "shown"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"DISPLAY": ""}, "linux", False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_display_is_recognised(environment, system, shown):
    assert start.has_display(environment, system) is shown


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux needs libraries")
def test_a_library_that_is_there_loads_and_another_does_not():
    assert start.loads("libc.so.6")
    assert not start.loads("libnot-there.so.1")


def test_a_fixed_pitch_font_alone_is_no_font_to_read_in(tmp_path, monkeypatch):
    monkeypatch.setattr(start, "FONT_FOLDERS", (str(tmp_path),))
    (tmp_path / "DejaVuSansMono.ttf").touch()
    assert not start.has_font()
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "DejaVuSans.ttf").touch()
    assert start.has_font()


def missing(monkeypatch, window, font=True, system="linux"):
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(start, "loads", lambda library: False)
    monkeypatch.setattr(start, "has_font", lambda: font)
    return start.missing_from_system(window)


def test_a_window_needs_more_of_the_system_than_work_without_one(monkeypatch):
    assert missing(monkeypatch, window=False) == start.LIBRARIES
    assert missing(monkeypatch, window=True) == {**start.LIBRARIES, **start.WINDOW_LIBRARIES}


def test_a_missing_font_is_installed_with_the_libraries(monkeypatch):
    assert "fonts-dejavu-core" in missing(monkeypatch, window=False, font=False).values()


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_other_systems_bring_what_qt_needs(system, monkeypatch):
    assert missing(monkeypatch, window=True, font=False, system=system) == {}


def test_the_package_name_is_the_newest_that_apt_knows(monkeypatch):
    answer(monkeypatch, {"libglib2.0-0t64": (0, b"Package: libglib2.0-0t64")})
    assert start.known_package("libglib2.0-0t64 libglib2.0-0") == "libglib2.0-0t64"


def test_the_package_name_is_the_oldest_where_apt_knows_no_newer(monkeypatch):
    answer(monkeypatch, {"libglib2.0-0t64": (100, b"")})
    assert start.known_package("libglib2.0-0t64 libglib2.0-0") == "libglib2.0-0"


@pytest.fixture
def debian(monkeypatch):
    """A Debian on which this user is not root."""
    monkeypatch.setattr(start.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(start.os, "geteuid", lambda: 1000, raising=False)


def test_who_may_use_sudo_gets_the_packages_without_a_question(debian, monkeypatch, capsys):
    seen = answer(monkeypatch, {})
    start.install_on_system({"libEGL.so.1": "libegl1"})
    assert seen[-1][:2] == ["sudo", "-n"]
    assert seen[-1][-1] == "libegl1"
    assert "Installing libegl1" in capsys.readouterr().out


def test_who_may_not_is_told_the_exact_command(debian, monkeypatch):
    seen = answer(monkeypatch, {"sudo": (1, b"")})
    with pytest.raises(SystemExit, match="sudo apt-get install -y libegl1 libgl1\n"):
        start.install_on_system({"libEGL.so.1": "libegl1", "libGL.so.1": "libgl1"})
    assert not [command for command in seen if "install" in command]


def test_a_failing_apt_is_shown_with_the_command_to_type(debian, monkeypatch):
    answer(monkeypatch, {"install": (100, b"one\nE: Unable to locate package libegl1\n")})
    with pytest.raises(SystemExit, match=r"(?s)E: Unable to locate.*sudo apt-get install -y libegl1\n"):
        start.install_on_system({"libEGL.so.1": "libegl1"})


def test_another_linux_is_told_the_command_by_library(monkeypatch):
    monkeypatch.setattr(start.shutil, "which", lambda name: None)
    with pytest.raises(SystemExit, match=r"sudo dnf install 'libEGL\.so\.1\(\)\(64bit\)'\n"):
        start.install_on_system({"libEGL.so.1": "libegl1", "a font": "fonts-dejavu-core"})


def test_a_second_start_installs_nothing(project, set_ups):
    start.prepare(window=False)
    assert set_ups == []


@pytest.mark.parametrize("changed", ["pyproject.toml", "requirements.lock", ".venv/pyvenv.cfg"])
def test_a_change_of_needs_or_of_python_installs_again(changed, project, set_ups):
    (project / changed).write_text("second")
    start.prepare(window=False)
    assert len(set_ups) == 1


@pytest.mark.parametrize("lost", [".venv/stamp", ".venv/bin/python"])
def test_a_half_made_environment_is_repaired(lost, project, set_ups):
    (project / lost).unlink()
    start.prepare(window=False)
    assert len(set_ups) == 1


def test_a_python_without_venv_gets_it_from_the_system(project, set_ups, monkeypatch):
    asked = []
    start.STAMP.unlink()
    monkeypatch.setattr(start.shutil, "which", lambda name: None)
    monkeypatch.setattr(start.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(start, "install_on_system", asked.append)
    start.prepare(window=False)
    assert asked == [{"Python's venv": f"python3.{sys.version_info.minor}-venv python3-venv"}]


def test_a_failed_installation_leaves_no_stamp_and_shows_the_last_lines(project, monkeypatch):
    answer(monkeypatch, {"requirements.lock": (1, b"ERROR: no route to host\n")})
    with pytest.raises(SystemExit, match=r"(?s)no route to host\nThat failed\. Please look"):
        start.set_up(None)
    assert not start.STAMP.exists()


def test_a_broken_environment_is_made_anew(project, monkeypatch):
    seen = answer(monkeypatch, {"-c": (1, b"")})
    with pytest.raises(SystemExit):
        start.set_up(None)
    assert seen[1][1:] == ["-m", "venv", str(start.VENV)]
    assert not start.VENV.exists()


def test_uv_installs_where_it_is_there(project, monkeypatch):
    seen = answer(monkeypatch, {})
    start.set_up("/bin/uv")
    assert seen[1][:4] == ["/bin/uv", "pip", "install", "--python"]


def test_tests_run_offscreen_and_in_parallel(project, runs):
    assert start.main(["test", "-x"]) == 0
    ((command, environment),) = runs
    assert command == ("pytest", f"-n{(os.cpu_count() or 1) + 1}", "--dist", "loadfile", "--no-loadscope-reorder", "-x")
    assert environment["QT_QPA_PLATFORM"] == "offscreen"


def test_what_python_compiles_for_the_tests_is_kept_even_where_it_is_told_not_to(project, monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    said = "import sys; from pathlib import Path; Path('said').write_text(str(sys.dont_write_bytecode))"
    (project / "pytest.py").write_text(said)
    monkeypatch.setattr(start, "PYTHON", Path(sys.executable))
    start.STAMP.write_text(start.fingerprint())
    assert start.main(["test"]) == 0
    assert (project / "said").read_text() == "False"


@pytest.mark.parametrize("words", [["-n0"], ["-n", "3"], ["--numprocesses=2"]])
def test_the_number_of_parallel_tests_can_be_chosen(words, project, runs):
    start.main(["test", *words])
    assert runs[0][0] == ("pytest", *words)


def test_the_demo_is_made_once_and_opened(project, runs):
    assert start.open_demo(window=True) == 0
    desk = str(start.DEMO / "demo.factcheck")
    assert [arguments for arguments, _ in runs] == [
        ("factcheck", "demo", str(start.DEMO)),
        ("factcheck", desk),
    ]


def test_a_demo_that_is_there_is_kept(project, runs):
    start.DEMO.mkdir()
    (start.DEMO / "demo.factcheck").touch()
    start.open_demo(window=True)
    assert [arguments[:2] for arguments, _ in runs] == [("factcheck", str(start.DEMO / "demo.factcheck"))]


def test_without_a_display_the_paths_of_report_and_picture_are_said(project, runs, capsys):
    assert start.open_demo(window=False) == 0
    assert [arguments[1] for arguments, _ in runs] == ["demo", "export", "--picture"]
    printed = capsys.readouterr().out
    assert "no display" in printed
    assert str(start.DEMO / "report.html") in printed
    assert str(start.DEMO / "window.png") in printed


def test_a_display_that_lets_nobody_in_is_none(project, monkeypatch, capsys):
    desk = str(start.DEMO / "demo.factcheck")
    monkeypatch.setattr(start, "run", lambda *words, **_: -6 if words == ("factcheck", desk) else 0)
    assert start.open_demo(window=True) == 0
    assert "no display" in capsys.readouterr().out


def test_the_exit_code_of_the_program_is_handed_on(project, monkeypatch):
    monkeypatch.setattr(start, "run", lambda *_, **__: 1)
    assert start.open_demo(window=True) == 1
    assert start.open_demo(window=False) == 1
