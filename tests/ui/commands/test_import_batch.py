"""What is brought in together."""

from collections import deque

from factcheck.domain.records.draft import Draft, ReadOptions
from factcheck.ui.commands.import_batch import ImportBatch, in_short, taken_words
from factcheck.ui.commands.reading_task import PendingImport


def coming(name):
    return PendingImport(name, lambda _options, _cancelled: Draft("", ()))


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
    batch.not_seen(Draft("", (), noticed=("1 image left out.",)))
    assert batch.told == ["one.txt: 1 image left out.", "Refused."]


def test_undo_takes_back_one_article_and_says_so():
    assert taken_words(1) == "Article taken in. Undo (Ctrl+Z)"
    assert taken_words(3).endswith("takes back the last")


def test_of_many_sentences_the_first_few_are_shown():
    assert in_short(["One.", "Two."]) == "One.\nTwo."
    assert in_short([str(number) for number in range(9)]).endswith("5\n… and 3 more.")
