"""Does what one line of edits says: the table of ops, what each takes, what is refused, and who signs."""

import contextlib
import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cache
from typing import Any

from factcheck.domain import errors
from factcheck.domain.records.article import Article
from factcheck.domain.records.capture import Capture
from factcheck.domain.records.claim import Claim, ClaimRef, Passage
from factcheck.domain.records.evidence import Source
from factcheck.domain.records.kinds import KIND_OF
from factcheck.domain.records.operation import Change, Operation
from factcheck.domain.records.question import Question
from factcheck.domain.records.record_kind import OfClaim
from factcheck.domain.rules.merging import met
from factcheck.services.desk import Desk
from factcheck.services.edits import captures, claims, records, sources
from factcheck.services.edits.captures import KeptFile
from factcheck.services.edits.claims import Judged, SplitClaim
from factcheck.services.edits.fields import ClaimAnywhere, EditLine, count, fields_of, text
from factcheck.services.edits.sources import FilledSource
from factcheck.translation import _

Made = Article | Claim | Judged | SplitClaim | Operation | Source | FilledSource | Capture | KeptFile | OfClaim

Edit = Callable[..., Made]

_EDITS: tuple[Mapping[str, tuple[Edit, ...]], ...] = (claims.EDITS, records.EDITS, sources.EDITS, captures.EDITS)
EDITS: dict[str, tuple[Edit, ...]] = {
    op: tuple(edit for some in _EDITS for edit in some.get(op, ())) for some in _EDITS for op in some
}
_AT_FAULT: Mapping[tuple[str, ...], tuple[type[errors.FactcheckError], ...]] = {
    ("article",): (errors.NoArticleYetError, errors.NoSuchArticleError, errors.ArticleAmbiguousError),
    ("quote",): (
        errors.QuoteNotFoundError,
        errors.SplitGraphemeError,
        errors.PassageTakenError,
        errors.NotDividedError,
    ),
    ("occurrence",): (errors.QuoteAmbiguousError, errors.NoSuchOccurrenceError),
    ("passage",): (errors.LastPassageError,),
    ("target", "statement", "quote"): (errors.SelfDenialError,),
    ("target",): (errors.DeniedAlreadyError, errors.SelfRelationError, errors.RelatedAlreadyError),
    ("statement",): (errors.NoStatementError,),
    ("claim",): (errors.SameClaimError, errors.NotPlacedError, errors.OtherWordsError),
    ("capture",): (errors.FetchedCaptureError,),
    ("evidence",): (errors.CopiedNoteError,),
    ("into",): (errors.NotMergedError, errors.SameSourceError),
    ("terms_date", "status_date", "accessed"): (errors.FutureDateError,),
    ("locator",): (errors.ImpossiblePlaceError,),
    ("title",): (errors.NamelessSourceError,),
    ("source",): (errors.SourceInUseError,),
    ("rev",): (errors.EditConflictError,),
}
_FIELDS_AT_FAULT = {error: fields for fields, some in _AT_FAULT.items() for error in some}


@cache
def known_fields(edit: Edit) -> tuple[str, ...]:
    """The names of what a line with this edit may hold, besides its op."""
    fields = fields_of(edit)
    names_article = any(field.holds in (ClaimRef, Question) for field in fields)
    others = [f"{field.name}_article" for field in fields if field.holds is ClaimAnywhere]
    further = [*others, *["article"] * names_article, *["rev"] * (changed_by(edit) is not None), "who"]
    return (*dict.fromkeys([*(field.name for field in fields), *further]),)


def changed_by(edit: Edit) -> str | None:
    """The field that names the record which an edit changes and answers; None where it makes one."""
    made = inspect.signature(edit).return_annotation
    holds = ClaimRef if made in (Claim, Judged, SplitClaim) else Source if made is FilledSource else made
    has_revision = made is not Passage and made is not Operation
    named = (one for one in fields_of(edit) if one.holds is holds and (one.is_needed or holds is Source))
    return next((one.name for one in named if has_revision), None)


def apply_edit(desk: Desk, edit: object, article: str | None = None) -> Made:
    """Does what one edit says and gives what was made, changed or removed; `article` is meant where it names none.

    Raises BadEditError, FieldError, and whatever the verb raises; then nothing was changed.
    """
    if not isinstance(edit, dict):
        raise errors.BadEditError(_("a line must hold one JSON object"))
    verb = _verb_of(edit)
    line = EditLine(desk, edit, article)
    try:
        values = {field.name: line.read(field) for field in fields_of(verb) if field.is_given(edit)}
        as_read: AbstractContextManager[None] = contextlib.nullcontext()
        if edit.get("rev") is not None:
            changed = changed_by(verb) or ""
            if changed not in values:
                raise errors.MissingFieldError(changed)
            as_read = _as_read(desk, values[changed], count("rev", edit["rev"]))
        who = text("who", edit.get("who"))
        with desk.unit_of_work.signed_as(who) if who else contextlib.nullcontext(), as_read:
            return verb(desk, **values)
    except tuple(_FIELDS_AT_FAULT) as error:
        fields = _FIELDS_AT_FAULT[type(error)]
        at_fault = next((name for name in fields if edit.get(name)), fields[-1])
        raise errors.RefusedFieldError(at_fault, error) from error


@contextlib.contextmanager
def _as_read(desk: Desk, record: Any, rev: int) -> Iterator[None]:  # noqa: ANN401
    """Lets a line change a record in no field that has moved on since the revision it states.

    Raises EditConflictError with both values, BadFieldError where there is only that of somebody else.
    """
    stands: Any = desk.claims.get(record.id) if isinstance(record, ClaimRef) else record
    key = (KIND_OF[type(stands)].entity, stands.id)
    moved = desk.history.moved_since(key, stands.rev - rev) if rev <= stands.rev else None
    refused = errors.BadFieldError("rev", _("was to be {rev}, but the record stands at {now}", rev=rev, now=stands.rev))
    if moved is None:
        raise refused

    def check(changes: Sequence[Change]) -> None:
        for change in changes:
            name = met(change, moved) if (change.entity, change.entity_id) == key else None
            if name is None:
                continue
            if not change.before or not change.after or name not in change.after:
                raise refused
            raise errors.EditConflictError(name, *(str(one[name] or "") for one in (change.before, change.after)))

    with desk.unit_of_work.checked(check):
        yield


def _verb_of(edit: Mapping[str, object]) -> Edit:
    """The function that fits a line; raises UnknownChoiceError, UnknownFieldError or MissingFieldError."""
    op = text("op", edit.get("op"))
    if not op:
        raise errors.MissingFieldError("op")
    if op not in EDITS:
        raise errors.UnknownChoiceError("op", op, tuple(EDITS))
    for verb in EDITS[op]:
        if not _untaken(verb, edit) and not _lacking(verb, edit):
            return verb
    for name in edit:
        if name != "op" and name not in _fields_of_op(op):
            raise errors.UnknownFieldError(name, op, _fields_of_op(op))
    misfits = {verb: (_untaken(verb, edit), _lacking(verb, edit)) for verb in EDITS[op]}
    fewest = min(map(_sizes, misfits.values()))
    verbs = [verb for verb, misfit in misfits.items() if _sizes(misfit) == fewest]
    for name in misfits[verbs[0]][0]:
        if edit[name] is not None or op == "remove":  # where a null is no part that was to go, not all goes
            raise errors.UnknownFieldError(name, op, known_fields(verbs[0]))
    lacking = dict.fromkeys(name for verb in verbs for name in misfits[verb][1][:1])
    needed = tuple(sorted(lacking, key=lambda name: name not in edit))  # a null is what was meant
    if needed:
        raise errors.MissingFieldError(needed[0], needed if len(needed) > 1 else ())
    return verbs[0]


@cache
def _fields_of_op(op: str) -> tuple[str, ...]:
    """What a line with this op may hold besides, whichever of its functions fits."""
    return (*dict.fromkeys(name for verb in EDITS[op] for name in known_fields(verb)),)


def _sizes(misfit: tuple[list[str], list[str]]) -> tuple[int, int]:
    return len(misfit[0]), len(misfit[1])


def _lacking(verb: Edit, edit: Mapping[str, object]) -> list[str]:
    return [field.name for field in fields_of(verb) if field.is_needed and not field.is_given(edit)]


def _untaken(verb: Edit, edit: Mapping[str, object]) -> list[str]:
    """What stands in a line, null too, and this verb does not take."""
    known = known_fields(verb)
    return [name for name in edit if name not in known and name != "op"]
