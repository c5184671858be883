"""What can go wrong in the world: each error carries the facts, `wording/error_sentence.py` makes the sentence."""

from dataclasses import dataclass, fields
from typing import Any, Self, dataclass_transform

from typing_extensions import override


@dataclass_transform(eq_default=False)
@dataclass(eq=False)
class FactcheckError(Exception):
    """Something outside the program is not as it should be; nothing was written."""

    @property
    def facts(self) -> dict[str, Any]:
        """Its fields, by name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @override
    def __new__(cls, *values: object, **named: object) -> Self:
        """Makes the class and those above it dataclasses with its first error: most never have one, and each costs."""
        for one in reversed(cls.__mro__):
            if issubclass(one, FactcheckError) and one.__annotations__ and "__init__" not in vars(one):
                dataclass(eq=False)(one)
        return super().__new__(cls, *values, **named)


class NoSuchArticleError(FactcheckError):
    """No article has this id or a headline that begins so."""

    wanted: str


class NoArticleYetError(FactcheckError):
    """The desk holds no article."""


class ArticleAmbiguousError(FactcheckError):
    """Several articles fit, and one is needed."""

    wanted: str
    count: int


class AmbiguousWordsError(FactcheckError):
    """Several records of a kind are known by these words, and one is needed."""

    wanted: str
    ids: tuple[str, ...]


class NoSuchClaimError(FactcheckError):
    """No claim has this number or id."""

    wanted: str


class NoSuchRecordError(FactcheckError):
    """The passage or evidence is not there (any more)."""

    wanted: str


class NamelessSourceError(FactcheckError):
    """A source needs a title, a name or a link."""


class SameSourceError(FactcheckError):
    """A source cannot be merged into itself."""

    title: str


class SourceInUseError(FactcheckError):
    """A source that evidence or a file belongs to cannot be removed."""

    title: str


class LastPassageError(FactcheckError):
    """A claim must stand somewhere, and this is its only passage."""

    number: str


class PassageTakenError(FactcheckError):
    """Words were to be added to a claim that stands in them already, or in some of them."""

    number: str


class OtherWordsError(FactcheckError):
    """Other words were to be proposed for a claim that does not stand on the old ones."""

    number: str


class SelfDenialError(FactcheckError):
    """A claim was to deny itself."""

    number: str


class NoStatementError(FactcheckError):
    """A claim that stands in no words was to have no statement either."""


class DeniedAlreadyError(FactcheckError):
    """A claim was to deny another one a second time; `target_article` is that of the other one, where it differs."""

    number: str
    target: str
    target_article: str = ""


class SelfRelationError(FactcheckError):
    """A claim was to have a relation to itself."""

    number: str


class RelatedAlreadyError(FactcheckError):
    """A relation between two claims was to be recorded a second time."""

    number: str
    target: str


class SameClaimError(FactcheckError):
    """Evidence was to be for another claim, and is for this one."""

    number: str


class CopiedNoteError(FactcheckError):
    """A note of the reporter was to be recorded for a second claim, where erasing it would not find it."""

    title: str


class FetchedCaptureError(FactcheckError):
    """What was fetched for an article was to be taken off a source, and is of none."""

    title: str


class NotDividedError(FactcheckError):
    """A claim was to be divided at words that are not within one of its passages, or that leave it none."""

    number: str


class NotMergedError(FactcheckError):
    """A claim was to go into itself, into one of another article, or into one that stands beneath it."""

    goes: str
    stays: str


class QuoteNotFoundError(FactcheckError):
    """The words do not stand in the article."""

    quote: str


class QuoteAmbiguousError(FactcheckError):
    """The words stand in the article more than once."""

    quote: str
    count: int


class NoSuchOccurrenceError(FactcheckError):
    """The words stand in the article, but not that often."""

    quote: str
    count: int
    occurrence: int


class SplitGraphemeError(FactcheckError):
    """A span would begin or end inside a character as people see it."""

    quote: str


class EmptySpanError(FactcheckError):
    """A span holds no words."""


class OutsideTextError(FactcheckError):
    """A span lies outside the text; positions in code points."""

    start: int
    end: int
    length: int


class FieldError(FactcheckError):
    """What a field holds, or that it lacks, is refused."""

    field: str


class LoneSurrogateError(FieldError):
    """A field holds half of a character, which no file can keep."""


class UnknownChoiceError(FieldError):
    """A word that must come from a list does not."""

    given: str
    choices: tuple[str, ...]


class UnknownFieldError(FieldError):
    """A line of edits has a field that its op does not take."""

    op: str
    known: tuple[str, ...]


class NotADateError(FactcheckError):
    """What stands in a field for a date, or a date and a time, means none or may mean two; `why` says which.

    It is a message, which names the `days` (ISO 8601).
    """

    field: str
    given: str
    why: str
    days: tuple[str, ...] = ()


class FutureDateError(NotADateError):
    """A day on which something was done is still to come."""

    why: str = ""


class ImpossiblePlaceError(FactcheckError):
    """There is no such place in any source; `why` is a message."""

    given: str
    why: str


class MissingFieldError(FieldError):
    """A line of edits lacks something it needs, or one of several things, which are `known`."""

    known: tuple[str, ...] = ()


class BadFieldError(FieldError):
    """A field holds something of another sort than it must."""

    why: str


class RefusedFieldError(FieldError):
    """A field names something that is not there."""

    cause: FactcheckError


class BadEditError(FactcheckError):
    """A line of edits cannot be understood."""

    why: str


class NothingToUndoError(FactcheckError):
    """There is no operation to take back."""


class NothingToRedoError(FactcheckError):
    """There is no operation to do again."""


class UndoRefusedError(FactcheckError):
    """The record was changed since by `who`, who did `since`, so the operation cannot be reversed."""

    label: str
    who: str
    since: str


class RedoRefusedError(UndoRefusedError):
    """The same of an operation that was undone, and would be done again."""


class EditConflictError(FactcheckError):
    """A field was changed to `now` by somebody since the person who wants it to be `mine` read it."""

    field: str
    now: str
    mine: str


class NotUndoneError(FactcheckError):
    """The operation was neither undone nor taken back."""

    label: str


class LegalHoldError(FactcheckError):
    """Something was to be erased that articles under legal hold are made of, or once were."""

    articles: tuple[str, ...]


class NameTakenError(FactcheckError):
    """A person was to be given a name that somebody else has in the desk."""

    name: str


class SameTextError(FactcheckError):
    """A new proof has the very text of the one that is there."""

    article: str


class OtherProofError(FactcheckError):
    """The article has another proof by now than the one that a review began with."""

    article: str


class NotPlacedError(FactcheckError):
    """Claims, by their numbers, were to be judged while nobody has said where their words stand in the proof in use."""

    numbers: tuple[str, ...]


class NoSuchProofError(FactcheckError):
    """The article has no proof of this number."""

    number: int


class CutForAnyoneError(FactcheckError):
    """A report for anyone was to print what was cut."""


class NoEarlierProofError(FactcheckError):
    """No article that is reported has an earlier proof of this number."""

    number: int


class NotHeldError(FactcheckError):
    """A legal hold was to be lifted where there is none."""

    article: str


class HeldAlreadyError(FactcheckError):
    """A legal hold was to be set where there is one."""

    article: str


class NoNameError(FactcheckError):
    """An act for which a person has to answer by name was to be done by nobody."""


class NoReasonError(FactcheckError):
    """An act that has to be accounted for was to be done without a reason."""


class NotInForceError(FactcheckError):
    """The operation was undone or taken back already, or it left nothing changed."""

    label: str


class NeverTakenBackError(FactcheckError):
    """The operation tells of a desk that was saved from a damaged one, or what it did is not known any more."""

    label: str


class UnknownFormatError(FactcheckError):
    """The ending of the file names no format that can be written."""

    name: str
    endings: tuple[str, ...]
