"""What can go wrong in the world: each error carries the facts, `wording/error_sentence.py` makes the sentence."""

from dataclasses import dataclass, fields
from typing import Any, dataclass_transform

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
    def __init_subclass__(cls) -> None:
        """Makes each error that adds fields a dataclass; the others are made as the one above them."""
        if cls.__annotations__:
            dataclass(eq=False)(cls)


class FileError(FactcheckError):
    """Something is wrong with the file of this name."""

    name: str


class NotATextError(FileError):
    """The file holds no text that could be an article."""


class EmptyTextError(FileError):
    """There are no words in the file or the pasted text, at most comments; `left_out` names what else there is."""

    comments: int = 0
    left_out: tuple[str, ...] = ()


class TooLargeError(FileError):
    """The file is larger than any article; sizes in bytes."""

    size: int
    limit: int


class BrokenFileError(FileError):
    """The file is damaged, or is not what its ending says."""


class UnsafeFileError(FileError):
    """The file holds something that no article needs and that could do harm; of a word how many letters."""

    what: str
    letters: int = 0


class ReadingLimitError(FileError):
    """Reading the file took more time or memory than any article does; `what` names which."""

    what: str


class PasswordError(FileError):
    """The file is locked; `given` says whether a password was tried and did not fit."""

    given: bool


class ScanError(FileError):
    """The pages of the file are pictures, without any text layer."""

    pages: int


class LegacyDocError(FileError):
    """A Word file of the old kind (.doc), and no LibreOffice here to read it."""


class LibreOfficeNotAgreedError(FileError):
    """A Word file of the old kind (.doc), for which nobody agreed that LibreOffice may be started."""


class LockedFileError(FileError):
    """The file is encrypted and can only be read by the program that it belongs to."""


class CancelledError(FileError):
    """Reading was stopped by the person who asked for it."""


class EncodingError(FileError):
    """The letters of the file cannot be read in a way that is certain enough, or not in the encoding named."""

    tried: str


class NotLeftOutError(FileError):
    """No piece of a page that its article leaves out begins with the words that were named; `left_out` are some."""

    words: str
    left_out: tuple[str, ...]


class FetchError(FactcheckError):
    """A web page could not be fetched."""

    address: str
    why: str


class PrivateAddressError(FactcheckError):
    """A web address is on this computer or in its own network, and nobody agreed to visit it."""

    address: str


class UnreadableError(FileError):
    """The file is missing or may not be read."""

    why: str


class UnwritableError(FileError):
    """The file or its folder cannot be written."""

    why: str


class OnlyReadableError(UnwritableError):
    """The desk file can be read and copied, but must not be written by this name."""


class DiskFullError(FileError):
    """There is no room left on the disk; the change was taken back."""


class DraftsNotKeptError(FileError):
    """What stands in forms of a desk and is not saved could not be kept for the next time."""

    why: str


class NotADeskError(FileError):
    """The file exists and is something else than a Factcheck file."""


class NoDeskError(FileError):
    """There is no such Factcheck file."""


class NoWholeBackupError(FileError):
    """The desk file has no backup of which all can be read."""


class NoSuchBackupError(FileError):
    """The desk file has no backup of this name that can be read."""

    backup: str


class DeskExistsError(FileError):
    """A file of this name is there already and is not overwritten."""


class DamagedDeskError(FileError):
    """The desk file is damaged."""


class DamagedRecordError(DamagedDeskError):
    """A row of a table of the desk file is none that any Factcheck writes; articles that it is no part of can be read.

    `damage` is a RowDamage.
    """

    table: str
    row: str
    damage: str


class BusyDeskError(FileError):
    """Another program holds the desk file for itself just now."""


class NewerDeskError(FileError):
    """The desk file was made by a newer Factcheck."""

    made_by: str
    this: str


class LockedDeskError(FileError):
    """Somebody else has the desk file open for writing; `since` is ISO 8601, or as an older program wrote it."""

    user: str
    host: str
    since: str


class GoneDeskError(FileError):
    """The path of an open desk file no longer leads to it, so that nothing more is saved."""


class DeletedDeskError(GoneDeskError):
    """The file was deleted while it was open."""


class MovedDeskError(GoneDeskError):
    """The file was moved or renamed while it was open."""


class ReplacedDeskError(GoneDeskError):
    """Another file has the name of the desk that is open."""


class ReadOnlyDeskError(FileError):
    """The desk file is open to read only."""


class NoSuchArticleError(FactcheckError):
    """No article has this id or a headline that begins so."""

    wanted: str


class NoArticleYetError(FactcheckError):
    """The desk holds no article."""


class ArticleAmbiguousError(FactcheckError):
    """Several articles fit, and one is needed."""

    wanted: str
    count: int


class NoSuchClaimError(FactcheckError):
    """No claim has this number or id."""

    wanted: str


class NoSuchRecordError(FactcheckError):
    """The passage or evidence is not there (any more)."""

    wanted: str


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


class EditConflictError(FactcheckError):
    """A field was changed to `now` by somebody since the person who wants it to be `mine` read it."""

    field: str
    now: str
    mine: str


class NotUndoneError(FactcheckError):
    """The operation was neither undone nor taken back."""

    label: str


class NotInForceError(FactcheckError):
    """The operation was undone or taken back already, or it left nothing changed."""

    label: str


class UnknownFormatError(FactcheckError):
    """The ending of the file names no format that can be written."""

    name: str
    endings: tuple[str, ...]
