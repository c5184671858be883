"""The menu of recent files."""

from factcheck.ui.app.actions import RecentMenu


def made(qtbot, paths):
    menu = RecentMenu(None)
    qtbot.addWidget(menu)
    menu.show_recent([str(path) for path in paths])
    return menu


def test_only_files_that_are_still_there_are_offered(qtbot, tmp_path):
    there = tmp_path / "story.factcheck"
    there.touch()
    menu = made(qtbot, [tmp_path / "gone.factcheck", there])
    assert [action.text() for action in menu.actions()] == [f"&1  story.factcheck    {tmp_path}"]


def test_choosing_one_asks_for_it(qtbot, tmp_path):
    there = tmp_path / "story.factcheck"
    there.touch()
    menu = made(qtbot, [there])
    with qtbot.waitSignal(menu.chosen) as chosen:
        menu.actions()[0].trigger()
    assert chosen.args == [str(there)]


def test_the_menu_is_off_when_there_is_nothing_to_open(qtbot):
    assert not made(qtbot, []).isEnabled()
