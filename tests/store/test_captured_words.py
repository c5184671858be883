"""What captured files say, as it is searched."""

import pytest

from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.services.opening import new_desk, open_desk, read_desk
from factcheck.store.captured_words import captured
from tests.desk_samples import claim_at, draft


def captured_text(desk, path, text):
    """A desk file with a claim, for which a file with this text was captured."""
    claim = claim_at(desk, desk.articles.add(draft()), "red")
    source = desk.evidence.add([claim.id], EvidenceDraft("Minutes"))[0].source
    path.write_text(text, encoding="utf-8")
    desk.captures.add(source.id, desk.captures.read(path))
    return desk.unit_of_work.store.file


def told(file, wanted):
    return sorted({one.words for one in captured(file, wanted)})


def test_only_files_that_may_hold_the_words_are_read(desk, tmp_path):
    file = captured_text(desk, tmp_path / "minutes.txt", "The harbour office.")
    captured_text(desk, tmp_path / "letter.txt", "A letter.")
    assert told(file, "HARBOUR office") == ["The harbour office."]
    assert told(file, "zebra") == []
    assert told(file, "«»") == ["A letter.", "The harbour office."]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("273 \u212aelvin", "273 kelvin"),
        ("İstanbul", "istanbul"),
        ("die Aufſicht", "aufsicht"),
        ("100% of_all", "100% of_all"),
        ("ÉTÉ à l’île", "été à l'île"),
    ],
)
def test_letters_that_are_the_same_to_a_search_are_so_here(desk, tmp_path, text, wanted):
    captured_text(desk, tmp_path / "minutes.txt", text)
    assert [hit.excerpt for hit in desk.search.find(wanted).hits] == [text]


def test_a_reader_finds_them_in_the_file(tmp_path):
    desk = new_desk(tmp_path / "one.factcheck")
    captured_text(desk, tmp_path / "minutes.txt", "It voted 14 to 12.")
    desk.close()
    for opened in (read_desk, open_desk):
        desk = opened(tmp_path / "one.factcheck")
        assert len(desk.search.find("voted 14").hits) == 1
        desk.close()
