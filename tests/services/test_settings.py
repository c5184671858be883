"""The settings file."""

import pytest

from factcheck.domain.file_errors import UnwritableError
from factcheck.services.settings import MOST_RECENT, Settings, Theme, load, merged, save


def test_what_was_chosen_comes_back(tmp_path):
    chosen = Settings(name="Mara Lind", theme=Theme.DARK, shortcuts={"find": "Ctrl+7"}, window=[1, 2, 3, 4])
    save(chosen, tmp_path / "deep" / "settings.json")
    assert load(tmp_path / "deep" / "settings.json") == chosen


@pytest.mark.parametrize("words", ["", "{", "[]", "null", '{"name": 3, "theme": "pink", "font_size": "big", "x": 1}'])
def test_a_spoilt_file_gives_the_settings_out_of_the_box(tmp_path, words):
    path = tmp_path / "settings.json"
    path.write_text(words, encoding="utf-8")
    assert load(path) == Settings()


def test_the_recent_files_are_few_and_each_stands_once(tmp_path):
    settings = Settings()
    for number in range(20):
        settings.remember(tmp_path / f"{number}.factcheck")
    settings.remember(tmp_path / "15.factcheck")
    assert len(settings.recent) == MOST_RECENT
    assert settings.recent[0] == str(tmp_path / "15.factcheck")
    assert len(set(settings.recent)) == MOST_RECENT


@pytest.mark.parametrize(
    "words",
    [
        '{"recent": [1], "shortcuts": {"find": 3}, "window": ["a", 2]}',
        '{"splitters": {"main": [1, null]}, "places": {"a": "b"}, "recent": {}}',
        '{"zoom": true, "single_letter_keys": 1, "theme": ["dark"], "window": [1.5]}',
    ],
)
def test_what_is_of_the_wrong_kind_inside_is_left_out(tmp_path, words):
    path = tmp_path / "settings.json"
    path.write_text(words, encoding="utf-8")
    assert load(path) == Settings()


def test_what_fits_is_kept_beside_what_does_not(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text('{"name": "Mara Lind", "zoom": "big", "theme": "dark", "later": 1}', encoding="utf-8")
    assert load(path) == Settings(name="Mara Lind", theme=Theme.DARK)


def test_the_name_of_a_file_that_is_no_utf8_is_kept(tmp_path):
    chosen = Settings(recent=["/desks/\udcff.factcheck"])
    save(chosen, tmp_path / "settings.json")
    assert load(tmp_path / "settings.json") == chosen


def test_settings_that_cannot_be_written_are_said(tmp_path):
    (tmp_path / "plain").write_text("a file, no folder", encoding="utf-8")
    with pytest.raises(UnwritableError):
        save(Settings(), tmp_path / "plain" / "settings.json")


def test_what_another_window_wrote_stays_beside_what_was_changed_here():
    before = Settings(theme=Theme.DARK, places={"a": ["1"], "b": ["1"], "c": ["1"]})
    now = Settings(theme=Theme.DARK, zoom=120, places={"a": ["2"], "b": ["1"]})
    there = Settings(name="Mara Lind", theme=Theme.LIGHT, zoom=90, places={"b": ["3"], "c": ["1"], "d": ["4"]})
    assert merged(before, now, there) == Settings(
        name="Mara Lind", theme=Theme.LIGHT, zoom=120, places={"a": ["2"], "b": ["3"], "d": ["4"]}
    )


def test_two_settings_share_nothing(tmp_path):
    Settings().remember(tmp_path / "city.factcheck")
    assert Settings().recent == []
