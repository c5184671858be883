"""Old Word files, which another program turns into new ones."""

import errno
import os
import platform
import stat
import sys
import time
from pathlib import Path

import pytest

from factcheck.domain.file_errors import (
    BrokenFileError,
    CancelledError,
    LegacyDocError,
    LibreOfficeNotAgreedError,
    ReadingLimitError,
)
from factcheck.domain.records.article_draft import ReadOptions
from factcheck.services.importing import Reading
from factcheck.services.legacy_doc import as_docx
from tests.frozen_samples import freeze
from tests.importers.shared.test_office_files import package

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le")
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
POSIX = pytest.mark.skipif(os.name == "nt", reason="the program is a script of POSIX")


def never() -> bool:
    return False


@pytest.fixture
def office(tmp_path, monkeypatch):
    """Puts a program of these lines of Python where LibreOffice is looked for; gives its path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def install(*lines: str) -> str:
        program = folder / "soffice"
        begin = [f"#!{sys.executable}", "import sys, time", "from pathlib import Path"]
        program.write_text("\n".join([*begin, *lines]), encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        return str(program)

    return install


def test_without_libreoffice_an_old_word_file_is_said_to_be_one(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(LegacyDocError):
        as_docx("a.doc", OLD, never)


@POSIX
def test_the_program_gets_a_copy_a_folder_and_a_profile_of_its_own(office, tmp_path):
    office(
        "folder = Path(sys.argv[sys.argv.index('--outdir') + 1])",
        "folder.mkdir()",
        "profile = [word for word in sys.argv if word.startswith('-env:UserInstallation=file://')][0]",
        "settings = Path(profile.partition('file://')[2], 'user', 'registrymodifications.xcu').read_text()",
        "assert 'DisableMacrosExecution' in settings and '--headless' in sys.argv",
        "(folder / 'given.docx').write_bytes(Path(sys.argv[-1]).read_bytes()[::-1])",
        f"Path({str(tmp_path / 'seen')!r}).write_text(str(folder))",
    )
    assert as_docx("a.doc", OLD, never) == OLD[::-1]
    assert not Path((tmp_path / "seen").read_text(encoding="utf-8")).parent.exists()


@POSIX
def test_a_file_the_program_makes_nothing_of_is_broken(office):
    office("print('cannot')")
    with pytest.raises(BrokenFileError):
        as_docx("a.doc", OLD, never)


@POSIX
def test_a_program_that_takes_too_long_is_ended(office):
    program = office("time.sleep(60)")
    with pytest.raises(ReadingLimitError):
        as_docx("a.doc", OLD, never, program, seconds=0.2)


@POSIX
def test_cancelling_ends_the_program_and_what_it_began(office, tmp_path):
    late = tmp_path / "late"
    code = f"import time; time.sleep(1); open({str(late)!r}, 'w')"
    office("import subprocess", f"subprocess.Popen([{sys.executable!r}, '-c', {code!r}])", "time.sleep(60)")
    begun = time.monotonic()
    with pytest.raises(CancelledError):
        as_docx("a.doc", OLD, lambda: time.monotonic() - begun > 0.4)
    time.sleep(1.5)
    assert not late.exists()


@POSIX
def test_what_the_program_makes_is_read_like_any_word_file_and_said(office, tmp_path):
    body = f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>It is red.</w:t></w:r></w:p></w:body></w:document>'
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    new = tmp_path / "new.docx"
    new.write_bytes(package({"[Content_Types].xml": types.encode(), "word/document.xml": body.encode()}))
    office(
        "folder = Path(sys.argv[sys.argv.index('--outdir') + 1])",
        "folder.mkdir()",
        f"(folder / 'given.docx').write_bytes(Path({str(new)!r}).read_bytes())",
    )
    with Reading() as reading:
        draft = reading.read_bytes("story.doc", OLD, ReadOptions(libreoffice=True))
    assert (draft.text, draft.origin) == ("It is red.", "story.doc")
    assert draft.noticed == ("Read through LibreOffice.",)


@POSIX
def test_it_is_not_started_before_somebody_agreed(office, tmp_path):
    office(f"Path({str(tmp_path / 'started')!r}).touch()")
    with Reading() as reading, pytest.raises(LibreOfficeNotAgreedError):
        reading.read_bytes("story.doc", OLD)
    assert not (tmp_path / "started").exists()


def test_nobody_is_asked_where_there_is_none(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with Reading() as reading, pytest.raises(LegacyDocError):
        reading.read_bytes("story.doc", OLD)


@pytest.mark.skipif((sys.platform, platform.machine()) != ("linux", "x86_64"), reason="run on Linux (x86-64) alone")
@pytest.mark.parametrize("is_frozen", [False, True])
def test_it_reaches_no_network_and_nor_does_what_it_begins(office, tmp_path, monkeypatch, is_frozen):
    seen = tmp_path / "seen"
    tries = (
        "import socket",
        "for family in (socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK, socket.AF_PACKET):",
        "    try:",
        "        socket.socket(family, socket.SOCK_RAW if family == socket.AF_PACKET else socket.SOCK_DGRAM)",
        "    except PermissionError:",
        "        print(family.name, 'refused', flush=True)",
        "socket.socket(socket.AF_UNIX).close()",
        "print('AF_UNIX open')",
    )
    code = "\n".join(tries)
    office(
        f"import os, subprocess; out = open({str(seen)!r}, 'w')",
        f"subprocess.run([sys.executable, '-c', {code!r}], stdout=out)",
        "import ctypes; io_uring = ctypes.CDLL(None, use_errno=True).syscall(425, 1, None)",
        "out.write(f'{io_uring} {ctypes.get_errno()}')",
    )
    if is_frozen:
        freeze(monkeypatch, tmp_path)
    with pytest.raises(BrokenFileError):
        as_docx("a.doc", OLD, never)
    assert seen.read_text(encoding="utf-8").split("\n") == [
        "AF_INET refused",
        "AF_INET6 refused",
        "AF_NETLINK refused",
        "AF_PACKET refused",
        "AF_UNIX open",
        f"-1 {errno.ENOSYS}",
    ]
