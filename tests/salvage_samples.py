"""A desk with some of everything, and ways to damage it in a row, a page or a place that a test names."""

import contextlib
import sqlite3
from dataclasses import replace
from pathlib import Path

from factcheck.domain.records.capture import CaptureDraft
from factcheck.domain.records.claim_relation import RelationKind
from factcheck.domain.records.evidence import EvidenceDraft, Source
from factcheck.domain.records.ids import ArticleId, SourceId
from factcheck.domain.records.proposed_wording import WordingDraft
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.records.verdict import Judgement
from factcheck.services.desk import Desk
from factcheck.services.opening import new_desk, open_desk, read_desk
from factcheck.services.salvage import salvage_desk
from tests.annotation_samples import annotated_draft
from tests.desk_samples import claim_at, draft, rows_of

PAGE = 4096
"""In bytes: the pages of a file as SQLite makes it."""
FETCHED = b"<p>The bridge is red.</p>" * 400
"""More bytes than a page has."""


def full_desk(path: Path) -> None:
    """A desk of two articles, one of them fetched, with claims, one of them beneath another, and evidence."""
    desk = new_desk(path, "Mara Lind")
    capture = CaptureDraft(FETCHED, "example.org/a", "example.org/a", "text/html", "2025-04-10T09:00:00Z")
    desk.articles.add(replace(annotated_draft(headline="Ferry"), capture=capture))
    article = desk.articles.add(draft(headline="Harbour bridge"))
    for words in ("512 metres", "9 million", "red"):
        claim = claim_at(desk, article, words)
        desk.claims.judge([claim.id], Judgement.SUPPORTED)
        desk.claims.set_note(claim.id, f"Asked about {words}.")
        desk.evidence.add([claim.id], EvidenceDraft(f"Minutes on {words}", "https://example.org", words))
    claim_at(desk, article, "cost", parent_id=claim.id)
    desk.close()


def desk_of_every_kind(path: Path) -> None:
    """The same desk with rows in every table, and with a proof that lacks words of the one before."""
    full_desk(path)
    with contextlib.closing(open_desk(path, "Mara Lind")) as desk:
        _ferry, article = desk.articles.ids()
        one, other = desk.claims.of(article)[:2]
        desk.questions.add(article, QuestionDraft("Who measured it?"), one.id)
        desk.wordings.add(article, one.passages[0].span, WordingDraft("other words"))
        desk.exemptions.add(article, one.passages[0].span)
        desk.denials.add(one.id, other.id, "the length")
        desk.relations.add(one.id, RelationKind.CONFLICTS, other.id, "both cannot be")
        handed = path.with_suffix(".txt")
        handed.write_text("The bridge is 512 metres long.", encoding="utf-8")
        source = desk.sources.add(Source(SourceId(""), "Plan of the bridge"))
        desk.captures.add(source.id, desk.captures.read(handed))
        handed.unlink()
        _use_without(desk, article, other.passages[0].quote)


def _use_without(desk: Desk, article: ArticleId, words: str) -> None:
    """Brings a new proof that has other words in place of some, which stay in the proof before."""
    new = draft(desk.articles.proof(article).text.replace(words, "Nothing at all of it"))
    desk.proofs.use(desk.proofs.review(article, new), new)
    assert desk.proofs.pending(article) is not None


def execute(path: Path, *statements: str) -> None:
    """Changes a desk behind the back of its history."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            db.execute(statement)


def overwrite(path: Path, start: int, content: bytes) -> None:
    """Writes bytes over those that are there."""
    with open(path, "r+b") as file:
        file.seek(start)
        file.write(content)


def replace_bytes(path: Path, old: bytes, new: bytes) -> int:
    """Changes bytes wherever they stand; how often."""
    content = path.read_bytes()
    path.write_bytes(content.replace(old, new))
    return content.count(old)


def root_of(path: Path, table: str) -> int:
    """The page that a table begins on."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        return int(db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()[0])


def wipe_page(path: Path, number: int) -> None:
    """Fills a page with zeros, but what the header of the file is."""
    start = (number - 1) * PAGE
    overwrite(path, start + (100 if number == 1 else 0), bytes(PAGE - (100 if number == 1 else 0)))


def salvaged(path: Path, target: Path):
    """Saves what can be read; gives what was said of it, and the rows in the new file."""
    made = salvage_desk(path, target, "Ana Boateng")
    with contextlib.closing(read_desk(target)) as desk:
        assert desk.check_integrity() == []
        return made, rows_of(desk)
