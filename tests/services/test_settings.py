"""The settings file."""

import pytest

from factcheck.services.settings import MOST_RECENT, Settings, Theme, load, save


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
