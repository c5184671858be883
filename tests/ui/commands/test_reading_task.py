"""Reading what is on its way in, in the pool."""

import time

from factcheck.domain.errors import EmptyTextError
from factcheck.domain.records.draft import Draft, ReadOptions
from factcheck.services.importing import Reading
from factcheck.ui.commands.reading_task import PendingImport, ReadingTask, pending_file, pending_page

DRAFT = Draft("A bridge is opened.", ())
NOW = ReadOptions()


def at_once(_options, _cancelled):
    return DRAFT


def until_cancelled(_options, cancelled):
    while not cancelled():
        time.sleep(0.01)
    return DRAFT


def test_what_was_read_is_delivered(qtbot, qapp):
    task, got = ReadingTask(qapp), []
    task.start(PendingImport("story.txt", at_once), NOW, got.append, got.append)
    assert task.is_running
    qtbot.waitUntil(lambda: got == [DRAFT])
    assert not task.is_running


def test_what_is_refused_is_told(qtbot, qapp):
    def refuse(_options, _cancelled):
        raise EmptyTextError("story.txt")

    task, got = ReadingTask(qapp), []
    task.start(PendingImport("story.txt", refuse), NOW, lambda _draft: None, got.append)
    qtbot.waitUntil(lambda: len(got) == 1)
    assert isinstance(got[0], EmptyTextError)


def test_what_takes_long_says_so_and_can_be_cancelled(qtbot, qapp):
    task, got = ReadingTask(qapp), []
    with qtbot.waitSignal(task.slow) as slow:
        task.start(PendingImport("big.pdf", until_cancelled), NOW, got.append, got.append)
    assert slow.args == ["big.pdf"]
    with qtbot.waitSignal(task.ended):
        task.cancel()
    qtbot.wait(50)
    assert got == []


def test_the_next_reading_takes_the_place_of_the_one_before(qtbot, qapp):
    task, got = ReadingTask(qapp), []
    task.start(PendingImport("big.pdf", until_cancelled), NOW, lambda _draft: got.append("first"), got.append)
    task.start(PendingImport("story.txt", at_once), NOW, lambda _draft: got.append("second"), got.append)
    qtbot.waitUntil(lambda: bool(got))
    qtbot.wait(50)
    assert got == ["second"]


def test_a_file_is_read_as_its_options_say(tmp_path):
    path = tmp_path / "story.txt"
    path.write_bytes("Мост открыт в понедельник.".encode("koi8-r"))
    with Reading() as reading:
        incoming = pending_file(path, reading)
        draft = incoming.read(ReadOptions(encoding="koi8-r"), lambda: False)
    assert incoming.name == "story.txt"
    assert draft.text == "Мост открыт в понедельник."


def test_a_page_is_not_fetched_before_it_is_read():
    assert pending_page("https://example.org", Reading()).name == "https://example.org"
