"""Sets Factcheck up beside itself and opens it: `python3 start.py`, or `python3 start.py test`."""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "factcheck-is-set-up"
DEMO = ROOT / "factcheck-demo"
LIBRARIES = {  # what Qt loads, and the Debian packages that may have it
    "libglib-2.0.so.0": "libglib2.0-0t64 libglib2.0-0", "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3", "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}  # fmt: skip
WINDOW_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0", "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4", "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}  # fmt: skip
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def quietly(saying: str, command: list[str], advice: str) -> None:
    """Run a command; where it fails, show the end of what it printed, say what to do, and end."""
    print(saying, flush=True)
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True)
    if done.returncode:
        printed = (done.stdout + done.stderr).decode(errors="replace")
        sys.exit("\n".join([*printed.splitlines()[-6:], advice]))


def succeeds(*command: str) -> bool:
    """Tell whether a command can be run and ends with 0, without showing what it prints."""
    try:
        return not subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True).returncode
    except OSError:
        return False


def has_display(environment: Mapping[str, str], system: str) -> bool:
    """Tell whether a window can be shown."""
    chosen = environment.get("QT_QPA_PLATFORM")
    if chosen:
        return chosen.partition(":")[0] not in {"offscreen", "minimal"}
    shown = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    return bool(shown) or system in {"win32", "darwin"}


def loads(library: str) -> bool:
    """Tell whether the system has a library."""
    try:
        return bool(ctypes.CDLL(library))
    except OSError:
        return False


def has_font() -> bool:
    """Tell whether a font for running text is installed."""
    files = (file for folder in FONT_FOLDERS for file in Path(folder).expanduser().rglob("*.[ot]t[cf]"))
    return any("mono" not in file.name.lower() for file in files)


def missing_from_system(window: bool) -> dict[str, str]:
    """What Qt needs of the system and does not find, with the Debian packages that may have it."""
    if not sys.platform.startswith("linux"):
        return {}
    wanted = {**LIBRARIES, **(WINDOW_LIBRARIES if window else {})}
    missing = {library: packages for library, packages in wanted.items() if not loads(library)}
    return missing if has_font() else {**missing, "a font": "fonts-dejavu-core"}


def known_package(names: str) -> str:
    """The first of several names of one package that apt has heard of, else the last."""
    choices = names.split()
    known = (n for n in choices[:-1] if subprocess.run(["apt-cache", "show", n], capture_output=True).stdout)
    return next(known, choices[-1])


def install_on_system(missing: dict[str, str]) -> None:
    """Install what is missing by apt, as root or by `sudo -n`; where that cannot be, say what to type."""
    lacking = f"Factcheck needs {', '.join(missing)}. Please type"
    if not shutil.which("apt-get"):
        wanted = " ".join(f"'{name}()(64bit)'" for name in missing if ".so." in name)
        sys.exit(f"{lacking}\n  sudo dnf install {wanted}\nor what installs them here, and start again.")
    admin = [] if os.geteuid() == 0 else ["sudo", "-n"]
    allowed = succeeds(*admin, "true")
    if allowed:
        print("Asking apt for its lists ...", flush=True)
        succeeds(*admin, "apt-get", "update")
    names = " ".join(map(known_package, missing.values()))
    advice = f"{lacking}\n  sudo apt-get update && sudo apt-get install -y {names}\nand start again."
    if not allowed:
        sys.exit(advice)
    apt = "env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 install -y"
    quietly(f"Installing {names} ...", [*admin, *f"{apt} --no-install-recommends {names}".split()], advice)


def fingerprint() -> str:
    """A hash of all that decides what belongs into `.venv`: needs, versions, Python, place."""
    facts = hashlib.sha256(f"{ROOT}\n{PYTHON.resolve()}\n".encode())
    for file in (ROOT / "pyproject.toml", ROOT / "requirements.lock", VENV / "pyvenv.cfg"):
        facts.update(file.read_bytes() if file.exists() else b"")
    return facts.hexdigest()


def set_up(uv: str | None) -> None:
    """Install what the lock file says into `.venv`, which is made anew where it is missing or broken."""
    STAMP.unlink(missing_ok=True)
    usable = "import sys; sys.version_info >= (3, 11) or sys.exit(1)" + ("" if uv else "; import pip")
    if not succeeds(str(PYTHON), "-c", usable):
        shutil.rmtree(VENV, ignore_errors=True)
        base = getattr(sys, "_base_executable", None) or sys.executable
        make = [uv, "venv", "--python", base] if uv else [base, "-m", "venv"]
        quietly("Making .venv ...", [*make, str(VENV)], f"Please delete {VENV} and start again.")
    pip = [uv, "pip", "install", "--python", str(PYTHON)] if uv else [str(PYTHON), "-m", "pip", "install"]
    failed = "That failed. Please look at the network connection and the free space, and start again."
    everything, itself = ["-r", "requirements.lock"], ["--no-deps", "--no-build-isolation", "-e", "."]
    quietly("Installing what Factcheck needs, about a minute ...", [*pip, *everything], failed)
    quietly("Installing Factcheck ...", [*pip, *itself], failed)
    probe = [str(PYTHON), "-c", "import PySide6.QtWidgets"]
    quietly("Trying Qt ...", probe, "Qt does not start. Please install the library named above.")
    STAMP.write_text(fingerprint())


def prepare(window: bool) -> None:
    """Bring the system and `.venv` to what Factcheck needs, in no time if they are there."""
    missing, uv = missing_from_system(window), shutil.which("uv")
    ready = STAMP.exists() and PYTHON.exists() and STAMP.read_text() == fingerprint()
    if not ready and not uv and not importlib.util.find_spec("ensurepip"):
        missing["Python's venv"] = f"python3.{sys.version_info.minor}-venv python3-venv"
    if missing:
        install_on_system(missing)
    if not ready:
        set_up(uv)


def run(*arguments: str, **environment: str) -> int:
    """Run a module in `.venv` and give its exit code."""
    return subprocess.call([PYTHON, "-m", *arguments], cwd=ROOT, env={**os.environ, **environment})


def test(arguments: list[str]) -> int:
    """Run the tests, which wait at times and need no display, and keep what Python compiles for what they start."""
    prepare(window=False)
    chosen = any(argument.startswith(("-n", "--numprocesses")) for argument in arguments)
    parallel = [] if chosen else [f"-n{(os.cpu_count() or 1) + 1}", "--dist", "loadfile", "--no-loadscope-reorder"]
    return run("pytest", *parallel, *arguments, QT_QPA_PLATFORM="offscreen", PYTHONDONTWRITEBYTECODE="")


def work_without_window(desk: Path) -> int:
    """Write the report and a picture of the window, and say where they are."""
    print("There is no display here to open a window on: report and window go to files.", flush=True)
    report, picture = DEMO / "report.html", DEMO / "window.png"
    code = run("factcheck", "export", str(desk), "--to", str(report))
    code = code or run("factcheck", "--picture", str(picture), str(desk), QT_QPA_PLATFORM="offscreen")
    print(f"Report:  {report}\nWindow:  {picture}" if not code else "That failed, see above.")
    return code


def open_demo(window: bool) -> int:
    """Open the program on the demo desk, or do the same job without a window."""
    prepare(window)
    desk = DEMO / "demo.factcheck"
    code = 0 if desk.exists() else run("factcheck", "demo", str(DEMO))
    if code:
        return code
    if window:
        begun = time.monotonic()
        code = run("factcheck", str(desk))
        if code != -6 or time.monotonic() - begun > 10:  # so Qt ends where a display lets nobody in
            return code
    return work_without_window(desk)


def main(arguments: list[str]) -> int:
    """Do what the command line asks for, and give the exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036
        sys.exit(f"Factcheck needs Python 3.11 or newer, and this is {sys.version.split()[0]}.")
    if arguments and arguments[0] != "test":
        sys.exit("Type python3 start.py to open the demo, python3 start.py test [...] to run the tests.")
    return test(arguments[1:]) if arguments else open_demo(has_display(os.environ, sys.platform))


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
