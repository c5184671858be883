"""The fields of an edit are the parameters of its function: their types say what each must hold."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, NewType, cast, get_args

from factcheck.domain.errors import (
    ArticleAmbiguousError,
    BadFieldError,
    LoneSurrogateError,
    MissingFieldError,
    NoSuchArticleError,
    NoSuchClaimError,
    NoSuchRecordError,
    NotADateError,
    RefusedFieldError,
    UnknownChoiceError,
)
from factcheck.domain.records.capture import Capture
from factcheck.domain.records.claim import ClaimKind, ClaimRef, Outcome, Passage, PassageRole
from factcheck.domain.records.evidence import Source, SourceKind, Stance, Terms
from factcheck.domain.records.ids import ArticleId, CaptureId, OperationId
from factcheck.domain.records.operation import Operation
from factcheck.domain.records.proposed_wording import Decision, Severity
from factcheck.domain.records.question import Question
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.dates import read_date, read_published
from factcheck.domain.text.canonical import lone_surrogates
from factcheck.domain.wording import labels
from factcheck.domain.wording.source_words import SOURCE_KIND, TERMS
from factcheck.domain.wording.timestamps import why_no_date
from factcheck.services.desk import Desk
from factcheck.services.edits.words import article_in, choice, claim_in, judgement_of
from factcheck.translation import _

ClaimAnywhere = NewType("ClaimAnywhere", ClaimRef)
Words = NewType("Words", str)
Day = NewType("Day", str)
Published = NewType("Published", str)
Count = NewType("Count", int)
UNSET: Any = object()
"""The default of a field that null takes away, and that stays as it is where a line leaves it out."""


@dataclass(frozen=True, slots=True)
class EditField:
    """A field of an edit: needed where its parameter has no default.

    Null is as good as leaving it out, but where it is needed, or UNSET by default, and takes None: then null takes away
    what was there.
    """

    name: str
    holds: object
    is_needed: bool
    clears: bool

    @property
    def choices(self) -> type[StrEnum] | None:
        """The list that its words come from, None where they come from none."""
        if isinstance(self.holds, type) and issubclass(self.holds, StrEnum) and self.holds is not Judgement:
            return self.holds
        return None

    def is_given(self, edit: Mapping[str, object]) -> bool:
        """Whether a line has a value for it: null and an empty choice are none, but where they clear it."""
        if self.holds is ArticleId:
            return True
        if self.clears:
            return self.name in edit
        value = edit.get(self.name)
        return value is not None and not (value == "" and self.choices)


@cache
def fields_of(edit: Callable[..., object]) -> tuple[EditField, ...]:
    """The fields of an edit by its parameters, all but the desk."""
    found = []
    for one in list(inspect.signature(edit).parameters.values())[1:]:
        holds = [kind for kind in get_args(one.annotation) if kind is not NoneType] or [one.annotation]
        is_needed = one.default is one.empty and one.annotation is not ArticleId
        clears = (is_needed or one.default is UNSET) and NoneType in get_args(one.annotation)
        found.append(EditField(one.name, holds[0], is_needed, clears))
    return tuple(found)


class EditLine:
    """What one line gives for one desk; `article` is meant where it names none."""

    def __init__(self, desk: Desk, edit: Mapping[str, object], article: str | None) -> None:
        self.desk = desk
        self.edit = edit
        self._article = text("article", edit.get("article")) or article
        self._claim: ClaimRef | None = None

    def read(self, field: EditField) -> object:
        """The value of a field; raises FieldError."""
        try:
            return self._value(field, self.edit.get(field.name))
        except (NoSuchClaimError, NoSuchRecordError) as error:
            raise RefusedFieldError(field.name, error) from error

    def _value(self, field: EditField, value: object) -> object:
        if value is None and field.clears:
            return None
        if field.choices is not None:
            return _chosen(field, field.choices, text(field.name, value))
        if field.holds in _READ:
            return _READ[field.holds](self, field.name, value)
        return self.desk.record(cast("type", field.holds), _words(field.name, value))

    def article_id(self) -> ArticleId:
        """The article named, else that of the claim named, else the only one."""
        if self._claim is not None:
            return self._claim.article_id
        return article_in(self.desk, self._article)

    def claim(self, field: str, value: object) -> ClaimRef:
        """The claim of a number or id; the first one that a line names says which article is meant."""
        article = self._article if self._claim is None else self._claim.article_id
        claim = self.desk.claims.ref(claim_in(self.desk, _name(field, value), article))
        self._claim = self._claim or claim
        return claim

    def claim_anywhere(self, field: str, value: object) -> ClaimRef:
        """A claim that may stand in another article, which the field of the same name with `_article` says."""
        name = f"{field}_article"
        named = text(name, self.edit.get(name))
        if not named:
            return self.claim(field, value)
        try:
            article = article_in(self.desk, named)
        except (NoSuchArticleError, ArticleAmbiguousError) as error:
            raise RefusedFieldError(name, error) from error
        return self.desk.claims.ref(claim_in(self.desk, _name(field, value), article))

    def passage(self, field: str, value: object) -> Passage:
        """The passage of this id in the claim named before."""
        wanted = _words(field, value)
        for passage in self.desk.claims.get(self._claim.id).passages if self._claim else ():
            if passage.id == wanted:
                return passage
        raise NoSuchRecordError("passage")

    def source(self, field: str, value: object) -> Source:
        """The source of this id or title."""
        return self.desk.sources.named(_words(field, value))

    def question(self, field: str, value: object) -> Question:
        """The question of this number in the article meant, or of this id in any."""
        wanted = _name(field, value)
        is_id = not wanted.isdecimal() and not self._article
        return self.desk.record(Question, wanted if is_id else self.desk.questions.named(wanted, self.article_id()))


def text(field: str, value: object) -> str:
    """Any text, nothing for null; raises BadFieldError or LoneSurrogateError."""
    if value is not None and not isinstance(value, str):
        raise BadFieldError(field, _("must be text"))
    if lone_surrogates(value or ""):
        raise LoneSurrogateError(field)
    return value or ""


def _words(field: str, value: object) -> str:
    found = text(field, value)
    if not found.strip():
        raise MissingFieldError(field)
    return found


def _name(field: str, value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | None):
        raise BadFieldError(field, _("must be a number or an id"))
    return _words(field, None if value is None else str(value))


def count(field: str, value: object) -> int:
    """A whole number from 1 on; raises BadFieldError."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise BadFieldError(field, _("must be a whole number from 1 on"))
    return value


def _truth(field: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise BadFieldError(field, _("must be true or false"))
    return value


def _day(field: str, value: object) -> str:
    given = text(field, value)
    try:
        return read_date(given).isoformat() if given else ""
    except NotADateError as error:
        raise BadFieldError(field, _("must be a date such as 2026-11-25, and {why}", why=why_no_date(error))) from error


def _published(field: str, value: object) -> str:
    given = text(field, value)
    try:
        return read_published(given)
    except NotADateError as error:
        said = _("must be a year, a month or a date such as 2026-11-25, and {why}", why=why_no_date(error))
        raise BadFieldError(field, said) from error


def _chosen(field: EditField, kinds: type[StrEnum], given: str) -> StrEnum | None:
    if field.clears and given in ("", "none"):
        return None
    try:
        return choice(field.name, kinds, given, dict(_LABELS.get(kinds, ())))
    except UnknownChoiceError as error:
        none = ("none",) if field.clears else ()
        raise UnknownChoiceError(field.name, given, error.choices + none) from error


_LABELS: Mapping[type[StrEnum], Iterable[tuple[StrEnum, str]]] = {
    ClaimKind: labels.KIND.english.items(),
    Outcome: labels.OUTCOME.english.items(),
    PassageRole: labels.PASSAGE_ROLE.english.items(),
    SourceKind: SOURCE_KIND.english.items(),
    Terms: TERMS.english.items(),
    Stance: ((Stance.SEARCHED, "looked and found nothing"),),
    Severity: labels.SEVERITY.english.items(),
    Decision: labels.DECISION.english.items(),
}
_READ: Mapping[object, Callable[[EditLine, str, object], object]] = {
    str: lambda line, field, value: text(field, value),
    Words: lambda line, field, value: _words(field, value),
    Day: lambda line, field, value: _day(field, value),
    bool: lambda line, field, value: _truth(field, value),
    Published: lambda line, field, value: _published(field, value),
    Count: lambda line, field, value: count(field, value),
    Judgement: lambda line, field, value: judgement_of(text(field, value)),
    ArticleId: lambda line, field, value: line.article_id(),
    ClaimRef: EditLine.claim,
    ClaimAnywhere: EditLine.claim_anywhere,
    Passage: EditLine.passage,
    Question: EditLine.question,
    Source: EditLine.source,
    Capture: lambda line, field, value: line.desk.captures.get(CaptureId(_words(field, value))),
    Operation: lambda line, field, value: line.desk.history.get(OperationId(_words(field, value))),
}
