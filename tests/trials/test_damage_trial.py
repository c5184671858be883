"""A short sample of the trial of damaged desks: nothing but a sentence comes of them, and no byte is written."""

import pytest

from tests.damage_samples import WAYS, damaged
from tests.trials.looking import TrialWindow, wrong_by_command
from tests.trials.repairing import Repairs


@pytest.fixture(scope="module")
def whole(made_demo):
    return made_demo.read_bytes()


@pytest.fixture
def window(qtbot, home):
    made = TrialWindow()
    yield made
    made.close()


@pytest.mark.parametrize("number", range(len(WAYS)))
def test_a_damaged_desk_is_told_of_in_a_sentence_by_every_command(tmp_path, home, whole, number):
    path = tmp_path / "damaged.factcheck"
    path.write_bytes(damaged(whole, number))
    assert wrong_by_command(path) == []


def test_of_damaged_desks_all_that_can_be_read_is_saved_and_nothing_is_made_up(tmp_path, home, whole):
    original, path = tmp_path / "whole.factcheck", tmp_path / "folder" / "damaged.factcheck"
    original.write_bytes(whole)
    path.parent.mkdir()
    repairs = Repairs(original)
    for number in range(len(WAYS)):
        path.write_bytes(damaged(whole, number))
        assert repairs.wrong_with(path) == []


def test_the_trial_of_saving_finds_a_row_that_is_made_up_and_one_that_is_not_named(tmp_path, home, whole, monkeypatch):
    original, path = tmp_path / "whole.factcheck", tmp_path / "folder" / "damaged.factcheck"
    original.write_bytes(whole)
    path.parent.mkdir()
    path.write_bytes(whole)
    repairs = Repairs(original)
    assert repairs.wrong_in_saving(path) == []
    claim = next(key for key in repairs.rows if key[0] == "claim")
    repairs.rows[claim] = {**repairs.rows[claim], "note": "as it was"}
    repairs.rows["claim", "gone"] = {}
    row, gone = repairs.wrong_in_saving(path)
    assert "is not as it was and not named" in row
    assert "is missing and not named" in gone


def test_damaged_desks_are_told_of_in_a_sentence_in_the_window(tmp_path, whole, window):
    path = tmp_path / "damaged.factcheck"
    for number in range(len(WAYS)):
        path.write_bytes(damaged(whole, number))
        assert window.wrong_with(path) == []


def test_a_look_at_a_whole_desk_finds_its_articles_and_a_fault_of_ours_is_told(tmp_path, whole, window, monkeypatch):
    path = tmp_path / "whole.factcheck"
    path.write_bytes(whole)
    shown = []
    window.window.current.claim_changed.connect(lambda: shown.append(window.window.current.article))
    assert window.wrong_with(path) == wrong_by_command(path) == []
    assert len(set(shown)) >= 3
    monkeypatch.setattr("factcheck.services.articles.progress_of", lambda *_: 1 / 0)
    assert wrong_by_command(path) != []
    assert window.wrong_with(path) != []
