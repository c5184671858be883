"""Word files of the old kind, turned into new ones by LibreOffice where it is installed."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import factcheck
from factcheck import places
from factcheck.domain.file_errors import BrokenFileError, CancelledError, LegacyDocError, ReadingLimitError
from factcheck.resources import CHILD, is_frozen

SECONDS = 60.0

GO_OFFLINE = "go-offline"
_CODE = (
    "import os, sys; sys.path.append(sys.argv[1]); "
    "from factcheck.importers.sandbox.lockdown import go_offline; go_offline(); os.execv(sys.argv[2], sys.argv[2:])"
)
_PROGRAMS = ("soffice", "libreoffice")
_LOOK_EVERY = 0.1
# No macro of the file runs, nothing is asked, and no profile of the person is touched.
_MODES = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo", "--nofirststartwizard")
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""


def libreoffice() -> str | None:
    """Where LibreOffice is, None where there is none."""
    return next(filter(None, map(shutil.which, _PROGRAMS)), None)


def as_docx(
    name: str, data: bytes, cancelled: Callable[[], bool], program: str | None = None, seconds: float = SECONDS
) -> bytes:
    """The bytes of the .docx that LibreOffice makes of an old Word file; `program` is where it is, else on the path.

    Raises LegacyDocError where there is no LibreOffice, BrokenFileError where it cannot read the file,
    ReadingLimitError after `seconds`, CancelledError.
    """
    program = program or libreoffice()
    if program is None:
        raise LegacyDocError(name)
    with _passing_folder() as folder:
        given, made = Path(folder, "given.doc"), Path(folder, "made", "given.docx")
        given.write_bytes(data)
        settings = Path(folder, "profile", "user", "registrymodifications.xcu")
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS, encoding="utf-8")
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        what = ("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(made.parent), str(given))
        _run(name, [*_offline(), program, profile, *_MODES, *what], folder, cancelled, seconds)
        try:
            return made.read_bytes()
        except OSError as error:
            raise BrokenFileError(name) from error


@contextlib.contextmanager
def _passing_folder() -> Iterator[str]:
    """A folder for this once; what a kill leaves of it goes with the next start."""
    own = places.made(places.temporary())
    try:
        with tempfile.TemporaryDirectory(dir=own, ignore_cleanup_errors=True) as folder:
            yield folder
    finally:
        with contextlib.suppress(OSError):
            own.rmdir()


def _offline() -> list[str]:
    """What stands before a command that is to reach no network, where the system can see to that."""
    if sys.platform != "linux":
        return []
    if is_frozen():
        return [sys.executable, CHILD, GO_OFFLINE]
    return [sys.executable, "-I", "-S", "-c", _CODE, str(Path(factcheck.__file__).resolve().parents[1])]


def _run(name: str, command: list[str], folder: str, cancelled: Callable[[], bool], seconds: float) -> None:
    """Runs LibreOffice in a group of its own, and ends all of it when it takes too long or is not wanted any more."""
    environment = {**os.environ, "TMPDIR": folder, "SAL_USE_VCLPLUGIN": "svp"}
    until = time.monotonic() + seconds
    nothing = subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
        )
    except OSError as error:
        raise LegacyDocError(name) from error
    try:
        while process.poll() is None:
            if cancelled():
                raise CancelledError(name)
            if time.monotonic() > until:
                raise ReadingLimitError(name, "time")
            time.sleep(_LOOK_EVERY)
    finally:
        _end_all(process)


def _end_all(process: "subprocess.Popen[bytes]") -> None:
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
