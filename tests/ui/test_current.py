"""Which article and claim the window is about."""

from factcheck.ui.current import Current


def test_another_article_begins_without_a_claim(qtbot):
    current = Current()
    current.show_article("a")
    current.select("1")
    current.show_article("b")
    assert (current.article, current.claim) == ("b", None)


def test_selecting_the_same_claim_again_says_nothing(qtbot):
    current = Current()
    current.select("1")
    with qtbot.assertNotEmitted(current.claim_changed):
        current.select("1")
