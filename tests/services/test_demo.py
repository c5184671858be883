"""The demo desk."""

from collections import Counter

import pytest

from factcheck.domain.errors import DeskExistsError, UnwritableError
from factcheck.domain.records.claim import Outcome
from factcheck.domain.records.verdict import Status, Verdict
from factcheck.services.demo import fill, make_demo
from factcheck.services.opening import desk_in_memory, read_desk


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "demo.factcheck"
    make_demo(path)
    desk = read_desk(path)
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def claims(demo):
    return [claim for one in demo.articles.all() for claim in demo.claims.of(one.article.id)]


def test_the_demo_is_whole_and_lies_alone(demo):
    assert demo.check_integrity() == []
    assert [path.name for path in demo.path.parent.iterdir()] == ["demo.factcheck"]


def test_the_demo_holds_claims_of_every_verdict(claims):
    counts = Counter(claim.status for claim in claims)
    assert set(counts) == set(Status)
    assert sum(claim.verdict is not None for claim in claims) >= 15


def test_beijing_was_aware_is_unverified_while_somebody_said_so_is_supported(claims):
    (aware,) = [claim for claim in claims if claim.statement.startswith("Beijing was aware")]
    (said,) = [claim for claim in claims if claim.id == aware.parent_id]
    assert (aware.verdict, said.verdict) == (Verdict.UNVERIFIED, Verdict.SUPPORTED)


def test_the_demo_has_attributions_overlaps_several_passages_and_evidence(claims):
    spans = [passage.span for claim in claims[:20] for passage in claim.passages]
    assert any(claim.parent_id for claim in claims)
    assert any(one.overlaps(other) for at, one in enumerate(spans) for other in spans[:at])
    assert any(len(claim.passages) > 1 for claim in claims)
    assert any(claim.evidence_count > 1 for claim in claims)


def test_the_demo_tells_the_verdict_from_the_decision_about_the_copy(claims):
    decided = {claim.number: (claim.verdict, claim.outcome) for claim in claims if claim.outcome is not None}
    assert decided == {"1a": (Verdict.UNVERIFIED, Outcome.FINE), "27": (Verdict.DISPUTED, Outcome.CHANGE)}


def test_the_demo_has_a_denial_a_question_and_a_proposed_wording(demo):
    (article, *_) = [one.article.id for one in demo.articles.all()]
    assert [one.target_number for one in demo.denials.of(article)] == ["19a1"]
    assert [one.number for one in demo.questions.of(article)] == [1]
    assert [one.proposed for one in demo.wordings.of(article)] == ["on Thursday, where he spoke"]


def test_a_demo_never_writes_over_a_file(tmp_path):
    path = tmp_path / "demo.factcheck"
    path.write_bytes(b"mine")
    with pytest.raises(DeskExistsError):
        make_demo(path)
    assert path.read_bytes() == b"mine"


def test_a_demo_that_cannot_be_made_leaves_nothing(tmp_path):
    with pytest.raises(UnwritableError):
        make_demo(tmp_path / "nowhere" / "demo.factcheck")
    assert not (tmp_path / "nowhere").exists()


def test_a_desk_in_memory_can_be_filled_too(clock):
    desk = desk_in_memory("Mara Lind", clock)
    fill(desk)
    assert len(desk.articles.all()) == 2
    desk.close()
