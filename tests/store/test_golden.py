"""The golden desk of the first schema opens, whole, in this program."""

import shutil
from pathlib import Path

from factcheck.domain.records.verdict import Verdict
from factcheck.services.opening import open_desk

GOLDEN = Path(__file__).parents[1] / "golden"


def test_a_desk_of_the_first_schema_is_brought_up_to_date_with_all_it_holds(tmp_path):
    path = Path(shutil.copy(GOLDEN / "schema-1.factcheck", tmp_path))
    desk = open_desk(path, "Ana Boateng")
    (summary,) = desk.articles.all()
    (claim,) = desk.claims.of(summary.article.id)
    assert desk.opening.backup is not None
    assert (claim.words, claim.verdict) == ("512 metres", Verdict.DISPUTED)
    assert desk.claims.get(claim.id).evidence[0].locator == "page 4"
    assert not desk.check_integrity()
    desk.close()
