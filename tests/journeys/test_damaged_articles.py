"""A file in which one article is damaged: it is said which row, and all other articles are worked on as ever."""

import contextlib
import sqlite3

import pytest
from PySide6.QtWidgets import QLineEdit

from factcheck.services.opening import new_desk
from tests.desk_samples import draft
from tests.translations.pseudo import plain

UNREADABLE = "cannot be read"
NAMES = ("Bridge", "Tower", "Ferry")


@pytest.fixture
def damaged(desk_path):
    """Gives a desk of three articles in which some are damaged, by their names."""

    def made(*names):
        desk = new_desk(desk_path, "Mara Lind")
        for name in NAMES:
            desk.articles.add(draft(f"The {name} is red.", headline=name))
        desk.close()
        with contextlib.closing(sqlite3.connect(desk_path, isolation_level=None)) as db:
            for name in names:
                of = "(SELECT id FROM article WHERE name = ?)"
                db.execute(f"UPDATE proof SET blocks = '[]' WHERE article_id = {of}", [name])
        return desk_path

    return made


def test_a_file_whose_first_article_is_damaged_opens_with_the_next_and_says_so(open_window, damaged):
    person = open_window(damaged("Bridge"))
    assert person.text == "The Tower is red."
    assert "its paragraphs are not those of its text" in person.told
    person.select("red")
    person.press("Return", "Return", "1")
    assert [one.verdict for one in person.claims] == ["supported"]


def test_going_to_the_next_article_passes_over_the_damaged_one_and_says_so(open_window, damaged):
    person = open_window(damaged("Tower"))
    assert (person.text, person.told) == ("The Bridge is red.", "")
    person.window.actions_table["next_article"].trigger()
    assert person.text == "The Ferry is red."
    assert "its paragraphs are not those of its text" in person.told


def test_in_the_list_of_articles_a_damaged_one_is_named_and_choosing_it_leaves_the_one_that_is_shown(
    open_window, damaged, qtbot
):
    person = open_window(damaged("Tower"))
    person.typed.extend(NAMES)
    shown = person.window.current.article
    person.window.actions_table["articles"].trigger()
    qtbot.waitUntil(lambda: isinstance(person.focus(), QLineEdit))
    person.type("tower")
    assert [plain(person.find("articles_list").item(0, column).text()) for column in (0, 2)] == ["Tower", UNREADABLE]
    person.press("Return")
    assert (person.window.current.article, person.text) == (shown, "The Bridge is red.")
    assert "its paragraphs are not those of its text" in person.told


def test_where_the_article_that_is_removed_is_followed_by_a_damaged_one_the_next_is_shown(open_window, damaged):
    person = open_window(damaged("Bridge"))
    person.window.file_commands.remove_current()
    assert person.text == "The Ferry is red."
    person.window.file_commands.remove_current()
    assert person.window.current.article is None


def test_a_file_of_which_every_article_is_damaged_leaves_the_window_usable(open_window, damaged):
    person = open_window(damaged(*NAMES))
    assert person.window.current.article is None
    assert "its paragraphs are not those of its text" in person.told
    person.window.current.show_article(person.window.session.desk.articles.add(draft("Fine.")))
    assert person.text == "Fine."
