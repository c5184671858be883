"""What is imported together, and how each is read."""

import time
from collections import deque

from factcheck.domain.file_errors import EmptyTextError
from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.services.importing import Reading
from factcheck.ui.commands.import_batch import (
    ImportBatch,
    PendingImport,
    ReadingTask,
    in_short,
    pending_file,
    pending_page,
    taken_words,
)

DRAFT = ArticleDraft("A bridge is opened.", ())
NOW = ReadOptions()


def coming(name):
    return PendingImport(name, lambda _options, _cancelled: ArticleDraft("", ()))


def test_one_steps_from_the_first_to_the_last():
    batch = ImportBatch(deque([coming("one.txt"), coming("two.txt")]), total=2)
    assert batch.step()
    assert (batch.name, batch.place) == ("one.txt", "File 1 of 2")
    batch.options = ReadOptions(repair=True)
    assert batch.step()
    assert (batch.name, batch.options) == ("two.txt", ReadOptions())
    assert not batch.step()


def test_one_alone_has_no_place():
    assert ImportBatch(number=1, total=1).place == ""


def test_what_nobody_saw_is_told_with_the_name_of_its_file():
    batch = ImportBatch(here=coming("one.txt"), refused=["Refused."])
    batch.not_seen(ArticleDraft("", (), noticed=("1 image left out.",)))
    assert batch.told == ["one.txt: 1 image left out.", "Refused."]


def test_undo_takes_back_one_article_and_says_so():
    assert taken_words(1) == "Article taken in."
    assert taken_words(3).endswith("undo takes back the last.")


def test_of_many_sentences_the_first_few_are_shown():
    assert in_short(["One.", "Two."]) == "One.\nTwo."
    assert in_short([str(number) for number in range(9)]).endswith("5\n… and 3 more.")


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
