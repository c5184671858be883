"""A second engine for desks: rows and operations in dictionaries and lists, nothing of SQL."""

import contextlib
import copy
import json
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from factcheck.domain.errors import NoSuchArticleError, NoSuchRecordError
from factcheck.domain.records.case_reading import CaseRows, case_of, pointed_at_elsewhere
from factcheck.domain.records.claim_elsewhere import ArticleElsewhere, claims_elsewhere
from factcheck.domain.records.erasure import FIELDS
from factcheck.domain.records.evidence import Level, Quoted, SourceKind, Stance
from factcheck.domain.records.kinds import (
    ARTICLE,
    CAPTURE,
    CLAIM,
    EVIDENCE,
    KIND_NAMED,
    KINDS,
    PASSAGE,
    PERSON,
    PROOF,
    SOURCE,
)
from factcheck.domain.records.operation import LATER, Change, Erased, Opening, Operation, OperationHead
from factcheck.domain.records.record_kind import NOTHING
from factcheck.domain.records.search_hit import ABOUT, TEXT, Searched
from factcheck.domain.records.shared_dict import SharedDict
from factcheck.domain.rules.erasing import TracedOperation, TracedRow, erasable_of, erasure_of
from factcheck.domain.rules.merging import is_in_way
from factcheck.domain.text.span import Span
from factcheck.store.journal import QUIET_SECONDS
from factcheck.store.operation_writer import OperationWriter


class PointedAtError(Exception):
    """Something points at a row that goes, or a row points nowhere."""


class MemoryRows:
    """What stands in the tables, by id."""

    refused = PointedAtError

    def __init__(self):
        self.tables = {entity: {} for entity in KIND_NAMED}
        self.counters, self.blobs, self.texts = {}, {}, {}

    def of(self, entity):
        return list(self.tables[entity].values())

    def insert(self, entity, row):
        known = set().union(*self.tables.values())
        if any(value and value not in known for name, value in row.items() if name.endswith("_id")):
            raise PointedAtError
        self.tables[entity][row["id"]] = {"rev": 1} | stored(row)

    def update(self, entity, entity_id, fields):
        row = self.tables[entity][entity_id]
        row |= stored(fields) | {"rev": row["rev"] + 1}

    def delete(self, entity, entity_id):
        pointing = (row for rows in self.tables.values() for row in rows.values())
        if any(value == entity_id for row in pointing for name, value in row.items() if name.endswith("_id")):
            raise PointedAtError
        return self.tables[entity].pop(entity_id, None)

    def find(self, entity, column, value):
        return next((dict(row) for row in self.of(entity) if row[column] == value), None)

    def count(self, scope):
        self.counters[scope] = self.counters.get(scope, 0) + 1
        return self.counters[scope]

    def keep(self, sha256, size, pieces):
        if sha256 not in self.blobs:
            self.blobs[sha256] = b"".join(pieces)

    def keep_text(self, sha256, text):
        self.texts[sha256] = text


class MemoryCases:
    """Reads cases."""

    def __init__(self, rows):
        self._rows = rows

    def load(self, article_id, other=None):
        article = self._rows.find(ARTICLE.entity, "id", article_id)
        if article is None:
            raise NoSuchArticleError(article_id)
        claims = {row["id"] for row in self._rows.of(CLAIM.entity) if row["article_id"] == article_id}
        rows = {}
        for kind in (CLAIM, *KINDS):
            rows[kind.entity] = [
                values(kind, row)
                for row in self._rows.of(kind.entity)
                if is_of(row, article_id, claims) or row.get("target_id") in claims
            ]
        proofs = [row for row in self._rows.of(PROOF.entity) if row["article_id"] == article_id]
        people = {row["id"]: row["name"] for row in self._rows.of(PERSON.entity)}
        sources = SharedDict({row["id"]: SOURCE.record(row, NOTHING) for row in self._rows.of(SOURCE.entity)})
        proof = values(PROOF, max(proofs, key=lambda row: row["number"]))
        summaries = [
            tuple(row[name] for name in ("id", "number", "sha256", "words", "origin", "made_at"))
            for row in sorted(proofs, key=lambda row: row["number"])
        ]
        return case_of(
            CaseRows(article, proof, summaries, people, sources, rows, self._elsewhere(pointed_at_elsewhere(rows)))
        )

    def elsewhere(self, article_id):
        open_ones = {row["id"] for row in self._rows.of(ARTICLE.entity) if not row["removed"] and not row["closed"]}
        claims = self._rows.of(CLAIM.entity)
        return self._elsewhere({row["id"] for row in claims if row["article_id"] in open_ones - {article_id}})

    def _elsewhere(self, ids):
        claims = [CLAIM.record(row, NOTHING) for row in self._rows.of(CLAIM.entity) if row["id"] in ids]
        passages = [PASSAGE.record(row, NOTHING) for row in self._rows.of(PASSAGE.entity) if row["claim_id"] in ids]
        proofs = {
            row["article_id"]: row["id"] for row in sorted(self._rows.of(PROOF.entity), key=lambda row: row["number"])
        }
        articles = [
            ArticleElsewhere(row["id"], row["name"], proofs[row["id"]], bool(row["removed"]))
            for row in self._rows.of(ARTICLE.entity)
        ]
        return claims_elsewhere(claims, passages, articles)

    def holding(self, kind, record_id):
        row = self._rows.find(kind.entity, "id", record_id)
        if row is None:
            return None
        return row["article_id"] if "article_id" in row else self.holding(CLAIM, row["claim_id"])


class MemoryArticles:
    """Reads articles."""

    def __init__(self, rows):
        self._rows = rows

    def rows(self):
        there = [row for row in self._rows.of(ARTICLE.entity) if not row["removed"]]
        return sorted(there, key=lambda row: row["position"])

    def names(self):
        return {row["id"]: row["name"] for row in self.rows()}

    def next_position(self):
        return max((row["position"] for row in self._rows.of(ARTICLE.entity)), default=0) + 1

    def claims_named(self, wanted, article_ids):
        there = (row for row in self._rows.of(CLAIM.entity) if row["article_id"] in article_ids)
        return [row["id"] for row in there if wanted in (row["id"], row["number"])]


class MemorySources:
    """Reads sources."""

    def __init__(self, rows):
        self._rows = rows

    def get(self, source_id):
        row = self._rows.find(SOURCE.entity, "id", source_id)
        if row is None:
            raise NoSuchRecordError(SOURCE.called)
        return SOURCE.record(row, NOTHING)

    def titled(self, title):
        return [one for one in self.all() if one.title == title]

    def all(self):
        rows = self._rows.of(SOURCE.entity)
        return [SOURCE.record(row, NOTHING) for row in rows if row["kind"] != SourceKind.REPORTERS_NOTE]

    def uses(self, besides=None):
        articles = {one["id"] for one in MemoryArticles(self._rows).rows()} - {besides}
        claims = {row["id"]: row for row in self._rows.of(CLAIM.entity) if row["article_id"] in articles}
        found = ((row["source_id"], claims.get(row["claim_id"])) for row in self._rows.of(EVIDENCE.entity))
        return list(dict.fromkeys((one, claim["article_id"], claim["number"]) for one, claim in found if claim))

    def quoted(self, source_id, here):
        articles = {one["id"]: one for one in MemoryArticles(self._rows).rows()}
        claims = {row["id"]: row for row in self._rows.of(CLAIM.entity) if row["article_id"] in articles}
        rows = [
            ("" if row["stance"] == Stance.SEARCHED else row["quote"].strip(), claims[row["claim_id"]])
            for row in sorted(self._rows.of(EVIDENCE.entity), key=lambda row: row["position"])
            if row["source_id"] == source_id and row["claim_id"] in claims
        ]
        return [
            Quoted(words, claim["id"], claim["number"], article_id, article["name"])
            for article_id, article in articles.items()
            for words, claim in rows
            if claim["article_id"] == article_id and (not article["closed"] or article_id == here)
        ]

    def pointing_at(self, source_id):
        return [
            (kind.entity, row["id"])
            for kind in (EVIDENCE, CAPTURE)
            for row in self._rows.of(kind.entity)
            if row.get("source_id") == source_id
        ]

    def find(self, title, url, kind=None, level=None):
        found = [row for row in self._rows.of(SOURCE.entity) if (row["title"], row["url"]) == (title, url)]
        wanted = level or Level.CHECKERS
        note = SourceKind.REPORTERS_NOTE
        found.sort(key=lambda row: (row["kind"] != kind, row["kind"] == note, row["confidentiality"] != wanted))
        return SOURCE.record(found[0], NOTHING) if found else None

    def claims_of(self, source_id):
        there = (row["claim_id"] for row in self._rows.of(EVIDENCE.entity) if row["source_id"] == source_id)
        return list(dict.fromkeys(there))

    def used(self):
        last_first = sorted(self._rows.of(EVIDENCE.entity), key=lambda row: -row["position"])
        rows = [
            self._rows.find(SOURCE.entity, "id", one) for one in dict.fromkeys(row["source_id"] for row in last_first)
        ]
        return [SOURCE.record(row, NOTHING) for row in rows if row["kind"] != SourceKind.REPORTERS_NOTE]

    def next_position(self):
        return max((row["position"] for row in self._rows.of(EVIDENCE.entity)), default=0) + 1


class MemoryProofs:
    """Reads proofs."""

    def __init__(self, rows):
        self._rows = rows

    def get(self, proof_id, pinned=()):
        row = self._rows.find(PROOF.entity, "id", proof_id)
        if row is None:
            raise NoSuchRecordError("proof")
        return PROOF.record(row, NOTHING)

    def highest_number(self, article_id):
        return self._rows.counters.get(f"proofs {article_id}", 0) + 1


class MemoryCaptures:
    """Reads captures."""

    def __init__(self, rows):
        self._rows = rows

    def of_article(self, article_id):
        proofs = [row for row in self._rows.of(PROOF.entity) if row["article_id"] == article_id and row["capture_id"]]
        return [self.get(row["capture_id"]) for row in sorted(proofs, key=lambda row: row["number"])]

    def of_source(self, source_id):
        return [one for one in self.of_sources() if one.source_id == source_id]

    def of_sources(self):
        rows = (row for row in self._rows.of(CAPTURE.entity) if row["source_id"])
        return sorted((CAPTURE.record(row, NOTHING) for row in rows), key=lambda one: one.at)

    def pieces(self, sha256):
        if sha256 not in self._rows.blobs:
            raise NoSuchRecordError("capture")
        yield self._rows.blobs[sha256]

    def text(self, sha256):
        return self._rows.texts.get(sha256, "")

    def get(self, capture_id):
        row = self._rows.find(CAPTURE.entity, "id", capture_id)
        if row is None:
            raise NoSuchRecordError("capture")
        return CAPTURE.record(row, NOTHING)


class MemoryLog:
    """Operations with what they changed, oldest first."""

    undo_floor = 0

    def __init__(self, rows):
        self._rows = rows
        self.kept = []  # signed by the id of the person

    @property
    def _named(self):
        names = {row["id"]: row["name"] for row in self._rows.of(PERSON.entity)}
        return [(one._replace(who=names[one.who]), changes) for one, changes in self.kept]

    def all(self, article_id=None, last=None):
        claims = {row["id"] for row in self._rows.of(CLAIM.entity) if row["article_id"] == article_id}
        sources = {row["source_id"] for row in self._rows.of(EVIDENCE.entity) if row["claim_id"] in claims}
        found = [
            one
            for one, changes in self._named
            if article_id in (None, one.article_id)
            or (one.article_id is None and any(change.entity_id in sources for change in changes))
        ]
        return found if last is None else found[-last:]

    def find(self, operation_id):
        return next((one for one, _ in self._named if one.id == operation_id), None)

    def last_digest(self):
        return f"{self.kept[-1]}" if self.kept else ""

    def heads(self, newest=-1):
        all_of_them = [
            OperationHead(
                one.seq, one.id, one.who, one.kind, one.reverts, one.act, bool(changes) and one.erased is None
            )
            for one, changes in self._named
        ]
        return all_of_them[-newest:] if newest >= 0 else all_of_them

    def of_claim(self, claim_id):
        ids = {claim_id}
        for _, changes in self._named:
            ids |= {one.entity_id for one in changes if claim_id in json.dumps([one.before, one.after])}
        touched = [one for one, changes in self._named if any(change.entity_id in ids for change in changes)]
        begun, article = (touched[0].seq, touched[0].article_id) if touched else (0, None)
        uses = (one for one, _ in self._named if (one.kind, one.article_id) == ("proof.use", article))
        sources = {row["source_id"] for row in self._rows.of(EVIDENCE.entity) if row["claim_id"] == claim_id}
        of_sources = (
            one
            for one, changes in self._named
            if one.article_id is None
            and any(change.entity_id in sources and change.before and change.after for change in changes)
        )
        found = {one.seq: one for one in (*touched, *uses, *of_sources) if one.seq >= begun}
        return sorted(found.values(), key=lambda one: one.seq)

    def changes_of_claim(self, claim_id):
        passages = {
            change.entity_id
            for _, changes in self._named
            for change in changes
            if change.entity == PASSAGE.entity and (change.after or {}).get("claim_id") == claim_id
        }
        ids = {claim_id, *passages}
        return {one.seq: [change for change in changes if change.entity_id in ids] for one, changes in self._named}

    def last_changes(self, article_id):
        owners, found = {}, {}
        for one, changes in self._named:
            for change in changes if one.article_id == article_id else ():
                owner = (change.after or change.before or {}).get("claim_id")
                claim_id = change.entity_id if change.entity == CLAIM.entity else owner or owners.get(change.entity_id)
                if claim_id is not None:
                    owners[change.entity_id] = claim_id
                    found[claim_id] = one.seq
        return found

    def kind_given(self, claim_id):
        before = LATER
        for one, changes in self._named[::-1]:
            gives = any(change.entity_id == claim_id and (change.after or {}).get("kind") for change in changes)
            if one.seq < before and gives:
                if one.reverts is None:
                    return one
                before = min(one.seq, self.find(one.reverts).seq)
        return None

    def last_in_way(self, after, change, moved):
        later = ((one, then) for one, changes in self._named[::-1] for then in changes if one.seq > after)
        return next((one for one, then in later if is_in_way(then, change, moved)), None)

    def changes_of(self, seq):
        return list(self._named[seq - 1][1])

    def changes_of_row(self, key):
        every = [change for _, changes in self._named for change in changes]
        return [one for one in every[::-1] if (one.entity, one.entity_id) == key]

    def count_changes(self, seq):
        return len(self._named[seq - 1][1])

    def passages_since(self, article_id, proof_id):
        both = [(one, change) for one, changes in self._named for change in changes]
        made = [one.seq for one, change in both if change.entity_id == proof_id and change.before is None]
        since = [change for one, change in both if made and one.seq >= made[-1] and one.article_id == article_id]
        return [change for change in since if change.entity == PASSAGE.entity] if made else None

    def person(self, name):
        row = self._rows.find(PERSON.entity, "name", name)
        return row["id"] if row is not None else None


class MemoryJournal:
    """Writes: what fails is put back as it was."""

    def __init__(self, rows, log, seconds=lambda: 0):
        self._rows, self._log, self._seconds = rows, log, seconds
        self._visit = self._failed = None
        self._depth = 0

    @contextlib.contextmanager
    def batch(self):
        before = copy.deepcopy((self._rows.tables, self._rows.counters, self._rows.blobs)), list(self._log.kept)
        self._depth += 1
        try:
            yield
            if self._failed is not None:
                raise self._failed
        except BaseException as error:
            (self._rows.tables, self._rows.counters, self._rows.blobs), self._log.kept = before
            self._failed = error if self._depth > 1 else None
            raise
        finally:
            self._depth -= 1

    @contextlib.contextmanager
    def operation(self, draft):
        with self.batch():
            writer = OperationWriter(self._rows, draft, None)
            yield writer
            if writer.changes or draft.reverts:
                kept = self._keep(draft, writer)
                is_typed_back = bool(writer.changes) and not self._log.kept[-1][1]
                writer.result = writer.changed(kept._replace(who=draft.who.name), is_typed_back)

    def erase(self, draft, erasure):
        with self.batch():
            writer = OperationWriter(self._rows, draft, None)
            writer.erase(erasure)
            for at, (one, changes) in enumerate(self._log.kept):
                if one.seq in erasure.operations:
                    left = tuple(emptied(erasure, one.seq, change) for change in changes)
                    self._log.kept[at] = one._replace(facts={}, erased=Erased(draft.who.name, draft.at)), left
            for sha256 in erasure.captured:
                self._rows.blobs.pop(sha256, None)
                self._rows.texts.pop(sha256, None)
            return writer.changed(self._keep(draft, writer)._replace(who=draft.who.name))

    def end_visit(self):
        self._visit = None

    def _keep(self, draft, writer):
        changes = tuple(
            Change(one.entity, one.entity_id, *map(plain, (one.before, one.after))) for one in writer.changes
        )
        seq, operation_id = len(self._log.kept) + 1, draft.id
        earlier = self._visited(draft, writer.person_id, changes)
        if earlier is not None:
            last, (before,) = self._log.kept.pop()
            seq, operation_id, both = last.seq, last.id, before.joined(changes[0])
            changes = (both,) if both.before != both.after else ()
        self._visit = (seq, self._seconds()) if draft.joins_last else None
        operation = Operation(
            seq, operation_id, draft.at, draft.offset, writer.person_id, draft.kind, plain(writer.facts),
            writer.article_id, draft.reverts, draft.act,
        )  # fmt: skip
        self._log.kept.append((operation, changes))
        return operation

    def _visited(self, draft, who, changes):
        seq, at = self._visit or (0, 0)
        if not draft.joins_last or seq != len(self._log.kept) or not seq or self._seconds() - at > QUIET_SECONDS:
            return None
        last, before = self._log.kept[-1]
        same = (last.kind, last.who) == (draft.kind, who) and len(before) == len(changes) == 1
        return last if same and changes[0].is_in_field_of(before[0]) else None


class MemoryStore:
    """A desk that is gone with the process."""

    def __init__(self):
        self.path, self.opening, self.is_writable = Path("memory"), Opening(), True
        self.rows = MemoryRows()
        self.cases, self.articles = MemoryCases(self.rows), MemoryArticles(self.rows)
        self.sources, self.captures = MemorySources(self.rows), MemoryCaptures(self.rows)
        self.proofs = MemoryProofs(self.rows)
        self.operations = MemoryLog(self.rows)
        self.journal = MemoryJournal(self.rows, self.operations)

    @contextlib.contextmanager
    def searching(self):
        yield self

    def words(self, only=None):
        for found in self._searched():
            article = self.rows.find(ARTICLE.entity, "id", found.article_id)
            yield replace(found, is_closed=bool(article and article["closed"]))

    def captured(self, without=()):
        return iter(())

    def _searched(self):
        for article_id, name in self.articles.names().items():
            yield Searched(TEXT, article_id, name, self.cases.load(article_id).proof.text, id=article_id)
        for article_id, name in self.articles.names().items():
            row = self.rows.find(ARTICLE.entity, "id", article_id)
            words = "\n".join(row[fact] for fact in ("byline", "outlet", "section", "url"))
            if words.strip("\n"):
                yield Searched(ABOUT, article_id, name, words, id=article_id)
        for kind in (CLAIM, *KINDS):
            for field, columns in kind.searched.items():
                for article_id, name in self.articles.names().items():
                    yield from self._words(article_id, name, kind, field, columns)
        used = {source_id for source_id, *_where in self.sources.uses()}
        for source in sorted(self.sources.all(), key=lambda one: (one.title, one.url)):
            row = self.rows.find(SOURCE.entity, "id", source.id)
            parts = (name.split(".")[1] for name in EVIDENCE.searched["evidence"] if "." in name)
            if source.id not in used:
                yield Searched(SOURCE.entity, "", "", "\n".join(row[one] for one in parts), id=source.id)

    def _words(self, article_id, name, kind, field, columns):
        claims = {row["id"]: row for row in self.rows.of(CLAIM.entity) if row["article_id"] == article_id}
        for row in self.rows.of(kind.entity):
            claim = row if kind is CLAIM else claims.get(row["claim_id"])
            words = "\n".join(self._word(row, name, claim) for name in columns)
            if is_of(row, article_id, claims) and words.strip("\n"):
                place = Span(row["start"], row["end"]) if kind.is_pinned else None
                whose = (claim["id"], claim["number"]) if claim else (None, "")
                yield Searched(str(field), article_id, name, words, *whose, place, row["id"])

    def _word(self, row, name, claim):
        if "." in name:
            return self.rows.find(SOURCE.entity, "id", row["source_id"])[name.split(".")[1]]
        return "" if row is claim and name in claim["unset"] else row[name] or ""

    def erasure(self, target):
        rows, done = self._traced()
        if target not in rows and not (target[0] in FIELDS and rows[FIELDS[target[0]][0], target[1]].words):
            raise NoSuchRecordError(target[0])
        return erasure_of(target, rows, done)

    def erasable(self):
        return erasable_of(self._traced()[0], {one.seq: one.at for one, _changes in self.operations.kept})

    def _traced(self):
        rows, done = defaultdict(TracedRow), []
        for one, changes in self.operations.kept:
            done.append(traced(one, changes))
            for change in changes:
                for values in filter(None, (change.before, change.after)):
                    rows[change.entity, change.entity_id].take(change.entity, values, one.seq)
        for entity in KIND_NAMED.keys() - {PERSON.entity}:
            for row in self.rows.of(entity):
                rows[entity, row["id"]].is_there = True
                rows[entity, row["id"]].take(entity, row)
        return rows, done

    def compact(self):
        return True

    def stop_compacting(self):
        pass

    def integrity_findings(self):
        return []

    def check_place(self):
        pass

    def checkpoint(self):
        return True

    def name_holder(self, who):
        pass

    def close(self):
        pass


def stored(row):
    """Values as they come back: choices are plain words."""
    return {name: str(value) if isinstance(value, str) else value for name, value in row.items()}


def plain(row):
    return None if row is None else json.loads(json.dumps(row))


def traced(one, changes):
    touched = frozenset((change.entity, change.entity_id) for change in changes)
    made = frozenset((change.entity, change.entity_id) for change in changes if change.before is None)
    return TracedOperation(one.seq, one.id, one.kind, one.article_id, one.reverts, one.act, touched, made)


def emptied(erasure, seq, change):
    key = change.entity, change.entity_id
    sides = (
        side if stays else None
        for side, stays in zip((change.before, change.after), erasure.leaves(key, seq), strict=True)
    )
    before, after = (
        side and {name: value for name, value in side.items() if (key, name) not in erasure.blanked} for side in sides
    )
    return change._replace(before=before, after=after)


def list_of(change):
    return [change.entity_id, change.after]


def values(kind, row):
    return tuple(row[column] for column in kind.columns)


def is_of(row, article_id, claims):
    here = row.get("article_id")
    return row["claim_id"] in claims if here is None else here == article_id
