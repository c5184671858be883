"""Which article and claim the window is about."""

from factcheck.ui.app.current import Current


def test_another_article_begins_without_a_claim(qtbot):
    current = Current()
    current.show_article("a")
    current.select("1")
    current.show_article("b")
    assert (current.article, current.claim) == ("b", None)


def test_a_claim_chosen_again_is_to_be_the_only_one_selected(qtbot):
    current = Current()
    current.select("1")
    with qtbot.waitSignal(current.claim_chosen):
        current.select("1")


def test_following_the_list_leaves_its_selection(qtbot):
    current = Current()
    with qtbot.assertNotEmitted(current.claim_chosen), qtbot.waitSignal(current.claim_changed):
        current.follow("1")


def test_selecting_the_same_claim_again_says_nothing(qtbot):
    current = Current()
    current.select("1")
    with qtbot.assertNotEmitted(current.claim_changed):
        current.select("1")
