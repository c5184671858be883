"""Who stands behind an act done from the command line."""

import json
import os

import pytest

from factcheck import places


def names(run, desk):
    return [act["who"] for act in run("history", desk, "--json").value][1:]


def test_nobody_is_named_before_somebody_gives_a_name(desk, run, monkeypatch):
    monkeypatch.setenv("USER", "login")
    monkeypatch.setenv("LOGNAME", "login")
    run("claim", desk, "--quote", "red")
    assert names(run, desk) == ["unnamed"]


def test_the_environment_names_the_person(desk, run, monkeypatch):
    monkeypatch.setenv("FACTCHECK_USER", "Ada Boateng")
    run("claim", desk, "--quote", "red")
    assert run("verdict", desk, 1, "supported", "--json").value["judged_by"] == "Ada Boateng"
    assert names(run, desk) == ["Ada Boateng"] * 2


def test_the_command_names_the_person_before_the_environment(desk, run, monkeypatch):
    monkeypatch.setenv("FACTCHECK_USER", "Ada Boateng")
    run("claim", "--as", "Mara Lind", desk, "--quote", "red")
    assert names(run, desk) == ["Mara Lind"]


@pytest.mark.parametrize("blank", ["", "  "])
def test_a_blank_name_is_none(desk, run, monkeypatch, blank):
    monkeypatch.setenv("FACTCHECK_USER", blank)
    run("claim", desk, "--quote", "red", "--as", blank)
    assert names(run, desk) == ["unnamed"]


def test_the_name_in_the_settings_stands_where_no_other_is_given(desk, run):
    places.settings_file().parent.mkdir(parents=True, exist_ok=True)
    places.settings_file().write_text(json.dumps({"name": "Ines Vogt", "initials": "IV"}), encoding="utf-8")
    run("claim", desk, "--quote", "red")
    assert names(run, desk) == ["Ines Vogt"]


@pytest.mark.skipif(os.name == "nt", reason="arguments are text there")
@pytest.mark.parametrize("field", ["--quote", "--statement", "--as", "--article"])
def test_words_in_bytes_that_are_no_text_are_refused(desk, run, field):
    refused = run("claim", desk, "--quote", "red", field, "caf\udce9")
    assert (refused.code, refused.out) == (1, "")
    assert "half of a character" in refused.err
    assert run("claims", desk, "--json").value == []


def test_a_name_in_bytes_that_are_no_text_is_refused(desk, run, monkeypatch):
    monkeypatch.setenv("FACTCHECK_USER", "caf\udce9")
    assert run("claim", desk, "--quote", "red").code == 1
