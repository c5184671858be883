"""What a person can do with sources, which belong to no article: make, correct, merge and remove them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from factcheck.domain.errors import AmbiguousWordsError, NamelessSourceError, SameSourceError, SourceInUseError
from factcheck.domain.records.evidence import Level, Quoted, Source, SourceKind, Terms, is_lower, is_narrower, strictest
from factcheck.domain.records.ids import ArticleId, SourceId
from factcheck.domain.records.kinds import EVIDENCE
from factcheck.domain.rules.dates import check_iso, check_not_to_come, check_published
from factcheck.domain.rules.first_levels import followed_level
from factcheck.domain.rules.merging import Read, merged
from factcheck.domain.rules.source_names import is_unnamed
from factcheck.domain.rules.unnamed_sources import UnnamedSources
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.services.unit_of_work import DeskPart, UnitOfWork

_MOST_LETTERS = 50
_YEAR = 4
_NEVER_TAKEN = frozenset({"id", "rev", "level"})
_NAMES = ("title", "author")
_AGREEMENT = ("terms", "terms_by", "terms_date")


@dataclass(frozen=True, slots=True)
class SourceMerge:
    """What merging a source into another one does: `result` is what stays, with the fields that it lacked.

    `evidence` pieces come to rest on it; of the fields named in `lost` both say something, and that of the other goes.
    """

    result: Source
    taken: tuple[str, ...]
    lost: tuple[str, ...]
    evidence: int


class Sources(DeskPart):
    """The sources of a desk, without reporters' notes, which are nobody's source."""

    def __init__(self, unit: UnitOfWork) -> None:
        super().__init__(unit)
        self._table = unit.store.sources
        self.get = unit.store.sources.get

    def all(self) -> list[Source]:
        """Every source, by name, also those that no evidence is taken from."""
        return by_name(self._table.all())

    def unused(self) -> list[Source]:
        """Those that no evidence is taken from, by name."""
        used = {one.id for one in self._table.used()}
        return [one for one in self.all() if one.id not in used]

    def unnamed(self) -> UnnamedSources:
        """Those that are not to be named; of one that no evidence is taken from nobody knows of which article it is."""
        return UnnamedSources(filter(is_unnamed, self.unused()), filter(is_unnamed, self.all()))

    def named(self, wanted: str) -> Source:
        """The source of this id or title; raises NoSuchRecordError or AmbiguousWordsError."""
        return self.titled(wanted) or self.get(SourceId(wanted))

    def titled(self, title: str, url: str | None = None) -> Source | None:
        """The source of this title, and of no other link where one is given; raises AmbiguousWordsError."""
        found = [one for one in self._table.titled(title) if url is None or one.url in ("", url)]
        if len(found) > 1:
            raise AmbiguousWordsError(title, tuple(one.id for one in found))
        return found[0] if found else None

    def uses(self, besides: ArticleId | None = None) -> Mapping[SourceId, list[str]]:
        """The numbers of the claims that sources are evidence for, in all articles but one where that is given."""
        found: dict[SourceId, list[str]] = {}
        for source_id, _article, number in dict.fromkeys(self._table.uses(besides)):
            found.setdefault(source_id, []).append(number)
        return found

    def quoted(self, source_id: SourceId, here: ArticleId | None = None) -> list[Quoted]:
        """What the claims that rest on a source quote from it, if anything, those of the article `here` first.

        What a search looked for is no quotation. An article that is closed to searches from elsewhere is left out
        unless it is `here`.
        """
        return sorted(self._table.quoted(source_id, here), key=lambda one: one.article_id != here)

    def add(self, source: Source) -> Source:
        """Records a source under a new id; raises NamelessSourceError, NotADateError or FutureDateError."""
        made = self._new(source)
        with self._unit.operation("source.add", _named(made)) as writer:
            writer.add(made)
        return made

    def _new(self, source: Source) -> Source:
        made = replace(source, id=SourceId(self._unit.new_id()), rev=1)
        self._check(made, Source(made.id, ""))
        return made

    def add_all(self, sources: Sequence[Source], file: str) -> tuple[list[Source], list[Source]]:
        """Records the sources of a file that are not there yet, in one step; gives these, then those that are there.

        One is there that has the same title and link, and no other author or year. Raises as `add` does.
        """
        there: dict[tuple[str, str], list[Source]] = {}
        for one in self._table.all():
            there.setdefault((one.title, one.url), []).append(one)
        made, known = [], []
        for one in sources:
            alike = there.setdefault((one.title, one.url), [])
            if any(_may_be_same(one, other) for other in alike):
                known.append(one)
            else:
                made.append(self._new(one))
                alike.append(one)
        if made:
            with self._unit.operation("source.import", {"count": len(made), "file": _short(file)}) as writer:
                for one in made:
                    writer.add(one)
        return made, known

    def edit(self, source: Source, seen: Source | None = None, is_level_given: bool = False) -> Source:
        """Writes a source anew, for all that rests on it, and gives what is recorded then.

        `seen` is what whoever changed it had read: fields that moved on since and are not theirs stay. A level that is
        neither given nor changed follows kind and address; where something rests on the source, to a stricter one only.
        Raises as `add` does, NoSuchRecordError, or EditConflictError where both changed a field.
        """
        before = self.get(source.id)
        wanted = merged(Read(seen, seen.rev) if seen is not None else None, Read(before, before.rev), source)
        if not is_level_given and wanted.level is before.level:
            wanted = replace(wanted, level=self._followed_level(before, wanted))
        changed = {name: getattr(wanted, name) for name in differing(before, wanted)}
        if changed:
            self._check(wanted, before)
            facts = {**_named(before), "changed": {name: _fact(value) for name, value in changed.items()}}
            facts |= {"lowered": is_lower(wanted.level, before.level)}
            with self._unit.operation("source.edit", facts) as writer:
                writer.change(before, **changed)
        return self.get(source.id)

    def unite(self, source_id: SourceId, *other_ids: SourceId) -> None:
        """Says in one step that a source is of one origin with others: that of these or, where they have none, its own,
        else the first of them itself. Raises NoSuchRecordError."""
        source, others = self.get(source_id), [self.get(one) for one in other_ids]
        origins = [one.origin for one in (*others, source) if one.origin]
        origin = origins[0] if origins else others[0].name
        facts = {**_named(source), "other": _short(others[0].name), "count": len(others), "origin": _short(origin)}
        with self._unit.operation("source.unite", facts) as writer:
            for one in (source, *others):
                if one.origin != origin:
                    writer.change(one, origin=origin)

    def _followed_level(self, before: Source, wanted: Source) -> Level:
        level = followed_level(before, wanted)
        return before.level if is_lower(level, before.level) and self._table.pointing_at(before.id) else level

    def merging(self, source_id: SourceId, into_id: SourceId) -> SourceMerge:
        """What merging a source into another one would do; raises NoSuchRecordError or SameSourceError.

        What the other one lacks is taken over, and of the two levels the closer one, of the terms the narrower ones.
        A person who is not to be named keeps the name that goes as author, where there is none, and any source further
        names: they would be told else.
        """
        goes, stays = self.get(source_id), self.get(into_id)
        if source_id == into_id:
            raise SameSourceError(goes.name)
        given = [name for name in differing(goes, stays) if name not in _NEVER_TAKEN and getattr(goes, name)]
        taken = _taken(goes, stays, given)
        keeps_name = "also_called" in taken or ("author" in taken and not goes.author)
        lost = tuple(name for name in given if name not in taken and not (keeps_name and name in _NAMES))
        level = strictest(goes.level, stays.level)
        evidence = sum(entity == EVIDENCE.entity for entity, _id in self._table.pointing_at(source_id))
        narrowed = ("level",) if level is not stays.level else ()
        return SourceMerge(replace(stays, **taken, level=level), (*taken, *narrowed), lost, evidence)

    def merge(self, source_id: SourceId, into_id: SourceId) -> Source:
        """Lets all that rests on a source rest on another one, which is the same; undo brings both back.

        Raises as `merging` does.
        """
        goes, stays = self.get(source_id), self.get(into_id)
        merge = self.merging(source_id, into_id)
        facts = {"source": _short(goes.name), "into": _short(stays.name), "evidence": merge.evidence}
        with self._unit.operation("source.merge", facts) as writer:
            writer.change(stays, **{name: getattr(merge.result, name) for name in merge.taken})
            for key in self._table.pointing_at(source_id):
                writer.change_row(key, source_id=into_id)
            writer.remove(goes)
        return self.get(into_id)

    def remove(self, ids: Iterable[SourceId]) -> None:
        """Takes sources away that nothing rests on, in one step; raises NoSuchRecordError or SourceInUseError."""
        going = [self.get(one) for one in dict.fromkeys(ids)]
        for one in going:
            if self._table.pointing_at(one.id):
                raise SourceInUseError(one.name)
        if going:
            with self._unit.operation("source.remove", {**_named(going[0]), "count": len(going)}) as writer:
                for one in going:
                    writer.remove(one)

    def _check(self, source: Source, before: Source) -> None:
        """Makes sure that a source has a name, and of the dates that are new that they are some."""
        if not source.name.strip():
            raise NamelessSourceError
        if source.date != before.date:
            check_published(source.date)
        for name in ("terms_date", "status_date"):
            if (day := getattr(source, name)) != getattr(before, name):
                check_iso(day, name)
                check_not_to_come(day, self._unit.today(), name)


def _taken(goes: Source, stays: Source, given: Iterable[str]) -> dict[str, Any]:
    """What a source takes from another one that goes into it, of the fields `given` in that one."""
    taken = {name: getattr(goes, name) for name in given if not getattr(stays, name)}
    if is_narrower(goes.terms, stays.terms):
        taken |= {name: getattr(goes, name) for name in differing(goes, stays) if name in _AGREEMENT}
        taken |= {"described_as": goes.described_as} if goes.described_as else {}
    is_named = taken.get("terms", stays.terms) in (None, Terms.ON_THE_RECORD)
    is_person = SourceKind.PERSON in (goes.kind, stays.kind)
    if not is_named and is_person and not (goes.author or stays.author):
        taken["author"] = goes.title
    if not is_named:
        names = (*stays.also_called.split(";"), *goes.also_called.split(";"), goes.title, goes.author)
        kept = {taken.get("author", stays.author), taken.get("title", stays.title)}
        more = dict.fromkeys(name for one in names if (name := one.strip()) and name not in kept)
        taken["also_called"] = "; ".join(more)
    return {name: value for name, value in taken.items() if value != getattr(stays, name)}


def by_name(sources: Iterable[Source]) -> list[Source]:
    """Sources by what they are called, without reporters' notes."""
    return sorted((one for one in sources if not one.is_lead), key=lambda one: (one.name.casefold(), one.url, one.id))


def differing(one: Source, other: Source) -> list[str]:
    """The names of the fields in which two sources differ, but for their revision."""
    return [name for name in _FIELDS if getattr(one, name) != getattr(other, name)]


_FIELDS = tuple(one.name for one in fields(Source) if one.name != "rev")


def _may_be_same(one: Source, other: Source) -> bool:
    """Whether neither author nor year tells two sources apart; where one has none, it does not."""
    pairs = ((one.author.casefold(), other.author.casefold()), (one.date[:_YEAR], other.date[:_YEAR]))
    return all(mine == theirs or not mine or not theirs for mine, theirs in pairs)


def _named(source: Source) -> dict[str, object]:
    return {"source": _short(source.name)}


def _fact(value: object) -> object:
    return _short(value) if isinstance(value, str) else value


def _short(words: str) -> str:
    return shortened(one_line(words), _MOST_LETTERS)
