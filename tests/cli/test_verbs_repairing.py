"""`check --repair-into`: what can be read of a damaged desk is in a new file, and it is said what is not."""

import pytest

from tests.salvage_samples import execute, full_desk, root_of, wipe_page


@pytest.fixture
def desk(tmp_path):
    path = tmp_path / "city.factcheck"
    full_desk(path)
    return path


@pytest.fixture
def target(tmp_path):
    return tmp_path / "new.factcheck"


def test_a_damaged_desk_of_which_all_can_be_saved_is_saved_and_the_new_file_says_so(run, desk, target):
    wipe_page(desk, root_of(desk, "claim"))
    assert run("check", desk).code == 1
    saved = run("check", desk, "--repair-into", target, "--as", "Ana Boateng")
    assert (saved.code, saved.err) == (0, "")
    assert saved.out.splitlines()[1:] == [
        "Nothing is missing.",
        "4 damaged rows are there as the history proves that they were.",
    ]
    checked = run("check", target)
    assert (checked.code, checked.err) == (0, "")
    whole, repaired = checked.out.splitlines()
    assert whole == "new.factcheck is whole."
    assert repaired.endswith("Ana Boateng: What could be read of “city.factcheck” was saved here.")


def test_what_is_missing_is_told_to_people_and_programs_and_in_the_history(run, desk, target):
    execute(desk, "DELETE FROM operation", "DELETE FROM change", "DELETE FROM claim WHERE number = '1'")
    saved = run("check", desk, "--repair-into", target, "--json")
    assert saved.code == 1
    assert (saved.value["whole"], saved.value["articles"], saved.value["claims"]) == (False, 2, 3)
    lost = {(one["kind"], one["fate"], one["words"]) for one in saved.value["losses"]}
    assert ("passage", "missing", "512 metres") in lost
    target.unlink()
    assert "   “512 metres”" in run("check", desk, "--repair-into", target).out.splitlines()
    assert "Missing: 1 passage, 1 piece of evidence." in run("history", target).out
    (repair,) = run("check", target, "--json").value["repairs"]
    assert "Missing: 1 passage, 1 piece of evidence." in repair


def test_a_desk_that_was_never_saved_from_another_says_nothing_of_it(run, desk):
    assert run("check", desk, "--json").value == {"whole": True, "file": str(desk), "findings": []}


def test_a_file_that_is_there_is_left_as_it_is(run, desk, target):
    target.write_text("mine")
    saved = run("check", desk, "--repair-into", target)
    assert (saved.code, saved.out) == (1, "")
    assert saved.err == "“new.factcheck” exists already and was left as it is. Choose another name.\n"
    assert target.read_text() == "mine"
