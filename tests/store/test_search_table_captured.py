"""What captured files say, as it is searched."""

import pytest

from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.services.opening import new_desk, open_desk, read_desk
from factcheck.store import capture_bytes
from factcheck.store.search_table import SearchTable
from tests.desk_samples import claim_at, draft


def captured_text(desk, path, text):
    """A desk file with a claim, for which a file with this text was captured."""
    claim = claim_at(desk, desk.articles.add(draft()), "red")
    source = desk.evidence.add([claim.id], EvidenceDraft("Minutes"))[0].source
    path.write_text(text, encoding="utf-8")
    desk.captures.add(source.id, desk.captures.read(path))
    return desk.unit_of_work.store.file


def told(file, without=()):
    return sorted({one.words for one in SearchTable(file).captured(without)})


def test_files_that_lack_the_words_are_not_read(desk, tmp_path):
    file = captured_text(desk, tmp_path / "minutes.txt", "The harbour office.")
    captured_text(desk, tmp_path / "letter.txt", "A letter.")
    texts = {words: sha256 for _field, sha256, words in SearchTable(file).captured_texts()}
    assert told(file) == ["A letter.", "The harbour office."]
    assert told(file, without={texts["The harbour office."]}) == ["A letter."]


@pytest.mark.parametrize("is_filled_before", [True, False])
def test_by_the_index_only_files_that_may_hold_the_words_are_read(desk, tmp_path, monkeypatch, is_filled_before):
    file = captured_text(desk, tmp_path / "letter.txt", "A letter.")
    if is_filled_before:
        desk.search.fill()
    captured_text(desk, tmp_path / "minutes.txt", "The harbour office.")
    if not is_filled_before:
        desk.search.fill()
    assert {hit.excerpt for hit in desk.search.find("HARBOUR office").hits} == {"The harbour office."}
    read = []
    text = capture_bytes.text
    monkeypatch.setattr(capture_bytes, "text", lambda db, sha256: read.append(text(db, sha256)) or read[-1])
    assert {hit.excerpt for hit in desk.search.find("HARBOUR office").hits} == {"The harbour office."}
    assert read == ["The harbour office."]
    assert desk.search.find("zebra").hits == ()
    assert read == ["The harbour office."]
    assert file.db.execute("SELECT count(*) FROM extract").fetchone() == (2,)


def test_what_is_read_anew_after_the_index_was_made_is_found(desk, tmp_path):
    file = captured_text(desk, tmp_path / "minutes.txt", "The harbour office.")
    file.db.execute("DELETE FROM extract")
    desk.search.fill()
    assert desk.search.find("harbour office").hits == ()
    (capture,) = desk.captures.of_sources()
    desk.captures.keep_texts({capture: desk.captures.read_anew(capture)})
    assert len(desk.search.find("harbour office").hits) == 1


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
