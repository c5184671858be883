"""How values are stored in columns, by the type that their field says."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import MAXYEAR, MINYEAR, datetime
from enum import StrEnum
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, get_args

from factcheck.domain.records.claim import Basis
from factcheck.domain.records.evidence import Level
from factcheck.domain.records.proof import Block, BlockKind, MediaKind, Style, StyleKind
from factcheck.domain.records.verdict import KNOWN_REASONS, Reason
from factcheck.domain.text.canonical import lone_surrogates
from factcheck.domain.text.span import Span

MOST_COUNTED = 2**53
"""More than this nobody counts; every program that reads JSON tells numbers up to it apart."""


@dataclass(frozen=True, slots=True)
class StoredType:
    """How a value is read from its column, or its two, and how it is written there; as it is where nothing is said.

    `none` is what stands there for None.
    """

    read: Callable[..., Any] | None = None
    write: Callable[[Any], Any] | None = None
    columns: tuple[str, ...] = ()
    none: str | None = None


def stored_as(annotation: Any) -> StoredType:  # noqa: ANN401
    """How values of an annotated type are stored; NULL is None for all of them."""
    if annotation in _TYPES:
        return _TYPES[annotation]
    if isinstance(annotation, UnionType):
        some = [one for one in get_args(annotation) if one is not NoneType]
        annotation = some[0] if len(some) == 1 else frozenset(some)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return _TYPES.get(annotation, StoredType(annotation))
    return _TYPES.get(annotation, AS_IT_IS)


def count(number: int) -> int:
    """A number that a desk holds: a place, a revision, how many there are; raises ValueError where nobody counts so."""
    if not 0 <= number <= MOST_COUNTED:
        raise ValueError(number)
    return number


def moment(words: str) -> str:
    """A moment with its offset (ISO 8601), or none; raises ValueError where no clock anywhere shows it."""
    if words:
        at = datetime.fromisoformat(words)
        if at.tzinfo is None or not MINYEAR < at.year < MAXYEAR:
            raise ValueError(words)
    return words


def fits(value: object, kind: str, is_needed: bool) -> bool:
    """Whether a column of TEXT or INTEGER may hold a value; also raises ValueError where it may not."""
    if isinstance(value, str):
        return kind == "TEXT" and (value.isascii() or not lone_surrogates(value))
    if isinstance(value, int):
        return kind == "INTEGER" and count(value) == value
    return value is None and not is_needed


def _basis(words: str) -> Basis:
    rested_on, against, *states = json.loads(words)
    return Basis(frozenset(rested_on), frozenset(against), *map(frozenset, states))


def _basis_words(basis: Basis) -> str:
    states = [sorted(basis.states)] if basis.states else []
    return json.dumps([sorted(basis.rested_on), sorted(basis.against), *states])


def _blocks(words: str) -> tuple[Block, ...]:
    return tuple(_block(*values) for values in json.loads(words))


def _block(kind: str, *values: Any) -> Block:  # noqa: ANN401
    """A block of its values; those that earlier programs stored are without media."""
    (media,) = values[_MEDIA:] or ((),)
    return Block(BlockKind(kind), *values[:_MEDIA], media=tuple(map(MediaKind, media)))  # type: ignore[misc]


def _styles(words: str) -> tuple[Style, ...]:
    return tuple(Style(StyleKind(kind), *rest) for kind, *rest in json.loads(words))


def _listed(of: type[Block] | type[Style]) -> Callable[[Any], str]:
    """Writes values of a type as a list of lists, their fields in order."""
    values = attrgetter(*(one.name for one in fields(of)))
    return lambda some: json.dumps([values(one) for one in some], ensure_ascii=False)


_MEDIA = [one.name for one in fields(Block)].index("media") - 1  # behind the kind
AS_IT_IS = StoredType()
MOMENT = StoredType(moment)
"""How words are stored in a field whose name ends with `_at`."""
_TYPES: Mapping[Any, StoredType] = {
    bool: StoredType(bool, int),
    int: StoredType(count),
    Span: StoredType(Span, attrgetter("start", "end"), ("start", "end")),
    Level: StoredType(lambda word: Level(word or Level.EDITORS)),
    Level | None: StoredType(lambda word: Level(word) if word else None, none=""),
    frozenset((Reason, str)): StoredType(lambda word: Reason(word) if word in KNOWN_REASONS else word),
    frozenset[str]: StoredType(lambda words: frozenset(words.split()), lambda some: " ".join(sorted(some))),
    Basis: StoredType(_basis, _basis_words),
    tuple[Block, ...]: StoredType(_blocks, _listed(Block)),
    tuple[Style, ...]: StoredType(_styles, _listed(Style)),
}
