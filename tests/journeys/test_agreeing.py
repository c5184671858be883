"""What reaches further than reading a file is asked about first, and once."""

import os
import stat
import sys

import pytest
from PySide6.QtWidgets import QDialog

from factcheck.domain.file_errors import PrivateAddressError
from factcheck.services.settings import load
from tests.services.test_legacy_doc import OLD
from tests.word_samples import docx, par, run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the program is a script of POSIX")


@pytest.fixture
def old_word_file(tmp_path, monkeypatch):
    """An old Word file, and a program in the place of LibreOffice that makes a new one of it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    new = tmp_path / "new.docx"
    new.write_bytes(docx(par(run("It is red."))))
    program = folder / "soffice"
    lines = (
        f"#!{sys.executable}",
        "import sys",
        "from pathlib import Path",
        "folder = Path(sys.argv[sys.argv.index('--outdir') + 1])",
        "folder.mkdir()",
        f"(folder / 'given.docx').write_bytes(Path({str(new)!r}).read_bytes())",
    )
    program.write_text("\n".join(lines), encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(folder))
    path = tmp_path / "old.doc"
    path.write_bytes(OLD)
    return path


def bring(person, path, waits_for):
    person.window.import_commands.bring_files([path])
    person.qtbot.waitUntil(lambda: person.window.frame.findChild(QDialog, waits_for) is not None, timeout=20_000)


def test_libreoffice_is_started_once_a_person_agreed_and_nobody_is_asked_again(checker, old_word_file, tmp_path):
    bring(checker, old_word_file, "libreoffice_dialog")
    checker.press("Escape")
    assert "“old.doc” is an old Word file" in checker.told
    assert "it was not started" in checker.told
    bring(checker, old_word_file, "libreoffice_dialog")
    checker.click("agree_libreoffice")
    checker.qtbot.waitUntil(lambda: checker.window.import_commands._sheet is not None, timeout=20_000)
    checker.press("Escape")
    assert load(tmp_path / "home" / "settings.json").libreoffice
    checker.window.import_commands.bring_files([old_word_file])
    checker.qtbot.waitUntil(lambda: checker.window.import_commands._sheet is not None, timeout=20_000)
    checker.press("Return")
    assert checker.text == "It is red."


def test_a_page_of_this_computer_is_fetched_only_where_a_person_agrees(checker, monkeypatch):
    asked = []

    def visit(address, cancelled, private=False):
        asked.append(private)
        raise PrivateAddressError(address)

    monkeypatch.setattr("factcheck.services.fetching.fetch", visit)
    checker.window.import_commands.fetch()
    checker.find("fetch_address").setText("http://localhost/story")
    checker.click("fetch_page")
    checker.qtbot.waitUntil(lambda: checker.window.frame.findChild(QDialog, "private_dialog") is not None)
    checker.click("agree_private")
    checker.qtbot.waitUntil(lambda: asked == [False, True])
    checker.qtbot.waitUntil(lambda: checker.window.frame.findChildren(QDialog, "private_dialog") != [])
    checker.press("Escape")
    assert "was not visited" in checker.told
