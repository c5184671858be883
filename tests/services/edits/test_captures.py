"""Files are captured by lines of edits."""

import pytest

from factcheck.domain.errors import MissingFieldError, RefusedFieldError
from factcheck.domain.records.evidence import Level
from factcheck.services.edits.line import apply_edit
from tests.desk_samples import claim_at, draft
from tests.domain.rules.test_near_copy import WIRE


@pytest.fixture
def path(tmp_path):
    (tmp_path / "minutes.txt").write_text("It voted.")
    return str(tmp_path / "minutes.txt")


def test_a_file_is_captured_of_a_source_by_its_title_or_of_that_of_evidence(desk, path):
    claim_at(desk, desk.articles.add(draft()), "red")
    evidence = apply_edit(desk, {"op": "evidence", "claim": 1, "title": "Minutes"})
    kept = apply_edit(desk, {"op": "capture", "source": "Minutes", "path": path}).capture
    elsewhere = apply_edit(desk, {"op": "capture", "evidence": evidence.id, "path": path, "place_only": True}).capture
    assert desk.captures.of_source(evidence.source.id) == [kept, elsewhere]
    assert (kept.place, elsewhere.place) == ("", path)
    assert apply_edit(desk, {"op": "level", "capture": kept.id, "level": "anyone"}).level is Level.ANYONE
    apply_edit(desk, {"op": "remove", "capture": kept.id})
    assert desk.captures.of_source(evidence.source.id) == [elsewhere]


def test_a_file_that_is_captured_already_is_answered_as_it_is(desk, path):
    apply_edit(desk, {"op": "source", "title": "Minutes"})
    first, again = (apply_edit(desk, {"op": "capture", "source": "Minutes", "path": path}) for _ in range(2))
    assert again == first
    assert desk.captures.of_sources() == [first.capture]


def test_it_is_answered_whether_words_of_the_file_can_be_compared(desk, path, tmp_path):
    (tmp_path / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    apply_edit(desk, {"op": "source", "title": "Minutes"})
    files = (path, str(tmp_path / "scan.png"))
    made = [apply_edit(desk, {"op": "capture", "source": "Minutes", "path": one}) for one in files]
    assert [one.has_words for one in made] == [True, False]


def test_a_file_with_nearly_the_words_of_another_source_of_the_claim_is_answered_with_that_one(desk, tmp_path):
    article = desk.articles.add(draft())
    claim_at(desk, article, "red")
    (tmp_path / "wire.txt").write_text(WIRE)
    for title in ("Minutes", "Wire"):
        of = apply_edit(desk, {"op": "evidence", "claim": 1, "title": title})
    apply_edit(desk, {"op": "source", "title": "Elsewhere"})
    line = {"op": "capture", "path": str(tmp_path / "wire.txt")}
    made = [apply_edit(desk, {**line, "source": title}) for title in ("Elsewhere", "Minutes", "Wire")]
    assert [one.near_copy for one in made] == [None, None, made[1].capture]
    desk.articles.set_closed(article, True)
    assert apply_edit(desk, {**line, "source": "Wire"}).near_copy is None
    assert apply_edit(desk, {**line, "evidence": of.id}).near_copy == made[1].capture


def test_what_cannot_be_captured_names_the_field_at_fault(desk, path):
    apply_edit(desk, {"op": "source", "title": "Minutes"})
    with pytest.raises(MissingFieldError):
        apply_edit(desk, {"op": "capture", "path": path})
    for line, field in (
        ({"source": "Minutes", "path": f"{path}.gone"}, "path"),
        ({"source": "Nobody", "path": path}, "source"),
    ):
        with pytest.raises(RefusedFieldError) as refused:
            apply_edit(desk, {"op": "capture", **line})
        assert refused.value.field == field
    assert desk.captures.of_sources() == []
