"""What can go wrong with files: articles that come in, pages that are fetched, the desk file and its backups."""

from factcheck.domain.errors import FactcheckError
from factcheck.domain.records.ids import CaptureId


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


class LargeCaptureError(FileError):
    """The file is larger than what a desk keeps of one; sizes in bytes."""

    size: int
    limit: int


class LargePictureError(FileError):
    """A picture has more pixels than is shown."""

    width: int
    height: int


class NotShownError(FileError):
    """The program shows no file of this kind, or cannot show this one."""


class AlreadyCapturedError(FileError):
    """The source has this file already, with these bytes; `capture_id` is what was captured."""

    capture_id: CaptureId


class UndrawnPagesError(FileError):
    """No page of a captured file can be drawn, which is damaged or is not what its ending says."""


class NotAsCapturedError(FileError):
    """The bytes of a capture, in the desk or where they lie, are not those that were captured."""


class ChangedFileError(FileError):
    """The file was written while it was read."""


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


class NoBackupMadeError(FileError):
    """The desk file could not be backed up; what was changed in it is saved."""

    why: str


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


class StillWritingError(FileError):
    """This program is still writing the desk, in another thread."""


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


class LastCopyError(GoneDeskError):
    """Closing the desk would lose what was saved in it, since its file was deleted or replaced while it was open."""


class ReadOnlyDeskError(FileError):
    """The desk file is open to read only."""
