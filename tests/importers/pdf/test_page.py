"""What is reckoned with the places of a page, and its upright rules."""

from factcheck.importers.pdf.page import Box, Rules, common_gaps


def test_whitespace_of_both_is_shared():
    assert common_gaps([(0, 10), (20, 30)], [(5, 25), (28, 40)]) == [(5, 10), (20, 25), (28, 30)]


def test_what_only_touches_is_not_shared():
    assert common_gaps([(0, 10)], [(10, 20)]) == []


def test_a_rule_is_found_between_the_places_beside_it_and_at_its_own_height():
    rules = Rules([Box(100, 50, 100.5, 300)])
    assert rules.between(95, 105, 60) == [100.25]
    assert [rules.between(*place) for place in ((101, 120, 60), (80, 99, 60), (95, 105, 40), (95, 105, 301))] == [
        []
    ] * 4


def test_a_page_without_rules_has_none():
    assert not Rules()
    assert Rules().between(0, 1_000, 5) == []


def test_very_many_rules_at_one_place_are_as_good_as_a_few():
    assert Rules([Box(100, 50, 100.5, 60)] * 10_000).between(99, 101, 55)


def test_more_than_eight_rules_at_one_place_are_a_pattern_of_which_eight_count():
    assert len(Rules([Box(100, 80, 100, 118)] * 12).between(99, 101, 100)) == 8
