"""The table of kinds: what a record of each is made of; reading, moving on, removal and checks follow from it."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import Any, Protocol

from factcheck.domain.records.annotation import Annotation, AnnotationKind, AnnotationState
from factcheck.domain.records.article import Article
from factcheck.domain.records.claim import PROPOSABLE, Basis, Claim, Kind, Outcome, Passage, PassageRole, Relation, Risk
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Directness, Evidence, Level, Source, SourceKind, Stance
from factcheck.domain.records.operation import Entity
from factcheck.domain.records.proof import Block, BlockKind, Proof, Style, StyleKind
from factcheck.domain.records.proposed_wording import Decision, ProposedWording, Severity
from factcheck.domain.records.question import Question
from factcheck.domain.records.search_hit import SearchField
from factcheck.domain.records.verdict import KNOWN_REASONS, Reason, Verdict
from factcheck.domain.text.span import Span

Row = Mapping[str, Any]
"""A row as it is stored: its columns by name; choices are their values."""


class Lookup(StrEnum):
    """What a record shows in place of an id: the name of a person, a source, or what names a claim or who speaks."""

    PERSON = "person"
    SOURCE = "source"
    NUMBER = "number"
    SPEAKER = "speaker"


class Around(Protocol):
    """Where the records stand that others name by their ids."""

    def look_up(self, what: Lookup, key: str | None) -> Any:  # noqa: ANN401
        """What stands in place of an id; empty words where there is none."""


class _Nothing:
    """Where no other records stand, for kinds that name none."""

    def look_up(self, what: Lookup, key: str | None) -> Any:  # noqa: ANN401
        return ""


NOTHING: Around = _Nothing()


@dataclass(frozen=True, slots=True)
class RecordField:
    """A field of a record: its column, or its two (of its own name, where none is said), and how their values are read.

    NULL is None, whatever reads.
    """

    name: str
    read: Callable[..., Any] | Lookup | None = None
    columns: tuple[str, ...] = ()

    @property
    def stored_in(self) -> tuple[str, ...]:
        """The columns it is stored in."""
        return self.columns or (self.name,)


@dataclass(frozen=True, eq=False)
class RecordKind:
    """A kind of record: what it is made of, and where it belongs.

    `claims` are the columns that point at claims, fields of the same name; `order` sorts the records of a claim or an
    article. `is_pinned`: it stands at words of a proof (start, end, quote). `goes_with_claim`: it is removed with its
    claim. `searched` are the columns that search looks into, by what it calls a hit there; those of a source are named
    with it. `untold`: fields that other programs are not told; `told_later`: null for them until there is something.
    `finish` sets what follows from several fields. `word` is what people call one.
    `level`: from whom on it may be read; a piece of evidence takes that of its source.
    """

    entity: Entity
    type: type
    fields: tuple[RecordField, ...]
    claims: tuple[str, ...] = ()
    order: Callable[[Any], Any] = attrgetter("id")
    is_pinned: bool = False
    goes_with_claim: bool = True
    searched: Mapping[SearchField, tuple[str, ...]] = field(default_factory=dict)
    untold: frozenset[str] = frozenset({"proof_id", "position"})
    told_later: frozenset[str] = frozenset()
    finish: Callable[[list[Any]], None] | None = None
    word: str = ""
    level: Level = Level.EDITORS
    columns: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        columns = dict.fromkeys(column for one in self.fields for column in one.stored_in)
        object.__setattr__(self, "columns", tuple(columns))

    @property
    def called(self) -> str:
        """What people call one of them."""
        return self.word or self.entity.value

    def record(self, row: Row, around: Around) -> Any:  # noqa: ANN401
        """The record of a row; raises ValueError, TypeError or KeyError where a value is none of ours."""
        return self.made(self._values(row), around)

    def made(self, values: Sequence[Any], around: Around, *further: object) -> Any:  # noqa: ANN401
        """The record of the values of `columns`, with those of `further` fields; raises as `record` does."""
        made = list(self._first(values))
        for at, read in self._read:
            if made[at] is not None:
                made[at] = read(made[at])
        for at, read, first, second in self._joined:
            made[at] = read(values[first], values[second])
        for at, what in self._looked_up:
            made[at] = around.look_up(what, made[at])
        if self.finish is not None:
            self.finish(made)
        return self.type(*made, *further)

    @cached_property
    def _values(self) -> Callable[[Row], tuple[Any, ...]]:
        return itemgetter(*self.columns)

    @cached_property
    def _first(self) -> Callable[[Sequence[Any]], tuple[Any, ...]]:
        """Takes the first column of each field."""
        return itemgetter(*(self.columns.index(one.stored_in[0]) for one in self.fields))

    @cached_property
    def _read(self) -> list[tuple[int, Callable[[Any], Any]]]:
        """The fields whose one value has to be read: at which place, and how."""
        read = ((at, one.read) for at, one in enumerate(self.fields) if len(one.stored_in) == 1)
        return [(at, how) for at, how in read if how is not None and not isinstance(how, Lookup)]

    @cached_property
    def _joined(self) -> list[tuple[int, Callable[..., Any], int, int]]:
        """The fields that are made of two columns: at which place, how, and which these are."""
        place = self.columns.index
        joined = ((at, one.read, one.stored_in) for at, one in enumerate(self.fields) if len(one.stored_in) == 2)
        return [(at, how, place(first), place(second)) for at, how, (first, second) in joined if callable(how)]

    @cached_property
    def _looked_up(self) -> list[tuple[int, Lookup]]:
        return [(at, one.read) for at, one in enumerate(self.fields) if isinstance(one.read, Lookup)]


def _plain(*names: str) -> tuple[RecordField, ...]:
    return tuple(map(RecordField, names))


def _without_unset(made: list[Any]) -> None:
    """Leaves out of a claim what nobody has given, whatever is stored."""
    for name in made[_UNSET]:
        at, none = _PROPOSABLE[name]
        made[at] = none


def _reason(word: str) -> Reason | str:
    return Reason(word) if word in KNOWN_REASONS else word


def _basis(words: str) -> Basis:
    rested_on, against = json.loads(words)
    return Basis(frozenset(rested_on), frozenset(against))


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _level(word: str) -> Level:
    return Level(word or Level.EDITORS)


def _blocks(words: str) -> tuple[Block, ...]:
    return tuple(Block(BlockKind(kind), *rest) for kind, *rest in json.loads(words))


def _styles(words: str) -> tuple[Style, ...]:
    return tuple(Style(StyleKind(kind), *rest) for kind, *rest in json.loads(words))


_SPAN = (RecordField("span", Span, ("start", "end")), RecordField("quote"))
_POSITION = RecordField("position")

ARTICLE = RecordKind(
    Entity.ARTICLE,
    Article,
    _plain("id", "name", "byline", "outlet", "section", "url", "date", "language", "deadline"),
)
PROOF = RecordKind(
    Entity.PROOF,
    Proof,
    (
        *_plain("id", "article_id", "number", "text", "sha256"),
        RecordField("blocks", _blocks),
        RecordField("styles", _styles),
        *_plain("origin", "made_at", "capture_id"),
    ),
)
SOURCE = RecordKind(
    Entity.SOURCE,
    Source,
    (
        *_plain("id", "title", "url"),
        RecordField("kind", SourceKind),
        RecordField("level", _level, ("confidentiality",)),
    ),
)
CLAIM = RecordKind(
    Entity.CLAIM,
    Claim,
    (
        *_plain("id", "article_id", "number", "parent_id", "restated"),
        RecordField("kind", Kind),
        RecordField("risk", Risk),
        *_plain("speaker", "verb"),
        RecordField("verdict", Verdict),
        RecordField("reason", _reason),
        RecordField("note"),
        RecordField("judged_by", Lookup.PERSON),
        *_plain("judged_at", "judged_words"),
        RecordField("relation", Relation),
        RecordField("judged_statement"),
        RecordField("basis", _basis, ("judged_basis",)),
        RecordField("outcome", Outcome),
        RecordField("unset", _names),
    ),
    searched={
        SearchField.CLAIM: ("restated",),
        SearchField.SPEAKER: ("speaker",),
        SearchField.NOTE: ("note",),
    },
    finish=_without_unset,
)
_PLACES = {one.name: at for at, one in enumerate(CLAIM.fields)}
_UNSET = _PLACES["unset"]
_PROPOSABLE = {name: (_PLACES[name], "" if name in ("speaker", "verb") else None) for name in PROPOSABLE}
PASSAGE = RecordKind(
    Entity.PASSAGE,
    Passage,
    (*_plain("id", "claim_id", "proof_id"), *_SPAN, RecordField("role", PassageRole), _POSITION),
    claims=("claim_id",),
    order=attrgetter("position"),
    is_pinned=True,
    untold=frozenset({"claim_id", "proof_id", "position"}),
)
EVIDENCE = RecordKind(
    Entity.EVIDENCE,
    Evidence,
    (
        *_plain("id", "claim_id"),
        RecordField("source", Lookup.SOURCE, ("source_id",)),
        RecordField("stance", Stance),
        *_plain("quote", "locator"),
        RecordField("directness", Directness),
        *_plain("accessed", "note"),
        _POSITION,
    ),
    claims=("claim_id",),
    order=attrgetter("position"),
    searched={SearchField.EVIDENCE: ("source.title", "source.url", "quote", "locator", "note")},
    untold=frozenset({"claim_id", "position"}),
)
DENIAL = RecordKind(
    Entity.DENIAL,
    Denial,
    (
        *_plain("id", "claim_id"),
        RecordField("number", Lookup.NUMBER, ("claim_id",)),
        RecordField("speaker", Lookup.SPEAKER, ("claim_id",)),
        RecordField("target_id"),
        RecordField("target_number", Lookup.NUMBER, ("target_id",)),
        RecordField("scope"),
        _POSITION,
    ),
    claims=("claim_id", "target_id"),
    order=attrgetter("position", "id"),
    searched={SearchField.DENIAL: ("scope",)},
    untold=frozenset({"claim_id", "number", "speaker", "position"}),
    told_later=frozenset({"target_number"}),
)
QUESTION = RecordKind(
    Entity.QUESTION,
    Question,
    (
        *_plain("id", "article_id", "claim_id", "number", "words", "options"),
        RecordField("asked_by", Lookup.PERSON),
        *_plain("asked_at", "answer", "answered_by", "answered_at", "result"),
    ),
    claims=("claim_id",),
    order=attrgetter("number"),
    searched={SearchField.QUESTION: ("words", "options", "answer", "result")},
    told_later=frozenset({"answer", "answered_by", "answered_at"}),
)
WORDING = RecordKind(
    Entity.WORDING,
    ProposedWording,
    (
        *_plain("id", "article_id", "proof_id", "claim_id"),
        *_SPAN,
        *_plain("proposed", "why"),
        RecordField("severity", Severity),
        RecordField("proposed_by", Lookup.PERSON),
        RecordField("proposed_at"),
        RecordField("decision", Decision),
        RecordField("decided_by", Lookup.PERSON),
        RecordField("decided_at"),
        _POSITION,
    ),
    claims=("claim_id",),
    order=attrgetter("span.start", "position"),
    is_pinned=True,
    word="proposed wording",
    searched={SearchField.WORDING: ("quote", "proposed", "why")},
    told_later=frozenset({"decided_by", "decided_at"}),
)
ANNOTATION = RecordKind(
    Entity.ANNOTATION,
    Annotation,
    (
        *_plain("id", "article_id", "proof_id"),
        RecordField("kind", AnnotationKind),
        *_plain("body", "author", "at"),
        *_SPAN,
        RecordField("thread", None, ("thread_id",)),
        RecordField("resolved", bool),
        RecordField("state", AnnotationState),
        RecordField("claim_id"),
        _POSITION,
    ),
    claims=("claim_id",),
    order=lambda one: (one.span.start, -one.span.end, one.position),
    is_pinned=True,
    goes_with_claim=False,
    searched={SearchField.ANNOTATION: ("body", "author")},
    level=Level.CHECKERS,
)

KINDS = (PASSAGE, EVIDENCE, DENIAL, QUESTION, WORDING, ANNOTATION)
"""The kinds of records that hang on claims or are pinned to words."""

KIND_OF: Mapping[type, RecordKind] = {kind.type: kind for kind in KINDS}
"""The kinds by what their records are."""

POINTERS = tuple(dict.fromkeys(column for kind in KINDS for column in kind.claims))
"""All columns by which a record points at a claim."""
