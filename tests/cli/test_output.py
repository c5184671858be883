"""What reaches standard output: UTF-8, and nothing a terminal obeys."""

import json
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.cli.output import json_text, print_json_list, shown

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))


@given(ANY_TEXT)
@example("end\x7f")
def test_json_brings_every_text_back_on_one_line_without_control_characters(text):
    line = json_text({"text": text})
    assert json.loads(line) == {"text": text}
    assert len(line.splitlines()) == 1
    assert not [character for character in line if unicodedata.category(character) in ("Cc", "Cs")]


@given(ANY_TEXT)
def test_people_are_shown_no_control_characters(text):
    assert not [character for character in shown(text) if unicodedata.category(character) in ("Cc", "Cs")]


@pytest.mark.parametrize("text", ["Zelenskyy said “no”", "هذا نص", "长江", "👩‍👩‍👧", "e\u0301", "a\u00a0b"])
def test_ordinary_text_is_shown_as_it_is(text):
    assert shown(text) == text
    assert json_text(text) == f'"{text}"'


@pytest.mark.parametrize("values", [[], [{"a": 1}], [{"a": 1}, {"b": "\n"}]])
def test_an_array_has_an_item_a_line(capsys, values):
    print_json_list(values)
    printed = capsys.readouterr().out
    assert json.loads(printed) == values
    assert len(printed.splitlines()) == len(values) + 2
