"""The window made wide, narrow, large and dark, with a claim in the middle of a long article."""

from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from factcheck.domain.records.verdict import Status, Verdict
from factcheck.domain.text.span import Span
from factcheck.services.opening import new_desk
from factcheck.services.settings import Theme
from factcheck.ui.claims.chips import ClaimChip
from tests.desk_samples import draft
from tests.translations.pseudo import plain

PARAGRAPHS = [f"The {number}th bridge of the county was opened in {1900 + number}. " * 6 for number in range(1, 40)]


@pytest.fixture
def reader(open_window, desk_path):
    """A person at claim 25 of 39, one in each paragraph."""
    with closing(new_desk(desk_path, "Mara Lind")) as desk:  # before the window is there, which would show each claim
        article = desk.articles.add(draft("\n".join(PARAGRAPHS), deadline="2026-04-10 18:00"))
        text = desk.case(article).proof.text
        for start in (text.index(f"The {number}th") for number in range(1, 40)):
            desk.claims.add(article, Span(start, start + 20))
    person = open_window(desk_path)
    person.window.current.show_article(article)
    claim = next(one for one in person.claims if one.number == "25")
    person.window.current.select(claim.id)
    return person


def in_article(person):
    """Whether the caret put on the words of claim 25 would be visible without scrolling."""
    article = person.window.article
    bar = article.verticalScrollBar()
    before = bar.value()
    article.place_caret(person.text.index("The 25th"))
    stayed, top = bar.value() == before, article.cursorRect().top()
    return stayed and 0 <= top < article.viewport().height()


def in_list(person):
    claims = person.window.claims
    rect = claims.visualRect(claims.currentIndex())
    return claims.viewport().rect().intersects(rect)


def resize(person, width, height=640):
    person.window.frame.resize(width, height)
    person.qtbot.wait(30)


@pytest.mark.parametrize("width", [1920, 1099, 1024, 760])
def test_the_current_claim_stays_in_sight_at_every_width(reader, width):
    resize(reader, width)
    assert in_article(reader)
    assert in_list(reader)


@pytest.mark.english("longer words need a wider screen")
@pytest.mark.parametrize("width", [1920, 1680])
def test_on_a_large_screen_every_verdict_is_named_over_the_list(reader, width):
    resize(reader, width)
    chips = reader.find("claim_chips").findChildren(ClaimChip)
    words = [one for one in chips if one.status in (Status.NOT_CHECKED, *map(Status, Verdict))]
    assert [one.sizeHint().width() > one.bare_width + one.word_width for one in words] == [True] * 4


def test_over_the_list_the_claim_is_named_and_a_key_leads_back(reader):
    resize(reader, 1024)
    reader.press("Ctrl+3")
    title = reader.find("claim_title", QLabel)
    assert title.isVisible()
    assert plain(title.text()) == "Claim 25"
    reader.press("Esc", "Ctrl+2")
    assert not title.isVisible()
    assert in_list(reader)


@pytest.mark.parametrize("width", [1920, 1280])
def test_with_room_for_cards_the_claim_stands_open_at_its_words(reader, width):
    resize(reader, width, 900)
    article, card = reader.window.article, reader.window.card
    article.place_caret(reader.text.index("The 25th"))
    line = article.viewport().mapTo(reader.window.page, article.cursorRect().center()).y()
    assert card.isVisible()
    assert card.y() - 60 <= line <= card.geometry().bottom()


@pytest.mark.parametrize("keys", [[], ["Ctrl+3"]])
@pytest.mark.parametrize("width", [1920, 1280, 1024, 700])
def test_another_article_has_no_claim_in_front_of_it(reader, width, keys):
    resize(reader, width)
    desk = reader.window.session.desk
    desk.articles.add(draft("Trains stop."))
    reader.press(*keys)
    reader.press("Ctrl+PgDown")
    assert reader.text == "Trains stop."
    assert not reader.window.card.isVisible()
    assert reader.window.article.hasFocus()


@pytest.mark.parametrize("width", [1920, 1280])
def test_no_empty_claim_stays_over_the_cards_when_the_claim_is_removed(reader, width):
    resize(reader, width)
    reader.press("Ctrl+3")
    reader.window.current.select(None)
    assert not reader.window.card.isVisible()
    assert reader.window.article.hasFocus()


def test_cards_and_list_are_put_away_by_a_key_and_stay_away(reader):
    resize(reader, 1280)
    reader.press("F9", "Shift+F9")
    assert reader.window.article.cards.isHidden()
    assert not reader.window.claims.isVisible()
    assert not reader.window.card.isVisible()
    settings = reader.window.session.settings
    assert (settings.cards, settings.claim_list) == (False, False)
    reader.press("Ctrl+2")
    assert reader.window.claims.hasFocus()
    reader.press("F9")
    assert reader.window.card.isVisible()


def test_where_there_is_no_room_for_cards_the_key_says_so(reader):
    resize(reader, 760)
    assert reader.window.article.cards.isHidden()
    reader.press("F9")
    assert reader.said == "There is no room for cards here, and they stay away where there is some."
    reader.press("F9")
    assert reader.said == "There is no room for cards here: they come in a wider window, or beside smaller type."


def test_in_one_pane_esc_comes_back_to_the_words(reader):
    resize(reader, 640)
    reader.press("E", "Esc", "Esc")
    reader.window.page.bring(0)
    reader.qtbot.wait(30)
    assert in_article(reader)


def test_in_one_pane_a_claim_that_has_no_words_is_shown_before_a_key_acts_on_it(reader):
    reader.press("Ctrl+Alt+I", "Return", "Ctrl+1")
    resize(reader, 640)
    reader.press("J", "K")
    assert reader.said.startswith("Claim 40, “")
    assert reader.said.endswith("is the current one; none of its words are in this text.")
    reader.press("F")
    assert [claim.outcome for claim in reader.claims if claim.outcome] == []
    assert reader.said.endswith("is the current one. Press the key again to act on it.")
    assert in_list(reader)
    reader.press("F")
    assert [claim.number for claim in reader.claims if claim.outcome] == [reader.current] == ["40"]


def test_in_one_pane_coverage_brings_the_article_that_it_is_shown_in(reader):
    resize(reader, 640)
    reader.press("Ctrl+2", "G")
    assert reader.said == "Coverage is shown."
    assert reader.window.article.isVisible()


@pytest.mark.parametrize("key", ["Ctrl++", "Alt+Ctrl++"])
def test_zoom_keeps_the_current_claim_in_sight(reader, key):
    for _ in range(5):
        reader.press(key)
        reader.qtbot.wait(5)
    seen = in_article(reader)
    reader.press("Ctrl+0")
    assert seen


def _sizes(reader):
    return reader.window.claims.fontMetrics().height(), reader.window.article.document().formats.typography.size


def test_everything_is_zoomed_or_the_article_alone_and_the_bottom_says_how_far(reader):
    saved, before = reader.find("status_saved", QLabel), _sizes(reader)
    reader.press("Alt+Ctrl++", "Alt+Ctrl++")
    article = _sizes(reader)
    assert article[0] == before[0]
    assert article[1] > before[1]
    assert "100 %" in plain(saved.toolTip())
    assert "120 %" in plain(saved.toolTip())
    reader.press("Ctrl++", "Ctrl++")
    everything = _sizes(reader)
    reader.press("Ctrl+0")
    assert everything[0] > article[0]
    assert everything[1] > article[1]
    assert _sizes(reader) == before
    assert "%" not in saved.toolTip()


def test_a_wide_window_sets_the_article_larger(reader):
    size = reader.window.article.document().formats.typography.size
    resize(reader, 1920)
    assert reader.window.article.document().formats.typography.size == round(size * 1.15)
    resize(reader, 1280)
    assert reader.window.article.document().formats.typography.size == size


def test_cards_take_the_room_of_a_wide_window_where_their_words_would_be_cut(reader):
    resize(reader, 1920)
    cards = reader.window.article.cards
    letter = cards.fontMetrics().averageCharWidth()
    assert cards.width() >= 64 * letter


def test_the_time_left_is_said(reader):
    told = reader.find("article_facts", QLabel)
    assert "due 10 Apr 18:00 (" in plain(told.text()) or "due 18:00 (" in plain(told.text())
    desk = reader.window.session.desk
    article = desk.articles.get(reader.window.current.article)
    tonight = desk.here().replace(hour=23, minute=59).isoformat(timespec="minutes")
    desk.articles.describe(replace(article, deadline=tonight))
    assert "due 23:59 (" in plain(told.text())


@pytest.mark.english("it finds a command by English words")
def test_a_theme_is_found_in_the_palette(reader):
    reader.press("Ctrl+Shift+P")
    reader.type("contrast")
    reader.press("Return")
    assert reader.window.session.settings.theme is Theme.CONTRAST
    assert reader.window.actions_table["theme_contrast"].isChecked()
    assert not reader.window.actions_table["theme_system"].isChecked()
    reader.window.window_commands.choose_theme(Theme.SYSTEM)


@pytest.mark.parametrize("width", [1920, 1280, 1024, 640])
def test_a_window_that_opens_at_any_width_takes_keys_in_article_and_form(open_window, desk_path, width):
    person = open_window(desk_path, size=(width, 700))
    person.window.current.show_article(person.window.session.desk.articles.add(draft("\n".join(PARAGRAPHS))))
    person.select("The 2th bridge")
    person.press("Return", "Return", "E")
    assert QApplication.activeWindow() is person.window.frame
    person.type("The county record")
    person.press("Ctrl+Return")
    assert person.claims[0].evidence_count == 1


def test_letters_that_cannot_be_shown_are_told_beside_the_name_of_the_article(open_window, desk_path):
    person = open_window(desk_path)
    desk = person.window.session.desk
    person.window.current.show_article(desk.articles.add(draft("It is \U0010fffd red.")))
    assert "U+10FFFD" in plain(person.find("article_facts", QLabel).text())
    person.window.current.show_article(desk.articles.add(draft("It is red.")))
    assert "U+10FFFD" not in plain(person.find("article_facts", QLabel).text())
