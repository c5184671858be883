"""Where the labels of the gutter stand."""

from factcheck.domain.records.ids import ClaimId
from factcheck.ui.article.gutter_labels import GutterEntry, GutterLabel, gutter_labels
from tests.claim_samples import a_claim


def _rows(*entries: tuple[str, str | None, float], current: str = "") -> list[GutterLabel]:
    made = [GutterEntry(y, a_claim(number, parent=parent)) for number, parent, y in entries]
    return gutter_labels(made, ClaimId(f"c{current}"), height=20, most=30)


def test_labels_stand_at_their_lines() -> None:
    assert [row.y for row in _rows(("1", None, 10), ("2", None, 50))] == [10, 50]


def test_a_label_gives_way_downwards() -> None:
    assert [row.y for row in _rows(("1", None, 10), ("2", None, 10), ("3", None, 36))] == [10, 30, 50]


def test_what_would_go_too_far_is_counted_on_the_last_label() -> None:
    rows = _rows(("1", None, 10), ("2", None, 10), ("3", None, 10), ("4", None, 10))
    assert [(row.claim.number, row.here, row.more) for row in rows] == [
        ("1", ("c1",), 0),
        ("2", ("c2", "c3", "c4"), 2),
    ]


def test_the_current_claim_always_has_a_label() -> None:
    rows = _rows(("1", None, 10), ("2", None, 10), ("3", None, 10), current="3")
    assert [(row.claim.number, row.here) for row in rows] == [("1", ("c1",)), ("3", ("c2", "c3"))]


def test_a_content_below_its_parent_shows_its_letter_alone() -> None:
    rows = _rows(("12", None, 10), ("12a", "12", 10), ("12b", "12", 50))
    assert [(row.parent, row.number) for row in rows] == [("", "12"), ("12", "a"), ("12", "b")]


def test_a_content_below_another_claim_shows_its_whole_number() -> None:
    rows = _rows(("12", None, 10), ("13", None, 40), ("12a", "12", 80))
    assert rows[-1].number == "12a"
