"""What a kind of record is: its fields, where they are stored, and how a row becomes a record and a record a row."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum
from functools import cached_property
from operator import attrgetter, itemgetter
from types import NoneType
from typing import Any, Protocol, get_args, get_type_hints

from factcheck.domain.records.evidence import Level
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.operation import Entity
from factcheck.domain.records.stored_types import MOMENT, StoredType, count, stored_as
from factcheck.domain.text.span import Span

Row = Mapping[str, Any]
"""A row as it is stored: its columns by name; choices are their values."""


class ReportPlace(StrEnum):
    """Where a report tells the records of a kind: with their claims, or in a list ahead of these or behind them.

    The places stand in the order of a report.
    """

    DECISIONS = "decisions"
    INQUIRIES = "inquiries"
    CLAIMS = "claims"
    SET_ASIDE = "set_aside"
    ATTACHED = "attached"

    @property
    def is_ahead(self) -> bool:
        """Whether it stands ahead of the claims."""
        return self in (ReportPlace.DECISIONS, ReportPlace.INQUIRIES)


class Lookup(StrEnum):
    """What a record shows in place of an id: the name of a person, a source, or what names a claim or who speaks.

    ARTICLE is the name of the article of a claim that stands in another one.
    """

    PERSON = "person"
    SOURCE = "source"
    NUMBER = "number"
    SPEAKER = "speaker"
    ARTICLE = "article"


class RowDamage(StrEnum):
    """What is wrong with a row."""

    VALUE = "value"
    NO_TEXT = "no_text"
    LETTERS = "letters"
    NUMBER = "number"
    BLOCKS = "blocks"
    STYLES = "styles"
    OUTSIDE = "outside"
    OTHER_TEXT = "other_text"
    CIRCLE = "circle"
    GONE = "gone"
    ID = "id"


NONE_OF_OURS = (ValueError, TypeError, KeyError, RecursionError)
"""What reading a value raises that no Factcheck wrote: an unknown word, JSON that is none or nests without end."""


class DamagedRowError(ValueError):
    """A row of a table is none that any Factcheck writes."""

    def __init__(self, table: str, row: str, damage: RowDamage) -> None:
        super().__init__(table, row, damage)
        self.table = table
        self.row = row
        self.damage = damage


def check_counts(table: str, row: Row) -> None:
    """Raises DamagedRowError where a number in a row, whatever column it is in, is none that counts anything."""
    try:
        for value in row.values():
            if type(value) is int:
                count(value)
    except ValueError as error:
        raise DamagedRowError(table, row["id"], RowDamage.VALUE) from error


class Around(Protocol):
    """Where the records stand that others name by their ids."""

    def look_up(self, what: Lookup, key: str | None) -> Any:  # noqa: ANN401
        """What stands in place of an id; empty words where there is none."""


class _Nothing:
    """Where no other records stand, for kinds that name none."""

    def look_up(self, what: Lookup, key: str | None) -> Any:  # noqa: ANN401
        return ""


NOTHING: Around = _Nothing()
NEVER_IN_JSON = frozenset({"proof_id", "position", "cut_in"})
PersonIds = Callable[[str], str | None]
"""Gives the id of the person of a name."""


@dataclass(frozen=True, slots=True)
class RecordField:
    """A field of a record, how its type is stored, and the columns it is stored in."""

    name: str
    type: StoredType
    columns: tuple[str, ...]
    lookup: Lookup | None = None

    @property
    def written_in(self) -> tuple[str, ...]:
        """The columns that it is written in: none for what follows from a claim that another field names."""
        return self.columns if self.lookup in (None, Lookup.PERSON, Lookup.SOURCE) else ()

    def written(self, value: Any, person_id: PersonIds) -> Sequence[Any]:  # noqa: ANN401
        """What these columns hold for a value: of what is shown in place of an id that id."""
        match self.lookup:
            case Lookup.PERSON:
                return (person_id(value),)
            case Lookup.SOURCE:
                return (value.id,)
            case Lookup():
                return ()
        if value is None:
            return (self.type.none,) * len(self.columns)
        stored = value if self.type.write is None else self.type.write(value)
        return (stored,) if len(self.columns) == 1 else stored


class OfClaim(Protocol):
    """A record that hangs on a claim, or on none."""

    @property
    def id(self) -> str:
        """What names it for good."""

    @property
    def claim_id(self) -> ClaimId | None:
        """The claim."""


@dataclass(frozen=True, eq=False)
class RecordKind:
    """A kind of record: the fields of `type`, in their order, and where it belongs.

    `known_by` are the columns by whose texts people know one, the first that is not empty; `erasable_by` those by which
    one is listed that can be erased by name, none where it goes only with something else.
    How a field is stored follows from its type, and its column has its name where `stored_in` says no other;
    `looked_up` are the fields that show something in place of an id, `follows` those that follow from other records.
    Fields that hold the id of a claim point at it; a kind with a span is pinned to words of a proof.
    `order` sorts the records of a claim or an article. `goes_with_claim`: it is removed with its claim.
    `searched` are the columns that search looks into, by what it calls a hit there; those of a source are named
    with it. `not_in_json`: further fields that the JSON leaves out; `null_at_first`: those that are null in it until
    there is something.
    `list_name` is what programs call a list of them, `in_report` where a report tells them.
    `finish` sets what follows from several fields. `word` is what people call one.
    `level`: from whom on it may be read; a piece of evidence takes that of its source. Where its words may not leave,
    `left_out` are the fields that are empty then; in place of all others that are searched, or by which people know
    one, it is said that they are withheld.
    """

    entity: Entity
    type: type[Any]
    known_by: tuple[str, ...]
    stored_in: Mapping[str, str] = field(default_factory=dict)
    looked_up: Mapping[str, Lookup] = field(default_factory=dict)
    follows: frozenset[str] = frozenset()
    order: Callable[[Any], Any] = attrgetter("id")
    goes_with_claim: bool = True
    searched: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    not_in_json: frozenset[str] = frozenset()
    null_at_first: frozenset[str] = frozenset()
    list_name: str = ""
    in_report: ReportPlace = ReportPlace.CLAIMS
    finish: Callable[[list[Any]], None] | None = None
    word: str = ""
    level: Level = Level.EDITORS
    left_out: frozenset[str] = frozenset()
    erasable_by: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """What people call one of them."""
        return self.word or self.entity

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Its own fields that search looks into: what somebody typed, or what came with a file."""
        return tuple(name for names in self.searched.values() for name in names if "." not in name)

    @cached_property
    def withheld(self) -> frozenset[str]:
        """The fields in whose place it is said that their words may not leave."""
        return frozenset((*self.texts, *self.known_by)) - self.left_out

    @cached_property
    def in_json(self) -> tuple[str, ...]:
        """The fields that the JSON of the command line has."""
        return tuple(one.name for one in self.fields if one.name not in self.not_in_json | NEVER_IN_JSON)

    @cached_property
    def fields(self) -> tuple[RecordField, ...]:
        """The fields that are stored, in their order."""
        return tuple(self._field(name, hint) for name, hint in self._hints.items())

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns that are read, each once."""
        return tuple(dict.fromkeys(column for one in self.fields for column in one.columns))

    @cached_property
    def selected(self) -> str:
        """The columns that are read, by their full names."""
        return ", ".join(f'{self.entity}."{column}"' for column in self.columns)

    @cached_property
    def claims(self) -> tuple[str, ...]:
        """The columns that point at claims, fields of the same name."""
        return tuple(name for name, hint in self._hints.items() if hint in (ClaimId, ClaimId | None) and name != "id")

    @cached_property
    def pointers(self) -> tuple[tuple[str, Any, bool], ...]:
        """Its columns, each with the type of what stands there, and whether there always is something."""
        columns = {self.stored_in.get(name, name): hint for name, hint in reversed(self._hints.items())}
        some = {name: [one for one in get_args(hint) if one is not NoneType] for name, hint in columns.items()}
        return tuple((name, some[name][0] if some[name] else hint, not some[name]) for name, hint in columns.items())

    @property
    def has_number(self) -> bool:
        """Whether its records have a number of their own."""
        return self._hints.get("number") is int and "number" not in self.looked_up

    @cached_property
    def is_pinned(self) -> bool:
        """Whether its records stand at words of a proof: start, end and quote."""
        return Span in self._hints.values()

    @cached_property
    def is_read_as_written(self) -> bool:
        """Whether reading a record gives what was written: nothing in it follows from others, but names of people."""
        return all(one is Lookup.PERSON for one in self.looked_up.values())

    def record(self, row: Row, around: Around) -> Any:  # noqa: ANN401
        """The record of a row; raises DamagedRowError where a value is none of ours, or a column is missing."""
        try:
            values = self._values(row)
        except KeyError as error:
            raise DamagedRowError(self.entity, row["id"], RowDamage.VALUE) from error
        return self.made(values, around)

    def row(self, record: object, person_id: PersonIds) -> dict[str, Any]:
        """The row of a record; its revision is for whoever writes it."""
        values = list(self._of_record(record))
        for at, one in self._written_last_first:
            values[at : at + 1] = one.written(values[at], person_id)
        return dict(zip(self._written_in, values, strict=True))

    def stored(self, values: Mapping[str, Any], person_id: PersonIds) -> dict[str, Any]:
        """The columns of fields by name; what is no field is a column that no record shows."""
        row: dict[str, Any] = {}
        written = self._written
        for name, value in values.items():
            known = written.get(name)
            if known is None:
                row[name] = value
            else:
                row |= zip(known.written_in, known.written(value, person_id), strict=True)
        return row

    def made(self, values: Sequence[Any], around: Around, *further: object) -> Any:  # noqa: ANN401
        """The record of the values of `columns`, with those of `further` fields; raises as `record` does."""
        made = list(self._first(values))
        try:
            for at, read in self._read:
                if made[at] is not None:
                    made[at] = read(made[at])
            for at, read, first, second in self._joined:
                made[at] = read(values[first], values[second])
            for at, what in self._shown:
                made[at] = around.look_up(what, made[at])
            if self.finish is not None:
                self.finish(made)
            return self.type(*made, *further)
        except DamagedRowError:
            raise
        except NONE_OF_OURS as error:
            raise DamagedRowError(self.entity, values[self.columns.index("id")], RowDamage.VALUE) from error

    def _field(self, name: str, hint: object) -> RecordField:
        stored, lookup = MOMENT if name.endswith("_at") else stored_as(hint), self.looked_up.get(name)
        return RecordField(name, stored, stored.columns or (self.stored_in.get(name, name),), lookup)

    @cached_property
    def _hints(self) -> dict[str, Any]:
        """The types of the fields that are stored, by name."""
        hints = get_type_hints(self.type)
        return {one.name: hints[one.name] for one in fields(self.type) if one.name not in self.follows}

    @cached_property
    def _written(self) -> dict[str, RecordField]:
        """The fields that are not stored as they are, or not in one column of their name."""
        are_written = (one for one in self.fields if one.type.write is not None or one.type.none is not None)
        others = (one for one in self.fields if one.lookup is not None or one.columns != (one.name,))
        return {one.name: one for one in (*are_written, *others)}

    @cached_property
    def _written_last_first(self) -> list[tuple[int, RecordField]]:
        """The same with their places among the names, the last one first, so that the places before it stay."""
        return [(at, self._written[name]) for at, name in enumerate(self._names) if name in self._written][::-1]

    @cached_property
    def _written_in(self) -> tuple[str, ...]:
        """The columns that a whole record is written in."""
        return tuple(column for one in self.fields if one.name != "rev" for column in one.written_in)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        """The fields that whoever writes a record gives."""
        return tuple(one.name for one in self.fields if one.name != "rev")

    @cached_property
    def _of_record(self) -> Callable[[object], tuple[Any, ...]]:
        return attrgetter(*self._names)

    @cached_property
    def _values(self) -> Callable[[Row], tuple[Any, ...]]:
        return itemgetter(*self.columns)

    @cached_property
    def _first(self) -> Callable[[Sequence[Any]], tuple[Any, ...]]:
        """Takes the first column of each field."""
        return itemgetter(*(self.columns.index(one.columns[0]) for one in self.fields))

    @cached_property
    def _read(self) -> list[tuple[int, Callable[[Any], Any]]]:
        """The fields whose one value has to be read: at which place, and how."""
        read = ((at, one.type.read) for at, one in enumerate(self.fields) if len(one.columns) == 1)
        return [(at, how) for at, how in read if how is not None]

    @cached_property
    def _joined(self) -> list[tuple[int, Callable[..., Any], int, int]]:
        """The fields that are made of two columns: at which place, how, and which these are."""
        place = self.columns.index
        joined = ((at, one.type.read, one.columns) for at, one in enumerate(self.fields) if len(one.columns) == 2)
        return [(at, how, *map(place, columns)) for at, how, columns in joined if how is not None]  # type: ignore[misc]

    @cached_property
    def _shown(self) -> list[tuple[int, Lookup]]:
        return [(at, one.lookup) for at, one in enumerate(self.fields) if one.lookup is not None]
