"""The demo desk: the seeds, brought in and edited as a newsroom would do it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.records.capture import CaptureDraft
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.rules.correction import put_in_wordings
from factcheck.resources import seed
from factcheck.services.desk import Desk
from factcheck.services.edits.line import apply_edit
from factcheck.services.importing import Reading
from factcheck.services.opening import new_desk

ARTICLES = (
    "beijing-was-aware.md",
    "hard-text.md",
    "library-on-sundays.fodt",
    "islanders-letter.pdf",
    "night-boat-costs.md",
)
PAGES = {"ferry-hours.html": "2025-04-10T07:05:00Z", "ferry-hours-second-proof.html": "2025-04-10T13:25:00Z"}
ADDRESS = "https://example.org/demo/ferry-hours"
DEADLINE = "2025-04-11T12:00+00:00"
HELD_FOR = "A letter from the lawyer of the ferry company, 9 April."
CUT = "We were told by a notice on the door"
WHO = "Mara Lind"


def make_demo(path: Path) -> None:
    """Writes the demo desk to `path`; raises DeskExistsError or UnwritableError."""
    desk = new_desk(path, WHO, origin="demo", clock=_on_the_day)
    try:
        fill(desk)
        desk.articles.hold(desk.articles.named("Islanders ask"), HELD_FOR)
    except BaseException:
        desk.close()
        path.unlink(missing_ok=True)
        raise
    desk.close()


def fill(desk: Desk) -> None:
    """Brings the seed articles into a desk and makes their claims."""
    with Reading() as reading:
        for name in ARTICLES:
            desk.articles.add(reading.read_file(seed(name)))
        first, second = (_fetched(reading, name, at) for name, at in PAGES.items())
    ferry = desk.articles.add(first)
    with desk.unit_of_work.batch():
        library = desk.articles.get(desk.articles.named("Library in Aldermouth"))
        desk.articles.describe(replace(library, outlet="The Example Courier", section="Local", deadline=DEADLINE))
        for line in seed("demo.jsonl").read_text(encoding="utf-8").splitlines():
            apply_edit(desk, _with_ids(desk, json.loads(line)))
    _use(desk, ferry, second)


def _fetched(reading: Reading, name: str, at: str) -> ArticleDraft:
    """A page as it would have been fetched from the web at that moment."""
    capture = CaptureDraft(seed(name).read_bytes(), ADDRESS, ADDRESS, "text/html", at)
    return replace(reading.read_file(seed(name)), url=ADDRESS, capture=capture)


def _use(desk: Desk, article_id: ArticleId, draft: ArticleDraft) -> None:
    """Makes a draft the proof in use: of what is not plain what was cut is decided, and the words of a wording."""
    review = desk.proofs.review(article_id, draft)
    cut = frozenset(one.record.id for _claim, one in review.passages if one.record.quote == CUT)
    placed = put_in_wordings(review)
    desk.proofs.use(review, draft, replace(placed, cut=cut))


def _with_ids(desk: Desk, edit: dict[str, object]) -> dict[str, object]:
    """The edit with ids, which are new each time: the seed names annotation, evidence and wording by their words.

    A file that is captured lies beside the seed.
    """
    if "path" in edit:
        edit = edit | {"path": str(seed(str(edit["path"])))}
    named = {"annotation", "wording", "evidence"} & edit.keys()
    if not named:
        return edit
    ids = dict(_ids_by_words(desk))
    return edit | {field: ids[str(edit[field])] for field in named}


def _ids_by_words(desk: Desk) -> Iterator[tuple[str, str]]:
    for article in (one.article.id for one in desk.articles.all()):
        yield from ((one.body, one.id) for one in desk.annotations.of(article))
        yield from ((one.quote, one.id) for one in desk.case(article).all(ProposedWording))
        for claim in desk.claims.of(article):
            yield from ((one.source.title, one.id) for one in claim.evidence if one.source.is_lead)


def _on_the_day() -> datetime:
    return datetime(2025, 4, 10, 15, 30, tzinfo=UTC)
