"""What can go wrong in the world: each error carries the facts, `wording/error_sentence.py` makes the sentence."""

from dataclasses import dataclass


@dataclass(eq=False)
class FactcheckError(Exception):
    """Something outside the program is not as it should be; nothing was written."""


@dataclass(eq=False)
class NotATextError(FactcheckError):
    """The file holds no text that could be an article."""

    name: str


@dataclass(eq=False)
class EmptyTextError(FactcheckError):
    """There are no words in the file or the pasted text, at most comments; `left_out` names what else there is."""

    name: str
    comments: int = 0
    left_out: tuple[str, ...] = ()


@dataclass(eq=False)
class TooLargeError(FactcheckError):
    """The file is larger than any article; sizes in bytes."""

    name: str
    size: int
    limit: int


@dataclass(eq=False)
class BrokenFileError(FactcheckError):
    """The file is damaged, or is not what its ending says."""

    name: str


@dataclass(eq=False)
class UnsafeFileError(FactcheckError):
    """The file holds something that no article needs and that could do harm; of a word how many letters."""

    name: str
    what: str
    letters: int = 0


@dataclass(eq=False)
class ReadingLimitError(FactcheckError):
    """Reading the file took more time or memory than any article does; `what` names which."""

    name: str
    what: str


@dataclass(eq=False)
class PasswordError(FactcheckError):
    """The file is locked; `given` says whether a password was tried and did not fit."""

    name: str
    given: bool


@dataclass(eq=False)
class ScanError(FactcheckError):
    """The pages of the file are pictures, without any text layer."""

    name: str
    pages: int


@dataclass(eq=False)
class LegacyDocError(FactcheckError):
    """A Word file of the old kind (.doc), and no LibreOffice here to read it."""

    name: str


@dataclass(eq=False)
class LockedFileError(FactcheckError):
    """The file is encrypted and cannot be read here, only by `program`."""

    name: str
    program: str


@dataclass(eq=False)
class CancelledError(FactcheckError):
    """Reading was stopped by the person who asked for it."""

    name: str


@dataclass(eq=False)
class EncodingError(FactcheckError):
    """The letters of the file cannot be read in a way that is certain enough, or not in the encoding named."""

    name: str
    tried: str


@dataclass(eq=False)
class NotLeftOutError(FactcheckError):
    """No piece of a page that its article leaves out begins with the words that were named; `left_out` are some."""

    name: str
    words: str
    left_out: tuple[str, ...]


@dataclass(eq=False)
class FetchError(FactcheckError):
    """A web page could not be fetched."""

    address: str
    why: str


@dataclass(eq=False)
class UnreadableError(FactcheckError):
    """The file is missing or may not be read."""

    name: str
    why: str


@dataclass(eq=False)
class UnwritableError(FactcheckError):
    """The file or its folder cannot be written."""

    name: str
    why: str


@dataclass(eq=False)
class DiskFullError(FactcheckError):
    """There is no room left on the disk; the change was taken back."""

    name: str


@dataclass(eq=False)
class DraftsNotKeptError(FactcheckError):
    """What stands in forms of a desk and is not saved could not be kept for the next time."""

    name: str
    why: str


@dataclass(eq=False)
class NotADeskError(FactcheckError):
    """The file exists and is something else than a Factcheck file."""

    name: str


@dataclass(eq=False)
class NoDeskError(FactcheckError):
    """There is no such Factcheck file."""

    name: str


@dataclass(eq=False)
class DeskExistsError(FactcheckError):
    """A file of this name is there already and is not overwritten."""

    name: str


@dataclass(eq=False)
class DamagedDeskError(FactcheckError):
    """The desk file is damaged; it was left as it is."""

    name: str


@dataclass(eq=False)
class NewerDeskError(FactcheckError):
    """The desk file was made by a newer Factcheck."""

    name: str
    made_by: str
    this: str


@dataclass(eq=False)
class LockedDeskError(FactcheckError):
    """Somebody else has the desk file open for writing; `since` is ISO 8601, or as an older program wrote it."""

    name: str
    user: str
    host: str
    since: str


@dataclass(eq=False)
class ReadOnlyDeskError(FactcheckError):
    """The desk file is open to read only."""

    name: str


@dataclass(eq=False)
class NoSuchArticleError(FactcheckError):
    """No article has this id or a headline that begins so."""

    wanted: str


@dataclass(eq=False)
class NoArticleYetError(FactcheckError):
    """The desk holds no article."""


@dataclass(eq=False)
class WhichArticleError(FactcheckError):
    """Several articles fit, and one is needed."""

    wanted: str
    count: int


@dataclass(eq=False)
class NoSuchClaimError(FactcheckError):
    """No claim has this number or id."""

    wanted: str


@dataclass(eq=False)
class NoSuchThingError(FactcheckError):
    """The passage or evidence is not there (any more)."""

    wanted: str


@dataclass(eq=False)
class LastPassageError(FactcheckError):
    """A claim must stand somewhere, and this is its only passage."""

    number: str


@dataclass(eq=False)
class PassageTakenError(FactcheckError):
    """Words were to be added to a claim that stands in them already, or in some of them."""

    number: str


@dataclass(eq=False)
class OtherWordsError(FactcheckError):
    """Other words were to be proposed for a claim that does not stand on the old ones."""

    number: str


@dataclass(eq=False)
class SelfDenialError(FactcheckError):
    """A claim was to deny itself."""

    number: str


@dataclass(eq=False)
class QuoteNotFoundError(FactcheckError):
    """The words do not stand in the article."""

    quote: str


@dataclass(eq=False)
class QuoteAmbiguousError(FactcheckError):
    """The words stand in the article more than once."""

    quote: str
    count: int


@dataclass(eq=False)
class NoSuchOccurrenceError(FactcheckError):
    """The words stand in the article, but not that often."""

    quote: str
    count: int
    occurrence: int


@dataclass(eq=False)
class SplitGraphemeError(FactcheckError):
    """A span would begin or end inside a character as people see it."""

    quote: str


@dataclass(eq=False)
class EmptySpanError(FactcheckError):
    """A span holds no words."""


@dataclass(eq=False)
class OutsideTextError(FactcheckError):
    """A span lies outside the text; positions in code points."""

    start: int
    end: int
    length: int


@dataclass(eq=False)
class FieldError(FactcheckError):
    """What a field holds, or that it lacks, is refused."""

    field: str


@dataclass(eq=False)
class LoneSurrogateError(FieldError):
    """A field holds half of a character, which no file can keep."""


@dataclass(eq=False)
class UnknownChoiceError(FieldError):
    """A word that must come from a list does not."""

    given: str
    choices: tuple[str, ...]


@dataclass(eq=False)
class UnknownFieldError(FieldError):
    """A line of edits has a field that its op does not take."""

    op: str
    known: tuple[str, ...]


@dataclass(eq=False)
class NotADateError(FactcheckError):
    """What stands in a field for a date, or a date and a time, means none or may mean two; `why` says which.

    It is a message, which names the `days` (ISO 8601).
    """

    field: str
    given: str
    why: str
    days: tuple[str, ...] = ()


@dataclass(eq=False)
class FutureDateError(NotADateError):
    """A day on which something was done is still to come."""

    why: str = ""


@dataclass(eq=False)
class MissingFieldError(FieldError):
    """A line of edits lacks something it needs."""


@dataclass(eq=False)
class BadFieldError(FieldError):
    """A field holds something of another sort than it must."""

    why: str


@dataclass(eq=False)
class RefusedFieldError(FieldError):
    """A field names something that is not there."""

    cause: FactcheckError


@dataclass(eq=False)
class BadEditError(FactcheckError):
    """A line of edits cannot be understood."""

    why: str


@dataclass(eq=False)
class NothingToUndoError(FactcheckError):
    """There is no operation to take back."""


@dataclass(eq=False)
class NothingToRedoError(FactcheckError):
    """There is no operation to do again."""


@dataclass(eq=False)
class UndoRefusedError(FactcheckError):
    """The record was changed since by `who`, who did `since`, so the operation cannot be reversed."""

    label: str
    who: str
    since: str


@dataclass(eq=False)
class MovedOnError(FactcheckError):
    """A field was changed to `now` by somebody since the person who wants it to be `mine` read it."""

    field: str
    now: str
    mine: str


@dataclass(eq=False)
class NotUndoneError(FactcheckError):
    """The operation was neither undone nor taken back."""

    label: str


@dataclass(eq=False)
class NotInForceError(FactcheckError):
    """The operation was undone or taken back already, or it left nothing changed."""

    label: str


@dataclass(eq=False)
class UnknownFormatError(FactcheckError):
    """The ending of the file names no format that can be written."""

    name: str
    endings: tuple[str, ...]
